// A question's face-off as the domain measures it → what the screen shows of it: letters, names, and the lines that can be drawn.
// Computes no account, camp or collision of its own.

import { omitAbsent } from '../../../src/domain/base/result.ts';
import type { GraphIndex } from '../../../src/domain/graph/index-graph.ts';
import { type Account, gradeHolding, listAnswersOf } from '../../../src/domain/measures/accounts.ts';
import type { FaceOff } from '../../../src/domain/measures/face-off.ts';
import { letterOf, type ShownAccount, type ShownAnswer, type ShownCamp } from './account.ts';
import { describeAnswer, describeValue } from './describe-value.ts';
import type { DrawnRelation } from './relations.ts';

export interface ShownFaceOff
  extends Pick<FaceOff, 'question' | 'answering' | 'collisions' | 'contested' | 'contradictedElsewhere'> {
  readonly text: string;
  readonly camps: readonly ShownCamp[];
  readonly open: readonly ShownAnswer[];
  /** Answers that were taken back, open ones included. */
  readonly takenBack: readonly ShownAnswer[];
  /** The measure's, as lines that can be drawn. */
  readonly contradictions: readonly DrawnRelation[];
}

export function showFaceOff(
  index: GraphIndex,
  measured: FaceOff,
  draw: (contradiction: FaceOff['contradictions'][number]) => DrawnRelation | undefined,
): ShownFaceOff {
  const { question, answering, collisions, contested, contradictedElsewhere } = measured;
  const leftOpen = measured.accounts.filter((one) => one.value === undefined).flatMap(listStands);
  const camps = measured.camps.map((camp, position) => showCamp(index, question, camp, position));
  const takenBack = camps.flatMap((camp) => camp.accounts.flatMap((one) => one.takenBack));
  return {
    ...{ question, answering, collisions, contested, contradictedElsewhere, camps },
    text: index.node('Question', question)?.properties.text ?? question,
    open: leftOpen.filter((one) => one.role === 'open'),
    takenBack: [...takenBack, ...leftOpen.filter((one) => one.role === 'taken back')],
    contradictions: measured.contradictions.flatMap((one) => draw(one) ?? []),
  };
}

/** The names it has of its answers, said again. */
export function nameAnswersAnew(index: GraphIndex, faceOff: ShownFaceOff): ShownFaceOff {
  const { question } = faceOff;
  const nameAgain = (account: ShownAccount): ShownAccount => {
    const { value, answer } = account;
    const { asOf, of } = answer?.properties ?? {};
    const label = describeAnswer(index, question, { value, ...omitAbsent({ asOf, of }) });
    return { ...account, name: describeValue(index, question, value), label };
  };
  const camps = faceOff.camps.map((camp) => {
    const accounts = camp.accounts.map(nameAgain);
    return { ...camp, accounts, label: accounts.map((one) => one.label).join(' · ') };
  });
  return { ...faceOff, camps };
}

function showCamp(index: GraphIndex, question: string, camp: readonly Account[], position: number): ShownCamp {
  const accounts = camp.map((one) => showAccount(index, question, one));
  return {
    position,
    letter: letterOf(position),
    color: position,
    label: accounts.map((one) => one.label).join(' · '),
    accounts,
  };
}

function showAccount(index: GraphIndex, question: string, measured: Account): ShownAccount {
  const stands = listStands(measured);
  const graded = (grade: ReturnType<typeof gradeHolding>) => stands.filter((one) => one.grade === grade);
  return {
    key: measured.key,
    value: measured.value ?? '',
    name: describeValue(index, question, measured.value ?? ''),
    label: describeAnswer(index, question, measured),
    answer: measured.parts[0]?.answer,
    holds: graded('asserted'),
    presupposes: graded('presupposed'),
    hints: graded('insinuated'),
    denies: stands.filter((one) => one.role === 'denied' || one.role === 'denied as told'),
    takenBack: stands.filter((one) => one.role === 'taken back'),
    passedOver: [...new Set(measured.passedOver.map((one) => one.silence))],
    origins: measured.origins,
  };
}

/** Each assertion once, whoever its speakers are. */
function listStands(measured: Account) {
  return listAnswersOf(measured).map((one) => ({
    ...{ assertion: one.answer.from, answer: one.answer.properties, role: one.role },
    grade: gradeHolding(one),
  }));
}
