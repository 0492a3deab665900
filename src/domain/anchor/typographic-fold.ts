// A text with its quote marks, dashes and spaces made alike, letters and their accents joined, what is invisible left out, and the
// way back to the original offsets. Makes no two texts alike that read differently.

export interface FoldedText {
  readonly text: string;
  /** Where in the original each folded unit begins; one more entry holds the original's length. */
  readonly starts: Uint32Array;
  /** Where it ends there. Units that are one character in the original share both. */
  readonly ends: Uint32Array;
}

const quoteMarks = new Set([...'\'"`´‘’‚‛“”„‟‹›«»′″‵‶＇＂「」『』〝〞〟']);
const dashes = new Set([...'-‐‑‒–—―−﹘﹣－⸺⸻']);
const space = /\s/;

/**
 * Characters without ink that programs add and drop: soft hyphens, zero-width characters, direction marks, variation selectors.
 * Not tags (U+E0020…): a flag consists of them.
 */
const invisible = /(?![\u{e0000}-\u{e007f}])\p{Default_Ignorable_Code_Point}/u;
/** Whether a character has no ink of its own. */
export function isInvisible(character: string): boolean {
  return invisible.test(character);
}

/** Joins the character before it: an accent, a vowel sign, the later letters of a Korean syllable. */
const joining = /[\p{M}\u1161-\u11ff\ud7b0-\ud7ff]/u;

/** `single`: stands for itself, folded or not. `pair`: half of a pair of units. */
type UnitKind = 'single' | 'space' | 'invisible' | 'joining' | 'pair';
interface UnitClass {
  readonly kind: UnitKind;
  /** In the canonical form, and folded. */
  readonly as: string;
}
const classes = new Map<number, UnitClass>();

function classOf(code: number): UnitClass {
  const known = classes.get(code);
  if (known !== undefined) return known;
  const unit = String.fromCharCode(code);
  const made = { kind: kindOf(unit), as: foldUnits(unit.normalize('NFC')) };
  classes.set(code, made);
  return made;
}

function kindOf(character: string): UnitKind {
  if (isInvisible(character)) return 'invisible';
  if (space.test(character)) return 'space';
  if (joining.test(character)) return 'joining';
  return /^[\ud800-\udfff]$/.test(character) ? 'pair' : 'single';
}

const foldUnits = (text: string): string =>
  text.replace(/[^a-z]/gi, (unit) => (quoteMarks.has(unit) ? "'" : dashes.has(unit) ? '-' : unit));

/** Whether a character of the text is cut in two at an offset: between a letter and its accent, or within a pair of units. */
export function cutsCharacter(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const before = text.charCodeAt(offset - 1);
  if (before >= 0xd800 && before <= 0xdbff) return (text.charCodeAt(offset) & 0xfc00) === 0xdc00;
  return kindOf(String.fromCodePoint(text.codePointAt(offset) ?? 0)) === 'joining' && classOf(before).kind !== 'space';
}

/** Collects units with their extents; joined in chunks, because a list of all units of a text takes eight times the text. */
export class UnitCollector {
  #starts: Uint32Array;
  #ends: Uint32Array;
  readonly #chunks: string[] = [];
  #units: string[] = [];
  #length = 0;

  constructor(expected: number) {
    this.#starts = new Uint32Array(expected + 1);
    this.#ends = new Uint32Array(expected + 1);
  }

  get length(): number {
    return this.#length;
  }

