// Words of the accounts of a question and of figures on their axis, in German.

import { agree } from '../../../../src/domain/base/count.ts';
import type { disputeWords } from '../english/dispute.ts';
import type { SectionWords } from '../language.ts';
import { count, list, number, spell } from './formats.ts';

/** "Fünf Aussagen", then "zwei", "eine": what is counted is said once. */
function spellStatements(value: number, isFirst: boolean): string {
  return isFirst ? spell(value, 'f', 'Aussage', 'Aussagen') : spell(value, 'f', '', '').trim().toLowerCase();
}

export const germanDispute: SectionWords<typeof disputeWords> = {
  // A card, and cards that are folded
  aSilence: 'ein Schweigen',
  kindsOfActors: {
    person: (value) => count(value, 'Person', 'Personen'),
    organisation: (value) => count(value, 'Organisation', 'Organisationen'),
    state: (value) => count(value, 'Staat', 'Staaten'),
    outlet: (value) => count(value, 'Medium', 'Medien'),
    group: (value) => count(value, 'Gruppe', 'Gruppen'),
  },
  more: (value) => `${number(value)} weitere`,
  moreBy: (value, who) => `${number(value)} weitere, von ${list(who)}`,
  allTold: (tellers) => `, alle laut ${tellers}`,
  someTold: (value, tellers) => `, davon ${number(value)} laut ${tellers}`,

  // What contradicts
  rivals: (value) => count(value, 'Gegensatz', 'Gegensätze'),
  denials: (value) => `${number(value)} Mal bestritten`,
  byRule: 'nach Regel',
  drawnByAnalyst: 'von der Bearbeitung eingezeichnet',
  drawnBy: (who) => `eingezeichnet von ${who}`,
  drawnInDocument: 'im Dokument selbst gezogen',
  countedOrigin: (value, origin) => `${number(value)} ${origin}`,
  restOn: (resting, all, tellers) => {
    const on = `auf Worten, die nur durch ${tellers} bekannt sind`;
    if (resting < all) return `${number(resting)} ${agree(resting, 'beruht', 'beruhen')} ${on}`;
    return resting === 1 ? `beruht ${on}` : `${resting === 2 ? 'beide' : 'alle'} beruhen ${on}`;
  },

  // The sentence above
  moreBelow: (value) => `; ${count(value, 'weitere Darstellung', 'weitere Darstellungen')} darunter`,
  quoted: (name) => `„${name}“`,
  answers: (names, isCut) => `${names.join(' oder ')}${isCut ? ' oder Ähnliches' : ''}`,
  campSays: (given, hinting, slot, answer, isFirst) => {
    const clauses: string[] = [];
    const isFigure = slot === 'number' || slot === 'date';
    if (given > 0) {
      const says = isFigure ? ['gibt', 'geben'] : slot === 'actor' ? ['nennt', 'nennen'] : ['lautet auf', 'lauten auf'];
      const verb = says[given === 1 ? 0 : 1];
      clauses.push(`${spellStatements(given, isFirst)} ${verb} ${answer}${isFigure ? ' an' : ''}`);
    }
    if (hinting > 0) {
      const who = spellStatements(hinting, isFirst && given === 0);
      clauses.push(`${who} ${agree(hinting, 'deutet', 'deuten')} ${given === 0 ? `auf ${answer} hin` : 'es an'}`);
    }
    return clauses.join(', ');
  },
  onlyTold: (tellers, { denying }) => [
    { text: ', ' },
    { text: `nur bekannt durch ${tellers}${denying ? ', also durch jene, die es bestreiten' : ''}`, strong: true },
  ],
  passedOver: (names, answer, teller) =>
    `Von ${names} übergangen: ${answer}${teller === undefined ? '' : ` (${teller})`}.`,
  moreSilences: (value) => `${spell(value, 'm', 'weiterer Fall', 'weitere Fälle')} von Schweigen.`,
  leaveOpen: (value) => `${spell(value, 'f', 'Aussage lässt', 'Aussagen lassen')} es offen.`,
  wereTakenBack: (value) => `${spell(value, 'f', 'Aussage wurde', 'Aussagen wurden')} zurückgenommen.`,

  // Figures
  noDayGiven: 'kein Tag der Zählung angegeben',
  figure: (stance, name) => {
    if (stance === 'hinted') return `deutet ${name} an`;
    if (stance === 'denied') return `bestreitet ${name}`;
    if (stance === 'taken-back') return `zurückgenommen: ${name}`;
    return stance === 'passed-over' ? `übergangen: ${name}` : name;
  },
  figureAgainst: (value) => `; ${count(value, 'Widerspruch', 'Widersprüche')}`,
  figures: (values, isDate, answers, contradictions) => {
    const lead = isDate ? spell(values, 'n', 'Datum', 'Daten') : spell(values, 'f', 'Angabe', 'Angaben');
    const against = contradictions === 0 ? 'kein Widerspruch' : count(contradictions, 'Widerspruch', 'Widersprüche');
    return `${lead} in ${count(answers, 'Antwort', 'Antworten')}, ${against}.`;
  },
  onlySame: (days, bases) => {
    const same = [...(days ? ['zum selben Tag'] : []), ...(bases ? ['mit derselben Bezugsgröße'] : [])];
    return `Nur Angaben ${list(same)} können einander widersprechen.`;
  },
  takesIn: (name, inside) => `Die Angabe „${name}“ schließt ${list(inside)} ein.`,
  axisBegins: (start) => `Die Achse beginnt bei ${start}, nicht bei 0.`,
  axisOfPowers: (factor, hasZero) =>
    `Die Angaben liegen weit auseinander: Von Marke zu Marke wächst die Achse um den Faktor ${factor}, Abstände sind hier also keine Differenzen.${hasZero ? ' 0 steht abgesetzt am linken Ende.' : ''}`,
  axisClock: (clock, isOnly) =>
    `Uhrzeiten nach ${clock}.${isOnly ? '' : ' Uhrzeiten aus einer anderen Zone stehen ebenfalls danach; jede Zeile gibt ihre eigene.'}`,

  // On the page
  ownWords: 'eigene Worte',
  leaveItOpen: 'Lassen es offen',
  tookBack: (answers: string) => `Nahmen zurück: ${answers}`,
  showAll: 'Alles zeigen',
  accounts: 'Darstellungen',
  printedKey:
    'Ein Buchstabe und eine Farbe benennen eine Darstellung. ✕ kennzeichnet Widersprüche mit ihrer Zahl; in einem gepunkteten Kreis beruhen alle auf Worten, die nur von anderen berichtet sind. Eine doppelte Linie am Rand einer Karte und „laut“: nur durch andere bekannt. Nichts hier sagt, was wahr ist.',
  someOf: (some: number, all: number) => `${number(some)} von ${number(all)}`,
  besideThis: (value: string) => `Neben dieser Frage · ${value}`,
  whatElse: 'was sonst in dieser Sache gesagt wird',
  moreHidden: (value: number) => `; ${number(value)} durch Ihre Filter ausgeblendet`,
  answer: 'Antwort:',
  countFor: (value: number) => `${number(value)} dafür`,
  countHint: (value: number) => `${number(value)} ${agree(value, 'deutet es an', 'deuten es an')}`,
  countAgainst: (value: number) => `${number(value)} dagegen`,
  nobody: 'niemand',
  held: (name: string) => `Vertreten: ${name}`,
  against: (name: string) => `Dagegen: ${name}`,
  heldByNobody: 'hier von niemandem vertreten',
  noOrigin: 'kein unabhängiger Ursprung',
  origins: (value: number) => `${count(value, 'unabhängiger Ursprung', 'unabhängige Ursprünge')}`,
  againstIt: (value: number) => `Dagegen: ${number(value)} ${agree(value, 'bestreitet', 'bestreiten')} es`,
  inAccount: (words: string, letter: string) => `${words} in ${letter}`,
  deniedBy: 'Bestritten von ',
  alsoDeniedBy: 'Auch bestritten von ',
  andMore: (value: number) => ` und ${number(value)} weitere`,
  passedItOver: 'hat es übergangen:',
  company: (names: string, teller: string, principal: string) => `${names}${teller}: ${principal}.`,
  hiddenCards: (value: number) => `${count(value, 'Karte', 'Karten')} durch Ihre Filter ausgeblendet`,
  oneByOne: (value: number) => `${count(value, 'Widerspruch', 'Widersprüche')}, einzeln`,
  noDate: 'kein Datum',
  otherFigures: (value: number) => `; ${count(value, 'andere Angabe', 'andere Angaben')}`,
  restsOn: (value: number) => `Beruht auf ${count(value, 'Dokument', 'Dokumenten')}`,
  foldAgain: 'Wieder einklappen',
  earlier: 'Zurück',
  later: 'Weiter',
  range: (from: number, to: number, all: number) => `${number(from)}–${number(to)} von ${number(all)}`,
  pair: (one: string, other: string) => `${one} und ${other}`,
  between: (pair: string) => `Zwischen ${pair}:`,
  excludeNoneDrawn: 'schließen einander aus; kein Widerspruch ist eingezeichnet',
  noneBetween: 'hier kein Widerspruch zwischen ihnen',
  whoCollides: 'Was gegeneinander steht',
  theFirstOf: (first: number, all: number) => ` · die ersten ${number(first)} von ${number(all)} Darstellungen`,
  theyExclude: 'Sie schließen einander aus; kein Widerspruch ist eingezeichnet',
  exclude: 'unvereinbar',
  onHearsay: 'auf Worten, die nur von anderen berichtet sind',

  // On the axis
  onAxis: 'Die Antworten auf ihrer Achse',
  hiddenAnswers: (value: number) => `${count(value, 'Antwort', 'Antworten')} durch Ihre Filter ausgeblendet`,
  whoAnswers: 'Wer antwortet',
  whoCounts: 'Wer zählt, in',
  moreOf: (value: number) => `+ ${number(value)} weitere:`,
  ofThemTold: (value: number) => `, davon ${number(value)} nur von anderen berichtet`,
  showMore: (more: number, all: number) => `${number(more)} weitere von ${number(all)} zeigen`,
  otherBase: 'andere Bezugsgröße',
  noDay: 'ohne Tag',
  otherDay: 'anderer Tag',
  noPlace: 'kein Platz auf der Achse',
  signs: {
    part: 'auf kleinerer Bezugsgröße gezählt',
    told: 'nur von anderen berichtet',
    hinted: 'angedeutet',
    denied: 'bestritten',
    takenBack: 'zurückgenommen',
    passedOver: 'mit Schweigen übergangen',
  },
  meaning: 'Was die Zeichen bedeuten',
  noEnd: '→ kein Ende ist angegeben',
};
