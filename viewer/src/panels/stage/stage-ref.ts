// The stage in the hands of its parts, and what lies over it at the moment: the sentence on top, the buttons, and on a narrow screen
// the sheet of the reading pane. Measures, moves nothing.
import type { Covered } from '../../layout/views.ts';
import type { Stage } from '../../render/stage.ts';
import { captionHeight } from '../../state/picture-state.ts';

export interface StageRef {
  readonly current: Stage | undefined;
}

export function readCovered(): Covered {
  const picture = document.querySelector('.stage')?.getBoundingClientRect();
  if (picture === undefined) return { top: 0, right: 0, bottom: 0 };
  const zoom = document.querySelector('.zoom')?.getBoundingClientRect();
  const pane = document.querySelector('.pane');
  const isSheet = pane !== null && getComputedStyle(pane).position === 'fixed';
  const below = [document.querySelector('.beside-button'), isSheet ? pane : null]
    .filter((one) => one !== null)
    .map((one) => picture.bottom - one.getBoundingClientRect().top);
  return {
    top: captionHeight.value,
    right: zoom === undefined ? 0 : picture.right - zoom.left,
    bottom: Math.max(0, ...below),
  };
}
