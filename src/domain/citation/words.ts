// Whose words a quote gives, and in which marks they may stand: quotation marks hold what a speaker said in exactly these
// words; what the document puts in its own words stands in ‹ › and says so.
import { assertNever } from '../base/result.ts';
import type { QuoteRow } from '../graph/index-graph.ts';

/** What nobody may take for a speaker's words. */
function inDocumentWords(text: string): string {
  return `‹${oneLine(text)}›`;
}

/** `whose` names the speaker or, for a silence, who noticed it; absent where the document speaks itself. */
export function citeWords({ properties: { exact, form, words } }: QuoteRow, whose: string | undefined): string {
  if (whose === undefined)
    return `${inDocumentWords(exact)} (the document’s own words, not a paraphrase of somebody’s)`;
  switch (form) {
    case 'direct':
      return `“${oneLine(exact)}” (direct words of ${whose})`;
    case 'indirect':
      return `${inDocumentWords(exact)} (paraphrase: the document’s words, not those of ${whose})`;
    case 'mixed': {
      const own = (words ?? []).map((one) => `“${oneLine(one)}”`).join(', ');
      const parts = own === '' ? 'which part is theirs is not recorded' : `of ${whose} only ${own}`;
      return `${inDocumentWords(exact)} (partly a paraphrase in the document’s words; ${parts})`;
    }
    default:
      return assertNever(form, 'form');
  }
}

/** Quotes keep their line breaks in the graph; in a citation they would break the line. */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
