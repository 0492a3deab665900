// Two answers of one speaker that would contradict each other, were it known that they were given at two times. Derives as the
// rules do, with days of its own for what has none; nothing of that is kept.

import { countOf } from '../../base/count.ts';
import { addDays } from '../../base/dates.ts';
import type { Place } from '../../base/diagnostic.ts';
import { IdTable } from '../../base/id-table.ts';
import { changedAnswer } from '../../derive/changed-answer.ts';
import { pairedAnswersLimit } from '../../derive/derive-relations.ts';
import type { Assertion, Dataset } from '../../records/model.ts';
import { deriveAnew } from '../derive-anew.ts';
import { type Finding, type RuleDefinition, tellOnce } from '../rule.ts';

export const undatedChange: RuleDefinition = {
  code: 'undated-change',
  severity: 'warning',
  title: 'A change of answer that is not seen, because nobody says when.',
  review(dataset, { assertions }) {
    const speakers = new SpeakersSeen();
    for (const one of dataset.assertions) speakers.see(one.by, one.saidAt === undefined);
    return sayChanges(listUndatedChanges(dataset, speakers), (id) => assertions.get(id)?.id.place);
  },
};

const seenOnce = 1;
const seenTwice = 2;
const undatedOnce = 4;

/** How often the same speakers speak, and whether once without a date. Holds some bytes for each. */
export class SpeakersSeen {
  readonly #ids = new IdTable();
  readonly #marks: number[] = [];

  see(by: readonly string[], isUndated: boolean): void {
    const number = this.#ids.add(nameSpeakers(by));
    const known = this.#marks[number] ?? 0;
    this.#marks[number] = known | (known === 0 ? seenOnce : seenTwice) | (isUndated ? undatedOnce : 0);
  }

  /** Whether a change by them may go unseen: those who speak once cannot change. */
  mayChange(by: readonly string[]): boolean {
    const number = this.#ids.numberOf(nameSpeakers(by));
    const marks = number === undefined ? 0 : (this.#marks[number] ?? 0);
    return (marks & seenTwice) !== 0 && (marks & undatedOnce) !== 0;
  }
}

function nameSpeakers(by: readonly string[]): string {
  return by.length === 1 ? (by[0] as string) : [...by].sort().join(' ');
}

/** Two assertions, the first of which is undated. */
export interface UndatedChange {
  readonly first: string;
  readonly second: string;
  readonly isSecondUndated: boolean;
}

export function sayChanges(
  changes: readonly UndatedChange[],
  placeOf: (assertion: string) => Place | undefined,
): Finding[] {
  const findings = changes.flatMap(({ first, second, isSecondUndated }): Finding[] => {
    const [place, other] = [placeOf(first), placeOf(second)];
    if (place === undefined || other === undefined) return [];
    const when = isSecondUndated ? 'neither says when' : `\`${first}\` does not say when`;
    return [
      {
        place,
        message: `\`${first}\` and \`${second}\` give rival answers by the same speaker, and ${when}: no change of mind is seen`,
        notes: [
          { message: 'the other answer is given here', place: other },
          {
            message: 'give each its `saidAt`, where the documents tell; a time of saying is not taken from a document',
          },
        ],
      },
    ];
  });
  return tellOnce(findings, ({ message }, count) => `${message}; so is it with ${countOf(count - 1, 'more pair')}`);
}

/**
 * Pairs of equal speakers of which one at least is undated, that `changed-answer` would give if each were said on a day of its
 * own. Speakers with one assertion are left out, and so cost nothing. Sorted by the two ids.
 */
export function listUndatedChanges(dataset: Dataset, speakers: SpeakersSeen): UndatedChange[] {
  const undated = new Set<string>();
  const mayChange = dataset.assertions.filter(({ by, act }) => speakers.mayChange(by) || act === 'retracts');
  const isAsked = findAsked(dataset, mayChange);
  const assertions = mayChange
    .map((assertion) => {
      const speakers = nameSpeakers(assertion.by);
      return { ...assertion, answers: assertion.answers.filter(({ question }) => isAsked(question, speakers)) };
    })
    .filter(({ answers, act }) => answers.length > 0 || act === 'retracts')
    .map((assertion, at): Assertion => {
      if (assertion.saidAt !== undefined) return assertion;
      undated.add(assertion.id);
      const day = addDays(firstDay, at);
      return day === undefined ? assertion : { ...assertion, saidAt: day, saidFrom: day, saidTo: day };
    });
  if (undated.size === 0) return [];
  return deriveAnew(dataset, assertions)
    .filter(({ rule, from, to }) => rule === changedAnswer.name && (undated.has(from) || undated.has(to)))
    .map(({ from, to }) => {
      const [first, second] = undated.has(from) ? [from, to] : [to, from];
      return { first, second, isSecondUndated: undated.has(second) };
    });
}

/**
 * Questions and speakers who answer them twice, once without a date: by others no change goes unseen. Implied answers are not counted. All
 * who answer a question that may be too large to be paired are asked, so that it is as large as it was.
 */
function findAsked(
  { questions }: Dataset,
  assertions: readonly Assertion[],
): (question: string, speakers: string) => boolean {
  if (questions.some(({ impliedBy }) => impliedBy.length > 0)) return () => true;
  const seen = new Map<string, boolean>();
  const asked = new Set<string>();
  const counts = new Map<string, number>();
  const large = new Set<string>();
  for (const { by, answers, saidAt } of assertions) {
    const isDated = saidAt !== undefined;
    const speakers = nameSpeakers(by);
    for (const { question } of answers) counts.set(question, (counts.get(question) ?? 0) + 1);
    for (const question of new Set(answers.map((one) => one.question))) {
      const key = `${question} ${speakers}`;
      const wasDated = seen.get(key);
      if (wasDated !== undefined && !(wasDated && isDated)) {
        asked.add(key);
        large.add(question);
      }
      seen.set(key, (wasDated ?? true) && isDated);
    }
  }
  for (const question of large) if ((counts.get(question) ?? 0) <= pairedAnswersLimit) large.delete(question);
  return (question, speakers) => asked.has(`${question} ${speakers}`) || large.has(question);
}

/** The first that a date can name: so long ago that no dated assertion meets it. */
const firstDay = '0001-01-01';
