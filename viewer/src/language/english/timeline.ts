// Words of the lanes and the strip of days.

import { countOf } from '../../../../src/domain/base/count.ts';
import { section } from '../language.ts';
import { number } from './formats.ts';

export const timelineWords = section('timeline', {
  // The strip of days
  shownFrom: 'Shown: said from',
  shownUntil: 'Shown: said until',
  theBeginning: 'the beginning',
  theEnd: 'the end',
  whenSaid: 'When it was said',
  dated: (dated: number, loose: number) =>
    `${number(dated)} dated${loose === 0 ? '' : `, ${number(loose)} not to the day`}`,
  undated: (value: number) => `${number(value)} without a date`,
  datedHidden: (value: number) => ` · ${number(value)} of the dated hidden by your filters`,
  allDates: 'all dates',
  noneDated: 'No assertion carries a date.',
  andMore: (value: number) => `and ${number(value)} more`,
  saidIn: (days: string, value: number) => `${days}: ${number(value)} said`,
  assertionsIn: (days: string, value: number) => `${days}: ${countOf(value, 'assertion')}`,
  notCloser: (days: string, value: number) => `Not known more closely than ${days}: ${countOf(value, 'assertion')}`,
  event: 'Event:',

  // The lanes
  crowd: (value: number, contradicted: number) =>
    `+ ${number(value)} more${contradicted === 0 ? '' : `, ${number(contradicted)} contradicted`}`,
  standsAgainst: (value: number) => `, stands against ${countOf(value, 'other')}`,
  datedStatements: (statements: number, speakers: number) =>
    `${countOf(statements, 'dated statement')} by ${countOf(speakers, 'speaker')}`,
  eachWhere: ', each where it was said; a line under it shows how closely that is known.',
  stretch: 'Stretch',
  stretchTime: 'Stretch the time',
  pressTogether: 'Press it together',
  allOfTime: 'All of the time',
  allHidden: 'Your filters hide every statement that carries a date.',
  accounts: 'Accounts',
  clock: (clock: string, isOnly: boolean) =>
    `Times of day by ${clock}.${isOnly ? '' : ' Times told in another zone are placed by it too, and keep their own in words.'}`,
  undatedHere: (value: number, hidden: number) =>
    `${number(value)} without a date${hidden === 0 ? '' : `, ${number(hidden)} of them hidden by your filters`}`,
  moreInList: (value: number) => `And ${number(value)} more: the List view has them all.`,
});
