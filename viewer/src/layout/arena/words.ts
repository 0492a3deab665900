// Runs of words in several fonts → lines no wider than a given width, and as narrow as the same number of lines allows. Cuts no
// word and leaves none out: what does not fit gets another line.

/** Names of the fonts of the Graph view; what each looks like is the painter's. */
export type FontName = 'speaker' | 'verb' | 'claim' | 'told' | 'account' | 'question' | 'actor' | 'note';

export interface Run {
  readonly font: FontName;
  readonly text: string;
}

export type MeasureText = (font: FontName, text: string) => number;

export interface TextBlock {
  readonly lines: readonly (readonly Run[])[];
  readonly width: number;
  readonly height: number;
}

export const lineHeight = 14.2;
const narrowest = 40;

/** Cost: linear in the words, times the logarithm of the width where the lines are balanced. */
export function wrapRuns(runs: readonly Run[], maxWidth: number, measure: MeasureText, balance = true): TextBlock {
  const words = runs.flatMap(({ font, text }) =>
    text
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => ({ font, text: word, width: measure(font, word), space: measure(font, ' ') })),
  );
  const breakAt = (width: number) => {
    const lines: (typeof words)[] = [];
    let used = 0;
    for (const word of words) {
      if (lines.length === 0 || used + word.space + word.width > width) {
        lines.push([word]);
        used = word.width;
      } else {
        lines.at(-1)?.push(word);
        used += word.space + word.width;
      }
    }
    return lines;
  };
  let lines = breakAt(maxWidth);
  if (balance && lines.length > 1) {
    let [low, high] = [narrowest, maxWidth];
    while (high - low > 2) {
      const middle = (low + high) / 2;
      if (breakAt(middle).length > lines.length) low = middle;
      else high = middle;
    }
    lines = breakAt(high);
  }
  const widthOf = (line: typeof words) =>
    line.reduce((sum, word, position) => sum + word.width + (position === 0 ? 0 : word.space), 0);
  return {
    lines: lines.map(joinRuns),
    width: Math.max(0, ...lines.map(widthOf)),
    height: lines.length * lineHeight,
  };
}

function joinRuns(words: readonly Run[]): Run[] {
  const runs: Run[] = [];
  for (const { font, text } of words) {
    const last = runs.at(-1);
    if (last?.font === font) runs[runs.length - 1] = { font, text: `${last.text} ${text}` };
    else runs.push({ font, text });
  }
  return runs;
}

/** One block under another. */
export function stackBlocks(blocks: readonly TextBlock[]): TextBlock {
  return {
    lines: blocks.flatMap((one) => one.lines),
    width: Math.max(0, ...blocks.map((one) => one.width)),
    height: blocks.reduce((sum, one) => sum + one.height, 0),
  };
}

export interface StatementWords {
  readonly speaker: string;
  readonly verb: string;
  readonly claim: string;
  /** What the speaker may not be named without: who tells it, that it was taken back. */
  readonly notes: string;
}

/**
 * "Vladimir Putin claims: …" with the notes under it, always whole. The claim begins on a line of its own unless running on
 * after the verb saves one.
 */
export function layOutStatement(words: StatementWords, maxWidth: number, measure: MeasureText): TextBlock {
  const head: Run[] = [
    { font: 'speaker', text: words.speaker },
    { font: 'verb', text: `${words.verb}:` },
  ];
  const claim: Run = { font: 'claim', text: words.claim };
  const apart = stackBlocks([wrapRuns(head, maxWidth, measure, false), wrapRuns([claim], maxWidth, measure)]);
  const running = wrapRuns([...head, claim], maxWidth, measure);
  const body = running.lines.length < apart.lines.length ? running : apart;
  return words.notes === ''
    ? body
    : stackBlocks([body, wrapRuns([{ font: 'told', text: words.notes }], maxWidth, measure)]);
}
