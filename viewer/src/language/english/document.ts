// Words of a document: what is recorded of it, its text, and its quotes along the text.

import { countOf } from '../../../../src/domain/base/count.ts';
import { section } from '../language.ts';
import { number } from './formats.ts';

export const documentWords = section('document', {
  // What is recorded of a document
  undated: 'undated',
  noPublisher: 'publisher not named',
  characters: (count: string, isOne: boolean) => `${count} ${isOne ? 'character' : 'characters'}`,

  // The text
  backTo: (view: string) => `Back to ${view}`,
  noDocument: 'This dataset has no document',
  openingText: 'Opening the text…',
  quotedInOrder: 'What is quoted from it, in the order of the text',
  andMore: (value: number) => `and ${number(value)} more`,
  noPosition: 'position not recorded',
  inCharacters: (extents: string) => `characters ${extents}`,
  notCheckable:
    'The text is not shipped with this dataset, and no SHA-256 of it is recorded: no file can be checked against it.',
  readInContext: (value: number) => `${countOf(value, 'quote')} from it can be read with their contexts.`,
  dropFile: (value: number) =>
    `The text is not shipped with this dataset. If you have the file, drop it here, and all ${countOf(value, 'quote')} are marked in it.`,
  chooseFile: 'Choose the file',
  mustBe: (hash: string) =>
    `It must be the recorded text (SHA-256 ${hash}…). That is checked in this page; the file is sent nowhere.`,
  marked: (value: number) => `${countOf(value, 'quote')} marked`,
  lost: (value: number) => `; ${number(value)} not found in it`,
  shipped: 'shipped with the dataset',
  yourFile: 'your file, sent nowhere',
  isRecorded: 'its SHA-256 is the recorded one',
  noHash: 'no SHA-256 is recorded to check it by',
  restored: (how: string) => ` with ${how}`,
  pages: 'Pages of the text',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  pageOf: (page: number, all: number) => `Page ${number(page)} of ${number(all)}`,

  // The line of quotes
  nothingQuoted: 'Nothing is quoted from a document.',
  onlyMost: 'only the most quoted',
  moreDocuments: (value: number) => `${countOf(value, 'more document')}`,
  theseMost: (shown: number, more: number) =>
    `These are the ${number(shown)} most quoted; ${number(more)} more are found by search.`,
  quotes: (value: number) => `${countOf(value, 'quote')}`,
  unplaced: (value: number) => `${number(value)} without a recorded position`,
  hidden: (value: number) => `${number(value)} hidden by your filters`,
  noLength: 'its length is not recorded: the line ends with the last quote',
  quotesAlong: (title: string) => `Quotes along “${title}”`,
  read: 'read it',
  readOf: (title: string) => `of ${title}`,
  alongText: (value: number) => `${countOf(value, 'quote')} along the text; the arrow keys go from one to the next`,
  headlineEnds: (extent: string) => `The headline ends between characters ${extent}.`,
  account: (letter: string) => `account ${letter}`,
  stretch: (value: number, from: string, first: string) =>
    `${countOf(value, 'quote')} from character ${from}; the first: ${first}`,
});
