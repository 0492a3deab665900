// A plan and its outcome → lines for a terminal or one JSON object. Decides nothing and writes nothing.
import { countOf } from '../domain/base/count.ts';
import { countChanges, type KindChange, type PlanSummary } from '../load/summarise-plan.ts';

const kindWidth = 14;
const countWidth = 7;

/** A heading, then a line a kind with examples. */
export function renderPlan(plan: PlanSummary): string {
  const parts: readonly (readonly [string, readonly KindChange[]])[] = [
    ['create', plan.created],
    ['change', plan.changed],
    ['remove', plan.removed],
  ];
  const lines = parts.flatMap(([verb, changes]) => changes.map((change) => renderChange(verb, change)));
  return `${plan.dataset}: ${describeCounts(plan, ['to create', 'to change', 'to remove'])}\n${lines.join('')}`;
}

function renderChange(verb: string, { kind, count, examples }: KindChange): string {
  const more = count > examples.length ? ', …' : '';
  const number = String(count).padStart(countWidth);
  return `  ${verb}  ${kind.padEnd(kindWidth)}${number}  ${examples.join(', ')}${more}\n`;
}

/** `3 to create, 1 to change`: kinds that are none are left out; all none: `nothing to do`. */
export function describeCounts(
  { created, changed, removed }: Pick<PlanSummary, 'created' | 'changed' | 'removed'>,
  words: readonly [string, string, string],
): string {
  const counts = [created, changed, removed].map(countChanges);
  const parts = counts.flatMap((count, index) => (count === 0 ? [] : [`${count} ${words[index]}`]));
  return parts.length === 0 ? 'nothing to do' : parts.join(', ');
}

/** Before that a rate means nothing. */
const firstPaceMs = 3_000;

/** `, 20,345 a second, 40 s left`; empty at the beginning. */
export function describePace(done: number, all: number, tookMs: number): string {
  if (tookMs < firstPaceMs || done === 0) return '';
  const secondsLeft = Math.ceil(((all - done) * tookMs) / done / 1000);
  const left = secondsLeft < 120 ? `${secondsLeft} s` : `${Math.round(secondsLeft / 60)} min`;
  return `, ${Math.round((done * 1000) / tookMs)} a second, ${left} left`;
}

/** `in 1.2 s, 2,345 records a second`; without a rate where too little was done to mean anything. */
export function describeSpeed(records: number, tookMs: number): string {
  const seconds = (tookMs / 1000).toFixed(1);
  const rate = Math.round((records * 1000) / Math.max(1, tookMs));
  return records < 2 ? `in ${seconds} s` : `in ${seconds} s, ${countOf(rate, 'record')} a second`;
}
