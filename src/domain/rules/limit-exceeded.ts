// More than the format allows of something: see domain/limits for each number and its reason.
import { defineRule } from '../define-rule.ts';
import type { Place } from '../diagnostic.ts';

export const limitExceeded = defineRule(
  { code: 'limit-exceeded', severity: 'error' },
  (place: Place, what: string, limit: string, found?: string) => ({
    place,
    message: `${what}: at most ${limit}${found === undefined ? '' : `, this has ${found}`}`,
  }),
);
