// More than the format allows of something: see domain/limits for each number and its reason.
import type { Place } from '../../base/diagnostic.ts';
import { defineReaderRule } from '../reader-rule.ts';

export const limitExceeded = defineReaderRule(
  { code: 'limit-exceeded', severity: 'error', title: 'More than the format allows of something.' },
  (place: Place, what: string, limit: string, found?: string) => ({
    place,
    message: `${what}: at most ${limit}${found === undefined ? '' : `, this has ${found}`}`,
  }),
);
