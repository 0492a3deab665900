// The Graph view's picture of both shipped datasets, measured.
import { describe, expect, test } from 'vitest';
import { readAffair } from '../../../../viewer/src/affair/affair.ts';
import { attribute } from '../../../../viewer/src/affair/attribution.ts';
import { describeClaim, nameActor } from '../../../../viewer/src/affair/describe.ts';
import { listMustNotes } from '../../../../viewer/src/affair/describe-card.ts';
import { composePicture } from '../../../../viewer/src/layout/arena/compose.ts';
import { formIslands } from '../../../../viewer/src/layout/arena/islands.ts';
import { readArenaSource } from '../../../../viewer/src/layout/arena/read-source.ts';
import { measurePicture } from '../../../support/measure-arena.ts';
import { readChecked } from '../../../support/read-checked.ts';

const width: Record<string, number> = {
  speaker: 6.3,
  verb: 5.8,
  claim: 5.8,
  told: 5.4,
  account: 7.6,
  question: 7.3,
  actor: 6.2,
  note: 5.6,
};

async function open(folder: string) {
  const { index } = await readChecked(folder);
  const affair = readAffair(index.graph);
  const shown = new Set([...index.graph.nodes.Assertion, ...index.graph.nodes.Silence].map((one) => one.id));
  const source = readArenaSource(affair, shown, affair.relations);
  const words = {
    measure: (font: string, text: string) => text.length * (width[font] ?? 6),
    of: (id: string) => ({
      speaker: attribute(affair, id).names,
      verb: attribute(affair, id).act,
      claim: describeClaim(index, id),
      notes: listMustNotes(affair, id).join(' · '),
    }),
    nameActor: (id: string) => nameActor(index, id),
  };
  return { affair, source, words };
}

describe('arena', () => {
  test('crocus', async () => {
    const { source, words } = await open('data/crocus-city-hall');
    const islands = formIslands(source);
    console.log(
      JSON.stringify(
        islands.islands.map((i) => ({
          q: i.questions.map((q) => q.id),
          n: i.contradictions.length,
          r: i.regions.map((r) => [r.kind, r.label, r.members]),
        })),
        null,
        1,
      ),
      islands.loose,
    );
    const t = performance.now();
    const composed = composePicture(source, words, { width: 1172, height: 800 }, 7);
    const m = measurePicture(composed.read());
    console.log(
      'greedy',
      Math.round(performance.now() - t),
      'ms',
      composed.price(),
      m.lines,
      m.crossings,
      m.overlaps.length,
      m.through.length,
      composed.read().around.unplaced,
    );
    for (let i = 0; i < 4; i++) {
      composed.improve(50);
      const k = measurePicture(composed.read());
      console.log(
        'round',
        100 * (i + 1),
        Math.round(performance.now() - t),
        'ms',
        composed.price(),
        k.lines,
        k.crossings,
        k.overlaps,
        k.through,
        k.crossed,
      );
    }
    expect(1).toBe(1);
  }, 200_000);
});
