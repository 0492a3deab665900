// What the search finds, over every dataset: who is called exactly that first, nothing left out, case and accents no obstacle.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Affair, readAffair } from '../../../../viewer/src/affair/affair.ts';
import { describeClaim, nameActor, speakersBehind } from '../../../../viewer/src/affair/describe.ts';
import { createFinder, type Find } from '../../../../viewer/src/affair/find-records.ts';
import { foldWord } from '../../../../viewer/src/affair/fold-words.ts';
import { readEveryDataset } from '../../../support/every-dataset.ts';
import { buildChainedGraph, buildGeneratedGraph } from '../../../support/generated-affair.ts';

interface Opened {
  readonly name: string;
  readonly affair: Affair;
  readonly find: Find;
}

let opened: readonly Opened[];
beforeAll(async () => {
  opened = await Promise.all(
    (await readEveryDataset()).map(async ({ name, index }) => {
      const affair = readAffair(index.graph);
      return { name, affair, find: await createFinder(affair, (id) => nameIt(affair, id)) };
    }),
  );
});

function nameIt({ index }: Affair, id: string): string {
  switch (index.labelOf(id)) {
    case 'Actor':
      return nameActor(index, id);
    case 'Question':
      return index.node('Question', id)?.properties.text ?? id;
    case 'Assertion':
    case 'Silence':
      return describeClaim(index, id);
    default:
      return id;
  }
}

describe('createFinder', () => {
  test('an actor and a question come first under their exact name, an actor under each alias, too', () => {
    let tried = 0;
    for (const { name, affair, find } of opened) {
      const { Actor, Question } = affair.index.graph.nodes;
      const called = [
        ...Actor.flatMap(({ id, properties: { aliases = [] } }) =>
          [nameIt(affair, id), ...aliases].map((text) => ({ text, id })),
        ),
        ...Question.map(({ id }) => ({ text: nameIt(affair, id), id })),
      ];
      for (const { text, id } of called) {
        const asked = foldWord(text.toUpperCase());
        // What has neither letters nor digits is no word.
        if (!/[\p{L}\p{N}]/u.test(asked)) continue;
        const found = find(asked);
        const names = found.find((one) => one.entry.id === id)?.entry.names ?? [];
        const first = found.slice(0, found.findIndex((one) => one.entry.id === id) + 1);
        tried += 1;

        // Before it stands only what is called the same.
        expect(names.length, `${name}: ${text}`).toBeGreaterThan(0);
        expect(
          first.every((one) => one.entry.names.some((other) => names.includes(other))),
          `${name}: ${text}`,
        ).toBe(true);
      }
    }
    expect(tried).toBeGreaterThan(50);
  });

  test('what only mentions a name follows whoever has it', () => {
    const crocus = opened.find((one) => one.name === 'data/crocus-city-hall');
    const kinds = crocus?.find('Vladimir Putin').map((one) => one.entry.kind) ?? [];

    expect(kinds[0]).toBe('actor');
    expect(kinds.filter((one) => one === 'assertion').length).toBeGreaterThan(3);
  });

  test('every statement that has a word is found by it, however many there are', () => {
    for (const { affair, find } of opened) {
      const { Assertion } = affair.index.graph.nodes;
      const [word = ''] = (Assertion[0]?.properties.claim ?? '').split(' ').filter((one) => /^\p{L}{4,}$/u.test(one));
      if (word === '') continue;
      const having = Assertion.filter((one) =>
        describeClaim(affair.index, one.id)
          .split(/[^\p{L}\p{N}\p{M}]+/u)
          .some((other) => foldWord(other) === foldWord(word)),
      ).map((one) => one.id);
      const found = find(word).map((one) => one.entry.id);

      expect(found).toEqual(expect.arrayContaining(having));
      expect(new Set(found).size).toBe(found.length);
    }
  });

  test('what is told is found with whoever tells it', async () => {
    const invented = readAffair(buildChainedGraph({ id: 'invented', assertions: 150, seed: 7 }));
    const finders = [...opened, { affair: invented, find: await createFinder(invented, (id) => nameIt(invented, id)) }];
    let told = 0;
    for (const { affair, find } of finders) {
      const { index } = affair;
      for (const { id } of [...index.graph.nodes.Assertion, ...index.graph.nodes.Silence]) {
        const tellers = index.reportersOf(id).flatMap((one) => speakersBehind(index, one));
        const entry = find(describeClaim(index, id)).find((one) => one.entry.id === id)?.entry;
        if (tellers.length === 0 || entry === undefined) continue;
        told += 1;
        expect(
          tellers.some((one) => entry.by.includes(nameActor(index, one))),
          `${index.dataset} ${id}: ${entry.by}`,
        ).toBe(true);
      }
    }
    expect(told).toBeGreaterThan(60);
  });

  test('nothing typed finds nothing', () => {
    expect(opened.map(({ find }) => find(' – ').length)).toEqual(opened.map(() => 0));
  });

  test('reads a large affair in steps, between which others have their turn', async () => {
    const affair = readAffair(buildGeneratedGraph({ id: 'breach', assertions: 600, seed: 1 }));
    let turns = 0;
    const others = setInterval(() => {
      turns += 1;
    }, 0);
    const find = await createFinder(affair, (id) => nameIt(affair, id));
    clearInterval(others);

    expect(turns).toBeGreaterThan(1);
    expect(find('was').length).toBeGreaterThan(100);
  });
});
