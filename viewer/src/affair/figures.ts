// What a question of numbers or dates is answered with, one figure a row, in the order of their values: who gives it, for which day
// and on which base, and what contradicts it. Sets no figure against another: that is the measures'.

import { groupBy } from '../../../src/domain/base/group-by.ts';
import { omitAbsent } from '../../../src/domain/base/result.ts';
import { isMeasured } from '../../../src/domain/derive/rule.ts';
import type { AnswerRow } from '../../../src/domain/graph/answer-rows.ts';
import { disputeWords } from '../language/english/dispute.ts';
import type { TextPart } from '../language/language.ts';
import type { ShownAccount, ShownAnswer } from './account.ts';
import type { Affair } from './affair.ts';
import { describeAttribution } from './attribution.ts';
import { describeForm } from './describe.ts';
import { listMustNotes } from './describe-card.ts';
import { describeManner } from './describe-manner.ts';
import { describeDate } from './describe-value.ts';
import type { ShownFaceOff } from './face-off.ts';
import type { DrawnRelation } from './relations.ts';

export type FigureStance = 'held' | 'hinted' | 'denied' | 'taken-back' | 'passed-over';

export interface GivenFigure {
  /** Of its row: an assertion may give several figures. */
  readonly key: string;
  /** Of the assertion, or of the silence that passes it over. */
  readonly id: string;
  readonly value: string;
  /** "3 people". */
  readonly name: string;
  readonly from?: number | string;
  readonly to?: number | string;
  /** "about": the bounds are what the question's tolerance makes of it. */
  readonly isRough: boolean;
  readonly stance: FigureStance;
  readonly isTold: boolean;
  readonly color: number;
  readonly letter: string;
  readonly asOf?: string;
  readonly of?: string;
  readonly answer?: AnswerRow['properties'];
}

/** Two figures of a contradiction over this question. */
export interface FigureClash {
  readonly one: string;
  readonly other: string;
  readonly relation: DrawnRelation;
}

/** Whether there are figures to set beside each other: one alone needs no axis. */
export function hasFigures(affair: Affair, faceOff: ShownFaceOff): boolean {
  const slot = affair.index.node('Question', faceOff.question)?.properties.slot;
  return slot !== undefined && isMeasured(slot) && faceOff.answering.length > 1;
}

export function slotOf({ index }: Affair, { question }: ShownFaceOff): 'number' | 'date' {
  return index.node('Question', question)?.properties.slot === 'date' ? 'date' : 'number';
}

/** By value, then by the day it is counted for; whatever the filters hide. Cost: n log n. */
export function listFigures(affair: Affair, faceOff: ShownFaceOff): readonly GivenFigure[] {
  const { index } = affair;
  const readings = new Map(
    index.answerNodesOf(faceOff.question).map((id) => {
      const reading = index.describeAnswer(id);
      return [reading?.value, reading] as const;
    }),
  );
  const describeShared = (account: ShownAccount) => {
    const { from, to } = readings.get(account.value) ?? {};
    const isRough = /^~|[~%]$/.test(account.value);
    return { value: account.value, name: account.name, isRough, ...omitAbsent({ from, to }) };
  };
  return faceOff.camps
    .flatMap((camp) =>
      camp.accounts.flatMap((account) => {
        const shared = { ...describeShared(account), color: camp.color, letter: camp.letter };
        const read = (stance: FigureStance, { assertion: id, answer }: ShownAnswer): GivenFigure => ({
          ...{ key: `${id} ${stance} ${account.key}`, id, stance, answer, ...shared },
          ...omitAbsent({ asOf: answer.asOf, of: answer.of }),
          isTold: index.node('Assertion', id)?.properties.asTold === true,
        });
        const pass = (id: string): GivenFigure => ({
          ...{ key: `${id} passed-over ${account.key}`, id, stance: 'passed-over', isTold: false, ...shared },
        });
        return [
          ...[...account.holds, ...account.presupposes].map((one) => read('held', one)),
          ...account.hints.map((one) => read('hinted', one)),
          ...account.denies.map((one) => read('denied', one)),
          ...account.takenBack.map((one) => read('taken-back', one)),
          ...account.passedOver.map(pass),
        ];
      }),
    )
    .sort(compareFigures);
}

function compareFigures(a: GivenFigure, b: GivenFigure): number {
  return (
    compareBounds(a.from ?? a.to, b.from ?? b.to) ||
    compareBounds(a.to, b.to) ||
    compareBounds(a.asOf, b.asOf) ||
    compareBounds(a.of ?? '', b.of ?? '') ||
    compareBounds(a.key, b.key)
  );
}

