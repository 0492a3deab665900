// Measures on a small affair: each answers one question an analyst asks. That they agree with the questions in Cypher is
// tests/integration/measures.test.ts.
import { describe, expect, test } from 'vitest';
import { deriveRelations } from '../../../../src/domain/derive/derive-relations.ts';
import { listRetracted } from '../../../../src/domain/derive/list-retracted.ts';
import { listAccounts } from '../../../../src/domain/measures/accounts.ts';
import { listActorClashes, listSelfContradictions } from '../../../../src/domain/measures/clashes.ts';
import {
  listKnownOnlyThroughOpponents,
  listUncontested,
  rankContested,
} from '../../../../src/domain/measures/contested.ts';
import { listContradictions, summariseContradictions } from '../../../../src/domain/measures/contradictions.ts';
import { listMeetings } from '../../../../src/domain/measures/face-off.ts';
import { compareNarratives } from '../../../../src/domain/measures/narrative-overlap.ts';
import { listHolders } from '../../../../src/domain/measures/origins-of-answers.ts';
import { findPathsOfContradiction } from '../../../../src/domain/measures/path-of-contradiction.ts';
import { listSingleOrigins } from '../../../../src/domain/measures/single-origin-assertions.ts';
import { listSupportChains } from '../../../../src/domain/measures/support-chain.ts';
import { listUnansweredAccusations } from '../../../../src/domain/measures/unanswered-accusations.ts';
import { listReportings, listRetractions, listSilences } from '../../../../src/domain/measures/utterances.ts';
import { answer, makeIndex, relation } from '../../../support/tiny-dataset.ts';

const index = makeIndex({
  events: [{ id: 'theft' }],
  actors: [
    { id: 'mayor', affiliations: [{ type: 'speaksFor', actor: 'town' }] },
    { id: 'clerk', affiliations: [{ type: 'speaksFor', actor: 'town' }] },
    { id: 'town' },
    { id: 'whisperer', unnamed: true },
    { id: 'guard' },
    { id: 'smith', pseudonymous: true },
  ],
  questions: [
    { id: 'stolen', slot: 'yes-no', about: ['theft'] },
    { id: 'who', slot: 'actor' },
  ],
  narratives: [{ id: 'it-was-the-guard' }, { id: 'it-was-the-wind' }],
  assertions: [
    {
      id: 'mayor-accuses',
      by: ['mayor'],
      act: 'accuses',
      about: ['guard'],
      answers: [answer('who', 'guard')],
      narratives: ['it-was-the-guard'],
    },
    // The guard's own words are known only from the mayor, who contradicts them.
    {
      id: 'guard-denies',
      by: ['guard'],
      act: 'denies',
      reportedBy: ['mayor-accuses'],
      answers: [answer('who', 'guard', { stance: 'denied' })],
      narratives: ['it-was-the-wind'],
    },
    {
      id: 'clerk-repeats',
      by: ['clerk'],
      answers: [answer('who', 'guard')],
      relations: [relation('RELIES_ON', 'minutes')],
    },
    { id: 'minutes', by: ['clerk'], relations: [relation('RELIES_ON', 'mayor-accuses')] },
    { id: 'whisper', by: ['whisperer'], answers: [answer('who', 'guard')] },
    { id: 'wife-says-wind', by: ['wife'], answers: [answer('stolen', 'no')], narratives: ['it-was-the-wind'] },
    { id: 'smith-says-stolen', by: ['smith'], answers: [answer('stolen', 'yes')], narratives: ['it-was-the-guard'] },
    {
      id: 'smith-doubts-wife',
      by: ['smith'],
      relations: [
        relation('CONTRADICTS', 'wife-says-wind', { kind: 'undercuts' }),
        relation('SUPPORTS', 'smith-says-stolen', { kind: 'evidences' }),
      ],
    },
    {
      id: 'smith-takes-back',
      by: ['smith'],
      act: 'retracts',
      relations: [relation('CONTRADICTS', 'smith-first', { kind: 'withdraws' })],
    },
    { id: 'smith-first', by: ['smith'], answers: [answer('stolen', 'no')] },
    { id: 'wife-asks', by: ['wife'], act: 'questions' },
  ],
  silences: [
    {
      id: 'priest-silent',
      by: ['priest'],
      passesOver: [{ question: 'stolen', value: 'yes' }],
      reportedBy: ['wife-says-wind'],
    },
  ],
});
const retracted = listRetracted(index.graph);
const derived = deriveRelations(index).relations;
const contradictions = listContradictions(index, derived);

