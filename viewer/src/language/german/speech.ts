// What is said of statements, answers and questions, in German.

import { agree } from '../../../../src/domain/base/count.ts';
import type { SayingWords } from '../../../../src/domain/citation/saying-words.ts';
import type { speechWords } from '../english/speech.ts';
import type { SectionWords } from '../language.ts';
import { count, germanFormats, list, number, spell } from './formats.ts';

const saying: SayingWords = {
  acts: {
    says: ['sagt', 'sagen'],
    claims: ['behauptet', 'behaupten'],
    confirms: ['bestätigt', 'bestätigen'],
    denies: ['bestreitet', 'bestreiten'],
    accuses: ['beschuldigt', 'beschuldigen'],
    warns: ['warnt', 'warnen'],
    questions: ['stellt infrage', 'stellen infrage'],
    announces: ['kündigt an', 'kündigen an'],
    concedes: ['räumt ein', 'räumen ein'],
    retracts: ['nimmt zurück', 'nehmen zurück'],
    declines: ['äußert sich nicht', 'äußern sich nicht'],
  },
  // The verb is the document's: it is quoted in its own language, but where it says no more than the act.
  withVerb: (act, verb, isPast) => (isPast && !verb.includes(' ') ? act : `${act} („${verb}“)`),
  names: (names) => (names.length === 0 ? 'niemand' : list(names)),
  toldBy: (who, teller) => `${who}, laut ${teller}`,
  ways: (ways, isMore) => `${ways.join('; auch laut ')}${isMore ? ' und auf weiteren Wegen' : ''}`,
};

const kinds = new Map<string, string>(
  Object.entries({
    confirms: 'bestätigt',
    evidences: 'belegt',
    restates: 'wiederholt',
    denies: 'bestreitet',
    rivals: 'setzt anderes dagegen',
    opposes: 'spricht dagegen',
    undercuts: 'untergräbt',
    corrects: 'korrigiert',
    withdraws: 'nimmt zurück',
    'relies on': 'beruht auf',
    compatible: 'vereinbar',
    reports: 'berichtet',
  }),
);

/** By the name of the rule. */
const rules = new Map<string, { readonly name: string; readonly sentence: string }>(
  Object.entries({
    'denied-answer': {
      name: 'bestrittene Antwort',
      sentence: 'Die eine Aussage vertritt eine Antwort, die die andere bestreitet.',
    },
    'disjoint-values': { name: 'unvereinbare Werte', sentence: 'Ihre Werte haben nichts gemeinsam.' },
    'rival-answers': { name: 'konkurrierende Antworten', sentence: 'Ihre Antworten schließen einander aus.' },
    'changed-answer': {
      name: 'geänderte Antwort',
      sentence: 'Dieselbe Stimme antwortet zu einer anderen Zeit anders.',
    },
    'same-answer': { name: 'gleiche Antwort', sentence: 'Beide geben dieselbe Antwort.' },
  }),
);

function accountsOf(held: number): string {
  return spell(held, 'f', 'Darstellung', 'Darstellungen');
}

