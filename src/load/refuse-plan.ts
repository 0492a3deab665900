// A plan that takes away more than was asked for is refused before the first write. Pure.

import { Failure } from '../domain/base/result.ts';
import { schemaVersion } from '../domain/graph/schema.ts';
import { parseRelationshipEnds } from './keys.ts';
import type { LoadPlan, StandingDataset } from './plan.ts';

/** A larger loss is more often a wrong folder or a cut file than an edit. */
export const maxShrinkShare = 0.2;

/** Throws a Failure of kind `database` that says what to do. */
export function refusePlan(
  plan: LoadPlan,
  standing: StandingDataset,
  options: { readonly allowShrink?: boolean; readonly checksum: string },
): void {
  // Rows of an earlier schema give way to others of another shape: what is lost then says nothing about the files.
  if (options.allowShrink || isEarlierSchema(standing.schemaVersion)) return;
  // What is under way towards the same end was asked for when it began.
  if (standing.underWay !== undefined && standing.checksum === options.checksum) return;
  const { nodes, relationships } = countLosses(plan);
  const tooMuch = [
    describeLoss('nodes', nodes, standing.nodes.length),
    describeLoss('relationships', relationships, standing.relationships.length),
  ].filter((text) => text !== undefined);
  if (tooMuch.length === 0) return;
  throw new Failure(`This load would take ${tooMuch.join(' and ')} out of dataset ${plan.dataset}.`, {
    kind: 'database',
    hint: 'Nothing was written. Look with --plan; if it is meant, say --allow-shrink.',
  });
}

/** Whether it was written by an earlier rashomon, whose labels, keys or hashes meant something else. */
export function isEarlierSchema(version: number | undefined): boolean {
  return version !== undefined && version < schemaVersion;
}

/**
 * What is gone and does not come back: a key that is made anew is no loss, and neither is a relationship where another of its
 * type now stands between the same two nodes (a quote was re-worded, an answer changed).
 */
export function countLosses(plan: LoadPlan): { readonly nodes: number; readonly relationships: number } {
  const createdNodes = new Set(plan.createNodes.map((node) => node.key));
  const pairs = new Map<string, number>();
  for (const one of plan.createRelationships) {
    const pair = pairOf(one.key);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let relationships = 0;
  for (const row of plan.removeRelationships) {
    const left = pairs.get(pairOf(row.key)) ?? 0;
    if (left > 0) pairs.set(pairOf(row.key), left - 1);
    else relationships += 1;
  }
  return { nodes: plan.removeNodes.filter((row) => !createdNodes.has(row.key)).length, relationships };
}

function pairOf(key: string): string {
  const ends = parseRelationshipEnds(key);
  return ends === undefined ? key : `${key.split('/')[1]}/${ends.from}/${ends.to}`;
}

function describeLoss(what: string, lost: number, stood: number): string | undefined {
  if (lost <= stood * maxShrinkShare) return undefined;
  return `${lost} of ${stood} ${what} (${Math.round((100 * lost) / stood)} %)`;
}
