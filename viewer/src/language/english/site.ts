// Words of the plain pages of a site, where no other part of the page says the same.
import { countOf } from '../../../../src/domain/base/count.ts';
import { section } from '../language.ts';
import { number } from './formats.ts';

export const siteWords = section('site', {
  site: 'Site',
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
  actors: (value: number) => `Actors · ${number(value)}`,
  documents: (value: number) => `Documents · ${number(value)}`,
  leftOpenBy: 'Left open by',
  derived: '(derived by rule)',
  recorded: '(recorded)',
  ofActor: (name: string, title: string, facts: string) =>
    `${name} in “${title}”: ${facts}, each with its words, its document and who contradicts it.`,
  ofDocument: (title: string, facts: string, statements: number) =>
    `${title} (${facts}): ${countOf(statements, 'statement')} quoted from it, with who said it and who tells it.`,
  quotedInOrder: 'Quoted from it, in its order',
  translation: 'translation: ',
  inDocument: ', in',
  whatItAnswers: 'What it answers',
  answer: 'answer: ',
});
