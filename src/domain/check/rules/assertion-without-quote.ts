// An assertion that rests on no words, and on nothing else that could be looked up.
import type { RuleDefinition } from '../rule.ts';

export const assertionWithoutQuote: RuleDefinition = {
  code: 'assertion-without-quote',
  severity: 'warning',
  title: 'An assertion without a quote.',
  looksAt: 'each',
  *check({ draft }) {
    for (const { id, broken, quotes, cites } of draft.assertions) {
      if (broken || quotes.length > 0 || cites.length > 0) continue;
      yield {
        place: id.place,
        message: `assertion \`${id.value}\` has no quote: nobody can look up what it rests on`,
        notes: [
          {
            message:
              'quote the words of the document, with the verb where it carries the meaning (“strongly denied any …”)',
          },
          { message: 'what is no text (an image, a video, a sound) is named under `cites`' },
        ],
      };
    }
  },
};
