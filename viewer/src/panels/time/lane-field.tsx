// The lanes themselves: scrolled natively, drawn where they are in sight, walked with the arrow keys. Lines of contradiction pass behind
// the boxes, so that none crosses a word.
import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Affair } from '../../affair/affair.ts';
import { bearsOnContent, isContradiction, otherEnd } from '../../affair/relations.ts';
import type { DatedEvent } from '../../affair/said.ts';
import type { Visibility } from '../../choice/visibility.ts';
import { type PlacedLane, stackLanes } from '../../layout/lane-rows.ts';
import { type Lane, type LaneItem, type LaneStep, placeTicks, type TimeGround, walkLanes } from '../../layout/lanes.ts';
import { placeEvents } from '../../layout/place-events.ts';
import { campOf, look } from '../../state/app-state.ts';
import { LaneBox } from './lane-box.tsx';
import { heightOfBox, laneGutter, laneHead, leastLane, rowSizes } from './lane-sizes.ts';
import { createLineCounter } from './measure-words.ts';

interface FieldProps {
  readonly affair: Affair;
  readonly visible: Visibility;
  readonly ground: TimeGround;
  readonly lanes: readonly Lane[];
  readonly events: readonly DatedEvent[];
  /** Of all the time. */
  readonly width: number;
  readonly narrow: boolean;
  readonly onStretch: (factor: number) => void;
  readonly onOpen: (lane: string) => void;
}

/** Of a box that is brought into sight. */
const boxInSight = 110;
/** Beyond the window on each side. */
const margin = 400;
/** Behind the last time, for the box that begins there. */
const spareRight = 232;
/** Up to so many statements all are drawn: to be printed, and read aloud. */
const fewItems = 300;

const steps: ReadonlyMap<string, LaneStep> = new Map([
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
]);
const opposite: Readonly<Record<LaneStep, LaneStep>> = { left: 'right', right: 'left', up: 'down', down: 'up' };

