// A claim that looks like several: it has an "and", and three relations hang on it. Asks, once a dataset; the analyst
// decides (docs/decisions/0106-one-sentence-a-dataset.md).
import { agree, countOf } from '../../base/count.ts';
import { groupBy } from '../../base/group-by.ts';
import { listRecordedRelations } from '../../records/recorded-relations.ts';
import { type Finding, type RuleDefinition, tellOnce } from '../rule.ts';

/** Relations at which a claim with an "and" is worth a second look: fewer are common in claims that are one. */
const manyRelations = 3;
/** "And" in the languages where it is a word of its own; in others only a semicolon tells. */
const andByLanguage: ReadonlyMap<string, string> = new Map([
  ['da', 'og'],
  ['de', 'und'],
  ['en', 'and'],
  ['es', 'y|e'],
  ['fr', 'et'],
  ['it', 'e|ed'],
  ['nb', 'og'],
  ['nl', 'en'],
  ['no', 'og'],
  ['pl', 'i|oraz'],
  ['pt', 'e'],
  ['ru', 'и'],
  ['sv', 'och'],
  ['tr', 've'],
  ['uk', 'і|й|та'],
]);

export const compoundClaim: RuleDefinition = {
  code: 'compound-claim',
  severity: 'warning',
  title: 'A claim that looks like several.',
  looksAt: 'together',
  check({ draft }) {
    const findings: Finding[] = [];
    const relations = listRecordedRelations(draft).filter(({ level }) => level === 'content');
    const ends = relations.flatMap(({ from, to }) => [
      { id: from, other: to.value },
      { id: to.value, other: from },
    ]);
    const language = draft.header?.language?.value.split('-')[0]?.toLowerCase() ?? '';
    const word = andByLanguage.get(language);
    const and = new RegExp(word ? `[;؛]|\\s(?:${word})\\s` : '[;؛]', 'u');
    const byAssertion = groupBy(ends, ({ id }) => id);
    for (const { id, claim } of draft.assertions) {
      const related = byAssertion.get(id.value) ?? [];
      const others = new Set(related.map(({ other }) => other));
      if (!claim || others.size < manyRelations || !and.test(claim.value)) continue;
      findings.push({
        place: claim.place,
        message: `the claim of \`${id.value}\` looks like several, and ${countOf(others.size, 'relation')} may hang on different parts of it`,
        notes: [
          {
            message:
              'one assertion, one claim that can be denied on its own: split it, and give the parts one `utterance`',
          },
        ],
      });
    }
    return tellOnce(
      findings,
      ({ message }, count) => `${message}; so ${agree(count - 1, 'does another', `do ${count - 1} others`)}`,
    );
  },
};
