// Speaker, through whom it is known, and claim → the lines that fit a card or a label. A name is never given without its
// teller: where both have no room, neither is drawn.
import { shortenToWords, wrapWords } from './place-labels.ts';

export interface AttributedText {
  readonly byline: string;
  /** What the byline may not stand without. */
  readonly notes: readonly string[];
  /** Drawn alone, without name and claim, where the notes have no room: "told by others". */
  readonly brief: string;
  readonly claim: string;
}

export interface TextLine {
  readonly text: string;
  readonly part: 'name' | 'note' | 'claim';
}

type Measure = (text: string) => number;

/** The name may be shortened, the claim cut; the notes are whole, or only that there are some is said. */
export function layOutCard(text: AttributedText, width: number, rows: number, measure: Measure): readonly TextLine[] {
  const notes = wrapWhole(text.notes, width, measure);
  const name = shortenToWords(text.byline, width, measure);
  if (notes === undefined || (text.notes.length > 0 && notes.length + 1 > rows)) {
    return rows > 0 && measure(text.brief) <= width ? [{ text: text.brief, part: 'note' }] : [];
  }
  const head: TextLine[] = [
    ...(name === undefined ? [] : [{ text: name, part: 'name' as const }]),
    ...notes.map((line) => ({ text: line, part: 'note' as const })),
  ];
  const left = rows - head.length;
  if (left <= 0) return head.slice(0, rows);
  return [
    ...head,
    ...wrapWords(text.claim, width, left, measure).map((line) => ({ text: line, part: 'claim' as const })),
  ];
}

/** undefined where a word is wider than a line. */
function wrapWhole(notes: readonly string[], width: number, measure: Measure): readonly string[] | undefined {
  if (notes.length === 0) return [];
  const lines = wrapWords(notes.join(' · '), width, Number.POSITIVE_INFINITY, measure);
  return lines.some((line) => measure(line) > width) ? undefined : lines;
}
