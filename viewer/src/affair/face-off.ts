// One question → its accounts as the domain counts them (by value, day and base; what was taken back apart), gathered into
// camps, with what contradicts what. Computes no account of its own; nobody is called right.

import { compareText } from '../../../src/domain/base/result.ts';
import type { AnswerRow } from '../../../src/domain/graph/answer-rows.ts';
import type { GraphIndex } from '../../../src/domain/graph/index-graph.ts';
import { type Collision, type CollisionLookup, excludesByValue } from '../../../src/domain/measures/collisions.ts';
import { listAccounts, type Account as Measured, type Role } from '../../../src/domain/measures/rival-answers.ts';
import { type Account, type Camp, isHeld, type Stand } from './account.ts';
import { describeAnswer, describeValue } from './describe-value.ts';
import { gatherCamps } from './gather-camps.ts';
import { bearsOnContent, type DrawnRelation, isContradiction, isOfOtherQuestion } from './relations.ts';

export interface FaceOff {
  readonly question: string;
  readonly text: string;
  readonly camps: readonly Camp[];
  readonly open: readonly Stand[];
  /** Answers that were taken back, open ones included. */
  readonly takenBack: readonly Stand[];
  /** Assertions that answer the question, sorted. */
  readonly answering: readonly string[];
  /** Contradictions of content between assertions that answer it; by rule, only those that follow from these answers. */
  readonly contradictions: readonly DrawnRelation[];
  /** Accounts that exclude each other. */
  readonly collisions: readonly Collision[];
  /** Accounts exclude each other, one that is held is denied, or what answers the question is contradicted over it. */
  readonly contested: boolean;
  /** Something that answers it is contradicted by what does not, or over another question. */
  readonly contradictedElsewhere: boolean;
}

export interface FaceOffSources {
  readonly index: GraphIndex;
  readonly retracted: ReadonlySet<string>;
  readonly collide: CollisionLookup;
  readonly relationsOf: (id: string) => readonly DrawnRelation[];
}

export function listFaceOff(sources: FaceOffSources, question: string): FaceOff {
  const { index, retracted } = sources;
  const measured = listAccounts(index, question, retracted);
  const collisions = sources.collide(question, measured);
  const accounts = measured.flatMap((one) => (one.value === undefined ? [] : [readAccount(index, question, one)]));
  const leftOpen = measured.filter((one) => one.value === undefined).flatMap(listStands);
  const answering = [...new Set(index.answersTo(question).map((row) => row.from))].sort(compareText);
  const contradictions = listContradictions(sources, question, answering);
  return {
    question,
    text: index.node('Question', question)?.properties.text ?? question,
    camps: gatherCamps(accounts, collisions),
    open: leftOpen.filter((one) => one.role === 'open'),
    takenBack: [...accounts.flatMap((one) => one.takenBack), ...leftOpen.filter((one) => one.role === 'taken back')],
    answering,
    contradictions,
    collisions,
    contested:
      collisions.length > 0 ||
      contradictions.length > 0 ||
      accounts.some((one) => isHeld(one) && one.denies.length > 0) ||
      someExclude(index, question, accounts.filter(isHeld)),
    contradictedElsewhere: answering
      .flatMap(sources.relationsOf)
      .some((one) => isContradiction(one) && bearsOnContent(one)),
  };
}

function readAccount(index: GraphIndex, question: string, measured: Measured): Account {
  const stands = listStands(measured);
  const having = (...roles: readonly Role[]) => stands.filter((one) => roles.includes(one.role));
  const told = having('hinted as told');
  return {
    key: measured.key,
    value: measured.value ?? '',
    name: describeValue(index, question, measured.value ?? ''),
    label: describeAnswer(index, question, measured),
    answer: measured.parts[0]?.answer,
    holds: having('held', 'held as told'),
    presupposes: [...having('taken as given'), ...told.filter((one) => one.answer.how === 'presupposed')],
    hints: [...having('hinted'), ...told.filter((one) => one.answer.how !== 'presupposed')],
    denies: having('denied', 'denied as told'),
    takenBack: having('taken back'),
    passedOver: [...new Set(measured.passedOver.map((one) => one.silence))],
    origins: measured.origins,
  };
}

/** By their values alone: where one is only hinted at, no contradiction follows, and yet nobody may call it settled. */
function someExclude(index: GraphIndex, question: string, held: readonly Account[]): boolean {
  const answers = held.flatMap((one) => one.answer ?? []);
  return answers.some((x, position) => answers.slice(position + 1).some((y) => excludesByValue(index, question, x, y)));
}

/** Each assertion once, whoever its speakers are. */
function listStands({ parts }: Measured): Stand[] {
  const stands = parts.map(({ answer, role }): [AnswerRow, Stand] => [
    answer,
    { assertion: answer.from, answer: answer.properties, role },
  ]);
  return [...new Map(stands).values()].sort((a, b) => compareText(a.assertion, b.assertion));
}

function listContradictions(
  { relationsOf }: FaceOffSources,
  question: string,
  answering: readonly string[],
): DrawnRelation[] {
  const answers = new Set(answering);
  const between = answering.flatMap(relationsOf).filter((one) => answers.has(one.from) && answers.has(one.to));
  return [...new Set(between)].filter(
    (one) => isContradiction(one) && bearsOnContent(one) && !isOfOtherQuestion(one, question),
  );
}
