// The same content without a picture: for screen readers, phones and print. Nothing here that the picture holds back, and
// nothing the picture holds that is not here.
import '../theme/list.css';
import '../theme/chosen.css';
import type { JSX } from 'preact';
import type { Affair } from '../affair/affair.ts';
import { describeAll } from '../affair/caption.ts';
import {
  describeAct,
  describeClaim,
  describeReason,
  describeRelation,
  describeSaidAt,
  describeTeller,
  nameActor,
  nameSpeakers,
  speakersBehind,
} from '../affair/describe.ts';
import { describeCardNotes } from '../affair/describe-card.ts';
import type { FaceOff } from '../affair/face-off.ts';
import { isContradiction, otherEnd } from '../affair/relations.ts';
import { planColumns } from '../layout/plan-columns.ts';
import { affair, campOf, faceOff, noPicture, visibility } from '../state/app-state.ts';
import type { Visibility } from '../visibility.ts';
import { Caption } from './caption.tsx';
import { campClass, Monogram, RecordLink, ShortQuote } from './parts.tsx';
import { summarise } from './questions.tsx';
import { describeOrigin } from './relation-rows.tsx';

export function ListView(): JSX.Element | null {
  const all = affair.value;
  const visible = visibility.value;
  if (all === undefined || visible === undefined) return null;
  return (
    <div class="list-view">
      {noPicture.value === undefined ? null : (
        <p class="no-picture" role="status">
          {noPicture.value}
        </p>
      )}
      <p class="caption-line">
        <Caption parts={describeAll(all, visible)} />
      </p>
      {faceOff.value === undefined ? null : <FaceOffList affair={all} visible={visible} faceOff={faceOff.value} />}
      <ContradictionList affair={all} visible={visible} />
      <AssertionTable affair={all} visible={visible} />
      <ActorTable affair={all} visible={visible} />
    </div>
  );
}

