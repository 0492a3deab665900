// Affair, and what of it is shown → the source of the Graph view. Words and accounts are the affair's; computes nothing.

import { heldIn, type Stand } from '../../affair/account.ts';
import type { Affair } from '../../affair/affair.ts';
import { speakersBehind } from '../../affair/describe.ts';
import { type DrawnRelation, isContradiction } from '../../affair/relations.ts';
import type { ArenaAccount, ArenaRelation, ArenaSource, Stance } from './islands.ts';

/** `shown`: ids of assertions and silences; `relations`: those that are shown. */
export function readArenaSource(
  affair: Affair,
  shown: ReadonlySet<string>,
  relations: readonly DrawnRelation[],
): ArenaSource {
  const { index } = affair;
  const known = new Set(relations.map((one) => one.id));
  return {
    questions: affair.questions.map((faceOff) => ({
      id: faceOff.question,
      text: faceOff.text,
      isYesNo: index.node('Question', faceOff.question)?.properties.slot === 'yes-no',
      contradictions: faceOff.contradictions.filter((one) => known.has(one.id)).length,
      accounts: faceOff.camps.flatMap((camp) =>
        camp.accounts.map((account): ArenaAccount => {
          const stands = [
            ...heldIn(account).map((one) => readStand(one, heldStance(one))),
            ...account.denies.map((one) => readStand(one, 'denies')),
          ];
          return { key: account.key, camp: camp.position, label: account.label, stands };
        }),
      ),
    })),
    relations: relations.flatMap(readRelation),
    speakersOf: new Map(
      [...index.graph.nodes.Assertion, ...index.graph.nodes.Silence]
        .map((one) => one.id)
        .filter((id) => shown.has(id))
        .map((id) => [id, speakersBehind(index, id)]),
    ),
  };
}

function readStand({ assertion, answer }: Stand, stance: Stance) {
  return { statement: assertion, stance, implied: answer.how === 'implied' };
}

function heldStance({ answer }: Stand): Stance {
  if (answer.how === 'presupposed') return 'presupposes';
  return answer.how === 'insinuated' ? 'hints' : 'holds';
}

const families: Readonly<Record<DrawnRelation['family'], ArenaRelation['family']>> = {
  contradicts: 'contradicts',
  'contradicts-derived': 'contradicts',
  supports: 'supports',
  relies: 'relies',
  compatible: 'compatible',
  reports: 'reports',
};

function readRelation(relation: DrawnRelation): ArenaRelation[] {
  const family = families[relation.family];
  if (isContradiction(relation) && relation.level === 'utterance') return [];
  const { id, from, to, kind, derived, hearsay } = relation;
  return [{ id, from, to, family, kind, derived, hearsay }];
}
