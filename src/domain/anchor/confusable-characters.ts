// Characters that look like others or like nothing, and what Unicode calls them. Names only what can be taken for something else;
// every other character is told by its code point.

/** Lower-case letters of other scripts, and the Latin ones they, or their capitals, look like. */
const lookAlikes = new Map<string, string>(
  (
    [
      ['авсеніјкморѕтхуһԁԛԝґ', 'abcehijkmopstxyhdqwr'],
      ['αβεζηικμνορςτυχϲ', 'abezhikmnopσtyxc'],
      ['օհոսցզք', 'ohnugqp'],
      ['ıɡɑꞌ', "iga'"],
    ] as const
  ).flatMap(([letters, latin]) => [...letters].map((letter, at) => [letter, latin.charAt(at)] as const)),
);

const likenesses = new Map<string, string>();

/** What a character is taken for: lower case, without compatibility forms (NFKC), letters of other scripts as Latin ones. */
export function likenCharacter(character: string): string {
  if (character <= '\u007f') return character.toLowerCase();
  const known = likenesses.get(character);
  if (known !== undefined) return known;
  const parts = [...character.normalize('NFKD').toLowerCase()].map((part) => lookAlikes.get(part) ?? part);
  const likened = parts.join('').normalize('NFC');
  likenesses.set(character, likened);
  return likened;
}

const cyrillic =
  'A BE VE GHE DE IE ZHE ZE I SHORT-I KA EL EM EN O PE ER ES TE U EF HA TSE CHE SHA SHCHA HARD-SIGN YERU SOFT-SIGN E YU YA IE-WITH-GRAVE IO DJE GJE UKRAINIAN-IE DZE BYELORUSSIAN-UKRAINIAN-I YI JE LJE NJE TSHE KJE I-WITH-GRAVE SHORT-U DZHE';
const greek =
  'ALPHA BETA GAMMA DELTA EPSILON ZETA ETA THETA IOTA KAPPA LAMDA MU NU XI OMICRON PI RHO FINAL-SIGMA SIGMA TAU UPSILON PHI CHI PSI OMEGA';
const digits = 'ZERO ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE';
const others = `
  00a0 NO-BREAK SPACE;00ad SOFT HYPHEN;034f COMBINING GRAPHEME JOINER;061c ARABIC LETTER MARK;180e MONGOLIAN VOWEL SEPARATOR;
  2002 EN SPACE;2003 EM SPACE;2007 FIGURE SPACE;2008 PUNCTUATION SPACE;2009 THIN SPACE;200a HAIR SPACE;200b ZERO WIDTH SPACE;
  200c ZERO WIDTH NON-JOINER;200d ZERO WIDTH JOINER;200e LEFT-TO-RIGHT MARK;200f RIGHT-TO-LEFT MARK;2010 HYPHEN;
  2011 NON-BREAKING HYPHEN;2012 FIGURE DASH;2013 EN DASH;2014 EM DASH;2015 HORIZONTAL BAR;2028 LINE SEPARATOR;
  2029 PARAGRAPH SEPARATOR;202a LEFT-TO-RIGHT EMBEDDING;202b RIGHT-TO-LEFT EMBEDDING;202c POP DIRECTIONAL FORMATTING;
  202d LEFT-TO-RIGHT OVERRIDE;202e RIGHT-TO-LEFT OVERRIDE;202f NARROW NO-BREAK SPACE;205f MEDIUM MATHEMATICAL SPACE;
  2060 WORD JOINER;2066 LEFT-TO-RIGHT ISOLATE;2067 RIGHT-TO-LEFT ISOLATE;2068 FIRST STRONG ISOLATE;
  2069 POP DIRECTIONAL ISOLATE;2212 MINUS SIGN;2026 HORIZONTAL ELLIPSIS;3000 IDEOGRAPHIC SPACE;fe0e VARIATION SELECTOR-15;
  fe0f VARIATION SELECTOR-16;feff ZERO WIDTH NO-BREAK SPACE;0131 LATIN SMALL LETTER DOTLESS I;0261 LATIN SMALL LETTER SCRIPT G;
  0300 COMBINING GRAVE ACCENT;0301 COMBINING ACUTE ACCENT;0302 COMBINING CIRCUMFLEX ACCENT;0303 COMBINING TILDE;
  0304 COMBINING MACRON;0306 COMBINING BREVE;0307 COMBINING DOT ABOVE;0308 COMBINING DIAERESIS;030a COMBINING RING ABOVE;
  030b COMBINING DOUBLE ACUTE ACCENT;030c COMBINING CARON;0323 COMBINING DOT BELOW;0327 COMBINING CEDILLA;
  0328 COMBINING OGONEK;0491 CYRILLIC SMALL LETTER GHE WITH UPTURN;04bb CYRILLIC SMALL LETTER SHHA;
  0501 CYRILLIC SMALL LETTER KOMI DE;051b CYRILLIC SMALL LETTER QA;051d CYRILLIC SMALL LETTER WE;fb00 LATIN SMALL LIGATURE FF;
  fb01 LATIN SMALL LIGATURE FI;fb02 LATIN SMALL LIGATURE FL;fb03 LATIN SMALL LIGATURE FFI;fb04 LATIN SMALL LIGATURE FFL;
  fb05 LATIN SMALL LIGATURE LONG S T;fb06 LATIN SMALL LIGATURE ST`;

let names: ReadonlyMap<string, string> | undefined;

function listNames(): ReadonlyMap<string, string> {
  const made = new Map<string, string>();
  const add = (code: number, name: string) => made.set(String.fromCharCode(code), name);
  const addLetters = (script: string, list: string, first: (index: number, isSmall: boolean) => number) => {
    for (const [index, name] of list.split(' ').entries()) {
      for (const size of ['SMALL', 'CAPITAL']) {
        add(
          first(index, size === 'SMALL'),
          `${script} ${size} LETTER ${name.replace(/-/g, ' ').replace('BYELORUSSIAN UK', 'BYELORUSSIAN-UK')}`,
        );
      }
    }
  };
  addLetters('LATIN', [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].join(' '), (at, isSmall) => (isSmall ? 0x61 : 0x41) + at);
  // Sixteen letters of Serbian, Ukrainian and others stand before the capitals of the alphabet and behind its small letters.
  addLetters('CYRILLIC', cyrillic, (at, isSmall) => (isSmall ? 0x430 + at : at < 32 ? 0x410 + at : 0x3e0 + at));
  addLetters('GREEK', greek, (at, isSmall) => (isSmall ? 0x3b1 : 0x391) + at);
  for (const [value, name] of digits.split(' ').entries()) add(0x30 + value, `DIGIT ${name}`);
  for (const entry of others.trim().split(/;\s*/)) add(Number.parseInt(entry.slice(0, 4), 16), entry.slice(5));
  return made;
}

/** "U+0421 CYRILLIC CAPITAL LETTER ES"; the code point alone where the name is not known here. */
export function nameCharacter(character: string): string {
  names ??= listNames();
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const name = names.get(character);
  return name ? `U+${code} ${name}` : `U+${code}`;
}
