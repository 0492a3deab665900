// A relation between two assertions that have no question, event or actor in common: what should it be about? Told once a
// dataset, because whole corpora name neither (docs/decisions/0106-one-sentence-a-dataset.md).

import { countOf } from '../../base/count.ts';
import type { DraftAssertion } from '../../records/draft.ts';
import { resolveSpeakers } from '../../records/narrator.ts';
import { listRecordedRelations, sayRelation } from '../../records/recorded-relations.ts';
import type { CheckContext } from '../check-context.ts';
import { type Finding, type RuleDefinition, tellOnce } from '../rule.ts';

export const unrelatedRelation: RuleDefinition = {
  code: 'unrelated-relation',
  severity: 'warning',
  title: 'A relation between assertions with nothing in common.',
  looksAt: 'together',
  check(context) {
    if (context.lost.any) return [];
    const findings: Finding[] = [];
    const all = listRecordedRelations(context.draft);
    const touched = new Map<string, ReadonlySet<string>>();
    const touch = (assertion: DraftAssertion) => {
      const known = touched.get(assertion.id.value) ?? listTouched(assertion, context);
      touched.set(assertion.id.value, known);
      return known;
    };
    for (const relation of all) {
      const other = context.assertions.get(relation.to.value);
      if (!other || other.broken || relation.assertion.broken || relation.from === relation.to.value) continue;
      if (haveCommon(touch(relation.assertion), touch(other))) continue;
      findings.push({
        place: relation.to.place,
        message: `${sayRelation(relation)}, but the two share no question, event or actor`,
        notes: [
          {
            message:
              'answer a common question, name what both are `about`, or look whether the relation is meant for these two',
          },
        ],
      });
    }
    return tellOnce(
      findings,
      ({ message }, count) => `${message}; so is it with ${count - 1} more of the ${countOf(all.length, 'relation')}`,
    );
  },
};

/** Cost: the smaller of the two. */
function haveCommon(one: ReadonlySet<string>, two: ReadonlySet<string>): boolean {
  const [small, large] = one.size <= two.size ? [one, two] : [two, one];
  for (const id of small) if (large.has(id)) return true;
  return false;
}

/** Questions answered, the events they are about, the assertion's own events and actors, and who speaks. */
function listTouched(assertion: DraftAssertion, { questions, documents }: CheckContext): Set<string> {
  const touched = new Set([...assertion.about.map(({ value }) => value), ...resolveSpeakers(assertion, documents)]);
  for (const { question: reference, value, not } of assertion.answers) {
    touched.add(reference.value);
    const question = questions.get(reference.value);
    for (const { value: event } of question?.about ?? []) touched.add(event);
    const named = value ?? not;
    if (question?.slot?.value === 'actor' && named) touched.add(named.value);
  }
  return touched;
}
