// What is said where something is amiss: a server that is away, files that changed, an address that names something in vain.

import { spellCount } from '../../../../src/domain/base/count.ts';
import { section } from '../language.ts';
import { either, number } from './formats.ts';

export const noticesWords = section('notices', {
  // The server and what stands behind it
  serverAway: 'The server does not answer. What is open still works; this message goes when the server answers again.',
  databaseAway:
    'The database behind the server does not answer. What is open still works; this message goes when it answers again.',
  notOpened: 'could not be opened:',
  tryAgain: 'Try again',
  close: 'Close',
  goOnWithout: 'Go on without it',
  isBeingLoaded:
    'This dataset is being loaded now. What is shown is as it stood before; it can be read anew when the load is done.',
  wasRemoved: 'This dataset was removed from the database since it was opened here. What is open still works.',
  wasLoadedAgain: 'This dataset was loaded again since it was opened here. What is shown is as it stood before.',
  showNow: 'Show what stands now',

  quoted: (text: string) => `“${text}”`,

  // Files
  filesChanged: 'This is not what the files say now. Changed since they were read:',
  startAgain: '. Start',
  againOrWith: 'again, or with',
  toSeeIt: ', to see it.',
  problemsInFiles: 'Problems in the files',
  errorsInFiles: (value: number) => `${spellCount(value, 'error')} in the files.`,
  warningsInFiles: (value: number) => `${spellCount(value, 'warning')} in the files`,
  pictureComes: 'The picture comes when they are mended.',
  shownUntil: 'What was sound before is shown until they are mended.',
  andMore: (value: number) => `And ${number(value)} more:`,
  showsAll: 'shows them all.',

  folderLacks: (file: string) => `This folder holds no ${file}.`,
  folderLacksHint: 'Was it copied as a whole? `rashomon site` writes it again.',

  // What is not there
  backTo: 'Back to',
  noDatasetCalled: 'No dataset',
  isLoadedHere: 'is loaded here',
  fromElsewhere: 'The link may be from another server, or the dataset was removed.',
  didYouMean: 'Did you mean',
  open: 'Open',
  nothingYet: 'Nothing can be shown yet',
  noDataset: 'No dataset is loaded',
  loadOne: 'Load one and reload this page:',
  orOpenFolder: 'Or open a folder without a database:',

  // Files that are held against a document
  tooLarge: 'The file is larger than a text of a document may be.',
  notUtf8: 'The file is not a text in UTF-8.',
  noWayToCheck: 'This browser checks files only on pages of this computer and on https.',
  anotherText: 'This is not the text in which the quotes were looked up: its SHA-256 is another one.',
  notShown: (why: string) => `${why} It is not shown as this document.`,

  // What an address names in vain
  strayLayout: (value: string, known: readonly string[]) =>
    `There is no layout “${value}”. It can be ${either(known)}.`,
  strayTheme: (value: string, known: readonly string[]) => `There is no theme “${value}”. It can be ${either(known)}.`,
  strayHide: (value: string, known: readonly string[]) =>
    `There is no kind of relation “${value}”. It can be ${either(known)}.`,
  strayView: (value: string) => `The view in the address cannot be read: “${value}”.`,
  straySaid: (value: string) => `The days in the address cannot be read: “${value}”.`,
  noQuestion: (value: string) => `This dataset has no question “${value}”.`,
  noActorCompared: (value: string) => `The address compares the actor “${value}”, which this dataset does not have.`,
  twoAtATime: (value: number) =>
    `Two actors are compared at a time, and the address names ${value}: the first two are shown.`,
  hiddenActor: (value: string) => `The address hides the actor “${value}”, which this dataset does not have.`,
  hiddenAct: (value: string) => `The address hides the act “${value}”, which this dataset does not have.`,
  hiddenNarrative: (value: string) => `The address hides the narrative “${value}”, which this dataset does not have.`,
  meant: (name: string) => `Did you mean ${name}?`,
});
