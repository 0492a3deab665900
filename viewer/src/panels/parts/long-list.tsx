// Lists of any length: what is near the window stands in the page, in order; a field finds in them, and short ones grow by a button.
// A reader is told how many there are, and printing shows them all while paper is worth it.
import { guideWords } from '../../language/english/guide.ts';
import '../../theme/long-list.css';
import type { ComponentChildren, HTMLAttributes, JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { foldWord } from '../../affair/fold-words.ts';
import { type BlockRange, listBlocksInView } from '../../layout/blocks-in-view.ts';
import { onSheet } from '../../state/on-sheet.ts';

const blockSize = 20;
/** A list that is no longer stands there whole, and is found in with the eye. */
const wholeUpTo = 30;
/** So far beyond the window the list is there before it is seen. */
const sparePx = 500;
const mostPrinted = 2_000;

interface BlockProps<T> {
  readonly items: readonly T[];
  /** Height of one, until it was measured. */
  readonly estimate: number;
  /** `place`: its number in the list, from 0. */
  readonly render: (item: T, place: number) => JSX.Element;
}

/** The bodies of a table; the table says `aria-rowcount`, its rows `aria-rowindex`. */
export function RowBlocks<T>(props: BlockProps<T> & { readonly columns: number }): JSX.Element {
  const { range, start, blocks } = useBlocks(props.items.length, props.estimate);
  const gap = (height: number) => (
    <tr>
      <td colSpan={props.columns} style={{ height: `${height}px` }} />
    </tr>
  );
  return (
    <>
      <tbody class="unseen" aria-hidden="true" ref={start}>
        {gap(range.before)}
      </tbody>
      {blocks.map((block) => (
        <tbody key={block} data-block={block}>
          {renderBlock(props.items, block, props.render)}
        </tbody>
      ))}
      <tbody class="unseen" aria-hidden="true">
        {gap(range.after)}
      </tbody>
      {props.items.length <= mostPrinted ? null : (
        <tbody class="left-off">
          <tr>
            <td colSpan={props.columns}>{sayLeftOff(props.items.length)}</td>
          </tr>
        </tbody>
      )}
    </>
  );
}

/** A list of its own; each item is what stands in an `li`. */
export function ListBlocks<T>(
  props: BlockProps<T> & {
    readonly class: string;
    readonly keyOf: (item: T) => string;
    /** Where it is more than a list. */
    readonly list?: HTMLAttributes<HTMLUListElement>;
    readonly attributesOf?: (item: T, place: number) => HTMLAttributes<HTMLLIElement>;
  },
): JSX.Element {
  const { items, keyOf, render, list, attributesOf } = props;
  const { range, start, blocks } = useBlocks(items.length, props.estimate);
  const gap = (height: number) =>
    height === 0 ? null : <li class="unseen" aria-hidden="true" style={{ height: `${height}px` }} />;
  return (
    <ul {...list} class={props.class} ref={start}>
      {gap(range.before)}
      {blocks.flatMap((block) =>
        renderBlock(items, block, (item, place) => (
          <li
            {...attributesOf?.(item, place)}
            key={keyOf(item)}
            data-block={place % blockSize === 0 ? block : undefined}
            aria-posinset={place + 1}
            aria-setsize={items.length}
          >
            {render(item, place)}
          </li>
        )),
      )}
      {gap(range.after)}
      {items.length <= mostPrinted ? null : <li class="left-off">{sayLeftOff(items.length)}</li>}
    </ul>
  );
}

/** On a sheet only. */
function sayLeftOff(count: number): string {
  return guideWords().notOnThisSheet(count - mostPrinted);
}

function renderBlock<T>(items: readonly T[], block: number, render: BlockProps<T>['render']): JSX.Element[] {
  const from = block * blockSize;
  return items.slice(from, from + blockSize).map((item, place) => render(item, from + place));
}

function useBlocks(count: number, estimate: number) {
  const start = useRef<HTMLElement>(null);
  const heights = useMemo(
    () =>
      Array.from({ length: Math.ceil(count / blockSize) }, (_, block) => {
        return estimate * Math.min(blockSize, count - block * blockSize);
      }),
    [count, estimate],
  );
  const [seen, setSeen] = useState<{ readonly of: readonly number[]; readonly range: BlockRange }>();
  const isPrinted = onSheet.value !== undefined;
  const printed = { first: 0, end: Math.ceil(Math.min(count, mostPrinted) / blockSize), before: 0, after: 0 };
  const opening = () => listBlocksInView(heights, 0, 1);
  const isWhole = isPrinted || count <= wholeUpTo;
  const range = isWhole ? printed : seen?.of === heights ? seen.range : opening();
  const look = useRef(() => {});
  look.current = () => {
    const top = start.current?.getBoundingClientRect().top;
    if (top === undefined || isWhole) return;
    const next = listBlocksInView(heights, -top - sparePx, innerHeight - top + sparePx);
    const isSame = next.first === range.first && next.end === range.end && next.before === range.before;
    if (!isSame || next.after !== range.after || seen?.of !== heights) setSeen({ of: heights, range: next });
  };
  useLayoutEffect(() => {
    measureBlocks(start.current, heights);
    look.current();
  });
  useLayoutEffect(() => {
    const see = () => look.current();
    // Whichever of the boxes around it scrolls.
    document.addEventListener('scroll', see, { capture: true, passive: true });
    addEventListener('resize', see);
    return () => {
      document.removeEventListener('scroll', see, { capture: true });
      removeEventListener('resize', see);
    };
  }, []);
  const blocks = Array.from({ length: range.end - range.first }, (_, place) => range.first + place);
  return { range, start: start as never, blocks };
}

/** Notes the heights of the blocks that are there: each ends where the next one, or the space behind them, begins. */
function measureBlocks(start: HTMLElement | null, heights: number[]): void {
  const list = start instanceof HTMLTableSectionElement ? start.parentElement : start;
  const firsts = [...(list?.querySelectorAll<HTMLElement>(':scope > [data-block]') ?? [])];
  const end = list?.querySelector(':scope > [data-block] ~ .unseen') ?? undefined;
  const tops = firsts.map((one) => one.getBoundingClientRect().top);
  const bottom = end?.getBoundingClientRect().top ?? list?.getBoundingClientRect().bottom ?? 0;
  for (const [place, first] of firsts.entries())
    heights[Number(first.dataset.block)] = (tops[place + 1] ?? bottom) - (tops[place] ?? 0);
}

/** A field above a long list, and what of the list has every typed word in it, in its order. */
export function useFind<T>(
  items: readonly T[],
  /** What the field is called, by the number of all. */
  say: (all: number) => string,
  textOf: (item: T) => string,
): { readonly found: readonly T[]; readonly field: JSX.Element | null } {
  const [text, setText] = useState('');
  const folded = useMemo(() => new Map<T, string>(), [items]);
  const words = text
    .split(/\s+/)
    .map(foldWord)
    .filter((word) => word !== '');
  const fold = (item: T) => {
    const known = folded.get(item) ?? foldWord(textOf(item));
    folded.set(item, known);
    return known;
  };
  const found = useMemo(
    () => (words.length === 0 ? items : items.filter((item) => words.every((word) => fold(item).includes(word)))),
    [items, words.join(' ')],
  );
  if (items.length <= wholeUpTo) return { found: items, field: null };
  const field = (
    <p class="find-in">
      <input
        type="search"
        placeholder={say(items.length)}
        aria-label={say(items.length)}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <span role="status" class="muted">
        {words.length === 0 ? '' : guideWords().foundOf(found.length, items.length)}
      </span>
    </p>
  );
  return { found, field };
}

/** One or two more than are shown are shown as well. */
const mostAtOnce = 15;
const firstShown = 8;
const step = 50;

/** The first of them, and a button for more. Where many such lists stand together each begins with fewer: `first`. */
export function Growing<T>(props: {
  readonly items: readonly T[];
  readonly render: (item: T) => ComponentChildren;
  readonly first?: number;
  /** What stands around the button: what an item is. */
  readonly as?: 'li' | 'div';
}): JSX.Element {
  const { items, first = firstShown, as: Tag = 'li' } = props;
  const [most, setMost] = useState(items.length <= Math.min(mostAtOnce, 2 * first) ? mostAtOnce : first);
  const now = onSheet.value === undefined ? most : mostPrinted;
  const rest = items.length - now;
  return (
    <>
      {items.slice(0, now).map(props.render)}
      {rest > 0 && onSheet.value !== undefined ? <Tag class="left-off">{sayLeftOff(items.length)}</Tag> : null}
      {rest <= 0 ? null : (
        <Tag class="more-items">
          <button type="button" onClick={() => setMost(most + step)}>
            {rest > step ? guideWords().showMoreOf(step, rest) : guideWords().showMore(rest)}
          </button>
        </Tag>
      )}
    </>
  );
}
