// On what an assertion rests, step by step: who confirms it, gives a reason for it, repeats it, or is what it relies on. Follows
// recorded relations only; that two agree by rule holds nothing up.

import { compareText, omitAbsent } from '../base/result.ts';
import type { GraphIndex, RecordedRow } from '../graph/index-graph.ts';
import type { Confidence } from '../records/model.ts';

export interface SupportStep {
  readonly assertion: string;
  /** What it does for the one before it; `ground` where the one before relies on it. */
  readonly how: 'confirms' | 'evidences' | 'restates' | 'ground';
  readonly because?: string;
  /** The analyst's, where it was stated. */
  readonly confidence?: Confidence;
}

/** The most steps that make sense to follow. */
export const maxSupportSteps = 8;

/**
 * Every chain from the assertion outwards, however short, sorted by length, then ids; a chain never comes back to where it was.
 * Cost: the number of chains, which can grow with the product of supports at each step.
 */
export function listSupportChains(
  index: GraphIndex,
  assertion: string,
  maxSteps: number = 4,
): readonly (readonly SupportStep[])[] {
  const chains: (readonly SupportStep[])[] = [];
  let open: (readonly SupportStep[])[] = [[]];
  for (let step = 0; step < Math.min(maxSteps, maxSupportSteps) && open.length > 0; step += 1) {
    open = open.flatMap((chain) => {
      const at = chain.at(-1)?.assertion ?? assertion;
      const seen = new Set([assertion, ...chain.map((one) => one.assertion)]);
      const next = index.recordedRelationsOf(at).flatMap((relation) => describeStep(relation, at));
      return next.filter((one) => !seen.has(one.assertion)).map((one) => [...chain, one]);
    });
    chains.push(...open);
  }
  return chains.sort((a, b) => a.length - b.length || compareText(nameChain(a), nameChain(b)));
}

function describeStep(relation: RecordedRow, at: string): SupportStep[] {
  if (relation.type === 'SUPPORTS' && relation.to === at && relation.properties.level === 'content') {
    const { kind, because, confidence } = relation.properties;
    return [{ assertion: relation.from, how: kind, ...omitAbsent({ because, confidence }) }];
  }
  if (relation.type === 'RELIES_ON' && relation.from === at) {
    return [{ assertion: relation.to, how: 'ground', ...omitAbsent({ because: relation.properties.because }) }];
  }
  return [];
}

function nameChain(chain: readonly SupportStep[]): string {
  return chain.map((one) => one.assertion).join(' ');
}
