// The graph as it is painted: nobody's words without their teller, nothing that only a colour says, what stays in the light as it was.
import { beforeAll, describe, expect, test } from 'vitest';
import { groupBy } from '../../../../src/domain/base/group-by.ts';
import { type Affair, readAffair } from '../../../../viewer/src/affair/affair.ts';
import { speakersBehind } from '../../../../viewer/src/affair/describe.ts';
import { listLit } from '../../../../viewer/src/choice/reducers.ts';
import type { ArenaLine } from '../../../../viewer/src/layout/arena/bundle.ts';
import type { ArenaScene } from '../../../../viewer/src/render/arena-scene.ts';
import type { SvgItem } from '../../../../viewer/src/render/svg-brush.ts';
import { readEveryDataset } from '../../../support/every-dataset.ts';
import { buildChainedGraph } from '../../../support/generated-affair.ts';
import { composeScene, paintScene } from '../../../support/paint-graph.ts';

let shipped: readonly Affair[];
let scenes: readonly { readonly affair: Affair; readonly scene: ArenaScene }[];

/** Where not all is open, each contested question in turn. */
beforeAll(async () => {
  const read = (await readEveryDataset()).filter((one) => !one.name.startsWith('generated'));
  const affairs = read.map((one) => readAffair(one.index.graph));
  shipped = affairs.slice(0, read.filter((one) => one.name.startsWith('data/')).length);
  const invented = readAffair(buildChainedGraph({ id: 'invented', assertions: 300, seed: 7 }));
  scenes = [...affairs, invented].flatMap((affair) => {
    const questions = affair.questions.filter((one) => one.contested).map((one) => one.question);
    const whole = { affair, scene: composeScene(affair, undefined) };
    if (whole.scene.picture.closed.length === 0) return [whole];
    return [whole, ...questions.map((focus) => ({ affair, scene: composeScene(affair, focus) }))];
  });
});

const wordsIn = (lines: readonly (readonly { readonly text: string }[])[]) =>
  lines.flatMap((line) => line.map((run) => run.text)).join(' ');

/** Statements that are drawn with their words. */
function listWorded({ picture }: ArenaScene): readonly { readonly id: string; readonly words: string }[] {
  return [
    ...picture.arenas.flatMap((one) => one.statements.map(({ id, words }) => ({ id, words: wordsIn(words.lines) }))),
    ...picture.around.loose.map(({ wish, words }) => ({ id: wish.id, words: wordsIn(words.lines) })),
  ];
}

/** The names of whoever tells it, read from the graph and not from what the page says. */
function listTellers({ index }: Affair, id: string): readonly string[] {
  const speakers = index.reportersOf(id).flatMap((one) => speakersBehind(index, one));
  return speakers.map((actor) => index.node('Actor', actor)?.properties.name ?? '');
}

test('every told statement is drawn with whoever tells it, in every dataset, told in a chain too', () => {
  let told = 0;
  let chained = 0;
  const bare: string[] = [];
  for (const { affair, scene } of scenes) {
    const painted = paintScene(scene).flatMap((one) => one.text ?? []);
    for (const { id, words } of listWorded(scene)) {
      const tellers = listTellers(affair, id);
      if (tellers.length === 0) continue;
      told += 1;
      if (affair.index.reportersOf(id).some((one) => affair.index.reportersOf(one).length > 0)) chained += 1;
      if (!tellers.some((name) => words.includes(name))) bare.push(`${affair.index.dataset}: ${words}`);
      // What is laid out is what is painted.
      if (!words.split(' ').every((word) => painted.some((text) => text.includes(word))))
        bare.push(`not painted: ${id}`);
    }
  }

  expect(bare).toEqual([]);
  expect(told).toBeGreaterThan(30);
  expect(chained).toBeGreaterThan(12);
});

describe('without colours', () => {
  const dashOf = (items: readonly SvgItem[], color: string) =>
    items
      .filter((one) => one.tag === 'path' && one.attributes.stroke === color)
      .map((one) => `${one.attributes['stroke-dasharray'] ?? 'whole'} ${one.attributes['stroke-linecap'] ?? ''}`);

  /** How the contradictions of a kind are drawn, and nothing else. */
  function dashesOf(is: (line: ArenaLine) => boolean): ReadonlySet<string> {
    const found = scenes.flatMap(({ scene }) => {
      const { picture, palette } = scene;
      const strands = picture.strands.map(({ lines }) => ({ lines: lines.filter(is), signs: [] }));
      const closed = picture.closed.map((one) => ({ ...one, links: { lines: [], signs: [] } }));
      return dashOf(paintScene({ ...scene, picture: { ...picture, strands, closed } }), palette.contradicts);
    });
    return new Set(found);
  }

  test('contradictions that are recorded, that follow by rule and that rest on hearsay are three kinds of line', () => {
    const kinds = [
      dashesOf((one) => !one.derived && !one.hearsay),
      dashesOf((one) => one.derived && !one.hearsay),
      dashesOf((one) => one.hearsay),
    ];

    expect(kinds.map((one) => one.size)).toEqual([1, 1, 1]);
    expect(new Set(kinds.flatMap((one) => [...one])).size).toBe(3);
  });

  test('accounts that face each other have letters and names of their own, painted', () => {
    let accounts = 0;
    for (const { scene } of scenes) {
      const painted = new Set(paintScene(scene).map((one) => one.text));
      for (const { regions } of scene.picture.arenas) {
        const named = regions.filter((one) => scene.picture.marks.get(one.region.key)?.camp !== undefined);
        accounts += named.length;
        expect(named.filter((one) => wordsIn(one.label.lines) === '')).toEqual([]);
        // Camps of one question by their letter: those that can both hold are one.
        const camps = new Map(
          named.map(({ region }) => [region.camps[0] ?? '', scene.picture.marks.get(region.key)?.letter ?? '']),
        );
        for (const letter of camps.values()) expect(painted).toContain(letter);
        const byQuestion = groupBy([...camps], ([camp]) => camp.replace(/#\d+$/, ''));
        for (const [question, own] of byQuestion)
          expect({ question, letters: new Set(own.map(([, letter]) => letter)).size }).toEqual({
            question,
            letters: own.length,
          });
      }
    }
    expect(accounts).toBeGreaterThan(20);
  });
});

test('what is pointed at, and what belongs to it, keeps all of its strength: only the rest fades', () => {
  const [crocus] = shipped;
  if (crocus === undefined) throw new Error('no dataset');
  const scene = composeScene(crocus, undefined);
  const opacities = (is: (id: string) => boolean) => {
    const texts = paintScene({ ...scene, isLit: is }).filter((one) => one.tag === 'text');
    return new Map(
      texts.map((one) => [`${one.text} ${one.attributes.x} ${one.attributes.y}`, one.attributes.opacity ?? 1]),
    );
  };
  const still = opacities(() => true);
  expect([...new Set(still.values())]).toEqual([1]);
  for (const { id } of crocus.index.graph.nodes.Assertion) {
    const lit = listLit(crocus, id);
    const now = opacities((one) => lit?.has(one) === true);
    const seat = listWorded(scene).find((one) => one.id === id);
    const kept = [...now].filter(([, opacity]) => opacity === 1).map(([text]) => text.replace(/( [-\d.]+){2}$/, ''));
    expect({ id, kept: seat?.words.split(' ').filter((word) => !kept.some((text) => text.includes(word))) }).toEqual({
      id,
      kept: [],
    });
    expect([...now.values()].some((one) => one !== 1)).toBe(true);
  }
});
