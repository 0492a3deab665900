// What a question comes to, in a line or a sentence: how many accounts, whether they exclude each other. Always of all that is
// recorded: a filter hides cards, never a dispute.

import { speechWords } from '../language/english/speech.ts';
import { hasHolders } from './account.ts';
import type { ShownFaceOff } from './face-off.ts';

/** Somebody answers, nobody answers otherwise or denies it, and nothing of what answers is contradicted. */
export function isUncontested(faceOff: ShownFaceOff): boolean {
  return listHeldCamps(faceOff).length > 0 && !faceOff.contested && !faceOff.contradictedElsewhere;
}

export function listHeldCamps(faceOff: ShownFaceOff): ShownFaceOff['camps'] {
  return faceOff.camps.filter((camp) => camp.accounts.some(hasHolders));
}

/** Camps of which an account excludes an account of another. */
export function listCollidingCamps(faceOff: ShownFaceOff): ShownFaceOff['camps'] {
  const colliding = new Set(faceOff.collisions.flat());
  return faceOff.camps.filter((camp) => camp.accounts.some((one) => colliding.has(one.key)));
}

/** "2 accounts collide · 5 contradictions", "at least 143 people · uncontested here". */
export function summarise(faceOff: ShownFaceOff): string {
  const held = listHeldCamps(faceOff);
  if (faceOff.answering.length === 0) return speechWords().noAnswerHere;
  if (held.length === 0) return describeUnheld(faceOff);
  if (!faceOff.contested) {
    const labels = held.flatMap((camp) => camp.accounts.filter(hasHolders).map((account) => account.label));
    return `${labels.join(' · ')} · ${isUncontested(faceOff) ? speechWords().uncontestedHere : speechWords().noOtherAnswer}`;
  }
  const contradictions = faceOff.contradictions.length;
  const drawn = contradictions === 0 ? speechWords().noContradiction : speechWords().contradictions(contradictions);
  return `${describeCamps(faceOff)} · ${drawn}`;
}

/** "2 accounts collide", "2 of 3 accounts collide", "1 account, contested". */
function describeCamps(faceOff: ShownFaceOff): string {
  const held = listHeldCamps(faceOff).length;
  const colliding = listCollidingCamps(faceOff).length;
  return speechWords().collideInShort(colliding, held);
}

export function describeUnheld(faceOff: ShownFaceOff): string {
  if (faceOff.camps.some((camp) => camp.accounts.some((one) => one.denies.length > 0))) {
    return speechWords().heldByNobody;
  }
  return faceOff.takenBack.length > 0 ? speechWords().answeredTakenBack : speechWords().leftOpen;
}
