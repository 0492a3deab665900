// A plan that takes away more than was asked for is refused before the first write. Pure.

import { Failure } from '../domain/base/result.ts';
import { schemaVersion } from '../domain/graph/schema.ts';
import type { StandingHead } from './plan.ts';
import type { PlannedLoad } from './planned-load.ts';

/** A larger loss is more often a wrong folder or a cut file than an edit. */
export const maxShrinkShare = 0.2;

/** Throws a Failure of kind `database` that says what to do. */
export function refusePlan(
  plan: Pick<PlannedLoad, 'losses' | 'stood'>,
  standing: StandingHead,
  options: { readonly allowShrink?: boolean; readonly checksum: string },
): void {
  // Rows of an earlier schema give way to others of another shape: what is lost then says nothing about the files.
  if (options.allowShrink || isEarlierSchema(standing.schemaVersion)) return;
  // What is under way towards the same end was asked for when it began.
  if (standing.underWay !== undefined && standing.checksum === options.checksum) return;
  const { losses, stood } = plan;
  const tooMuch = [
    describeLoss('nodes', losses.nodes, stood.nodes),
    describeLoss('relationships', losses.relationships, stood.relationships),
  ].filter((text) => text !== undefined);
  if (tooMuch.length === 0) return;
  throw new Failure(`This load would take ${tooMuch.join(' and ')} out of dataset ${standing.dataset}.`, {
    kind: 'database',
    hint: 'Nothing was written. Look with --plan; if it is meant, say --allow-shrink.',
  });
}

/** Whether it was written by an earlier rashomon, whose labels, keys or hashes meant something else. */
export function isEarlierSchema(version: number | undefined): boolean {
  return version !== undefined && version < schemaVersion;
}

function describeLoss(what: string, lost: number, stood: number): string | undefined {
  if (lost <= stood * maxShrinkShare) return undefined;
  return `${lost} of ${stood} ${what} (${Math.round((100 * lost) / stood)} %)`;
}
