// Quotation marks of a word processor or a language around a whole value, where YAML has `"` and `'`. Knows no fields.

/** Opening mark → its closing marks. */
const pairs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '“': '”“',
    '”': '”',
    '„': '“”',
    '‘': '’‘',
    '’': '’',
    '‚': '‘’',
    '«': '»',
    '»': '«',
    '‹': '›',
    '›': '‹',
    '`': "`'",
    '＂': '＂',
  }),
);

/** What stands between them; undefined where the value is not wrapped as a whole (`“A” and “B”` is not). */
export function takeFromQuotes(text: string): string | undefined {
  const closing = pairs.get(text.charAt(0));
  if (closing === undefined || text.length < 3 || !closing.includes(text.slice(-1))) return undefined;
  const inner = text.slice(1, -1);
  // An apostrophe is written like a closing mark, and stands between letters.
  const ends = inner.replace(/(?<=\p{L})[’'](?=\p{L})/gu, '');
  return inner.trim() === '' || [...ends].some((one) => one === text.charAt(0) || closing.includes(one))
    ? undefined
    : inner;
}
