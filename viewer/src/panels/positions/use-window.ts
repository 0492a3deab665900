// Which rows and columns of a table too large for the page are drawn: what is in sight and a little more. A table that fits is drawn
// whole, so that the browser's own search and the printer find all of it.
import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { ArrangedPositions } from '../../layout/arrange-positions.ts';
import { findStretch, layTrack, type Stretch, scrollToShow, type Track } from '../../layout/track.ts';

/** Of all that is drawn, at most: a page has as much again around it. */
const cellsThatFit = 1200;
const spareLines = 6;
const spareColumns = 1;

/** CSS pixels. */
interface Sizes {
  readonly head: number;
  readonly column: number;
}

export interface TableWindow {
  /** Not all of it is drawn. */
  readonly isPart: boolean;
  readonly lines: Stretch;
  readonly columns: Stretch;
  readonly rowTrack: Track;
  readonly sizes: Sizes;
  /** Brings a cell into sight, so that it is drawn; -1 is the row of questions, or the column of speakers. */
  readonly show: (line: number, column: number) => void;
}

export function useTableWindow(box: RefObject<HTMLElement | null>, table: ArrangedPositions): TableWindow {
  const { columns, lines } = table;
  const [room, setRoom] = useState({ width: 1000, height: 700 });
  const [at, setAt] = useState({ left: 0, top: 0 });
  const [lengths, setLengths] = useState<ReadonlyMap<string, number>>(new Map());
  const sizes = chooseSizes(room.width, columns.length);
  const isPart = lines.length * (columns.length + 1) + countPositions(table) * 3 > cellsThatFit;
  const rowTrack = useMemo(
    () => layTrack(lines.map((line) => lengths.get(keyOfLine(line)) ?? guessLength(line))),
    [lines, lengths],
  );
  const columnTrack = useMemo(() => layTrack(columns.map(() => sizes.column)), [columns, sizes.column]);
  const all = { lines: { first: 0, end: lines.length }, columns: { first: 0, end: columns.length } };
  const drawn = isPart
    ? {
        lines: findStretch(rowTrack, at.top, at.top + room.height, spareLines),
        columns: findStretch(columnTrack, at.left, at.left + room.width - sizes.head, spareColumns),
      }
    : all;

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const look = () => setRoom({ width: element.clientWidth, height: element.clientHeight });
    const follow = () => setAt((before) => readScroll(element, before));
    const observer = new ResizeObserver(look);
    observer.observe(element);
    look();
    if (isPart) element.addEventListener('scroll', follow, { passive: true });
    if (isPart) follow();
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', follow);
    };
  }, [isPart]);

  // Rows are as high as their words: what was guessed gives way to what was measured.
  useLayoutEffect(() => {
    if (!isPart) return;
    const seen = [...(box.current?.querySelectorAll<HTMLElement>('tr[data-line]') ?? [])].map(
      (row) => [row.dataset.line ?? '', row.getBoundingClientRect().height] as const,
    );
    const changed = seen.filter(([key, length]) => Math.abs((lengths.get(key) ?? 0) - length) > 0.5);
    if (changed.length > 0) setLengths(new Map([...lengths, ...changed]));
  });

  const show = (line: number, column: number) => {
    const element = box.current;
    if (element === null || !isPart) return;
    const headHeight = element.querySelector('thead')?.clientHeight ?? 0;
    if (line >= 0) element.scrollTop = scrollToShow(rowTrack, line, element.scrollTop, room.height - headHeight);
    if (column >= 0)
      element.scrollLeft = scrollToShow(columnTrack, column, element.scrollLeft, room.width - sizes.head);
    setAt((before) => readScroll(element, before));
  };
  return { isPart, ...drawn, rowTrack, sizes, show };
}

/** The same one where nothing has moved, so that nothing is drawn anew. */
function readScroll({ scrollLeft: left, scrollTop: top }: HTMLElement, before: { left: number; top: number }) {
  return before.left === left && before.top === top ? before : { left, top };
}

/** Columns take what room there is, and no less than their words need. */
function chooseSizes(width: number, columns: number): Sizes {
  const isNarrow = width < 560;
  const head = isNarrow ? 108 : 172;
  const least = isNarrow ? 136 : 112;
  const each = Math.floor((width - head - 1) / Math.max(1, columns));
  return { head, column: Math.min(Math.max(least, each), 460) };
}

export function keyOfLine(line: ArrangedPositions['lines'][number]): string {
  return line.kind === 'group' ? line.id : line.actor;
}

function guessLength(line: ArrangedPositions['lines'][number]): number {
  if (line.kind === 'group') return 34;
  const tallest = [...line.cells.values()].map((cell) => cell.positions.length);
  return 12 + 30 * Math.max(1, ...tallest);
}

function countPositions({ lines }: ArrangedPositions): number {
  let count = 0;
  for (const line of lines) {
    if (line.kind === 'speaker') for (const cell of line.cells.values()) count += cell.positions.length;
  }
  return count;
}
