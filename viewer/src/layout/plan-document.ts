// A face-off → the accounts as a document: which card stands in which column and section, who denies it inside the account it
// denies, what stands beside the question. Every statement once. Knows no sizes.
import { compareText } from '../../../src/domain/base/result.ts';
import { hasHolders, heldIn, type ShownAccount, type ShownAnswer, type ShownCamp } from '../affair/account.ts';
import type { ShownFaceOff } from '../affair/face-off.ts';
import type { Visibility } from '../choice/visibility.ts';
import { orderByNearness, orderBySupport } from './order-cards.ts';

export interface Cards {
  /** Those that are shown. */
  readonly ids: readonly string[];
  /** How many the filters hide: what is said of them is said of all. */
  readonly hidden: number;
}

/** A statement that has its card in the column of another account. */
export interface Elsewhere {
  readonly id: string;
  /** Of the account in which it stands. */
  readonly letter: string;
}

export interface AccountPlan {
  readonly account: ShownAccount;
  /** Whoever holds it, in whatever manner. */
  readonly held: Cards;
  readonly denied: Cards;
  /** Who denies it too and stands in another column. */
  readonly deniedElsewhere: readonly Elsewhere[];
  /** Who passed it over: no answer, and no card. */
  readonly silences: Cards;
}

export interface CampPlan {
  readonly camp: ShownCamp;
  /** "ISIS-K · Islamic State". */
  readonly name: string;
  readonly accounts: readonly AccountPlan[];
  /** Statements, those that are hidden among them. */
  readonly asserted: number;
  readonly hinted: number;
  readonly denied: number;
}

export interface DocumentPlan {
  readonly camps: readonly CampPlan[];
  readonly open: Cards;
  readonly takenBack: Cards;
  /** Answers somebody took back: "The strikers". */
  readonly takenBackFrom: string;
  /** What answers nothing here, nearest to the accounts first. */
  readonly beside: Cards;
}

type Shown = Pick<Visibility, 'shown' | 'relations' | 'total'>;
type Take = (stands: readonly { readonly assertion: string }[]) => Cards;

export function planDocument(faceOff: ShownFaceOff, { shown, relations, total }: Shown): DocumentPlan {
  const placed = new Map<string, string>();
  const supports = relations.filter((one) => one.family === 'supports');
  const takeTo =
    (letter: string): Take =>
    (stands) => {
      const all = [...new Set(stands.map((one) => one.assertion))].filter((id) => !placed.has(id));
      for (const id of all) placed.set(id, letter);
      const ids = all.filter((id) => shown.has(id));
      return { ids: orderBySupport(ids, supports), hidden: all.length - ids.length };
    };
  // Who holds an account stands there, whatever else it denies: all holders have their place before the first denier.
  const held = new Map(
    faceOff.camps.flatMap((camp) => {
      const take = takeTo(camp.letter);
      return camp.accounts.map((account) => [account, take(heldIn(account))] as const);
    }),
  );
  const camps = faceOff.camps
    .filter(isSeen)
    .sort(byLetter)
    .map((camp): CampPlan => {
      const take = takeTo(camp.letter);
      const named = camp.accounts.filter(hasHolders);
      const accounts = camp.accounts.filter(hasStands).map((account): AccountPlan => {
        const elsewhere = listIds(account.denies).filter((id) => placed.has(id));
        const silences = account.passedOver.map((assertion) => ({ assertion }));
        return {
          account,
          held: held.get(account) ?? { ids: [], hidden: 0 },
          denied: take(account.denies),
          deniedElsewhere: elsewhere.map((id) => ({ id, letter: placed.get(id) ?? '' })),
          silences: take(silences),
        };
      });
      const asserted = listIds(camp.accounts.flatMap((one) => [...one.holds, ...one.presupposes]));
      const hinted = listIds(camp.accounts.flatMap((one) => one.hints)).filter((id) => !asserted.includes(id));
      return {
        camp,
        name: [...new Set((named.length === 0 ? camp.accounts : named).map((one) => one.name))].join(' · '),
        accounts,
        asserted: asserted.length,
        hinted: hinted.length,
        denied: listIds(camp.accounts.flatMap((one) => one.denies)).length,
      };
    });
  const take = takeTo('');
  const open = take(faceOff.open);
  const takenBack = take(faceOff.takenBack);
  const from = faceOff.camps.flatMap((camp) => camp.accounts).filter((one) => one.takenBack.length > 0);
  const rest = [...shown].filter((id) => !placed.has(id));
  return {
    camps,
    open,
    takenBack,
    takenBackFrom: from.map((one) => one.label).join(' · '),
    beside: {
      ids: orderByNearness(rest, new Set(placed.keys()), relations),
      hidden: total.assertions + total.silences - placed.size - rest.length,
    },
  };
}

function hasStands(account: ShownAccount): boolean {
  return hasHolders(account) || account.denies.length + account.passedOver.length > 0;
}

function isSeen(camp: ShownCamp): boolean {
  return camp.accounts.some(hasStands);
}

/** A to Z, then AA. */
function byLetter(a: ShownCamp, b: ShownCamp): number {
  return a.letter.length - b.letter.length || compareText(a.letter, b.letter);
}

function listIds(stands: readonly ShownAnswer[]): string[] {
  return [...new Set(stands.map((one) => one.assertion))];
}
