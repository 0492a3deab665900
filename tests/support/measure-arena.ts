// What makes a picture of facing accounts good or bad, counted: lines, crossings, words that overlap, lines through words.

import { type ArenaCurve, pointOn } from '../../viewer/src/layout/arena/bundle.ts';
import type { ArenaPicture } from '../../viewer/src/layout/arena/compose.ts';
import { contains, cross, cutsBox, overlap } from '../../viewer/src/layout/arena/geometry.ts';
import { around, squareReach } from '../../viewer/src/layout/arena/set-out.ts';
import type { Box, Point } from '../../viewer/src/layout/scene.ts';

interface Stroke {
  readonly kind: string;
  readonly points: readonly Point[];
  readonly ends: ReadonlySet<string>;
  readonly bundle?: string;
}

interface Marked {
  readonly of: string;
  readonly box: Box;
}

const sampled = (curve: ArenaCurve) => Array.from({ length: 9 }, (_, step) => pointOn(curve, step / 8));

/** `stage`: the room it was made for, to tell what stands outside it. */
export function measurePicture(picture: ArenaPicture, stage?: { readonly width: number; readonly height: number }) {
  const strokes: Stroke[] = [
    ...picture.speech.map((one) => ({
      kind: 'speech',
      points: [one.from, one.to],
      ends: new Set([one.speaker, one.statement]),
    })),
    ...picture.relations.map((one) => ({
      kind: one.style,
      points: sampled(one.curve),
      ends: new Set([one.from, one.to]),
    })),
    ...picture.strands.flatMap(({ lines }) =>
      lines.map((one) => ({
        kind: 'contradicts',
        points: sampled(one.curve),
        ends: endsOf(one.id),
        ...(one.bundle === undefined ? {} : { bundle: one.bundle }),
      })),
    ),
  ];
  const words: Marked[] = [
    ...picture.arenas.flatMap((arena) => [
      ...arena.statements.map((one) => ({ of: one.id, box: one.wordsBox })),
      ...arena.regions
        .filter((one) => one.label.lines.length > 0)
        .map((one) => ({ of: one.region.key, box: one.labelBox })),
      ...arena.titles.map((one) => ({ of: one.question, box: one.box })),
      { of: `under ${arena.island.key}`, box: arena.subtitle.box },
    ]),
    ...picture.closed.flatMap((one) => [
      { of: one.island.key, box: one.titleBox },
      ...one.regions.map((region) => ({ of: region.region.key, box: region.labelBox })),
    ]),
    // A line that leaves a speaker must not run through the speaker's own name.
    ...picture.around.speakers.map((one) => ({ of: `name of ${one.wish.id}`, box: one.nameBox })),
    ...picture.around.loose.map((one) => ({ of: one.wish.id, box: one.wordsBox })),
  ];
  const marks = [
    ...picture.around.speakers.map((one) => ({ of: one.wish.id, box: around(one.at, one.reach) })),
    ...picture.arenas.flatMap((arena) =>
      arena.statements.map((one) => ({ of: one.id, box: around(one.at, squareReach) })),
    ),
    ...picture.around.loose.map((one) => ({ of: one.wish.id, box: around(one.at, squareReach) })),
  ];
  let crossings = 0;
  const crossed: string[] = [];
  for (const [position, a] of strokes.entries())
    for (const b of strokes.slice(position + 1)) {
      if (a.bundle !== undefined && a.bundle === b.bundle) continue;
      if ([...a.ends].some((end) => b.ends.has(end))) continue;
      if (meet(a.points, b.points)) {
        crossings += 1;
        crossed.push(`${a.kind} ${[...a.ends].join('>')} × ${b.kind} ${[...b.ends].join('>')}`);
      }
    }
  const overlaps = words.flatMap((a, position) =>
    words
      .slice(position + 1)
      .filter((b) => overlap(a.box, b.box, -1))
      .map((b) => `${a.of} ${b.of}`),
  );
  const through = strokes.flatMap((stroke) =>
    words
      .filter(({ box }) => segments(stroke.points).some(([a, b]) => cutsBox(a, b, shrink(box))))
      .map(({ of }) => ({
        of,
        says: `${stroke.kind} ${[...stroke.ends].join('>')} through ${of}`,
        isOwn: stroke.ends.has(of),
      })),
  );
  const outside =
    stage === undefined ? [] : [...words, ...marks].filter(({ box }) => !contains({ x: 0, y: 0, ...stage }, box));
  return {
    lines: strokes.length,
    crossings,
    crossed,
    overlaps,
    through: through.filter((one) => !one.isOwn).map((one) => one.says),
    /** Through the words of a statement that they begin or end at. */
    throughOwn: through.filter((one) => one.isOwn).map((one) => one.says),
    covered: listCovered(words, marks),
    outside: outside.map((one) => one.of),
    words: words.length,
  };
}

/** Words with a disc or a square of others on them. */
function listCovered(words: readonly Marked[], marks: readonly Marked[]): string[] {
  return words.flatMap((word) =>
    marks.filter((mark) => overlap(word.box, mark.box, -1)).map((mark) => `${mark.of} on ${word.of}`),
  );
}

const endsOf = (id: string) => new Set(id.split(/[ ~]/));

function segments(points: readonly Point[]): [Point, Point][] {
  return points.slice(1).map((point, position) => [points[position] ?? point, point]);
}

function meet(a: readonly Point[], b: readonly Point[]): boolean {
  return segments(a).some(([p, q]) => segments(b).some(([r, s]) => cross(p, q, r, s)));
}

function shrink({ x, y, width, height }: Box): Box {
  return { x: x + 2, y: y + 2, width: width - 4, height: height - 4 };
}
