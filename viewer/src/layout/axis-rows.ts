// Figures → rows of the axis: of many who give the same figure in the same manner, a few stand for all until the rest is asked for.
import type { GivenFigure } from '../affair/figures.ts';

export type AxisRow =
  | { readonly kind: 'figure'; readonly figure: GivenFigure }
  /** `told`: how many of them are known only through others. */
  | {
      readonly kind: 'more';
      readonly key: string;
      readonly name: string;
      readonly count: number;
      readonly told: number;
    };

/** Up to so many rows nothing is folded. */
const fewRows = 24;
const keptOfEach = 5;

/** `opened`: keys of what was unfolded. */
export function foldFigures(figures: readonly GivenFigure[], opened: ReadonlySet<string>): readonly AxisRow[] {
  const nameGroup = ({ value, asOf, of, stance }: GivenFigure) => JSON.stringify([value, asOf, of, stance]);
  const groups = new Map<string, GivenFigure[]>();
  for (const figure of figures) {
    const key = nameGroup(figure);
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups].flatMap(([key, own]): AxisRow[] => {
    const isWhole = figures.length <= fewRows || own.length <= keptOfEach + 1 || opened.has(key);
    const kept = isWhole ? own : own.slice(0, keptOfEach);
    const folded = own.slice(kept.length);
    const rows = kept.map((figure): AxisRow => ({ kind: 'figure', figure }));
    const told = folded.filter((one) => one.isTold).length;
    const name = own[0]?.name ?? '';
    return folded.length === 0 ? rows : [...rows, { kind: 'more', key, name, count: folded.length, told }];
  });
}
