// The same content without a picture: for screen readers, phones and print. Nothing here that the picture holds back, and
// nothing the picture holds that is not here.

import { guideWords } from '../../language/english/guide.ts';
import { listingWords } from '../../language/english/listing.ts';
import '../../theme/list.css';
import '../../theme/chosen.css';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Affair } from '../../affair/affair.ts';
import { attribute, describeAttribution } from '../../affair/attribution.ts';
import { describeAll } from '../../affair/caption.ts';
import { describeClaim, describeReason, describeRelation, describeSaidAt, nameActor } from '../../affair/describe.ts';
import { bearsOnContent, isContradiction } from '../../affair/relations.ts';
import type { Visibility } from '../../choice/visibility.ts';
import { frameWords } from '../../language/english/frame.ts';
import { affair, campOf, faceOff, hasNoPicture, visibility } from '../../state/app-state.ts';
import { Caption, HiddenNote } from '../parts/caption.tsx';
import { ListBlocks, RowBlocks, useFind } from '../parts/long-list.tsx';
import { campClass, RecordLink, ShortQuote, Statement } from '../parts/parts.tsx';
import { describeOrigin } from '../parts/relation-rows.tsx';
import { countShown, FaceOffList } from './face-off-list.tsx';

export function Page(): JSX.Element | null {
  const all = affair.value;
  const visible = visibility.value;
  if (all === undefined || visible === undefined) return null;
  return (
    <div class="list-view">
      {!hasNoPicture.value ? null : (
        <p class="no-picture" role="status">
          {frameWords().noPicture}
        </p>
      )}
      <p class="caption-line">
        <Caption parts={describeAll(all)} /> <HiddenNote />
      </p>
      {faceOff.value === undefined ? null : (
        <FaceOffList key={faceOff.value.question} affair={all} visible={visible} faceOff={faceOff.value} />
      )}
      <ContradictionList affair={all} visible={visible} />
      <AssertionTable affair={all} visible={visible} />
      <ActorTable affair={all} visible={visible} />
    </div>
  );
}

function ContradictionList({ affair: all, visible }: { affair: Affair; visible: Visibility }): JSX.Element | null {
  const contradictions = useMemo(() => visible.relations.filter(isContradiction), [visible]);
  const total = useMemo(() => all.relations.filter(isContradiction).length, [all]);
  const { found, field } = useFind(contradictions, guideWords().findContradictions, (relation) =>
    [describeStatement(all, relation.from), describeStatement(all, relation.to), describeReason(relation)].join(' '),
  );
  if (total === 0) return null;
  return (
    <section aria-labelledby="list-contradictions">
      <h2 id="list-contradictions">
        {listingWords().whoContradicts(countShown(total, total - contradictions.length))}
      </h2>
      {field}
      <ListBlocks
        items={found}
        class="contradictions"
        estimate={104}
        keyOf={(relation) => relation.id}
        render={(relation) => (
          <>
            <p>
              <Statement affair={all} id={relation.from} />
            </p>
            <p class="versus">
              <RecordLink id={relation.id}>✕ {describeRelation(relation)}</RecordLink>
              {describeOrigin(relation)}
            </p>
            <p>
              <Statement affair={all} id={relation.to} />
            </p>
            <p class="why">{describeReason(relation)}</p>
          </>
        )}
      />
    </section>
  );
}

/** What a reader may look for it by. */
function describeStatement(all: Affair, id: string): string {
  const quotes = all.index.quotesOf(id).map((quote) => quote.properties.exact);
  return [describeAttribution(all, id), describeClaim(all.index, id), ...quotes].join(' ');
}

function Who({ affair: all, id }: { affair: Affair; id: string }): JSX.Element {
  const { names, act, teller, takenBack } = attribute(all, id);
  const known = [teller, takenBack ? listingWords().takenBack : undefined].filter((one) => one !== undefined);
  return (
    <>
      <bdi>{names}</bdi> <span class="muted">{act}</span>
      {known.length === 0 ? null : (
        <p class="told-note">
          <bdi>{known.join(', ')}</bdi>
        </p>
      )}
    </>
  );
}

