// The Time view: a lane for every speaker, statements where they were said, events through all lanes, what has no date beside. What is in
// sight is drawn, so that ten thousand statements are as quick as ten.
import { timelineWords } from '../../language/english/timeline.ts';
import '../../theme/lanes.css';
import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Affair } from '../../affair/affair.ts';
import { listDatedEvents, listSaid } from '../../affair/said.ts';
import type { Visibility } from '../../choice/visibility.ts';
import { openLaneBook, setOutLanes, widestFor } from '../../layout/lanes.ts';
import { affair, choices, faceOff, isNarrow, visibility } from '../../state/app-state.ts';
import { onSheet } from '../../state/on-sheet.ts';
import { HiddenNote } from '../parts/caption.tsx';
import { OverviewButton } from '../parts/overview-button.tsx';
import { campClass, Icon, Statement } from '../parts/parts.tsx';
import { QuestionTabs } from '../parts/question-tabs.tsx';
import { LaneField } from './lane-field.tsx';
import { laneGutter, laneSizes } from './lane-sizes.ts';

/** Rows of a lane on paper, where none can be opened. */
const mostPrinted = 100;
/** CSS pixels of A4, lying, between its margins; the window says nothing of it. */
const paperWidth = 1040;

export function Page(): JSX.Element | null {
  const all = affair.value;
  const visible = visibility.value;
  if (all === undefined || visible === undefined) return null;
  return <Lanes affair={all} visible={visible} />;
}

function Lanes({ affair: all, visible }: { affair: Affair; visible: Visibility }): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(900);
  const [zoom, setZoom] = useState(1);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setRoom(Math.max(240, element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const narrow = isNarrow.value;
  const book = useMemo(() => openLaneBook(all, visible.shown), [all, visible.shown]);
  const { box, gap } = laneSizes(narrow);
  const isWhole = onSheet.value !== undefined;
  const least = (onSheet.value === 'printed' ? paperWidth : room) - laneGutter(narrow) - box - 12;
  const most = book === undefined ? least : widestFor(book.ground, least);
  const width = Math.round(Math.min(most, Math.max(least, least * zoom)));
  const lanes = useMemo(
    () =>
      book === undefined ? [] : setOutLanes(book, { width, box, gap, mostRows: isWhole ? mostPrinted : 4 }, opened),
    [book, width, box, gap, isWhole, opened],
  );
  // What is chosen is seen, and not only counted.
  const { selected } = choices.value;
  useLayoutEffect(() => {
    const crowded = lanes.find(({ items }) =>
      items.some(({ ids }) => ids.length > 1 && selected !== undefined && ids.includes(selected)),
    );
    if (crowded !== undefined) setOpened(new Set([...opened, crowded.key]));
  }, [lanes, selected]);
  const said = useMemo(() => listSaid(all), [all]);
  const speakers = useMemo(() => new Set(said.dated.flatMap((one) => all.index.speakersOf(one.id))).size, [all, said]);
  const events = useMemo(() => listDatedEvents(all), [all]);
  const stretch = (factor: number) => setZoom(Math.min(most / least, Math.max(1, zoom * factor)));
  const undated = said.undated.filter((id) => visible.shown.has(id));
  return (
    <div class="lanes-page" ref={host}>
      <QuestionTabs questions={all.questions} open={faceOff.value?.question} />
      <div class="lanes-head">
        <p class="lanes-lead">
          <b>{timelineWords().datedStatements(said.dated.length, speakers)}</b>
          {timelineWords().eachWhere} {sayClock(book?.ground)} <HiddenNote />
        </p>
        <Key />
        <div class="lanes-tools">
          <OverviewButton />
          <fieldset class="lanes-zoom">
            <legend class="sr-only">{timelineWords().stretch}</legend>
            <button
              type="button"
              onClick={() => stretch(1.6)}
              disabled={width >= most}
              aria-label={timelineWords().stretchTime}
            >
              <Icon name="plus" />
            </button>
            <button
              type="button"
              onClick={() => stretch(1 / 1.6)}
              disabled={width <= least}
              aria-label={timelineWords().pressTogether}
            >
              <Icon name="minus" />
            </button>
            <button
              type="button"
              onClick={() => setZoom(1)}
              disabled={width <= least}
              aria-label={timelineWords().allOfTime}
            >
              <Icon name="fit" />
            </button>
          </fieldset>
        </div>
      </div>
      <div class="lanes-host">
        {book === undefined ? (
          <p class="hint">{timelineWords().allHidden}</p>
        ) : (
          <LaneField
            affair={all}
            visible={visible}
            ground={book.ground}
            lanes={lanes}
            events={events}
            width={width}
            narrow={narrow}
            onStretch={stretch}
            onOpen={(lane) => setOpened(new Set([...opened, lane]))}
          />
        )}
      </div>
      <Undated affair={all} ids={undated} total={said.undated.length} />
    </div>
  );
}

/** What the colours of the chosen question stand for. */
function Key(): JSX.Element | null {
  const asked = faceOff.value;
  if (asked === undefined) return null;
  return (
    <ul class="lanes-key" aria-label={timelineWords().accounts}>
      {/* On the screen its tab says it. */}
      <li class="lanes-asked">
        <bdi>{asked.text}</bdi>
      </li>
      {asked.camps.map((camp) => (
        <li key={camp.position} class={campClass(camp.color)}>
          <span class="letter">{camp.letter}</span> <bdi>{camp.label}</bdi>
        </li>
      ))}
    </ul>
  );
}

function sayClock(ground: { readonly clock: string; readonly isOnlyClock: boolean } | undefined): string {
  if (ground === undefined || ground.clock === '') return '';
  return timelineWords().clock(ground.clock, ground.isOnlyClock);
}

/** So many are listed here; the List view has them all. */
const mostUndated = 100;

function Undated(props: { affair: Affair; ids: readonly string[]; total: number }): JSX.Element | null {
  const { affair: all, ids, total } = props;
  if (total === 0) return null;
  const hidden = total - ids.length;
  return (
    <details class="lanes-undated">
      <summary>{timelineWords().undatedHere(total, hidden)}</summary>
      <ul>
        {ids.slice(0, mostUndated).map((id) => (
          <li key={id}>
            <Statement affair={all} id={id} />
          </li>
        ))}
      </ul>
      {ids.length <= mostUndated ? null : <p class="muted">{timelineWords().moreInList(ids.length - mostUndated)}</p>}
    </details>
  );
}
