// A language that is no BCP 47 tag.
import type { DraftDataset, Text } from '../../records/draft.ts';
import type { RuleDefinition } from '../rule.ts';

export const invalidLanguage: RuleDefinition = {
  code: 'invalid-language',
  severity: 'error',
  title: 'A language that is no BCP 47 tag.',
  *check({ draft }) {
    for (const { value, place } of listLanguages(draft)) {
      if (isLanguageTag(value)) continue;
      yield {
        place,
        message: `\`${value}\` is no language tag: write \`en\`, \`uk\`, \`pt-BR\` or \`zh-Hant\` (BCP 47)`,
      };
    }
  },
};

function listLanguages(draft: DraftDataset): Text[] {
  const quotes = [...draft.assertions, ...draft.silences].flatMap((owner) => owner.quotes);
  const tags = [
    draft.header?.language,
    ...draft.documents.map(({ language }) => language),
    ...quotes.map(({ lang }) => lang),
  ];
  return tags.filter((tag) => tag !== undefined);
}

/** Well-formed by RFC 5646, with a language of two or three letters: longer ones are reserved, and mostly words like `english`. */
function isLanguageTag(tag: string): boolean {
  if (!/^[a-z]{2,3}(?:-|$)/i.test(tag)) return false;
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
