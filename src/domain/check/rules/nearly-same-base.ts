// Two answers to one question that were probably meant to be compared and never are, since their days or bases are written differently.
import { foldText } from '../../base/fold-text.ts';
import type { DraftAnswer, Text } from '../../records/draft.ts';
import type { CheckContext } from '../check-context.ts';
import type { Finding, RuleDefinition } from '../rule.ts';

export const nearlySameBase: RuleDefinition = {
  code: 'nearly-same-base',
  severity: 'warning',
  title: 'An `asOf` or `of` that differs from another answer’s in spelling only.',
  looksAt: 'together',
  *check(context) {
    const { draft, parseDate } = context;
    const foldDate = (text: string) => {
      const reading = parseDate(text);
      return reading.ok ? JSON.stringify([reading.from, reading.to]) : undefined;
    };
    yield* findNearMisses(context, 'of', (one) => one.of, foldText);
    yield* findNearMisses({ draft }, 'asOf', (one) => one.asOf, foldDate);
  },
};

/** Each spelling is told once a question, at its first place, beside the spelling that came first. */
function* findNearMisses(
  { draft }: Pick<CheckContext, 'draft'>,
  field: 'asOf' | 'of',
  pick: (answer: DraftAnswer) => Text | undefined,
  fold: (text: string) => string | undefined,
): Iterable<Finding> {
  const first = new Map<string, Text>();
  const told = new Set<string>();
  for (const answer of draft.assertions.flatMap(({ answers }) => answers)) {
    const text = pick(answer);
    const folded = text && fold(text.value);
    if (text === undefined || folded === undefined) continue;
    const key = JSON.stringify([answer.question.value, folded]);
    const earlier = first.get(key) ?? text;
    first.set(key, earlier);
    const spelling = `${key} ${text.value}`;
    if (earlier.value === text.value || told.has(spelling)) continue;
    told.add(spelling);
    yield {
      place: text.place,
      message: `\`${field}: ${text.value}\` and \`${field}: ${earlier.value}\` of answers to \`${answer.question.value}\` are not equal as texts, so nothing is compared between them, though they can mean the same`,
      notes: [{ message: 'it is written so here first', place: earlier.place }],
      suggestion: earlier.value,
    };
  }
}
