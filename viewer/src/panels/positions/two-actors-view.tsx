// Two speakers set against each other, point by point: both answers with their words side by side, whether they contradict each
// other and why. Where one of them gives no answer, that is said.

import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { groupBy } from '../../../../src/domain/base/group-by.ts';
import { assertNever } from '../../../../src/domain/base/result.ts';
import type { Affair } from '../../affair/affair.ts';
import { describeReason, describeRelation, describeSaidAt, nameActor } from '../../affair/describe.ts';
import type { PositionCell, PositionRow, SpeakerPosition } from '../../affair/positions.ts';
import { type DrawnRelation, isContradiction } from '../../affair/relations.ts';
import { judgePoint, type PointOfTwo, setAgainst } from '../../affair/two-actors.ts';
import { tableWords } from '../../language/english/table.ts';
import { compare } from '../../state/actions.ts';
import { visibility } from '../../state/app-state.ts';
import { HiddenNote } from '../parts/caption.tsx';
import { ListBlocks } from '../parts/long-list.tsx';
import { campClass, Monogram, RecordLink, ShortQuote, Statement } from '../parts/parts.tsx';
import { describeOrigin } from '../parts/relation-rows.tsx';
import { Change, PositionNotes } from './position.tsx';

interface Props {
  readonly affair: Affair;
  readonly rows: readonly PositionRow[];
  readonly one: string;
  readonly other: string;
}

export function TwoActorsView({ affair, rows, one, other }: Props): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const { points, beside, contradictions } = useMemo(
    () => setAgainst(affair, rows, one, other),
    [affair, rows, one, other],
  );
  const [left, right] = [nameActor(affair.index, one), nameActor(affair.index, other)];
  const both = points.filter((point) => point.one !== undefined && point.other !== undefined).length;
  return (
    <article class="two-actors">
      <header>
        <p class="two-back">
          <button type="button" class="chip-button" onClick={() => compare([])}>
            {tableWords().backToTable}
          </button>
          <button type="button" class="chip-button" onClick={() => compare([one])}>
            {tableWords().anotherBeside} <bdi>{left}</bdi>
          </button>
          <button type="button" class="chip-button" onClick={() => compare([other, one])}>
            {tableWords().changeSides}
          </button>
        </p>
        <h2 ref={heading} tabIndex={-1}>
          <bdi>{left}</bdi> <span class="muted">{tableWords().and}</span> <bdi>{right}</bdi>
        </h2>
        <p class="positions-count">
          <b>{tableWords().between(contradictions)}</b> {tableWords().betweenTheTwo}{' '}
          <b>{tableWords().questions(both)}</b>
          {tableWords().oneMore(points.length - both)} <HiddenNote />
        </p>
      </header>
      <div class="two-names" aria-hidden="true">
        <Side affair={affair} actor={one} name={left} />
        <Side affair={affair} actor={other} name={right} />
      </div>
      {points.length === 0 ? <p class="hint">{tableWords().neither}</p> : null}
      <ListBlocks
        items={points}
        class="points"
        estimate={130}
        keyOf={(point) => point.question}
        attributesOf={(point) => ({ class: `point ${judgePoint(point)}` })}
        render={(point) => (
          <>
            <h3>
              <RecordLink id={point.question}>
                <bdi>{point.text}</bdi>
              </RecordLink>{' '}
              <Verdict point={point} names={[left, right]} />
            </h3>
            <div class="two-sides">
              <Answers affair={affair} cell={point.one} name={left} />
              <Answers affair={affair} cell={point.other} name={right} />
            </div>
            <Relations affair={affair} relations={point.contradictions} one={one} />
          </>
        )}
      />
      {beside.length === 0 ? null : (
        <section class="points">
          <h3>{tableWords().overNoQuestion}</h3>
          <Relations affair={affair} relations={beside} one={one} withWords />
        </section>
      )}
    </article>
  );
}

function Side({ affair, actor, name }: { affair: Affair; actor: string; name: string }): JSX.Element {
  return (
    <span>
      <Monogram affair={affair} actor={actor} /> <bdi>{name}</bdi>
    </span>
  );
}

function Verdict({ point, names }: { point: PointOfTwo; names: readonly [string, string] }): JSX.Element {
  const judged = judgePoint(point);
  switch (judged) {
    case 'contradict':
      return <span class="verdict clashes">✕ {tableWords().between(point.contradictions.length)}</span>;
    case 'agree':
      return (
        <span class="verdict agrees">
          {tableWords().bothHold} <bdi>{point.shared.map((one) => tableWords().quoted(one.label)).join(', ')}</bdi>
        </span>
      );
    case 'differ':
      return <span class="verdict muted">{tableWords().noneBetween}</span>;
    case 'alone':
      return (
        <span class="verdict muted">
          <bdi>{tableWords().onlyAnswers(point.one === undefined ? names[1] : names[0])}</bdi>
        </span>
      );
    default:
      return assertNever(judged);
  }
}

