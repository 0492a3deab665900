// Chooses days on the strip: by drawing over it, by clicking a bar, or by two handles that keys move. Nothing is hidden before the
// pointer is lifted.

import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { addDays } from '../../../../src/domain/base/dates.ts';
import type { DayRange } from '../../affair/days.ts';
import { describeDate } from '../../affair/describe-value.ts';
import { timelineWords } from '../../language/english/timeline.ts';
import type { Strip } from '../../layout/time-strip.ts';

/** Places among the edges of the bars; the end is the edge behind the last bar. */
interface Reach {
  readonly start: number;
  readonly end: number;
}

interface Drag extends Reach {
  readonly part: 'start' | 'end' | 'both';
  readonly anchor: number;
  readonly moved: boolean;
}

const steps: ReadonlyMap<string, number> = new Map([
  ['ArrowLeft', -1],
  ['ArrowDown', -1],
  ['ArrowRight', 1],
  ['ArrowUp', 1],
  ['PageDown', -7],
  ['PageUp', 7],
]);

export function DayBrush(props: {
  strip: Strip;
  days: DayRange | undefined;
  onPreview: (days: DayRange | undefined) => void;
  onChoose: (days: DayRange | undefined) => void;
  /** What is drawn over. */
  children: ComponentChildren;
}): JSX.Element {
  const { strip, days, onPreview, onChoose } = props;
  const host = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<Drag>();
  const last = strip.edges.length - 1;
  const chosen = drag ?? reachOf(strip.edges, days);
  const isWhole = chosen.start === 0 && chosen.end === last;
  const choose = (reach: Reach) => onChoose(daysOf(strip.edges, reach));
  const placeAt = (clientX: number) => {
    const box = host.current?.getBoundingClientRect();
    return box === undefined || box.width === 0 ? 0 : ((clientX - box.left) / box.width) * last;
  };
  const clampTo = (place: number, least: number, most: number) => Math.min(most, Math.max(least, place));
  useEffect(
    () => onPreview(drag?.moved ? daysOf(strip.edges, drag) : undefined),
    [drag?.start, drag?.end, drag?.moved],
  );

  const begin = (event: PointerEvent, part: Drag['part']) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    host.current?.setPointerCapture(event.pointerId);
    if (part !== 'both') (event.currentTarget as HTMLElement).focus();
    const place = clampTo(placeAt(event.clientX), 0, last);
    const bar = clampTo(Math.floor(place), 0, last - 1);
    setDrag(
      part === 'both'
        ? { part, anchor: place, start: bar, end: bar + 1, moved: false }
        : { ...chosen, part, anchor: place, moved: false },
    );
  };
  const move = (event: PointerEvent) => {
    if (drag === undefined) return;
    const place = clampTo(placeAt(event.clientX), 0, last);
    const moved = drag.moved || Math.abs(place - drag.anchor) * ((host.current?.clientWidth ?? 0) / last) > 4;
    if (drag.part === 'both') {
      const [from, to] = [Math.min(place, drag.anchor), Math.max(place, drag.anchor)];
      const start = clampTo(Math.floor(from), 0, last - 1);
      setDrag({ ...drag, start, end: clampTo(Math.ceil(to), start + 1, last), moved });
    } else if (drag.part === 'start') setDrag({ ...drag, start: clampTo(Math.round(place), 0, drag.end - 1), moved });
    else setDrag({ ...drag, end: clampTo(Math.round(place), drag.start + 1, last), moved });
  };
  const finish = () => {
    if (drag === undefined) return;
    setDrag(undefined);
    const before = reachOf(strip.edges, days);
    const isSame = before.start === drag.start && before.end === drag.end;
    // A click on the one bar that is chosen gives the others back; one on a handle does nothing.
    if (drag.moved) choose(drag);
    else if (drag.part === 'both') choose(isSame ? { start: 0, end: last } : drag);
  };

  const press = (event: KeyboardEvent, part: 'start' | 'end') => {
    const step = event.key === 'Home' ? -last : event.key === 'End' ? last : steps.get(event.key);
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const { start, end } = chosen;
    if (part === 'start') choose({ start: clampTo(start + step, 0, end - 1), end });
    else choose({ start, end: clampTo(end + step, start + 1, last) });
  };

  const handle = (part: 'start' | 'end') => (
    <div
      class={`strip-handle is-${part}`}
      role="slider"
      tabIndex={0}
      aria-label={part === 'start' ? timelineWords().shownFrom : timelineWords().shownUntil}
      aria-valuemin={part === 'start' ? 0 : chosen.start + 1}
      aria-valuemax={part === 'start' ? chosen.end - 1 : last}
      aria-valuenow={chosen[part]}
      aria-valuetext={describeEdge(strip.edges, chosen, part)}
      style={{ left: `${(chosen[part] / last) * 100}%` }}
      onPointerDown={(event) => begin(event, part)}
      onKeyDown={(event) => press(event, part)}
    />
  );
  return (
    <div
      class={isWhole ? 'strip-brush' : 'strip-brush has-days'}
      ref={host}
      onPointerDown={(event) => begin(event, 'both')}
      onPointerMove={move}
      onPointerUp={finish}
      onPointerCancel={() => setDrag(undefined)}
    >
      <span
        class="strip-range"
        style={{
          left: `${(chosen.start / last) * 100}%`,
          width: `${((chosen.end - chosen.start) / last) * 100}%`,
        }}
      />
      {props.children}
      {handle('start')}
      {handle('end')}
    </div>
  );
}

function reachOf(edges: readonly string[], days: DayRange | undefined): Reach {
  const { from, to } = days ?? {};
  const last = edges.length - 1;
  const first = from === undefined ? 0 : edges.findLastIndex((edge) => edge <= from);
  const start = Math.min(last - 1, Math.max(0, first));
  const behind = to === undefined ? -1 : edges.findIndex((edge) => edge > to);
  return { start, end: behind < 0 ? last : Math.max(start + 1, behind) };
}

/** An end of the strip is no day that was chosen: there the range stays open. */
function daysOf(edges: readonly string[], { start, end }: Reach): DayRange | undefined {
  const from = start === 0 ? undefined : edges[start];
  const to = end === edges.length - 1 ? undefined : addDays(edges[end] ?? '', -1);
  if (from === undefined && to === undefined) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function describeEdge(edges: readonly string[], reach: Reach, part: 'start' | 'end'): string {
  const { from, to } = daysOf(edges, reach) ?? {};
  if (part === 'start') return from === undefined ? timelineWords().theBeginning : describeDate(from);
  return to === undefined ? timelineWords().theEnd : describeDate(to);
}
