// A token that its question does not declare.

import { createSuggester } from '../../base/suggest.ts';
import type { Text } from '../../records/draft.ts';
import { sayList } from '../../records/say.ts';
import { listSlotValues } from '../../records/written-fields.ts';
import type { CheckContext } from '../check-context.ts';
import type { RuleDefinition } from '../rule.ts';

export const undeclaredValue: RuleDefinition = {
  code: 'undeclared-value',
  severity: 'error',
  title: 'A value that the question does not declare.',
  looksAt: 'each',
  *check(context) {
    const suggest = createSuggester(context.tools.distance);
    const values = new Map<string, { readonly known: readonly string[]; readonly set: ReadonlySet<string> }>();
    for (const { question, text, where } of listTokens(context)) {
      const { known, set } = values.get(question) ?? listValues(context, question);
      values.set(question, { known, set });
      if (set.has(text.value)) continue;
      const suggestion = suggest(text.value, known);
      const shown = known.length === 0 ? 'declares none' : `has ${sayList(known.slice(0, 8))}`;
      yield {
        place: text.place,
        message: `${where} has \`${text.value}\`, which question \`${question}\` does not declare: it ${shown}`,
        notes: [{ message: `declare it under \`values\` of \`${question}\`, or use one that is declared` }],
        ...(suggestion !== undefined && { suggestion }),
      };
    }
  },
};

function listValues({ questions }: CheckContext, question: string) {
  const known = questions.get(question)?.values.map(({ id }) => id.value) ?? [];
  return { known, set: new Set(known) };
}

interface Token {
  readonly question: string;
  readonly text: Text;
  readonly where: string;
}

function* listTokens(context: CheckContext): Iterable<Token> {
  const isToken = (id: string) => {
    const question = context.questions.get(id);
    return question?.slot?.value === 'token' && !question.broken;
  };
  for (const value of listSlotValues(context.draft)) {
    if (isToken(value.question.value)) yield { ...value, question: value.question.value };
  }
  for (const { id, values } of context.draft.questions) {
    if (!isToken(id.value)) continue;
    for (const value of values) {
      for (const text of value.within)
        yield { question: id.value, text, where: `\`within\` of value \`${value.id.value}\`` };
    }
  }
}
