// What a card says besides its claim: through whom it is known, whose words it gives, in what manner it answers; a card read aloud;
// and what is said of cards that are folded away.
import { groupBy } from '../../../src/domain/base/group-by.ts';
import { disputeWords } from '../language/english/dispute.ts';
import { speechWords } from '../language/english/speech.ts';
import type { Affair } from './affair.ts';
import { attribute, describeAttribution, nameTellers } from './attribution.ts';
import { describeClaim, describeForm, nameActor } from './describe.ts';
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
  return [takenBack ? speechWords().takenBack : undefined, teller].filter((one) => one !== undefined);
}

/** The same, and "paraphrase", "takes it as given", "hedged: may have been". */
export function describeCardNotes(affair: Affair, faceOff: ShownFaceOff | undefined, id: string): CardNote[] {
  const { index } = affair;
  const more = [
    index.labelOf(id) === 'Silence' ? disputeWords().aSilence : describeForm(index, id),
    ...index
      .answersOf(id)
      .flatMap(({ to, properties }) => (to === faceOff?.question ? describeManner(properties) : [])),
  ];
  return [
    ...listMustNotes(affair, id).map((text) => ({ text, must: true })),
    ...[...new Set(more)].map((text) => ({ text, must: false })),
  ];
}

/** Of those over this question. */
export function countContradictions({ relationsOf }: Affair, { contradictions }: ShownFaceOff, id: string): number {
  const over = new Set(relationsOf(id).map((one) => one.id));
  return contradictions.filter((one) => over.has(one.id)).length;
}

/** "Putin claims, as told by Kyiv: Ukraine is linked to the attack. Paraphrase. Hints at it. Contradicted by 5." */
export function readAloud(affair: Affair, faceOff: ShownFaceOff, id: string): string {
  const notes = describeCardNotes(affair, faceOff, id)
    .filter((one) => !one.must)
    .map((one) => `${one.text.charAt(0).toUpperCase()}${one.text.slice(1)}.`);
  const against = countContradictions(affair, faceOff, id);
  return [
    `${describeAttribution(affair, id)}: ${describeClaim(affair.index, id)}`,
    ...(against === 0 ? [] : [speechWords().contradictedBy(against)]),
    ...notes,
  ].join(' ');
}

/** So many speakers are named. */
const mostNamed = 2;

/** "18 more, by 16 outlets and 2 persons, all as told by Kyiv". */
export function describeFold(affair: Affair, ids: readonly string[]): string {
  const { index } = affair;
  const actors = [...new Set(ids.flatMap((id) => index.speakersOf(id)))];
  const kinds = groupBy(
    actors.flatMap((actor) => index.node('Actor', actor)?.properties.kind ?? []),
    (kind) => kind,
  );
  const words = disputeWords();
  const kindsOf = [...kinds]
    .sort((a, b) => b[1].length - a[1].length)
    .map(([kind, same]) => words.kindsOfActors[kind](same.length));
  const by = actors.length > mostNamed ? kindsOf : actors.map((actor) => nameActor(index, actor));
  const more = by.length === 0 ? words.more(ids.length) : words.moreBy(ids.length, by);
  const told = ids.filter((id) => index.node('Assertion', id)?.properties.asTold === true);
  if (told.length === 0) return more;
  const tellers = nameTellers(affair, told);
  return `${more}${told.length === ids.length ? words.allTold(tellers) : words.someTold(told.length, tellers)}`;
}
