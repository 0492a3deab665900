// Whatever is drawn or titled with a speaker's name says through whom it is known and that it was taken back, at any size.
import { beforeAll, describe, expect, test } from 'vitest';
import { agree, countOf, spellCount } from '../../../../src/domain/base/count.ts';
import { type Affair, readAffair } from '../../../../viewer/src/affair/affair.ts';
import { attribute, describeAttribution, describeOwn } from '../../../../viewer/src/affair/attribution.ts';
import { describeClaim } from '../../../../viewer/src/affair/describe.ts';
import { describeCardNotes } from '../../../../viewer/src/affair/describe-card.ts';
import { listCompanies } from '../../../../viewer/src/affair/mouths.ts';
import { readOverview } from '../../../../viewer/src/affair/overview.ts';
import { bearsOnContent, isContradiction } from '../../../../viewer/src/affair/relations.ts';
import { readEveryDataset } from '../../../support/every-dataset.ts';

let all: readonly Affair[];
beforeAll(async () => {
  all = (await readEveryDataset()).map(({ index }) => readAffair(index.graph));
});

function isTold({ index }: Affair, id: string): boolean {
  return index.reportersOf(id).length > 0;
}

describe('in words', () => {
  test('cards, titles and labels of what is told name the tellers, of what was taken back say so', () => {
    for (const affair of all) {
      const { Assertion, Silence } = affair.index.graph.nodes;
      for (const { id } of [...Assertion, ...Silence]) {
        const notes = describeCardNotes(affair, undefined, id).filter((one) => one.must);
        const texts = [notes.map((one) => one.text).join(' · '), describeAttribution(affair, id)];
        const [reporter] = affair.index.reportersOf(id);
        for (const text of texts) {
          expect(text.includes('taken back')).toBe(affair.retracted.has(id));
          if (reporter === undefined) continue;
          expect(text).toMatch(affair.index.labelOf(id) === 'Silence' ? /noted by / : /as told by /);
        }
      }
    }
  });

  test('a silence never reads as an answer', () => {
    for (const affair of all) {
      for (const { id } of affair.index.graph.nodes.Silence) {
        expect(describeClaim(affair.index, id)).toMatch(/^Passed over in silence: /);
        expect(describeAttribution(affair, id)).toContain('said nothing');
        expect(affair.questions.flatMap((one) => one.answering)).not.toContain(id);
      }
    }
  });

  test('a verb reads as a sentence, or stands in quotation marks as it was found', () => {
    const crocus = all[0];
    if (crocus === undefined) throw new Error('no dataset');
    const act = (id: string) => attribute(crocus, id).act;

    expect(act('kremlin-links-ukraine')).toBe('claim (“linking”)');
    expect(act('kyiv-denies-involvement')).toBe('strongly denied');
    expect(act('watson-sole-responsibility')).toBe('said');
    expect(act('narrator-four-arrested')).toBe('says');
  });

  test('everybody who holds is named, whoever they speak for', () => {
    for (const affair of all) {
      for (const faceOff of affair.questions) {
        for (const account of faceOff.camps.flatMap((camp) => camp.accounts)) {
          const ids = account.holds.map((one) => one.assertion);
          const named = listCompanies(affair, ids).flatMap((company) => company.people.map((one) => one.actor));
          expect(named.toSorted()).toEqual([...new Set(ids.flatMap((id) => affair.index.speakersOf(id)))].sort());
        }
      }
    }
  });

  test('a person whose words are all told is named with the tellers', () => {
    for (const affair of all) {
      const ids = affair.index.graph.nodes.Assertion.map((one) => one.id);
      for (const { people } of listCompanies(affair, ids)) {
        for (const { assertions, teller } of people) {
          if (assertions.every((id) => isTold(affair, id))) expect(teller).toMatch(/^, as told by /);
          else expect(teller === '' || teller.startsWith(', partly as told by ')).toBe(true);
        }
      }
    }
  });

  test('under one name, what several said is said by all of them, and the verb agrees', () => {
    const crocus = all.find((one) => one.index.dataset === 'crocus-city-hall');
    if (crocus === undefined) throw new Error('no dataset');

    expect(describeOwn(crocus, 'kremlin-links-ukraine')).toBe(
      'Vladimir Putin and other Russian politicians claim (“linking”), as told by Government of Ukraine',
    );
    expect(describeOwn(crocus, 'putin-sword-and-shield')).toBe('claims (“claim”), as told by Roger Boyes');
  });

  test('a toll has its speakers, its day and its base', () => {
    const harbour = all.find((one) => one.index.dataset === 'harbour-fire');
    if (harbour === undefined) throw new Error('no dataset');
    const died = readOverview(harbour).figures.find((one) => one.question === 'how-many-died');

    expect(died?.values.map((one) => one.label)).toContain(
      '4 people among employees of the company, as of 12 November 2019',
    );
    expect(died?.values.every((one) => one.by.length > 0)).toBe(true);
  });

  test('two of one principal who contradict each other are said to', () => {
    for (const affair of all) {
      for (const { speakers, quarrels } of readOverview(affair).mouths) {
        const isBetween = (from: string, to: string) =>
          speakers.some((one) =>
            speakers.some(
              (other) =>
                one !== other &&
                affair.index.assertionsOf(one).includes(from) &&
                affair.index.assertionsOf(other).includes(to),
            ),
          );
        const drawn = affair.relations.filter((one) => isContradiction(one) && bearsOnContent(one));
        expect(quarrels).toBe(drawn.filter(({ from, to }) => isBetween(from, to)).length);
      }
    }
    expect(all.flatMap((one) => readOverview(one).mouths).some((one) => one.quarrels > 0)).toBe(true);
  });
});

test.each([
  [0, '0 quotes', 'rest', 'No quotes'],
  [1, '1 quote', 'rests', 'One quote'],
  [2, '2 quotes', 'rest', 'Two quotes'],
  [12, '12 quotes', 'rest', '12 quotes'],
])('%i agrees with its words', (count, counted, verb, spelt) => {
  expect(countOf(count, 'quote')).toBe(counted);
  expect(agree(count, 'rests', 'rest')).toBe(verb);
  expect(spellCount(count, 'quote')).toBe(spelt);
});