function Answers(props: { affair: Affair; cell: PositionCell | undefined; name: string }): JSX.Element {
  const { affair, cell, name } = props;
  const all = [...new Set(cell?.positions.flatMap((one) => one.statements) ?? [])];
  const shown = all.filter((id) => visibility.value?.shown.has(id) !== false);
  return (
    <div class="two-side">
      <h4 class="sr-only">{name}</h4>
      {cell === undefined ? <p class="says-nothing">{tableWords().noAnswer}</p> : null}
      {shown.map((id) => (
        <Answer
          key={id}
          affair={affair}
          id={id}
          positions={cell?.positions.filter((one) => one.statements.includes(id)) ?? []}
        />
      ))}
      <Change change={cell?.change} />
      {shown.length === all.length ? null : (
        <p class="hidden-here">{tableWords().hiddenStatements(all.length - shown.length)}</p>
      )}
    </div>
  );
}

/** A statement, its words, and all that it answers here. */
function Answer(props: { affair: Affair; id: string; positions: readonly SpeakerPosition[] }): JSX.Element {
  const { affair, id, positions } = props;
  const colors = positions.map((one) => (commitsToNothing(one) ? undefined : one.camp?.color));
  const date = describeSaidAt(affair.index, id);
  return (
    <div class={`two-answer ${campClass(colors[0])}`}>
      {positions.map((position, at) => (
        <p key={`${position.manner} ${position.answer}`} class={`two-text ${campClass(colors[at])}`}>
          {colors[at] === undefined ? null : <span class="letter">{position.camp?.letter}</span>}{' '}
          <bdi>{position.text}</bdi>
          <PositionNotes position={position} />
        </p>
      ))}
      <p class="two-claim">
        <RecordLink id={id} /> <span class="muted">· {date ?? tableWords().undated}</span>
      </p>
      <ShortQuote id={id} />
    </div>
  );
}

function commitsToNothing({ manner }: SpeakerPosition): boolean {
  return manner === 'passes over' || manner === 'open';
}

/** Those that say the same of different statements are said once, with the statements they stand between. */
function Relations(props: {
  affair: Affair;
  relations: readonly DrawnRelation[];
  one: string;
  withWords?: boolean | undefined;
}): JSX.Element | null {
  const { affair, one } = props;
  const groups = groupBy(props.relations, (relation) =>
    [describeRelation(relation), describeOrigin(relation), describeReason(relation)].join('\n'),
  );
  if (groups.size === 0) return null;
  return (
    <ul class="two-relations">
      {[...groups].map(([key, [first, ...more]]) =>
        first === undefined ? null : (
          <li key={key} class={isContradiction(first) ? 'contradicts' : ''}>
            <p>
              {isContradiction(first) ? <span class="clashes">✕ </span> : null}
              <b>{describeRelation(first)}</b>
              <span class="muted">{describeOrigin(first)}</span>: {describeReason(first)}
            </p>
            {[first, ...more].map((relation) => (
              <Pair key={relation.id} affair={affair} relation={relation} one={one} withWords={props.withWords} />
            ))}
          </li>
        ),
      )}
    </ul>
  );
}

/** The statement of the first speaker on the left, whichever end of the relation it is. */
function Pair(props: {
  affair: Affair;
  relation: DrawnRelation;
  one: string;
  withWords?: boolean | undefined;
}): JSX.Element {
  const { affair, relation, one, withWords } = props;
  const { from, to } = relation;
  const isTurned = !affair.index.speakersOf(from).includes(one);
  const ends = isTurned ? [to, from] : [from, to];
  return (
    <div class="two-sides two-pair">
      {ends.map((id, at) => (
        <div key={id}>
          {at === 0 ? null : (
            <RecordLink id={relation.id} label={tableWords().relation(describeRelation(relation))} class="pair-sign">
              {isContradiction(relation) ? '✕' : '–'}
            </RecordLink>
          )}
          {withWords ? (
            <>
              <Statement affair={affair} id={id} /> <ShortQuote id={id} />
            </>
          ) : (
            <Statement affair={affair} id={id} nameless />
          )}
        </div>
      ))}
    </div>
  );
}
