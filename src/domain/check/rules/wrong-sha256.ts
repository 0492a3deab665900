// A text at hand that is not the one the document was recorded from.
import { hasOtherText } from '../../anchor/anchored-quotes.ts';
import type { DraftDocument, TextAtHand } from '../../records/draft.ts';
import type { RuleDefinition } from '../rule.ts';

export const wrongSha256: RuleDefinition = {
  code: 'wrong-sha256',
  severity: 'error',
  title: 'A text that does not have the recorded SHA-256.',
  looksAt: 'each',
  *check({ draft }) {
    for (const document of draft.documents) {
      const { id, sha256, textAtHand } = document;
      if (!sha256 || !textAtHand || sha256.value.toLowerCase() === textAtHand.sha256) continue;
      yield {
        place: sha256.place,
        message: `the text of document \`${id.value}\` (${textAtHand.origin}) has another SHA-256 than is recorded`,
        notes: listNotes(document, textAtHand).map((message) => ({ message })),
      };
    }
  },
};

function listNotes(document: DraftDocument, { sha256, restored }: TextAtHand): readonly string[] {
  if (restored === undefined) {
    const advice = hasOtherText(document)
      ? 'its quotes were not looked up: name the text they were taken from'
      : 'restore the text, or record its SHA-256 when you have looked at every quote again';
    return [`it has ${sha256}`, advice];
  }
  const attributes = restored.includes('line ends')
    ? '; the line `*.txt -text` in .gitattributes keeps git from it'
    : '';
  return [
    `with ${restored} it has the recorded SHA-256: nothing else was changed, by git (core.autocrlf) or by an editor`,
    `its quotes were looked up in the recorded text; save the file with ${restored}${attributes}`,
  ];
}
