// Words of the table of speakers and questions, in German.

import { agree } from '../../../../src/domain/base/count.ts';
import type { tableWords } from '../english/table.ts';
import type { SectionWords } from '../language.ts';
import { count, number } from './formats.ts';

export const germanTable: SectionWords<typeof tableWords> = {
  // Answers in cells
  leavesOpen: 'lässt es offen',
  passesOver: (value: string) => `übergeht „${value}“`,
  not: (value: string) => `nicht: ${value}`,
  given: 'setzt es voraus',
  takenBack: 'zurückgenommen',
  hinted: 'angedeutet',
  hedged: 'abgeschwächt',
  implied: 'folgt daraus',
  change: (answers: number, span: string, contradicts: boolean) =>
    `${contradicts ? 'ändert sich: ' : ''}${count(answers, 'Antwort', 'Antworten')}, ${span}`,
  hiddenHere: (value: number) => `${number(value)} ausgeblendet`,
  account: 'Darstellung',
  placeOf: (at: number, all: number) => `${number(at)} von ${number(all)}`,
  statements: (value: number) => `${count(value, 'Aussage', 'Aussagen')}`,

  // The bar over the table
  speakers: (value: number) => `${count(value, 'Sprecher', 'Sprecher')}`,
  questions: (value: number) => `${count(value, 'Frage', 'Fragen')}`,
  on: 'zu',
  group: 'Nach Auftraggeber gruppieren',
  onlyColliding: 'Nur wo sie gegeneinander stehen',
  undoSort: (question: string) => `Sortiert nach „${question}“: aufheben`,
  chooseSecond: 'ist gewählt. Wählen Sie zum Vergleich einen zweiten Sprecher: das Zeichen neben einem Namen.',
  notNow: 'jetzt nicht',
  folded: (questions: number, speakers: number) =>
    `${count(questions, 'Frage ohne Gegenantwort ist', 'Fragen ohne Gegenantwort sind')} eingeklappt${speakers === 0 ? '' : `, mit ${count(speakers, 'Sprecher', 'Sprechern')}, die sonst nichts beantworten`}.`,
  showThem: 'zeigen',
  allShown: 'Auch Fragen ohne Gegenantwort sind zu sehen.',
  foldThem: 'einklappen',
  leftOut: (speakers: number, questions: number) =>
    `Weggelassen, weil dort kein Widerspruch bekannt ist: ${count(speakers, 'Sprecher', 'Sprecher')} und ${count(questions, 'Frage', 'Fragen')}.`,
  none: 'nichts',
  find: 'Sprecher oder Frage suchen',
  findLabel: 'Sprecher oder Frage in der Tabelle suchen. Die Eingabetaste geht zum nächsten Treffer',

  // The table
  whoSays: 'Wer was zu jeder Frage sagt',
  speakersAndQuestions: 'Sprecher und Fragen',
  speaker: 'Sprecher',
  printedPart: (rows: readonly number[], columns: readonly number[]) =>
    `Diese Tabelle ist zu groß, um ganz gedruckt zu werden: Das sind die Zeilen ${rows[0]} bis ${rows[1]} von ${rows[2]} und die Fragen ${columns[0]} bis ${columns[1]} von ${columns[2]}.`,
  sort: 'Die Sprecher nach ihren Antworten sortieren',
  contradictions: (value: number) => `${agree(value, 'Widerspruch', 'Widersprüche')}`,
  nobodyElse: 'Niemand sonst hier spricht für denselben Auftraggeber',
  compare: (name: string) => `${name} mit jemand anderem vergleichen`,
  compareWith: (name: string, other: string) => `${name} mit ${other} vergleichen`,
  answer: 'Antwort',
  keyHolds: 'in der Farbe und mit dem Buchstaben ihrer Darstellung',
  notAnswer: 'nicht: Antwort',
  keyDenies: 'bestreitet sie',
  keyHints: 'deutet sie an',
  keyTold: 'nur von anderen berichtet',
  passesOverBare: 'übergeht',
  keyPasses: 'sagt nichts, wo eine Antwort zu erwarten war',
  keys: 'Pfeiltasten gehen von Zelle zu Zelle; die Eingabetaste öffnet den Wortlaut.',
  noQuestions:
    'In diesem Datensatz ist keine Frage eingetragen, also lassen sich keine Antworten nebeneinanderstellen. Graph und Liste zeigen, wer wem widerspricht.',
  noAnswers: 'Niemand beantwortet diese Fragen. Was eingeklappt oder weggelassen ist, steht oben.',

  // Two speakers
  backToTable: 'Zurück zur Tabelle',
  anotherBeside: 'Jemand anderes neben',
  changeSides: 'Seiten tauschen',
  and: 'und',
  between: (contradictions: number) => `${count(contradictions, 'Widerspruch', 'Widersprüche')}`,
  betweenTheTwo: 'zwischen den beiden; beide beantworten',
  oneMore: (value: number) => `, nur eine Seite ${number(value)} weitere.`,
  neither: 'Keiner von beiden beantwortet eine Frage.',
  overNoQuestion: 'Zwischen den beiden, zu keiner Frage',
  bothHold: '= beide vertreten',
  noneBetween: 'kein Widerspruch zwischen diesen Antworten',
  onlyAnswers: (name: string) => `nur ${name} antwortet`,
  noAnswer: 'keine Antwort ist eingetragen',
  hiddenStatements: (value: number) => `${count(value, 'Aussage', 'Aussagen')} durch Ihre Filter ausgeblendet`,
  undated: 'ohne Datum',
  relation: (kind: string) => `Beziehung: ${kind}`,
  quoted: (text: string) => `„${text}“`,
};
