// Words of the list, of what is saved, and of the lanes and the strip of days, in German.

import { agree } from '../../../../src/domain/base/count.ts';
import type { listingWords } from '../english/listing.ts';
import type { timelineWords } from '../english/timeline.ts';
import type { SectionWords } from '../language.ts';
import { count, number } from './formats.ts';

export const germanListing: SectionWords<typeof listingWords> = {
  shownOf: (total: number, hidden: number) =>
    `${number(total - hidden)} von ${number(total)}, ${number(hidden)} durch Ihre Filter ausgeblendet`,
  answer: 'Antwort:',
  passedOver: 'Übergangen',
  denyIt: 'Bestreiten es',
  deniedIn: (letter: string) => `Bestritten in ${letter}:`,
  leaveOpen: 'Lassen es offen',
  tookBack: (answers: string) => `Nahmen zurück: ${answers}`,
  notAnswering: (value: string) => `Karten, die sie nicht beantworten · ${value}`,
  hiddenCards: (value: number) => `${count(value, 'Karte', 'Karten')} durch Ihre Filter ausgeblendet`,
  relation: (kind: string) => `Beziehung: ${kind}`,
  andMore: (value: number) => `und ${count(value, 'weiterer Widerspruch', 'weitere Widersprüche')}`,
  whoContradicts: (value: string) => `Wer wem widerspricht · ${value}`,
  takenBack: 'zurückgenommen',
  assertions: (value: string) => `Aussagen · ${value}`,
  who: 'Wer',
  claim: 'Aussage',
  exactWords: 'Wortlaut',
  said: 'Gesagt',
  standsAgainst: 'Steht gegen',
  undated: 'ohne Datum',
  actors: (value: string) => `Akteure · ${value}`,
  actor: 'Akteur',
  kind: 'Art',
  assertionsHead: 'Aussagen',
  toldOnly: 'Nur von anderen berichtet',
  contradictions: 'Widersprüche',
  kinds: { person: 'Person', organisation: 'Organisation', state: 'Staat', outlet: 'Medium', group: 'Gruppe' },

  // Saving
  saveOrPrint: 'Speichern oder drucken',
  close: 'Schließen',
  onPaper: 'Auf Papier',
  whatIsShown: 'Was jetzt zu sehen ist, ohne Leisten und Schaltflächen.',
  print: 'Drucken oder als PDF speichern',
  statements: 'Aussagen',
  eachWith:
    'Jede mit ihren Sprechern, wer sie berichtet, ihrem Wortlaut, dessen Stelle und der ganzen Quellenangabe; auf Englisch, wie die Spalten heißen.',
  csv: 'CSV für Tabellen',
  json: 'JSON für Programme',
  noFile: 'Dieser Browser konnte diese Datei nicht machen; die andere Art oder der Druck geht vielleicht',
  picture: 'Bild',
  wholeView: 'Die ganze Ansicht, in hellen Farben, mit ihrer Legende, dem Tag und der Version des Datensatzes.',
  drawing: 'Wird gezeichnet …',
  endsHere: (percent: number) =>
    `Diese Datei endet hier: ${number(percent)} % der Ansicht stehen darunter und sind nicht darin. Filter machen sie kürzer.`,
  graphAsDrawn: 'Der Graph, wie er gezeichnet ist, mit seiner Legende, dem Tag und der Version des Datensatzes.',
  svg: 'SVG, mit echtem Text',
  png: 'PNG, als Pixel',
  savedAs: (name: string) => `Gespeichert als ${name}`,
  chosenTogether: (value: number) => `${count(value, 'Aussage', 'Aussagen')}, zusammen gewählt.`,
  chosenOne: (words: string) => `1 Aussage, die gewählte: ${words}.`,
  bothEnds: '2 Aussagen: beide Enden der gewählten Beziehung.',
  filtersHide: (value: number) => ` Ihre Filter blenden ${number(value)} weitere aus.`,
  ofChosen: (value: number, name: string, rest: string) =>
    `${count(value, 'Aussage', 'Aussagen')} zu dem, was gewählt ist: ${name}.${rest}`,
  allStatements: (value: number) => `${value === 1 ? 'Die eine Aussage' : `Alle ${number(value)} Aussagen`}.`,
  filtered: (value: number) => `Ihre Filter blenden ${number(value)} aus`,
  putAway: (value: number) => `${number(value)} ${agree(value, 'ist', 'sind')} weggelegt`,
  someOf: (some: number, all: number, reasons: readonly string[]) =>
    `${number(some)} von ${count(all, 'Aussage', 'Aussagen')}: ${reasons.join(', ')}.`,
};

export const germanTimeline: SectionWords<typeof timelineWords> = {
  // The strip of days
  shownFrom: 'Gezeigt: gesagt ab',
  shownUntil: 'Gezeigt: gesagt bis',
  theBeginning: 'dem Anfang',
  theEnd: 'zum Ende',
  whenSaid: 'Wann es gesagt wurde',
  dated: (dated: number, loose: number) =>
    `${number(dated)} datiert${loose === 0 ? '' : `, ${number(loose)} nicht auf den Tag`}`,
  undated: (value: number) => `${number(value)} ohne Datum`,
  datedHidden: (value: number) => ` · ${number(value)} der datierten durch Ihre Filter ausgeblendet`,
  allDates: 'alle Daten',
  noneDated: 'Keine Aussage trägt ein Datum.',
  andMore: (value: number) => `und ${number(value)} weitere`,
  saidIn: (days: string, value: number) => `${days}: ${number(value)} gesagt`,
  assertionsIn: (days: string, value: number) => `${days}: ${count(value, 'Aussage', 'Aussagen')}`,
  notCloser: (days: string, value: number) =>
    `Nicht genauer bekannt als ${days}: ${count(value, 'Aussage', 'Aussagen')}`,
  event: 'Ereignis:',

  // The lanes
  crowd: (value: number, contradicted: number) =>
    `+ ${number(value)} weitere${contradicted === 0 ? '' : `, davon ${number(contradicted)} mit Widerspruch`}`,
  standsAgainst: (value: number) => `, steht gegen ${count(value, 'andere', 'andere')}`,
  datedStatements: (statements: number, speakers: number) =>
    `${count(statements, 'datierte Aussage', 'datierte Aussagen')} von ${count(speakers, 'Sprecher', 'Sprechern')}`,
  eachWhere: ', jede, wo sie gesagt wurde; eine Linie darunter zeigt, wie genau das bekannt ist.',
  stretch: 'Strecken',
  stretchTime: 'Die Zeit strecken',
  pressTogether: 'Zusammendrücken',
  allOfTime: 'Die ganze Zeit',
  allHidden: 'Ihre Filter blenden jede Aussage aus, die ein Datum trägt.',
  accounts: 'Darstellungen',
  clock: (clock: string, isOnly: boolean) =>
    `Uhrzeiten nach ${clock}.${isOnly ? '' : ' Uhrzeiten aus einer anderen Zone stehen ebenfalls danach und behalten in Worten ihre eigene.'}`,
  undatedHere: (value: number, hidden: number) =>
    `${number(value)} ohne Datum${hidden === 0 ? '' : `, davon ${number(hidden)} durch Ihre Filter ausgeblendet`}`,
  moreInList: (value: number) => `Und ${number(value)} weitere: Die Listenansicht hat sie alle.`,
};
