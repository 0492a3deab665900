// What is said of statements, answers and questions wherever they are shown: who does what, whose words it is, values and dates, how
// many accounts there are and whether they collide.
import { agree, countOf, spellCount } from '../../../../src/domain/base/count.ts';
import { englishSaying } from '../../../../src/domain/citation/saying-words.ts';
import { sayRule } from '../../../../src/domain/derive/rules.ts';
import { type Formats, formatsOf } from '../formats.ts';
import { section, type TextPart } from '../language.ts';

const formats: Formats = formatsOf('en-GB');

function byOrigin(recorded: number, derived: number): string {
  if (derived === 0) return countOf(recorded, 'recorded contradiction');
  if (recorded === 0) return countOf(derived, 'derived contradiction');
  return `${formats.number(recorded)} recorded and ${countOf(derived, 'derived contradiction')}`;
}

export const speechWords = section('speech', {
  formats,
  saying: englishSaying,

  // Who is behind a statement
  saidNothing: 'said nothing',
  notedBy: (teller: string) => `noted by ${teller}`,
  notedByDocument: 'noted by the document itself',
  toldBy: (teller: string) => `as told by ${teller}`,
  takenBack: 'taken back',
  contradictedBy: (count: number) => `Contradicted by ${spellCount(count, '', '').trim().toLowerCase()}.`,
  andOthers: (first: string, others: number) => `${first} and ${countOf(others, 'other')}`,
  documentItself: 'The document itself',
  titleItself: (title: string) => `“${title}” itself`,

  // What it says, in whose words
  passedOver: (what: string, where: string) => `Passed over in silence: ${what}, in ${where}`,
  passedOverTo: (value: string, question: string) => `${value} (to “${question}”)`,
  wasExpected: 'what was to be expected',
  forms: {
    none: 'no quote',
    noticed: 'words of who noticed',
    own: 'the document’s own words',
    direct: 'direct quote',
    indirect: 'paraphrase',
    mixed: 'partly quoted',
  },
  before: (event: string) => `before “${event}”`,
  after: (event: string) => `after “${event}”`,

  // Relations
  kind: (name: string) => name,
  ruleName: (name: string) => name.replaceAll('-', ' '),
  ruleSentence: (name: string) => sayRule(name) ?? name,
  noReason: 'No reason was given.',
  toldInOther: 'One is told in the other.',

  // How an answer is given
  manners: { presupposed: 'takes it as given', insinuated: 'hints at it', implied: 'implied' },
  nobodyElse: 'and nobody else',
  hedged: (words: string) => `hedged: “${words}”`,
  among: (base: string) => `among ${base}`,
  asOf: (date: string) => `as of ${date}`,

  // Values and dates
  yes: 'Yes',
  no: 'No',
  leftOpen: 'left open',
  about: (value: string) => `about ${value}`,
  atLeast: (value: string) => `at least ${value}`,
  atMost: (value: string) => `at most ${value}`,
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  fromDate: (date: string) => `from ${date}`,
  untilDate: (date: string) => `until ${date}`,
  perhaps: (date: string) => `perhaps ${date}`,
  /** Two days of one month, the second in full. */
  sameMonth: (day: number, to: string) => `${day}–${to}`,

  // What a question comes to
  noAnswer: [{ text: 'No answer', strong: true }, { text: ' is recorded here' }] as readonly TextPart[],
  noAnswerHere: 'no answer here',
  accounts: (held: number) => spellCount(held, 'account'),
  inAssertions: (given: number) => ` in ${countOf(given, 'assertion')}`,
  noneExcludes: 'none excludes another; ',
  uncontestedHere: 'uncontested here',
  noOtherAnswer: 'no other answer here',
  collide: (colliding: number, held: number) => {
    if (colliding === 0) return `${spellCount(held, 'account')}, contested`;
    if (colliding === held) return `${spellCount(held, 'account')} ${agree(held, 'collides', 'collide')}`;
    return `${spellCount(colliding, 'of', 'of')} ${countOf(held, 'account')} collide`;
  },
  collideInShort: (colliding: number, held: number) => {
    if (colliding === 0) return `${countOf(held, 'account')}, contested`;
    if (colliding === held) return `${countOf(held, 'account')} collide`;
    return `${formats.number(colliding)} of ${countOf(held, 'account')} collide`;
  },
  noneDrawn: '; no contradiction is drawn',
  tooManyAnswers: (answers: number) => `: ${countOf(answers, 'answer')} are too many to compare pair by pair`,
  collidingIn: (recorded: number, derived: number) => ` in ${byOrigin(recorded, derived)}`,
  noContradiction: 'no contradiction drawn',
  contradictions: (value: number) => countOf(value, 'contradiction'),
  heldByNobody: 'denied, held by nobody here',
  answeredTakenBack: 'answered, but taken back',

  // What all of it comes to
  assertions: (value: number) => countOf(value, 'assertion'),
  byActors: (actors: number, recorded: number, derived: number) =>
    ` by ${countOf(actors, 'actor')}; ${byOrigin(recorded, derived)}`,
  noHearsay: '; none rests on hearsay.',
  hearsay: (resting: number, all: number, told: number, tellers: string): readonly TextPart[] => {
    const rest = agree(resting, 'rests', 'rest');
    const some = `; ${formats.number(resting)} of them ${rest}`;
    const lead = resting < all ? some : resting === 1 ? '; it rests' : '; all rest';
    return [
      { text: `${lead} on ${agree(told, 'a statement', 'statements')} ` },
      { text: `told only by ${tellers}`, strong: true },
      { text: '.' },
    ];
  },
});
