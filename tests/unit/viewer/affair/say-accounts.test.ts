import { beforeAll, describe, expect, test } from 'vitest';
import { type Affair, readAffair } from '../../../../viewer/src/affair/affair.ts';
import { attribute } from '../../../../viewer/src/affair/attribution.ts';
import { describeFold, readAloud } from '../../../../viewer/src/affair/describe-card.ts';
import { describeContradictions, listRivalries } from '../../../../viewer/src/affair/rivalries.ts';
import { sayAccounts } from '../../../../viewer/src/affair/say-accounts.ts';
import { readEveryDataset } from '../../../support/every-dataset.ts';

let all: readonly Affair[];
let crocus: Affair;
let harbour: Affair;
beforeAll(async () => {
  all = (await readEveryDataset()).map((one) => readAffair(one.index.graph));
  const find = (id: string) => {
    const found = all.find((one) => one.index.dataset === id);
    if (found === undefined) throw new Error(`no ${id}`);
    return found;
  };
  crocus = find('crocus-city-hall');
  harbour = find('harbour-fire');
});

function faceOffOf(affair: Affair, question: string) {
  const faceOff = affair.faceOff(question);
  if (faceOff === undefined) throw new Error('no face-off');
  return faceOff;
}

const say = (affair: Affair, question: string) =>
  sayAccounts(affair, faceOffOf(affair, question))
    .map((part) => part.text)
    .join('');

describe('sayAccounts', () => {
  test('says who gives which answer, and where only an opponent tells it', () => {
    expect(say(crocus, 'who-is-responsible')).toBe(
      'Two accounts collide in 5 recorded contradictions. Five statements name ISIS-K or Islamic State; one hints at ' +
        'Ukraine, and only Government of Ukraine, which denies it, tells us so. Vladimir Putin passed over Islamic ' +
        'State (noted by the document itself).',
    );
  });

  test.each([
    [
      'how-did-it-start',
      'Three accounts collide in 12 derived contradictions; none rests on hearsay. Three statements say “Arson”; one ' +
        'says “Welding sparks”, one hints at it; one says “Wiring fault”, one hints at it. One leaves it open.',
    ],
    [
      'how-many-injured',
      'Two accounts collide in 2 derived contradictions; none rests on hearsay. Two statements give 43 people or about ' +
        '40 people; one gives about 20 people.',
    ],
  ])('%s', (question, sentence) => {
    expect(say(harbour, question)).toBe(sentence);
  });

  test('says that it is uncontested, and nothing more', () => {
    expect(say(crocus, 'how-many-killed')).toBe('One account in 1 assertion; uncontested here.');
  });

  test('is a sentence for every question of every dataset: no empty word, one full stop, told accounts with tellers', () => {
    for (const affair of all) {
      for (const { question } of affair.questions) {
        const text = say(affair, question);
        expect(text).not.toMatch(/undefined|\s{2}|\.\.|,,|;;| ;| ,|^\s|\s$/);
        expect(text).toMatch(/\.$/);
      }
    }
  });
});

describe('listRivalries', () => {
  test('has every contradiction once: between two accounts, or inside the one that is denied', () => {
    const { between, inside } = listRivalries(faceOffOf(crocus, 'who-is-responsible'));

    expect(between.map((one) => [one.one, one.other, one.contradictions.length, one.exclude])).toEqual([
      [0, 1, 2, true],
    ]);
    expect([...inside].map(([camp, contradictions]) => [camp, contradictions.length])).toEqual([[1, 3]]);
  });

  test('invents none and repeats none, for every question of every dataset', () => {
    let seen = 0;
    for (const affair of all) {
      for (const faceOff of affair.questions) {
        const { between, inside } = listRivalries(faceOff);
        const listed = [...between.flatMap((one) => one.contradictions), ...[...inside.values()].flat()];
        expect(new Set(listed).size).toBe(listed.length);
        for (const one of listed) expect(faceOff.contradictions).toContain(one);
        for (const one of between) expect(one.one).toBeLessThan(one.other);
        seen += listed.length;
      }
    }
    expect(seen).toBeGreaterThan(60);
  });

  test('says how many, who drew them and on whose telling they rest', () => {
    const { between } = listRivalries(faceOffOf(crocus, 'who-is-responsible'));

    expect(describeContradictions(crocus, between[0]?.contradictions ?? [])).toEqual({
      count: '2 rivals',
      drawn: 'drawn by the analyst',
      told: 'both rest on words told only by Government of Ukraine',
      isHearsay: true,
    });
  });

  test('accounts that exclude each other are told apart from those that can both hold', () => {
    const { between } = listRivalries(faceOffOf(harbour, 'how-many-died'));

    expect(between.map((one) => [one.one, one.other, one.contradictions.length])).toEqual([
      [0, 1, 2],
      [2, 3, 1],
    ]);
  });
});

describe('a card', () => {
  test('is read aloud as speaker, verb, teller, claim, and how many contradict it', () => {
    expect(readAloud(crocus, faceOffOf(crocus, 'who-is-responsible'), 'kremlin-links-ukraine')).toBe(
      'Vladimir Putin and other Russian politicians claim (“linking”), as told by Government of Ukraine: Ukraine is ' +
        'linked to the attack. Contradicted by five. Paraphrase. Hints at it.',
    );
  });

  test('of every dataset names its teller when it is folded away or read aloud', () => {
    for (const affair of all) {
      const [faceOff] = affair.questions;
      if (faceOff === undefined) continue;
      for (const { id, properties } of affair.index.graph.nodes.Assertion) {
        const { teller } = attribute(affair, id);
        if (teller !== undefined) expect(readAloud(affair, faceOff, id)).toContain(teller);
        if (properties.asTold) expect(describeFold(affair, [id])).toContain('all as told by');
      }
    }
  });

  test('many are folded by their kinds, few by their names', () => {
    const ids = crocus.index.graph.nodes.Assertion.map((one) => one.id);

    expect(describeFold(crocus, ids)).toBe(
      '27 more, by 3 persons, 3 groups and 2 organisations, 2 of them as told by Government of Ukraine and Roger Boyes',
    );
    expect(describeFold(crocus, ['isis-k-claims'])).toBe('1 more, by ISIS-K');
  });
});
