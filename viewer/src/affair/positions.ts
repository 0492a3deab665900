// Accounts of every question → who says what on it, as a table of speakers and questions. Each answer stands once for each of its
// speakers, with whoever tells it; nothing is measured here and nobody is put in another's place.

import { localDay } from '../../../src/domain/base/dates.ts';
import { groupBy } from '../../../src/domain/base/group-by.ts';
import { endsBefore } from '../../../src/domain/base/intervals.ts';
import { compareText } from '../../../src/domain/base/result.ts';
import { speechWords } from '../language/english/speech.ts';
import { tableWords } from '../language/english/table.ts';
import type { ShownAccount, ShownAnswer, ShownCamp } from './account.ts';
import type { Affair } from './affair.ts';
import { sayTeller } from './attribution.ts';
import { describeDate, describeValue } from './describe-value.ts';
import type { ShownFaceOff } from './face-off.ts';
import { groupMouths } from './mouths.ts';

/** What a speaker does with an answer. */
export type Manner = 'holds' | 'assumes' | 'hints' | 'denies' | 'open' | 'took back' | 'passes over';

/** One answer of one speaker, however often it was given in the same manner. */
export interface SpeakerPosition {
  readonly manner: Manner;
  /** Assertions, or silences; never none. What is said itself before what follows from it, then by date. */
  readonly statements: readonly string[];
  /** "Arson", "not Arson", "leaves it open", "passes over “No”". */
  readonly text: string;
  /** "hinted", "hedged", "as of 12 November 2019": what the text says too much without. */
  readonly notes: readonly string[];
  /** "as told by Kyiv", "noted by Roger Boyes": never left out. */
  readonly teller?: string;
  /** Known only through others. */
  readonly told: boolean;
  /** It follows from other answers of the same statements, and is said in none of them. */
  readonly implied: boolean;
  /** Whose colour and letter it has; absent where the question is left open. */
  readonly camp: Pick<ShownCamp, 'position' | 'letter' | 'color'> | undefined;
  /** Of its account, and whether that is denied: what tells answers apart. */
  readonly answer: string;
}

export interface PositionCell {
  readonly positions: readonly SpeakerPosition[];
  readonly change: PositionChange | undefined;
  /** Something of it is contradicted over this question. */
  readonly collides: boolean;
}

export interface PositionChange {
  /** "changes: 3 answers, 10–15 November 2019"; "3 answers, …" where none of them contradicts another. */
  readonly text: string;
  readonly contradicts: boolean;
}

export interface PositionRow {
  readonly actor: string;
  /** By question; where the speaker gives no answer there is none. */
  readonly cells: ReadonlyMap<string, PositionCell>;
}

/** What is not known before an answer is put beside the others of its speaker. */
interface Stand {
  readonly actor: string;
  readonly manner: Manner;
  readonly statement: string;
  readonly account?: ShownAccount;
  readonly camp?: ShownCamp;
  readonly answer?: ShownAnswer['answer'];
}

/**
 * One a speaker who answers a question or passes one over, in the graph's order. Cost: n log n in the answers; words are made when they are
 * read, since a large table shows a part.
 */
export function listPositions(affair: Affair): readonly PositionRow[] {
  const rows = new Map<string, Map<string, PositionCell>>();
  for (const faceOff of affair.questions) {
    const colliding = new Set(faceOff.contradictions.flatMap((one) => [one.from, one.to]));
    for (const [actor, stands] of groupBy(listStandsOf(affair, faceOff), (one) => one.actor)) {
      const cells = rows.get(actor) ?? new Map<string, PositionCell>();
      rows.set(actor, cells);
      cells.set(faceOff.question, fillCell(affair, faceOff, stands, colliding));
    }
  }
  return affair.index.graph.nodes.Actor.flatMap(({ id }) => {
    const cells = rows.get(id);
    return cells === undefined ? [] : [{ actor: id, cells }];
  });
}

function listStandsOf({ index }: Affair, faceOff: ShownFaceOff): readonly Stand[] {
  const spoken = (manner: Manner, of: readonly ShownAnswer[], camp?: ShownCamp, account?: ShownAccount) =>
    of.flatMap(({ assertion, answer }) =>
      index
        .speakersOf(assertion)
        .map((actor): Stand => ({ actor, manner, statement: assertion, answer, ...withPlace(camp, account) })),
    );
  const inCamps = new Set(faceOff.camps.flatMap((camp) => camp.accounts.flatMap((one) => one.takenBack)));
  return [
    ...faceOff.camps.flatMap((camp) =>
      camp.accounts.flatMap((account) => [
        ...spoken('holds', account.holds, camp, account),
        ...spoken('assumes', account.presupposes, camp, account),
        ...spoken('hints', account.hints, camp, account),
        ...spoken('denies', account.denies, camp, account),
        ...spoken('took back', account.takenBack, camp, account),
        ...account.passedOver.flatMap((silence) =>
          index
            .silentIn(silence)
            .map((actor): Stand => ({ actor, manner: 'passes over', statement: silence, ...withPlace(camp, account) })),
        ),
      ]),
    ),
    ...spoken('open', faceOff.open),
    ...spoken(
      'took back',
      faceOff.takenBack.filter((one) => !inCamps.has(one)),
    ),
  ];
}

function withPlace(camp?: ShownCamp, account?: ShownAccount) {
  return { ...(camp && { camp }), ...(account && { account }) };
}

const orderOfManners: readonly Manner[] = ['holds', 'assumes', 'hints', 'denies', 'open', 'took back', 'passes over'];

