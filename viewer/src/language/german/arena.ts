// Words in the graph and around it, in German.

import { agree } from '../../../../src/domain/base/count.ts';
import type { arenaWords } from '../english/arena.ts';
import type { SectionWords } from '../language.ts';
import { count, list, number } from './formats.ts';

export const germanArena: SectionWords<typeof arenaWords> = {
  // In the picture
  against: (letter: string | undefined) => `${letter === undefined ? 'Dagegen' : `Gegen ${letter}`}`,
  hintsAgainst: (letter: string | undefined) =>
    `${letter === undefined ? 'Andeutung dagegen' : `Andeutung gegen ${letter}`}`,
  attacksGround: (letter: string | undefined) =>
    `${letter === undefined ? 'Greift die Grundlage an' : `Greift die Grundlage von ${letter} an`}`,
  takenBack: 'Zurückgenommen',
  leftOpenBy: (names: readonly string[]) => `offengelassen von ${list(names)}`,
  passedOverBy: (names: readonly string[]) => `übergangen von ${list(names)}`,
  aboutNoQuestion: 'Zu keiner Frage',
  dispute: (one: string, other: string | undefined, isTold: boolean) =>
    `${one} ${other === undefined ? 'gegen eigene Worte' : `gegen ${other}`}${isTold ? ', mit Worten, die nur von anderen berichtet sind' : ''}`,
  moreQuestions: (value: number) => `und ${count(value, 'weitere Frage', 'weitere Fragen')}`,
  contradictions: (value: number, told: number) =>
    `${count(value, 'Widerspruch', 'Widersprüche')}${told === 0 ? '' : `, ${told === value ? 'alle' : number(told)} mit Worten, die nur von anderen berichtet sind`}`,
  hinting: (value: number) => `${number(value)} ${agree(value, 'deutet an', 'deuten an')}`,
  and: ' und ',
  notDrawn: (value: number) => `${number(value)} davon nicht gezeichnet`,
  pebbles: (value: number, notDrawn: number) =>
    `${count(value, 'Aussage beantwortet', 'Aussagen beantworten')} keine umstrittene Frage${notDrawn === 0 ? '' : `; ${number(notDrawn)} davon sind nicht gezeichnet`}`,
  more: (value: number) => `+ ${number(value)} weitere`,
  ofPairs: (value: number, pairs: number) => `${number(value)} von ${number(pairs)}`,
  sheet: {
    account: 'eine Darstellung; in ihrem Feld steht, wer sie vertritt',
    speaker: 'ein Sprecher',
    holds: 'eine Aussage, die sie vertritt',
    given: 'setzt sie voraus',
    hints: 'deutet sie nur an',
    told: 'nur durch andere bekannt',
    silence: 'ein Schweigen',
    recorded: 'widerspricht (eingetragen)',
    byRule: 'widerspricht (nach Regel)',
    hearsay: 'beruht auf Worten, die nur von anderen berichtet sind',
    supports: 'stützt',
  },

  // The map of the disputes
  map: 'Karte der Streitfragen',
  whoContradicts: 'Wer wem widerspricht',
  mostContestedFirst: 'Die umstrittensten zuerst.',
  mapKey: ' Eine Scheibe mit Buchstaben ist eine Darstellung; eine gestrichelte spricht nur gegen sie.',
  andMore: (value: number) => `und ${number(value)} weitere`,

  // Around the picture
  statements: 'Aussagen im Graphen',
  moreDrawn: (value: number) => `${number(value)} weitere sind gezeichnet. Die Listenansicht nennt jede Aussage.`,
  places: 'Darstellungen und Sprecher im Graphen; Alt und Pfeiltasten verschieben sie',
  ofNoQuestion: 'zu keiner Frage',
  legend: 'Legende',
  shapes: 'Formen',
  linesAndFilters: 'Linien und Filter',
  means: {
    question: 'eine umstrittene Frage',
    account:
      'eine Darstellung, mit dem Buchstaben und der Farbe, die sie überall hat; in ihrem Feld steht, wer sie vertritt',
    'no account': 'ein graues Feld: wer gegen eine Darstellung steht und selbst keine gibt',
    holds: 'eine Aussage, die die Darstellung vertritt',
    given: 'eine, die sie voraussetzt',
    hints: 'eine, die sie nur andeutet',
    stem: 'eine breite blasse Linie verbindet eine Darstellung mit ihren Aussagen; gepunktet zu jenen, die sie nicht selbst behaupten',
    'grey square': 'grau, in einem grauen Feld: eine Aussage gegen eine Darstellung',
    elsewhere: 'ein kleiner Buchstabe: gibt in einem anderen Streit auch diese Antwort',
    'loose square': 'grau, in keinem Feld: eine Aussage, die nichts Umstrittenes beantwortet',
    told: 'Worte, die nur durch andere bekannt sind',
    silence: 'ein Schweigen: etwas wurde übergangen',
    bead: 'eine Aussage, die die Darstellung vertritt, mit den Initialen der Sprecher',
    'quiet bead': 'eine, die sie nicht behauptet: Sie bestreitet, deutet an oder setzt voraus',
    'told bead': 'eine, deren Worte nur durch andere bekannt sind',
    speaker: 'ein Sprecher; der Ring hat die Farbe jeder Darstellung, in der er steht',
    'grey speaker': 'ein Sprecher, der in keiner Darstellung steht',
    speech: 'eine dünne Linie von einem Sprecher zu einer Aussage',
    'told speech': 'dieselbe, zu Worten, die nur andere berichten',
    'one contradiction': 'ein Widerspruch zweier Aussagen',
    'counted sign': 'so viele Widersprüche zwischen zwei Darstellungen',
    'part of pairs': '„7 von 12“: so viele Widersprüche, von so vielen Paaren, die einander widersprechen könnten',
    'by rule': 'gestrichelt: alle folgen nach Regel',
    hearsay: 'gepunktet: alle beruhen auf Worten, die nur von anderen berichtet sind',
  },
  showAll: 'Alles zeigen',
  placing: 'Darstellungen werden angeordnet …',
  zoom: 'Zoom',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  showEverything: 'Alles ins Bild',
  disputes: 'Streitfragen, die umstrittensten zuerst',
  previous: 'Zurück',
  next: 'Weiter',
  range: (from: number, to: number, all: number) =>
    `${number(from)}–${number(to)} von ${number(all)} Streitfragen, die umstrittensten zuerst`,
  putAway: (value: number) => `${count(value, 'Aussage', 'Aussagen')} von Hand weggelegt.`,
  closedRange: (from: number, to: number, all: number) =>
    `Von den geschlossenen Streitfragen sind es ${number(from)}–${number(to)} von ${number(all)}, die umstrittensten zuerst.`,
  movedByHand: (value: number) => `${number(value)} von Hand verschoben`,
  putBack: 'Zurücksetzen',
  chosenTogether: 'Zusammen gewählt',
  chooseSeveral: 'Mehrere wählen',
  tapSeveral: 'Antippen, was zusammen gewählt werden soll',
  chosen: (value: number) => `${number(value)} gewählt`,
  hide: 'Ausblenden',
  onlyThese: 'Nur diese',
  addNeighbours: 'Nachbarn dazu',
  clear: 'Aufheben',
  putAwayHere: (value: number) => `${count(value, 'Aussage', 'Aussagen')} hier weggelegt`,
  undo: 'Rückgängig',
  putAllBack: 'Alle zurückholen',
};
