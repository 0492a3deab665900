// "Who tells us this?" of one assertion or silence: itself, everybody in its chains of tellers, what stands with and against it, and a
// citation a quote. The one call that leads from any id to the words.
import { Failure } from '../domain/base/result.ts';
import { citeStatement } from '../domain/citation/cite.ts';
import { type AgentAsking, noteFiles } from './answer-question.ts';
import { describeRelations } from './describe-relations.ts';
import { describeStatement } from './describe-statement.ts';
import { findGraph, suggestId } from './find-records.ts';
import { notice } from './instructions.ts';
import { isStatement, type KnownGraph } from './known-graph.ts';
import { mostItems, spelledPerRow } from './limits.ts';
import { readArguments } from './read-arguments.ts';
import { relationShape, statementShape } from './shapes.ts';
import { describeAnswerSchema, toSchema } from './tool-schemas.ts';

export const whoTellsUs = {
  name: 'who-tells-us',
  title: 'Who tells us this?',
  description:
    'Who tells us this assertion or silence, through whom, in which words, and where do they stand? Takes any id that an answer names ' +
    'and gives a citation to repeat, everybody through whom it is known, and what stands with and against it.',
  inputSchema: {
    type: 'object' as const,
    properties: {
      id: { type: 'string', description: 'id of an assertion or a silence, e.g. kremlin-links-ukraine' },
      dataset: { type: 'string', description: 'the dataset it is in; may be left out where there is one' },
    },
    required: ['id'],
    additionalProperties: false,
  },
  outputSchema: describeAnswerSchema(
    {
      citation: { type: 'array', items: { type: 'string' }, description: 'one line a quote, ready to repeat' },
      relations: { type: 'array', items: toSchema(relationShape) },
      relationsMore: { type: 'integer', description: 'how many more relations there are' },
    },
    toSchema(statementShape),
  ),
};

const argumentTypes = [
  { name: 'id', type: 'string' },
  { name: 'dataset', type: 'string' },
] as const;

/** Fails (`usage`) where the id is missing or of something else, with what was meant. */
export async function answerWhoTells(given: Readonly<Record<string, unknown>>, { reads, signal }: AgentAsking) {
  const { id, dataset, ...others } = readArguments(argumentTypes, given);
  const stray = Object.keys(others)[0];
  if (stray !== undefined || id === undefined) {
    const message =
      id === undefined ? '`id` is missing.' : `\`who-tells-us\` has no argument \`${stray?.slice(0, 80)}\`.`;
    throw new Failure(message, { kind: 'usage', hint: 'It takes `id` and `dataset`.' });
  }
  const { known } = await findGraph(reads, dataset, signal);
  requireStatement(known, id);
  const { index } = known;
  const statement = describeStatement(known, id);
  const tellers = [...new Set(statement.toldThrough.flat().map((one) => one.id))];
  const relations = describeRelations(known, [id], () => true);
  return {
    notice,
    dataset: { id: known.dataset, version: known.version },
    citation: citeStatement(index, id).split('\n'),
    relations: relations.slice(0, mostItems),
    relationsMore: Math.max(0, relations.length - mostItems),
    statements: [statement, ...tellers.slice(0, spelledPerRow).map((one) => describeStatement(known, one))],
    notes: [
      ...(tellers.length > spelledPerRow ? ['Not every teller is spelt out: ask this tool for the other ids.'] : []),
      ...noteFiles(reads),
    ],
  };
}

function requireStatement({ index, dataset }: KnownGraph, id: string): void {
  if (isStatement(index, id)) return;
  const label = index.labelOf(id);
  const shown = `\`${id.slice(0, 80)}\``;
  if (label === undefined) {
    const hint = suggestId(index, 'Assertion', id) || suggestId(index, 'Silence', id);
    throw new Failure(`There is no assertion or silence ${shown} in \`${dataset}\`.`, {
      kind: 'usage',
      hint: hint || 'The tool `ids` with kind=Assertion lists them.',
    });
  }
  throw new Failure(`${shown} is ${/^[AE]/.test(label) ? 'an' : 'a'} ${label.toLowerCase()}: nobody tells it.`, {
    kind: 'usage',
    hint: 'The tool `who-said-what` lists who put what forward; its ids are what this tool takes.',
  });
}
