import { describe, expect, test } from 'vitest';
import { listAgreeing } from '../../../../viewer/src/affair/account.ts';
import { readAffair } from '../../../../viewer/src/affair/affair.ts';
import { attribute, describeAttribution } from '../../../../viewer/src/affair/attribution.ts';
import { describeAll } from '../../../../viewer/src/affair/caption.ts';
import { describeClaim, monogram } from '../../../../viewer/src/affair/describe.ts';
import { describeDate } from '../../../../viewer/src/affair/describe-value.ts';
import { listCompanies } from '../../../../viewer/src/affair/mouths.ts';
import { readOverview } from '../../../../viewer/src/affair/overview.ts';
import { sayAccounts } from '../../../../viewer/src/affair/say-accounts.ts';
import { describeHidden, listVisible, noFilters } from '../../../../viewer/src/choice/visibility.ts';
import { buildInventedGraph, readInventedAffair } from '../../../support/viewer-affair.ts';

const affair = readInventedAffair();
const sentence = (parts: readonly { readonly text: string }[]) => parts.map((part) => part.text).join('');

describe('agreement by rule', () => {
  test('123 who give the same answer are told by their account; no relation joins any two of them', () => {
    const { nodes, relationships } = buildInventedGraph();
    const ids = Array.from({ length: 121 }, (_, position) => `also-${position}`);
    const properties = { claim: 'The cat did.', act: 'says', asTold: false, retracted: false } as const;
    const crowded = readAffair({
      nodes: { ...nodes, Assertion: [...nodes.Assertion, ...ids.map((id) => ({ id, properties }))] },
      relationships: {
        ...relationships,
        ASSERTS: [
          ...relationships.ASSERTS,
          ...ids.map((to) => ({
            from: 'guest',
            to,
            properties: { act: 'says', asTold: false, joint: false } as const,
          })),
        ],
        HOLDS: [
          ...relationships.HOLDS,
          ...ids.map((from) => ({ from, to: 'who/cat', properties: { how: 'asserted', only: false } as const })),
        ],
      },
    });
    const accounts = crowded.faceOff('who')?.camps.flatMap((camp) => camp.accounts) ?? [];

    expect(listAgreeing(accounts, 'baker-says-cat')).toHaveLength(122);
    expect(listAgreeing(accounts, 'guest-assumes-tom')).toEqual([]);
    expect(crowded.relations.map((one) => one.id)).toEqual(affair.relations.map((one) => one.id));
  });
});

describe('face-off', () => {
  test('a value that lies in another shares its camp, letter and colour', () => {
    const camps = affair.faceOff('who')?.camps ?? [];

    expect(camps.map((camp) => [camp.letter, camp.accounts.map((account) => account.label)])).toEqual([
      ['A', ['Cat', 'Tom']],
      ['B', ['Dog']],
    ]);
  });

  test('holders, those who take it as given, hint, deny and pass over are told apart', () => {
    const [cats, dogs] = affair.faceOff('who')?.camps ?? [];
    const [cat, tom] = cats?.accounts ?? [];
    const dog = dogs?.accounts[0];

    expect(cat?.holds.map((one) => one.assertion)).toEqual(['baker-says-cat', 'miller-says-cat']);
    expect(cat?.passedOver).toEqual(['smith-silent']);
    expect(tom?.presupposes.map((one) => one.assertion)).toEqual(['guest-assumes-tom']);
    expect(dog?.hints.map((one) => one.assertion)).toEqual(['dog-blamed']);
    expect(dog?.denies.map((one) => one.assertion)).toEqual(['priest-accuses']);
  });

  test('speakers of one principal keep their names, the principal is added', () => {
    const companies = listCompanies(affair, ['baker-says-cat', 'miller-says-cat', 'guest-assumes-tom']);

    expect(companies.map(({ people, principal }) => [people.map((one) => one.actor), principal])).toEqual([
      [['baker', 'miller'], 'both speak for Village'],
      [['guest'], undefined],
    ]);
  });
});

describe('caption', () => {
  test('says how many accounts collide and on whose telling that rests', () => {
    const faceOff = affair.faceOff('who');
    if (faceOff === undefined) throw new Error('no face-off');

    expect(sentence(sayAccounts(affair, faceOff))).toBe(
      'Two accounts collide in 2 recorded contradictions. Three statements name Cat or Tom; one hints at Dog, and only ' +
        'Priest, who denies it, tells us so. Smith passed over Cat (noted by the document itself).',
    );
  });

  test('counts what there is, and says beside it what is hidden', () => {
    const visible = listVisible(affair, { ...noFilters, families: ['contradicts'], actors: ['guest'] });

    expect(sentence(describeAll(affair))).toBe(
      '7 assertions by 5 actors; 2 recorded contradictions; all rest on a statement told only by Priest.',
    );
    expect(describeHidden(visible)).toBe(
      'Your filters hide 1 of 7 assertions and 2 of 5 relations; the numbers here include them.',
    );
    expect(describeHidden(listVisible(affair, noFilters))).toBeUndefined();
  });
});

describe('overview', () => {
  test('names several mouths of one principal, silences and accusations', () => {
    const overview = readOverview(affair);

    expect(overview.mouths).toEqual([
      { principal: 'village', speakers: ['baker', 'miller'], words: 'both speak for Village', quarrels: 0 },
    ]);
    expect(overview.silences).toEqual(['smith-silent']);
    expect(overview.missing).toContain('7 of 7 assertions without a date');
    expect(overview.missing).toContain('known only through others: Smith');
  });
});

describe('describe', () => {
  test('words known through others say through whom', () => {
    expect(attribute(affair, 'dog-blamed').teller).toBe('as told by Priest');
    expect(attribute(affair, 'weather').teller).toBeUndefined();
    expect(describeAttribution(affair, 'dog-blamed')).toBe('Smith says, as told by Priest');
    expect(describeAttribution(affair, 'smith-silent')).toBe('Smith said nothing, noted by the document itself');
  });

  test('a silence says what was passed over and where', () => {
    expect(describeClaim(affair.index, 'smith-silent')).toBe('Passed over in silence: Cat, in his speech');
  });

  test.each([
    ['Adrienne Watson', 'AW'],
    ['ISIS-K', 'IK'],
    ['Kyiv', 'KY'],
    ['The Government of Ukraine', 'GU'],
    ['ليلى حداد', 'لح'],
    ['Ørsted', 'ØR'],
  ])('%s is shortened to %s', (name, letters) => {
    expect(monogram(name)).toBe(letters);
  });

  test.each([
    ['2024-03-22', '22 March 2024'],
    ['2024-03', 'March 2024'],
    ['2024~', 'about 2024'],
    ['2019-11-09/2019-11-10', '9–10 November 2019'],
    ['2019-11-09/2019-12-03', '9 November to 3 December 2019'],
    ['2019-10-21/..', 'from 21 October 2019'],
    ['20XX', '20XX'],
  ])('the date %s is read as %s', (text, words) => {
    expect(describeDate(text)).toBe(words);
  });
});