/** What is not known comes last. */
function compareBounds(a: number | string | undefined, b: number | string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return `${a}` < `${b}` ? -1 : Number(`${a}` > `${b}`);
}

/** The question's contradictions as pairs of rows: by the answers a rule pairs, of a recorded one by the first of each end. */
export function listClashes(figures: readonly GivenFigure[], faceOff: ShownFaceOff): readonly FigureClash[] {
  const rows = groupBy(figures, (one) => one.id);
  const find = (id: string, answer?: AnswerRow) => {
    const own = rows.get(id) ?? [];
    const same = own.find((one) => {
      const { value, asOf, of } = answer?.properties ?? {};
      return one.value === value && one.asOf === asOf && one.of === of;
    });
    return (same ?? own[0])?.key;
  };
  return faceOff.contradictions.flatMap((relation) => {
    const evidence = relation.conflict?.evidence.filter((one) => one.question === faceOff.question) ?? [];
    const pairs = evidence.length > 0 ? evidence.map((one) => [one.fromAnswer, one.toAnswer] as const) : [[] as const];
    return pairs.flatMap(([from, to]) => {
      const [one, other] = [find(relation.from, from), find(relation.to, to)];
      return one === undefined || other === undefined ? [] : [{ one, other, relation }];
    });
  });
}

export interface FigureNotes {
  /** Through whom it is known, that it was taken back. */
  readonly must: readonly string[];
  /** "as of 12 November 2019", "among employees", "paraphrase". */
  readonly rest: readonly string[];
}

/** All that stands beside the name. `isDated`: others of the question are counted for a day. */
export function describeFigureNotes(affair: Affair, figure: GivenFigure, isDated: boolean): FigureNotes {
  const { answer, asOf } = figure;
  const day = isDated && asOf === undefined && answer !== undefined ? [disputeWords().noDayGiven] : [];
  const manner = answer === undefined ? [] : describeManner(answer).toReversed();
  return { must: listMustNotes(affair, figure.id), rest: [...manner, ...day, describeForm(affair.index, figure.id)] };
}

/** "denies 3 people". */
export function describeFigure(figure: GivenFigure): string {
  return disputeWords().figure(figure.stance, figure.name);
}

/** "Harbour Company says: 2 people, as of 12 November 2019, among employees of the company; contradicted by 1." */
export function describeFigureRow(affair: Affair, figure: GivenFigure, { rest }: FigureNotes, against: number): string {
  const tail = against === 0 ? '' : disputeWords().figureAgainst(against);
  return `${describeAttribution(affair, figure.id)}: ${[describeFigure(figure), ...rest].join(', ')}${tail}.`;
}

/** "Five figures in 8 answers, 3 contradictions. Only counts of the same day and the same people can contradict each other." */
export function describeFigures(
  affair: Affair,
  faceOff: ShownFaceOff,
  figures: readonly GivenFigure[],
): readonly TextPart[] {
  const isDate = slotOf(affair, faceOff) === 'date';
  const counted = figures.filter((one) => one.stance !== 'passed-over');
  const values = [...new Map(counted.map((one) => [one.value, one])).values()];
  const { length } = faceOff.contradictions;
  return [
    { text: disputeWords().figures(values.length, isDate, counted.length, length), strong: true },
    {
      text: [explainBases(figures), ...describeContaining(values)].map((one) => (one === '' ? '' : ` ${one}`)).join(''),
    },
  ];
}

function explainBases(figures: readonly GivenFigure[]): string {
  const days = new Set(figures.map((one) => one.asOf));
  const bases = new Set(figures.map((one) => one.of));
  if (days.size < 2 && bases.size < 2) return '';
  return disputeWords().onlySame(days.size > 1, bases.size > 1);
}

const mostInside = 5;

/** "The figure “at least 3 people” takes in 3, 4 and 5." Of the first two such figures: more would be no sentence. */
function describeContaining(values: readonly GivenFigure[]): string[] {
  const isSpan = ({ from, to }: GivenFigure) => (from !== undefined || to !== undefined) && from !== to;
  const lies = (point: number | string, { from, to }: GivenFigure) =>
    compareBounds(from ?? point, point) <= 0 && compareBounds(point, to ?? point) <= 0;
  return values
    .filter(isSpan)
    .slice(0, 2)
    .flatMap((span) => {
      const inside = values.filter(
        (one) => one !== span && one.from !== undefined && one.from === one.to && lies(one.from, span),
      );
      const names = [...new Set(inside.map(({ from }) => (typeof from === 'string' ? describeDate(from) : `${from}`)))];
      return names.length === 0 || names.length > mostInside ? [] : [disputeWords().takesIn(span.name, names)];
    });
}
