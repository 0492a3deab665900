// Speakers and questions as a true table: questions stay on top, speakers at the side, and what does not fit scrolls. A table too
// large for the page is drawn in part, in its order, and says of how many rows and columns.

import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Affair } from '../../affair/affair.ts';
import { nameActor } from '../../affair/describe.ts';
import type { ShownFaceOff } from '../../affair/face-off.ts';
import { tableWords } from '../../language/english/table.ts';
import {
  type GroupLine,
  type PositionLine,
  parseArrangement,
  renderArrangement,
  type ArrangedPositions as Table,
} from '../../layout/arrange-positions.ts';
import { findPlace } from '../../layout/find-position.ts';
import { arrange, compare } from '../../state/actions.ts';
import { choices } from '../../state/app-state.ts';
import { RecordLink } from '../parts/parts.tsx';
import { Positions } from './position.tsx';
import { useCells } from './use-cells.ts';
import { keyOfLine, useTableWindow } from './use-window.ts';

interface TableProps {
  readonly affair: Affair;
  readonly table: Table;
  readonly chosen: string | undefined;
  /** Of a question or an actor that is looked for. */
  readonly found: string | undefined;
}

export function PositionsTable(props: TableProps): JSX.Element {
  const { affair, table, found } = props;
  const box = useRef<HTMLElement>(null);
  const drawn = useTableWindow(box, table);
  const cells = useCells(box, table, drawn.show);
  const { columns, lines } = table;
  const { sizes } = drawn;
  const gap = {
    left: drawn.columns.first * sizes.column,
    right: (columns.length - drawn.columns.end) * sizes.column,
    top: drawn.rowTrack.startOf(drawn.lines.first),
    bottom: drawn.isPart ? drawn.rowTrack.total - drawn.rowTrack.startOf(drawn.lines.end) : 0,
  };
  // One cell can always be reached with Tab: where the last one is out of sight, the first that is drawn.
  const isIn = (at: number, { first, end }: { first: number; end: number }) => at === -1 || (at >= first && at < end);
  const entry = {
    line: isIn(cells.at.line, drawn.lines) ? cells.at.line : drawn.lines.first,
    column: isIn(cells.at.column, drawn.columns) ? cells.at.column : drawn.columns.first,
  };
  const tabAt = (line: number, column: number) => (line === entry.line && column === entry.column ? 0 : -1);
  const shownColumns = columns.slice(drawn.columns.first, drawn.columns.end);

  /** What is looked for, or chosen wherever, is brought into sight; once the pane beside it has opened. */
  const goNear = (id: string | undefined, marked: string) => {
    const place = id === undefined ? undefined : findPlace(table, id);
    if (place === undefined) return;
    drawn.show(place.line, place.column);
    // Twice: rows that were not drawn before may be higher than was guessed.
    let tries = 2;
    const look = () => {
      const element = box.current?.querySelector(marked);
      if (element) element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      else drawn.show(place.line, place.column);
      tries -= 1;
      if (tries > 0) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  };
  useEffect(() => {
    if (box.current !== null) box.current.scrollTop = 0;
  }, [choices.value.arranged]);
  useEffect(() => goNear(found, '.is-found'), [found]);
  useEffect(() => goNear(choices.value.selected, '.is-chosen'), [choices.value.selected]);

  if (columns.length === 0 || lines.length === 0) return <Nothing affair={affair} />;
  return (
    <section class="positions-box" ref={box} aria-label={tableWords().whoSays}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked with arrow keys is a grid
        role="grid"
        aria-label={tableWords().speakersAndQuestions}
        aria-rowcount={lines.length + 1}
        aria-colcount={columns.length + 1}
        aria-describedby="positions-keys"
        style={{
          '--head': `${sizes.head}px`,
          '--column': `${sizes.column}px`,
          '--table': `${sizes.head + columns.length * sizes.column}px`,
        }}
        onKeyDown={cells.onKeyDown}
        onFocusIn={cells.onFocusIn}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" class="corner" aria-colindex={1} data-cell="-1:-1" tabIndex={tabAt(-1, -1)}>
              {tableWords().speaker}
            </th>
            <Gap width={gap.left} />
            {shownColumns.map((faceOff, position) => (
              <QuestionHead
                key={faceOff.question}
                faceOff={faceOff}
                column={drawn.columns.first + position}
                tabIndex={tabAt(-1, drawn.columns.first + position)}
                isFound={found === faceOff.question}
              />
            ))}
            <Gap width={gap.right} />
          </tr>
        </thead>
        <GapRow height={gap.top} />
        {cutIntoGroups(lines, drawn.lines.first, drawn.lines.end).map((group) => (
          <tbody key={group.id}>
            {group.lines.map(({ line, at }) =>
              line.kind === 'group' ? (
                <GroupHead
                  key={line.id}
                  affair={affair}
                  line={line}
                  at={at}
                  tabIndex={at === entry.line ? 0 : -1}
                  width={shownColumns.length + 1 + Number(gap.left > 0) + Number(gap.right > 0)}
                />
              ) : (
                <tr
                  key={line.actor}
                  data-line={keyOfLine(line)}
                  aria-rowindex={at + 2}
                  class={props.chosen === line.actor ? 'is-compared' : ''}
                >
                  <SpeakerHead {...props} line={line} at={at} tabIndex={tabAt(at, -1)} />
                  <Gap width={gap.left} />
                  {shownColumns.map(({ question }, position) => {
                    const column = drawn.columns.first + position;
                    const cell = line.cells.get(question);
                    const isSingle = cell?.positions.length === 1;
                    return (
                      <td
                        key={question}
                        aria-colindex={column + 2}
                        data-cell={`${at}:${column}`}
                        tabIndex={isSingle ? undefined : tabAt(at, column)}
                      >
                        {cell === undefined ? null : (
                          <Positions affair={affair} cell={cell} tabIndex={isSingle ? tabAt(at, column) : -1} />
                        )}
                      </td>
                    );
                  })}
                  <Gap width={gap.right} />
                </tr>
              ),
            )}
          </tbody>
        ))}
        <GapRow height={gap.bottom} />
      </table>
      <Key />
      {drawn.isPart ? (
        <p class="print-note">
          {tableWords().printedPart(
            [drawn.lines.first + 1, drawn.lines.end, lines.length],
            [drawn.columns.first + 1, drawn.columns.end, columns.length],
          )}
        </p>
      ) : null}
    </section>
  );
}

function Gap({ width }: { width: number }): JSX.Element | null {
  return width > 0 ? <td class="gap" aria-hidden="true" style={{ width: `${width}px` }} /> : null;
}

function GapRow({ height }: { height: number }): JSX.Element | null {
  if (height <= 0) return null;
  return (
    <tbody aria-hidden="true" class="gap">
      <tr>
        <td style={{ height: `${height}px` }} />
      </tr>
    </tbody>
  );
}

interface Placed {
  readonly line: Table['lines'][number];
  readonly at: number;
}

interface DrawnGroup {
  /** The same wherever the drawn part begins: rows that stay in sight keep their elements, and with them the focus. */
  readonly id: string;
  readonly lines: Placed[];
}

/** Each with its heading, as far as it is drawn. */
function cutIntoGroups(lines: Table['lines'], first: number, end: number): readonly DrawnGroup[] {
  const heading = lines.slice(0, first + 1).findLast((line) => line.kind === 'group');
  const groups: DrawnGroup[] = [{ id: heading?.kind === 'group' ? heading.id : '', lines: [] }];
  lines.slice(first, end).forEach((line, position) => {
    if (line.kind === 'group' && line !== heading) groups.push({ id: line.id, lines: [] });
    groups.at(-1)?.lines.push({ line, at: first + position });
  });
  return groups;
}

function QuestionHead(props: {
  faceOff: ShownFaceOff;
  column: number;
  tabIndex: number;
  isFound: boolean;
}): JSX.Element {
  const { question, text, contradictions } = props.faceOff;
  const arrangement = parseArrangement(choices.value.arranged);
  const isSorted = arrangement.sort === question;
  const { descending } = arrangement;
  const sort = () => {
    const next = !isSorted
      ? { sort: question, descending: false }
      : descending
        ? { sort: undefined, descending: false }
        : { descending: true };
    arrange(renderArrangement({ ...arrangement, ...next }));
  };
  return (
    <th
      scope="col"
      class={props.isFound ? 'is-found' : ''}
      aria-colindex={props.column + 2}
      aria-sort={isSorted ? (descending ? 'descending' : 'ascending') : 'none'}
      data-cell={`-1:${props.column}`}
    >
      <button type="button" class="question-head" tabIndex={props.tabIndex} onClick={sort} title={tableWords().sort}>
        <bdi>{text}</bdi>{' '}
        {contradictions.length === 0 ? null : (
          <span class="clashes">
            <span aria-hidden="true">✕</span> {contradictions.length}
            <span class="sr-only"> {tableWords().contradictions(contradictions.length)}</span>
          </span>
        )}
        {isSorted ? <span aria-hidden="true">{descending ? ' ▲' : ' ▼'}</span> : null}
      </button>
    </th>
  );
}

function GroupHead(props: {
  affair: Affair;
  line: GroupLine;
  at: number;
  tabIndex: number;
  width: number;
}): JSX.Element {
  const { principal } = props.line;
  return (
    <tr data-line={props.line.id} aria-rowindex={props.at + 2} class="group-line">
      <th
        scope="rowgroup"
        colSpan={props.width}
        data-cell={`${props.at}:*`}
        tabIndex={principal === undefined ? props.tabIndex : undefined}
      >
        <span>
          {principal === undefined ? (
            tableWords().nobodyElse
          ) : (
            <>
              <RecordLink id={principal.id} tabIndex={props.tabIndex} />: <bdi>{principal.words}</bdi>
            </>
          )}
        </span>
      </th>
    </tr>
  );
}

function SpeakerHead(props: TableProps & { line: PositionLine; at: number; tabIndex: number }): JSX.Element {
  const { affair, chosen, found, line } = props;
  const name = nameActor(affair.index, line.actor);
  const isChosen = chosen === line.actor;
  const press = () => compare(isChosen ? [] : chosen === undefined ? [line.actor] : [chosen, line.actor]);
  const label =
    chosen === undefined || isChosen
      ? tableWords().compare(name)
      : tableWords().compareWith(name, nameActor(affair.index, chosen));
  return (
    <th
      scope="row"
      aria-colindex={1}
      data-cell={`${props.at}:-1`}
      tabIndex={props.tabIndex}
      class={found === line.actor ? 'is-found' : ''}
    >
      <span class="speaker">
        <RecordLink id={line.actor} tabIndex={-1}>
          <bdi>{name}</bdi>
        </RecordLink>
        <button
          type="button"
          class="compare-button"
          tabIndex={-1}
          aria-pressed={isChosen}
          aria-label={label}
          title={label}
          onClick={press}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d="M3 5.5h9M9.5 3l2.5 2.5L9.5 8M13 10.5H4M6.5 8L4 10.5 6.5 13" />
          </svg>
        </button>
      </span>
    </th>
  );
}

/** What the looks of a cell mean: never by colour alone. */
function Key(): JSX.Element {
  return (
    <div class="positions-key">
      <ul>
        <li>
          <span class="position holds camp-none">{tableWords().answer}</span> {tableWords().keyHolds}
        </li>
        <li>
          <span class="position denies camp-none">{tableWords().notAnswer}</span> {tableWords().keyDenies}
        </li>
        <li>
          <span class="position hints camp-none">{tableWords().answer}</span> {tableWords().keyHints}
        </li>
        <li>
          <span class="position told camp-none">{tableWords().answer}</span> {tableWords().keyTold}
        </li>
        <li>
          <span class="position passes camp-none">{tableWords().passesOverBare}</span> {tableWords().keyPasses}
        </li>
      </ul>
      <p id="positions-keys">{tableWords().keys}</p>
    </div>
  );
}

function Nothing({ affair }: { affair: Affair }): JSX.Element {
  return (
    <p class="hint positions-nothing">
      {affair.questions.length === 0 ? tableWords().noQuestions : tableWords().noAnswers}
    </p>
  );
}
