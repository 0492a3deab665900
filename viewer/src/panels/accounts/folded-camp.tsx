// A camp in two lines, where accounts stand under each other: the first who holds it as a card, the others counted behind a button,
// those who deny it apart from those who hold it. So the rival is on the first screen.

import type { JSX } from 'preact';
import type { Affair } from '../../affair/affair.ts';
import { describeFold } from '../../affair/describe-card.ts';
import type { ShownFaceOff } from '../../affair/face-off.ts';
import { disputeWords } from '../../language/english/dispute.ts';
import type { AccountPlan, CampPlan } from '../../layout/plan-document.ts';
import { AccountCard } from './account-card.tsx';

interface FoldedCampProps {
  readonly affair: Affair;
  readonly faceOff: ShownFaceOff;
  readonly plan: CampPlan;
  readonly onOpen: () => void;
}

export function FoldedCamp({ affair, faceOff, plan, onOpen }: FoldedCampProps): JSX.Element {
  const { first, held, denied } = splitCamp(plan);
  const words = [
    held.length === 0 ? '' : describeFold(affair, held),
    denied.length === 0 ? '' : disputeWords().againstIt(denied.length),
  ];
  return (
    <>
      <ul class="acc-cards" aria-label={disputeWords().held(plan.name)}>
        {first.map((id) => (
          <li key={id}>
            <AccountCard affair={affair} faceOff={faceOff} id={id} camp={plan.camp.color} />
          </li>
        ))}
      </ul>
      <p class="acc-fold">
        <button type="button" aria-expanded={false} onClick={onOpen}>
          <bdi>{words.filter(Boolean).join(' · ')}</bdi>
        </button>
      </p>
    </>
  );
}

/** No fold for a single card: its line is as high. Nor where nobody is shown who holds it. */
export function canFold(plan: CampPlan): boolean {
  const { first, held, denied } = splitCamp(plan);
  return first.length > 0 && held.length + denied.length > 1;
}

/** Whether a statement is behind the button. */
export function isBehind(plan: CampPlan, id: string): boolean {
  return !splitCamp(plan).first.includes(id) && plan.accounts.some((one) => listAll(one).includes(id));
}

function listAll({ held, denied, silences }: AccountPlan): string[] {
  return [...held.ids, ...denied.ids, ...silences.ids];
}

function splitCamp({ accounts }: CampPlan) {
  const [first, ...held] = accounts.flatMap((one) => one.held.ids);
  return { first: first === undefined ? [] : [first], held, denied: accounts.flatMap((one) => one.denied.ids) };
}
