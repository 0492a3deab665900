// When each assertion was said, on one line; undated ones are counted, not hidden.
import type { JSX } from 'preact';
import { describeClaim, nameSpeakers } from '../affair/describe.ts';
import { describeDate } from '../affair/describe-value.ts';
import { placeOnStrip, type StripItem } from '../layout/time-strip.ts';
import { select } from '../state/actions.ts';
import { affair, campOf, hovered, look, visibility } from '../state/app-state.ts';
import { campClass } from './parts.tsx';

export function TimeStrip(): JSX.Element | null {
  const all = affair.value;
  const visible = visibility.value;
  if (all === undefined || visible === undefined) return null;
  const { index } = all;
  const items: StripItem[] = [];
  let undated = 0;
  for (const { id, properties } of index.graph.nodes.Assertion) {
    if (!visible.shown.has(id)) continue;
    const { saidFrom: from, saidTo: to } = properties;
    if (from === undefined && to === undefined) undated += 1;
    else items.push({ id, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) });
  }
  const events = index.graph.nodes.Event.flatMap(({ properties: { name, date } }) =>
    date === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date) ? [] : [{ name, day: date }],
  );
  const strip = placeOnStrip(items, events);
  const now = look.value;
  return (
    <footer class="time" aria-label="When it was said">
      <div class="time-lead">
        <h2 class="time-title">When it was said</h2>
        <p class="muted">
          {items.length} dated · {undated} without a date
        </p>
      </div>
      <div class="time-axis">
        {strip.marks.map((mark) => (
          <div
            key={mark.text}
            class={`time-mark ${mark.isEvent ? 'event-mark' : ''} ${mark.align}`}
            style={{ left: `${mark.at * 100}%` }}
          >
            <span>{mark.isEvent ? `${describeDate(mark.day)} · ${mark.text}` : describeDate(mark.day)}</span>
          </div>
        ))}
        {strip.dots.map((dot) => (
          <button
            key={dot.id}
            type="button"
            class={`time-dot ${campClass(campOf.value.get(dot.id))} ${dot.open} ${now.lit !== undefined && !now.lit.has(dot.id) ? 'dimmed' : ''} ${now.selected === dot.id ? 'selected' : ''}`}
            style={{ left: `calc(${dot.at * 100}% + ${dot.shift * 15}px)` }}
            title={describeClaim(index, dot.id)}
            aria-label={`${dot.text}: ${nameSpeakers(index, index.speakersOf(dot.id))}: ${describeClaim(index, dot.id)}`}
            onClick={() => select(dot.id)}
            onMouseEnter={() => (hovered.value = dot.id)}
            onMouseLeave={() => (hovered.value = undefined)}
          />
        ))}
        {items.length === 0 ? <p class="time-empty">No assertion carries a date here.</p> : null}
      </div>
    </footer>
  );
}
