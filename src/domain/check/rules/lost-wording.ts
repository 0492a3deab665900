// The document's own verb, hedge or name for the speaker, which do not stand in the document.

import { type Anchor, standAsTheyAre } from '../../anchor/anchor.ts';
import { standsOverPieces } from '../../anchor/anchored-quotes.ts';
import { splitAtElisions } from '../../anchor/pieces.ts';
import type { DraftAssertion, Text } from '../../records/draft.ts';
import { documentsOfAssertion } from '../../records/narrator.ts';
import { sayList, sayWords } from '../../records/say.ts';
import type { CheckContext } from '../check-context.ts';
import type { RuleDefinition } from '../rule.ts';

export const lostWording: RuleDefinition = {
  code: 'lost-wording',
  severity: 'error',
  title: 'A `verb`, `hedge` or `named` that is not in the document.',
  looksAt: 'each',
  *check(context) {
    for (const assertion of context.draft.assertions) {
      const documents = documentsOfAssertion(assertion);
      for (const [field, wording] of listWordings(assertion)) {
        const lost = findLost(context, documents, wording.value);
        if (!lost || standsOverPieces(assertion.quotes, wording.value, { ignoreCase: true })) continue;
        yield {
          place: wording.place,
          message: `\`${field}\` of \`${assertion.id.value}\` is ${sayWords(wording.value)}, which does not stand in ${sayList(documents, 'or')}`,
          notes: [
            ...(lost.status === 'altered' ? [{ message: `the nearest there is ${sayWords(lost.found)}` }] : []),
            { message: `\`${field}\` keeps the words of the document: copy them from there, or leave it out` },
          ],
        };
      }
    }
  },
};

function listWordings({ verb, named, answers }: DraftAssertion): [field: string, wording: Text][] {
  const wordings: [string, Text | undefined][] = [
    ['named', named],
    ['verb', verb],
    ...answers.map(({ hedge }): [string, Text | undefined] => ['hedge', hedge]),
  ];
  return wordings.filter((one): one is [string, Text] => one[1] !== undefined && one[1].value.trim() !== '');
}

/** In upper or lower case, as whole words. Undefined where they stand in one of the documents, or may: its text is out of reach. */
function findLost(
  { findInDocument, textOfDocument }: CheckContext,
  documents: readonly string[],
  words: string,
): Anchor | undefined {
  let nearest: Anchor | undefined;
  for (const document of documents) {
    if (standAsTheyAre(textOfDocument(document)?.text ?? '', words)) return undefined;
    const anchors = splitAtElisions(words).map((exact) => findInDocument(document, { exact }, { ignoreCase: true }));
    const lost = anchors.find(({ status }) => status === 'altered' || status === 'lost');
    if (!lost) return undefined;
    if (nearest?.status !== 'altered') nearest = lost;
  }
  return nearest;
}
