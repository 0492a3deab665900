// A retraction of what somebody else said: one can only take back one's own words.
import { resolveSpeakers } from '../narrator.ts';
import type { RuleDefinition } from '../rule.ts';
import { sayList } from '../say.ts';

export const foreignRetraction: RuleDefinition = {
  code: 'foreign-retraction',
  severity: 'error',
  title: 'A retraction of somebody else’s assertion.',
  *check({ draft, assertions, actors, addedNarrators, documents }) {
    const isKnown = (id: string) => actors.has(id) || addedNarrators.has(id);
    for (const assertion of draft.assertions) {
      // With another act it is no retraction, and that has been said.
      if (assertion.act?.value !== 'retracts') continue;
      for (const { assertion: reference } of assertion.retracts) {
        const retracted = assertions.get(reference.value);
        if (!retracted) continue;
        const own = resolveSpeakers(assertion, documents);
        const other = resolveSpeakers(retracted, documents);
        if (own.length === 0 || other.length === 0 || own.join(' ') === other.join(' ')) continue;
        // Who is not known cannot be compared, and that has been said.
        if (![...own, ...other].every(isKnown)) continue;
        yield {
          place: reference.place,
          message: `\`${assertion.id.value}\` is by ${sayList(own)} and cannot retract \`${reference.value}\`, which is by ${sayList(other)}`,
          notes: [
            { message: 'that is said here', place: retracted.by[0]?.place ?? retracted.id.place },
            { message: 'use `contradicts` for what others said' },
          ],
        };
      }
    }
  },
};
