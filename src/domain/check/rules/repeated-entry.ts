// The same word twice in one list: a set is meant, and one of them is probably another.

import type { Place } from '../../base/diagnostic.ts';
import type { Text } from '../../records/draft.ts';
import { chooseRows, field, listWrittenFields } from '../../records/written-fields.ts';
import type { CheckContext } from '../check-context.ts';
import type { RuleDefinition } from '../rule.ts';

export const repeatedEntry: RuleDefinition = {
  code: 'repeated-entry',
  severity: 'error',
  title: 'The same entry twice in one list.',
  looksAt: 'each',
  *check(context) {
    for (const { where, entries } of listSets(context)) {
      const first = new Map<string, Place>();
      for (const { value, key, place } of entries) {
        const earlier = first.get(key);
        if (!earlier) first.set(key, place);
        else
          yield {
            place,
            message: `${where} has \`${value}\` twice`,
            notes: [{ message: 'the first is here', place: earlier }],
          };
      }
    }
  },
};

interface Entry {
  readonly value: string;
  readonly key: string;
  readonly place: Place;
}

const setRows = chooseRows(({ many }) => many === 'one-or-more');

function listSets({ draft, questions, parseValue }: CheckContext): { where: string; entries: readonly Entry[] }[] {
  const set = (where: string, texts: readonly Text[]) => ({
    where,
    entries: texts.map(({ value, place }) => ({ value, key: value, place })),
  });
  /** `143` and `143..143` are one value. */
  const nameValue = (question: Text, text: Text) => {
    const known = questions.get(question.value);
    const reading = known && parseValue(known, text.value);
    return JSON.stringify([question.value, reading?.ok ? reading.value : text.value]);
  };
  const setOfValues = (where: string, all: readonly { readonly question: Text; readonly value: Text }[]) => ({
    where,
    entries: all.map(({ question, value }) => ({
      value: `${question.value}: ${value.value}`,
      key: nameValue(question, value),
      place: value.place,
    })),
  });
  const sets = listWrittenFields(draft, setRows);
  return [
    ...sets
      .filter(({ kind, nested }) => kind !== 'dataset' && nested === undefined)
      .map(({ where, texts }) => set(where, texts)),
    ...draft.actors.map(({ id, affiliations }) => ({
      where: `actor \`${id.value}\``,
      entries: affiliations.map(({ type, actor, from, to }) => ({
        value: `${type}: ${actor.value}`,
        key: JSON.stringify([type, actor.value, from?.value, to?.value]),
        place: actor.place,
      })),
    })),
    ...draft.questions.flatMap(({ id, values, impliedBy }) => [
      set(
        field('values', 'question', id),
        values.map((value) => value.id),
      ),
      ...values.map((value) => set(`\`within\` of value \`${value.id.value}\``, value.within)),
      setOfValues(field('impliedBy', 'question', id), impliedBy),
    ]),
    ...draft.assertions.map(({ id, cites }) => ({
      where: field('cites', 'assertion', id),
      entries: cites.flatMap(({ document, at }) => {
        if (document === undefined) return [];
        const value = at === undefined ? document.value : `${document.value}: ${at.value}`;
        return [{ value, key: JSON.stringify([document.value, at?.value]), place: document.place }];
      }),
    })),
    ...draft.silences.map(({ id, passesOver }) => setOfValues(field('passesOver', 'silence', id), passesOver)),
  ];
}
