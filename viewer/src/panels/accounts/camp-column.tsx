// One column: a camp's accounts under its letter and its answer, each with those who hold it, those who deny it inside it, and who
// passed it over. What is hidden is counted, and no account goes because its cards do.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { accountId, heldIn } from '../../affair/account.ts';
import type { Affair } from '../../affair/affair.ts';
import { attribute } from '../../affair/attribution.ts';
import { describeClaim, nameActor } from '../../affair/describe.ts';
import { describeFold } from '../../affair/describe-card.ts';
import type { ShownFaceOff } from '../../affair/face-off.ts';
import { listCompanies, type Person } from '../../affair/mouths.ts';
import type { DrawnRelation } from '../../affair/relations.ts';
import { describeContradictions } from '../../affair/rivalries.ts';
import { disputeWords } from '../../language/english/dispute.ts';
import { speechWords } from '../../language/english/speech.ts';
import type { AccountPlan, CampPlan } from '../../layout/plan-document.ts';
import { isNarrow, selected } from '../../state/app-state.ts';
import { onSheet } from '../../state/on-sheet.ts';
import { campClass, RecordLink } from '../parts/parts.tsx';
import { AccountCard } from './account-card.tsx';
import { Folded } from './folded.tsx';
import { canFold, FoldedCamp, isBehind } from './folded-camp.tsx';

interface CampColumnProps {
  readonly affair: Affair;
  readonly faceOff: ShownFaceOff;
  readonly plan: CampPlan;
  /** Between those who hold it and those who deny it. */
  readonly inside: readonly DrawnRelation[];
}

export function CampColumn({ affair, faceOff, plan, inside }: CampColumnProps): JSX.Element {
  const { camp, accounts } = plan;
  const heading = `camp-${camp.position}`;
  const isOne = accounts.length === 1;
  const [isOpened, setOpened] = useState(false);
  const mayFold =
    isNarrow.value && onSheet.value === undefined && canFold(plan) && !isBehind(plan, selected.value ?? '');
  const isFolded = mayFold && !isOpened;
  return (
    <section class={`acc-camp ${campClass(camp.color)}`} aria-labelledby={heading} data-camp={camp.position}>
      <h3 class="acc-head" id={heading} tabIndex={-1}>
        <span class="letter">{camp.letter}</span>
        <span class="acc-name">
          <span class="acc-answer">{disputeWords().answer} </span>
          <CampName affair={affair} faceOff={faceOff} plan={plan} />
        </span>
        <span class="acc-count">{countStands(plan)}</span>
      </h3>
      {isFolded ? <FoldedCamp affair={affair} faceOff={faceOff} plan={plan} onOpen={() => setOpened(true)} /> : null}
      {(isFolded ? [] : accounts).map((one) => (
        <AccountSection
          key={one.account.key}
          affair={affair}
          faceOff={faceOff}
          plan={one}
          color={camp.color}
          label={isOne ? undefined : one.account.label}
          inside={inside}
        />
      ))}
      {isFolded ? null : <Companies affair={affair} plan={plan} />}
      {mayFold && isOpened ? (
        <p class="acc-fold">
          <button type="button" aria-expanded onClick={() => setOpened(false)}>
            {disputeWords().foldAgain}
          </button>
        </p>
      ) : null}
    </section>
  );
}

function CampName({ faceOff, plan }: Pick<CampColumnProps, 'affair' | 'faceOff' | 'plan'>): JSX.Element {
  const [only, ...more] = plan.accounts;
  if (only === undefined || more.length > 0) return <bdi>{plan.name}</bdi>;
  return (
    <RecordLink id={accountId(faceOff.question, only.account.key)}>
      <bdi>{only.account.label}</bdi>
    </RecordLink>
  );
}

/** "5 for · 3 against", "1 hints at it · 3 against". */
export function countStands({ asserted, hinted, denied }: CampPlan): string {
  const parts = [
    asserted > 0 && disputeWords().countFor(asserted),
    hinted > 0 && disputeWords().countHint(hinted),
    denied > 0 && disputeWords().countAgainst(denied),
  ];
  return parts.filter(Boolean).join(' · ') || disputeWords().nobody;
}

interface AccountSectionProps {
  readonly affair: Affair;
  readonly faceOff: ShownFaceOff;
  readonly plan: AccountPlan;
  readonly color: number;
  readonly label: string | undefined;
  readonly inside: readonly DrawnRelation[];
}

const foldsAbove = 5;

function AccountSection(props: AccountSectionProps): JSX.Element {
  const { affair, faceOff, plan, color, label } = props;
  const { account, held, denied, deniedElsewhere, silences } = plan;
  // No fold for a single card: its line is as high.
  const first = (count: number) => (count > foldsAbove + 1 ? foldsAbove - 1 : count);
  const fold = (ids: readonly string[]) => describeFold(affair, ids);
  const name = label ?? account.label;
  return (
    <div class="acc-account">
      {label === undefined ? (
        <p class="acc-section acc-origins">{describeOrigins(plan)}</p>
      ) : (
        <h4 class="acc-section">
          <RecordLink id={accountId(faceOff.question, account.key)}>
            <bdi>{label}</bdi>
          </RecordLink>
          <span class="acc-origins">{describeOrigins(plan)}</span>
        </h4>
      )}
      <Hidden count={held.hidden} />
      {held.ids.length === 0 ? null : (
        <Folded
          ids={held.ids}
          first={first(held.ids.length)}
          class="acc-cards"
          label={disputeWords().held(name)}
          show={(id) => <AccountCard affair={affair} faceOff={faceOff} id={id} camp={color} />}
          describe={fold}
        />
      )}
      {silences.ids.map((id) => (
        <Silence key={id} affair={affair} id={id} />
      ))}
      <Hidden count={silences.hidden} />
      {denied.ids.length + denied.hidden + deniedElsewhere.length === 0 ? null : (
        <div class="acc-against">
          <Against {...props} />
          <Hidden count={denied.hidden} />
          <Folded
            ids={denied.ids}
            first={first(denied.ids.length)}
            class="acc-cards"
            label={disputeWords().against(name)}
            show={(id) => <AccountCard affair={affair} faceOff={faceOff} id={id} />}
            describe={fold}
          />
          {deniedElsewhere.length === 0 ? null : <DeniedElsewhere affair={affair} plan={plan} />}
        </div>
      )}
    </div>
  );
}

