// Keys in the table: arrows go from cell to cell, and the opposite arrow goes back; Home and End to the ends of a row, with Ctrl of
// the table. Enter opens what a cell holds and goes inside where there is more than one; Esc comes out again.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ArrangedPositions } from '../../layout/arrange-positions.ts';

/** -1 is the row of questions, or the column of speakers. */
export interface CellPlace {
  readonly line: number;
  readonly column: number;
}

export interface Cells {
  readonly at: CellPlace;
  readonly goTo: (place: CellPlace) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocusIn: (event: FocusEvent) => void;
}

const controls = 'a, button';

/** `show` brings a cell into sight before it gets the focus. */
export function useCells(
  box: RefObject<HTMLElement | null>,
  table: ArrangedPositions,
  show: (line: number, column: number) => void,
): Cells {
  const [at, setAt] = useState<CellPlace>({ line: 0, column: 0 });
  const wantsFocus = useRef(false);
  const goTo = (place: CellPlace) => {
    wantsFocus.current = true;
    setAt({ ...place });
    show(place.line, place.column);
  };

  useLayoutEffect(() => {
    const cell = box.current?.querySelector<HTMLElement>(
      `:is([data-cell="${at.line}:${at.column}"], [data-cell="${at.line}:*"])`,
    );
    if (!wantsFocus.current || box.current === null) return;
    if (cell === null || cell === undefined) {
      // Rows above it were higher than was guessed.
      show(at.line, at.column);
      return;
    }
    wantsFocus.current = false;
    focusCell(cell);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const cell = target.closest<HTMLElement>('[data-cell]');
    if (cell === null || event.altKey || event.shiftKey || event.metaKey) return;
    if (isWithin(cell, target) ? moveInside(event, cell, target) : enterOrMove(event, cell)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  /** Whether the key meant something here. */
  const enterOrMove = (event: KeyboardEvent, cell: HTMLElement): boolean => {
    if (event.key === 'Enter' && event.target === cell) {
      const [first] = cell.querySelectorAll<HTMLElement>(controls);
      first?.focus();
      if (cell.tagName === 'TD') first?.click();
      return first !== undefined;
    }
    const next = findNextCell(event, placeOf(cell, at.column), table);
    if (next !== undefined) goTo(next);
    return next !== undefined;
  };

  const onFocusIn = (event: FocusEvent) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]');
    if (cell === null) return;
    const place = placeOf(cell, at.column);
    if (place.line !== at.line || place.column !== at.column) setAt(place);
  };
  return { at, goTo, onKeyDown, onFocusIn };
}

/** A cell with one control gives it the focus; else the cell itself has it. */
function focusCell(cell: HTMLElement): void {
  const inside = cell.querySelectorAll<HTMLElement>(controls);
  if (inside.length === 1) inside[0]?.focus();
  else cell.focus();
}

function isWithin(cell: HTMLElement, target: HTMLElement): boolean {
  return target !== cell && cell.querySelectorAll(controls).length > 1;
}

function moveInside(event: KeyboardEvent, cell: HTMLElement, target: HTMLElement): boolean {
  const inside = [...cell.querySelectorAll<HTMLElement>(controls)];
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (event.key === 'Escape') cell.focus();
  else if (step !== undefined) inside[inside.indexOf(target) + step]?.focus();
  else return false;
  return true;
}

/** A heading over several speakers stands in every column: there the one that was left is kept. */
function placeOf(cell: HTMLElement, kept: number): CellPlace {
  const [line, column] = (cell.dataset.cell ?? '').split(':');
  return { line: Number(line), column: column === '*' ? kept : Number(column) };
}

function findNextCell(
  event: KeyboardEvent,
  from: CellPlace,
  { lines, columns }: ArrangedPositions,
): CellPlace | undefined {
  const last = { line: lines.length - 1, column: columns.length - 1 };
  const [down, right] = steps.get(event.key) ?? [0, 0];
  if (down !== 0 || right !== 0) {
    const next = { line: from.line + down, column: from.column + right };
    const isThere = next.line >= -1 && next.line <= last.line && next.column >= -1 && next.column <= last.column;
    return isThere && !event.ctrlKey ? next : undefined;
  }
  if (event.key === 'Home') return { line: event.ctrlKey ? -1 : from.line, column: -1 };
  if (event.key === 'End') return { line: event.ctrlKey ? last.line : from.line, column: last.column };
  return undefined;
}

const steps: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['ArrowDown', [1, 0]],
  ['ArrowUp', [-1, 0]],
  ['ArrowRight', [0, 1]],
  ['ArrowLeft', [0, -1]],
]);
