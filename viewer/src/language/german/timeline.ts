// Words of the lanes and the strip of days, in German.

import type { timelineWords } from '../english/timeline.ts';
import type { SectionWords } from '../language.ts';
import { count, number } from './formats.ts';

export const germanTimeline: SectionWords<typeof timelineWords> = {
  // The strip of days
  shownFrom: 'Gezeigt: gesagt ab',
  shownUntil: 'Gezeigt: gesagt bis',
  theBeginning: 'dem Anfang',
  theEnd: 'zum Ende',
  whenSaid: 'Wann es gesagt wurde',
  dated: (dated: number, loose: number) =>
    `${number(dated)} datiert${loose === 0 ? '' : `, ${number(loose)} nicht auf den Tag`}`,
  undated: (value: number) => `${number(value)} ohne Datum`,
  datedHidden: (value: number) => ` · ${number(value)} der datierten durch Ihre Filter ausgeblendet`,
  allDates: 'alle Daten',
  noneDated: 'Keine Aussage trägt ein Datum.',
  andMore: (value: number) => `und ${number(value)} weitere`,
  saidIn: (days: string, value: number) => `${days}: ${number(value)} gesagt`,
  assertionsIn: (days: string, value: number) => `${days}: ${count(value, 'Aussage', 'Aussagen')}`,
  notCloser: (days: string, value: number) =>
    `Nicht genauer bekannt als ${days}: ${count(value, 'Aussage', 'Aussagen')}`,
  event: 'Ereignis:',

  // The lanes
  crowd: (value: number, contradicted: number) =>
    `+ ${number(value)} weitere${contradicted === 0 ? '' : `, davon ${number(contradicted)} mit Widerspruch`}`,
  standsAgainst: (value: number) => `, steht gegen ${count(value, 'andere', 'andere')}`,
  datedStatements: (statements: number, speakers: number) =>
    `${count(statements, 'datierte Aussage', 'datierte Aussagen')} von ${count(speakers, 'Sprecher', 'Sprechern')}`,
  eachWhere: ', jede, wo sie gesagt wurde; eine Linie darunter zeigt, wie genau das bekannt ist.',
  stretch: 'Strecken',
  stretchTime: 'Die Zeit strecken',
  pressTogether: 'Zusammendrücken',
  allOfTime: 'Die ganze Zeit',
  allHidden: 'Ihre Filter blenden jede Aussage aus, die ein Datum trägt.',
  accounts: 'Darstellungen',
  clock: (clock: string, isOnly: boolean) =>
    `Uhrzeiten nach ${clock}.${isOnly ? '' : ' Uhrzeiten aus einer anderen Zone stehen ebenfalls danach und behalten in Worten ihre eigene.'}`,
  undatedHere: (value: number, hidden: number) =>
    `${number(value)} ohne Datum${hidden === 0 ? '' : `, davon ${number(hidden)} durch Ihre Filter ausgeblendet`}`,
  moreInList: (value: number) => `Und ${number(value)} weitere: Die Listenansicht hat sie alle.`,
};
