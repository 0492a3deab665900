// The quotes of a document along its text: where each stands, whose account it carries, and which are known only through others.
import { documentWords } from '../../language/english/document.ts';
import '../../theme/document.css';
import { computed, signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Affair } from '../../affair/affair.ts';
import { describeAttribution } from '../../affair/attribution.ts';
import { describeClaim } from '../../affair/describe.ts';
import { spaceOut } from '../../affair/describe-value.ts';
import {
  countQuotes,
  describeDocument,
  describeExtent,
  listQuotedDocuments,
  type PlacedQuote,
  type QuotedDocument,
  sayCharacters,
} from '../../affair/quoted-documents.ts';
import { countAlongSpine, mostMarks, placeOnSpine, type SpineMark, type SpineStretch } from '../../layout/spine.ts';
import { openDocument, select } from '../../state/actions.ts';
import { affair, campOf, faceOff, hovered, look, visibility } from '../../state/app-state.ts';
import { askForTexts, shippedLength } from '../../state/texts.ts';
import { campClass, RecordLink } from '../parts/parts.tsx';

const recorded = computed(() => (affair.value === undefined ? [] : listQuotedDocuments(affair.value)));
/** Where no length is recorded, that of the text that is shipped. */
const documents = computed(() =>
  recorded.value.map((one) => {
    const length = one.length ?? shippedLength(one.id);
    return length === undefined ? one : { ...one, length };
  }),
);
const showsAll = signal(false);
/** All of them at once would be a list of strips; the rest is reached by list and search. */
const mostStrips = 40;

export function Spines(): JSX.Element | null {
  const all = affair.value;
  const dataset = all?.index.dataset;
  useEffect(() => void askForTexts(), [dataset]);
  if (all === undefined) return null;
  const [first, ...others] = documents.value;
  if (first === undefined) return <p class="spine-note">{documentWords().nothingQuoted}</p>;
  const shown = showsAll.value ? others.slice(0, mostStrips - 1) : [];
  return (
    <div class={showsAll.value ? 'spines all' : 'spines'}>
      {others.length === 0 ? null : (
        <button
          type="button"
          class="spine-more"
          aria-expanded={showsAll.value}
          onClick={() => (showsAll.value = !showsAll.value)}
        >
          {showsAll.value ? documentWords().onlyMost : documentWords().moreDocuments(others.length)}
        </button>
      )}
      {[first, ...shown].map((one) => (
        <DocumentStrip key={one.id} affair={all} document={one} />
      ))}
      {showsAll.value && others.length > shown.length ? (
        <p class="spine-note">{documentWords().theseMost(mostStrips, others.length - shown.length)}</p>
      ) : null}
    </div>
  );
}

function DocumentStrip({ affair: all, document }: { affair: Affair; document: QuotedDocument }): JSX.Element {
  const shown = document.placed.filter((one) => visibility.value?.shown.has(one.owner) !== false);
  const hidden = document.placed.length - shown.length;
  const notes = [
    document.length === undefined ? undefined : sayCharacters(document.length),
    describeDocument(all, document.id),
    documentWords().quotes(countQuotes(document)),
    document.unplaced === 0 ? undefined : documentWords().unplaced(document.unplaced),
    hidden === 0 ? undefined : documentWords().hidden(hidden),
    document.length === undefined && document.placed.length > 0 ? documentWords().noLength : undefined,
  ];
  return (
    <section class="spine" aria-label={documentWords().quotesAlong(document.title)}>
      <p class="spine-title">
        <RecordLink id={document.id}>
          <bdi>{document.title}</bdi>
        </RecordLink>
        <span class="muted">{notes.flatMap((one) => (one === undefined ? [] : ` · ${one}`)).join('')} · </span>
        <button type="button" class="spine-open" onClick={() => openDocument(document.id)}>
          {documentWords().read}
          <span class="sr-only">{documentWords().readOf(document.title)}</span>
        </button>
      </p>
      {document.placed.length === 0 ? null : <Line affair={all} document={document} shown={shown} />}
    </section>
  );
}

const lineWidth = signal(600);
/** Pixels from one lane to the next, and the most that are seen without scrolling. */
const laneStep = 13;

