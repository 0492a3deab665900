// Accounts → camps: answers that lie in one another stand together, unless one of them excludes another. Two that exclude each
// other never share a camp, even where both lie in a third.

import { compareText } from '../base/result.ts';
import { type Account, gradeHolding, listAnswersOf } from './accounts.ts';
import { type Collision, liesInOther } from './collisions.ts';

/** The weightiest account first; never empty. */
export type Camp = readonly Account[];

/** Every account that has a value in one camp; the weightiest first. Cost: the square of the accounts. */
export function gatherCamps(accounts: readonly Account[], collisions: readonly Collision[]): readonly Camp[] {
  const apart = new Set(collisions.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  const excludes = (a: Account, b: Account) => apart.has(`${a.key} ${b.key}`);
  const groups: Account[][] = [];
  for (const account of accounts.filter((one) => one.value !== undefined).sort(byWeight)) {
    const home = groups.find((group) => canJoin(account, group, excludes));
    if (home === undefined) groups.push([account]);
    else home.push(account);
  }
  return joinThroughLater(groups, excludes).toSorted(
    (a, b) => total(b) - total(a) || compareText(b[0]?.key ?? '', a[0]?.key ?? ''),
  );
}

type Excludes = (a: Account, b: Account) => boolean;

function canJoin(account: Account, group: readonly Account[], excludes: Excludes): boolean {
  return group.some((one) => liesTogether(one, account)) && !group.some((one) => excludes(one, account));
}

/** Two groups that a later account ties together become one, where nothing in the one excludes anything in the other. */
function joinThroughLater(groups: readonly Account[][], excludes: Excludes): Account[][] {
  const joined: Account[][] = [];
  for (const group of groups) {
    const home = joined.find(
      (other) =>
        other.some((one) => group.some((account) => liesTogether(one, account))) &&
        !other.some((one) => group.some((account) => excludes(one, account))),
    );
    if (home === undefined) joined.push([...group]);
    else home.push(...group);
  }
  return joined.map((group) => group.toSorted(byWeight));
}

function liesTogether(a: Account, b: Account): boolean {
  const [x, y] = [a.parts[0]?.answer, b.parts[0]?.answer];
  if (x !== undefined && y !== undefined) return liesInOther(x, y);
  // What was only passed over has no answer to look into; what an answer lies in is known by its value.
  return a.value === b.value || liesInValue(a, b) || liesInValue(b, a);
}

function liesInValue({ parts }: Account, { value = '' }: Account): boolean {
  return parts[0]?.answer.properties.within?.includes(value) ?? false;
}

function byWeight(a: Account, b: Account): number {
  return weigh(b) - weigh(a) || compareText(a.key, b.key);
}

function total(group: readonly Account[]): number {
  return group.reduce((sum, one) => sum + weigh(one), 0);
}

/** What is asserted weighs more than what is taken as given or hinted at; a denial alone weighs nothing. */
const weights = { asserted: 4, presupposed: 2, insinuated: 1 };

function weigh(account: Account): number {
  return listAnswersOf(account).reduce((sum, one) => {
    const grade = gradeHolding(one);
    return sum + (grade === undefined ? 0 : weights[grade]);
  }, 0);
}