function describeOrigins({ account }: AccountPlan): string {
  if (heldIn(account).length === 0) return disputeWords().heldByNobody;
  const { length } = account.origins;
  return length === 0 ? disputeWords().noOrigin : disputeWords().origins(length);
}

/** "Against it: 3 deny", and on whose telling that rests. */
function Against({ affair, plan, inside }: AccountSectionProps): JSX.Element {
  const ids = new Set([...plan.account.denies, ...heldIn(plan.account)].map((one) => one.assertion));
  const here = inside.filter((one) => ids.has(one.from) && ids.has(one.to));
  const { told, isHearsay } = describeContradictions(affair, here);
  const count = new Set(plan.account.denies.map((one) => one.assertion)).size;
  return (
    <h4 class="acc-section acc-deny">
      <span class={`acc-mark${isHearsay ? ' is-dotted' : ''}`} aria-hidden="true">
        ✕
      </span>
      {disputeWords().againstIt(count)}
      {told === undefined ? null : (
        <span class="acc-origins">
          <bdi>{told}</bdi>
        </span>
      )}
    </h4>
  );
}

/** "Also denied by Harbour Company in A (2); Anton Vass in A". */
function DeniedElsewhere({ affair, plan }: { affair: Affair; plan: AccountPlan }): JSX.Element {
  const groups = new Map<string, { readonly id: string; readonly words: string; count: number }>();
  for (const { id, letter } of plan.deniedElsewhere) {
    const { names, teller } = attribute(affair, id);
    const words = [names, teller].filter((one) => one !== undefined).join(', ');
    const known = groups.get(`${words} ${letter}`);
    if (known === undefined)
      groups.set(`${words} ${letter}`, { id, words: disputeWords().inAccount(words, letter), count: 1 });
    else known.count += 1;
  }
  const all = [...groups.values()];
  const seen = all.slice(0, foldsAbove);
  return (
    <p class="acc-elsewhere">
      {plan.denied.ids.length === 0 ? disputeWords().deniedBy : disputeWords().alsoDeniedBy}
      {seen.map(({ id, words, count }, position) => (
        <span key={id}>
          {position === 0 ? '' : '; '}
          <RecordLink id={id}>
            <bdi>{words}</bdi>
          </RecordLink>
          {count === 1 ? '' : ` (${count})`}
        </span>
      ))}
      {all.length > seen.length ? disputeWords().andMore(all.length - seen.length) : ''}
    </p>
  );
}

/** No card: who said nothing gave no answer. */
function Silence({ affair, id }: { affair: Affair; id: string }): JSX.Element {
  const { names, teller } = attribute(affair, id);
  const where = affair.index.node('Silence', id)?.properties.in.replace(/^in /, '');
  return (
    <p class={`acc-silence${selected.value === id ? ' is-chosen' : ''}`} data-id={id}>
      <b>
        <bdi>{names}</bdi>
      </b>{' '}
      <RecordLink id={id} label={`${names}, ${teller}. ${describeClaim(affair.index, id)}`} tabIndex={-1}>
        {disputeWords().passedItOver} <bdi>{where}</bdi>
      </RecordLink>{' '}
      (<bdi>{teller}</bdi>)
    </p>
  );
}

function Hidden({ count }: { count: number }): JSX.Element | null {
  return count === 0 ? null : <p class="acc-hidden">{disputeWords().hiddenCards(count)}</p>;
}

/** Several who speak for one are several, and not several sides. */
function Companies({ affair, plan }: { affair: Affair; plan: CampPlan }): JSX.Element | null {
  const held = plan.accounts.flatMap(({ account }) => heldIn(account)).map((one) => one.assertion);
  const shared = listCompanies(affair, held).filter((one) => one.principal !== undefined);
  if (shared.length === 0) return null;
  return (
    <p class="acc-companies">
      {shared.map(({ people, principal }) => (
        <span key={principal}>
          <bdi>{sayCompany(affair, people, principal ?? '')}</bdi>{' '}
        </span>
      ))}
    </p>
  );
}

/** A teller of all of them is named once. */
function sayCompany({ index }: Affair, people: readonly Person[], principal: string): string {
  const tellers = new Set(people.map((one) => one.teller));
  const [only = ''] = tellers.size === 1 ? [...tellers] : [];
  const names = people.map((one) => `${nameActor(index, one.actor)}${only === '' ? one.teller : ''}`);
  return disputeWords().company(speechWords().formats.list(names), only, principal);
}
