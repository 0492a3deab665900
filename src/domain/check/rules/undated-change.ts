// Two answers of one speaker that would contradict each other, were it known that they were given at two times. Derives as the
// rules do, with days of its own for what has none; nothing of that is kept.

import { countOf } from '../../base/count.ts';
import { addDays } from '../../base/dates.ts';
import { groupBy } from '../../base/group-by.ts';
import { changedAnswer } from '../../derive/changed-answer.ts';
import type { Assertion, Dataset } from '../../records/model.ts';
import { deriveAnew } from '../derive-anew.ts';
import { type Finding, type RuleDefinition, tellOnce } from '../rule.ts';

export const undatedChange: RuleDefinition = {
  code: 'undated-change',
  severity: 'warning',
  title: 'A change of answer that is not seen, because nobody says when.',
  review(dataset, { assertions }) {
    const undated = new Set(
      dataset.assertions.filter(({ saidAt }) => saidAt === undefined).map(({ id }) => id as string),
    );
    const findings = listChanges(dataset, undated).flatMap(([from, to]): Finding[] => {
      const [first, second] = undated.has(from) ? [from, to] : [to, from];
      const [place, other] = [assertions.get(first)?.id.place, assertions.get(second)?.id.place];
      if (place === undefined || other === undefined) return [];
      const when = undated.has(second) ? 'neither says when' : `\`${first}\` does not say when`;
      return [
        {
          place,
          message: `\`${first}\` and \`${second}\` give rival answers by the same speaker, and ${when}: no change of mind is seen`,
          notes: [
            { message: 'the other answer is given here', place: other },
            {
              message:
                'give each its `saidAt`, where the documents tell; a time of saying is not taken from a document',
            },
          ],
        },
      ];
    });
    return tellOnce(findings, ({ message }, count) => `${message}; so is it with ${countOf(count - 1, 'more pair')}`);
  },
};

/**
 * Pairs of equal speakers of which one at least is undated, that `changed-answer` would give if each were said on a day of its
 * own. Speakers with one assertion are left out, and so cost nothing.
 */
function listChanges(dataset: Dataset, undated: ReadonlySet<string>): (readonly [string, string])[] {
  const bySpeakers = groupBy(dataset.assertions, ({ by }) => [...by].sort().join(' '));
  const mayChange = new Set(
    [...bySpeakers.values()]
      .filter((group) => group.length > 1 && group.some(({ id }) => undated.has(id)))
      .flatMap((group) => group.map(({ id }) => id)),
  );
  if (mayChange.size === 0) return [];
  const assertions = dataset.assertions
    .filter(({ id, act }) => mayChange.has(id) || act === 'retracts')
    .map((assertion, at): Assertion => {
      const day = undated.has(assertion.id) ? addDays(firstDay, at) : undefined;
      return day === undefined ? assertion : { ...assertion, saidAt: day, saidFrom: day, saidTo: day };
    });
  return deriveAnew(dataset, assertions)
    .filter(({ rule, from, to }) => rule === changedAnswer.name && (undated.has(from) || undated.has(to)))
    .map(({ from, to }) => [from, to] as const);
}

/** The first that a date can name: so long ago that no dated assertion meets it. */
const firstDay = '0001-01-01';
