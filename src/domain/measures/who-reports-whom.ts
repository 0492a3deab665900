// Whose words, or silence, are known through whom. Reporting is not asserting: nothing follows from it.

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
