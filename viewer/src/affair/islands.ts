// Questions with their accounts → islands of regions: disputes, and who stands together in them. Knows nothing of places, words or
// colours on a screen.
import { groupBy } from '../../../src/domain/base/group-by.ts';
import { compareText } from '../../../src/domain/base/result.ts';
import { groupByEitherEnd } from '../../../src/domain/graph/index-graph.ts';
import { mergeQuestions, sharedLeast } from './merge-questions.ts';
import { type DrawnRelation, isContradiction, otherEnd } from './relations.ts';

/** What a statement does with an answer, the strongest first. */
export type SeatStance = 'holds' | 'presupposes' | 'hints' | 'denies';

export interface IslandAccount {
  readonly key: string;
  /** Accounts of one camp do not rival each other. */
  readonly camp: number;
  /** The camp's. */
  readonly letter: string;
  readonly color: number;
  readonly label: string;
  readonly stands: readonly { readonly statement: string; readonly stance: SeatStance; readonly implied: boolean }[];
}

export interface IslandQuestion {
  readonly id: string;
  readonly text: string;
  readonly isYesNo: boolean;
  /** How many contradictions of content are among its answers. */
  readonly contradictions: number;
  readonly accounts: readonly IslandAccount[];
}

export type IslandRelation = Pick<DrawnRelation, 'id' | 'from' | 'to' | 'family' | 'kind' | 'derived' | 'hearsay'>;

/** The whole affair, as far as the picture needs it. */
export interface IslandSource {
  readonly questions: readonly IslandQuestion[];
  readonly relations: readonly IslandRelation[];
  /** Every statement that may be drawn, silences included, with its speakers. */
  readonly speakersOf: ReadonlyMap<string, readonly string[]>;
}

export type RegionKind =
  | 'account'
  /** Who only denies an account stands across the gap from it. */
  | 'against'
  | 'hints against'
  /** Contradicts a statement that holds it, and answers nothing itself. */
  | 'contradicts it'
  | 'attacks its ground'
  | 'taken back'
  /** One side of a dispute over no question. */
  | 'no question';

export interface Region {
  /** Unique in the affair. */
  readonly key: string;
  readonly kind: RegionKind;
  /** Of the account; empty for the other kinds. */
  readonly label: string;
  /** The camps whose accounts it holds, the largest first, as `campId` names them; empty for the other kinds. */
  readonly camps: readonly string[];
  /** The account it stands against, where it does. */
  readonly against?: string;
  /** Statements that have their place here, sorted by id. */
  readonly members: readonly string[];
}

export interface Island {
  /** Of its most contested question, or of the first of its statements. */
  readonly key: string;
  /** The most contested first; empty where what contradicts each other answers no question. */
  readonly questions: readonly { readonly id: string; readonly text: string }[];
  readonly regions: readonly Region[];
  /** Contradictions with both ends in it. */
  readonly contradictions: readonly IslandRelation[];
}

export interface Islands {
  /** The most contradictions first. */
  readonly islands: readonly Island[];
  /** How a statement stands to the account of its region; absent where it joined it by a relation. */
  readonly stanceOf: ReadonlyMap<string, SeatStance>;
  /** Statements in no island, sorted. */
  readonly loose: readonly string[];
}

const stanceWeights: Readonly<Record<SeatStance, number>> = { holds: 4, presupposes: 3, hints: 2, denies: 1 };
/** What is only implied gives way to the same stance taken in words. */
const impliedCost = 0.5;
const none: ReadonlySet<string> = new Set();

interface Seat {
  readonly question: IslandQuestion;
  readonly account: IslandAccount;
  readonly stance: SeatStance;
  readonly weight: number;
}

/**
 * Each statement gets one place: where it takes the strongest stance, on the more contested question. Questions that share
 * most of their statements become one island, accounts that say the same one region. Cost: linear in stands and relations,
 * and the square of the contested questions.
 */
export function formIslands(source: IslandSource): Islands {
  const contested = source.questions.filter((one) => one.contradictions > 0);
  const seats = listSeats(contested, source.speakersOf);
  const root = mergeQuestions(contested);
  const drafts = new Map<string, Draft>();
  const homeOf = new Map<string, string>();
  const stanceOf = new Map<string, SeatStance>();
  const settle = (statement: string, region: Omit<Draft, 'members'>) => {
    const draft = drafts.get(region.key) ?? { ...region, members: [] };
    drafts.set(region.key, draft);
    draft.members.push(statement);
    homeOf.set(statement, region.key);
  };
  for (const [statement, list] of seats) {
    const best = list.toSorted(bySeat)[0];
    if (best === undefined) continue;
    stanceOf.set(statement, best.stance);
    settle(statement, regionOfSeat(best, root));
  }
  joinByRelation(source, homeOf, drafts, settle);
  const islands = [...gatherIslands(contested, root, drafts, homeOf, source.relations), ...formBeside(source, homeOf)];
  const placed = new Set(islands.flatMap((island) => island.regions.flatMap((region) => region.members)));
  return {
    islands: islands.toSorted((a, b) => b.contradictions.length - a.contradictions.length || compareText(a.key, b.key)),
    stanceOf,
    loose: [...source.speakersOf.keys()].filter((id) => !placed.has(id)).sort(compareText),
  };
}

