// When the assertions were said: bars to count them, spans for what is not known to the day, events with their names, and two handles
// that choose days. What is hidden stays as an empty bar; what has no date is counted beside.
import { timelineWords } from '../../language/english/timeline.ts';
import '../../theme/strip.css';
import { computed } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Affair } from '../../affair/affair.ts';
import { describeAttribution } from '../../affair/attribution.ts';
import { type DayRange, describeDays } from '../../affair/days.ts';
import { describeSaidAt } from '../../affair/describe.ts';
import { type DatedEvent, listDatedEvents, listSaid, type Said } from '../../affair/said.ts';
import { describeOutside } from '../../choice/visibility.ts';
import { type Strip, type StripBar, type StripSpan, setOutStrip } from '../../layout/time-strip.ts';
import { chooseDays } from '../../state/actions.ts';
import { affair, campOf, choices, look, visibility } from '../../state/app-state.ts';
import { campClass } from '../parts/parts.tsx';
import { DayBrush } from './day-brush.tsx';

/** Read once an affair, and not once a view that shows them. */
const datesSaid = computed(
  () => affair.value && { said: listSaid(affair.value), events: listDatedEvents(affair.value) },
);

export function TimeStrip(): JSX.Element | null {
  const host = useRef<HTMLDivElement>(null);
  // Known before anything is painted: to set it out for another width would be in vain.
  const [width, setWidth] = useState(0);
  const [preview, setPreview] = useState<DayRange>();
  const all = affair.value;
  const visible = visibility.value;
  const { said, events = [] } = datesSaid.value ?? {};
  const strip = useMemo(
    () => (width === 0 ? undefined : setOutStrip(said?.dated ?? [], events, width)),
    [said, events, width],
  );
  useLayoutEffect(() => {
    if (host.current === null) return;
    const element = host.current;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [said === undefined]);
  if (all === undefined || visible === undefined || said === undefined) return null;
  const { dated, undated } = said;
  const hidden = dated.filter((one) => !visible.shown.has(one.id)).length;
  const loose = dated.filter((one) => one.from !== one.to).length;
  const outside = describeOutside(visible);
  return (
    <section class="time" aria-labelledby="time-title">
      <div class="time-lead">
        <h2 class="time-title" id="time-title">
          {timelineWords().whenSaid}
        </h2>
        <p class="muted">
          {timelineWords().dated(dated.length, outside === undefined ? loose : 0)} ·{' '}
          {timelineWords().undated(undated.length)}
          {hidden === 0 || outside !== undefined ? null : timelineWords().datedHidden(hidden)}
        </p>
        {preview === undefined ? null : <p class="strip-days">{describeDays(preview)}</p>}
        {outside === undefined || preview !== undefined ? null : (
          <p class="strip-days">
            {outside}{' '}
            <button type="button" onClick={() => chooseDays(undefined)}>
              {timelineWords().allDates}
            </button>
          </p>
        )}
      </div>
      <div class="time-axis strip" ref={host}>
        {strip === undefined ? (
          <p class="time-empty">{width === 0 ? '' : timelineWords().noneDated}</p>
        ) : (
          <>
            <DayBrush strip={strip} days={choices.value.hidden.said} onPreview={setPreview} onChoose={chooseDays}>
              <Bars affair={all} strip={strip} width={width} />
            </DayBrush>
            <StripInWords strip={strip} dated={dated} events={events} />
          </>
        )}
      </div>
    </section>
  );
}

function Bars({ affair: all, strip, width }: { affair: Affair; strip: Strip; width: number }): JSX.Element {
  const hasEvents = strip.marks.some((mark) => mark.kind === 'event');
  const classes = ['strip-ground', strip.spans.length > 0 ? 'has-spans' : '', hasEvents ? 'has-events' : ''];
  return (
    <div class={classes.filter(Boolean).join(' ')} aria-hidden="true">
      {strip.spans.map((span) => (
        <Span key={JSON.stringify(span.days)} affair={all} span={span} />
      ))}
      <div class="strip-bars">
        {strip.bars.map((bar) => (
          <Bar key={bar.days.from} affair={all} bar={bar} most={strip.most} room={bar.width * width} />
        ))}
      </div>
      {strip.marks.map((mark) =>
        mark.kind === 'event' ? (
          <span key={mark.title} class="strip-event" title={mark.title}>
            <span
              class={mark.width > 0.2 ? 'strip-line is-long' : 'strip-line'}
              style={{ left: percent(mark.left), width: percent(mark.width) }}
            />
            <span class="strip-name" style={{ left: `${mark.textLeft}px` }}>
              <bdi>{mark.text}</bdi>
            </span>
          </span>
        ) : (
          <span key={mark.text + mark.left} class="strip-tick" style={{ left: `${mark.textLeft}px` }}>
            {mark.text}
          </span>
        ),
      )}
    </div>
  );
}

function percent(part: number): string {
  return `${part * 100}%`;
}

function Bar(props: { affair: Affair; bar: StripBar; most: number; room: number }): JSX.Element {
  const { affair: all, bar, most, room } = props;
  const { ids } = bar;
  const now = look.value;
  const shown = ids.filter((id) => now.shown.has(id));
  const camps = new Map<number | undefined, number>();
  for (const id of shown) camps.set(campOf.value.get(id), (camps.get(campOf.value.get(id)) ?? 0) + 1);
  const isMarked = ids.some((id) => id === now.selected || id === now.hovered);
  const height = (count: number) => percent(count / ids.length);
  const hasLabel = `${ids.length}`.length * 7 <= room + 4;
  return (
    <div
      class={isMarked ? 'strip-bar is-marked' : 'strip-bar'}
      style={{ left: percent(bar.left), width: percent(bar.width), height: percent(ids.length / most) }}
      title={describeIds(all, bar)}
    >
      {hasLabel ? <span class="strip-count">{ids.length}</span> : null}
      <span class="strip-part is-hidden" style={{ height: height(ids.length - shown.length) }} />
      {[...camps]
        .sort(([a = 99], [b = 99]) => b - a)
        .map(([camp, count]) => (
          <span key={camp} class={`strip-part ${campClass(camp)}`} style={{ height: height(count) }} />
        ))}
    </div>
  );
}

function Span({ affair: all, span }: { affair: Affair; span: StripSpan }): JSX.Element {
  const { days, left, width, row, ids } = span;
  const now = look.value;
  const classes = [
    'strip-span',
    days.from === undefined ? 'opens-start' : '',
    days.to === undefined ? 'opens-end' : '',
    ids.some((id) => now.shown.has(id)) ? '' : 'is-hidden',
    ids.some((id) => id === now.selected || id === now.hovered) ? 'is-marked' : '',
  ];
  return (
    <span
      class={classes.filter(Boolean).join(' ')}
      style={{ left: percent(left), width: percent(width), top: `${row * 5}px` }}
      title={describeIds(all, span)}
    />
  );
}

const listed = 6;

/** "10 November 2019: 19 said", then who, each with the time as it was told. */
function describeIds(all: Affair, { days, ids }: StripBar | StripSpan): string {
  const lines = ids
    .slice(0, listed)
    .map((id) => `${describeAttribution(all, id)} · ${describeSaidAt(all.index, id) ?? ''}`);
  const more = ids.length > listed ? [timelineWords().andMore(ids.length - listed)] : [];
  return [timelineWords().saidIn(describeDays(days), ids.length), ...lines, ...more].join('\n');
}

/** The same for those who do not see it: counts by their days, then the events. */
function StripInWords(props: { strip: Strip; dated: readonly Said[]; events: readonly DatedEvent[] }): JSX.Element {
  const { strip } = props;
  return (
    <ul class="sr-only">
      {strip.bars.map(({ days, ids }) => (
        <li key={days.from}>{timelineWords().assertionsIn(describeDays(days), ids.length)}</li>
      ))}
      {strip.spans.map(({ days, ids }) => (
        <li key={JSON.stringify(days)}>{timelineWords().notCloser(describeDays(days), ids.length)}</li>
      ))}
      {strip.marks
        .filter((mark) => mark.kind === 'event')
        .map(({ title }) => (
          <li key={title}>
            {timelineWords().event} <bdi>{title}</bdi>
          </li>
        ))}
    </ul>
  );
}
