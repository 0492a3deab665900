// Who is behind an assertion or a silence, in words that never leave out through whom it is known or that it was taken back.
// Every place that shows a speaker takes the name from here.
import { sayAct } from '../../../src/domain/citation/act-words.ts';
import { sayTellers } from '../../../src/domain/citation/tellers.ts';
import { speechWords } from '../language/english/speech.ts';
import type { Affair } from './affair.ts';
import { describeClaim, nameSpeakers, speakersBehind } from './describe.ts';
import { isContradiction } from './relations.ts';

export interface Attribution {
  readonly names: string;
  /** "claim (“linking”)"; "is silent" for a silence. */
  readonly act: string;
  /** "as told by Kyiv", "noted by Roger Boyes"; absent where the document gives it itself. */
  readonly teller?: string;
  readonly takenBack: boolean;
}

export function attribute(affair: Affair, id: string): Attribution {
  const { index, retracted } = affair;
  const words = speechWords();
  const known = sayTeller(affair, id);
  return {
    names: nameSpeakers(index, speakersBehind(index, id)),
    act: index.labelOf(id) === 'Silence' ? words.saidNothing : sayAct(index, id, words.saying),
    ...(known === undefined ? {} : { teller: known }),
    takenBack: retracted.has(id),
  };
}

/** The teller alone. */
export function sayTeller({ index }: Affair, id: string): string | undefined {
  const words = speechWords();
  const tellers = sayTellers(index, id, nameSpeakers, words.saying);
  if (index.labelOf(id) !== 'Silence') return tellers && words.toldBy(tellers);
  return tellers === undefined ? words.notedByDocument : words.notedBy(tellers);
}

/** "Vladimir Putin claims, as told by Kyiv, taken back": for titles, labels and whatever is drawn as one line. */
export function describeAttribution(affair: Affair, id: string): string {
  const { names, act, teller, takenBack } = attribute(affair, id);
  return joinParts([`${names} ${act}`, teller, takenBack ? speechWords().takenBack : undefined]);
}

/** "Putin claims, as told by Kyiv: Ukraine is linked to the attack. Contradicted by two.": what a reader hears of it by itself. */
export function nameStatement(affair: Affair, id: string): string {
  const against = affair.relationsOf(id).filter(isContradiction).length;
  const words = `${describeAttribution(affair, id)}: ${describeClaim(affair.index, id)}`;
  return against === 0 ? words : `${words} ${speechWords().contradictedBy(against)}`;
}

/** "claims, as told by Kyiv", where the name stands above; of what several said together, all of them: the verb is theirs. */
export function describeOwn(affair: Affair, id: string): string {
  if (speakersBehind(affair.index, id).length > 1) return describeAttribution(affair, id);
  const { act, teller, takenBack } = attribute(affair, id);
  return joinParts([act, teller, takenBack ? speechWords().takenBack : undefined]);
}

function joinParts(parts: readonly (string | undefined)[]): string {
  return parts.filter((one) => one !== undefined).join(', ');
}

/** Whose telling contradictions rest on: "Kyiv", "Kyiv and Roger Boyes". */
export function nameTellers(affair: Affair, told: readonly string[]): string {
  const tellers = told.flatMap((id) => affair.index.reportersOf(id)).flatMap((one) => affair.index.speakersOf(one));
  return nameSpeakers(affair.index, [...new Set(tellers)]);
}