interface Draft {
  readonly key: string;
  readonly kind: RegionKind;
  readonly label: string;
  readonly against?: string;
  /** Root of the island. */
  readonly island: string;
  readonly question: string;
  readonly camp: number;
  readonly members: string[];
}

function listSeats(questions: readonly IslandQuestion[], known: ReadonlyMap<string, unknown>): Map<string, Seat[]> {
  const seats = new Map<string, Seat[]>();
  for (const question of questions)
    for (const account of question.accounts)
      for (const { statement, stance, implied } of account.stands) {
        if (!known.has(statement)) continue;
        const seat = { question, account, stance, weight: stanceWeights[stance] - (implied ? impliedCost : 0) };
        const list = seats.get(statement);
        if (list === undefined) seats.set(statement, [seat]);
        else list.push(seat);
      }
  return seats;
}

function bySeat(a: Seat, b: Seat): number {
  return (
    b.weight - a.weight ||
    b.question.contradictions - a.question.contradictions ||
    Number(a.question.isYesNo) - Number(b.question.isYesNo) ||
    compareText(a.question.id, b.question.id) ||
    compareText(a.account.key, b.account.key)
  );
}

/** Unique in the affair. */
export function campId(question: string, camp: number): string {
  return `${question}#${camp}`;
}

const accountKeyOf = (question: string, account: string) => `${question}=${account}`;

function regionOfSeat({ question, account, stance }: Seat, root: (question: string) => string): Omit<Draft, 'members'> {
  const key = accountKeyOf(question.id, account.key);
  const place = { island: root(question.id), question: question.id, camp: account.camp };
  if (stance !== 'denies') return { ...place, key, kind: 'account', label: account.label };
  return { ...place, key: `${key}/against`, kind: 'against', label: '', against: key };
}

/** So many steps from a statement that answers the question, what is related to it still belongs to the dispute. */
const joinRounds = 3;

const joins: Readonly<Record<IslandRelation['family'], boolean>> = {
  contradicts: true,
  'contradicts-derived': true,
  supports: true,
  relies: true,
  reports: false,
  compatible: false,
};

function joinByRelation(
  { relations, speakersOf }: IslandSource,
  homeOf: ReadonlyMap<string, string>,
  drafts: ReadonlyMap<string, Draft>,
  settle: (statement: string, region: Omit<Draft, 'members'>) => void,
): void {
  const open = relations.filter((one) => joins[one.family] && !(homeOf.has(one.from) && homeOf.has(one.to)));
  for (let round = 0; round < joinRounds; round += 1) {
    // Of this round only: what joins now does not draw others along before the next.
    const known = new Map(homeOf);
    for (const relation of open)
      for (const [me, other] of [
        [relation.from, relation.to],
        [relation.to, relation.from],
      ] as const) {
        const home = drafts.get(known.get(other) ?? '');
        if (home === undefined || homeOf.has(me) || !speakersOf.has(me)) continue;
        if (isContradiction(relation)) settle(me, regionBeside(home, other, relation.kind));
        else settle(me, home);
      }
  }
}

function regionBeside(home: Draft, other: string, kind: string): Omit<Draft, 'members'> {
  const { island, question, camp } = home;
  const regionKind: RegionKind =
    kind === 'withdraws' ? 'taken back' : kind === 'undercuts' ? 'attacks its ground' : 'contradicts it';
  const against = home.kind === 'account' ? home.key : undefined;
  return {
    island,
    question,
    camp,
    key: `${home.key}/beside-${other}`,
    kind: regionKind,
    label: '',
    ...(against === undefined ? {} : { against }),
  };
}

function gatherIslands(
  contested: readonly IslandQuestion[],
  root: (question: string) => string,
  drafts: ReadonlyMap<string, Draft>,
  homeOf: ReadonlyMap<string, string>,
  relations: readonly IslandRelation[],
): Island[] {
  const islandOf = (statement: string) => drafts.get(homeOf.get(statement) ?? '')?.island;
  /** Of a contradiction inside it. */
  const islandAround = (relation: IslandRelation) => {
    const island = isContradiction(relation) ? islandOf(relation.from) : undefined;
    return island === islandOf(relation.to) ? island : undefined;
  };
  const contradictionsIn = groupBy(relations, islandAround);
  const draftsIn = groupBy([...drafts.values()], (one) => one.island);
  const questionsIn = groupBy(contested, (one) => root(one.id));
  return [...questionsIn].flatMap(([key, all]) => {
    const questions = all.toSorted((a, b) => b.contradictions - a.contradictions || compareText(a.id, b.id));
    const contradictions = contradictionsIn.get(key) ?? [];
    const regions = mergeRegions(draftsIn.get(key) ?? [], contradictions, homeOf, holdersOf(questions));
    const island = { key, questions: questions.map(({ id, text }) => ({ id, text })), regions, contradictions };
    return regions.length === 0 ? [] : [island];
  });
}

