// The accounts of a question: each answer together with those who hold, hint at, deny or pass it over. Values within values are
// rows of their own; which of them rival is the rules' business.

import { groupBy } from '../base/group-by.ts';
import { assertNever, compareText } from '../base/result.ts';
import type { AnswerRow } from '../graph/answer-rows.ts';
import type { GraphIndex } from '../graph/index-graph.ts';
import { listPrincipals } from '../graph/principals.ts';
import { type Holder, listHolders } from './origins-of-answers.ts';

/** What somebody does with an answer; presupposing is `taken as given`, insinuating `hinted`. `as told`: known only through others. */
export type Role =
  | 'held'
  | 'held as told'
  | 'taken as given'
  | 'hinted'
  /** Presupposed or insinuated. */
  | 'hinted as told'
  | 'denied'
  | 'denied as told'
  | 'open'
  | 'taken back';

export interface Part {
  readonly actor: string;
  readonly role: Role;
  /** With the assertion it stands in as `from`. */
  readonly answer: AnswerRow;
}

export interface Account {
  /** Of its value, asOf and of; unique in its question. */
  readonly key: string;
  /** Absent for those who leave the question open. */
  readonly value?: string;
  readonly asOf?: string;
  readonly of?: string;
  /** Sorted by actor, then assertion. */
  readonly parts: readonly Part[];
  readonly passedOver: readonly { readonly actor: string; readonly silence: string }[];
  /** Unique, sorted: named actors who assert it themselves, not as told, relying on no other holder. */
  readonly origins: readonly string[];
  /** For whom those speak who hold it in any manner: one principal, several mouths. Unique, sorted. */
  readonly principals: readonly string[];
}

/** An assertion's answer in an account, whoever its speakers are. */
export interface AccountAnswer {
  readonly role: Role;
  /** With the assertion it stands in as `from`. */
  readonly answer: AnswerRow;
}

/** Each answer of the account once, sorted by assertion. */
export function listAnswersOf({ parts }: Account): readonly AccountAnswer[] {
  const byAnswer = new Map(parts.map(({ answer, role }) => [answer, { answer, role }]));
  return [...byAnswer.values()].sort((a, b) => compareText(a.answer.from, b.answer.from));
}

/** How firmly an answer stands in its account: asserted or implied, taken as given, or hinted at; nothing where it is not held. */
export function gradeHolding({ role, answer }: AccountAnswer): 'asserted' | 'presupposed' | 'insinuated' | undefined {
  switch (role) {
    case 'held':
    case 'held as told':
      return 'asserted';
    case 'taken as given':
      return 'presupposed';
    case 'hinted':
      return 'insinuated';
    case 'hinted as told':
      return answer.properties.how === 'presupposed' ? 'presupposed' : 'insinuated';
    case 'denied':
    case 'denied as told':
    case 'open':
    case 'taken back':
      return undefined;
    default:
      return assertNever(role);
  }
}

export function isDenied(account: Account): boolean {
  return account.parts.some(({ role }) => role === 'denied' || role === 'denied as told');
}

/** Whether anybody holds the account's answer, in whatever manner, and did not take it back. */
export function isHeldAccount(account: Account): boolean {
  return account.parts.some((part) => gradeHolding(part) !== undefined);
}

/** Sorted by value, asOf, of; the open ones last. Cost: n log n in the question's answers. */
export function listAccounts(index: GraphIndex, question: string, retracted: ReadonlySet<string>): readonly Account[] {
  const answers = groupBy(index.answersTo(question), ({ properties: { value, asOf, of } }) =>
    nameAccount(value, asOf, of),
  );
  const silences = groupBy(index.silencesOn(question), ({ properties: { value } }) => nameAccount(value));
  const holders = groupBy(
    listHolders(index, question, retracted),
    ({
      answer: {
        properties: { value, asOf, of },
      },
    }) => nameAccount(value, asOf, of),
  );
  return [...new Set([...answers.keys(), ...silences.keys()])].sort(compareText).map((name) => {
    const [, value, asOf, of] = JSON.parse(name) as [number, string, string, string];
    const parts = (answers.get(name) ?? []).flatMap((answer) => describeParts(index, answer, retracted));
    const passedOver = (silences.get(name) ?? []).flatMap(({ from: silence }) =>
      index.silentIn(silence).map((actor) => ({ actor, silence })),
    );
    return {
      key: accountKey(value, asOf, of),
      ...(value === '' ? {} : { value }),
      ...(asOf === '' ? {} : { asOf }),
      ...(of === '' ? {} : { of }),
      parts: parts.sort((a, b) => compareText(a.actor, b.actor) || compareText(a.answer.from, b.answer.from)),
      passedOver,
      origins: listOrigins(holders.get(name) ?? []),
      principals: listPrincipalsOf(index, parts),
    };
  });
}

/**
 * The account an answer belongs to, as short as can be: "isis-k", "3@2019-11-12", "3@2019-11-12@employees"; "" for an open one.
 * What could be mistaken for the sign between is percent-encoded.
 */
export function accountKey(value = '', asOf = '', of = ''): string {
  const parts = [value, asOf, of].map((part) => part.replaceAll('%', '%25').replaceAll('@', '%40'));
  return parts.join('@').replace(/@+$/, '');
}

/** Sorts as the accounts do: an open one last. */
function nameAccount(value = '', asOf = '', of = ''): string {
  return JSON.stringify([value === '' ? 1 : 0, value, asOf, of]);
}

function describeParts(index: GraphIndex, answer: AnswerRow, retracted: ReadonlySet<string>): Part[] {
  const role = describeRole(index, answer, retracted);
  return index.speakersOf(answer.from).map((actor) => ({ actor, role, answer }));
}

function describeRole(index: GraphIndex, answer: AnswerRow, retracted: ReadonlySet<string>): Role {
  const { stance, how } = answer.properties;
  if (retracted.has(answer.from)) return 'taken back';
  if (stance === 'open') return stance;
  const asTold = index.node('Assertion', answer.from)?.properties.asTold ?? false;
  if (stance === 'denied') return asTold ? 'denied as told' : stance;
  if (how === 'asserted' || how === 'implied') return asTold ? 'held as told' : 'held';
  if (asTold) return 'hinted as told';
  return how === 'presupposed' ? 'taken as given' : 'hinted';
}

function listOrigins(holders: readonly Holder[]): string[] {
  const origins = holders.filter((holder) => holder.whyNot === undefined).map((holder) => holder.actor);
  return [...new Set(origins)].sort(compareText);
}

function listPrincipalsOf(index: GraphIndex, parts: readonly Part[]): string[] {
  const holding = parts.filter((part) => part.answer.properties.stance === 'held' && part.role !== 'taken back');
  const holders = new Set(holding.map((part) => part.actor));
  return [...new Set([...holders].flatMap((actor) => listPrincipals(index, actor)))].sort(compareText);
}
