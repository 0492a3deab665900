// Words of the accounts of a question: the sentence above them, their cards and what is folded, what contradicts between them; and of
// figures on their axis.

import { agree, countOf, spellCount } from '../../../../src/domain/base/count.ts';
import { section, type TextPart } from '../language.ts';
import { list, number } from './formats.ts';

type Slot = 'actor' | 'token' | 'number' | 'date' | 'yes-no' | undefined;
type FigureStance = 'held' | 'hinted' | 'denied' | 'taken-back' | 'passed-over';

/** Beside a camp that is said before the first one, a lone number: what is counted is said once. */
function spellStatements(count: number, isFirst: boolean): string {
  return isFirst ? spellCount(count, 'statement') : spellCount(count, '', '').trim().toLowerCase();
}

function verbOf(slot: Slot, count: number): string {
  if (slot === 'actor') return agree(count, 'names', 'name');
  return slot === 'number' || slot === 'date' ? agree(count, 'gives', 'give') : agree(count, 'says', 'say');
}

export const disputeWords = section('dispute', {
  // A card, and cards that are folded
  aSilence: 'a silence',
  kindsOfActors: {
    person: (count: number) => countOf(count, 'person'),
    organisation: (count: number) => countOf(count, 'organisation'),
    state: (count: number) => countOf(count, 'state'),
    outlet: (count: number) => countOf(count, 'outlet'),
    group: (count: number) => countOf(count, 'group'),
  },
  more: (count: number) => `${number(count)} more`,
  moreBy: (count: number, who: readonly string[]) => `${number(count)} more, by ${list(who)}`,
  allTold: (tellers: string) => `, all as told by ${tellers}`,
  someTold: (count: number, tellers: string) => `, ${number(count)} of them as told by ${tellers}`,

  // What contradicts
  rivals: (count: number) => countOf(count, 'rival'),
  denials: (count: number) => countOf(count, 'denial'),
  byRule: 'by rule',
  drawnByAnalyst: 'drawn by the analyst',
  drawnBy: (who: string) => `drawn by ${who}`,
  drawnInDocument: 'drawn in the document',
  countedOrigin: (count: number, origin: string) => `${number(count)} ${origin}`,
  restOn: (resting: number, all: number, tellers: string) => {
    const rest = agree(resting, 'rests', 'rest');
    if (resting < all) return `${number(resting)} ${rest} on words told only by ${tellers}`;
    return `${resting === 1 ? '' : resting === 2 ? 'both ' : 'all '}${rest} on words told only by ${tellers}`;
  },

  // The sentence above
  moreBelow: (count: number) => `; ${countOf(count, 'more account')} below`,
  quoted: (name: string) => `“${name}”`,
  answers: (names: readonly string[], isCut: boolean) => `${names.join(' or ')}${isCut ? ' or the like' : ''}`,
  campSays: (given: number, hinting: number, slot: Slot, answer: string, isFirst: boolean) => {
    const clauses: string[] = [];
    if (given > 0) clauses.push(`${spellStatements(given, isFirst)} ${verbOf(slot, given)} ${answer}`);
    if (hinting > 0) {
      const who = spellStatements(hinting, isFirst && given === 0);
      clauses.push(`${who} ${agree(hinting, 'hints', 'hint')} at ${given === 0 ? answer : 'it'}`);
    }
    return clauses.join(', ');
  },
  onlyTold: (tellers: string, are: { person: boolean; many: boolean; denying: boolean }): readonly TextPart[] => {
    const denying = `, ${are.person ? 'who' : 'which'} ${are.many ? 'deny' : 'denies'} it,`;
    const text = `only ${tellers}${are.denying ? denying : ''} ${are.many ? 'tell' : 'tells'} us so`;
    return [{ text: ', and ' }, { text, strong: true }];
  },
  passedOver: (names: string, answer: string, teller: string | undefined) =>
    `${names} passed over ${answer}${teller === undefined ? '' : ` (${teller})`}.`,
  moreSilences: (count: number) => `${spellCount(count, 'silence')} more.`,
  leaveOpen: (count: number) => `${spellCount(count, 'leaves', 'leave')} it open.`,
  wereTakenBack: (count: number) => `${spellCount(count, 'was', 'were')} taken back.`,

  // Figures
  noDayGiven: 'no day of count given',
  figure: (stance: FigureStance, name: string) => {
    const before = { held: '', hinted: 'hints at ', denied: 'denies ', 'taken-back': 'taken back: ' };
    return `${stance === 'passed-over' ? 'passed over: ' : before[stance]}${name}`;
  },
  figureAgainst: (count: number) => `; contradicted by ${number(count)}`,
  figures: (values: number, isDate: boolean, answers: number, contradictions: number) => {
    const lead = spellCount(values, isDate ? 'date' : 'figure');
    const against = contradictions === 0 ? 'no contradiction' : countOf(contradictions, 'contradiction');
    return `${lead} in ${countOf(answers, 'answer')}, ${against}.`;
  },
  onlySame: (days: boolean, bases: boolean) => {
    const same = [...(days ? ['for the same day'] : []), ...(bases ? ['counted on the same base'] : [])];
    return `Only figures ${list(same)} can contradict each other.`;
  },
  takesIn: (name: string, inside: readonly string[]) => `The figure “${name}” takes in ${list(inside)}.`,
  axisBegins: (start: string) => `The axis begins at ${start}, not at 0.`,
  axisOfPowers: (factor: string, hasZero: boolean) =>
    `The figures lie far apart: from mark to mark the axis grows by a factor of ${factor}, so distances here are not differences.${hasZero ? ' 0 stands apart at its left end.' : ''}`,
  axisClock: (clock: string, isOnly: boolean) =>
    `Times of day by ${clock}.${isOnly ? '' : ' Times told in another zone are placed by it too; each row gives its own.'}`,

  // On the page
  ownWords: 'own words',
  leaveItOpen: 'Leave it open',
  tookBack: (answers: string) => `Took it back: ${answers}`,
  showAll: 'Show all',
  accounts: 'Accounts',
  printedKey:
    'A letter and a colour name an account. ✕ marks contradictions, with their number; in a dotted circle all of them rest on words told only by others. A double line at a card’s side, and “as told by”: known only through others. Nothing here says what is true.',
  someOf: (some: number, all: number) => `${number(some)} of ${number(all)}`,
  besideThis: (value: string) => `Beside this question · ${value}`,
  whatElse: 'what else is said in this affair',
  moreHidden: (value: number) => `; ${number(value)} hidden by your filters`,
  answer: 'Answer:',
  countFor: (value: number) => `${number(value)} for`,
  countHint: (value: number) => `${number(value)} ${agree(value, 'hints at it', 'hint at it')}`,
  countAgainst: (value: number) => `${number(value)} against`,
  nobody: 'nobody',
  held: (name: string) => `Held: ${name}`,
  against: (name: string) => `Against: ${name}`,
  heldByNobody: 'held by nobody here',
  noOrigin: 'no independent origin',
  origins: (value: number) => `${countOf(value, 'independent origin')}`,
  againstIt: (value: number) => `Against it: ${number(value)} ${agree(value, 'denies', 'deny')}`,
  inAccount: (words: string, letter: string) => `${words} in ${letter}`,
  deniedBy: 'Denied by',
  alsoDeniedBy: 'Also denied by',
  andMore: (value: number) => ` and ${number(value)} more`,
  passedItOver: 'passed it over in',
  company: (names: string, teller: string, principal: string) =>
    `${names}${teller === '' ? '' : `${teller},`} ${principal}.`,
  hiddenCards: (value: number) => `${countOf(value, 'card')} hidden by your filters`,
  oneByOne: (value: number) => `${countOf(value, 'contradiction')}, one by one`,
  noDate: 'no date',
  otherFigures: (value: number) => `; ${countOf(value, 'other figure')}`,
  restsOn: (value: number) => `Rests on ${countOf(value, 'document')}`,
  foldAgain: 'Fold again',
  earlier: 'Earlier',
  later: 'Later',
  range: (from: number, to: number, all: number) => `${number(from)}–${number(to)} of ${number(all)}`,
  pair: (one: string, other: string) => `${one} and ${other}`,
  between: (pair: string) => `Between ${pair}:`,
  excludeNoneDrawn: 'exclude each other; no contradiction is drawn',
  noneBetween: 'no contradiction between them here',
  whoCollides: 'Who collides with whom',
  theFirstOf: (first: number, all: number) => ` · the first ${number(first)} of ${countOf(all, 'account')}`,
  theyExclude: 'They exclude each other; no contradiction is drawn',
  exclude: 'exclude',
  onHearsay: 'on words told only by others',

  // On the axis
  onAxis: 'The answers on their axis',
  hiddenAnswers: (value: number) => `${countOf(value, 'answer')} hidden by your filters`,
  whoAnswers: 'Who answers',
  whoCounts: 'Who counts, in',
  moreOf: (value: number) => `+ ${number(value)} more:`,
  ofThemTold: (value: number) => `, ${number(value)} of them told only by others`,
  showMore: (more: number, all: number) => `Show ${number(more)} more of ${number(all)}`,
  otherBase: 'other base',
  noDay: 'no day given',
  otherDay: 'other day',
  noPlace: 'no place on the axis',
  signs: {
    part: 'counted on a smaller base',
    told: 'told only by others',
    hinted: 'hinted at',
    denied: 'denied',
    takenBack: 'taken back',
    passedOver: 'passed over in silence',
  },
  meaning: 'What the signs mean',
  noEnd: '→ no end is given',
});
