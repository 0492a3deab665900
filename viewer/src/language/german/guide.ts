// Words around the views, in German.

import type { guideWords } from '../english/guide.ts';
import type { SectionWords } from '../language.ts';
import { count, number } from './formats.ts';

export const germanGuide: SectionWords<typeof guideWords> = {
  // The help
  howToRead: 'Wie diese Seite zu lesen ist',
  close: 'Schließen',
  eachCard: 'Jede Karte ist eine',
  assertion: 'Aussage',
  eachCardMore:
    ': Ein Akteur bringt einmal eine einzelne Behauptung vor. Die Karten stehen in Spalten nach der Antwort, die sie auf die gewählte Frage geben; unter',
  againstIt: 'Dagegen',
  helpOnSigns:
    'stehen jene, die sie nur bestreiten. Das Zeichen zwischen zwei Spalten zählt, was sich zwischen ihnen widerspricht. Widersprüche zeichnet eine Analystin oder ein Analyst mit einem Grund ein, oder sie folgen nach einer benannten Regel aus eingetragenen Antworten (gestrichelt). Wählen Sie eine Karte oder zeigen Sie auf sie, um ihre eigenen Linien zu sehen.',
  aCrossIn: 'Ein Kreuz in einem',
  dotted: 'gepunkteten',
  helpOnTruth:
    'Kreis kennzeichnet einen Widerspruch, der auf Worten beruht, die nur durch andere bekannt sind. Buchstabe und Farbe einer Karte nennen ihre Darstellung. Nichts hier sagt, was wahr ist: Es zeigt, was in diesem Graphen eingetragen ist, und den genauen Wortlaut, auf dem es beruht.',
  keys: 'Tasten',
  dragging:
    'Am Grund gezogen, bewegt sich ein Bild; ebenso mit einem Finger, und mit zweien wird es größer oder kleiner.',
  keyTab: 'in die Karten oder den Graphen, dann weiter in den Lesebereich',
  keyArrows: 'von Karte zu Karte; der entgegengesetzte Pfeil führt zurück',
  keyEnter: 'im Lesebereich öffnen, was den Fokus hat',
  keyEscape: 'einen Dialog schließen, dann, was im Lesebereich offen ist',
  keySearch: 'suchen',
  keyMove: 'den Graphen verschieben',
  keyMoveOne: 'im Graphen: Darstellung, Sprecher oder Aussage mit dem Fokus verschieben',
  keyZoom: 'vergrößern, verkleinern, zurück zum Anfangsbild',
  keyHelp: 'diese Hilfe',
  singleKeys: 'Tasten für sich allein (1 bis 5, /, ?, +, −, 0) bewirken etwas. Wird in diesem Browser gemerkt.',
  keyNames: {
    tab: 'Tab',
    enter: 'Eingabe',
    escape: 'Esc',
    search: 'Strg K  oder  /',
    shift: 'Umschalt ← ↑ → ↓',
    alt: 'Alt ← ↑ → ↓',
  },

  // The foot of the page
  theDocument: 'Das Dokument',
  theDocuments: 'Die Dokumente',
  whenSaid: 'Wann es gesagt wurde',
  atFoot: 'Am Fuß der Seite',
  quotesKey: 'Jedes Zitat an seiner Stelle; Farbe = Darstellung; gepunktet = nur durch andere bekannt',
  quotesKeySilence: '; hohl = ein Schweigen',
  show: 'zeigen',
  hide: 'verbergen',

  // The legend that filters
  shown: 'Gezeigt',
  whatIsShown: 'Was gezeigt wird',
  families: {
    contradicts: 'widerspricht',
    'contradicts-derived': 'widerspricht, nach Regel abgeleitet',
    supports: 'stützt',
    relies: 'beruht auf',
    compatible: 'beides kann gelten',
    reports: 'berichtet, was andere sagen',
  },
  contradictsOrTakesBack: 'widerspricht oder nimmt zurück',
  toldOnlyByOthers: 'nur von anderen berichtet',
  shownOf: (some: number, all: number) => `${number(some)} von ${number(all)}`,
  actors: 'Akteure',
  acts: 'Sprechhandlungen',
  narratives: 'Narrative',
  dates: 'Daten',
  saidOutside: 'gesagt außerhalb von',
  hiddenHere: (value: number) => `${number(value)} ausgeblendet`,

  // Long lists
  notOnThisSheet: (value: number) => `und ${number(value)} weitere, nicht auf diesem Blatt`,
  foundOf: (some: number, all: number) => `${number(some)} von ${number(all)}`,
  showMoreOf: (more: number, all: number) => `${number(more)} weitere von ${number(all)} zeigen`,
  showMore: (more: number) => `${number(more)} weitere zeigen`,
  findContradictions: (all: number) => `In ${number(all)} Widersprüchen suchen`,
  findAssertions: (all: number) => `In ${number(all)} Aussagen suchen`,
  findActors: (all: number) => `In ${number(all)} Akteuren suchen`,
  findActs: (all: number) => `In ${number(all)} Sprechhandlungen suchen`,
  findNarratives: (all: number) => `In ${number(all)} Narrativen suchen`,
  findSilences: (all: number) => `In ${number(all)} Fällen von Schweigen suchen`,
  findRelations: (all: number) => `In ${number(all)} Beziehungen suchen`,
  findAnswers: (all: number) => `In ${number(all)} Antworten suchen`,
  findRecords: (all: number) => `In ${number(all)} Einträgen suchen`,
  findQuestions: (all: number) => `In ${number(all)} Fragen suchen`,

  // Questions
  questions: 'Fragen',
  uncontested: (value: number) => `${number(value)} unumstritten`,
  more: (value: number) => `${number(value)} weitere`,
  questionsAside: 'Fragen',
  contested: 'Umstritten',
  uncontestedHere: 'Hier unumstritten',
  noSecondAnswer: 'Hier ohne zweite Antwort',
  searchFindsMore: (value: number) => `Und ${number(value)} weitere: Die Suche (Strg K) findet sie.`,
  contradictions: (value: number) => `${count(value, 'Widerspruch', 'Widersprüche')}`,
  questionsCount: (value: number) => `Fragen · ${number(value)}`,
  noQuestion: 'Keine Frage ist eingetragen. Das Bild zeigt, wer wem widerspricht.',
  answer: 'Antwort:',
  moreAnswers: (value: number) => `und ${count(value, 'weitere Antwort', 'weitere Antworten')}`,
  passedOver: 'übergangen von',
  originsTitle:
    'Namentlich bekannte Akteure, die es mit eigenen Worten sagen und sich auf niemanden stützen, der dasselbe vertritt',
  noOrigin: 'kein unabhängiger Ursprung',
  origins: (value: number) => `${count(value, 'Ursprung', 'Ursprünge')}`,
  stands: {
    open: ['lässt sie offen', 'lassen sie offen'],
    holds: ['vertritt', 'vertreten'],
    presupposes: ['setzt voraus', 'setzen voraus'],
    hints: ['deutet an', 'deuten an'],
    denies: ['bestreitet', 'bestreiten'],
    takenBack: ['nahm zurück', 'nahmen zurück'],
  },

  // The search
  results: 'Ergebnisse',
  found: (value: number) => `${number(value)} gefunden.`,
  typeAWord: 'Geben Sie ein Wort einer Aussage, eines Zitats oder einen Namen ein.',
  nothingMatches: 'Nichts in diesem Graphen passt. Weniger oder kürzere Wörter finden mehr.',
  resultKeys: '↑ ↓ zum Wählen, Eingabe zum Öffnen, Esc zum Schließen',
  kinds: {
    assertion: 'Aussage',
    silence: 'Schweigen',
    actor: 'Akteur',
    question: 'Frage',
    narrative: 'Narrativ',
    document: 'Dokument',
  },

  // Inside another page
  openWholePage: 'Die ganze Seite öffnen',
  titleAndVersion: (title: string, version: string) => `${title}, Version ${version}`,

  // Who speaks for whom
  told: (tellers: string) => `, ${tellers}`,
  partlyTold: (tellers: string) => `, teils ${tellers}`,
  oneSpeaks: (name: string, principal: string | undefined) =>
    `${name} spricht ${principal === undefined ? 'in deren Namen' : `für ${principal}`}`,
  oneBelongs: (name: string, principal: string | undefined) =>
    `${name} gehört ${principal === undefined ? 'dazu' : `zu ${principal}`}`,
  allSpeak: (value: number, principal: string | undefined) =>
    `${value === 2 ? 'beide' : `alle ${number(value)}`} sprechen ${principal === undefined ? 'in deren Namen' : `für ${principal}`}`,
  allBelong: (value: number, principal: string | undefined) =>
    `${value === 2 ? 'beide' : `alle ${number(value)}`} gehören ${principal === undefined ? 'dazu' : `zu ${principal}`}`,

  // Relations of one statement
  relations: {
    contradicts: ['Widerspricht', 'Dem widerspricht'],
    'contradicts-derived': ['Widerspricht', 'Dem widerspricht'],
    supports: ['Stützt', 'Gestützt von'],
    relies: ['Beruht auf', 'Darauf beruht'],
    compatible: ['Beides kann gelten', 'Beides kann gelten'],
    reports: ['', ''],
  },
  relation: (kind: string) => `Beziehung: ${kind}`,
  derivedByRule: 'nach Regel abgeleitet',
  recorded: 'eingetragen',
  confidences: { low: 'geringe Sicherheit', medium: 'mittlere Sicherheit', high: 'hohe Sicherheit' },
  aboutSaying: 'darüber, ob es gesagt wurde, nicht über die Sache',
  drawnInDocument: 'im Dokument selbst gezogen',
  hedged: 'abgeschwächt',
  onHearsay: 'beruht auf Hörensagen',
};