function Line(props: { affair: Affair; document: QuotedDocument; shown: readonly PlacedQuote[] }): JSX.Element {
  const { affair: all, document, shown } = props;
  const line = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = line.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      lineWidth.value = element.clientWidth;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const width = lineWidth.value;
  const length = document.length ?? Math.max(...document.placed.flatMap((one) => one.extents.map(({ end }) => end)));
  const isCrowded = shown.length > mostMarks;
  const { marks, lanes } = isCrowded ? { marks: [], lanes: 3 } : placeOnSpine(shown, length, width);
  const stretches = isCrowded ? countAlongSpine(shown, length, width) : [];
  const chosen = look.value.selected;
  const first = marks.find((one) => one.owner === chosen) ?? marks[0];
  return (
    <div
      class="spine-line"
      ref={line}
      role="toolbar"
      aria-label={documentWords().alongText(shown.length)}
      style={{ height: `${Math.max(1, lanes) * laneStep + 5}px` }}
      onKeyDown={walkMarks}
    >
      {document.headline === undefined ? null : (
        <span
          class="spine-headline"
          style={placeBetween(document.headline.from, document.headline.to, length)}
          title={documentWords().headlineEnds(
            describeExtent({ start: document.headline.from, end: document.headline.to }),
          )}
        />
      )}
      {marks.map((mark) => (
        <Mark key={`${mark.owner} ${mark.position} ${mark.start}`} affair={all} mark={mark} isFirst={mark === first} />
      ))}
      {stretches.map((one) => (
        <Stretch key={one.left} affair={all} stretch={one} isFirst={one === stretches[0]} />
      ))}
    </div>
  );
}

function placeBetween(from: number, to: number, length: number): Record<string, string> {
  return { left: `${(100 * from) / length}%`, width: `max(1px, ${(100 * (to - from)) / length}%)` };
}

/** One stop for the whole line. */
function walkMarks(event: KeyboardEvent): void {
  const marks = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('button')];
  const at = marks.indexOf(event.target as HTMLElement);
  const next = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: marks.length - 1,
  }[event.key];
  if (next === undefined || at < 0) return;
  event.preventDefault();
  event.stopPropagation();
  marks[next]?.focus();
}

/** Marks of a silence are hollow: nothing was said there. */
function Mark(props: { affair: Affair; mark: SpineMark; isFirst: boolean }): JSX.Element {
  const { mark, affair: all } = props;
  const { index } = all;
  const now = look.value;
  const camp = campOf.value.get(mark.owner);
  const letter = camp === undefined ? undefined : faceOff.value?.camps.find((one) => one.color === camp)?.letter;
  const states = [
    camp === undefined ? 'uncoloured' : '',
    index.node('Assertion', mark.owner)?.properties.asTold === true ? 'told' : '',
    index.labelOf(mark.owner) === 'Silence' ? 'silence' : '',
    now.selected === mark.owner || now.hovered === mark.owner ? 'selected' : '',
    now.lit !== undefined && !now.lit.has(mark.owner) && now.hovered !== mark.owner ? 'dimmed' : '',
  ];
  const text = [
    letter === undefined ? undefined : documentWords().account(letter),
    `${describeAttribution(all, mark.owner)}: ${describeClaim(index, mark.owner)}`,
    documentWords().inCharacters(describeExtent(mark)),
  ];
  const label = text.filter((one) => one !== undefined).join(' · ');
  return (
    <button
      type="button"
      class={['spine-mark', campClass(camp), ...states].filter(Boolean).join(' ')}
      style={{ left: `${mark.left}px`, width: `${mark.width}px`, top: `${3 + mark.lane * laneStep}px` }}
      tabIndex={props.isFirst ? 0 : -1}
      data-id={mark.owner}
      title={label}
      aria-label={label}
      aria-pressed={now.selected === mark.owner}
      onClick={() => select(mark.owner)}
      onMouseEnter={() => (hovered.value = mark.owner)}
      onMouseLeave={() => (hovered.value = undefined)}
      onFocus={() => (hovered.value = mark.owner)}
      onBlur={() => (hovered.value = undefined)}
    >
      {letter !== undefined && mark.width >= letterRoom ? letter : ''}
    </button>
  );
}

const letterRoom = 15;

/** Too many to draw one by one: how many begin there, in the colour of an account where all of them are of it. */
function Stretch(props: { affair: Affair; stretch: SpineStretch; isFirst: boolean }): JSX.Element {
  const { quotes, left, width, share } = props.stretch;
  const [first] = quotes;
  const camps = new Set(quotes.map((one) => campOf.value.get(one.owner)));
  const camp = camps.size === 1 ? [...camps][0] : undefined;
  const owner = first?.owner ?? '';
  const label = documentWords().stretch(
    quotes.length,
    spaceOut(first?.extents[0]?.start ?? 0),
    `${describeAttribution(props.affair, owner)}: ${describeClaim(props.affair.index, owner)}`,
  );
  return (
    <button
      type="button"
      class={`spine-stretch ${campClass(camp)} ${camp === undefined ? 'uncoloured' : ''}`}
      style={{ left: `${left}px`, width: `${width}px`, height: `${Math.max(4, share * laneStep * 3)}px` }}
      tabIndex={props.isFirst ? 0 : -1}
      title={label}
      aria-label={label}
      onClick={() => select(owner)}
    />
  );
}
