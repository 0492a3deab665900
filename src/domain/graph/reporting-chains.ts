// GraphIndex → through whom words are known: the reports an assertion stands in, outermost first. Says nothing of whether a
// report is right.
import type { GraphIndex } from './index-graph.ts';

/** One way in which something is known: ids of assertions, the outermost report first, the assertion (or silence) itself last. */
export type ReportingChain = readonly string[];

/**
 * All chains that end at an assertion or a silence, sorted by their ids; one chain of one where it is not told by others.
 * Cycles do not occur in a checked dataset and are cut. Cost: the number of chains, which is the product of the reports at
 * every step; no more than `most` are looked for.
 */
export function listReportingChains(
  index: GraphIndex,
  id: string,
  most = Number.POSITIVE_INFINITY,
): readonly ReportingChain[] {
  const chains: ReportingChain[] = [];
  const extend = (chain: ReportingChain): void => {
    if (chains.length >= most) return;
    const reporters = index.reportersOf(chain[0] ?? id).filter((one) => !chain.includes(one));
    if (reporters.length === 0) chains.push(chain);
    for (const reporter of reporters) extend([reporter, ...chain]);
  };
  extend([id]);
  return chains;
}
