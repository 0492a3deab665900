// Places in a text in words.
import { agree } from '../../../src/domain/base/count.ts';
import { spaceOut } from './describe-value.ts';

/** "1 724–1 754". */
export function describeExtent({ start, end }: { readonly start: number; readonly end: number }): string {
  return `${spaceOut(start)}–${spaceOut(end)}`;
}

/** "2 437 characters". */
export function sayCharacters(count: number): string {
  return `${spaceOut(count)} ${agree(count, 'character', 'characters')}`;
}
