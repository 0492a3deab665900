// A small invented dataset for unit tests of the graph, the rules and the measures: a bell that went missing from a tower.

import { buildGraph } from '../../src/domain/build/build-graph.ts';
import { type GraphIndex, indexGraph } from '../../src/domain/graph/index-graph.ts';
import type { NarrativeGraph } from '../../src/domain/graph/narrative-graph.ts';
import type {
  Actor,
  Answer,
  Assertion,
  Dataset,
  Document,
  Event,
  Narrative,
  Question,
  Quote,
  Relation,
  Silence,
} from '../../src/domain/records/model.ts';
import { canonicalJson, hashText } from '../../src/load/canonical-hash.ts';

/** What a test writes: any fields of a record, ids as plain text; the rest gets the defaults of an empty record. */
type Loose<T> = { [K in keyof T]?: unknown } & { id: string };

export interface LooseDataset {
  events?: Loose<Event>[];
  actors?: Loose<Actor>[];
  documents?: Loose<Document>[];
  questions?: Loose<Question>[];
  narratives?: Loose<Narrative>[];
  assertions?: Loose<Assertion>[];
  silences?: Loose<Silence>[];
}

/** The records are trusted to be valid: nothing is checked here. Actors that only speak need not be listed. */
export function makeDataset(records: LooseDataset): Dataset {
  const speakers = [...(records.assertions ?? []), ...(records.silences ?? [])].flatMap((one) => one.by as string[]);
  const listed = new Set((records.actors ?? []).map((one) => one.id));
  const actors = [
    ...(records.actors ?? []),
    ...[...new Set(speakers)].filter((id) => !listed.has(id)).map((id) => ({ id })),
  ];
  const dataset = {
    id: 'bell',
    format: 1,
    version: '1.0.0',
    title: 'The missing bell',
    licence: 'CC0-1.0',
    language: 'en',
    curators: [],
    events: (records.events ?? []).map((one) => ({ name: one.id, ...one })),
    actors: actors.map((one) => ({
      name: one.id,
      kind: 'person',
      aliases: [],
      unnamed: false,
      pseudonymous: false,
      affiliations: [],
      ...one,
    })),
    documents: (records.documents ?? []).map((one) => ({
      title: one.id,
      publisher: [],
      authors: [],
      archived: [],
      medium: 'text',
      derivedFrom: [],
      supersedes: [],
      ...one,
    })),
    questions: (records.questions ?? []).map((one) => ({
      text: `${one.id}?`,
      slot: 'token',
      about: [],
      exclusive: false,
      values: {},
      impliedBy: [],
      ...one,
    })),
    narratives: (records.narratives ?? []).map((one) => ({ name: one.id, ...one })),
    assertions: (records.assertions ?? []).map((one) => ({
      by: ['someone'],
      joint: false,
      act: 'says',
      claim: `Claim of ${one.id}.`,
      quotes: [],
      cites: [],
      about: [],
      answers: [],
      relations: [],
      reportedBy: [],
      narratives: [],
      tags: [],
      ...one,
    })),
    silences: (records.silences ?? []).map((one) => ({
      by: ['someone'],
      in: 'a speech',
      passesOver: [],
      about: [],
      quotes: [],
      reportedBy: [],
      ...one,
    })),
  };
  return dataset as unknown as Dataset;
}

/** An asserted, held answer unless said otherwise. */
export function answer(question: string, value: string | undefined, more: Partial<Answer> = {}): Answer {
  const base = { question, stance: 'held', how: 'asserted', only: false, ...more };
  return (value === undefined ? base : { ...base, value }) as Answer;
}

export function relation(type: Relation['type'], to: string, more: object = {}): Relation {
  const kind = type === 'SUPPORTS' ? { kind: 'confirms' } : type === 'CONTRADICTS' ? { kind: 'denies' } : {};
  const level = type === 'SUPPORTS' || type === 'CONTRADICTS' ? { level: 'content' } : {};
  return { type, to, because: 'For a reason.', ...kind, ...level, ...more } as unknown as Relation;
}

export function quote(exact: string, document: string, more: Partial<Quote> = {}): Quote {
  return { exact, form: 'indirect', words: [], document, ...more } as Quote;
}

export const graphTools = { canonicalJson, hashText } as const;

export function makeGraph(records: LooseDataset): NarrativeGraph {
  return buildGraph(makeDataset(records), graphTools);
}

export function makeIndex(records: LooseDataset): GraphIndex {
  return indexGraph(makeGraph(records));
}
