// Every statement of every dataset leads down to characters, or says why not; none that is told is without its teller.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Affair, readAffair } from '../../../../viewer/src/affair/affair.ts';
import { attribute } from '../../../../viewer/src/affair/attribution.ts';
import { findChain } from '../../../../viewer/src/affair/chain.ts';
import { type PathStep, traceAnswer, tracePath } from '../../../../viewer/src/affair/path.ts';
import {
  bearsOnContent,
  type DrawnRelation,
  isContradiction,
  otherEnd,
} from '../../../../viewer/src/affair/relations.ts';
import { readEveryDataset } from '../../../support/every-dataset.ts';

let affairs: readonly { readonly name: string; readonly affair: Affair }[];
beforeAll(async () => {
  affairs = (await readEveryDataset()).map(({ name, index }) => ({ name, affair: readAffair(index.graph) }));
});

function readShipped(name: string): Affair {
  const found = affairs.find((one) => one.name === `data/${name}`);
  if (found === undefined) throw new Error(`no ${name}`);
  return found.affair;
}

const kindsOf = (steps: readonly PathStep[]) => steps.map((one) => one.kind);

function listStatements({ index }: Affair): string[] {
  return [...index.graph.nodes.Assertion, ...index.graph.nodes.Silence].map((one) => one.id);
}

describe('tracePath', () => {
  test('ends at characters, or says why it does not', () => {
    for (const { affair } of affairs) {
      for (const id of listStatements(affair)) {
        const { steps } = tracePath(affair, id);
        const last = steps.at(-1);

        if (last?.kind === 'characters') expect(last.quote.properties.start).toBeDefined();
        else expect(last).toMatchObject({ kind: 'end' });
        if (affair.index.quotesOf(id).some((one) => one.properties.start !== undefined))
          expect(last?.kind).toBe('characters');
      }
    }
  });

  test('names the teller of whatever is told, down to the one who tells it in the document', () => {
    let told = 0;
    for (const { affair } of affairs) {
      for (const id of listStatements(affair)) {
        if (affair.index.reportersOf(id).length === 0) continue;
        told += 1;
        const step = tracePath(affair, id).steps.find((one) => one.kind === 'told');

        expect(step?.chain.at(-1)).toBe(id);
        expect(affair.index.reportersOf(id)).toContain(step?.chain.at(-2));
        for (const teller of step?.chain.slice(0, -1) ?? []) expect(attribute(affair, teller).names).not.toBe('');
      }
    }
    expect(told).toBeGreaterThan(20);
  });

  test('is contested exactly where something of content stands against it, each with its reason', () => {
    for (const { affair } of affairs) {
      for (const id of listStatements(affair)) {
        const { isContested, steps } = tracePath(affair, id);
        const attacks = affair
          .relationsOf(id)
          .filter((one) => isContradiction(one) && bearsOnContent(one) && (one.symmetric || one.to === id));
        const against = steps.find((one) => one.kind === 'against');

        expect(isContested).toBe(against !== undefined);
        if (attacks.length > 0) expect(new Set(against?.lines)).toEqual(new Set(attacks));
        for (const line of against?.lines ?? []) expect(line.because ?? line.rule ?? line.by).toBeDefined();
      }
    }
  });

  test('leads from what the Kremlin is told to have said to thirty characters', () => {
    const { steps, isContested } = tracePath(readShipped('crocus-city-hall'), 'kremlin-links-ukraine');

    expect(isContested).toBe(true);
    expect(kindsOf(steps)).toEqual(['answer', 'against', 'told', 'quote', 'characters']);
    expect(steps[2]).toEqual({ kind: 'told', chain: ['kyiv-accuses', 'kremlin-links-ukraine'] });
    expect(steps[4]).toMatchObject({ quote: { to: 'article', properties: { start: 1724, end: 1754 } } });
  });
});

describe('traceAnswer', () => {
  test('goes down from every answer that somebody holds or denies', () => {
    for (const { affair } of affairs) {
      for (const faceOff of affair.questions) {
        for (const account of faceOff.camps.flatMap((camp) => camp.accounts)) {
          const path = traceAnswer(affair, faceOff, account);
          const stands =
            account.holds.length + account.presupposes.length + account.hints.length + account.denies.length;

          expect(path === undefined).toBe(stands === 0);
          if (path === undefined) continue;
          expect(kindsOf(path.steps).slice(0, 2)).toEqual(['answer', 'holders']);
          expect(['characters', 'end']).toContain(path.steps.at(-1)?.kind);
        }
      }
    }
  });
});

describe('findChain', () => {
  const joins = (one: DrawnRelation) => bearsOnContent(one) && (isContradiction(one) || one.family === 'supports');

  /** By walking every chain of at most so many hops, in the order of ids. */
  function walkAll(affair: Affair, from: string, to: string, hops: number): string[] | undefined {
    if (from === to) return [from];
    if (hops === 0) return undefined;
    const near = new Set(
      affair
        .relationsOf(from)
        .filter(joins)
        .map((one) => otherEnd(one, from)),
    );
    return [...near]
      .sort()
      .flatMap((next) => {
        const rest = walkAll(affair, next, to, hops - 1);
        return rest === undefined || rest.includes(from) ? [] : [[from, ...rest]];
      })
      .sort((a, b) => a.length - b.length)[0];
  }

  test('finds the shortest chain, the first of several, as walking all of them does', () => {
    let joined = 0;
    for (const { affair } of affairs.filter((one) => one.affair.index.graph.nodes.Assertion.length < 20).slice(0, 25)) {
      const ids = affair.index.graph.nodes.Assertion.map((one) => one.id);
      for (const from of ids.slice(0, 5)) {
        for (const to of ids) {
          const chain = findChain(affair, from, to);
          for (const hops of [0, 1, 2, 3]) {
            const walked = walkAll(affair, from, to, hops);
            if (walked === undefined) continue;
            expect(chain?.statements).toEqual(walked);
            joined += 1;
            break;
          }
          for (const hop of chain?.hops ?? []) expect(hop.length).toBeGreaterThan(0);
        }
      }
    }
    expect(joined).toBeGreaterThan(100);
  });

  test('says that there is none, and is the same twice', () => {
    const affair = readShipped('crocus-city-hall');

    expect(findChain(affair, 'isis-k-claims', 'kyiv-accuses')).toMatchObject({
      statements: ['isis-k-claims', 'kremlin-links-ukraine', 'kyiv-accuses'],
      hops: [[{ kind: 'rivals' }], [{ kind: 'denies' }]],
    });
    const lonely = affair.index.graph.nodes.Assertion.find((one) => !affair.relationsOf(one.id).some(joins));
    expect(lonely).toBeDefined();
    expect(findChain(affair, 'isis-k-claims', lonely?.id ?? '')).toBeUndefined();
  });
});
