// One record as a resource: what is recorded of it, and the statements that go with it, each with its tellers. And all there are, in
// pages.
import { countOf } from '../domain/base/count.ts';
import { Failure, omitAbsent } from '../domain/base/result.ts';
import { sayUnknown } from '../domain/records/suggest-record.ts';
import { nameOf } from '../query/measured/rows.ts';
import type { AgentAsking } from './answer-question.ts';
import { describeFitting, describeQuotedDocument } from './describe-statement.ts';
import { findGraph, suggestId } from './find-records.ts';
import { countBytes } from './hand-out.ts';
import { notice } from './instructions.ts';
import { isAsTold, type KnownGraph } from './known-graph.ts';
import { mostItems } from './limits.ts';
import { noteFiles, noteVoices } from './notes.ts';
import { type ResourceAddress, type ResourceKind, readUri, resourceKinds, writeUri } from './resource-uris.ts';
import { gatherTold } from './who-tells-us.ts';

/** Fails: `unknown` where nothing is at this address, with the nearest id. */
export async function readResource(uri: string, { reads, limits, signal }: AgentAsking) {
  const address = readUri(uri);
  if (address === undefined) {
    throw new Failure('This is no address of a resource here.', {
      kind: 'unknown',
      hint: `One reads rashomon://DATASET/KIND/ID, with a kind of ${Object.keys(resourceKinds).join(', ')}.`,
    });
  }
  const { known } = await findGraph(reads, address.dataset, signal);
  requireRecord(known, address);
  const { record, statements: ids, goOn } = describers[address.kind](known, address.id);
  const { statements, left } = describeFitting(known, ids, limits.maxBytes - countBytes(record));
  const more = `Left out for want of room: ${countOf(left, 'statement')}; ${goOn}`;
  return {
    notice,
    dataset: { id: known.dataset, version: known.version },
    kind: address.kind,
    id: address.id,
    record,
    statements,
    notes: [...(left > 0 ? [more] : []), ...noteVoices(known, statements), ...noteFiles(reads)],
  };
}

function requireRecord({ index, dataset }: KnownGraph, { kind, id }: ResourceAddress): void {
  const label = resourceKinds[kind];
  if (index.labelOf(id) === label) return;
  throw new Failure(`${sayUnknown(label, id, dataset)}.`, {
    kind: 'unknown',
    hint: suggestId(index, label, id) || 'resources/list names all there are.',
  });
}

interface Described {
  /** What is recorded of it besides. */
  readonly record: Readonly<Record<string, unknown>>;
  /** Ids of what was said by it, in it or to it. */
  readonly statements: readonly string[];
  /** Where the rest of them is listed in pages. */
  readonly goOn: string;
}

const describers: Readonly<Record<ResourceKind, (known: KnownGraph, id: string) => Described>> = {
  actor: ({ index }, id) => ({
    record: {
      ...index.node('Actor', id)?.properties,
      affiliations: index
        .affiliationsOf(id)
        .map(({ actor, ...rest }) => ({ ...rest, actor, name: nameOf(index, actor) })),
    },
    statements: [...index.assertionsOf(id), ...index.silencesOf(id)],
    goOn: `the tool \`who-said-what\` with actor=${id} lists all of them.`,
  }),
  document: ({ index }, id) => ({
    record: { ...index.node('Document', id)?.properties, ...describeQuotedDocument(index, id) },
    statements: index.quotesIn(id).map((one) => one.from),
    goOn: `the tool \`quotes-of\` with document=${id} lists all of them.`,
  }),
  // Read alone, beside its question, it would look like the answer: it comes with the addresses of all the others.
  answer: ({ index, dataset }, id) => {
    const question = index.graph.relationships.ANSWERS.find((one) => one.from === id)?.to ?? '';
    const given = index.answersTo(question).filter((one) => one.answer === id);
    const others = index.graph.relationships.ANSWERS.filter((one) => one.to === question && one.from !== id);
    const passedOver = index.graph.relationships.PASSES_OVER.filter((one) => one.to === id);
    const cut = omitAbsent({
      givenIn: lengthIfCut(given),
      passedOverIn: lengthIfCut(passedOver),
      besides: lengthIfCut(others),
    });
    return {
      record: {
        ...index.node('Answer', id)?.properties,
        question,
        text: index.node('Question', question)?.properties.text ?? '',
        givenIn: given.slice(0, mostItems).map(({ from, properties: { stance, how } }) => ({
          id: from,
          speakers: index.speakersOf(from).map((one) => nameOf(index, one)),
          stance,
          how,
          asTold: isAsTold(index, from),
        })),
        passedOverIn: passedOver.slice(0, mostItems).map((one) => one.from),
        besides: others.slice(0, mostItems).map((one) => writeUri({ dataset, kind: 'answer', id: one.from })),
        ...(Object.keys(cut).length > 0 && { cut }),
      },
      statements: [...given, ...passedOver].map((one) => one.from),
      goOn: `the tool \`origins-of-answers\` with question=${question} lists all who hold it.`,
    };
  },
  assertion: describeItself,
  silence: describeItself,
};

function lengthIfCut(list: readonly unknown[]): number | undefined {
  return list.length > mostItems ? list.length : undefined;
}

function describeItself(known: KnownGraph, id: string): Described {
  const { ids, ...told } = gatherTold(known, id);
  return {
    record: told,
    statements: ids,
    goOn: `all of them are named by the tool \`who-tells-us\` with id=${id}.`,
  };
}
