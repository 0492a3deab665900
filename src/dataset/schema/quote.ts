// Shape of a quote: exact words of a document, and where they stand.
import { z } from 'zod';
import { limits } from '../../domain/base/limits.ts';
import { quoteForms, quoteParts } from '../../domain/records/model.ts';
import { count, exactWords, id, shortForm, text, verbatim } from './fields.ts';

/** Characters around the words, as exact as they are. */
function context(description: string) {
  const shape = z.string().min(1).max(limits.contextLength).describe(description);
  verbatim.add(shape, { inFlow: false });
  return shape;
}

export const quote = z
  .strictObject({
    exact: exactWords('The document’s words, character for character. In quotation marks or a block scalar.', {
      inFlow: true,
    }),
    form: z.enum(quoteForms).describe('Whose words these are. Default: indirect.').optional(),
    words: z
      .array(exactWords('Words inside quotation marks.', { inFlow: true }))
      .describe('For mixed quotes: the parts that stand inside quotation marks in the document.')
      .optional(),
    prefix: context('Characters right before the quote, where it occurs more than once.').optional(),
    suffix: context('Characters right after the quote, where it occurs more than once.').optional(),
    document: id('The document it stands in. Default: the file’s `document`.').optional(),
    part: z.enum(quoteParts).describe('Where it does not stand in the running text.').optional(),
    start: count('First UTF-16 code unit in the document’s text; written by `rashomon fmt --anchor`.').optional(),
    end: count('One past its last UTF-16 code unit.').optional(),
    lang: text('BCP 47 language of the words, where it is not the document’s.').optional(),
    translation: text('The analyst’s translation.').optional(),
  })
  .meta({ id: 'quote', title: 'quote', description: 'Exact words of a document, and where they stand in it.' });

shortForm.add(quote, { key: 'exact', assumed: {} });

/** A plain item is a quote by its words alone. */
export const quotes = z
  .array(z.union([exactWords('The document’s words, character for character.', { inFlow: true }), quote]))
  .describe('The words it rests on. Short form of one: its words as a list item.');
