// A question in the list: each answer as a column of cards with their words, under it who passed it over and who denies it. Of many
// cards the first of each answer, and a button for more.
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Affair } from '../../affair/affair.ts';
import { attribute, nameStatement } from '../../affair/attribution.ts';
import { describeRelation, speakersBehind } from '../../affair/describe.ts';
import { describeCardNotes } from '../../affair/describe-card.ts';
import type { ShownFaceOff } from '../../affair/face-off.ts';
import { hasFigures } from '../../affair/figures.ts';
import { isContradiction, otherEnd } from '../../affair/relations.ts';
import { summarise } from '../../affair/summarise.ts';
import type { Visibility } from '../../choice/visibility.ts';
import { listingWords } from '../../language/english/listing.ts';
import { type Cards, planDocument } from '../../layout/plan-document.ts';
import { FigureAxis } from '../axis/axis.tsx';
import { Growing } from '../parts/long-list.tsx';
import { campClass, Monogram, RecordLink, ShortQuote, Statement } from '../parts/parts.tsx';

/** Over all answers of a question so many stand there unfolded; of more, the first of each answer. */
const fewCards = 40;
const cardsAtOnce = 24;
const accountsAtOnce = 6;
const campsAtOnce = 12;

export function FaceOffList(props: { affair: Affair; visible: Visibility; faceOff: ShownFaceOff }): JSX.Element {
  const { affair: all, visible, faceOff: off } = props;
  const { camps, open, takenBack, takenBackFrom, beside } = useMemo(() => planDocument(off, visible), [off, visible]);
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
              <RecordLink
                id={id}
                label={`${listingWords().andMore(against.length - mostAgainst)}: ${nameStatement(all, id)}`}
              >
                {listingWords().andMore(against.length - mostAgainst)}
              </RecordLink>
            </li>
          )}
        </ul>
      )}
    </li>
  );
}

/** "27"; where the filters hide some, "24 of 27, 3 hidden by your filters". */
export function countShown(total: number, hidden: number): string {
  return hidden === 0 ? `${total}` : listingWords().shownOf(total, hidden);
}
