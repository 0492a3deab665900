// "Who tells us this?" of one assertion or silence: itself, everybody in its chains of tellers, what stands with and against it, and a
// citation a quote. The one call that leads from any id to the words.
import { Failure } from '../domain/base/result.ts';
import { citeStatement } from '../domain/citation/cite.ts';
import type { Label } from '../domain/graph/schema.ts';
import type { AgentAsking } from './answer-question.ts';
import { describeRelations } from './describe-relations.ts';
import { describeFitting, listTold } from './describe-statement.ts';
import { findGraph, suggestId } from './find-records.ts';
import { countBytes } from './hand-out.ts';
import { notice } from './instructions.ts';
import { isStatement, type KnownGraph } from './known-graph.ts';
import { mostItems } from './limits.ts';
import { noteFiles, noteUnspelled, noteVoices } from './notes.ts';
import { readArguments } from './read-arguments.ts';
import { relationShape, statementShape } from './shapes.ts';
import { describeAnswerSchema, toSchema } from './tool-schemas.ts';

export const whoTellsUs = {
  name: 'who-tells-us',
  title: 'Who tells us this?',
  description:
    'Who tells us this assertion or silence, through whom, in which words, and where do they stand? Takes any id that an answer names ' +
    'and gives a citation to repeat, everybody through whom it is known, and what stands with and against it. Ask it before you ' +
    'repeat a claim. A citation says that somebody said something, never that it is so.',
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
export async function answerWhoTells(given: Readonly<Record<string, unknown>>, { reads, limits, signal }: AgentAsking) {
  const { id, dataset, ...others } = readArguments(argumentTypes, given);
  const stray = Object.keys(others)[0];
  if (stray !== undefined || id === undefined) {
    const message =
      id === undefined ? '`id` is missing.' : `\`who-tells-us\` has no argument \`${stray?.slice(0, 80)}\`.`;
    throw new Failure(message, { kind: 'usage', hint: 'It takes `id` and `dataset`.' });
  }
  const { known } = await findGraph(reads, dataset, signal);
  requireStatement(known, id);
  const { ids, ...told } = gatherTold(known, id);
  const { statements, left } = describeFitting(known, ids, limits.maxBytes - countBytes(told));
  return {
    notice,
    dataset: { id: known.dataset, version: known.version },
    ...told,
    statements,
    notes: [...noteUnspelled(left), ...noteVoices(known, statements), ...noteFiles(reads)],
  };
}

/** `ids`: itself, everybody in its chains of tellers, and what is at the other end of its relations, all of them. */
export function gatherTold(known: KnownGraph, id: string) {
  const relations = describeRelations(known, [id], () => true);
  const shown = relations.slice(0, mostItems);
  return {
    citation: citeStatement(known.index, id).split('\n'),
    relations: shown,
    relationsMore: relations.length - shown.length,
    ids: [id, ...listTold(known.index, id).told.flat(), ...shown.flatMap(({ from, to }) => [from, to])],
  };
}

/** Where everything is listed that is told by, in, to or about a record of that kind. */
const listingTools: Readonly<Partial<Record<Label, string>>> = {
  Actor: 'The tool `who-said-what` with it as `actor`',
  Document: 'The tool `quotes-of` with it as `document`',
  Event: 'The tool `who-said-what` with it as `event`',
  Question: 'The tool `origins-of-answers` with it as `question`',
  Answer: 'The tool `origins-of-answers` with the part before the first `/` as `question`',
  Narrative: 'The tool `ids` with kind=Narrative',
};

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
  const what = `${/^[AE]/.test(label) ? 'an' : 'a'} ${label.toLowerCase()}`;
  throw new Failure(`${shown} is ${what}, not an assertion or a silence.`, {
    kind: 'usage',
    hint: `${listingTools[label] ?? 'The tool `who-said-what`'} lists what was said; its ids are what this tool takes.`,
  });
}