export function LaneField(props: FieldProps): JSX.Element {
  const { affair: all, ground, lanes, width, narrow, visible } = props;
  const host = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState({ top: 0, left: 0, width: 1200, height: 800 });
  const [stop, setStop] = useState<string>();
  const came = useRef<{ readonly step: LaneStep; readonly from: string } | undefined>(undefined);
  const gutter = laneGutter(narrow);
  const { marks, rows } = useMemo(
    () => placeEvents(props.events, ground, { width, spare: spareRight }),
    [props.events, ground, width],
  );
  const head = laneHead(rows);
  const count = useMemo(createLineCounter, []);
  const camps = campOf.value;
  const placed = useMemo(
    () =>
      stackLanes(
        lanes,
        rowSizes(narrow, head),
        (item) => heightOfBox(all, item, narrow, camps.has(item.id), count),
        (lane) => leastLane(lane, narrow, count),
      ),
    [all, lanes, narrow, head, camps, count],
  );
  const height = placed.at(-1)?.bottom ?? head;
  const boxes = useMemo(() => placeBoxes(placed, gutter), [placed, gutter]);
  const read = () => {
    const element = host.current;
    if (element === null) return;
    const { scrollTop, scrollLeft, clientWidth, clientHeight } = element;
    setSight({ top: scrollTop, left: scrollLeft, width: clientWidth, height: clientHeight });
  };
  useLayoutEffect(() => {
    read();
    const element = host.current;
    if (element === null) return;
    const observer = new ResizeObserver(read);
    observer.observe(element);
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      props.onStretch(event.deltaY < 0 ? 1.25 : 0.8);
    };
    element.addEventListener('wheel', turn, { passive: false });
    return () => {
      observer.disconnect();
      element.removeEventListener('wheel', turn);
    };
  }, [props.onStretch]);
  useKeptMiddle(host, width, gutter);
  const isFew = lanes.reduce((sum, lane) => sum + lane.items.length, 0) <= fewItems;
  const isNear = (item: LaneItem) =>
    isFew || (item.left < sight.left + sight.width + margin && item.left + 300 > sight.left - margin);
  const near = placed.filter(
    ({ top, bottom }) => isFew || (bottom > sight.top - margin && top < sight.top + sight.height + margin),
  );
  const { selected } = look.value;
  const isBox = selected !== undefined && findItem(lanes, selected)?.ids.length === 1;
  useLayoutEffect(() => {
    const chosen = selected === undefined ? undefined : boxes.get(selected);
    if (chosen !== undefined && host.current !== null) showPlace(host.current, chosen, { gutter, head, atTop: narrow });
  }, [selected, isBox]);
  const drawn = near.flatMap(({ lane }) => lane.items.filter(isNear));
  const first = drawn.find((one) => selected !== undefined && one.ids.includes(selected)) ?? drawn[0];
  const entry = drawn.find((one) => one.id === stop)?.id ?? first?.id;

  const walk = (event: KeyboardEvent) => {
    const step = steps.get(event.key);
    const id = (event.target as HTMLElement).closest<HTMLElement>('[data-item]')?.dataset.item;
    if (step === undefined || id === undefined || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey)
      return;
    event.preventDefault();
    event.stopPropagation();
    const back = came.current;
    const isBack = back !== undefined && step === opposite[back.step];
    const next = isBack ? findItem(lanes, back.from) : walkLanes(lanes, id, step);
    if (next === undefined) return;
    came.current = isBack ? undefined : { step, from: id };
    setStop(next.id);
    const place = boxes.get(next.id);
    const element = host.current;
    if (place === undefined || element === null) return;
    showPlace(element, place, { gutter, head, atTop: false });
    read();
    requestAnimationFrame(() => requestAnimationFrame(() => focusItem(element, next.id)));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys walk between the links inside
    <div class={narrow ? 'lanes-field is-narrow' : 'lanes-field'} ref={host} onScroll={read} onKeyDown={walk}>
      <div
        class="lanes-ground"
        style={{ width: `${gutter + width + spareRight}px`, '--height': `${height}px`, '--head': `${head}px` }}
      >
        <div class="lanes-axis" aria-hidden="true">
          {placeTicks(ground, width).map(({ at, text, left }) => (
            <span key={at} class="lanes-tick" style={{ left: `${gutter + left}px` }}>
              {text}
            </span>
          ))}
          {marks.map(({ id, name, left, row }) => (
            <span key={id} class="lanes-event-name" style={{ left: `${gutter + left}px`, '--row': row }}>
              <bdi>{name}</bdi>
            </span>
          ))}
        </div>
        {marks.map(({ id, name, left, length }) => (
          <div key={id} class="lanes-event" style={{ left: `${gutter + left}px` }}>
            <span class={length > width / 2 ? 'lanes-last is-long' : 'lanes-last'} style={{ width: `${length}px` }} />
            <span class="sr-only">{name}</span>
          </div>
        ))}
        <Contradictions
          affair={all}
          visible={visible}
          boxes={boxes}
          width={gutter + width + spareRight}
          height={height}
        />
        {near.map(({ lane, top, bottom, rowTops }) => (
          <section
            key={lane.key}
            class="lane"
            style={{ '--top': `${top}px`, height: `${bottom - top}px` }}
            aria-label={lane.name}
          >
            <h3 class="lane-name">
              <bdi>{lane.name}</bdi> <span class="count">{lane.count}</span>
            </h3>
            <ul>
              {lane.items.filter(isNear).map((item) => (
                <LaneBox
                  key={item.id}
                  affair={all}
                  item={item}
                  gutter={gutter}
                  top={rowTops[item.row] ?? 0}
                  isEntry={item.id === entry}
                  onOpen={() => props.onOpen(lane.key)}
                  onFocus={() => setStop(item.id)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

interface BoxPlace {
  readonly left: number;
  readonly top: number;
}

/** By the id of every statement, those that a bar counts included: in the ground. */
function placeBoxes(placed: readonly PlacedLane[], gutter: number): ReadonlyMap<string, BoxPlace> {
  const places = placed.flatMap(({ lane, top, rowTops }) =>
    lane.items.flatMap((item) => {
      const place = { left: item.left + gutter, top: top + (rowTops[item.row] ?? 0) };
      return item.ids.map((id) => [id, place] as const);
    }),
  );
  return new Map(places);
}

function findItem(lanes: readonly Lane[], id: string): LaneItem | undefined {
  return lanes.flatMap((lane) => lane.items).find((item) => item.ids.includes(id));
}

interface Around {
  readonly gutter: number;
  readonly head: number;
  /** Where the pane covers the rest. */
  readonly atTop: boolean;
}

function showPlace(element: HTMLElement, { left, top }: BoxPlace, { gutter, head, atTop }: Around): void {
  const { scrollLeft, scrollTop, clientWidth, clientHeight } = element;
  if (left < scrollLeft + gutter + 8) element.scrollLeft = left - gutter - 24;
  else if (left + 224 > scrollLeft + clientWidth) element.scrollLeft = left + 240 - clientWidth;
  if (atTop || top < scrollTop + head + 8) element.scrollTop = top - head - 32;
  else if (top + boxInSight > scrollTop + clientHeight) element.scrollTop = top + boxInSight + 24 - clientHeight;
}

function focusItem(element: HTMLElement, id: string): void {
  const item = element.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`);
  item?.querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true });
}

/** What stands in the middle stays there when the time is stretched. */
function useKeptMiddle(host: { readonly current: HTMLDivElement | null }, width: number, gutter: number): void {
  const before = useRef(width);
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null || before.current === width) return;
    const half = (element.clientWidth - gutter) / 2;
    element.scrollLeft = ((element.scrollLeft + half) / before.current) * width - half;
    before.current = width;
  }, [width]);
}

/** Of what is chosen or pointed at. */
function Contradictions(props: {
  affair: Affair;
  visible: Visibility;
  boxes: ReadonlyMap<string, BoxPlace>;
  width: number;
  height: number;
}): JSX.Element | null {
  const { affair: all, boxes } = props;
  const { hovered, selected } = look.value;
  const id = hovered !== undefined && boxes.has(hovered) ? hovered : selected;
  const here = id === undefined ? undefined : boxes.get(id);
  if (id === undefined || here === undefined) return null;
  const drawable = new Set(props.visible.relations.map((one) => one.id));
  const lines = all
    .relationsOf(id)
    .filter((one) => isContradiction(one) && bearsOnContent(one) && drawable.has(one.id))
    .flatMap((relation) => {
      const there = boxes.get(otherEnd(relation, id));
      return there === undefined ? [] : [{ relation, there }];
    });
  return (
    <svg class="lanes-lines" width={props.width} height={props.height} aria-hidden="true" focusable="false">
      {lines.map(({ relation, there }) => {
        const [x1, y1, x2, y2] = [here.left, here.top + 18, there.left, there.top + 18];
        const bend = Math.min(x1, x2) - 26;
        const [x, y] = [0.125 * (x1 + x2) + 0.75 * bend, (y1 + y2) / 2];
        return (
          <g key={relation.id}>
            <path
              class={relation.derived ? 'lanes-line is-derived' : 'lanes-line'}
              d={`M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}`}
            />
            <circle class={relation.hearsay ? 'lanes-cross is-hearsay' : 'lanes-cross'} cx={x} cy={y} r="8" />
            <path class="lanes-x" d={`M${x - 3.4} ${y - 3.4}l6.8 6.8m0 -6.8l-6.8 6.8`} />
          </g>
        );
      })}
    </svg>
  );
}
