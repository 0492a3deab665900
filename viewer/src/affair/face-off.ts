// One question → its accounts: each answer with who holds it, takes it as given, hints at it, denies it and passes it over.
// Speakers are told apart from principals; nobody is called right.
import type { AnswerRow } from '../../../src/domain/graph/answer-rows.ts';
import type { GraphIndex } from '../../../src/domain/graph/index-graph.ts';
import { compareText } from '../../../src/domain/result.ts';
import { describeValue } from './describe-value.ts';
import { type DrawnRelation, isContradiction } from './relations.ts';

export interface Stand {
  readonly assertion: string;
  readonly answer: AnswerRow['properties'];
}

export interface Account {
  readonly value: string;
  readonly label: string;
  /** Values this one lies in. */
  readonly within: readonly string[];
  readonly holds: readonly Stand[];
  readonly presupposes: readonly Stand[];
  readonly hints: readonly Stand[];
  readonly denies: readonly Stand[];
  /** Ids of silences. */
  readonly passedOver: readonly string[];
}

/** Accounts whose values lie in one another do not rival each other: they share a colour, a letter and a column. */
export interface Camp {
  readonly position: number;
  readonly letter: string;
  readonly label: string;
  readonly accounts: readonly Account[];
}

export interface FaceOff {
  readonly question: string;
  readonly text: string;
  readonly camps: readonly Camp[];
  readonly open: readonly Stand[];
  /** Assertions that answer the question, sorted. */
  readonly answering: readonly string[];
  /** Contradictions between assertions that answer it. */
  readonly contradictions: readonly DrawnRelation[];
  /** Two camps are held, or one is held and denied. */
  readonly contested: boolean;
}

export function listFaceOff(index: GraphIndex, relations: readonly DrawnRelation[], question: string): FaceOff {
  const rows = index.answersTo(question);
  const accounts = listAccounts(index, question, rows);
  const answering = [...new Set(rows.map((row) => row.from))].sort(compareText);
  const answers = new Set(answering);
  const camps = gatherCamps(accounts);
  const held = camps.filter((camp) => camp.accounts.some(isHeld));
  return {
    question,
    text: index.node('Question', question)?.properties.text ?? question,
    camps,
    open: rows.filter((row) => row.properties.stance === 'open').map(toStand),
    answering,
    contradictions: relations.filter((one) => isContradiction(one) && answers.has(one.from) && answers.has(one.to)),
    contested: held.length > 1 || held.some((camp) => camp.accounts.some((one) => one.denies.length > 0)),
  };
}

export function isHeld(account: Account): boolean {
  return account.holds.length + account.presupposes.length + account.hints.length > 0;
}

/** Everything somebody holds of an account, in whatever manner. */
export function heldIn(account: Account): readonly Stand[] {
  return [...account.holds, ...account.presupposes, ...account.hints];
}

function listAccounts(index: GraphIndex, question: string, rows: readonly AnswerRow[]): Account[] {
  const silences = index.silencesOn(question);
  const values = new Set(rows.flatMap((row) => (row.properties.value === undefined ? [] : [row.properties.value])));
  for (const silence of silences) values.add(silence.properties.value);
  return [...values].map((value) => {
    const mine = rows.filter((row) => row.properties.value === value);
    const held = mine.filter((row) => row.properties.stance === 'held');
    return {
      value,
      label: describeValue(index, question, value),
      within: mine[0]?.properties.within ?? [],
      holds: held.filter((row) => row.properties.how === 'asserted' || row.properties.how === 'implied').map(toStand),
      presupposes: held.filter((row) => row.properties.how === 'presupposed').map(toStand),
      hints: held.filter((row) => row.properties.how === 'insinuated').map(toStand),
      denies: mine.filter((row) => row.properties.stance === 'denied').map(toStand),
      passedOver: silences.filter((one) => one.properties.value === value).map((one) => one.from),
    };
  });
}

function toStand(row: AnswerRow): Stand {
  return { assertion: row.from, answer: row.properties };
}

function gatherCamps(accounts: readonly Account[]): Camp[] {
  const open = [...accounts];
  const groups: Account[][] = [];
  for (let first = open.shift(); first !== undefined; first = open.shift()) {
    const group = [first];
    for (let grown = true; grown; ) {
      const near = open.filter((one) => group.some((member) => liesTogether(one, member)));
      grown = near.length > 0;
      for (const one of near) {
        group.push(one);
        open.splice(open.indexOf(one), 1);
      }
    }
    groups.push(group);
  }
  return groups
    .map((group) => group.toSorted((a, b) => weigh(b) - weigh(a) || compareText(a.value, b.value)))
    .toSorted((a, b) => total(b) - total(a) || compareText(b[0]?.value ?? '', a[0]?.value ?? ''))
    .map((group, position) => ({
      position,
      letter: String.fromCharCode(65 + (position % 26)),
      label: group.map((one) => one.label).join(' · '),
      accounts: group,
    }));
}

function liesTogether(a: Account, b: Account): boolean {
  return a.within.includes(b.value) || b.within.includes(a.value);
}

function total(group: readonly Account[]): number {
  return group.reduce((sum, one) => sum + weigh(one), 0);
}

/** What is asserted weighs more than what is taken as given or hinted at; a denial alone weighs nothing. */
function weigh(account: Account): number {
  return account.holds.length * 4 + account.presupposes.length * 2 + account.hints.length;
}
