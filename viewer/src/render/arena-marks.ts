// The picture of facing accounts → its shapes: the squares, discs and diamonds that sigma draws and finds under the pointer, and how
// each looks now. Knows neither sigma nor a canvas.
import type { NodeAttributes } from '../choice/reducers.ts';
import type { ArenaPicture } from '../layout/arena/compose.ts';
import { squareReach } from '../layout/arena/set-out.ts';
import type { Point } from '../layout/scene.ts';
import { type ArenaScene, campColor } from './arena-scene.ts';

export interface Mark extends NodeAttributes {
  readonly id: string;
  readonly at: Point;
}

/** Size and colours of one shape. */
export function lookOf(id: string, { kind, size }: Pick<Mark, 'kind' | 'size'>, scene: ArenaScene) {
  const { palette, isLit, look, picture } = scene;
  const record = recordOf(id);
  const color = kind === 'question' ? palette.ink : campColor(picture.regionOf.get(record), scene);
  const isMarked = look.selected === record || look.hovered === record;
  return {
    size: isMarked ? size * 1.2 : size,
    color: isLit(record) ? color : mix(color, palette.ground),
    ring: isMarked ? palette.ink : palette.ground,
  };
}

/** Node ids of sigma are records' ids; a speaker with two discs has the place behind a stroke. */
export function recordOf(node: string): string {
  return node.split('|')[0] ?? node;
}

/** What sigma draws and finds under the pointer. Hubs and rings are painted over, and found by their marks all the same. */
export function listMarks({ arenas, closed, around, pebbles }: ArenaPicture): Mark[] {
  const square = (id: string, at: Point): Mark => ({
    id,
    at,
    kind: 'assertion',
    shape: 'square',
    size: squareReach + 1,
  });
  const disc = (id: string, at: Point, size: number): Mark => ({ id, at, kind: 'actor', shape: 'disc', size });
  return [
    ...arenas.flatMap((arena) => [
      ...arena.statements.map((one) => square(one.id, one.at)),
      ...arena.regions
        .filter((one) => one.region.kind === 'account')
        .map((one) => disc(one.region.key, one.hub, one.hubReach)),
      ...arena.titles.map(({ question, box }): Mark => {
        const at = { x: box.x - 12, y: box.y + 9 };
        return { id: question, at, kind: 'question', shape: 'diamond', size: 6 };
      }),
    ]),
    ...closed.flatMap((island) => [
      ...island.regions
        .filter((one) => one.region.kind === 'account')
        .map((one) => disc(one.region.key, one.hub, one.hubReach)),
      ...island.island.questions.slice(0, 1).map(({ id }): Mark => {
        const at = { x: island.titleBox.x - 10, y: island.titleBox.y + 8 };
        return { id, at, kind: 'question', shape: 'diamond', size: 4.5 };
      }),
    ]),
    ...around.speakers.map((one) => disc(one.wish.id, one.at, one.reach)),
    ...around.loose.map((one) => square(one.wish.id, one.at)),
    ...pebbles.map((one) => square(one.statement, one.at)),
  ];
}

/** Not by opacity: shapes must hide the lines under them. Colours are `#rrggbb`. */
function mix(color: string, ground: string): string {
  const parse = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const mixed = parse(color).map((part, at) => Math.round(part * 0.22 + (parse(ground)[at] ?? 0) * 0.78));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
