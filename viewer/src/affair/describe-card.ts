// The small line under a claim: through whom it is known, whose words it gives, in what manner it answers.
import type { Affair } from './affair.ts';
import { attribute } from './attribution.ts';
import { describeForm } from './describe.ts';
import { describeManner } from './describe-manner.ts';
import type { ShownFaceOff } from './face-off.ts';

export interface CardNote {
  readonly text: string;
  /** Without it the card would be untrue: who tells it, that it was taken back. */
  readonly must: boolean;
}

/** "taken back", "as told by Kyiv": what no name may be shown without. */
export function listMustNotes(affair: Affair, id: string): string[] {
  const { teller, takenBack } = attribute(affair, id);
  return [takenBack ? 'taken back' : undefined, teller].filter((one) => one !== undefined);
}

/** That there is something to know, where there is no room to say it: for a drawing from afar. */
export function describeBriefly(affair: Affair, id: string): string {
  const { index, retracted } = affair;
  if (index.labelOf(id) === 'Silence') return 'a silence';
  const parts = [retracted.has(id) && 'taken back', index.reportersOf(id).length > 0 && 'told by others'];
  return parts.filter(Boolean).join(', ');
}

/** The same, and "paraphrase", "takes it as given", "hedged: may have been". */
export function describeCardNotes(affair: Affair, faceOff: ShownFaceOff | undefined, id: string): CardNote[] {
  const { index } = affair;
  const more = [
    index.labelOf(id) === 'Silence' ? 'a silence' : describeForm(index, id),
    ...index
      .answersOf(id)
      .flatMap(({ to, properties }) => (to === faceOff?.question ? describeManner(properties) : [])),
  ];
  return [
    ...listMustNotes(affair, id).map((text) => ({ text, must: true })),
    ...[...new Set(more)].map((text) => ({ text, must: false })),
  ];
}
