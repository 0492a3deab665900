// GraphIndex → through whom words are known: the reports an assertion stands in, outermost first. Says nothing of whether a
// report is right.
import type { GraphIndex } from './index-graph.ts';

/** One way in which something is known: ids of assertions, the outermost report first, the assertion (or silence) itself last. */
export type ReportingChain = readonly string[];

/**
 * All chains that end at an assertion or a silence, sorted by their ids; one chain of one where it is not told by others.
 * Cycles do not occur in a checked dataset and are cut. Cost: the number of chains, which is the product of the reports at
 * every step.
 */
export function listReportingChains(index: GraphIndex, id: string): readonly ReportingChain[] {
  const extend = (chain: ReportingChain): readonly ReportingChain[] => {
    const reporters = index.reportersOf(chain[0] ?? id).filter((one) => !chain.includes(one));
    return reporters.length === 0 ? [chain] : reporters.flatMap((reporter) => extend([reporter, ...chain]));
  };
  return extend([id]);
}
