// HTML in a text: what it says without tags and with entities resolved, and the way back to the original offsets. Parses no
// document: a page is to be saved as text before it is quoted; this only finds out that it was not.

export interface PlainText {
  readonly text: string;
  /** Where in the original each unit begins and ends. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** The first tags and entities, each once. */
  readonly examples: readonly string[];
}

const markup = /<!--[^<>]*>|<\/?[a-zA-Z][^<>]*>|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/g;
const blockTag = /^<\/?(?:p|div|br|hr|li|ul|ol|dl|dt|dd|h[1-6]|t[dhr]|table|blockquote|section|article|title)\b/i;
const shownExamples = 3;

/** Names of U+00A0 to U+00FF, in order. */
const latin1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const others =
  'amp 26 lt 3c gt 3e quot 22 apos 27 OElig 152 oelig 153 Scaron 160 scaron 161 Yuml 178 ensp 2002 emsp 2003 thinsp 2009 zwnj 200c zwj 200d lrm 200e rlm 200f ndash 2013 mdash 2014 lsquo 2018 rsquo 2019 sbquo 201a ldquo 201c rdquo 201d bdquo 201e bull 2022 hellip 2026 prime 2032 Prime 2033 lsaquo 2039 rsaquo 203a euro 20ac trade 2122 minus 2212';

const entities = new Map<string, string>(latin1.split(' ').map((name, at) => [name, String.fromCharCode(0xa0 + at)]));
for (const [, name = '', code = ''] of others.matchAll(/(\w+) ([\da-f]+)/g)) {
  entities.set(name, String.fromCharCode(Number.parseInt(code, 16)));
}

/** Undefined where the text holds no tag and no entity. An entity without a known name stays as it is. Cost: linear. */
export function readMarkup(original: string): PlainText | undefined {
  const pieces: string[] = [];
  // What an entity stands for is never longer than its name.
  const starts = new Uint32Array(original.length + 1);
  const ends = new Uint32Array(original.length + 1);
  const examples = new Set<string>();
  let length = 0;
  let from = 0;
  const keep = (to: number) => {
    pieces.push(original.slice(from, to));
    for (let at = from; at < to; at += 1, length += 1) {
      starts[length] = at;
      ends[length] = at + 1;
    }
  };
  for (const match of original.matchAll(markup)) {
    const plain = resolve(match[0]);
    if (plain === undefined) continue;
    if (examples.size < shownExamples && match[0].length <= 40) examples.add(match[0]);
    keep(match.index);
    from = match.index + match[0].length;
    pieces.push(plain);
    starts.fill(match.index, length, length + plain.length);
    ends.fill(from, length, length + plain.length);
    length += plain.length;
  }
  if (from === 0) return undefined;
  keep(original.length);
  starts[length] = original.length;
  ends[length] = original.length;
  return { text: pieces.join(''), starts, ends, examples: [...examples] };
}

function resolve(found: string): string | undefined {
  if (found.startsWith('<')) return blockTag.test(found) ? ' ' : '';
  const name = found.slice(1, -1);
  if (!name.startsWith('#')) return entities.get(name);
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : undefined;
}