describe('listContradictions', () => {
  test('recorded ones come first, derived ones with their rule, withdrawals not at all', () => {
    expect(contradictions.map(({ origin, one, kind, other, asTold }) => [origin, one, kind, other, asTold])).toEqual([
      ['recorded', 'smith-doubts-wife', 'undercuts', 'wife-says-wind', false],
      ['derived', 'clerk-repeats', 'denies', 'guard-denies', true],
      ['derived', 'guard-denies', 'denies', 'mayor-accuses', true],
      ['derived', 'guard-denies', 'denies', 'whisper', true],
      ['derived', 'smith-says-stolen', 'denies', 'wife-says-wind', false],
    ]);
  });

  test('the summary tells how much rests on hearsay', () => {
    expect(summariseContradictions(contradictions)).toEqual({ pairs: 5, recorded: 1, derived: 4, asTold: 3 });
  });
});

describe('listHolders', () => {
  test('only a named actor who asserts it and leans on no other holder is an origin', () => {
    expect(listHolders(index, 'who', retracted).map(({ actor, whyNot }) => [actor, whyNot])).toEqual([
      // Through the minutes, on the mayor.
      ['clerk', 'relies on another holder'],
      ['mayor', undefined],
      ['whisperer', 'unnamed'],
    ]);
  });

  test('what was taken back has no origin; who is pseudonymous is one', () => {
    expect(listHolders(index, 'stolen', retracted).map(({ actor, whyNot }) => [actor, whyNot])).toEqual([
      ['smith', 'taken back'],
      ['smith', undefined],
      ['wife', undefined],
    ]);
  });
});

describe('listAccounts', () => {
  test('an answer stands together with those who hold, deny and pass it over', () => {
    const accounts = listAccounts(index, 'who', retracted);

    expect(accounts).toHaveLength(1);
    expect(accounts[0]?.parts.map(({ actor, role }) => `${actor} ${role}`)).toEqual([
      'clerk held',
      'guard denied as told',
      'mayor held',
      'whisperer held',
    ]);
    expect(accounts[0]?.origins).toEqual(['mayor']);
    // Mayor and clerk are two mouths of one town.
    expect(accounts[0]?.principals).toEqual(['town', 'whisperer']);
  });

  test('a silence belongs to the answer that was passed over', () => {
    const yes = listAccounts(index, 'stolen', retracted).find((one) => one.value === 'yes');

    expect(yes?.passedOver).toEqual([{ actor: 'priest', silence: 'priest-silent' }]);
  });
});

describe('listSingleOrigins', () => {
  test('answers of one origin are found, with those who only pass them on', () => {
    expect(listSingleOrigins(index, retracted)).toEqual([
      { question: 'stolen', value: 'no', origin: 'wife', assertions: ['wife-says-wind'], otherHolders: [] },
      { question: 'stolen', value: 'yes', origin: 'smith', assertions: ['smith-says-stolen'], otherHolders: [] },
      {
        question: 'who',
        value: 'guard',
        origin: 'mayor',
        assertions: ['mayor-accuses'],
        otherHolders: ['clerk', 'whisperer'],
      },
    ]);
  });
});

describe('listKnownOnlyThroughOpponents', () => {
  test('a denial told only by the accuser is found', () => {
    expect(listKnownOnlyThroughOpponents(index, contradictions)).toEqual([
      { assertion: 'guard-denies', toldBy: ['mayor'], reports: ['mayor-accuses'], opposedIn: ['mayor-accuses'] },
    ]);
  });
});

describe('listUnansweredAccusations', () => {
  test('what the accusation tells of the accused is no reply to it', () => {
    expect(listUnansweredAccusations(index, contradictions)).toEqual([
      { accusation: 'mayor-accuses', accused: 'guard', declined: false },
    ]);
  });
});

describe('rankContested', () => {
  test('who undercuts is not contested for it', () => {
    const ranked = rankContested(index, contradictions);

    expect(ranked[0]).toEqual({
      assertion: 'guard-denies',
      contradictedBy: ['clerk-repeats', 'mayor-accuses', 'whisper'],
      recorded: 0,
      derived: 3,
      opponents: ['clerk', 'mayor', 'whisperer'],
    });
    expect(ranked.map((one) => one.assertion)).not.toContain('smith-doubts-wife');
  });
});

describe('listUncontested', () => {
  test('assertions nobody contradicts are found, without those that only ask', () => {
    expect(listUncontested(index, contradictions)).toEqual([
      'minutes',
      'smith-doubts-wife',
      'smith-first',
      'smith-takes-back',
    ]);
  });
});

