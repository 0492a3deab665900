// What a question of numbers or dates is answered with, a row a figure, each at its place on one axis. Contradictions are drawn beside
// the axis for what is chosen or pointed at, so that no line crosses a word.
import { disputeWords } from '../../language/english/dispute.ts';
import '../../theme/axis.css';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { groupBy } from '../../../../src/domain/base/group-by.ts';
import type { Affair } from '../../affair/affair.ts';
import { attribute } from '../../affair/attribution.ts';
import type { ShownFaceOff } from '../../affair/face-off.ts';
import {
  describeFigure,
  describeFigureNotes,
  describeFigureRow,
  describeFigures,
  type FigureClash,
  type FigureNotes,
  type GivenFigure,
  listClashes,
  listFigures,
  slotOf,
} from '../../affair/figures.ts';
import type { Visibility } from '../../choice/visibility.ts';
import { type Axis, setOutAxis } from '../../layout/axis.ts';
import { foldFigures } from '../../layout/axis-rows.ts';
import { hovered, look } from '../../state/app-state.ts';
import { Caption } from '../parts/caption.tsx';
import { campClass, RecordLink } from '../parts/parts.tsx';
import { ClashLines } from './clash-lines.tsx';

/** Rows at a time: more are fetched by hand. */
const page = 40;
/** Of the axis, in pixels: less has no room for two ticks. */
const leastRoom = 60;

