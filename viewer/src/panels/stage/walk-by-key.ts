// Arrow keys on a card or a node → the focus moves to the node they lead to, and the camera with it.
import type { Affair } from '../../affair/affair.ts';
import type { Scene } from '../../layout/scene.ts';
import { affair, hovered } from '../../state/app-state.ts';
import type { StageRef } from './drawing.ts';
import { readCovered } from './read-covered.ts';
import { findStep } from './walk.ts';

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
