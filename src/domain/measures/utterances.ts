// What was done with words: told by others, taken back, or not said where it was to be expected. Reporting is not asserting, and
// nothing is claimed by a silence.

import { groupBy } from '../base/group-by.ts';
import { compareText } from '../base/result.ts';
import type { GraphIndex } from '../graph/index-graph.ts';

export interface Reporting {
  /** Actors. */
  readonly reporter: string;
  readonly reported: string;
  /** Sorted by report, told. */
  readonly pairs: readonly { readonly report: string; readonly told: string; readonly contradicted: boolean }[];
}

/** Sorted by the number of things told, most first, then reporter, reported. `contradicted`: by the report itself, as recorded. */
export function listReportings(index: GraphIndex): readonly Reporting[] {
  const tellings = index.graph.relationships.REPORTS.flatMap(({ from: report, to: told }) => {
    const contradicted = index
      .recordedRelationsBetween(report, told)
      .some((one) => one.type === 'CONTRADICTS' && one.properties.level === 'content');
    const reported = index.labelOf(told) === 'Silence' ? index.silentIn(told) : index.speakersOf(told);
    return index
      .speakersOf(report)
      .flatMap((reporter) => reported.map((one) => ({ reporter, reported: one, report, told, contradicted })));
  });
  return [...groupBy(tellings, (one) => `${one.reporter} ${one.reported}`).values()]
    .flatMap((group): Reporting[] => {
      const [first] = group;
      if (first === undefined) return [];
      const pairs = group.map(({ report, told, contradicted }) => ({ report, told, contradicted }));
      return [{ reporter: first.reporter, reported: first.reported, pairs }];
    })
    .sort(
      (a, b) =>
        b.pairs.length - a.pairs.length || compareText(a.reporter, b.reporter) || compareText(a.reported, b.reported),
    );
}

export interface Retraction {
  /** The assertion that takes words back. */
  readonly retraction: string;
  readonly retracted: string;
  readonly because: string;
  /** False where the retraction was itself withdrawn. */
  readonly stands: boolean;
}

/** Sorted by the first day of the retraction (undated ones last), retraction, retracted. `retracted` is listRetracted's. */
export function listRetractions(index: GraphIndex, retracted: ReadonlySet<string>): readonly Retraction[] {
  const dayOf = (id: string) => index.node('Assertion', id)?.properties.saidFrom ?? '~';
  return index.graph.relationships.CONTRADICTS.filter((one) => one.properties.kind === 'withdraws')
    .map(({ from, to, properties }) => ({
      retraction: from,
      retracted: to,
      because: properties.because ?? '',
      stands: !retracted.has(from),
    }))
    .sort(
      (a, b) =>
        compareText(dayOf(a.retraction), dayOf(b.retraction)) ||
        compareText(a.retraction, b.retraction) ||
        compareText(a.retracted, b.retracted),
    );
}

export interface SilenceOfActor {
  readonly silence: string;
  readonly actor: string;
  /** Both absent where no answer was to be expected in particular. */
  readonly question?: string;
  readonly value?: string;
  /** Actors whose assertions tell of it, sorted; empty where the document says so itself. */
  readonly noticedBy: readonly string[];
}

/** Sorted by silence, actor, question, value. Cost: linear. */
export function listSilences(index: GraphIndex): readonly SilenceOfActor[] {
  return index.graph.nodes.Silence.flatMap(({ id: silence }) => {
    const noticedBy = [...new Set(index.reportersOf(silence).flatMap((report) => index.speakersOf(report)))];
    const passed = index.passedOverIn(silence).map(({ to, properties }) => ({ question: to, value: properties.value }));
    return index.silentIn(silence).flatMap((actor) =>
      (passed.length === 0 ? [{}] : passed).map((over) => ({
        silence,
        actor,
        ...over,
        noticedBy: [...noticedBy].sort(compareText),
      })),
    );
  });
}
