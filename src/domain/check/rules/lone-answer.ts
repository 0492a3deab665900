// A question with fewer than two answers: nothing can be rival there.
import type { RuleDefinition } from '../rule.ts';

export const loneAnswer: RuleDefinition = {
  code: 'lone-answer',
  severity: 'warning',
  title: 'A question with one answer, or none.',
  looksAt: 'together',
  *check({ draft, lost, heard }) {
    if (lost.any) return;
    for (const { id, impliedBy, lone } of draft.questions) {
      const implied = impliedBy.reduce((sum, { question }) => sum + heard.answersTo(question.value), 0);
      const given = heard.answersTo(id.value);
      if (given + implied > 1) {
        if (lone)
          yield {
            place: lone.place,
            message: `question \`${id.value}\` has several answers, and a reason for having one`,
          };
        continue;
      }
      if (lone) continue;
      yield {
        place: id.place,
        message: `question \`${id.value}\` has ${given === 0 ? 'no answer' : 'one answer'}: nobody is seen to disagree on it`,
        notes: [
          {
            message:
              'look for what rivals say to it, passing it over (a silence) included; where one answer is meant, say why in `lone`',
          },
        ],
      };
    }
  },
};
