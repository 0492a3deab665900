// Two records of a dataset that say they are one thing in the world.
import type { DraftActor, DraftEvent } from '../../records/draft.ts';
import type { RuleDefinition } from '../rule.ts';

export const sameWikidata: RuleDefinition = {
  code: 'same-wikidata',
  severity: 'warning',
  title: 'Two records with one Wikidata id.',
  looksAt: 'together',
  *check({ draft }) {
    const first = new Map<string, DraftActor | DraftEvent>();
    for (const record of [...draft.events, ...draft.actors]) {
      const item = record.wikidata;
      if (!item) continue;
      const earlier = first.get(item.value);
      if (!earlier) {
        first.set(item.value, record);
        continue;
      }
      if (earlier.id.value === record.id.value) continue;
      const isKeptApart = [record, earlier].some((one) => 'pseudonymous' in one && one.pseudonymous?.value === true);
      const so = isKeptApart
        ? 'one of the ids is wrong, for who is pseudonymous is never taken for another'
        : 'one of the ids is wrong, or they are one record';
      yield {
        place: item.place,
        message: `\`${record.id.value}\` and \`${earlier.id.value}\` are both ${item.value} in Wikidata: ${so}`,
        notes: [{ message: `\`${earlier.id.value}\` has it here`, place: earlier.wikidata?.place ?? earlier.id.place }],
      };
    }
  },
};