export function FigureAxis(props: { affair: Affair; faceOff: ShownFaceOff; visible: Visibility }): JSX.Element {
  const { affair: all, faceOff, visible } = props;
  const host = useRef<HTMLDivElement>(null);
  // Known before anything is painted: rows set out for another room would be in vain.
  const [room, setRoom] = useState(0);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [most, setMost] = useState(page);
  useEffect(() => {
    setOpened(new Set());
    setMost(page);
  }, [faceOff.question]);
  useLayoutEffect(() => {
    const element = host.current?.querySelector('.axis-room');
    if (!element) return;
    const observer = new ResizeObserver(() => setRoom(Math.round(element.clientWidth / 20) * 20));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const everything = listFigures(all, faceOff);
  const shown = everything.filter((one) => visible.shown.has(one.id));
  const hidden = everything.length - shown.length;
  const axis = setOutAxis(shown, slotOf(all, faceOff), Math.max(room, leastRoom));
  const clashes = listClashes(everything, faceOff);
  const against = countAgainst(clashes);
  const rows = foldFigures(shown, opened);
  const active = findActive(shown, clashes);
  const drawable = new Set(visible.relations.map((one) => one.id));
  const drawn = clashes.filter(({ one, other, relation }) => {
    const touches = active.keys.has(one) || active.keys.has(other);
    return drawable.has(relation.id) && (active.relation === undefined ? touches : active.relation === relation.id);
  });
  const isDated = everything.some((one) => one.asOf !== undefined);
  const unit = all.index.node('Question', faceOff.question)?.properties.unit;
  return (
    <section class="axis" aria-label={disputeWords().onAxis} ref={host}>
      <p class="axis-lead">
        <Caption parts={describeFigures(all, faceOff, everything)} /> {axis.notes.join(' ')}
      </p>
      {hidden === 0 ? null : <p class="muted">{disputeWords().hiddenAnswers(hidden)}</p>}
      <div class="axis-chart" style={{ '--axis-ticks': drawTicks(axis) }}>
        <div class="axis-head" aria-hidden="true">
          <span class="axis-unit">
            {unit === undefined ? (
              disputeWords().whoAnswers
            ) : (
              <bdi>
                {disputeWords().whoCounts} {unit}
              </bdi>
            )}
          </span>
          <div class="axis-plot">
            <div class="axis-room">
              {axis.ticks.map((tick) => (
                <span key={tick.text + tick.at} class="axis-tick" style={{ left: `${tick.textAt * 100}%` }}>
                  {tick.text}
                </span>
              ))}
            </div>
          </div>
        </div>
        <ol class="axis-rows">
          {(room === 0 ? [] : rows.slice(0, most)).map((row) =>
            row.kind === 'figure' ? (
              <FigureRow
                key={row.figure.key}
                affair={all}
                figure={row.figure}
                axis={axis}
                notes={describeFigureNotes(all, row.figure, isDated)}
                against={against.get(row.figure.key) ?? 0}
                active={active.figures}
              />
            ) : (
              <li key={row.key} class="axis-more">
                <button type="button" onClick={() => setOpened(new Set([...opened, row.key]))}>
                  {disputeWords().moreOf(row.count)} <bdi>{row.name}</bdi>
                  {row.told === 0 ? '' : disputeWords().ofThemTold(row.told)}
                </button>
              </li>
            ),
          )}
        </ol>
        <ClashLines clashes={drawn} active={active.keys} />
      </div>
      {rows.length <= most ? null : (
        <button type="button" class="axis-next" onClick={() => setMost(most + page)}>
          {disputeWords().showMore(Math.min(page, rows.length - most), rows.length - most)}
        </button>
      )}
      <AxisKey figures={shown} />
    </section>
  );
}

/** What is pointed at, else what is chosen: an assertion's figures, or the two of a contradiction. */
function findActive(figures: readonly GivenFigure[], clashes: readonly FigureClash[]) {
  const { hovered: pointed, selected } = look.value;
  const own = (id: string | undefined) => figures.filter((one) => one.id === id);
  const chosen = own(pointed).length > 0 ? own(pointed) : own(selected);
  const relation = chosen.length > 0 ? undefined : clashes.find((one) => one.relation.id === selected)?.relation.id;
  const ends = new Set(clashes.filter((one) => one.relation.id === relation).flatMap(({ one, other }) => [one, other]));
  const keys = relation === undefined ? new Set(chosen.map((one) => one.key)) : ends;
  return { figures: chosen, keys, relation };
}

/** Contradictions on a row; two by the same relation are one. */
function countAgainst(clashes: readonly FigureClash[]): ReadonlyMap<string, number> {
  const ends = clashes.flatMap(({ one, other, relation }) => [
    { key: one, id: relation.id },
    { key: other, id: relation.id },
  ]);
  return new Map([...groupBy(ends, (end) => end.key)].map(([key, own]) => [key, new Set(own.map((o) => o.id)).size]));
}

function drawTicks({ ticks, brokenAt }: Axis): string {
  const line = (at: number, color: string) => `linear-gradient(${color}, ${color}) ${at * 100}% 0 / 1px 100% no-repeat`;
  const broken = brokenAt === undefined ? [] : [line(brokenAt, 'var(--control)')];
  return [...ticks.map((tick) => line(tick.at, 'var(--line)')), ...broken].join(', ');
}

function FigureRow(props: {
  affair: Affair;
  figure: GivenFigure;
  axis: Axis;
  notes: FigureNotes;
  against: number;
  active: readonly GivenFigure[];
}): JSX.Element {
  const { affair: all, figure, notes, against } = props;
  const { names, act } = attribute(all, figure.id);
  const apart = sayApart(figure, props.active);
  const now = look.value;
  const isActive = now.selected === figure.id || now.hovered === figure.id;
  const classes = [
    'axis-row',
    campClass(figure.color),
    `is-${figure.stance}`,
    figure.isTold ? 'is-told' : '',
    isActive ? 'is-active' : '',
  ];
  return (
    // biome-ignore lint/a11y/useKeyWithMouseEvents: the link inside takes the focus
    <li
      class={classes.filter(Boolean).join(' ')}
      data-key={figure.key}
      onMouseOver={() => (hovered.value = figure.id)}
      onMouseOut={() => (hovered.value = undefined)}
    >
      <div class="axis-who">
        <RecordLink id={figure.id} class="axis-link" label={describeFigureRow(all, figure, notes, against)}>
          <b>
            <bdi>{names}</bdi>
          </b>{' '}
          <span class="axis-act">{act}</span>
        </RecordLink>
        <p class="axis-notes">
          {notes.must.map((note) => (
            <span key={note} class="told-note">
              <bdi>{note}</bdi>
              {' · '}
            </span>
          ))}
          <bdi>{notes.rest.join(' · ')}</bdi>
        </p>
      </div>
      <span class="axis-value">
        <bdi>{describeFigure(figure)}</bdi>
      </span>
      <span class="axis-plot" aria-hidden="true">
        <FigureMark figure={figure} axis={props.axis} />
      </span>
      <span class={apart === undefined ? 'axis-against' : 'axis-apart'} aria-hidden="true">
        {apart ?? (against === 0 ? '' : `✕ ${against}`)}
      </span>
    </li>
  );
}

/** Why it cannot collide with what is chosen, where day or base say so. */
function sayApart(figure: GivenFigure, active: readonly GivenFigure[]): string | undefined {
  if (active.length === 0 || active.some((one) => one.of === figure.of && one.asOf === figure.asOf)) return undefined;
  if (active.every((one) => one.of !== figure.of)) return disputeWords().otherBase;
  return figure.asOf === undefined || active.some((one) => one.asOf === undefined)
    ? disputeWords().noDay
    : disputeWords().otherDay;
}

function FigureMark({ figure, axis }: { figure: GivenFigure; axis: Axis }): JSX.Element {
  const place = axis.place(figure);
  const percent = (part: number) => `${part * 100}%`;
  if (place === undefined) return <span class="axis-room axis-nowhere">{disputeWords().noPlace}</span>;
  const { left, width, open, at } = place;
  const shape = figure.of === undefined ? 'is-whole' : 'is-part';
  return (
    <span class="axis-room">
      {width === 0 ? null : (
        <span class={`axis-bar opens-${open}`} style={{ left: percent(left), width: percent(width) }} />
      )}
      {figure.isRough && width === 0 ? <span class="axis-about" style={{ left: percent(at) }} /> : null}
      <span class={`axis-sign ${shape}`} style={{ left: percent(at) }}>
        {figure.letter}
      </span>
    </span>
  );
}

interface Sign {
  readonly look: string;
  readonly name: keyof ReturnType<typeof disputeWords>['signs'];
  readonly isThere: (figure: GivenFigure) => boolean;
}

const signs: readonly Sign[] = [
  { look: 'is-held is-part', name: 'part', isThere: (one) => one.of !== undefined },
  { look: 'is-held is-told', name: 'told', isThere: (one) => one.isTold },
  { look: 'is-hinted', name: 'hinted', isThere: (one) => one.stance === 'hinted' },
  { look: 'is-denied', name: 'denied', isThere: (one) => one.stance === 'denied' },
  { look: 'is-taken-back', name: 'takenBack', isThere: (one) => one.stance === 'taken-back' },
  { look: 'is-passed-over', name: 'passedOver', isThere: (one) => one.stance === 'passed-over' },
];

function AxisKey({ figures }: { figures: readonly GivenFigure[] }): JSX.Element | null {
  const there = signs.filter((sign) => figures.some(sign.isThere));
  const isOpen = figures.some((one) => (one.from === undefined) !== (one.to === undefined));
  if (there.length === 0 && !isOpen) return null;
  return (
    <ul class="axis-key" aria-label={disputeWords().meaning}>
      {there.map(({ look, name }) => (
        <li key={name} class={`axis-entry camp-none ${look}`}>
          <span class="axis-sample" aria-hidden="true" /> {disputeWords().signs[name]}
        </li>
      ))}
      {isOpen ? <li class="axis-entry">{disputeWords().noEnd}</li> : null}
    </ul>
  );
}
