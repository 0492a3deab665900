// A row of an answer → the assertions and silences it rests on, read off the kinds of its columns: no question is known by name. What
// a row names comes first; where it counts or lists holders, everything they said to that comes after.
import type { GraphIndex } from '../domain/graph/index-graph.ts';
import type { QueryColumn } from '../query/query-file.ts';
import { isStatement, type KnownGraph } from './known-graph.ts';

type Row = Readonly<Record<string, unknown>>;

export interface RestsOn {
  /** Ids that stand in the row, in the order of its columns. */
  readonly named: readonly string[];
  /** The others. */
  readonly further: readonly string[];
}

/** Cost: linear in what is found. */
export function findGrounds(known: KnownGraph, columns: readonly QueryColumn[], row: Row): RestsOn {
  const { index } = known;
  const cells = new Map(Object.entries(row));
  const named = new Set(columns.filter(holdsIds).flatMap(({ name }) => readIds(cells.get(name))));
  for (const id of named) if (!isStatement(index, id)) named.delete(id);
  const further = new Set([
    ...(listsHolders(columns) ? findAnswering(index, row) : []),
    ...(hasColumn(columns, 'contradictedBy') ? [...named].flatMap((id) => findOpponents(known, id)) : []),
    ...(hasColumn(columns, 'assertions') ? findOwn(index, row) : []),
    ...findShared(index, row),
    ...findTold(index, row),
  ]);
  for (const id of named) further.delete(id);
  return { named: [...named], further: [...further] };
}

function holdsIds({ description }: QueryColumn): boolean {
  return /\bids?\b/.test(description);
}

/** "one | other", "report > what it reports": ids are joined by what no id holds. */
function readIds(cell: unknown): string[] {
  const texts = Array.isArray(cell) ? cell : [cell];
  return texts.flatMap((text) => (typeof text === 'string' ? text.split(/[^a-z0-9-]+/) : []));
}

function hasColumn(columns: readonly QueryColumn[], name: string): boolean {
  return columns.some((column) => column.name === name);
}

/** Names of people beside an answer, or no assertion for it at all. */
function listsHolders(columns: readonly QueryColumn[]): boolean {
  if (!hasColumn(columns, 'question') || !hasColumn(columns, 'value')) return false;
  const lists = columns.filter(({ type, description }) => type === 'string list' && description.startsWith('names of'));
  return lists.some(({ name }) => name !== 'speakers') || !hasColumn(columns, 'assertion');
}

function findAnswering(index: GraphIndex, row: Row): string[] {
  const { question, value, asOf, of, stance } = row;
  if (typeof question !== 'string') return [];
  const answers = index.answersTo(question).filter(({ properties }) => {
    const isSame =
      same(properties.value, value) && (value === null || (same(properties.asOf, asOf) && same(properties.of, of)));
    return isSame && (stance === undefined || properties.stance === stance);
  });
  const silences = index.silencesOn(question).filter((one) => one.properties.value === value);
  return [...answers, ...silences].map((one) => one.from);
}

/** A column that the question does not have says nothing against it. */
function same(recorded: string | undefined, cell: unknown): boolean {
  return cell === undefined || (recorded ?? null) === cell;
}

/** Assertions at the other end of a contradiction, recorded or by rule. */
export function findOpponents({ index, conflictsOf }: KnownGraph, id: string): string[] {
  const drawn = index.recordedRelationsOf(id).filter((one) => one.type === 'CONTRADICTS');
  return [...drawn, ...conflictsOf(id)].map(({ from, to }) => (from === id ? to : from));
}

/** All of an actor, or all that stands in a document: what the row counts. */
function findOwn(index: GraphIndex, { actor, document }: Row): string[] {
  const ofActor = typeof actor === 'string' ? [...index.assertionsOf(actor), ...index.silencesOf(actor)] : [];
  const inDocument = typeof document === 'string' ? index.quotesIn(document).map((one) => one.from) : [];
  return [...ofActor, ...inDocument];
}

/** What several actors hold together: "question: value" beside their ids. */
function findShared(index: GraphIndex, { actors, answers }: Row): string[] {
  if (!Array.isArray(actors) || !Array.isArray(answers)) return [];
  const shared = answers.map(String).map((one) => [one.slice(0, one.indexOf(': ')), one.slice(one.indexOf(': ') + 2)]);
  return actors.map(String).flatMap((actor) =>
    index.assertionsOf(actor).filter((id) =>
      index.answersOf(id).some(({ to, properties: { value, within = [], stance } }) =>
        shared.some(([question, held = '']) => {
          return to === question && stance === 'held' && (value === held || within.includes(held));
        }),
      ),
    ),
  );
}

/** What the narratives of a row tell: the name of one reads like a claim of nobody's. */
function findTold(index: GraphIndex, { one, other, id: listed }: Row): string[] {
  const narratives = [one, other, listed].filter((id) => typeof id === 'string' && index.labelOf(id) === 'Narrative');
  return narratives.flatMap((id) => index.assertionsIn(String(id)));
}
