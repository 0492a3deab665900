// Words of a document and its text, in German.
import type { documentWords } from '../english/document.ts';
import type { SectionWords } from '../language.ts';
import { count, list, number } from './formats.ts';

/** What was undone in a text, as the domain says it. */
const restorations = new Map<string, string>([
  ['LF line ends', 'Zeilenenden LF'],
  ['CR LF line ends', 'Zeilenenden CR LF'],
  ['no byte order mark', 'ohne Bytereihenfolgemarke'],
  ['a byte order mark', 'mit Bytereihenfolgemarke'],
  ['no line end behind the last line', 'ohne Zeilenende hinter der letzten Zeile'],
  ['a line end behind the last line', 'mit Zeilenende hinter der letzten Zeile'],
]);

export const germanDocument: SectionWords<typeof documentWords> = {
  // What is recorded of a document
  undated: 'ohne Datum',
  noPublisher: 'Herausgeber nicht genannt',
  characters: (count: string) => `${count} Zeichen`,

  // The text
  backTo: (view: string) => `Zurück zu „${view}“`,
  noDocument: 'Dieser Datensatz hat kein Dokument',
  openingText: 'Der Text wird geöffnet …',
  quotedInOrder: 'Was daraus zitiert wird, in der Reihenfolge des Textes',
  andMore: (value: number) => `und ${number(value)} weitere`,
  noPosition: 'Stelle nicht eingetragen',
  inCharacters: (extents: string) => `Zeichen ${extents}`,
  notCheckable:
    'Der Text liegt diesem Datensatz nicht bei, und kein SHA-256 von ihm ist eingetragen: Keine Datei lässt sich daran prüfen.',
  readInContext: (value: number) =>
    `${count(value, 'Zitat daraus lässt', 'Zitate daraus lassen')} sich im Zusammenhang lesen.`,
  dropFile: (value: number) =>
    `Der Text liegt diesem Datensatz nicht bei. Wenn Sie die Datei haben, legen Sie sie hier ab, und ${value === 1 ? 'das Zitat wird' : `alle ${number(value)} Zitate werden`} darin markiert.`,
  chooseFile: 'Die Datei wählen',
  mustBe: (hash: string) =>
    `Es muss der eingetragene Text sein (SHA-256 ${hash}…). Das wird auf dieser Seite geprüft; die Datei wird nirgendwohin geschickt.`,
  marked: (value: number) => `${count(value, 'Zitat', 'Zitate')} markiert`,
  lost: (value: number) => `; ${number(value)} nicht darin gefunden`,
  shipped: 'liegt dem Datensatz bei',
  yourFile: 'Ihre Datei, nirgendwohin geschickt',
  isRecorded: 'ihr SHA-256 ist der eingetragene',
  noHash: 'kein SHA-256 ist eingetragen, um sie zu prüfen',
  restored: (how) => `: ${list(how.split(' and ').map((part) => restorations.get(part) ?? part))}`,
  pages: 'Seiten des Textes',
  previousPage: 'Vorige Seite',
  nextPage: 'Nächste Seite',
  pageOf: (page: number, all: number) => `Seite ${number(page)} von ${number(all)}`,

  // The line of quotes
  nothingQuoted: 'Aus keinem Dokument wird zitiert.',
  onlyMost: 'nur das meistzitierte',
  moreDocuments: (value: number) => `${count(value, 'weiteres Dokument', 'weitere Dokumente')}`,
  theseMost: (shown: number, more: number) =>
    `Das sind die ${number(shown)} meistzitierten; ${number(more)} weitere findet die Suche.`,
  quotes: (value: number) => `${count(value, 'Zitat', 'Zitate')}`,
  unplaced: (value: number) => `${number(value)} ohne eingetragene Stelle`,
  hidden: (value: number) => `${number(value)} durch Ihre Filter ausgeblendet`,
  noLength: 'seine Länge ist nicht eingetragen: Die Linie endet mit dem letzten Zitat',
  quotesAlong: (title: string) => `Zitate entlang „${title}“`,
  read: 'lesen',
  readOf: (title: string) => `: ${title}`,
  alongText: (value: number) =>
    `${count(value, 'Zitat', 'Zitate')} entlang des Textes; die Pfeiltasten gehen von einem zum nächsten`,
  headlineEnds: (extent: string) => `Die Überschrift endet zwischen den Zeichen ${extent}.`,
  account: (letter: string) => `Darstellung ${letter}`,
  stretch: (value: number, from: string, first: string) =>
    `${count(value, 'Zitat', 'Zitate')} ab Zeichen ${from}; das erste: ${first}`,
};
