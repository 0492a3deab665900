// A retraction of what somebody else said: one can only take back one's own words.
import type { DraftAssertion } from '../../records/draft.ts';
import { resolveSpeakers } from '../../records/narrator.ts';
import { sayList } from '../../records/say.ts';
import type { RuleDefinition } from '../rule.ts';

export const foreignRetraction: RuleDefinition = {
  code: 'foreign-retraction',
  severity: 'error',
  title: 'A retraction of somebody else’s assertion.',
  looksAt: 'together',
  *check({ draft, assertions, actors, addedNarrators, documents }) {
    const isKnown = (id: string) => actors.has(id) || addedNarrators.has(id);
    const resolved = new Map<DraftAssertion, { readonly speakers: readonly string[]; readonly key: string }>();
    const resolve = (assertion: DraftAssertion) => {
      const speakers = resolved.get(assertion)?.speakers ?? resolveSpeakers(assertion, documents);
      const known = resolved.get(assertion) ?? { speakers, key: speakers.join(' ') };
      resolved.set(assertion, known);
      return known;
    };
    for (const assertion of draft.assertions) {
      // With another act it is no retraction, and that has been said.
      if (assertion.act?.value !== 'retracts') continue;
      for (const { assertion: reference } of assertion.retracts) {
        const retracted = assertions.get(reference.value);
        if (!retracted) continue;
        const { speakers: own, key: ownKey } = resolve(assertion);
        const { speakers: other, key: otherKey } = resolve(retracted);
        if (own.length === 0 || other.length === 0 || ownKey === otherKey) continue;
        // Who is not known cannot be compared, and that has been said.
        if (![...own, ...other].every(isKnown)) continue;
        yield {
          place: reference.place,
          message: `\`${assertion.id.value}\` is by ${saySpeakers(own)} and cannot retract \`${reference.value}\`, which is by ${saySpeakers(other)}`,
          notes: [
            { message: 'that is said here', place: retracted.by[0]?.place ?? retracted.id.place },
            { message: 'use `contradicts` for what others said' },
          ],
        };
      }
    }
  },
};

/** Speakers that are named; of a longer list nobody reads the rest. */
const namedSpeakers = 8;

function saySpeakers(speakers: readonly string[]): string {
  const others = speakers.length - namedSpeakers;
  return others > 0
    ? `${speakers
        .slice(0, namedSpeakers)
        .map((id) => `\`${id}\``)
        .join(', ')} and ${others} more`
    : sayList(speakers);
}
