// Buttons over the picture: nearer, farther, all of it; and the way down to what stands beside the question.
import type { JSX } from 'preact';
import type { Plate, Scene } from '../../layout/scene.ts';
import { openWhole } from '../../layout/views.ts';
import { rememberView } from '../../state/actions.ts';
import { captionHeight, isBesideBelow, size } from '../../state/picture-state.ts';
import { Icon } from '../parts/parts.tsx';
import type { StageRef } from './stage-ref.ts';

export const zoomStep = 1.35;

export function ZoomButtons({ stage, scene }: { stage: StageRef; scene: Scene }): JSX.Element {
  const showAll = () => {
    const view = openWhole(scene.bounds, size.value, captionHeight.value, 1);
    stage.current?.setView(view, true);
    rememberView(view);
  };
  return (
    <fieldset class="zoom">
      <legend class="sr-only">Zoom</legend>
      <button type="button" onClick={() => stage.current?.zoomBy(zoomStep)} aria-label="Zoom in" title="Zoom in">
        <Icon name="plus" />
      </button>
      <button type="button" onClick={() => stage.current?.zoomBy(1 / zoomStep)} aria-label="Zoom out" title="Zoom out">
        <Icon name="minus" />
      </button>
      <button type="button" onClick={showAll} aria-label="Show everything" title="Show everything">
        <Icon name="fit" />
      </button>
    </fieldset>
  );
}

export function BesideButton({ stage, plate }: { stage: StageRef; plate: Plate }): JSX.Element | null {
  if (!isBesideBelow.value) return null;
  const goDown = () => {
    const now = stage.current?.view;
    if (now === undefined) return;
    const view = { ...now, y: plate.y + (size.value.height / 2 - captionHeight.value) / now.scale };
    stage.current?.setView(view, true);
    rememberView(view);
  };
  return (
    <button type="button" class="beside-button" onClick={goDown}>
      {plate.hidden === 0 ? plate.count : `${plate.count} of ${plate.count + plate.hidden}`} beside this question{' '}
      <span aria-hidden="true">↓</span>
    </button>
  );
}