export const germanSpeech: SectionWords<typeof speechWords> = {
  formats: germanFormats,
  saying,

  // Who is behind a statement
  saidNothing: 'sagte nichts',
  notedBy: (teller) => `bemerkt von ${teller}`,
  notedByDocument: 'bemerkt vom Dokument selbst',
  toldBy: (teller) => `laut ${teller}`,
  takenBack: 'zurückgenommen',
  contradictedBy: (value) => `${spell(value, 'm', 'Widerspruch', 'Widersprüche')}.`,
  andOthers: (first, others) => `${first} und ${count(others, 'weitere Stimme', 'weitere Stimmen')}`,
  documentItself: 'Das Dokument selbst',
  titleItself: (title) => `„${title}“ selbst`,

  // What it says, in whose words
  passedOver: (what, where) => `Mit Schweigen übergangen: ${what} (${where})`,
  passedOverTo: (value, question) => `${value} (auf „${question}“)`,
  wasExpected: 'was zu erwarten war',
  forms: {
    none: 'kein Zitat',
    noticed: 'Worte derer, die es bemerkten',
    own: 'eigene Worte des Dokuments',
    direct: 'wörtlich zitiert',
    indirect: 'sinngemäß',
    mixed: 'teils wörtlich',
  },
  before: (event) => `vor „${event}“`,
  after: (event) => `nach „${event}“`,

  // Relations
  kind: (name) => kinds.get(name) ?? name,
  ruleName: (name) => rules.get(name)?.name ?? name.replaceAll('-', ' '),
  ruleSentence: (name) => rules.get(name)?.sentence ?? name,
  noReason: 'Kein Grund ist angegeben.',
  toldInOther: 'Die eine wird in der anderen berichtet.',

  // How an answer is given
  manners: { presupposed: 'setzt es voraus', insinuated: 'deutet es an', implied: 'folgt daraus' },
  nobodyElse: 'und niemand sonst',
  hedged: (words) => `abgeschwächt: „${words}“`,
  among: (base) => `bezogen auf: ${base}`,
  asOf: (date) => `Stand: ${date}`,

  // Values and dates
  yes: 'Ja',
  no: 'Nein',
  leftOpen: 'offengelassen',
  about: (value) => `etwa ${value}`,
  atLeast: (value) => `mindestens ${value}`,
  atMost: (value) => `höchstens ${value}`,
  fromTo: (from, to) => `${from} bis ${to}`,
  fromDate: (date) => `ab ${date}`,
  untilDate: (date) => `bis ${date}`,
  perhaps: (date) => `vielleicht ${date}`,
  sameMonth: (day, to) => `${day}.–${to}`,

  // What a question comes to
  noAnswer: [{ text: 'Keine Antwort', strong: true }, { text: ' ist hier eingetragen' }],
  noAnswerHere: 'hier keine Antwort',
  accounts: accountsOf,
  inAssertions: (given) => ` in ${count(given, 'Aussage', 'Aussagen')}`,
  noneExcludes: 'keine schließt eine andere aus; ',
  uncontestedHere: 'hier unumstritten',
  noOtherAnswer: 'hier keine andere Antwort',
  collide: (colliding, held) => {
    if (colliding === 0) return `${accountsOf(held)}, umstritten`;
    if (colliding === held) return `${accountsOf(held)} ${agree(held, 'steht', 'stehen')} gegeneinander`;
    return `${spell(colliding, 'f', 'von', 'von')} ${number(held)} Darstellungen stehen gegeneinander`;
  },
  collideInShort: (colliding, held) => {
    if (colliding === 0) return `${count(held, 'Darstellung', 'Darstellungen')}, umstritten`;
    if (colliding === held) return `${number(held)} Darstellungen gegeneinander`;
    return `${number(colliding)} von ${number(held)} Darstellungen gegeneinander`;
  },
  noneDrawn: '; kein Widerspruch ist eingezeichnet',
  tooManyAnswers: (answers) => `: ${number(answers)} Antworten sind zu viele, um sie paarweise zu vergleichen`,
  collidingIn: (recorded, derived) => {
    if (derived === 0) return ` in ${count(recorded, 'eingetragenem Widerspruch', 'eingetragenen Widersprüchen')}`;
    const last = count(derived, 'abgeleitetem Widerspruch', 'abgeleiteten Widersprüchen');
    return recorded === 0 ? ` in ${last}` : ` in ${count(recorded, 'eingetragenem', 'eingetragenen')} und ${last}`;
  },
  noContradiction: 'kein Widerspruch eingezeichnet',
  contradictions: (value) => count(value, 'Widerspruch', 'Widersprüche'),
  heldByNobody: 'bestritten, hier von niemandem vertreten',
  answeredTakenBack: 'beantwortet, aber zurückgenommen',

  // What all of it comes to
  assertions: (value) => count(value, 'Aussage', 'Aussagen'),
  byActors: (actors, recorded, derived) => {
    const given = count(recorded, 'eingetragener Widerspruch', 'eingetragene Widersprüche');
    const last = count(derived, 'abgeleiteter Widerspruch', 'abgeleitete Widersprüche');
    const both = `${count(recorded, 'eingetragener', 'eingetragene')} und ${last}`;
    const contradictions = derived === 0 ? given : recorded === 0 ? last : both;
    return ` von ${count(actors, 'Akteur', 'Akteuren')}; ${contradictions}`;
  },
  noHearsay: '; keiner beruht auf Hörensagen.',
  hearsay: (resting, all, told, tellers) => {
    const some = `; ${number(resting)} davon ${agree(resting, 'beruht', 'beruhen')}`;
    const lead = resting < all ? some : resting === 1 ? '; er beruht' : '; alle beruhen';
    return [
      { text: `${lead} auf ${agree(told, 'einer Aussage, die', 'Aussagen, die')} ` },
      { text: `nur durch ${tellers}`, strong: true },
      { text: ` bekannt ${agree(told, 'ist', 'sind')}.` },
    ];
  },
};
