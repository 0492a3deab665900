// Lookups in a graph: what stands in it, found by id.
import { describe, expect, test } from 'vitest';
import { listPrincipalChains, listPrincipals } from '../../../../src/domain/graph/principals.ts';
import { listReportingChains } from '../../../../src/domain/graph/reporting-chains.ts';
import { answer, makeIndex, quote, relation } from '../../../support/tiny-dataset.ts';

const index = makeIndex({
  events: [{ id: 'theft' }],
  actors: [
    { id: 'ada', affiliations: [{ type: 'speaksFor', actor: 'council', from: '2019' }] },
    { id: 'council', affiliations: [{ type: 'partOf', actor: 'town' }] },
    { id: 'town' },
    { id: 'eve', affiliations: [{ type: 'writesFor', actor: 'paper' }] },
    { id: 'paper', kind: 'outlet' },
  ],
  documents: [{ id: 'leaflet' }],
  questions: [
    { id: 'who', about: ['theft'], values: { guard: { within: ['castle'], label: 'The guard' }, castle: {} } },
  ],
  narratives: [{ id: 'inside-job' }],
  assertions: [
    {
      id: 'a1',
      by: ['ada', 'ben'],
      about: ['theft', 'ben'],
      answers: [answer('who', 'guard'), answer('who', 'castle', { stance: 'denied' })],
      quotes: [quote('second', 'leaflet'), quote('first', 'leaflet')],
      narratives: ['inside-job'],
    },
    { id: 'a2', by: ['ada'], reportedBy: ['a1', 'a3'], relations: [relation('RELIES_ON', 'a1')] },
    {
      id: 'a3',
      by: ['cyd'],
      relations: [relation('CONTRADICTS', 'a1'), relation('SUPPORTS', 'a1', { level: 'utterance' })],
    },
    { id: 'a4', by: ['cyd'], reportedBy: ['a2'] },
  ],
  silences: [{ id: 's1', by: ['ben'], passesOver: [{ question: 'who', value: 'guard' }], reportedBy: ['a3'] }],
});

describe('indexGraph', () => {
  test('finds nodes by label and id', () => {
    expect(index.labelOf('a1')).toBe('Assertion');
    expect(index.node('Actor', 'ada')?.properties.name).toBe('ada');
    expect(index.node('Actor', 'a1')).toBeUndefined();
    expect(index.labelOf('nobody')).toBeUndefined();
    expect(index.dataset).toBe('bell');
  });

  test('finds speakers and what they say', () => {
    expect(index.speakersOf('a1')).toEqual(['ada', 'ben']);
    expect(index.assertionsOf('ada')).toEqual(['a1', 'a2']);
    expect(index.speakersOf('nothing')).toEqual([]);
  });

  test('finds answers from both ends, with parsed values', () => {
    expect(index.answersOf('a1').map((one) => one.properties.stance)).toEqual(['denied', 'held']);
    expect(index.answersTo('who').map((one) => one.from)).toEqual(['a1', 'a1']);
    expect([...index.valuesOf('who')]).toEqual([
      ['castle', { within: [] }],
      ['guard', { label: 'The guard', within: ['castle'] }],
    ]);
  });

  test('finds quotes in the order written', () => {
    expect(index.quotesOf('a1').map((one) => one.properties.exact)).toEqual(['second', 'first']);
    expect(index.quotesIn('leaflet').map((one) => one.from)).toEqual(['a1', 'a1']);
  });

  test('finds recorded relations at either end and between two', () => {
    expect(index.recordedRelationsOf('a1').map(({ type, from }) => `${type} ${from}`)).toEqual([
      'CONTRADICTS a3',
      'RELIES_ON a2',
      'SUPPORTS a3',
    ]);
    expect(index.recordedRelationsBetween('a1', 'a3').map((one) => one.type)).toEqual(['CONTRADICTS', 'SUPPORTS']);
    expect(index.recordedRelationsBetween('a3', 'a1')).toEqual(index.recordedRelationsBetween('a1', 'a3'));
    expect(index.recordedRelationsBetween('a2', 'a3')).toEqual([]);
  });

  test('finds reports, narratives, subjects and silences', () => {
    expect(index.reportersOf('a2')).toEqual(['a1', 'a3']);
    expect(index.reportedIn('a3')).toEqual(['a2', 's1']);
    expect(index.narrativesOf('a1')).toEqual(['inside-job']);
    expect(index.assertionsIn('inside-job')).toEqual(['a1']);
    expect(index.aboutOf('a1')).toEqual(['ben', 'theft']);
    expect(index.thatAreAbout('theft')).toEqual(['a1', 'who']);
    expect(index.silencesOf('ben')).toEqual(['s1']);
    expect(index.silentIn('s1')).toEqual(['ben']);
    expect(index.silencesOn('who').map((one) => [one.from, one.properties.value])).toEqual([['s1', 'guard']]);
  });

  test('finds affiliations upwards and downwards, with their dates', () => {
    expect(index.affiliationsOf('ada')).toEqual([{ type: 'SPEAKS_FOR', actor: 'council', from: '2019' }]);
    expect(index.affiliatesOf('council')).toEqual([{ type: 'SPEAKS_FOR', actor: 'ada', from: '2019' }]);
  });
});

describe('listPrincipals', () => {
  test('a spokeswoman speaks for the top of her affiliations', () => {
    expect(listPrincipals(index, 'ada')).toEqual(['town']);
    expect(listPrincipalChains(index, 'ada')).toEqual([['ada', 'council', 'town']]);
  });

  test('who belongs to nobody, or only writes for somebody, speaks for themselves', () => {
    expect(listPrincipals(index, 'ben')).toEqual(['ben']);
    expect(listPrincipals(index, 'eve')).toEqual(['eve']);
  });
});

describe('listReportingChains', () => {
  test('every road of reports is a chain, the outermost first', () => {
    expect(listReportingChains(index, 'a4')).toEqual([
      ['a1', 'a2', 'a4'],
      ['a3', 'a2', 'a4'],
    ]);
    expect(listReportingChains(index, 's1')).toEqual([['a3', 's1']]);
  });

  test('what nobody reports is a chain of one', () => {
    expect(listReportingChains(index, 'a1')).toEqual([['a1']]);
  });
});
