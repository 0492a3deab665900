// A language that is no BCP 47 tag.
import { chooseRows, listWrittenFields } from '../../records/written-fields.ts';
import type { RuleDefinition } from '../rule.ts';

export const invalidLanguage: RuleDefinition = {
  code: 'invalid-language',
  severity: 'error',
  title: 'A language that is no BCP 47 tag.',
  looksAt: 'each',
  *check({ draft }) {
    const languages = listWrittenFields(draft, languageRows);
    for (const { value, place } of languages.flatMap(({ texts }) => texts)) {
      if (isLanguageTag(value)) continue;
      yield {
        place,
        message: `\`${value}\` is no language tag: write \`en\`, \`uk\`, \`pt-BR\` or \`zh-Hant\` (BCP 47)`,
      };
    }
  },
};

const languageRows = chooseRows(({ kind }) => kind === 'language');

/** Well-formed by RFC 5646, with a language of two or three letters: longer ones are reserved, and mostly words like `english`. */
function isLanguageTag(tag: string): boolean {
  if (!/^[a-z]{2,3}(?:-|$)/i.test(tag)) return false;
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