/** Statements that hold each account, in whatever manner, by the account's region key. */
function holdersOf(questions: readonly IslandQuestion[]): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    questions.flatMap((question) =>
      question.accounts.map((account) => [
        accountKeyOf(question.id, account.key),
        new Set(account.stands.filter((one) => one.stance !== 'denies').map((one) => one.statement)),
      ]),
    ),
  );
}

/** Accounts of one camp that do not contradict each other are one region; so are those of two questions that the same hold. */
function mergeRegions(
  drafts: readonly Draft[],
  contradictions: readonly IslandRelation[],
  homeOf: ReadonlyMap<string, string>,
  holders: ReadonlyMap<string, ReadonlySet<string>>,
): Region[] {
  const rivalsOf = listRivals(contradictions, homeOf);
  const merged: Merged[] = [];
  // Against what was merged into another, the rest now stands against that other.
  const movedTo = new Map<string, string>();
  for (const draft of drafts.toSorted((a, b) => b.members.length - a.members.length || compareText(a.key, b.key))) {
    const rivals = rivalsOf.get(draft.key) ?? none;
    const twin = draft.kind === 'account' ? merged.find((one) => areOneRegion(one, draft, rivals, holders)) : undefined;
    if (twin === undefined) {
      merged.push({ ...draft, members: [...draft.members], drafts: [draft] });
      continue;
    }
    movedTo.set(draft.key, twin.key);
    twin.members.push(...draft.members);
    if (twin.drafts.some((one) => one.question === draft.question)) twin.label = `${twin.label} · ${draft.label}`;
    twin.drafts.push(draft);
  }
  return merged.map(({ key, kind, label, against, members, drafts: all }) => ({
    key,
    kind,
    label,
    camps: kind === 'account' ? [...new Set(all.map((one) => campId(one.question, one.camp)))] : [],
    ...(against === undefined ? {} : { against: movedTo.get(against) ?? against }),
    members: members.sort(compareText),
  }));
}

type Merged = Draft & { label: string; readonly drafts: Draft[] };

/** By draft: those that a statement of it contradicts. */
function listRivals(
  contradictions: readonly IslandRelation[],
  homeOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const rivals = new Map<string, Set<string>>();
  for (const { from, to } of contradictions) {
    const [a, b] = [homeOf.get(from) ?? '', homeOf.get(to) ?? ''];
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      rivals.set(one, (rivals.get(one) ?? new Set()).add(other));
  }
  return rivals;
}

function areOneRegion(
  one: Merged,
  other: Draft,
  rivals: ReadonlySet<string>,
  holders: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  if (one.kind !== 'account' || one.drafts.some((draft) => rivals.has(draft.key))) return false;
  if (one.drafts.some((draft) => draft.question === other.question))
    return one.question === other.question && one.camp === other.camp;
  const [a, b] = [holders.get(one.key) ?? none, holders.get(other.key) ?? none];
  const shared = [...a].filter((statement) => b.has(statement)).length;
  return shared > 0 && shared >= sharedLeast.share * Math.min(a.size, b.size);
}

/** What contradicts each other and answers no contested question: one island for each connected dispute, in two sides. */
function formBeside({ relations, speakersOf }: IslandSource, homeOf: ReadonlyMap<string, string>): Island[] {
  const lonely = relations.filter(
    (one) => isContradiction(one) && [one.from, one.to].every((id) => !homeOf.has(id) && speakersOf.has(id)),
  );
  const near = groupByEitherEnd(lonely);
  const seen = new Map<string, 0 | 1>();
  return [...near.keys()].sort(compareText).flatMap((start) => {
    if (seen.has(start)) return [];
    const sides: [string[], string[]] = [[], []];
    const queue: [string, 0 | 1][] = [[start, 0]];
    seen.set(start, 0);
    for (const [id, side] of queue) {
      sides[side].push(id);
      for (const relation of near.get(id) ?? []) {
        const next = otherEnd(relation, id);
        if (seen.has(next)) continue;
        const facing = side === 0 ? 1 : 0;
        seen.set(next, facing);
        queue.push([next, facing]);
      }
    }
    const regions = sides.map((members, side): Region => {
      return {
        key: `${start}/side-${side}`,
        kind: 'no question',
        label: '',
        camps: [],
        members: members.sort(compareText),
      };
    });
    const contradictions = sides.flat().flatMap((id) => (near.get(id) ?? []).filter((one) => one.from === id));
    return [{ key: start, questions: [], regions, contradictions }];
  });
}
