// Rounds → the table: of each rival the median of its ratios within a round, the least and the greatest, and whether it keeps its bound.
import type { Round } from './orders.ts';
import type { Ratio, Rival } from './rivals.ts';

/** Markdown, without what stands around it. */
export function renderRatios(rivals: readonly Rival[], rounds: readonly Round[]): string {
  const rows = rivals.map((rival) => {
    const ratios = rounds.flatMap((round) => {
      const [ours, theirs] = [round.get('ours'), round.get(rival.contestant)];
      return ours && theirs ? [rival.divide(ours, theirs, round)] : [];
    });
    const [wall, processor] = [spread(ratios, 'wall'), spread(ratios, 'processor')];
    const bound = rival.bound === undefined ? '' : sayBound(rival.bound, wall ?? processor);
    return `| ${rival.name} | ${say(wall)} | ${say(processor)} | ${bound} |`;
  });
  return ['| | wall time | processor time | bound for the first |', '|---|---|---|---|', ...rows].join('\n');
}

interface Spread {
  readonly least: number;
  readonly median: number;
  readonly most: number;
}

function spread(ratios: readonly Ratio[], of: keyof Ratio): Spread | undefined {
  const values = ratios.flatMap((one) => one[of] ?? []).sort((a, b) => a - b);
  const [least, median, most] = [values[0], values[values.length >> 1], values.at(-1)];
  return least === undefined || median === undefined || most === undefined ? undefined : { least, median, most };
}

function say(found: Spread | undefined): string {
  if (found === undefined) return '';
  const [least, median, most] = [found.least, found.median, found.most].map((value) =>
    value >= 10 ? String(Math.round(value)) : value.toFixed(2),
  );
  return least === most ? String(median) : `${median} (${least}–${most})`;
}

function sayBound(bound: NonNullable<Rival['bound']>, found: Spread | undefined): string {
  const words = 'most' in bound ? `at most ${bound.most}` : `at least ${bound.least}`;
  if (found === undefined) return `${words}: not measured`;
  const isKept = 'most' in bound ? found.median <= bound.most : found.median >= bound.least;
  return isKept ? words : `${words}: **missed**`;
}
