// The stage that draws, the plates below it and the cards above it, kept in step with its camera.
import { batch } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Affair } from '../../affair/affair.ts';
import type { Look } from '../../choice/reducers.ts';
import type { PictureLayout } from '../../layout/layout.ts';
import type { Drawing, Plate, Scene, View } from '../../layout/scene.ts';
import { openWhole } from '../../layout/views.ts';
import type { Frame } from '../../render/draw-frame.ts';
import { readPalette } from '../../render/palette.ts';
import { Stage } from '../../render/stage.ts';
import { rememberView, select } from '../../state/actions.ts';
import { choices, faceOff, hovered, isNarrow, look, noPicture } from '../../state/app-state.ts';
import {
  captionHeight,
  cardIds,
  isBesideBelow,
  isDrawn,
  size,
  withheldLines,
  zoomName,
} from '../../state/picture-state.ts';
import { appliedTheme } from '../../state/theme.ts';
import { Icon } from '../parts/parts.tsx';
import { Nodes, Plates } from './picture-nodes.tsx';
import { readCovered, type StageRef } from './stage-ref.ts';
import { usePointer } from './use-pointer.ts';
import { walkByKey } from './walk.ts';

export function StageHost(props: { affair: Affair; drawing: Drawing; layout: PictureLayout }): JSX.Element {
  const { affair, drawing, layout } = props;
  const canvas = useRef<HTMLDivElement>(null);
  const plates = useRef<HTMLDivElement>(null);
  const cards = useRef<HTMLElement>(null);
  const stage = useRef<Stage | undefined>(undefined);
  const { scene } = drawing;
  const areScaled = layout.nodes === 'boxes';
  const beside = drawing.plates.find((plate) => plate.stance === 'beside');
  const besideTop = useRef<number | undefined>(undefined);
  besideTop.current = beside?.y;

  useLayoutEffect(() => {
    if (canvas.current === null) return;
    stage.current = openStage(canvas.current, (frame) => {
      followCamera(frame, areScaled, plates.current, cards.current);
      publish(frame, besideTop.current);
      expose(canvas.current, frame);
    });
    return () => {
      stage.current?.kill();
      stage.current = undefined;
      isDrawn.value = false;
    };
  }, []);

  const now = look.value;
  const theme = appliedTheme.value;
  const staged = useRef<Scene | undefined>(undefined);
  useLayoutEffect(() => {
    const palette = readPalette(document.documentElement);
    // A look alone changes no scene.
    if (staged.current === scene) stage.current?.setLook(now, palette);
    else stage.current?.setScene(scene, now, palette);
    staged.current = scene;
  }, [now, theme, scene]);
  useView(stage, scene, layout);
  useSelectionInView(stage, now);
  usePointer([canvas, cards], stage, layout.wheel);
  useZoomKeys(stage, scene, layout);

  return (
    <>
      <Plates ref={plates} drawing={drawing} />
      <div class="stage" ref={canvas} aria-hidden="true" />
      <nav
        class={areScaled ? 'cards scaled' : 'cards'}
        ref={cards}
        aria-label="Assertions in the picture"
        onKeyDown={(event) => walkByKey(event, scene, stage)}
      >
        <Nodes affair={affair} scene={scene} look={now} />
      </nav>
      {beside === undefined ? null : <BesideButton stage={stage} plate={beside} />}
      <ZoomButtons stage={stage} scene={scene} />
    </>
  );
}

function openStage(canvas: HTMLElement, onFrame: (frame: Frame) => void): Stage | undefined {
  try {
    return new Stage(canvas, readPalette(document.documentElement), {
      onFrame,
      onHover: (id) => {
        hovered.value = id;
      },
      onSelect: select,
      onMoved: rememberView,
    });
  } catch {
    noPicture.value = 'This browser has no WebGL, which the picture needs. The list shows the same content.';
    return undefined;
  }
}

function publish(frame: Frame, besideTop: number | undefined): void {
  const { scale, offsetY, height } = frame.projection;
  batch(() => {
    zoomName.value = frame.zoom;
    isDrawn.value = true;
    withheldLines.value = frame.withheld;
    isBesideBelow.value = besideTop !== undefined && besideTop * scale + offsetY > height - 40;
    const ids = frame.cards.map((card) => card.id);
    if (ids.length !== cardIds.value.size || ids.some((id) => !cardIds.value.has(id))) cardIds.value = new Set(ids);
  });
}

