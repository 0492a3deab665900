// What a card says besides its claim: through whom it is known, whose words it gives, in what manner it answers; a card read aloud;
// and what is said of cards that are folded away.
import { countOf, spellCount } from '../../../src/domain/base/count.ts';
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
  return [takenBack ? 'taken back' : undefined, teller].filter((one) => one !== undefined);
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
    ...(against === 0 ? [] : [`Contradicted by ${spellCount(against, '', '').trim().toLowerCase()}.`]),
    ...notes,
  ].join(' ');
}

/** So many speakers are named. */
const mostNamed = 2;

/** "18 more, by 16 outlets and 2 persons, all as told by Kyiv". */
export function describeFold(affair: Affair, ids: readonly string[]): string {
  const { index } = affair;
  const actors = [...new Set(ids.flatMap((id) => index.speakersOf(id)))];
  const kinds = new Map<string, number>();
  for (const actor of actors) {
    const kind = index.node('Actor', actor)?.properties.kind ?? 'actor';
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const kindsOf = [...kinds].sort((a, b) => b[1] - a[1]).map(([kind, count]) => countOf(count, kind));
  const by = actors.length > mostNamed ? kindsOf : actors.map((actor) => nameActor(index, actor));
  const last = by.pop();
  const who = last === undefined ? '' : `, by ${by.length === 0 ? last : `${by.join(', ')} and ${last}`}`;
  const told = ids.filter((id) => index.node('Assertion', id)?.properties.asTold === true);
  if (told.length === 0) return `${ids.length.toLocaleString('en-US')} more${who}`;
  const how = told.length === ids.length ? 'all' : `${told.length.toLocaleString('en-US')} of them`;
  return `${ids.length.toLocaleString('en-US')} more${who}, ${how} as told by ${nameTellers(affair, told)}`;
}
