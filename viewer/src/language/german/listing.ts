// Words of the list, of what is saved, and of the plain pages of a site, in German.

import { agree } from '../../../../src/domain/base/count.ts';
import type { listingWords } from '../english/listing.ts';
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

  // The plain pages of a site, where no other part of the page says the same
  sitePages: 'Seiten',
  openInViewer: 'In der Ansicht öffnen',
  datasetOf: (id, version, licence) => `Datensatz ${id}, Version ${version}, Lizenz ${licence}.`,
  checksum: 'Prüfsumme',
  asGiven:
    'Darstellungen stehen hier, wie sie gegeben wurden, mit denen, die sie gaben. Welche von ihnen gilt, sagt hier nichts.',
  pictureOf: (title) =>
    `Die Darstellungen in „${title}“ als Flächen, die einander gegenüberstehen, mit Linien, wo Aussagen einander widersprechen.`,
  motto: 'Widerstreitende Darstellungen eines Ereignisses nebeneinander, und der genaue Wortlaut, auf dem sie beruhen',
  holds: (questions, actors, documents) =>
    `${count(questions, 'Frage', 'Fragen')}, ${count(actors, 'Akteur', 'Akteure')}, ${count(documents, 'Dokument', 'Dokumente')}`,
  needsScripts:
    'Die Bilder, die sich bewegen und durchsuchen lassen, brauchen JavaScript; diese Seiten enthalten dasselbe ohne.',
  questions: (value) => `Fragen · ${number(value)}`,
  documents: (value) => `Dokumente · ${number(value)}`,
  leftOpenBy: 'Offengelassen von',
  ofActor: (name, title, facts) =>
    `${name} in „${title}“: ${facts}, jede mit Wortlaut, Dokument und denen, die ihr widersprechen.`,
  ofDocument: (title, facts, statements) =>
    `${title} (${facts}): ${count(statements, 'Aussage', 'Aussagen')} daraus zitiert, mit denen, die sie machten, und denen, die sie berichten.`,
  quotedInOrder: 'Daraus zitiert, in seiner Reihenfolge',
  whatItAnswers: 'Was sie beantwortet',
  answerBefore: 'Antwort: ',
};
