// Words of the frame around every view, of the small parts all views use, and of failures.

import { agree, countOf } from '../../../../src/domain/base/count.ts';
import { section } from '../language.ts';
import { list, number } from './formats.ts';

export const frameWords = section('frame', {
  // Around the picture
  skipToText: 'Skip to the text',
  questionsAndLegend: 'Questions and legend',
  reading: 'Reading',
  theGraph: 'the graph',
  opensWithServer: 'The page opens by itself when the server answers again.',
  opensAfterLoad: 'The page opens by itself when the load is done.',
  tryAgain: 'Try again',
  openingOf: (what: string) => `Opening ${what}…`,

  // The bar
  searchFor: 'Search claims, quotes, actors',
  search: 'Search',
  searchedFor: 'claims, quotes, actors',
  searchKeys: 'Ctrl K',
  page: 'Page',
  copyLink: 'Copy a link to this picture',
  share: 'Share',
  shareMore: ': copy a link to this picture',
  saveOrPrint: 'Save or print what is shown',
  save: 'Save',
  saveMore: ': save or print what is shown',
  helpAndKeys: 'Help and keys',
  layout: 'Layout',
  shownTitle: 'What is shown, and what its lines mean',
  shown: 'Shown',
  shownMore: ': filters and legend',
  off: 'off',
  dataset: 'Dataset',
  beingLoaded: ' (being loaded)',
  themes: { auto: 'as the system', light: 'light', dark: 'dark' },
  themeChange: (now: string, next: string) => `Theme: ${now}. Change to ${next}`,
  theme: (now: string) => `Theme: ${now}`,
  filters: (value: number) => `${agree(value, 'filter', 'filters')}`,
  documents: (value: number) => `${countOf(value, 'document')}`,

  noWords: (language: string) => `The words of “${language}” could not be loaded`,

  // What was copied
  copied: (what: string) => `${what} copied`,
  copyRefused: (otherwise: string) => `The browser did not allow copying${otherwise}`,
  opening: 'Opening…',
  partNotLoaded: 'This part of the page could not be loaded.',

  // Records and quotes
  takenBack: 'taken back',
  and: ' and ',
  leftOut: 'Left out by the analyst: the document has something here.',
  quoteOpens: '“',
  quoteCloses: '”',
  translation: 'translation',
  showAll: 'show all',
  citation: 'citation',
  copyCitation: 'copy citation',

  // What went wrong
  openingTitle: (title: string) => `Opening ${title} · Rashomon`,
  unexpected: 'The page failed on something it did not expect.',
  unexpectedHint:
    'Either the page has a fault, or the server gave it something it cannot read. Reload it; the console of the browser says more.',
  aListOfDatasets: 'a list of datasets',
  aGraph: 'a graph',
  newerForm: 'The server speaks a newer form of the graph than this page.',
  newerFormHint: 'Reload the page; if that does not help, the two are of different versions.',
  stateOfFiles: 'the state of its files',
  noAnswer: 'The server does not answer.',
  noAnswerHint: 'Is it running? Start it again.',
  answered: (status: number) => `The server answered ${status}.`,
  lookAtServer: 'Look at what the server printed.',
  notWhat: (what: string) => `The server sent something that is not ${what}.`,
  notWhatHint: 'Is something else listening here? Start Rashomon again and open the address it prints.',
  link: 'Link',
  linkInBar: '; the link is in the address bar',
  citationCopied: 'Citation',
  aListOfTexts: 'a list of texts',
  noHash: 'No SHA-256 is recorded for this document: no file can be checked against it.',

  // What filters hide
  emptyDataset: 'This dataset holds no assertion yet.',
  nothingDrawn: (cards: number) =>
    `Nothing is drawn: your filters hide ${cards === 1 ? 'the only card' : `all ${countOf(cards, 'card')}`}.`,
  hiddenAssertions: (hidden: number, total: number) =>
    `${hidden === total && total > 1 ? `all ${countOf(total, 'assertion')}` : `${number(hidden)} of ${countOf(total, 'assertion')}`}`,
  hiddenSilences: (hidden: number, total: number) =>
    `${hidden === total && total > 1 ? `all ${countOf(total, 'silence')}` : `${number(hidden)} of ${countOf(total, 'silence')}`}`,
  hiddenRelations: (hidden: number, total: number) =>
    `${hidden === total && total > 1 ? `all ${countOf(total, 'relation')}` : `${number(hidden)} of ${countOf(total, 'relation')}`}`,
  hide: (what: readonly string[]) => `Your filters hide ${list(what)}; the numbers here include them.`,
  hideDrawn: (what: readonly string[]) =>
    `Your filters hide ${list(what)}; signs and discs count what is drawn, all other numbers include them.`,
  saidOutside: (value: number, days: string, undated: number) =>
    `${number(value)} ${agree(value, 'was', 'were')} said outside ${days}${undated === 0 ? '' : `; ${number(undated)} without a date ${agree(undated, 'stays', 'stay')}`}.`,

  noPicture: 'This browser gives no WebGL, so the picture cannot be drawn; the list holds the same content.',

  // On a sheet that is saved or printed
  source: (dataset: string, documents: number, checksum: string) =>
    `Rashomon · dataset ${dataset} · ${countOf(documents, 'document')} · checksum ${checksum}`,
  savedOn: (day: string) => `saved ${day}`,
  printedOn: (day: string) => `printed ${day}`,
  documentView: 'Document',

  // Views
  views: {
    accounts: {
      title: 'Accounts',
      skip: 'Skip to the accounts',
      help: 'Accounts is a document: it scrolls, prints and can be selected like any text.',
    },
    positions: {
      title: 'Positions',
      skip: 'Skip to the table',
      help: 'Positions is a table of speakers and questions. Arrow keys go from cell to cell, Enter opens the words.',
    },
    graph: {
      title: 'Graph',
      skip: 'Skip to the graph',
      help: 'In Graph accounts that contradict each other face each other across a gap; accounts and speakers can be dragged, with a finger once it has rested on one.',
    },
    time: {
      title: 'Time',
      skip: 'Skip to the lanes',
      help: 'Time has a lane for every speaker; Ctrl and the wheel stretch it.',
    },
    list: { title: 'List', skip: 'Skip to the list', help: 'List holds the same content as text.' },
  },
  needsWebGl: (title: string) => `${title} needs WebGL, which this browser does not give.`,
  needsDated: (title: string, needed: number, there: number) =>
    `${title} needs ${countOf(needed, 'dated statement')}; this dataset has ${there === 0 ? 'none' : number(there)}.`,
});
