import { describe, expect, test } from 'vitest';
import { findAccount, listCamps, listLit } from '../../../../viewer/src/choice/reducers.ts';
import { readInventedAffair } from '../../../support/viewer-affair.ts';

const affair = readInventedAffair();
describe('reducers', () => {
  test.each([
    [
      'an assertion, and who gives the same answer',
      'miller-says-cat',
      ['baker-says-cat', 'miller', 'miller-says-cat', 'who'],
    ],
    ['an assertion', 'dog-blamed', ['baker-says-cat', 'dog-blamed', 'priest-accuses', 'smith', 'who']],
    [
      'an actor with its mouths',
      'village',
      ['baker', 'baker-says-cat', 'miller', 'miller-says-cat', 'village', 'weather'],
    ],
    ['a relation', 'bells~weather~relies~content', ['bells', 'weather']],
    ['an account', 'who=dog', ['dog-blamed', 'priest-accuses']],
    ['a silence', 'smith-silent', ['smith', 'smith-silent']],
  ])('%s lights what belongs to it', (_, selected, lit) => {
    expect([...(listLit(affair, selected) ?? [])].sort()).toEqual(lit);
  });

  test('an unknown choice lights everything, that is: dims nothing', () => {
    expect(listLit(affair, 'nobody')).toBeUndefined();
    expect(listLit(affair, 'who=nobody')).toBeUndefined();
    expect(findAccount(affair, 'nothing=cat')).toBeUndefined();
  });

  test('those who only deny stand in no camp', () => {
    const camps = listCamps(affair.faceOff('who'));

    expect(camps.get('guest-assumes-tom')).toBe(0);
    expect(camps.get('dog-blamed')).toBe(1);
    expect(camps.has('priest-accuses')).toBe(false);
  });
});