function FaceOffList(props: { affair: Affair; visible: Visibility; faceOff: FaceOff }): JSX.Element {
  const { affair: all, visible } = props;
  const { columns, beside } = planColumns(props.faceOff, visible.shown, visible.relations);
  return (
    <section aria-labelledby="list-question">
      <h2 id="list-question">{props.faceOff.text}</h2>
      <p class="muted">{summarise(props.faceOff)}</p>
      <div class="list-columns">
        {columns.map((column) => (
          <section
            key={column.id}
            class={`list-column ${column.stance} ${column.stance === 'held' ? campClass(column.camp) : 'camp-none'}`}
          >
            <h3>
              {column.stance === 'held' ? <span class="letter">{column.letter}</span> : null}
              <bdi>{column.heading}</bdi>
            </h3>
            {column.sections.map((section) => (
              <div key={section.label ?? ''}>
                {section.label === undefined ? null : <h4>{section.label}</h4>}
                <ul>
                  {section.ids.map((id) => (
                    <ListItem key={id} affair={all} id={id} faceOff={props.faceOff} />
                  ))}
                </ul>
              </div>
            ))}
          </section>
        ))}
      </div>
      {beside.length === 0 ? null : (
        <details class="list-beside">
          <summary>Beside this question · {beside.length}</summary>
          <ul>
            {beside.map((id) => (
              <ListItem key={id} affair={all} id={id} faceOff={props.faceOff} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function ListItem({ affair: all, id, faceOff: off }: { affair: Affair; id: string; faceOff: FaceOff }): JSX.Element {
  const { index } = all;
  const against = all.relationsOf(id).filter(isContradiction);
  return (
    <li class="list-item">
      <p class="who">
        <Monogram affair={all} actor={speakersBehind(index, id)[0]} assertion={id} />
        <span>
          <b>
            <bdi>{nameSpeakers(index, speakersBehind(index, id))}</bdi>
          </b>{' '}
          {describeAct(index, id)}
        </span>
      </p>
      <p class="claim">
        <RecordLink id={id} />
      </p>
      <p class="rep">{describeCardNotes(all, off, id).join(' · ')}</p>
      <ShortQuote id={id} />
      {against.length === 0 ? null : (
        <ul class="against">
          {against.map((relation) => (
            <li key={relation.id}>
              <RecordLink id={relation.id} label={`Relation: ${describeRelation(relation)}`}>
                ✕ {describeRelation(relation)}
              </RecordLink>{' '}
              {nameSpeakers(index, speakersBehind(index, otherEnd(relation, id)))}:{' '}
              <RecordLink id={otherEnd(relation, id)} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function ContradictionList({ affair: all, visible }: { affair: Affair; visible: Visibility }): JSX.Element | null {
  const contradictions = visible.relations.filter(isContradiction);
  if (contradictions.length === 0) return null;
  const { index } = all;
  const line = (id: string) => (
    <>
      {nameSpeakers(index, speakersBehind(index, id))}
      {describeTeller(index, id) === undefined ? '' : ` (${describeTeller(index, id)})`}: <RecordLink id={id} />
    </>
  );
  return (
    <section aria-labelledby="list-contradictions">
      <h2 id="list-contradictions">Who contradicts whom · {contradictions.length}</h2>
      <ol class="contradictions">
        {contradictions.map((relation) => (
          <li key={relation.id}>
            <p>{line(relation.from)}</p>
            <p class="versus">
              <RecordLink id={relation.id}>✕ {describeRelation(relation)}</RecordLink>
              {describeOrigin(relation)}
            </p>
            <p>{line(relation.to)}</p>
            <p class="why">{describeReason(relation)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function AssertionTable({ affair: all, visible }: { affair: Affair; visible: Visibility }): JSX.Element {
  const { index } = all;
  const shown = index.graph.nodes.Assertion.filter((one) => visible.shown.has(one.id));
  const silences = index.graph.nodes.Silence.filter((one) => visible.shown.has(one.id));
  return (
    <section aria-labelledby="list-assertions">
      <h2 id="list-assertions">Assertions · {shown.length}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="table-scroll" tabIndex={0} aria-labelledby="list-assertions">
        <table>
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">Claim</th>
              <th scope="col">Exact words</th>
              <th scope="col">Said</th>
              <th scope="col">Stands against</th>
            </tr>
          </thead>
          <tbody>
            {[...shown, ...silences].map(({ id }) => (
              <tr key={id} class={campClass(campOf.value.get(id))}>
                <th scope="row">
                  {nameSpeakers(index, speakersBehind(index, id))} <span class="muted">{describeAct(index, id)}</span>
                </th>
                <td>
                  <RecordLink id={id}>{describeClaim(index, id)}</RecordLink>
                  {describeTeller(index, id) === undefined ? null : <p class="muted">{describeTeller(index, id)}</p>}
                </td>
                <td>
                  <ShortQuote id={id} />
                </td>
                <td>{describeSaidAt(index, id) ?? <span class="muted">undated</span>}</td>
                <td>{all.relationsOf(id).filter(isContradiction).length || ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function ActorTable({ affair: all, visible }: { affair: Affair; visible: Visibility }): JSX.Element {
  const { index } = all;
  const rows = index.graph.nodes.Actor.map(({ id, properties }) => {
    const said = index.assertionsOf(id).filter((one) => visible.shown.has(one));
    return {
      id,
      kind: properties.kind,
      said,
      against: said.flatMap((one) => all.relationsOf(one).filter(isContradiction)).length,
    };
  }).filter((row) => row.said.length > 0);
  return (
    <section aria-labelledby="list-actors">
      <h2 id="list-actors">Actors · {rows.length}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="table-scroll" tabIndex={0} aria-labelledby="list-actors">
        <table>
          <thead>
            <tr>
              <th scope="col">Actor</th>
              <th scope="col">Kind</th>
              <th scope="col">Assertions</th>
              <th scope="col">Told only by others</th>
              <th scope="col">Contradictions</th>
            </tr>
          </thead>
          <tbody>
            {rows
              .toSorted((a, b) => b.said.length - a.said.length)
              .map(({ id, kind, said, against }) => (
                <tr key={id}>
                  <th scope="row">
                    <RecordLink id={id}>{nameActor(index, id)}</RecordLink>
                  </th>
                  <td>{kind}</td>
                  <td>{said.length}</td>
                  <td>{said.filter((one) => index.node('Assertion', one)?.properties.asTold === true).length || ''}</td>
                  <td>{against || ''}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
