// What the filters hide, said wherever numbers stand: how many of how many. Says nothing where nothing is hidden.

import { agree } from '../../../src/domain/base/count.ts';
import type { Visibility } from './visibility.ts';

/** "Your filters hide 3 of 27 assertions and 5 of 40 relations: numbers here count them too." */
export function describeHidden(visible: Visibility): string | undefined {
  const { hidden, total } = visible;
  const parts = [
    part(hidden.assertions, total.assertions, 'assertion', 'assertions'),
    part(hidden.silences, total.silences, 'silence', 'silences'),
    part(hidden.relations, total.relations, 'relation', 'relations'),
  ].filter((one) => one !== undefined);
  const last = parts.pop();
  if (last === undefined) return undefined;
  return `Your filters hide ${parts.length === 0 ? last : `${parts.join(', ')} and ${last}`}; the numbers count them too.`;
}

/** Where not a single card is left. */
export function describeNothingShown(visible: Visibility): string | undefined {
  if (visible.shown.size > 0) return undefined;
  const all = visible.total.assertions + visible.total.silences;
  if (all === 0) return 'This dataset holds no assertion yet.';
  return `Nothing is drawn: your filters hide ${all === 1 ? 'the only card' : `all ${all} cards`}.`;
}

function part(hidden: number, total: number, one: string, many: string): string | undefined {
  if (hidden === 0) return undefined;
  return hidden === total && total > 1 ? `all ${total} ${many}` : `${hidden} of ${total} ${agree(total, one, many)}`;
}
