// Words of the table of speakers and questions, and of two speakers set against each other.

import { agree, countOf } from '../../../../src/domain/base/count.ts';
import { section } from '../language.ts';
import { number } from './formats.ts';

export const tableWords = section('table', {
  // Answers in cells
  leavesOpen: 'leaves it open',
  passesOver: (value: string) => `passes over “${value}”`,
  not: (value: string) => `not ${value}`,
  given: 'takes it as given',
  takenBack: 'taken back',
  hinted: 'hinted',
  hedged: 'hedged',
  implied: 'implied',
  change: (answers: number, span: string, contradicts: boolean) =>
    `${contradicts ? 'changes: ' : ''}${countOf(answers, 'answer')}, ${span}`,
  hiddenHere: (value: number) => `${number(value)} hidden`,
  account: 'Account',
  placeOf: (at: number, all: number) => `${number(at)} of ${number(all)}`,
  statements: (value: number) => `${countOf(value, 'statement')}`,

  // The bar over the table
  speakers: (value: number) => `${countOf(value, 'speaker')}`,
  questions: (value: number) => `${countOf(value, 'question')}`,
  on: 'on',
  group: 'Group by principal',
  onlyColliding: 'Only where they collide',
  undoSort: (question: string) => `Sorted by “${question}”: undo`,
  chooseSecond: 'is chosen. Choose a second speaker to compare: press the sign beside a name.',
  notNow: 'not now',
  folded: (questions: number, speakers: number) =>
    `${countOf(questions, 'question')} without rival answers ${questions === 1 ? 'is' : 'are'} folded${speakers === 0 ? '' : `, with ${countOf(speakers, 'speaker')} who answer nothing else`}.`,
  showThem: 'show them',
  allShown: 'Questions without rival answers are shown, too.',
  foldThem: 'fold them',
  leftOut: (speakers: number, questions: number) =>
    `Left out, because no contradiction is known there: ${countOf(speakers, 'speaker')} and ${countOf(questions, 'question')}.`,
  none: 'none',
  find: 'Find a speaker or question',
  findLabel: 'Find a speaker or question in the table. Enter goes to the next one',

  // The table
  whoSays: 'Who says what on every question',
  speakersAndQuestions: 'Speakers and questions',
  speaker: 'Speaker',
  printedPart: (rows: readonly number[], columns: readonly number[]) =>
    `This table is too large to be printed whole: these are the rows ${rows[0]} to ${rows[1]} of ${rows[2]}, and the questions ${columns[0]} to ${columns[1]} of ${columns[2]}.`,
  sort: 'Sort the speakers by their answers',
  contradictions: (value: number) => `${agree(value, 'contradiction', 'contradictions')}`,
  nobodyElse: 'Nobody else here speaks for the same principal',
  compare: (name: string) => `Compare ${name} with another speaker`,
  compareWith: (name: string, other: string) => `Compare ${name} with ${other}`,
  answer: 'Answer',
  keyHolds: 'in the colour and with the letter of its account',
  notAnswer: 'not Answer',
  keyDenies: 'denies it',
  keyHints: 'hints at it',
  keyTold: 'told only by others',
  passesOverBare: 'passes over',
  keyPasses: 'says nothing where an answer was to be expected',
  keys: 'Arrow keys go from cell to cell; Enter opens the words.',
  noQuestions:
    'No question is recorded in this dataset, so nobody’s answers can be set side by side. Graph and List show who contradicts whom.',
  noAnswers: 'Nobody gives an answer to these questions. What stands folded or left out is said above.',

  // Two speakers
  backToTable: 'Back to the table',
  anotherBeside: 'Another one beside',
  changeSides: 'Change sides',
  and: 'and',
  between: (contradictions: number) => `${countOf(contradictions, 'contradiction')}`,
  betweenTheTwo: 'between the two; both answer',
  oneMore: (value: number) => `, one of them ${number(value)} more.`,
  neither: 'Neither of them answers a question.',
  overNoQuestion: 'Between the two, over no question',
  bothHold: '= both hold',
  noneBetween: 'no contradiction between these answers',
  onlyAnswers: (name: string) => `only ${name} answers`,
  noAnswer: 'no answer is recorded',
  hiddenStatements: (value: number) => `${countOf(value, 'statement')} hidden by your filters`,
  undated: 'undated',
  relation: (kind: string) => `Relation: ${kind}`,
  quoted: (text: string) => `“${text}”`,
});
