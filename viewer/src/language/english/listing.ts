// Words of the list, of what is saved, and of the plain pages of a site.

import { agree, countOf } from '../../../../src/domain/base/count.ts';
import { section } from '../language.ts';
import { number } from './formats.ts';

export const listingWords = section('listing', {
  shownOf: (total: number, hidden: number) =>
    `${number(total - hidden)} of ${number(total)}, ${number(hidden)} hidden by your filters`,
  answer: 'Answer:',
  passedOver: 'Passed over',
  denyIt: 'Deny it',
  deniedIn: (letter: string) => `Denied in ${letter}:`,
  leaveOpen: 'Leave it open',
  tookBack: (answers: string) => `Took it back: ${answers}`,
  notAnswering: (value: string) => `Cards that do not answer it · ${value}`,
  hiddenCards: (value: number) => `${countOf(value, 'card')} hidden by your filters`,
  relation: (kind: string) => `Relation: ${kind}`,
  andMore: (value: number) => `and ${countOf(value, 'contradiction')} more`,
  whoContradicts: (value: string) => `Who contradicts whom · ${value}`,
  takenBack: 'taken back',
  assertions: (value: string) => `Assertions · ${value}`,
  who: 'Who',
  claim: 'Claim',
  exactWords: 'Exact words',
  said: 'Said',
  standsAgainst: 'Stands against',
  undated: 'undated',
  actors: (value: string) => `Actors · ${value}`,
  actor: 'Actor',
  kind: 'Kind',
  assertionsHead: 'Assertions',
  toldOnly: 'Told only by others',
  contradictions: 'Contradictions',
  kinds: { person: 'person', organisation: 'organisation', state: 'state', outlet: 'outlet', group: 'group' },

  // Saving
  saveOrPrint: 'Save or print',
  close: 'Close',
  onPaper: 'On paper',
  whatIsShown: 'What is shown now, without bars and buttons.',
  print: 'Print or save as PDF',
  statements: 'Statements',
  eachWith: 'Each with its speakers, who tells it, its words, their place, and the whole citation.',
  csv: 'CSV for spreadsheets',
  json: 'JSON for programs',
  noFile: 'This browser could not make this file; the other kind, or print, may work',
  picture: 'Picture',
  wholeView: 'The whole view, in light colours, with its legend, the day, and the version of the dataset.',
  drawing: 'Drawing…',
  endsHere: (percent: number) =>
    `This file ends here: ${number(percent)} % of the view stands below and is not in it. Filters make it shorter.`,
  graphAsDrawn: 'The Graph as it is drawn, with its legend, the day, and the version of the dataset.',
  svg: 'SVG, with real text',
  png: 'PNG, as pixels',
  savedAs: (name: string) => `Saved as ${name}`,
  chosenTogether: (value: number) => `${countOf(value, 'statement')}, chosen together.`,
  chosenOne: (words: string) => `1 statement, the chosen one: ${words}.`,
  bothEnds: '2 statements: both ends of the chosen relation.',
  filtersHide: (value: number) => ` Your filters hide ${number(value)} more.`,
  ofChosen: (value: number, name: string, rest: string) =>
    `${countOf(value, 'statement')} of what is chosen: ${name}.${rest}`,
  allStatements: (value: number) => `All ${countOf(value, 'statement')}.`,
  filtered: (value: number) => `your filters hide ${number(value)}`,
  putAway: (value: number) => `${number(value)} ${agree(value, 'is', 'are')} put away`,
  someOf: (some: number, all: number, reasons: readonly string[]) =>
    `${number(some)} of ${countOf(all, 'statement')}: ${reasons.join(', ')}.`,

  // The plain pages of a site, where no other part of the page says the same
  sitePages: 'Site',
  openInViewer: 'Open in the viewer',
  datasetOf: (id: string, version: string, licence: string) => `Dataset ${id}, version ${version}, licence ${licence}.`,
  checksum: 'Checksum',
  asGiven: 'Accounts are shown as they were given, with who gave them. Nothing here says which of them holds.',
  pictureOf: (title: string) =>
    `The accounts in “${title}” as regions that face each other, with lines where statements contradict each other.`,
  motto: 'Rival accounts of one event, side by side, and the exact words they rest on',
  holds: (questions: number, actors: number, documents: number) =>
    `${countOf(questions, 'question')}, ${countOf(actors, 'actor')}, ${countOf(documents, 'document')}`,
  needsScripts:
    'The pictures that can be turned and searched need JavaScript; these pages hold the same content without it.',
  questions: (value: number) => `Questions · ${number(value)}`,
  documents: (value: number) => `Documents · ${number(value)}`,
  leftOpenBy: 'Left open by',
  ofActor: (name: string, title: string, facts: string) =>
    `${name} in “${title}”: ${facts}, each with its words, its document and who contradicts it.`,
  ofDocument: (title: string, facts: string, statements: number) =>
    `${title} (${facts}): ${countOf(statements, 'statement')} quoted from it, with who said it and who tells it.`,
  quotedInOrder: 'Quoted from it, in its order',
  whatItAnswers: 'What it answers',
  answerBefore: 'answer: ',
});