  add(unit: string, start: number, end: number): void {
    if (this.#length + 1 >= this.#starts.length) this.#grow();
    this.#starts[this.#length] = start;
    this.#ends[this.#length] = end;
    this.#length += 1;
    if (this.#units.push(unit) < 65_536) return;
    this.#chunks.push(this.#units.join(''));
    this.#units = [];
  }

  finish(original: number): FoldedText {
    this.#starts[this.#length] = original;
    this.#ends[this.#length] = original;
    const entries = this.#length + 1;
    return {
      text: [...this.#chunks, this.#units.join('')].join(''),
      starts: this.#starts.subarray(0, entries),
      ends: this.#ends.subarray(0, entries),
    };
  }

  #grow(): void {
    const larger = () => new Uint32Array(2 * this.#starts.length + 8);
    const [starts, ends] = [larger(), larger()];
    starts.set(this.#starts);
    ends.set(this.#ends);
    this.#starts = starts;
    this.#ends = ends;
  }
}

/** Every run of white space becomes one space, every quote mark `'`, every dash `-`; letters are composed (NFC). Cost: linear. */
export function foldTypography(original: string): FoldedText {
  const collector = new UnitCollector(original.length);
  let inSpace = false;
  for (let index = 0; index < original.length; ) {
    const { kind, as } = classOf(original.charCodeAt(index));
    if (kind === 'space' && !inSpace) collector.add(' ', index, index + 1);
    if (kind === 'space') inSpace = true;
    if (kind === 'space' || kind === 'invisible') {
      index += 1;
      continue;
    }
    inSpace = false;
    const next = index + 1 < original.length ? classOf(original.charCodeAt(index + 1)).kind : 'space';
    if (kind === 'single' && as.length === 1 && (next === 'single' || next === 'space')) {
      collector.add(as, index, index + 1);
      index += 1;
    } else index = addCharacter(collector, original, index);
  }
  return collector.finish(original.length);
}

/** A character with all that joins it, invisible ones between left out; gives the offset behind. */
function addCharacter(collector: UnitCollector, original: string, start: number): number {
  let character = String.fromCodePoint(original.codePointAt(start) ?? 0);
  let end = start + character.length;
  if (kindOf(character) === 'invisible') return end;
  for (let at = end; at < original.length; ) {
    const next = String.fromCodePoint(original.codePointAt(at) ?? 0);
    const kind = kindOf(next);
    at += next.length;
    if (kind === 'invisible') continue;
    if (kind !== 'joining') break;
    character += next;
    end = at;
  }
  for (const unit of foldUnits(character.normalize('NFC')).split('')) collector.add(unit, start, end);
  return end;
}

/** What stood between two letters: only a break of the line may be there in one text and not in the other. */
interface Joint {
  /** Offset of the unit behind it in the joined text. */
  readonly at: number;
  /** `-`, `- ` or ` `, as folded. */
  readonly as: string;
  readonly breaksLine: boolean;
}

export interface JoinedText extends FoldedText {
  readonly joints: readonly Joint[];
}

const letter = /[\p{L}\p{M}]/u;
const lineBreak = /[\n\r\f\v\u0085\u2028\u2029]/;
const hyphens = new Set([...'-‐‑\u00ad']);
/** Written without spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

export function isUnspaced(text: string): boolean {
  return unspaced.test(text);
}

/** Whether a word may go on behind the end of a line: a hyphen stands before it, or the script has no spaces. Cost: linear. */
export function mayJoinLines(original: string): boolean {
  return (
    /[-‐‑\u00ad]\s*[\n\r\f\v\u0085\u2028\u2029]/.test(original) || (lineBreak.test(original) && unspaced.test(original))
  );
}

/**
 * The folded text with hyphens between letters taken away, and spaces between letters of scripts without spaces: one form for a
 * word whether a line's end stands in it or not. What was taken away is kept, because `re-sign` is not `resign`. Cost: linear.
 */
export function joinLines(original: string, folded: FoldedText): JoinedText {
  const collector = new UnitCollector(folded.text.length);
  const joints: Joint[] = [];
  const { text, starts, ends } = folded;
  const isLetter = (at: number) => at >= 0 && letter.test(text.charAt(at));
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    const joint = (unit === '-' || unit === ' ') && isLetter(at - 1) ? readJoint(original, folded, at) : undefined;
    if (joint && isLetter(at + joint.as.length)) {
      joints.push({ ...joint, at: collector.length });
      at += joint.as.length - 1;
    } else collector.add(unit, starts[at] as number, ends[at] as number);
  }
  return { ...collector.finish(original.length), joints };
}

function readJoint(original: string, { text, starts }: FoldedText, at: number): Omit<Joint, 'at'> | undefined {
  const start = starts[at] as number;
  if (text.charAt(at) === '-') {
    if (!hyphens.has(original.charAt(start))) return undefined;
    if (text.charAt(at + 1) !== ' ') return { as: '-', breaksLine: false };
    const gap = original.slice(start, starts[at + 2]);
    return { as: '- ', breaksLine: lineBreak.test(gap) };
  }
  const breaksLine = lineBreak.test(original.slice(start, starts[at + 1]));
  if (breaksLine && original.charAt(start - 1) === '\u00ad') return { as: ' ', breaksLine };
  const betweenUnspaced = unspaced.test(text.charAt(at - 1)) && unspaced.test(text.charAt(at + 1));
  return betweenUnspaced ? { as: ' ', breaksLine } : undefined;
}

/** Whether a place of the joined text has the pattern's hyphens and spaces, but for those at the end of a line. */
export function hasEqualJoints(text: JoinedText, start: number, pattern: JoinedText): boolean {
  const theirs = text.joints.slice(
    firstAfter(text.joints, start),
    firstAfter(text.joints, start + pattern.text.length - 1),
  );
  const byOffset = new Map(theirs.map((joint) => [joint.at - start, joint]));
  for (const joint of pattern.joints) {
    const other = byOffset.get(joint.at);
    byOffset.delete(joint.at);
    const alike = other ? other.as === joint.as || other.breaksLine || joint.breaksLine : joint.breaksLine;
    if (!alike) return false;
  }
  return [...byOffset.values()].every(({ breaksLine }) => breaksLine);
}

/** Index of the first joint behind a folded offset. */
function firstAfter(joints: readonly Joint[], offset: number): number {
  let low = 0;
  let high = joints.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((joints[middle] as Joint).at > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
