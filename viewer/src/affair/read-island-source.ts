// Face-offs, and what of the affair is shown → the source of its islands. Words and accounts are the affair's; computes nothing.
import type { GraphIndex } from '../../../src/domain/graph/index-graph.ts';
import { heldIn, type ShownAnswer } from './account.ts';
import { speakersBehind } from './describe.ts';
import type { ShownFaceOff } from './face-off.ts';
import type { IslandAccount, IslandRelation, IslandSource, SeatStance } from './islands.ts';
import { type DrawnRelation, isContradiction } from './relations.ts';

/** `shown`: ids of assertions and silences; `relations`: those that are shown. */
export function readIslandSource(
  { index, questions }: { readonly index: GraphIndex; readonly questions: readonly ShownFaceOff[] },
  shown: ReadonlySet<string>,
  relations: readonly DrawnRelation[],
): IslandSource {
  const known = new Set(relations);
  return {
    questions: questions.map((faceOff) => ({
      id: faceOff.question,
      text: faceOff.text,
      isYesNo: index.node('Question', faceOff.question)?.properties.slot === 'yes-no',
      contradictions: faceOff.contradictions.filter((one) => known.has(one)).length,
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
    })),
    relations: relations.flatMap(readRelation),
    speakersOf: new Map(
      [...listWhole(index)].filter((id) => shown.has(id)).map((id) => [id, speakersBehind(index, id)]),
    ),
  };
}

/** Every assertion and silence. */
export function listWhole({ graph }: GraphIndex): ReadonlySet<string> {
  return new Set([...graph.nodes.Assertion, ...graph.nodes.Silence].map((one) => one.id));
}

function readStand({ assertion, answer }: ShownAnswer, stance: SeatStance) {
  return { statement: assertion, stance, implied: answer.how === 'implied' };
}

function heldStance({ answer }: ShownAnswer): SeatStance {
  if (answer.how === 'presupposed') return 'presupposes';
  return answer.how === 'insinuated' ? 'hints' : 'holds';
}

const families: Readonly<Record<DrawnRelation['family'], IslandRelation['family']>> = {
  contradicts: 'contradicts',
  'contradicts-derived': 'contradicts',
  supports: 'supports',
  relies: 'relies',
  compatible: 'compatible',
  reports: 'reports',
};

function readRelation(relation: DrawnRelation): IslandRelation[] {
  const family = families[relation.family];
  if (isContradiction(relation) && relation.level === 'utterance') return [];
  const { id, from, to, kind, derived, hearsay } = relation;
  return [{ id, from, to, family, kind, derived, hearsay }];
}
