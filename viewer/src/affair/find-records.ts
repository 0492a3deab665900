// Typed words → the records that have them all, best first: whoever or whatever is called exactly that comes before everything that
// only mentions it. Words are compared without case and accents, as they begin, and with a slip of the finger. Asks no server.
import MiniSearch from 'minisearch';
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

/** All that match, none where nothing is typed. Cost: of an index over all words once, then of its lookups. */
export function createFinder(all: Affair, nameOf: (id: string) => string): (text: string) => readonly Found[] {
  const entries = new Map(listFindable(all, nameOf).map((entry) => [entry.id, entry]));
  const engine = new MiniSearch<Findable>({
    fields: ['title', 'words', 'by'],
    tokenize: listWords,
    processTerm: foldWord,
    searchOptions: { prefix: true, fuzzy: 0.15, boost: { title: 2, by: 1.5 }, combineWith: 'AND' },
  });
  engine.addAll([...entries.values()]);
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

function listFindable(all: Affair, nameOf: (id: string) => string): Findable[] {
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
  return [
    ...nodes.Assertion.map((one) => entry(one.id, 'assertion', quotes(one.id), spoken(one.id))),
    ...nodes.Silence.map((one) => ({
      ...entry(one.id, 'silence', quotes(one.id), spoken(one.id)),
      title: describeClaim(index, one.id),
    })),
    ...nodes.Actor.map(({ id, properties: { aliases = [], kind } }): Findable => {
      const actor = entry(id, 'actor', aliases.join(', '), kind);
      return { ...actor, names: [...actor.names, ...aliases.map(foldName)] };
    }),
    ...nodes.Question.map((one) => entry(one.id, 'question')),
    ...nodes.Narrative.map((one) => entry(one.id, 'narrative', one.properties.description ?? '')),
    ...nodes.Document.map((one) => entry(one.id, 'document')),
  ];
}