describe('listSelfContradictions', () => {
  test('words taken back count', () => {
    expect(listSelfContradictions(index, contradictions)).toMatchObject([
      { actor: 'smith', contradiction: { kind: 'withdraws', one: 'smith-takes-back', other: 'smith-first' } },
    ]);
  });
});

describe('listActorClashes', () => {
  test('pairs are counted once, the assertion of the first actor first', () => {
    const clash = listActorClashes(index, contradictions).find((one) => one.one === 'smith');

    expect(clash).toEqual({
      one: 'smith',
      other: 'wife',
      pairs: [
        ['smith-doubts-wife', 'wife-says-wind'],
        ['smith-says-stolen', 'wife-says-wind'],
      ],
      recorded: 1,
      derived: 1,
      asTold: 0,
      kinds: ['denies', 'undercuts'],
    });
  });
});

describe('findPathsOfContradiction', () => {
  test('two who share an opponent are two hops apart, on every shortest road', () => {
    const paths = findPathsOfContradiction(index, contradictions, 'clerk', 'mayor');

    expect(paths.map((one) => one.assertions)).toEqual([['clerk-repeats', 'guard-denies', 'mayor-accuses']]);
    expect(paths[0]?.hops.map((hop) => hop.map((one) => one.kind))).toEqual([['denies'], ['denies']]);
  });

  test('no road leads from one affair to the other', () => {
    expect(findPathsOfContradiction(index, contradictions, 'mayor', 'wife')).toEqual([]);
  });

  test('four hops are the most', () => {
    const inLine = Array.from({ length: 6 }, (_, i) => ({
      id: `a${i}`,
      by: [`p${i}`],
      relations: i === 0 ? [] : [relation('CONTRADICTS', `a${i - 1}`)],
    }));
    const line = makeIndex({ assertions: inLine });
    const all = listContradictions(line, []);

    expect(findPathsOfContradiction(line, all, 'p0', 'p4').map((one) => one.hops.length)).toEqual([4]);
    expect(findPathsOfContradiction(line, all, 'p0', 'p5')).toEqual([]);
  });
});

describe('listSilences', () => {
  test('a silence names who noticed it', () => {
    expect(listSilences(index)).toEqual([
      { silence: 'priest-silent', actor: 'priest', question: 'stolen', value: 'yes', noticedBy: ['wife'] },
    ]);
  });
});

describe('listReportings', () => {
  test('words and silences are told', () => {
    expect(listReportings(index).map(({ reporter, reported, pairs }) => [reporter, reported, pairs])).toEqual([
      ['mayor', 'guard', [{ report: 'mayor-accuses', told: 'guard-denies', contradicted: false }]],
      ['wife', 'priest', [{ report: 'wife-says-wind', told: 'priest-silent', contradicted: false }]],
    ]);
  });
});

describe('listSupportChains', () => {
  test('a chain goes against supports and along reliance', () => {
    expect(
      listSupportChains(index, 'clerk-repeats').map((chain) => chain.map((one) => `${one.how} ${one.assertion}`)),
    ).toEqual([['ground minutes'], ['ground minutes', 'ground mayor-accuses']]);
    expect(listSupportChains(index, 'smith-says-stolen').flat()).toMatchObject([
      { assertion: 'smith-doubts-wife', how: 'evidences' },
    ]);
    expect(listSupportChains(index, 'clerk-repeats', 1)).toHaveLength(1);
  });
});

describe('compareNarratives', () => {
  test('narratives meet where their assertions contradict', () => {
    expect(compareNarratives(index, contradictions)).toEqual([
      {
        one: 'it-was-the-guard',
        other: 'it-was-the-wind',
        shared: [],
        speakers: [],
        contradictions: 2,
        asTold: 1,
        supports: 0,
        sameAnswers: [],
      },
    ]);
  });
});

describe('listMeetings', () => {
  test('two actors meet in relations, and in questions to which both speak', () => {
    const meetings = listMeetings(index, derived, 'smith', 'wife');

    expect(
      meetings.map(({ one, recorded, derived: following, questions }) => [
        one,
        recorded.length,
        following.length,
        questions,
      ]),
    ).toEqual([
      ['smith-doubts-wife', 1, 0, []],
      ['smith-first', 0, 0, ['stolen']],
      ['smith-says-stolen', 0, 1, ['stolen']],
    ]);
  });
});

describe('listRetractions', () => {
  test('a retraction stands until it is withdrawn itself', () => {
    expect(listRetractions(index, retracted)).toEqual([
      { retraction: 'smith-takes-back', retracted: 'smith-first', because: 'For a reason.', stands: true },
    ]);
  });
});
