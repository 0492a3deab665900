// When each assertion was said, on one line; undated ones are counted, not hidden.
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { agree } from '../../../../src/domain/base/count.ts';
import { isInstant, renderInstant } from '../../../../src/domain/base/dates.ts';
import type { Affair } from '../../affair/affair.ts';
import { describeAttribution } from '../../affair/attribution.ts';
import { describeClaim } from '../../affair/describe.ts';
import { describeDate } from '../../affair/describe-value.ts';
import { listEvents } from '../../affair/events.ts';
import { placeOnStrip, type Strip, type StripDot, type StripItem, type StripMark } from '../../layout/time-strip.ts';
import { select } from '../../state/actions.ts';
import { affair, campOf, hovered, look, visibility } from '../../state/app-state.ts';
import { campClass } from '../parts/parts.tsx';

const axisWidth = signal(600);

export function TimeStrip(): JSX.Element | null {
  const axis = useRef<HTMLDivElement>(null);
  const all = affair.value;
  const visible = visibility.value;
  useLayoutEffect(() => {
    if (axis.current === null) return;
    const element = axis.current;
    const observer = new ResizeObserver(() => {
      axisWidth.value = element.clientWidth;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [all === undefined]);
  if (all === undefined || visible === undefined) return null;
  const { items: everything, undated } = listItems(all);
  const items = everything.filter((one) => visible.shown.has(one.id));
  const hidden = everything.length - items.length;
  const strip = placeOnStrip(items, listDatedEvents(all), axisWidth.value);
  return (
    <section class="time" aria-labelledby="time-title">
      <div class="time-lead">
        <h2 class="time-title" id="time-title">
          When it was said
        </h2>
        <p class="muted">
          {everything.length} dated · {undated} without a date
          {hidden === 0 ? null : ` · ${hidden} of the dated hidden by your filters`}
        </p>
      </div>
      <TimeAxis
        affair={all}
        strip={strip}
        host={axis}
        text={describeStrip(all, everything, undated, hidden)}
        empty={describeEmpty(everything.length)}
      />
    </section>
  );
}

/**
 * The dots are smaller than a finger and stand close: the axis is a picture with a description, and pointing at a dot is an
 * extra. Everything it leads to is reached by cards, list and search as well.
 */
function TimeAxis(props: {
  affair: Affair;
  strip: Strip;
  host: { readonly current: HTMLDivElement | null };
  text: string;
  empty: string;
}): JSX.Element {
  const idAt = (event: Event) => (event.target as HTMLElement).dataset.id;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: what a dot leads to is reached by cards, list and search
    // biome-ignore lint/a11y/useKeyWithMouseEvents: as above
    <div
      class="time-axis"
      ref={props.host}
      role="img"
      aria-label={props.text}
      onClick={(event) => {
        const id = idAt(event);
        if (id !== undefined) select(id);
      }}
      onMouseOver={(event) => {
        hovered.value = idAt(event);
      }}
      onMouseOut={() => {
        hovered.value = undefined;
      }}
    >
      {props.strip.marks.map((mark) => (
        <Mark key={`${mark.day} ${mark.text}`} mark={mark} />
      ))}
      {props.strip.dots.map((dot) => (
        <Dot key={dot.id} affair={props.affair} dot={dot} />
      ))}
      {props.strip.dots.length === 0 ? <p class="time-empty">{props.empty}</p> : null}
    </div>
  );
}

function describeEmpty(dated: number): string {
  return dated === 0
    ? 'No assertion carries a date.'
    : `Your filters hide every assertion that carries a date (${dated}).`;
}

function describeStrip({ index }: Affair, items: readonly StripItem[], undated: number, hidden: number): string {
  const days = items.flatMap((one) => one.from ?? one.to ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined)
    return `No assertion carries a date; ${undated} ${agree(undated, 'has', 'have')} none.`;
  const span =
    first === last ? `all on ${describeDate(first)}` : `from ${describeDate(first)} to ${describeDate(last)}`;
  const title = index.graph.nodes.Dataset[0]?.properties.title ?? 'this dataset';
  return `When the assertions of ${title} were said: ${items.length} dated, ${span}; ${undated} without a date.${hidden === 0 ? '' : ` Your filters hide ${hidden} of the dated ones.`}`;
}

function listItems({ index }: Affair) {
  const items: StripItem[] = [];
  let undated = 0;
  for (const { id, properties } of index.graph.nodes.Assertion) {
    const { saidFrom: from, saidTo: to, saidAt } = properties;
    if (from === undefined && to === undefined) undated += 1;
    else {
      const written = saidAt !== undefined && /\dT\d/.test(saidAt) ? { written: saidAt } : {};
      items.push({ id, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), ...written });
    }
  }
  return { items, undated };
}

function listDatedEvents(all: Affair) {
  return listEvents(all).flatMap((id) => {
    const event = all.index.node('Event', id)?.properties;
    const date = event?.date ?? '';
    if (event === undefined || !/^\d{4}-\d{2}-\d{2}(?:T[\d:]+(?:Z|[+-][\d:]+))?$/.test(date)) return [];
    return [{ name: event.name, day: isInstant(date) ? (renderInstant(Date.parse(date)) ?? date) : date }];
  });
}

function Mark({ mark }: { mark: StripMark }): JSX.Element {
  return (
    <div class={`time-mark ${mark.isEvent ? 'event-mark' : ''} at-${mark.align}`} style={{ left: `${mark.left}px` }}>
      <span>{mark.text}</span>
    </div>
  );
}

function Dot({ affair: all, dot }: { affair: Affair; dot: StripDot }): JSX.Element {
  const { index } = all;
  const now = look.value;
  const claim = describeClaim(index, dot.id);
  const states = [
    now.lit !== undefined && !now.lit.has(dot.id) ? 'dimmed' : '',
    now.selected === dot.id || now.hovered === dot.id ? 'selected' : '',
  ];
  return (
    <span
      class={['time-dot', campClass(campOf.value.get(dot.id)), dot.open, ...states].join(' ')}
      data-id={dot.id}
      style={{ left: `${dot.left}px`, bottom: `${36 + dot.row * 11}px` }}
      title={`${dot.text} · ${describeAttribution(all, dot.id)}: ${claim}`}
    />
  );
}
