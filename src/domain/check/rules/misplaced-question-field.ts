// A field of a question that means something for another slot only.
import type { Place } from '../../base/diagnostic.ts';
import type { DraftQuestion } from '../../records/draft.ts';
import type { Slot } from '../../records/model.ts';
import { sayList } from '../../records/say.ts';
import type { RuleDefinition } from '../rule.ts';

export const misplacedQuestionField: RuleDefinition = {
  code: 'misplaced-question-field',
  severity: 'error',
  title: 'A field that means nothing for the question’s slot.',
  looksAt: 'each',
  *check({ draft }) {
    for (const question of draft.questions) {
      const slot = question.slot?.value;
      if (slot === undefined) continue;
      for (const { name, slots, place } of listFields(question)) {
        if (slots.includes(slot)) continue;
        const message = `\`${name}\` means nothing for a question with slot ${slot} (\`${question.id.value}\`)`;
        yield { place, message, notes: [{ message: `only ${sayList(slots)} questions take it` }] };
      }
    }
  },
};

interface SlotField {
  readonly name: string;
  readonly slots: readonly Slot[];
  readonly place: Place;
}

function listFields({ exclusive, values, unit, tolerance, impliedBy, slot }: DraftQuestion): SlotField[] {
  const [firstSource] = impliedBy;
  // Both values of a yes-no question are known; they may carry labels, and neither lies within the other.
  const isYesNo = slot?.value === 'yes-no';
  const nested = isYesNo ? values.filter(({ within }) => within.length > 0) : [];
  const misplaced = values.find(({ id }) => !isYesNo || (id.value !== 'yes' && id.value !== 'no'));
  return [
    ...(exclusive?.value ? [{ name: 'exclusive', slots: ['actor', 'token'] as const, place: exclusive.place }] : []),
    ...(misplaced
      ? [
          {
            name: isYesNo ? `values.${misplaced.id.value}` : 'values',
            slots: ['actor', 'token'] as const,
            place: misplaced.id.place,
          },
        ]
      : []),
    ...nested.flatMap(({ id, within: [first] }) =>
      first ? [{ name: `values.${id.value}.within`, slots: ['actor', 'token'] as const, place: first.place }] : [],
    ),
    ...(unit ? [{ name: 'unit', slots: ['number', 'date'] as const, place: unit.place }] : []),
    ...(tolerance ? [{ name: 'tolerance', slots: ['number', 'date'] as const, place: tolerance.place }] : []),
    ...(firstSource ? [{ name: 'impliedBy', slots: ['yes-no'] as const, place: firstSource.question.place }] : []),
  ];
}
