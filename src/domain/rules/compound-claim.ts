// A claim that looks like several: it has an "and", and three relations hang on it. Asks; the analyst decides.
import { groupBy } from '../group-by.ts';
import { listRecordedRelations } from '../recorded-relations.ts';
import type { RuleDefinition } from '../rule.ts';

/** Relations at which a claim with an "and" is worth a second look: fewer are common in claims that are one. */
const manyRelations = 3;
/** "And" between parts of a sentence, in the languages whose word for it is no part of others. */
const and = /(?:[,;]\s|\s)(?:and|und|et|y|i|og|och|en|и|та|і|и)\s|[;،]\s/iu;

export const compoundClaim: RuleDefinition = {
  code: 'compound-claim',
  severity: 'warning',
  title: 'A claim that looks like several.',
  *check({ draft }) {
    const relations = listRecordedRelations(draft).filter(({ level }) => level === 'content');
    const ends = relations.flatMap((relation) => [
      { id: relation.from, other: relation.to.value, relation },
      { id: relation.to.value, other: relation.from, relation },
    ]);
    const byAssertion = groupBy(ends, ({ id }) => id);
    for (const { id, claim } of draft.assertions) {
      const related = byAssertion.get(id.value) ?? [];
      const others = new Set(related.map(({ other }) => other));
      if (!claim || others.size < manyRelations || !and.test(claim.value)) continue;
      yield {
        place: claim.place,
        message: `the claim of \`${id.value}\` looks like several, and ${others.size} relations may hang on different parts of it`,
        notes: [
          {
            message:
              'one assertion, one claim that can be denied on its own: split it, and give the parts one `utterance`',
          },
        ],
      };
    }
  },
};
