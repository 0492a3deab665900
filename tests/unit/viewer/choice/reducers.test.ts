import { describe, expect, test } from 'vitest';
import {
  findAccount,
  type Look,
  listCamps,
  listLit,
  reduceNode,
  reduceRelation,
} from '../../../../viewer/src/choice/reducers.ts';
import { readInventedAffair } from '../../../support/viewer-affair.ts';

const affair = readInventedAffair();
const plain: Look = {
  shown: new Set(['weather', 'bells']),
  selected: undefined,
  hovered: undefined,
  lit: undefined,
  campOf: new Map([['weather', 1]]),
};
const square = { shape: 'square', kind: 'assertion', size: 10 } as const;

describe('reducers', () => {
  test('with nothing chosen nothing is dimmed', () => {
    expect(reduceNode('weather', square, plain)).toMatchObject({ dimmed: false, hidden: false, camp: 1, size: 10 });
    expect(reduceRelation({ id: 'x', from: 'weather', to: 'bells' }, plain)).toEqual({ dimmed: false, strong: false });
  });

  test('what is not shown is hidden, an actor never', () => {
    expect(reduceNode('dog-blamed', square, plain).hidden).toBe(true);
    expect(reduceNode('smith', { shape: 'disc', kind: 'actor', size: 12 }, plain).hidden).toBe(false);
  });

  test('a choice dims what it does not light, except under the pointer', () => {
    const look = { ...plain, selected: 'weather', lit: new Set(['weather']) };

    expect(reduceNode('weather', square, look)).toMatchObject({ selected: true, dimmed: false });
    expect(reduceNode('bells', square, look).dimmed).toBe(true);
    expect(reduceNode('bells', square, { ...look, hovered: 'bells' }).dimmed).toBe(false);
  });

  test('lines at a chosen node are strong, those between unlit nodes recede', () => {
    const look = { ...plain, selected: 'weather', lit: new Set(['weather', 'bells']) };

    expect(reduceRelation({ id: 'x', from: 'bells', to: 'weather' }, look)).toEqual({ strong: true, dimmed: false });
    expect(reduceRelation({ id: 'y', from: 'bells', to: 'dog-blamed' }, look)).toEqual({ strong: false, dimmed: true });
  });

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
