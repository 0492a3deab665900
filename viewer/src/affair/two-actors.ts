// Two actors set against each other, question by question: what each answers, and what the domain finds between the two. That one
// gives no answer is said as such: it is no silence.
import { listMeetings } from '../../../src/domain/measures/face-off.ts';
import { hasHolders, type ShownAccount } from './account.ts';
import type { Affair } from './affair.ts';
import type { ShownFaceOff } from './face-off.ts';
import type { PositionCell, PositionRow } from './positions.ts';
import { bearsOnContent, type DrawnRelation, isContradiction, otherEnd } from './relations.ts';

export interface PointOfTwo {
  readonly question: string;
  readonly text: string;
  readonly one: PositionCell | undefined;
  readonly other: PositionCell | undefined;
  /** Between what they answer here, recorded and by rule. */
  readonly contradictions: readonly DrawnRelation[];
  /** Answers both hold themselves, whoever says so besides. */
  readonly shared: readonly ShownAccount[];
}

export interface TwoActors {
  readonly one: string;
  readonly other: string;
  /** Where at least one of them answers, in the order of the questions; first where both do. */
  readonly points: readonly PointOfTwo[];
  /** Between the two over no question: contradictions first. */
  readonly beside: readonly DrawnRelation[];
  /** Over whatever question or none, each once; disputes about whether something was said are not among them. */
  readonly contradictions: number;
}

/** Cost: as `listMeetings`, and linear in the contradictions of the affair. */
export function setAgainst(affair: Affair, everybody: readonly PositionRow[], one: string, other: string): TwoActors {
  const meetings = listMeetings(affair.index, affair.conflicts, one, other);
  const between = new Set(
    meetings.flatMap((pair) =>
      affair.relationsOf(pair.one).filter((drawn) => otherEnd(drawn, pair.one) === pair.other),
    ),
  );
  const rows = new Map(everybody.map((row) => [row.actor, row]));
  const points = affair.questions.flatMap((faceOff) => describePoint(faceOff, rows.get(one), rows.get(other), between));
  const placed = new Set(points.flatMap((point) => point.contradictions));
  return {
    one,
    other,
    points: [...points.filter(isShared), ...points.filter((point) => !isShared(point))],
    beside: [...between]
      .filter((relation) => !placed.has(relation) && relation.family !== 'reports')
      .sort((a, b) => Number(isContradiction(b)) - Number(isContradiction(a))),
    contradictions: [...between].filter((relation) => isContradiction(relation) && bearsOnContent(relation)).length,
  };
}

function isShared({ one, other }: PointOfTwo): boolean {
  return one !== undefined && other !== undefined;
}

function describePoint(
  faceOff: ShownFaceOff,
  one: PositionRow | undefined,
  other: PositionRow | undefined,
  between: ReadonlySet<DrawnRelation>,
): PointOfTwo[] {
  const { question, text } = faceOff;
  const [left, right] = [one?.cells.get(question), other?.cells.get(question)];
  if (left === undefined && right === undefined) return [];
  return [
    {
      question,
      text,
      one: left,
      other: right,
      contradictions: faceOff.contradictions.filter((relation) => between.has(relation)),
      shared: listShared(faceOff, left, right),
    },
  ];
}

/** By the accounts: what both assert themselves, not what one of them only hints at. */
function listShared(faceOff: ShownFaceOff, one?: PositionCell, other?: PositionCell): ShownAccount[] {
  const heldBy = (cell?: PositionCell) =>
    new Set(cell?.positions.filter((position) => position.manner === 'holds').map((position) => position.answer));
  const [left, right] = [heldBy(one), heldBy(other)];
  return faceOff.camps
    .flatMap((camp) => camp.accounts)
    .filter((account) => hasHolders(account) && left.has(account.key) && right.has(account.key));
}

/** What is said of a point in a word or two; who of them contradicts stands beside it. */
export function judgePoint({
  one,
  other,
  contradictions,
  shared,
}: PointOfTwo): 'contradict' | 'agree' | 'differ' | 'alone' {
  if (contradictions.length > 0) return 'contradict';
  if (one === undefined || other === undefined) return 'alone';
  return shared.length > 0 ? 'agree' : 'differ';
}
