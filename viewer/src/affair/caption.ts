// The sentence above the picture: how many accounts and contradictions there are, and how much of it rests on hearsay. Of all
// that is recorded, whatever the filters hide. Plain parts, so that the screen can set some of them in bold.

import { agree, countOf, spellCount } from '../../../src/domain/base/count.ts';
import type { Affair } from './affair.ts';
import { nameTellers } from './attribution.ts';
import type { ShownFaceOff } from './face-off.ts';
import { bearsOnContent, type DrawnRelation, isContradiction } from './relations.ts';
import { describeUnheld, isUncontested, listCollidingCamps, listHeldCamps } from './summarise.ts';

export interface CaptionPart {
  readonly text: string;
  readonly strong?: boolean;
}

/** Of a question: how many accounts, whether they collide, in how many contradictions. Without its full stop. */
export function describeCollisions(affair: Affair, faceOff: ShownFaceOff): CaptionPart[] {
  const held = listHeldCamps(faceOff).length;
  const given = countOf(faceOff.answering.length, 'assertion');
  if (faceOff.answering.length === 0) return [{ text: 'No answer', strong: true }, { text: ' is recorded here' }];
  if (held === 0) {
    return [{ text: spellCount(0, 'account'), strong: true }, { text: ` in ${given}: ${describeUnheld(faceOff)}` }];
  }
  if (!faceOff.contested) {
    const none = held > 1 ? 'none excludes another; ' : '';
    const rest = isUncontested(faceOff) ? 'uncontested here' : 'no other answer here';
    return [{ text: spellCount(held, 'account'), strong: true }, { text: ` in ${given}; ${none}${rest}` }];
  }
  const { contradictions } = faceOff;
  const what = { text: describeCollision(faceOff, held), strong: true };
  if (contradictions.length === 0) return [what, { text: `; no contradiction is drawn${whyNone(affair, faceOff)}` }];
  return [what, { text: ` in ${countByOrigin(contradictions)}` }];
}

/** "Two accounts collide", "Two of 4 accounts collide", "One account, contested". */
function describeCollision(faceOff: ShownFaceOff, held: number): string {
  const colliding = listCollidingCamps(faceOff).length;
  if (colliding === 0) return `${spellCount(held, 'account')}, contested`;
  if (colliding === held) return `${spellCount(held, 'account')} ${agree(held, 'collides', 'collide')}`;
  return `${spellCount(colliding, 'of', 'of')} ${countOf(held, 'account')} collide`;
}

function whyNone(affair: Affair, faceOff: ShownFaceOff): string {
  const isPaired = affair.index.node('Question', faceOff.question)?.properties.paired ?? true;
  return isPaired ? '' : `: ${faceOff.answering.length} answers are too many to compare pair by pair`;
}

export function describeAll(affair: Affair): CaptionPart[] {
  const { index } = affair;
  const assertions = index.graph.nodes.Assertion.map((one) => one.id);
  const actors = new Set(assertions.flatMap((id) => index.speakersOf(id)));
  const contradictions = affair.relations.filter((one) => isContradiction(one) && bearsOnContent(one));
  return [
    { text: countOf(assertions.length, 'assertion'), strong: true },
    { text: ` by ${countOf(actors.size, 'actor')}; ${countByOrigin(contradictions)}` },
    ...describeHearsay(affair, contradictions),
  ];
}

function countByOrigin(contradictions: readonly DrawnRelation[]): string {
  const derived = contradictions.filter((one) => one.derived).length;
  const recorded = contradictions.length - derived;
  if (derived === 0) return countOf(recorded, 'recorded contradiction');
  if (recorded === 0) return countOf(derived, 'derived contradiction');
  return `${recorded} recorded and ${countOf(derived, 'derived contradiction')}`;
}

/** Its full stop included; a plain one where there is no contradiction. */
export function describeHearsay(affair: Affair, contradictions: readonly DrawnRelation[]): CaptionPart[] {
  const resting = contradictions.filter((one) => one.hearsay);
  if (resting.length === 0) return [{ text: contradictions.length === 0 ? '.' : '; none rests on hearsay.' }];
  const isTold = (id: string) => affair.index.node('Assertion', id)?.properties.asTold === true;
  const told = [...new Set(resting.flatMap((one) => [one.from, one.to]).filter(isTold))];
  const whole = resting.length === contradictions.length;
  const rest = agree(resting.length, 'rests', 'rest');
  const lead = whole ? (resting.length === 1 ? '; it rests' : '; all rest') : `; ${resting.length} of them ${rest}`;
  return [
    { text: `${lead} on ${agree(told.length, 'a statement', 'statements')} ` },
    { text: `told only by ${nameTellers(affair, told)}`, strong: true },
    { text: '.' },
  ];
}
