// Arrow keys on a card or a node → the focus moves to the node they lead to, and the camera with it: a neighbour in the graph where
// one lies in that direction, else the nearest node that does.
import type { Affair } from '../../affair/affair.ts';
import type { Scene, SceneNode } from '../../layout/scene.ts';
import { affair, hovered } from '../../state/app-state.ts';
import { readCovered, type StageRef } from './stage-ref.ts';

export function walkByKey(event: KeyboardEvent, scene: Scene, stage: StageRef): void {
  const id = (event.target as HTMLElement).closest<HTMLElement>('[data-id]')?.dataset.id;
  const all = affair.value;
  if (id === undefined || all === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const next = findStep(event.key, id, scene, (one) => neighboursOf(all, one));
  if (next === undefined) return;
  event.preventDefault();
  hovered.value = next;
  document.querySelector<HTMLElement>(`.cards [data-id="${CSS.escape(next)}"] a`)?.focus({ preventScroll: true });
  stage.current?.bringIntoView(next, false, readCovered());
}

function neighboursOf(all: Affair, id: string): readonly string[] {
  const { index } = all;
  return [
    ...all.relationsOf(id).flatMap((one) => [one.from, one.to]),
    ...index.speakersOf(id),
    ...index.assertionsOf(id),
    ...index.answersOf(id).map((row) => row.to),
    ...index.answersTo(id).map((row) => row.from),
  ];
}

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** undefined where the key is no arrow, or nothing lies in its direction. */
function findStep(
  key: string,
  from: string,
  scene: Scene,
  neighboursOf: (id: string) => readonly string[],
): string | undefined {
  const direction = Object.hasOwn(directions, key) ? directions[key] : undefined;
  const start = scene.nodes.find((node) => node.id === from);
  if (direction === undefined || start === undefined) return undefined;
  const near = new Set(neighboursOf(from));
  const ahead = scene.nodes
    .filter((node) => node.id !== from)
    .map((node) => ({ node, cost: costOf(start, node, direction) }))
    .filter((one) => Number.isFinite(one.cost))
    .sort((a, b) => a.cost - b.cost);
  return (ahead.find((one) => near.has(one.node.id)) ?? ahead[0])?.node.id;
}

/** Distance along the direction, with sideways distance counted double; infinite outside a wide cone ahead. */
function costOf(from: SceneNode, to: SceneNode, [dx, dy]: readonly [number, number]): number {
  const a = centreOf(from);
  const b = centreOf(to);
  const along = (b.x - a.x) * dx + (b.y - a.y) * dy;
  const aside = Math.abs((b.x - a.x) * dy) + Math.abs((b.y - a.y) * dx);
  if (along <= 1 || aside > along * 2.5) return Number.POSITIVE_INFINITY;
  return along + aside * 2;
}

function centreOf({ at, box }: SceneNode) {
  return box.width === 0 ? at : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
