// The sentence above the picture: what is drawn, in numbers, and how much of it rests on hearsay. Plain parts, so that the
// screen can set some of them in bold.
import type { Visibility } from '../visibility.ts';
import type { Affair } from './affair.ts';
import { countOf } from './describe.ts';
import { type FaceOff, isHeld } from './face-off.ts';
import { nameTellers } from './overview.ts';
import { type DrawnRelation, isContradiction } from './relations.ts';

export interface CaptionPart {
  readonly text: string;
  readonly strong?: boolean;
}

const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

export function describeAccounts(affair: Affair, faceOff: FaceOff, visible: Visibility): CaptionPart[] {
  const camps = faceOff.camps.filter((camp) => camp.accounts.some(isHeld)).length;
  const shown = new Set(visible.relations.map((one) => one.id));
  const contradictions = faceOff.contradictions.filter((one) => shown.has(one.id) && bearsOnContent(one));
  const accounts = `${words[camps] ?? camps} ${camps === 1 ? 'account' : 'accounts'}`;
  if (contradictions.length === 0) {
    const given = countOf(faceOff.answering.length, 'assertion');
    return [{ text: `${accounts}`, strong: true }, { text: ` in ${given}; uncontested here.` }];
  }
  const what = camps > 1 ? `${accounts} collide` : `${accounts}, contested`;
  return [
    { text: what, strong: true },
    { text: ` in ${countByOrigin(contradictions)}` },
    ...describeHearsay(affair, contradictions),
  ];
}

export function describeAll(affair: Affair, visible: Visibility): CaptionPart[] {
  const { index } = affair;
  const assertions = [...visible.shown].filter((id) => index.labelOf(id) === 'Assertion');
  const actors = new Set(assertions.flatMap((id) => index.speakersOf(id)));
  const contradictions = visible.relations.filter((one) => isContradiction(one) && bearsOnContent(one));
  return [
    { text: countOf(assertions.length, 'assertion'), strong: true },
    { text: ` by ${countOf(actors.size, 'actor')}; ${countByOrigin(contradictions)}` },
    ...describeHearsay(affair, contradictions),
  ];
}

/** Disputes about whether something was said, and withdrawals of one's own, do not bear on what stands. */
function bearsOnContent(relation: DrawnRelation): boolean {
  return relation.level === 'content' && relation.kind !== 'withdraws';
}

function countByOrigin(contradictions: readonly DrawnRelation[]): string {
  const derived = contradictions.filter((one) => one.derived).length;
  const recorded = contradictions.length - derived;
  if (derived === 0) return countOf(recorded, 'recorded contradiction');
  if (recorded === 0) return countOf(derived, 'derived contradiction');
  return `${recorded} recorded and ${countOf(derived, 'derived contradiction')}`;
}

function describeHearsay(affair: Affair, contradictions: readonly DrawnRelation[]): CaptionPart[] {
  const resting = contradictions.filter((one) => one.hearsay);
  if (resting.length === 0) return [{ text: contradictions.length === 0 ? '.' : '; none rests on hearsay.' }];
  const isTold = (id: string) => affair.index.node('Assertion', id)?.properties.asTold === true;
  const told = [...new Set(resting.flatMap((one) => [one.from, one.to]).filter(isTold))];
  const whole = resting.length === contradictions.length;
  const lead = whole ? (resting.length === 1 ? '; it rests' : '; all rest') : `; ${resting.length} of them rest`;
  const object = told.length === 1 ? 'a statement' : 'statements';
  return [
    { text: `${lead} on ${object} ` },
    { text: `told only by ${nameTellers(affair, told)}`, strong: true },
    { text: '.' },
  ];
}
