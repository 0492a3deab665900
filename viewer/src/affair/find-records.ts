// Typed words → the records that have them all, best first: whoever or whatever is called exactly that comes before everything that
// only mentions it. Words are compared without case and accents, as they begin, and with a slip of the finger. Asks no server.
import MiniSearch from 'minisearch';
import type { GraphNode } from '../../../src/domain/graph/narrative-graph.ts';
import type { Affair } from './affair.ts';
import { describeAttribution } from './attribution.ts';
import { describeClaim } from './describe.ts';
import { foldWord, splitWords } from './fold-words.ts';

export interface Findable {
  readonly id: string;
  readonly kind: 'assertion' | 'silence' | 'actor' | 'question' | 'narrative' | 'document';
  readonly title: string;
  readonly words: string;
  readonly by: string;
  /** Folded: what it is called. */
  readonly names: readonly string[];
}

export interface Found {
  readonly entry: Findable;
  /** Folded words of it that were matched. */
  readonly terms: readonly string[];
}

/** All that match, none where nothing is typed. */
export type Find = (text: string) => readonly Found[];

/** So many records are read before somebody else may have his turn. */
const recordsAtOnce = 250;

/** In steps, so that whoever types meanwhile does not wait. Cost: of an index over all words once, then of its lookups. */
export async function createFinder(all: Affair, nameOf: (id: string) => string): Promise<Find> {
  const waiting = listFindable(all, nameOf);
  const entries = new Map<string, Findable>();
  const engine = new MiniSearch<Findable>({
    fields: ['title', 'words', 'by'],
    tokenize: listWords,
    processTerm: foldWord,
    searchOptions: { prefix: true, fuzzy: 0.15, boost: { title: 2, by: 1.5 }, combineWith: 'AND' },
  });
  for (let from = 0; from < waiting.length; from += recordsAtOnce) {
    if (from > 0) await new Promise((done) => setTimeout(done));
    const read = waiting.slice(from, from + recordsAtOnce).map((describe) => describe());
    for (const entry of read) entries.set(entry.id, entry);
    engine.addAll(read);
  }
  return (text) => {
    const asked = foldName(text);
    if (asked === '') return [];
    const found = engine.search(text).flatMap(({ id, terms }): Found[] => {
      const entry = entries.get(String(id));
      return entry === undefined ? [] : [{ entry, terms }];
    });
    const isExact = ({ entry }: Found) => entry.names.includes(asked);
    return [...found.filter(isExact), ...found.filter((one) => !isExact(one))];
  };
}

/** MiniSearch folds each word afterwards; one that folds to nothing is no word. */
function listWords(text: string): string[] {
  return splitWords(text).filter((piece, position) => position % 2 === 1 && foldWord(piece) !== '');
}

function foldName(name: string): string {
  return listWords(name).map(foldWord).join(' ');
}

/** Each is described when it is its turn. */
function listFindable(all: Affair, nameOf: (id: string) => string): (() => Findable)[] {
  const { index } = all;
  const { nodes } = index.graph;
  const entry = (id: string, kind: Findable['kind'], words = '', by = ''): Findable => {
    const title = nameOf(id);
    return { id, kind, title, words, by, names: [foldName(title)] };
  };
  const spoken = (id: string) => describeAttribution(all, id);
  const quotes = (id: string) =>
    index
      .quotesOf(id)
      .map((quote) => [quote.properties.exact, quote.properties.translation].filter(Boolean).join(' '))
      .join(' … ');
  const silence = (id: string): Findable => {
    return { ...entry(id, 'silence', quotes(id), spoken(id)), title: describeClaim(index, id) };
  };
  const actor = ({ id, properties: { aliases = [], kind } }: GraphNode<'Actor'>): Findable => {
    const known = entry(id, 'actor', aliases.join(', '), kind);
    return { ...known, names: [...known.names, ...aliases.map(foldName)] };
  };
  return [
    ...nodes.Assertion.map(
      ({ id }) =>
        () =>
          entry(id, 'assertion', quotes(id), spoken(id)),
    ),
    ...nodes.Silence.map(
      ({ id }) =>
        () =>
          silence(id),
    ),
    ...nodes.Actor.map((one) => () => actor(one)),
    ...nodes.Question.map(
      ({ id }) =>
        () =>
          entry(id, 'question'),
    ),
    ...nodes.Narrative.map(
      ({ id, properties }) =>
        () =>
          entry(id, 'narrative', properties.description ?? ''),
    ),
    ...nodes.Document.map(
      ({ id }) =>
        () =>
          entry(id, 'document'),
    ),
  ];
}
