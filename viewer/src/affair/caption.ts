// The sentence above the picture: how many accounts and contradictions there are, and how much of it rests on hearsay. Of all
// that is recorded, whatever the filters hide. Plain parts, so that the screen can set some of them in bold.

import type { Language } from '../../../src/wire/languages.ts';
import { speechWords } from '../language/english/speech.ts';
import { spokenLanguage, type TextPart } from '../language/language.ts';
import type { Affair } from './affair.ts';
import { nameTellers } from './attribution.ts';
import type { ShownFaceOff } from './face-off.ts';
import { bearsOnContent, type DrawnRelation, isContradiction } from './relations.ts';
import { describeUnheld, isUncontested, listCollidingCamps, listHeldCamps } from './summarise.ts';

/** Of a question: how many accounts, whether they collide, in how many contradictions. Without its full stop. */
export function describeCollisions(affair: Affair, faceOff: ShownFaceOff): TextPart[] {
  const held = listHeldCamps(faceOff).length;
  const words = speechWords();
  const given = words.inAssertions(faceOff.answering.length);
  if (faceOff.answering.length === 0) return [...words.noAnswer];
  const accounts = { text: words.accounts(held), strong: true };
  if (held === 0) return [accounts, { text: `${given}: ${describeUnheld(faceOff)}` }];
  if (!faceOff.contested) {
    const none = held > 1 ? words.noneExcludes : '';
    const rest = isUncontested(faceOff) ? words.uncontestedHere : words.noOtherAnswer;
    return [accounts, { text: `${given}; ${none}${rest}` }];
  }
  const { contradictions } = faceOff;
  const what = { text: words.collide(listCollidingCamps(faceOff).length, held), strong: true };
  if (contradictions.length === 0) return [what, { text: `${words.noneDrawn}${whyNone(affair, faceOff)}` }];
  return [what, { text: words.collidingIn(...countByOrigin(contradictions)) }];
}

function whyNone(affair: Affair, faceOff: ShownFaceOff): string {
  const isPaired = affair.index.node('Question', faceOff.question)?.properties.paired ?? true;
  return isPaired ? '' : speechWords().tooManyAnswers(faceOff.answering.length);
}

const said = new WeakMap<Affair, { readonly language: Language; readonly parts: readonly TextPart[] }>();

/** Said once an affair and language. */
export function describeAll(affair: Affair): readonly TextPart[] {
  const language = spokenLanguage();
  const before = said.get(affair);
  if (before?.language === language) return before.parts;
  const { index } = affair;
  const assertions = index.graph.nodes.Assertion.map((one) => one.id);
  const actors = new Set(assertions.flatMap((id) => index.speakersOf(id)));
  const contradictions = affair.relations.filter((one) => isContradiction(one) && bearsOnContent(one));
  const parts = [
    { text: speechWords().assertions(assertions.length), strong: true },
    { text: speechWords().byActors(actors.size, ...countByOrigin(contradictions)) },
    ...describeHearsay(affair, contradictions),
  ];
  said.set(affair, { language, parts });
  return parts;
}

function countByOrigin(contradictions: readonly DrawnRelation[]): readonly [recorded: number, derived: number] {
  const derived = contradictions.filter((one) => one.derived).length;
  return [contradictions.length - derived, derived];
}

/** Its full stop included; a plain one where there is no contradiction. */
export function describeHearsay(affair: Affair, contradictions: readonly DrawnRelation[]): readonly TextPart[] {
  const resting = contradictions.filter((one) => one.hearsay);
  if (resting.length === 0) return [{ text: contradictions.length === 0 ? '.' : speechWords().noHearsay }];
  const isTold = (id: string) => affair.index.node('Assertion', id)?.properties.asTold === true;
  const told = [...new Set(resting.flatMap((one) => [one.from, one.to]).filter(isTold))];
  return speechWords().hearsay(resting.length, contradictions.length, told.length, nameTellers(affair, told));
}
