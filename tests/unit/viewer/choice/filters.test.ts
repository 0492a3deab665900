// Filters hide cards and lines, never a dispute: what hides is counted and said, in every state that the switches can be in.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Affair, readAffair } from '../../../../viewer/src/affair/affair.ts';
import { sayContradictions } from '../../../../viewer/src/affair/describe-island.ts';
import { formShown } from '../../../../viewer/src/affair/form-shown.ts';
import { isContradiction, relationFamilies } from '../../../../viewer/src/affair/relations.ts';
import { isUncontested, summarise } from '../../../../viewer/src/affair/summarise.ts';
import {
  describeHidden,
  describeNothingShown,
  listVisible,
  noFilters,
} from '../../../../viewer/src/choice/visibility.ts';
import { readWords } from '../../../../viewer/src/layout/arena/prepare-affair.ts';
import { readEveryDataset } from '../../../support/every-dataset.ts';
import { listFilterStates } from '../../../support/filter-states.ts';
import { readInventedAffair } from '../../../support/viewer-affair.ts';

let shipped: readonly Affair[];
let all: readonly Affair[];
beforeAll(async () => {
  const read = await readEveryDataset();
  all = read.map(({ index }) => readAffair(index.graph));
  shipped = all.slice(0, read.filter((one) => one.name.startsWith('data/')).length);
});

describe('in every state of the filters', () => {
  test('what is hidden and what is shown make up all there is, family by family too', () => {
    for (const affair of shipped) {
      for (const hidden of listFilterStates(affair)) {
        const visible = listVisible(affair, hidden);
        const { Assertion, Silence } = affair.index.graph.nodes;
        expect(visible.shown.size + visible.hidden.assertions + visible.hidden.silences).toBe(
          Assertion.length + Silence.length,
        );
        expect(visible.relations.length + visible.hidden.relations).toBe(affair.relations.length);
        for (const family of relationFamilies) {
          const total = affair.relations.filter((one) => one.family === family).length;
          expect(visible.families[family].total).toBe(total);
          expect(visible.families[family].shown).toBe(visible.relations.filter((one) => one.family === family).length);
        }
      }
    }
  });

  test('something is said to be hidden exactly where something is, with its numbers', () => {
    for (const affair of shipped) {
      for (const hidden of listFilterStates(affair)) {
        const visible = listVisible(affair, hidden);
        const text = describeHidden(visible);
        const counts = [visible.hidden.assertions, visible.hidden.silences, visible.hidden.relations];
        expect(text === undefined).toBe(counts.every((count) => count === 0));
        for (const count of counts.filter((one) => one > 0)) expect(text).toMatch(new RegExp(`\\b${count}\\b`));
      }
    }
  });

  test('an empty picture says why', () => {
    for (const affair of shipped) {
      for (const hidden of listFilterStates(affair)) {
        const visible = listVisible(affair, hidden);
        const text = describeNothingShown(visible);
        expect(text !== undefined).toBe(visible.shown.size === 0);
        if (text !== undefined) expect(text).toContain(`${visible.total.assertions + visible.total.silences} cards`);
      }
    }
  });
});

describe('under a dispute in the graph', () => {
  test('stand all contradictions that are recorded of it, and how many of them are not drawn', () => {
    let filtered = 0;
    for (const affair of shipped) {
      const words = readWords(affair, () => 0);
      // One in seven: each forms the islands anew.
      for (const hidden of listFilterStates(affair).filter((_, at) => at % 7 === 0)) {
        for (const island of formShown(affair, listVisible(affair, hidden)).islands.islands) {
          const asked = new Set(island.questions.map((one) => one.id));
          const whole = affair.islands.islands.find((one) => one.questions.some(({ id }) => asked.has(id)));
          const text = words.describeIsland(island);
          const said = Number(text.match(/^\d+/)?.[0]);
          const missing = Number(text.match(/(\d+) of them not drawn/)?.[1] ?? 0);
          expect({ hidden, drawn: said - missing }).toEqual({ hidden, drawn: island.contradictions.length });
          // What filters have split off a dispute says what is recorded of itself.
          if (whole === undefined || whole.questions.length > asked.size) continue;
          expect(text).toContain(sayContradictions(whole.contradictions));
          if (missing > 0) filtered += 1;
        }
      }
    }
    expect(filtered).toBeGreaterThan(50);
  });

  test('the note beside the picture says that its signs count what is drawn', () => {
    const one = listVisible(readInventedAffair(), { ...noFilters, actors: ['smith'] });

    expect(describeHidden(one, true)).toMatch(
      /^Your filters hide 1 of 7 assertions.*; signs and discs count what is drawn/,
    );
  });
});

describe('uncontested', () => {
  test('is said of no question of which anything that answers it is contradicted, denied or excluded', () => {
    let uncontested = 0;
    for (const affair of all) {
      for (const faceOff of affair.questions) {
        const isSaid = summarise(faceOff).includes('uncontested');
        expect(isSaid).toBe(isUncontested(faceOff));
        if (!isSaid) continue;
        uncontested += 1;
        const relations = faceOff.answering.flatMap(affair.relationsOf);
        const attacks = relations.filter(
          (one) => isContradiction(one) && one.level === 'content' && one.kind !== 'withdraws',
        );
        expect(attacks).toEqual([]);
        const accounts = faceOff.camps.flatMap((camp) => camp.accounts);
        expect(accounts.every((one) => one.denies.length === 0 || one.holds.length === 0)).toBe(true);
        expect(faceOff.collisions).toEqual([]);
      }
    }
    expect(uncontested).toBeGreaterThan(25);
  });

  test('a number agrees with its words', () => {
    const one = listVisible(readInventedAffair(), { ...noFilters, actors: ['smith'] });

    expect(describeHidden(one)).toBe(
      'Your filters hide 1 of 7 assertions, 1 of 1 silence and 3 of 5 relations; the numbers here include them.',
    );
  });
});
