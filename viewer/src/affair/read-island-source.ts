// Face-offs, and what of the affair is shown → the source of its islands. Words and accounts are the affair's; computes nothing.
import type { GraphIndex } from '../../../src/domain/graph/index-graph.ts';
import { heldIn, type ShownAnswer } from './account.ts';
import { speakersBehind } from './describe.ts';
import type { ShownFaceOff } from './face-off.ts';
import type { IslandAccount, IslandQuestion, IslandSource, SeatStance } from './islands.ts';
import { type DrawnRelation, isContradiction } from './relations.ts';

interface Asked {
  readonly index: GraphIndex;
  readonly questions: readonly ShownFaceOff[];
}

/** `relations`: those that are shown; `shown`: ids of assertions and silences, all where it is absent. */
export function readIslandSource(
  { index, questions }: Asked,
  relations: readonly DrawnRelation[],
  shown?: ReadonlySet<string>,
): IslandSource {
  const { Assertion, Silence } = index.graph.nodes;
  const ids = [...Assertion, ...Silence].map((one) => one.id);
  return {
    questions: readQuestions({ index, questions }, shown === undefined ? undefined : new Set(relations)),
    relations: relations.filter((one) => !isContradiction(one) || one.level === 'content'),
    speakersOf: new Map(
      ids.filter((id) => shown === undefined || shown.has(id)).map((id) => [id, speakersBehind(index, id)]),
    ),
  };
}

/** `shown`: the relations that are; all where it is absent. */
export function readQuestions({ index, questions }: Asked, shown?: ReadonlySet<DrawnRelation>): IslandQuestion[] {
  return questions.map((faceOff) => ({
    id: faceOff.question,
    text: faceOff.text,
    isYesNo: index.node('Question', faceOff.question)?.properties.slot === 'yes-no',
    contradictions: faceOff.contradictions.filter((one) => shown === undefined || shown.has(one)).length,
    accounts: faceOff.camps.flatMap((camp) =>
      camp.accounts.map((account): IslandAccount => {
        const stands = [
          ...heldIn(account).map((one) => readStand(one, heldStance(one))),
          ...account.denies.map((one) => readStand(one, 'denies')),
        ];
        const { position, letter, color } = camp;
        return { key: account.key, camp: position, letter, color, label: account.label, stands };
      }),
    ),
  }));
}

function readStand({ assertion, answer }: ShownAnswer, stance: SeatStance) {
  return { statement: assertion, stance, implied: answer.how === 'implied' };
}

function heldStance({ answer }: ShownAnswer): SeatStance {
  if (answer.how === 'presupposed') return 'presupposes';
  return answer.how === 'insinuated' ? 'hints' : 'holds';
}