function followCamera(frame: Frame, areScaled: boolean, plates: HTMLElement | null, cards: HTMLElement | null): void {
  const { scale, offsetX, offsetY } = frame.projection;
  const move = `translate(${offsetX}px, ${offsetY}px)`;
  if (plates !== null) plates.style.transform = `${move} scale(${scale})`;
  if (cards === null) return;
  cards.style.transform = areScaled ? `${move} scale(${scale})` : move;
  cards.style.setProperty('--scale', String(areScaled ? 1 : scale));
}

/** Boxes of the labels on the canvas, and what was done to draw them, for whoever measures the picture. */
function expose(canvas: HTMLElement | null, frame: Frame): void {
  if (canvas === null) return;
  const labels = frame.labels.map(({ id, lines, left, top, width, height }) => {
    return [id, lines.join(' '), Math.round(left), Math.round(top), width, height];
  });
  canvas.dataset.labels = JSON.stringify(labels);
  canvas.dataset.scenes = String(frame.scenes);
  canvas.dataset.frames = String(frame.frames);
  canvas.dataset.routed = String(frame.routed);
}

function openingView(layout: PictureLayout, { bounds }: Scene, kept?: number): View {
  return layout.open(bounds, size.value, captionHeight.value, kept);
}

/**
 * The view of the address, else the opening view. While the user has not moved, a change of the window opens the picture anew
 * from its top, at the scale it had; once the user has, the stage itself keeps scale and centre.
 */
function useView(stage: StageRef, scene: Scene, layout: PictureLayout): void {
  const { width, height } = size.value;
  const { dataset, view: wanted } = choices.value;
  const { bounds } = scene;
  const opened = useRef<{ readonly of: string; readonly scale: number; readonly view: View | undefined }>(undefined);
  const of = `${dataset} ${faceOff.value?.question} ${layout.name}`;
  useLayoutEffect(() => {
    if (stage.current === undefined || width === 0) return;
    stage.current.setCovered(captionHeight.value);
    stage.current.setMotion(matchMedia('(prefers-reduced-motion: reduce)').matches);
    const before = opened.current?.of === of ? opened.current : undefined;
    const opening = openingView(layout, scene, before?.scale);
    if (wanted === undefined) {
      if (before === undefined || before.view !== undefined || !stage.current.isMoved) stage.current.setView(opening);
    } else {
      // The same view read from the address once more is no wish to go back to it.
      const isNew = before?.view === undefined || !isNear(wanted, before.view);
      if (isNew && !isNear(wanted, stage.current.view)) stage.current.setView(wanted);
    }
    opened.current = { of, scale: opening.scale, view: wanted };
  }, [of, width, height, wanted, bounds.height, bounds.width, captionHeight.value]);
}

const panStep = 80;
const pans: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['ArrowLeft', [-panStep, 0]],
  ['ArrowRight', [panStep, 0]],
  ['ArrowUp', [0, -panStep]],
  ['ArrowDown', [0, panStep]],
]);

function useZoomKeys(stage: StageRef, scene: Scene, layout: PictureLayout): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isText = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
      if (isText || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
      const pan = event.shiftKey ? pans.get(event.key) : undefined;
      if (pan !== undefined) {
        event.preventDefault();
        stage.current?.panBy(...pan);
      } else if (event.key === '+' || event.key === '=') stage.current?.zoomBy(zoomStep);
      else if (event.key === '-') stage.current?.zoomBy(1 / zoomStep);
      else if (event.key === '0') {
        stage.current?.setView(openingView(layout, scene), true);
        rememberView(undefined);
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [scene, layout]);
}

function isNear(a: View, b: View): boolean {
  return Math.abs(a.x - b.x) < 2 && Math.abs(a.y - b.y) < 2 && Math.abs(a.scale - b.scale) < 0.01;
}

/** What is chosen elsewhere (search, pane, list) comes into view; what is chosen in the picture already is. */
function useSelectionInView(stage: StageRef, now: Look): void {
  useEffect(() => {
    if (now.selected === undefined) return;
    const [from, to] = now.selected.split('~');
    const bring = () => stage.current?.bringIntoView(to ?? from ?? '', true, readCovered());
    bring();
    const pane = document.querySelector('.pane');
    if (pane === null || !isNarrow.value) return;
    // The sheet grows while its text comes.
    const growing = new ResizeObserver(bring);
    growing.observe(pane);
    return () => growing.disconnect();
  }, [now.selected]);
}

const zoomStep = 1.35;

function ZoomButtons({ stage, scene }: { stage: StageRef; scene: Scene }): JSX.Element {
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

function BesideButton({ stage, plate }: { stage: StageRef; plate: Plate }): JSX.Element | null {
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
      {plate.hidden === 0 ? plate.count : `${plate.count} of ${plate.count + plate.hidden}`} other cards{' '}
      <span aria-hidden="true">↓</span>
    </button>
  );
}
