// German, whole: the words of the frame, of small parts and of failures, and all other sections. Fetched when somebody wants it. A
// section that is missing here, or in it a sentence, does not compile.

import { agree } from '../../../../src/domain/base/count.ts';
import type { frameWords } from '../english/frame.ts';
import type { Sections, SectionWords } from '../language.ts';
import { germanArena } from './arena.ts';
import { germanDispute } from './dispute.ts';
import { germanDocument } from './document.ts';
import { count, list, number } from './formats.ts';
import { germanGuide } from './guide.ts';
import { germanListing } from './listing.ts';
import { germanNotices } from './notices.ts';
import { germanReading } from './reading.ts';
import { germanSpeech } from './speech.ts';
import { germanTable } from './table.ts';
import { germanTimeline } from './timeline.ts';

const frame: SectionWords<typeof frameWords> = {
  // Around the picture
  skipToText: 'Zum Text',
  questionsAndLegend: 'Fragen und Legende',
  reading: 'Lesen',
  theGraph: 'der Graph',
  opensWithServer: 'Die Seite öffnet sich von selbst, sobald der Server wieder antwortet.',
  opensAfterLoad: 'Die Seite öffnet sich von selbst, sobald das Laden abgeschlossen ist.',
  tryAgain: 'Erneut versuchen',
  openingOf: (what: string) => `${what} wird geöffnet …`,

  // The bar
  searchFor: 'Aussagen, Zitate, Akteure suchen',
  search: 'Suche',
  searchedFor: 'Aussagen, Zitate, Akteure',
  searchKeys: 'Strg K',
  page: 'Seite',
  copyLink: 'Link zu diesem Bild kopieren',
  share: 'Teilen',
  shareMore: ': Link zu diesem Bild kopieren',
  saveOrPrint: 'Speichern oder drucken, was zu sehen ist',
  save: 'Sichern',
  saveMore: ': speichern oder drucken, was zu sehen ist',
  helpAndKeys: 'Hilfe und Tasten',
  layout: 'Ansicht',
  shownTitle: 'Was gezeigt wird und was die Linien bedeuten',
  shown: 'Gezeigt',
  shownMore: ': Filter und Legende',
  off: 'aus',
  dataset: 'Datensatz',
  beingLoaded: ' (wird geladen)',
  themes: { auto: 'wie das System', light: 'hell', dark: 'dunkel' },
  themeChange: (now: string, next: string) => `Farben: ${now}. Wechseln zu: ${next}`,
  theme: (now: string) => `Farben: ${now}`,
  filters: (value: number) => `${agree(value, 'Filter', 'Filter')}`,
  documents: (value: number) => `${count(value, 'Dokument', 'Dokumente')}`,

  noWords: (language: string) => `Die Wörter von „${language}“ ließen sich nicht laden`,

  // What was copied
  copied: (what: string) => `${what} kopiert`,
  copyRefused: (otherwise: string) => `Der Browser hat das Kopieren nicht erlaubt${otherwise}`,
  opening: 'Wird geöffnet …',
  partNotLoaded: 'Dieser Teil der Seite ließ sich nicht laden.',

  // Records and quotes
  takenBack: 'zurückgenommen',
  and: ' und ',
  leftOut: 'Hier hat die Bearbeitung etwas weggelassen, das im Dokument steht.',
  quoteOpens: '„',
  quoteCloses: '“',
  translation: 'Übersetzung',
  showAll: 'alles zeigen',
  citation: 'Quellenangabe',
  copyCitation: 'Quellenangabe kopieren',

  // What went wrong
  openingTitle: (title: string) => `${title} wird geöffnet · Rashomon`,
  unexpected: 'Auf der Seite ist ein Fehler aufgetreten, mit dem sie nicht gerechnet hat.',
  unexpectedHint:
    'Entweder hat die Seite einen Fehler, oder der Server gab ihr etwas, das sie nicht lesen kann. Laden Sie sie neu; die Konsole des Browsers sagt mehr.',
  aListOfDatasets: 'eine Liste von Datensätzen',
  aGraph: 'ein Graph',
  newerForm: 'Der Server spricht eine neuere Form des Graphen als diese Seite.',
  newerFormHint: 'Laden Sie die Seite neu; hilft das nicht, sind beide von verschiedener Version.',
  stateOfFiles: 'der Stand seiner Dateien',
  noAnswer: 'Der Server antwortet nicht.',
  noAnswerHint: 'Läuft er? Starten Sie ihn neu.',
  answered: (status: number) => `Der Server hat mit ${status} geantwortet.`,
  lookAtServer: 'Sehen Sie nach, was der Server ausgegeben hat.',
  notWhat: (what: string) => `Der Server hat etwas geschickt, das nicht das Erwartete ist (${what}).`,
  notWhatHint: 'Hört hier ein anderes Programm? Starten Sie Rashomon neu und öffnen Sie die Adresse, die es ausgibt.',
  link: 'Link',
  linkInBar: '; der Link steht in der Adresszeile',
  citationCopied: 'Quellenangabe',
  aListOfTexts: 'eine Liste von Texten',
  noHash: 'Für dieses Dokument ist kein SHA-256 eingetragen: Keine Datei lässt sich daran prüfen.',

  // What filters hide
  emptyDataset: 'Dieser Datensatz enthält noch keine Aussage.',
  nothingDrawn: (cards: number) =>
    `Nichts ist gezeichnet: Ihre Filter blenden ${cards === 1 ? 'die einzige Karte' : `alle ${number(cards)} Karten`} aus.`,
  hiddenAssertions: (hidden: number, total: number) =>
    `${hidden === total && total > 1 ? `alle ${number(total)} Aussagen` : `${number(hidden)} von ${count(total, 'Aussage', 'Aussagen')}`}`,
  hiddenSilences: (hidden: number, total: number) =>
    `${hidden === total && total > 1 ? `alle ${number(total)} Fälle von Schweigen` : `${number(hidden)} von ${count(total, 'Fall', 'Fällen')} von Schweigen`}`,
  hiddenRelations: (hidden: number, total: number) =>
    `${hidden === total && total > 1 ? `alle ${number(total)} Beziehungen` : `${number(hidden)} von ${count(total, 'Beziehung', 'Beziehungen')}`}`,
  hide: (what: readonly string[]) => `Ihre Filter blenden ${list(what)} aus; die Zahlen hier zählen sie mit.`,
  hideDrawn: (what: readonly string[]) =>
    `Ihre Filter blenden ${list(what)} aus; Zeichen und Scheiben zählen, was gezeichnet ist, alle anderen Zahlen zählen das Ausgeblendete mit.`,
  saidOutside: (value: number, days: string, undated: number) =>
    `${number(value)} ${agree(value, 'wurde', 'wurden')} außerhalb des Zeitraums ${days} gesagt${undated === 0 ? '' : `; ${number(undated)} ohne Datum ${agree(undated, 'bleibt', 'bleiben')}`}.`,

  noPicture: 'Dieser Browser bietet kein WebGL, das Bild lässt sich also nicht zeichnen; die Liste enthält dasselbe.',

  // On a sheet that is saved or printed
  source: (dataset: string, documents: number, checksum: string) =>
    `Rashomon · Datensatz ${dataset} · ${count(documents, 'Dokument', 'Dokumente')} · Prüfsumme ${checksum}`,
  savedOn: (day: string) => `gespeichert am ${day}`,
  printedOn: (day: string) => `gedruckt am ${day}`,
  documentView: 'Dokument',

  // Views
  views: {
    accounts: {
      title: 'Darstellungen',
      skip: 'Zu den Darstellungen',
      help: '„Darstellungen“ ist ein Dokument: Es lässt sich blättern, drucken und markieren wie jeder Text.',
    },
    positions: {
      title: 'Positionen',
      skip: 'Zur Tabelle',
      help: '„Positionen“ ist eine Tabelle von Sprechern und Fragen. Pfeiltasten gehen von Zelle zu Zelle, die Eingabetaste öffnet den Wortlaut.',
    },
    graph: {
      title: 'Graph',
      skip: 'Zum Graphen',
      help: 'Im „Graph“ stehen Darstellungen, die einander widersprechen, einander über eine Lücke hinweg gegenüber; Darstellungen und Sprecher lassen sich ziehen, mit dem Finger, sobald er auf einem geruht hat.',
    },
    time: {
      title: 'Zeit',
      skip: 'Zu den Bahnen',
      help: '„Zeit“ hat eine Bahn für jeden Sprecher; Strg und das Mausrad strecken sie.',
    },
    list: { title: 'Liste', skip: 'Zur Liste', help: '„Liste“ enthält dasselbe als Text.' },
  },
  needsWebGl: (title: string) => `„${title}“ braucht WebGL, das dieser Browser nicht bietet.`,
  needsDated: (title: string, needed: number, there: number) =>
    `„${title}“ braucht ${count(needed, 'datierte Aussage', 'datierte Aussagen')}; dieser Datensatz hat ${there === 0 ? 'keine' : number(there)}.`,
};

export const german: Sections = {
  arena: germanArena,
  dispute: germanDispute,
  document: germanDocument,
  frame,
  guide: germanGuide,
  listing: germanListing,
  notices: germanNotices,
  reading: germanReading,
  speech: germanSpeech,
  table: germanTable,
  timeline: germanTimeline,
};
