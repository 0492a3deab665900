// A text whose length is not the recorded one.
import { countOf } from '../../../domain/base/count.ts';
import type { RuleDefinition } from '../rule.ts';

export const wrongLength: RuleDefinition = {
  code: 'wrong-length',
  severity: 'error',
  title: 'A text that is longer or shorter than recorded.',
  looksAt: 'each',
  *check({ draft }) {
    for (const { id, sha256, length, textAtHand } of draft.documents) {
      if (!length || !textAtHand || length.value === textAtHand.text.length) continue;
      // A text with another hash is another text, and that has been said.
      if (sha256 && sha256.value.toLowerCase() !== textAtHand.sha256) continue;
      yield {
        place: length.place,
        message: `document \`${id.value}\` has ${countOf(textAtHand.text.length, 'UTF-16 code unit')} (${textAtHand.origin}), not ${length.value}`,
      };
    }
  },
};
