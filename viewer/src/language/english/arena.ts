// Words in the graph and around it: what stands over its regions, its legend, its buttons, and the map of the disputes.

import { agree, countOf } from '../../../../src/domain/base/count.ts';
import { section } from '../language.ts';
import { number } from './formats.ts';

export const arenaWords = section('arena', {
  // In the picture
  against: (letter: string | undefined) => `Against ${letter ?? 'it'}`,
  hintsAgainst: (letter: string | undefined) => `Hints against ${letter ?? 'it'}`,
  attacksGround: (letter: string | undefined) =>
    `${letter === undefined ? 'Attacks its ground' : `Attacks ${letter}’s ground`}`,
  takenBack: 'Taken back',
  leftOpenBy: (names: readonly string[]) => `left open by ${names.join(', ')}`,
  passedOverBy: (names: readonly string[]) => `passed over by ${names.join(', ')}`,
  aboutNoQuestion: 'About no question',
  dispute: (one: string, other: string | undefined, isTold: boolean) =>
    `${one} against ${other ?? 'their own words'}${isTold ? ', with words told only by others' : ''}`,
  moreQuestions: (value: number) => `and ${countOf(value, 'more question')}`,
  contradictions: (value: number, told: number) =>
    `${countOf(value, 'contradiction')}${told === 0 ? '' : `, ${told === value ? 'all' : number(told)} with words told only by others`}`,
  hinting: (value: number) => `${number(value)} ${agree(value, 'hints', 'hint')}`,
  and: ' and ',
  pebbles: (value: number, notDrawn: number) =>
    `${countOf(value, 'statement answers', 'statements answer')} no contested question${notDrawn === 0 ? '' : `; ${number(notDrawn)} are not drawn`}`,
  more: (value: number) => `+ ${number(value)} more`,
  ofPairs: (value: number, pairs: number) => `${number(value)} of ${number(pairs)}`,
  sheet: {
    account: 'an account; its region holds who holds it',
    speaker: 'a speaker',
    holds: 'a statement that holds it',
    given: 'takes it as given',
    hints: 'only hints at it',
    told: 'known only through others',
    silence: 'a silence',
    recorded: 'contradicts (recorded)',
    byRule: 'contradicts (by rule)',
    hearsay: 'rests on words told only by others',
    supports: 'supports',
  },

  // The map of the disputes
  map: 'Map of the disputes',
  whoContradicts: 'Who contradicts whom',
  mostContestedFirst: 'The most contested first.',
  mapKey: ' A disc with a letter is an account; a dashed one only speaks against it.',
  andMore: (value: number) => `and ${number(value)} more`,

  // Around the picture
  statements: 'Statements in the graph',
  moreDrawn: (value: number) => `${number(value)} more are drawn. The list view names every statement.`,
  places: 'Accounts and speakers in the graph; Alt and arrows move them',
  ofNoQuestion: 'about no question',
  legend: 'Legend',
  shapes: 'Shapes',
  linesAndFilters: 'Lines and filters',
  means: {
    question: 'a question in dispute',
    account: 'an account, with the letter and colour it has everywhere; its region holds who holds it',
    'no account': 'a grey region: who stands against an account, and gives none',
    holds: 'a statement that holds the account',
    given: 'one that takes it as given',
    hints: 'one that only hints at it',
    stem: 'a broad pale line joins an account and its statements; dotted to those that do not assert it',
    'grey square': 'grey, in a grey region: a statement against an account',
    elsewhere: 'a small letter: it also gives this answer, in another dispute',
    'loose square': 'grey, in no region: a statement that answers nothing in dispute',
    told: 'words that are known only through others',
    silence: 'a silence: something passed over',
    bead: 'a statement that holds the account, with the initials of its speaker',
    'quiet bead': 'one that does not assert it: it denies, hints or takes it as given',
    'told bead': 'one whose words are known only through others',
    speaker: 'a speaker; the ring has the colour of each account the speaker stands in',
    'grey speaker': 'a speaker who stands in no account',
    speech: 'a thin line from a speaker to a statement',
    'told speech': 'the same, to words that only others tell',
    'one contradiction': 'a contradiction of two statements',
    'counted sign': 'so many contradictions between two accounts',
    'part of pairs': '“7 of 12”: so many contradictions, of so many pairs that could contradict each other',
    'by rule': 'dashed: all of them follow by rule',
    hearsay: 'dotted: all rest on words told only by others',
  },
  whatHappened: 'What happened',
  showAll: 'Show all',
  placing: 'Placing accounts …',
  zoom: 'Zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  showEverything: 'Show everything',
  disputes: 'Disputes, the most contested first',
  previous: 'Previous',
  next: 'Next',
  range: (from: number, to: number, all: number) =>
    `${number(from)}–${number(to)} of ${number(all)} disputes, the most contested first`,
  putAway: (value: number) => `${countOf(value, 'statement')} put away by hand.`,
  closedRange: (from: number, to: number, all: number) =>
    `Of the closed disputes these are ${number(from)}–${number(to)} of ${number(all)}, the most contested first.`,
  movedByHand: (value: number) => `${number(value)} moved by hand`,
  putBack: 'Put back',
  chosenTogether: 'Chosen together',
  chosen: (value: number) => `${number(value)} chosen`,
  hide: 'Hide',
  onlyThese: 'Only these',
  addNeighbours: 'Add neighbours',
  clear: 'Clear',
  putAwayHere: (value: number) => `${countOf(value, 'statement')} put away here`,
  undo: 'Undo',
  putAllBack: 'Put all back',
});
