// Words around the views: help, foot, legend and filters, lists of questions, search.

import { countOf } from '../../../../src/domain/base/count.ts';
import { section } from '../language.ts';
import { number } from './formats.ts';

export const guideWords = section('guide', {
  // The help
  howToRead: 'How to read this page',
  close: 'Close',
  eachCard: 'Each card is one',
  assertion: 'assertion',
  eachCardMore:
    ': an actor putting one claim forward, once. Cards stand in columns by the answer they give to the chosen question; under',
  againstIt: 'Against it',
  helpOnSigns:
    'stand those who only deny it. The sign between two columns counts what contradicts across them. Contradictions are drawn by an analyst, with a reason, or follow from recorded answers by a named rule (dashed). Choose a card or point at it to see its own lines.',
  aCrossIn: 'A cross in a',
  dotted: 'dotted',
  helpOnTruth:
    'circle marks a contradiction that rests on words known only through others. The letter and the colour of a card name its account. Nothing here says what is true: it shows what is recorded in this graph, and the exact words it rests on.',
  keys: 'Keys',
  dragging: 'Dragging the ground moves a picture; so does one finger, and two zoom it.',
  keyTab: 'into the cards or the graph, then on to the reading pane',
  keyArrows: 'walk from card to card; the opposite arrow leads back',
  keyEnter: 'open what has the focus in the reading pane',
  keyEscape: 'close a dialog, then what is open in the reading pane',
  keySearch: 'search',
  keyMove: 'move the graph',
  keyMoveOne: 'in Graph: move the account, speaker or statement that has the focus',
  keyZoom: 'zoom in, zoom out, back to the opening view',
  keyHelp: 'this help',
  singleKeys: 'Keys pressed alone (1 to 5, /, ?, +, −, 0) do something. Kept in this browser.',
  keyNames: {
    tab: 'Tab',
    enter: 'Enter',
    escape: 'Esc',
    search: 'Ctrl K  or  /',
    shift: 'Shift ← ↑ → ↓',
    alt: 'Alt ← ↑ → ↓',
  },

  // The foot of the page
  theDocument: 'The document',
  theDocuments: 'The documents',
  whenSaid: 'When it was said',
  atFoot: 'At the foot of the page',
  quotesKey: 'Each quote at its place; colour = account; dotted = known only through others',
  quotesKeySilence: '; hollow = a silence',
  show: 'show',
  hide: 'hide',

  // The legend that filters
  shown: 'Shown',
  whatIsShown: 'What is shown',
  families: {
    contradicts: 'contradicts',
    'contradicts-derived': 'contradicts, derived by rule',
    supports: 'supports',
    relies: 'relies on',
    compatible: 'can both hold',
    reports: 'reports what another says',
  },
  contradictsOrTakesBack: 'contradicts or takes back',
  toldOnlyByOthers: 'told only by others',
  shownOf: (some: number, all: number) => `${number(some)} of ${number(all)}`,
  actors: 'Actors',
  acts: 'Acts',
  narratives: 'Narratives',
  dates: 'Dates',
  saidOutside: 'said outside',
  hiddenHere: (value: number) => `${number(value)} hidden`,

  // Long lists
  notOnThisSheet: (value: number) => `and ${number(value)} more, not on this sheet`,
  foundOf: (some: number, all: number) => `${number(some)} of ${number(all)}`,
  showMoreOf: (more: number, all: number) => `Show ${number(more)} more of ${number(all)}`,
  showMore: (more: number) => `Show ${number(more)} more`,
  findContradictions: (all: number) => `Find in ${countOf(all, 'contradiction')}`,
  findAssertions: (all: number) => `Find in ${countOf(all, 'assertion')}`,
  findActors: (all: number) => `Find in ${countOf(all, 'actor')}`,
  findActs: (all: number) => `Find in ${countOf(all, 'act')}`,
  findNarratives: (all: number) => `Find in ${countOf(all, 'narrative')}`,
  findSilences: (all: number) => `Find in ${countOf(all, 'silence')}`,
  findRelations: (all: number) => `Find in ${countOf(all, 'relation')}`,
  findAnswers: (all: number) => `Find in ${countOf(all, 'answer')}`,
  findRecords: (all: number) => `Find in ${countOf(all, 'record')}`,
  findQuestions: (all: number) => `Find in ${countOf(all, 'question')}`,

  // Questions
  questions: 'Questions',
  uncontested: (value: number) => `${number(value)} uncontested`,
  more: (value: number) => `${number(value)} more`,
  questionsAside: 'questions',
  contested: 'Contested',
  uncontestedHere: 'Uncontested here',
  noSecondAnswer: 'Without a second answer here',
  searchFindsMore: (value: number) => `And ${number(value)} more: search (Ctrl K) finds them.`,
  contradictions: (value: number) => `${countOf(value, 'contradiction')}`,
  questionsCount: (value: number) => `Questions · ${number(value)}`,
  noQuestion: 'No question is recorded. The picture shows who contradicts whom.',
  answer: 'Answer:',
  moreAnswers: (value: number) => `and ${countOf(value, 'more answer')}`,
  passedOver: 'passed over',
  originsTitle: 'Named actors who assert it in their own words and rely on no other holder',
  noOrigin: 'no independent origin',
  origins: (value: number) => `${countOf(value, 'origin')}`,
  stands: {
    open: ['leaves it open', 'leave it open'],
    holds: ['holds', 'hold'],
    presupposes: ['takes as given', 'take as given'],
    hints: ['hints', 'hint'],
    denies: ['denies', 'deny'],
    takenBack: ['took back', 'took back'],
  },

  // The search
  results: 'Results',
  found: (value: number) => `${number(value)} found.`,
  typeAWord: 'Type a word of a claim or a quote, or a name.',
  nothingMatches: 'Nothing in this graph matches. Fewer or shorter words find more.',
  resultKeys: '↑ ↓ to choose, Enter to open, Esc to close',
  kinds: {
    assertion: 'assertion',
    silence: 'silence',
    actor: 'actor',
    question: 'question',
    narrative: 'narrative',
    document: 'document',
  },

  // Inside another page
  openWholePage: 'Open the whole page',
  titleAndVersion: (title: string, version: string) => `${title}, version ${version}`,

  // Who speaks for whom
  told: (tellers: string) => `, ${tellers}`,
  partlyTold: (tellers: string) => `, partly ${tellers}`,
  oneSpeaks: (name: string, principal: string | undefined) => `${name} speaks for ${principal ?? 'it'}`,
  oneBelongs: (name: string, principal: string | undefined) => `${name} belongs to ${principal ?? 'it'}`,
  allSpeak: (value: number, principal: string | undefined) =>
    `${value === 2 ? 'both' : `all ${number(value)}`} speak for ${principal ?? 'it'}`,
  allBelong: (value: number, principal: string | undefined) =>
    `${value === 2 ? 'both' : `all ${number(value)}`} belong to ${principal ?? 'it'}`,

  // Relations of one statement
  relations: {
    contradicts: ['Contradicts', 'Contradicted by'],
    'contradicts-derived': ['Contradicts', 'Contradicted by'],
    supports: ['Supports', 'Supported by'],
    relies: ['Relies on', 'Relied on by'],
    compatible: ['Can both hold', 'Can both hold'],
    reports: ['', ''],
  },
  relation: (kind: string) => `Relation: ${kind}`,
  derivedByRule: 'derived by rule',
  recorded: 'recorded',
  confidences: { low: 'low confidence', medium: 'medium confidence', high: 'high confidence' },
  aboutSaying: 'about whether it was said, not about the claim',
  drawnInDocument: 'drawn in the document',
  hedged: 'hedged',
  onHearsay: 'rests on hearsay',
});
