// The sentence above the accounts of a question: how many there are, how many statements give each, which of them is known only
// through somebody else, who passed what over, who leaves it open. Of all that is recorded, whatever the filters hide.

import { isPlural } from '../../../src/domain/citation/act-words.ts';
import { disputeWords } from '../language/english/dispute.ts';
import type { TextPart } from '../language/language.ts';
import { heldIn, type ShownAccount, type ShownCamp } from './account.ts';
import type { Affair } from './affair.ts';
import { attribute, nameTellers } from './attribution.ts';
import { describeCollisions, describeHearsay } from './caption.ts';
import type { ShownFaceOff } from './face-off.ts';
import { listHeldCamps } from './summarise.ts';

/** Of so many the sentence says who gives them; the others are read below it. */
const mostSaid = 3;

export function sayAccounts(affair: Affair, faceOff: ShownFaceOff): TextPart[] {
  const head = describeCollisions(affair, faceOff);
  if (!faceOff.contested || listHeldCamps(faceOff).length === 0) return [...head, { text: '.' }];
  const camps = listHeldCamps(faceOff).toSorted((a, b) => countHeld(b) - countHeld(a));
  const said = camps.slice(0, mostSaid).flatMap((camp, position) => sayCamp(affair, faceOff, camp, position === 0));
  const more = camps.length - mostSaid;
  const rest = more > 0 ? [{ text: disputeWords().moreBelow(more) }] : [];
  // Whose word there is for an account says on whose word its contradictions rest.
  const hearsay = restsOn(affair, faceOff, camps.slice(0, mostSaid))
    ? [{ text: '.' }]
    : describeHearsay(affair, faceOff.contradictions);
  return [...head, ...hearsay, { text: ' ' }, ...said, ...rest, { text: '.' }, ...sayAsides(affair, faceOff)];
}

/** Every told statement that is contradicted stands in an account of which it is said that it is only told. */
function restsOn(affair: Affair, faceOff: ShownFaceOff, said: readonly ShownCamp[]): boolean {
  const isTold = (id: string) => affair.index.node('Assertion', id)?.properties.asTold === true;
  const told = new Set(faceOff.contradictions.flatMap((one) => [one.from, one.to]).filter(isTold));
  const only = said.map((camp) => listStatements(camp.accounts, heldIn)).filter((held) => held.every(isTold));
  const covered = new Set(only.flat());
  return told.size > 0 && [...told].every((id) => covered.has(id));
}

function countHeld(camp: ShownCamp): number {
  return listStatements(camp.accounts, heldIn).length;
}

function listStatements(
  accounts: readonly ShownAccount[],
  list: (account: ShownAccount) => readonly { readonly assertion: string }[],
): string[] {
  return [...new Set(accounts.flatMap(list).map((one) => one.assertion))];
}

/** "Five statements name ISIS-K or Islamic State", "one hints at Ukraine, and only Kyiv, which denies it, tells us so". */
function sayCamp(affair: Affair, faceOff: ShownFaceOff, camp: ShownCamp, isFirst: boolean): TextPart[] {
  const { index } = affair;
  const given = listStatements(camp.accounts, (one) => [...one.holds, ...one.presupposes]);
  const hinting = listStatements(camp.accounts, (one) => one.hints).filter((id) => !given.includes(id));
  const slot = index.node('Question', faceOff.question)?.properties.slot;
  const answer = nameAnswers(camp, slot === 'token' || slot === 'yes-no');
  const clauses = disputeWords().campSays(given.length, hinting.length, slot, answer, isFirst);
  return [{ text: `${isFirst ? '' : '; '}${clauses}` }, ...sayOnlyTold(affair, camp, [...given, ...hinting])];
}

const mostNames = 3;

function nameAnswers(camp: ShownCamp, isQuoted: boolean): string {
  const names = [...new Set(camp.accounts.filter((one) => heldIn(one).length > 0).map((one) => one.name))];
  const words = disputeWords();
  const shown = names.slice(0, mostNames).map((name) => (isQuoted ? words.quoted(name) : name));
  return words.answers(shown, names.length > mostNames);
}

/** Where not one of them stands in the speakers' own words: whose word for it there is, and whether that is an opponent's. */
function sayOnlyTold(affair: Affair, camp: ShownCamp, statements: readonly string[]): TextPart[] {
  const { index } = affair;
  if (!statements.every((id) => index.node('Assertion', id)?.properties.asTold === true)) return [];
  const tellers = [...new Set(statements.flatMap((id) => index.reportersOf(id)).flatMap((id) => index.speakersOf(id)))];
  if (tellers.length === 0) return [];
  const denying = new Set(listStatements(camp.accounts, (one) => one.denies).flatMap((id) => index.speakersOf(id)));
  return [
    ...disputeWords().onlyTold(nameTellers(affair, statements), {
      person: tellers.every((id) => index.node('Actor', id)?.properties.kind === 'person'),
      many: isPlural(index, tellers),
      denying: tellers.every((id) => denying.has(id)),
    }),
  ];
}

const mostSilences = 2;

/** What is no answer: passed over, left open, taken back. */
function sayAsides(affair: Affair, faceOff: ShownFaceOff): TextPart[] {
  const words = disputeWords();
  const silences = faceOff.camps
    .flatMap((camp) => camp.accounts)
    .flatMap((account) => account.passedOver.map((id) => ({ id, name: account.name })));
  const parts = silences.slice(0, mostSilences).map(({ id, name }) => {
    const { names, teller } = attribute(affair, id);
    return words.passedOver(names, name, teller);
  });
  const more = silences.length - mostSilences;
  if (more > 0) parts.push(words.moreSilences(more));
  const open = faceOff.open.length;
  if (open > 0) parts.push(words.leaveOpen(open));
  const back = faceOff.takenBack.length;
  if (back > 0) parts.push(words.wereTakenBack(back));
  return parts.map((text) => ({ text: ` ${text}` }));
}
