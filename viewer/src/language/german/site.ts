// Words of the plain pages of a site, in German.
import type { siteWords } from '../english/site.ts';
import type { SectionWords } from '../language.ts';
import { count, number } from './formats.ts';

export const germanSite: SectionWords<typeof siteWords> = {
  site: 'Seiten',
  openInViewer: 'In der Ansicht öffnen',
  datasetOf: (id, version, licence) => `Datensatz ${id}, Version ${version}, Lizenz ${licence}.`,
  checksum: 'Prüfsumme',
  asGiven:
    'Darstellungen stehen hier, wie sie gegeben wurden, mit denen, die sie gaben. Welche von ihnen gilt, sagt hier nichts.',
  pictureOf: (title) =>
    `Die Darstellungen in „${title}“ als Flächen, die einander gegenüberstehen, mit Linien, wo Aussagen einander widersprechen.`,
  motto: 'Widerstreitende Darstellungen eines Ereignisses nebeneinander, und der genaue Wortlaut, auf dem sie beruhen',
  holds: (questions, actors, documents) =>
    `${count(questions, 'Frage', 'Fragen')}, ${count(actors, 'Akteur', 'Akteure')}, ${count(documents, 'Dokument', 'Dokumente')}`,
  needsScripts:
    'Die Bilder, die sich bewegen und durchsuchen lassen, brauchen JavaScript; diese Seiten enthalten dasselbe ohne.',
  questions: (value) => `Fragen · ${number(value)}`,
  actors: (value) => `Akteure · ${number(value)}`,
  documents: (value) => `Dokumente · ${number(value)}`,
  leftOpenBy: 'Offengelassen von',
  derived: '(nach einer Regel abgeleitet)',
  recorded: '(eingetragen)',
  ofActor: (name, title, facts) =>
    `${name} in „${title}“: ${facts}, jede mit Wortlaut, Dokument und denen, die ihr widersprechen.`,
  ofDocument: (title, facts, statements) =>
    `${title} (${facts}): ${count(statements, 'Aussage', 'Aussagen')} daraus zitiert, mit denen, die sie machten, und denen, die sie berichten.`,
  quotedInOrder: 'Daraus zitiert, in seiner Reihenfolge',
  translation: 'Übersetzung: ',
  inDocument: ', in',
  whatItAnswers: 'Was sie beantwortet',
  answer: 'Antwort: ',
};