function AssertionTable({ affair: all, visible }: { affair: Affair; visible: Visibility }): JSX.Element {
  const { index } = all;
  const rows = useMemo(() => {
    const { Assertion, Silence } = index.graph.nodes;
    return [...Assertion, ...Silence].map((one) => one.id).filter((id) => visible.shown.has(id));
  }, [index, visible]);
  const { found, field } = useFind(rows, guideWords().findAssertions, (id) => describeStatement(all, id));
  return (
    <section aria-labelledby="list-assertions">
      <h2 id="list-assertions">
        {listingWords().assertions(countShown(visible.total.assertions, visible.hidden.assertions))}
      </h2>
      {field}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="table-scroll" tabIndex={0} aria-labelledby="list-assertions">
        <table class="assertion-table" aria-rowcount={found.length + 1}>
          <thead>
            <tr>
              <th scope="col">{listingWords().who}</th>
              <th scope="col">{listingWords().claim}</th>
              <th scope="col">{listingWords().exactWords}</th>
              <th scope="col">{listingWords().said}</th>
              <th scope="col">{listingWords().standsAgainst}</th>
            </tr>
          </thead>
          <RowBlocks
            items={found}
            columns={5}
            estimate={72}
            render={(id, place) => (
              <tr key={id} class={campClass(campOf.value.get(id))} aria-rowindex={place + 2}>
                <th scope="row">
                  <Who affair={all} id={id} />
                </th>
                <td>
                  <RecordLink id={id} />
                </td>
                <td>
                  <ShortQuote id={id} />
                </td>
                <td>{describeSaidAt(index, id) ?? <span class="muted">{listingWords().undated}</span>}</td>
                <td>{all.relationsOf(id).filter(isContradiction).length || ''}</td>
              </tr>
            )}
          />
        </table>
      </section>
    </section>
  );
}

function listSpeakers(all: Affair) {
  const { index } = all;
  return index.graph.nodes.Actor.map(({ id, properties }) => {
    const said = index.assertionsOf(id);
    return {
      id,
      kind: properties.kind,
      said,
      against: said.flatMap((one) => all.relationsOf(one).filter((two) => isContradiction(two) && bearsOnContent(two)))
        .length,
    };
  })
    .filter((row) => row.said.length > 0)
    .sort((a, b) => b.said.length - a.said.length);
}

function ActorTable({ affair: all, visible }: { affair: Affair; visible: Visibility }): JSX.Element {
  const { index } = all;
  const everybody = useMemo(() => listSpeakers(all), [all]);
  const rows = useMemo(
    () => everybody.filter(({ said }) => said.some((one) => visible.shown.has(one))),
    [everybody, visible],
  );
  const { found, field } = useFind(rows, guideWords().findActors, ({ id }) => nameActor(index, id));
  return (
    <section aria-labelledby="list-actors">
      <h2 id="list-actors">{listingWords().actors(countShown(everybody.length, everybody.length - rows.length))}</h2>
      {field}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="table-scroll" tabIndex={0} aria-labelledby="list-actors">
        <table class="actor-table" aria-rowcount={found.length + 1}>
          <thead>
            <tr>
              <th scope="col">{listingWords().actor}</th>
              <th scope="col">{listingWords().kind}</th>
              <th scope="col">{listingWords().assertionsHead}</th>
              <th scope="col">{listingWords().toldOnly}</th>
              <th scope="col">{listingWords().contradictions}</th>
            </tr>
          </thead>
          <RowBlocks
            items={found}
            columns={5}
            estimate={36}
            render={({ id, kind, said, against }, place) => (
              <tr key={id} aria-rowindex={place + 2}>
                <th scope="row">
                  <RecordLink id={id}>{nameActor(index, id)}</RecordLink>
                </th>
                <td>{listingWords().kinds[kind]}</td>
                <td>{said.length}</td>
                <td>{said.filter((one) => index.node('Assertion', one)?.properties.asTold === true).length || ''}</td>
                <td>{against || ''}</td>
              </tr>
            )}
          />
        </table>
      </section>
    </section>
  );
}