function fillCell(
  affair: Affair,
  faceOff: ShownFaceOff,
  stands: readonly Stand[],
  colliding: ReadonlySet<string>,
): PositionCell {
  const groups = stands.length === 1 ? [stands] : [...groupBy(stands, (one) => keyOf(affair, one)).values()];
  const positions = groups
    .map((group) => describePosition(affair, faceOff.question, group))
    .sort((a, b) => orderOfManners.indexOf(a.manner) - orderOfManners.indexOf(b.manner));
  return {
    positions,
    get change() {
      return describeChange(affair, faceOff, positions);
    },
    collides: stands.some((one) => colliding.has(one.statement)),
  };
}

/** Equal for answers that look the same: the same account in the same manner, as firmly, and through the same tellers. */
function keyOf(affair: Affair, { manner, statement, account, answer }: Stand): string {
  const { stance, how, hedge, only } = answer ?? {};
  const firmness = stance === 'denied' && (how === 'presupposed' || how === 'insinuated') ? how : '';
  return [manner, account?.key, stance, firmness, hedge !== undefined, only, sayTeller(affair, statement)].join('\n');
}

function describePosition(affair: Affair, question: string, group: readonly Stand[]): SpeakerPosition {
  const { index } = affair;
  const isImplied = (one: Stand) => one.answer?.how === 'implied';
  const sorted = group.toSorted(
    (a, b) =>
      Number(isImplied(a)) - Number(isImplied(b)) ||
      compareText(saidFrom(affair, a.statement), saidFrom(affair, b.statement)),
  );
  const [first] = sorted;
  if (first === undefined) throw new Error('a position has a statement');
  const { manner, account, camp, answer } = first;
  const denied = answer?.stance === 'denied';
  const implied = group.every(isImplied);
  const teller = sayTeller(affair, first.statement);
  return {
    manner,
    statements: [...new Set(sorted.map((one) => one.statement))],
    get text() {
      return sayPosition(manner, denied, account && describeValue(index, question, account.value));
    },
    get notes() {
      return [...listNotes(first), ...(implied ? [tableWords().implied] : [])];
    },
    ...(teller === undefined ? {} : { teller }),
    told: index.node('Assertion', first.statement)?.properties.asTold ?? false,
    implied,
    camp,
    answer: `${denied ? 'not ' : ''}${account?.key ?? ''}`,
  };
}

function sayPosition(manner: Manner, denied: boolean, value: string | undefined): string {
  if (value === undefined) return tableWords().leavesOpen;
  if (manner === 'passes over') return tableWords().passesOver(value);
  return denied ? tableWords().not(value) : value;
}

function listNotes({ manner, answer }: Stand): string[] {
  const { stance, how, hedge, only, asOf, of } = answer ?? {};
  const [words, { among, asOf: sayDay, nobodyElse }] = [tableWords(), speechWords()];
  const isDenied = stance === 'denied';
  return [
    of === undefined ? undefined : among(of),
    asOf === undefined ? undefined : sayDay(describeDate(asOf)),
    manner === 'assumes' || (isDenied && how === 'presupposed') ? words.given : undefined,
    manner === 'hints' || (isDenied && how === 'insinuated') ? words.hinted : undefined,
    manner === 'took back' ? words.takenBack : undefined,
    only ? nobodyElse : undefined,
    hedge === undefined ? undefined : words.hedged,
  ].filter((one) => one !== undefined);
}

function saidFrom({ index }: Affair, id: string): string {
  return index.node('Assertion', id)?.properties.saidFrom ?? '\uffff';
}

/**
 * Of what is said itself, and only where dates that do not meet are recorded: without them a second answer may be the first one
 * told again.
 */
function describeChange(
  affair: Affair,
  faceOff: ShownFaceOff,
  positions: readonly SpeakerPosition[],
): PositionChange | undefined {
  const said = positions.filter((one) => one.manner !== 'passes over' && one.manner !== 'took back' && !one.implied);
  const answers = new Set(said.map((one) => one.answer));
  if (answers.size < 2) return undefined;
  const own = [...new Set(said.flatMap((one) => one.statements))];
  const given = new Map(
    own.map((id) => [
      id,
      said
        .filter((one) => one.statements.includes(id))
        .map((one) => one.answer)
        .join(' '),
    ]),
  );
  const dated = own.flatMap((id) => {
    const { saidFrom: from, saidTo: to, saidAt } = affair.index.node('Assertion', id)?.properties ?? {};
    return from === undefined || to === undefined ? [] : [{ given: given.get(id), from, to, value: saidAt }];
  });
  const changed = dated.some((a) => dated.some((b) => a.given !== b.given && endsBefore(a, b)));
  if (!changed) return undefined;
  const first = dated.reduce((a, b) => (b.from < a.from ? b : a));
  const last = dated.reduce((a, b) => (b.to > a.to ? b : a));
  const span = describeDate(`${localDay(first.from, first.value ?? '')}/${localDay(last.to, last.value ?? '')}`);
  const contradicts = faceOff.contradictions.some((one) => given.has(one.from) && given.has(one.to));
  return { text: tableWords().change(answers.size, span, contradicts), contradicts };
}

export interface PositionGroup {
  /** "Russia: both speak for it"; absent for those who share a principal with nobody here. */
  readonly principal?: { readonly id: string; readonly words: string };
  readonly actors: readonly string[];
}

/** Speakers with one principal next to each other, in order of first sight; those who share none last, together. */
export function groupPositions({ index }: Affair, actors: readonly string[]): readonly PositionGroup[] {
  const groups = groupMouths(index, actors);
  const alone = groups.filter((one) => one.principal === undefined).flatMap((one) => one.actors);
  const shared = groups.flatMap(({ principal, words, actors: own }): PositionGroup[] =>
    principal === undefined ? [] : [{ principal: { id: principal, words }, actors: own }],
  );
  return alone.length === 0 ? shared : [...shared, { actors: alone }];
}
