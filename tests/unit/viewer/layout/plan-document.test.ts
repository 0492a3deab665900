import { beforeAll, describe, expect, test } from 'vitest';
import { heldIn } from '../../../../viewer/src/affair/account.ts';
import { type Affair, readAffair } from '../../../../viewer/src/affair/affair.ts';
import { listVisible, noFilters } from '../../../../viewer/src/choice/visibility.ts';
import { type DocumentPlan, planDocument } from '../../../../viewer/src/layout/plan-document.ts';
import { readEveryDataset } from '../../../support/every-dataset.ts';
import { listFilterStates } from '../../../support/filter-states.ts';
import { readChecked } from '../../../support/read-checked.ts';
import { readInventedAffair } from '../../../support/viewer-affair.ts';

const affair = readInventedAffair();

function plan(of: Affair, question: string): DocumentPlan {
  const faceOff = of.faceOff(question);
  if (faceOff === undefined) throw new Error('no face-off');
  return planDocument(faceOff, listVisible(of, noFilters));
}

function listPlaced({ camps, open, takenBack, beside }: DocumentPlan): readonly string[] {
  const sections = camps.flatMap((camp) => camp.accounts);
  return [...sections.flatMap((one) => [one.held, one.denied, one.silences]), open, takenBack, beside].flatMap(
    (cards) => cards.ids,
  );
}

function countPlaced({ camps, open, takenBack, beside }: DocumentPlan): number {
  const sections = camps.flatMap((camp) => camp.accounts);
  return [...sections.flatMap((one) => [one.held, one.denied, one.silences]), open, takenBack, beside].reduce(
    (sum, cards) => sum + cards.ids.length + cards.hidden,
    0,
  );
}

describe('planDocument', () => {
  test('a column a camp, whoever denies an account inside it, who passed it over beside its holders', () => {
    const { camps, beside } = plan(affair, 'who');
    const [cats, dogs] = camps;

    expect(cats?.accounts.map((one) => [one.account.label, one.held.ids])).toEqual([
      ['Cat', ['baker-says-cat', 'miller-says-cat']],
      ['Tom', ['guest-assumes-tom']],
    ]);
    expect(cats?.accounts[0]?.silences.ids).toEqual(['smith-silent']);
    expect(dogs?.accounts[0]?.held.ids).toEqual(['dog-blamed']);
    expect(dogs?.accounts[0]?.denied.ids).toEqual(['priest-accuses']);
    expect([cats, dogs].map((one) => [one?.name, one?.asserted, one?.hinted, one?.denied])).toEqual([
      ['Cat · Tom', 3, 0, 0],
      ['Dog', 0, 1, 1],
    ]);
    expect([...beside.ids].sort()).toEqual(['bells', 'weather']);
  });

  test('whoever holds one account and denies another has a card where it holds, and is named where it denies', async () => {
    const { index } = await readChecked('data/harbour-fire');
    const { camps } = plan(readAffair(index.graph), 'how-did-it-start');
    const accident = camps.flatMap((one) => one.accounts).find((one) => one.account.value === 'accident');

    expect(accident?.held).toEqual({ ids: [], hidden: 0 });
    expect(accident?.account.denies).toHaveLength(4);
    expect((accident?.denied.ids.length ?? 0) + (accident?.deniedElsewhere.length ?? 0)).toBe(4);
    expect(new Set(accident?.deniedElsewhere.map((one) => one.letter))).toEqual(new Set(['A']));
  });

  test('columns stand in the order of their letters', async () => {
    const { index } = await readChecked('data/crocus-city-hall');

    const { camps } = plan(readAffair(index.graph), 'ukraine-involved');

    expect(camps.map((one) => one.camp.letter)).toEqual(['B', 'C']);
  });

  describe('of every question of every dataset', () => {
    let all: readonly Affair[];
    beforeAll(async () => {
      all = (await readEveryDataset()).map((one) => readAffair(one.index.graph));
    });

    test('every statement and silence has its place, once', () => {
      let questions = 0;
      for (const one of all) {
        const { Assertion, Silence } = one.index.graph.nodes;
        const everything = [...Assertion, ...Silence].map(({ id }) => id).sort();
        for (const { question } of one.questions) {
          questions += 1;
          expect([...listPlaced(plan(one, question))].sort()).toEqual(everything);
        }
      }
      expect(questions).toBeGreaterThan(60);
    });

    test('filters take cards away and change neither a count nor a column', () => {
      for (const one of all.filter((affair) => affair.index.graph.nodes.Assertion.length < 100)) {
        const states = listFilterStates(one).filter((state) => Object.values(state).flat().length === 1);
        for (const faceOff of one.questions) {
          const whole = planDocument(faceOff, listVisible(one, noFilters));
          for (const hidden of states) {
            const filtered = planDocument(faceOff, listVisible(one, hidden));
            expect(countPlaced(filtered)).toBe(countPlaced(whole));
            expect(filtered.camps.map(({ accounts, ...rest }) => [rest, accounts.length])).toEqual(
              whole.camps.map(({ accounts, ...rest }) => [rest, accounts.length]),
            );
          }
        }
      }
    });

    test('what is taken back or left open stands in no account', () => {
      for (const one of all) {
        for (const faceOff of one.questions) {
          const { camps, open, takenBack } = planDocument(faceOff, listVisible(one, noFilters));
          const held = new Set(
            camps.flatMap((camp) => camp.accounts.flatMap(({ account }) => heldIn(account))).map((s) => s.assertion),
          );
          for (const id of [...open.ids, ...takenBack.ids]) expect(held.has(id)).toBe(false);
        }
      }
    });
  });
});
