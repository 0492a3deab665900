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
import {
  describeClaim,
  describeReason,
  describeRelation,
  describeSaidAt,
  nameActor,
  speakersBehind,
} from '../../affair/describe.ts';
import { describeCardNotes } from '../../affair/describe-card.ts';
import type { ShownFaceOff } from '../../affair/face-off.ts';
import { hasFigures } from '../../affair/figures.ts';
import { bearsOnContent, isContradiction, otherEnd } from '../../affair/relations.ts';
import { summarise } from '../../affair/summarise.ts';
import type { Visibility } from '../../choice/visibility.ts';
import { frameWords } from '../../language/english/frame.ts';
import { type Cards, planDocument } from '../../layout/plan-document.ts';
import { affair, campOf, faceOff, hasNoPicture, visibility } from '../../state/app-state.ts';
import { FigureAxis } from '../axis/axis.tsx';
import { Caption, HiddenNote } from '../parts/caption.tsx';
import { Growing, ListBlocks, RowBlocks, useFind } from '../parts/long-list.tsx';
import { campClass, Monogram, RecordLink, ShortQuote, Statement } from '../parts/parts.tsx';
import { describeOrigin } from '../parts/relation-rows.tsx';

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

/** "27"; where the filters hide some, "24 of 27, 3 hidden by your filters". */
function countShown(total: number, hidden: number): string {
  return hidden === 0 ? `${total}` : listingWords().shownOf(total, hidden);
}

/** Over all answers of a question so many stand there unfolded; of more, the first of each answer. */
const fewCards = 40;
const cardsAtOnce = 24;
const accountsAtOnce = 6;
const campsAtOnce = 12;

function FaceOffList(props: { affair: Affair; visible: Visibility; faceOff: ShownFaceOff }): JSX.Element {
  const { affair: all, visible, faceOff: off } = props;
  const { camps, open, takenBack, takenBackFrom, beside } = planDocument(off, visible);
  const accounts = camps.flatMap((one) => one.accounts);
  const cards = accounts.reduce((sum, one) => sum + one.held.ids.length + one.denied.ids.length, 0);
  const first = cards <= fewCards ? fewCards : Math.max(2, Math.floor(cardsAtOnce / accounts.length));
  return (
    <section aria-labelledby="list-question">
      <h2 id="list-question">{off.text}</h2>
      <p class="muted">{summarise(off)}</p>
      {hasFigures(all, off) ? <FigureAxis affair={all} faceOff={off} visible={visible} /> : null}
      <div class="list-columns">
        <Growing
          items={camps}
          as="div"
          first={campsAtOnce}
          render={({ camp, name, accounts }) => (
            <section key={camp.position} class={`list-column ${campClass(camp.color)}`}>
              <h3>
                <span class="letter">{camp.letter}</span>
                <span>
                  {listingWords().answer} <bdi>{accounts.length === 1 ? accounts[0]?.account.label : name}</bdi>
                </span>
              </h3>
              <Growing
                items={accounts}
                as="div"
                first={accountsAtOnce}
                render={({ account, held, denied, deniedElsewhere, silences }) => (
                  <div key={account.key}>
                    {accounts.length === 1 ? null : (
                      <h4>
                        <bdi>{account.label}</bdi>
                      </h4>
                    )}
                    <CardList affair={all} faceOff={off} cards={held} first={first} />
                    <CardList
                      affair={all}
                      faceOff={off}
                      cards={silences}
                      title={listingWords().passedOver}
                      first={first}
                    />
                    <CardList affair={all} faceOff={off} cards={denied} title={listingWords().denyIt} first={first} />
                    <Growing
                      items={deniedElsewhere}
                      as="div"
                      first={first}
                      render={({ id, letter }) => (
                        <p key={id} class="list-elsewhere">
                          {listingWords().deniedIn(letter)} <Statement affair={all} id={id} />
                        </p>
                      )}
                    />
                  </div>
                )}
              />
            </section>
          )}
        />
        {[
          { title: listingWords().leaveOpen, cards: open },
          { title: listingWords().tookBack(takenBackFrom), cards: takenBack },
        ].map(({ title, cards }) =>
          cards.ids.length + cards.hidden === 0 ? null : (
            <section key={title} class="list-column camp-none">
              <h3>
                <bdi>{title}</bdi>
              </h3>
              <CardList affair={all} faceOff={off} cards={cards} first={first} />
            </section>
          ),
        )}
      </div>
      {beside.ids.length + beside.hidden === 0 ? null : (
        <details class="list-beside">
          <summary>{listingWords().notAnswering(countShown(beside.ids.length + beside.hidden, beside.hidden))}</summary>
          <CardList affair={all} faceOff={off} cards={{ ...beside, hidden: 0 }} />
        </details>
      )}
    </section>
  );
}

interface CardListProps {
  readonly affair: Affair;
  readonly faceOff: ShownFaceOff;
  readonly cards: Cards;
  readonly title?: string;
  /** So many at once. */
  readonly first?: number;
}

function CardList({ affair: all, faceOff: off, cards, title, first }: CardListProps): JSX.Element | null {
  if (cards.ids.length + cards.hidden === 0) return null;
  return (
    <>
      {title === undefined ? null : <h4>{title}</h4>}
      {cards.hidden === 0 ? null : <p class="muted">{listingWords().hiddenCards(cards.hidden)}</p>}
      <ul>
        <Growing
          items={cards.ids}
          render={(id) => <ListItem key={id} affair={all} id={id} faceOff={off} />}
          {...(first === undefined ? {} : { first })}
        />
      </ul>
    </>
  );
}

/** The rest is in the reading pane. */
const mostAgainst = 3;

function ListItem({
  affair: all,
  id,
  faceOff: off,
}: {
  affair: Affair;
  id: string;
  faceOff: ShownFaceOff;
}): JSX.Element {
  const { index } = all;
  const against = all.relationsOf(id).filter(isContradiction);
  const { names, act } = attribute(all, id);
  return (
    <li class="list-item">
      <p class="who">
        <Monogram affair={all} actor={speakersBehind(index, id)[0]} assertion={id} />
        <span>
          <b>
            <bdi>{names}</bdi>
          </b>{' '}
          {act}
        </span>
      </p>
      <p class="claim">
        <RecordLink id={id} />
      </p>
      <p class="rep">
        <bdi>
          {describeCardNotes(all, off, id)
            .map((note) => note.text)
            .join(' · ')}
        </bdi>
      </p>
      <ShortQuote id={id} />
      {against.length === 0 ? null : (
        <ul class="against">
          {against.slice(0, mostAgainst).map((relation) => (
            <li key={relation.id}>
              <RecordLink id={relation.id} label={listingWords().relation(describeRelation(relation))}>
                ✕ {describeRelation(relation)}
              </RecordLink>{' '}
              <Statement affair={all} id={otherEnd(relation, id)} />
            </li>
          ))}
          {against.length <= mostAgainst ? null : (
            <li>
              <RecordLink id={id}>{listingWords().andMore(against.length - mostAgainst)}</RecordLink>
            </li>
          )}
        </ul>
      )}
    </li>
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
                  <RecordLink id={id}>{describeClaim(index, id)}</RecordLink>
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
