// What is said where something is amiss, in German.

import type { noticesWords } from '../english/notices.ts';
import type { SectionWords } from '../language.ts';
import { list, number, spell } from './formats.ts';

export const germanNotices: SectionWords<typeof noticesWords> = {
  // The server and what stands behind it
  serverAway:
    'Der Server antwortet nicht. Was geöffnet ist, funktioniert weiter; diese Meldung verschwindet, sobald der Server wieder antwortet.',
  databaseAway:
    'Die Datenbank hinter dem Server antwortet nicht. Was geöffnet ist, funktioniert weiter; diese Meldung verschwindet, sobald sie wieder antwortet.',
  notOpened: 'ließ sich nicht öffnen:',
  tryAgain: 'Erneut versuchen',
  close: 'Schließen',
  goOnWithout: 'Ohne das weiter',
  isBeingLoaded:
    'Dieser Datensatz wird gerade geladen. Gezeigt wird der Stand davor; er lässt sich neu lesen, sobald das Laden abgeschlossen ist.',
  wasRemoved:
    'Dieser Datensatz wurde aus der Datenbank entfernt, seit er hier geöffnet wurde. Was geöffnet ist, funktioniert weiter.',
  wasLoadedAgain: 'Dieser Datensatz wurde neu geladen, seit er hier geöffnet wurde. Gezeigt wird der Stand davor.',
  showNow: 'Zeigen, was jetzt gilt',

  quoted: (text: string) => `„${text}“`,

  // Files
  filesChanged: 'So steht es nicht mehr in den Dateien. Geändert, seit sie gelesen wurden:',
  startAgain: '. Starten Sie',
  againOrWith: 'erneut oder mit',
  toSeeIt: ', um es zu sehen.',
  problemsInFiles: 'Probleme in den Dateien',
  errorsInFiles: (value: number) => `${spell(value, 'm', 'Fehler', 'Fehler')} in den Dateien.`,
  warningsInFiles: (value: number) => `${spell(value, 'f', 'Warnung', 'Warnungen')} in den Dateien`,
  pictureComes: 'Das Bild erscheint, sobald sie behoben sind.',
  shownUntil: 'Bis sie behoben sind, wird gezeigt, was zuvor in Ordnung war.',
  andMore: (value: number) => `Und ${number(value)} weitere:`,
  showsAll: 'zeigt sie alle.',

  folderLacks: (file: string) => `In diesem Ordner fehlt ${file}.`,
  folderLacksHint: 'Wurde er ganz kopiert? `rashomon site` schreibt ihn neu.',

  // What is not there
  backTo: 'Zurück zu',
  noDatasetCalled: 'Ein Datensatz',
  isLoadedHere: 'ist hier nicht geladen',
  fromElsewhere: 'Der Link stammt vielleicht von einem anderen Server, oder der Datensatz wurde entfernt.',
  didYouMean: 'Meinten Sie',
  open: 'Öffnen: ',
  nothingYet: 'Noch lässt sich nichts zeigen',
  noDataset: 'Kein Datensatz ist geladen',
  loadOne: 'Laden Sie einen und laden Sie dann diese Seite neu:',
  orOpenFolder: 'Oder öffnen Sie einen Ordner ohne Datenbank:',

  // Files that are held against a document
  tooLarge: 'Die Datei ist größer, als der Text eines Dokuments sein darf.',
  notUtf8: 'Die Datei ist kein Text in UTF-8.',
  noWayToCheck: 'Dieser Browser prüft Dateien nur auf Seiten dieses Rechners und über https.',
  anotherText: 'Das ist nicht der Text, in dem die Zitate nachgeschlagen wurden: Sein SHA-256 ist ein anderer.',
  notShown: (why: string) => `${why} Sie wird nicht als dieses Dokument gezeigt.`,

  // What an address names in vain
  strayLayout: (value: string, known: readonly string[]) =>
    `Es gibt keine Ansicht „${value}“. Möglich sind ${list(known)}.`,
  strayTheme: (value: string, known: readonly string[]) =>
    `Es gibt kein Farbschema „${value}“. Möglich sind ${list(known)}.`,
  strayHide: (value: string, known: readonly string[]) =>
    `Es gibt keine Art von Beziehung „${value}“. Möglich sind ${list(known)}.`,
  strayView: (value: string) => `Der Bildausschnitt in der Adresse ist nicht lesbar: „${value}“.`,
  straySaid: (value: string) => `Die Tage in der Adresse sind nicht lesbar: „${value}“.`,
  noQuestion: (value: string) => `Dieser Datensatz hat keine Frage „${value}“.`,
  noActorCompared: (value: string) =>
    `Die Adresse vergleicht den Akteur „${value}“, den es in diesem Datensatz nicht gibt.`,
  twoAtATime: (value: number) =>
    `Verglichen werden immer zwei Akteure, und die Adresse nennt ${value}: Gezeigt werden die ersten beiden.`,
  hiddenActor: (value: string) =>
    `Die Adresse blendet den Akteur „${value}“ aus, den es in diesem Datensatz nicht gibt.`,
  hiddenAct: (value: string) =>
    `Die Adresse blendet die Sprechhandlung „${value}“ aus, die es in diesem Datensatz nicht gibt.`,
  hiddenNarrative: (value: string) =>
    `Die Adresse blendet das Narrativ „${value}“ aus, das es in diesem Datensatz nicht gibt.`,
  meant: (name: string) => `Meinten Sie ${name}?`,
};
