// The Graph view: prepares the picture for the room there is, shows the quick one at once and the settled one when it comes, and
// hands both to the stage. Above it the sentence and what the shapes mean, beside it the buttons; keyboards have a list of it.
import '../../theme/graph.css';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { countOf } from '../../../../src/domain/base/count.ts';
import type { Affair } from '../../affair/affair.ts';
import { attribute } from '../../affair/attribution.ts';
import { describeAll } from '../../affair/caption.ts';
import { describeClaim, nameActor, speakersBehind } from '../../affair/describe.ts';
import { listMustNotes } from '../../affair/describe-card.ts';
import { readIslandSource } from '../../affair/read-island-source.ts';
import { listLit } from '../../choice/reducers.ts';
import { describeNothingShown, type Visibility } from '../../choice/visibility.ts';
import { type ArenaPicture, composePicture } from '../../layout/arena/compose.ts';
import { type PlacedAround, Placement } from '../../layout/arena/place-around.ts';
import { type PreparedPicture, preparePicture } from '../../layout/arena/prepare.ts';
import type { SettleTask } from '../../layout/arena/settle-worker.ts';
import settleWorker from '../../layout/arena/settle-worker.ts?worker&url';
import type { Projection, View } from '../../layout/scene.ts';
import { monogramOf } from '../../layout/scene-nodes.ts';
import { type Covered, openWhole } from '../../layout/views.ts';
import { createMeasure } from '../../render/arena-fonts.ts';
import type { ArenaFacts } from '../../render/arena-scene.ts';
import { ArenaStage } from '../../render/arena-stage.ts';
import { listWordBoxes } from '../../render/find-in-picture.ts';
import { campCount, readPalette } from '../../render/palette.ts';
import { chooseQuestion, rememberView, select, showEverything } from '../../state/actions.ts';
import {
  affair,
  choices,
  hovered,
  isOverviewOpen,
  look,
  noPicture,
  question,
  visibility,
} from '../../state/app-state.ts';
import { startWorker } from '../../state/start-worker.ts';
import { appliedTheme } from '../../state/theme.ts';
import { Caption, HiddenNote } from '../parts/caption.tsx';
import { Icon } from '../parts/parts.tsx';
import { usePointer } from '../stage/use-pointer.ts';
import { DrawnList } from './drawn-list.tsx';
import { GraphKey } from './graph-key.tsx';

/** Enough for the founding case; the rest is small change. */
const settleRounds = 400;
const zoomStep = 1.35;
/** The smallest words are 11 px high at scale 1. */
const leastScale = 0.98;
/** In a smaller place the picture is as large as here, and is moved. */
const leastStage = { width: 1080, height: 760 };
/** A window that is being dragged is prepared for once it rests. */
const restMs = 180;

export function Page(): JSX.Element | null {
  const all = affair.value;
  const visible = visibility.value;
  if (all === undefined || visible === undefined) return null;
  const nothing = describeNothingShown(visible);
  return (
    <div class="graph-view">
      <div class="graph-head">
        <p class="graph-caption">
          <Caption parts={describeAll(all)} /> <HiddenNote />
        </p>
        <button
          type="button"
          class="overview-button"
          aria-expanded={isOverviewOpen.value && choices.value.selected === undefined}
          onClick={toggleOverview}
        >
          What happened
        </button>
        <GraphKey />
      </div>
      {nothing === undefined ? (
        <GraphHost affair={all} visible={visible} />
      ) : (
        <div class="nothing-shown" role="status">
          <p>{nothing}</p>
          <button type="button" class="wide-button" onClick={showEverything}>
            Show all
          </button>
        </div>
      )}
    </div>
  );
}

function toggleOverview(): void {
  const isSeen = isOverviewOpen.value && choices.value.selected === undefined;
  select(undefined);
  isOverviewOpen.value = !isSeen;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function GraphHost({ affair: all, visible }: { affair: Affair; visible: Visibility }): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const stage = useRef<ArenaStage | undefined>(undefined);
  const size = useRestingSize(host);
  const { picture, isSettled } = usePicture(all, visible, size);
  const facts = useMemo(() => readFacts(all), [all]);
  const [isDrawn, setDrawn] = useState(false);
  const shown = useRef<ArenaPicture | undefined>(undefined);
  shown.current = picture;

  useLayoutEffect(() => {
    if (canvas.current === null) return;
    stage.current = openStage(
      canvas.current,
      ({ scale, offsetX, offsetY }) => {
        setDrawn(true);
        if (canvas.current !== null) canvas.current.dataset.camera = JSON.stringify([scale, offsetX, offsetY]);
      },
      (id) => choose(id, shown.current),
    );
    return () => {
      stage.current?.kill();
      stage.current = undefined;
    };
  }, []);

  const now = look.value;
  const theme = appliedTheme.value;
  useLayoutEffect(() => {
    if (picture === undefined || stage.current === undefined) return;
    const light = now.hovered === undefined ? now.lit : (listLit(all, now.hovered) ?? now.lit);
    const isLit = (id: string) => light === undefined || light.has(id) || id === now.hovered || id === now.selected;
    const speakerOf = (id: string) => speakersBehind(all.index, id)[0] ?? '';
    stage.current.show({ picture, facts, look: now, isLit, speakerOf, palette: readPalette(document.documentElement) });
  }, [picture, facts, now, theme]);
  const opening = picture === undefined || size === undefined ? undefined : openGraph(picture, size);
  useView(stage, opening, picture?.bounds.width);
  useSelectionInView(stage, now.selected);
  usePointer([canvas], stage, 'scrolls');
  const showAll = () => {
    if (opening !== undefined) stage.current?.setView(opening, true);
    rememberView(undefined);
  };
  useZoomKeys(stage, showAll);
  useLayoutEffect(() => {
    if (picture !== undefined && canvas.current !== null)
      canvas.current.dataset.words = JSON.stringify(listWordBoxes(picture));
  }, [picture]);
  return (
    <div class="graph-host" ref={host} data-drawn={picture !== undefined && isDrawn} data-settled={isSettled}>
      <div class="graph-stage" ref={canvas} aria-hidden="true" />
      {picture === undefined ? (
        <p class="quiet-note">Placing accounts …</p>
      ) : (
        <DrawnList
          affair={all}
          picture={picture}
          onReach={(id) => stage.current?.bringIntoView(id, false, readPaneCover())}
        />
      )}
      <fieldset class="zoom">
        <legend class="sr-only">Zoom</legend>
        <button type="button" onClick={() => stage.current?.zoomBy(zoomStep)} aria-label="Zoom in" title="Zoom in">
          <Icon name="plus" />
        </button>
        <button
          type="button"
          onClick={() => stage.current?.zoomBy(1 / zoomStep)}
          aria-label="Zoom out"
          title="Zoom out"
        >
          <Icon name="minus" />
        </button>
        <button type="button" onClick={showAll} aria-label="Show everything" title="Show everything">
          <Icon name="fit" />
        </button>
      </fieldset>
    </div>
  );
}

function openStage(
  container: HTMLElement,
  onFrame: (projection: Projection) => void,
  onSelect: (id: string | undefined) => void,
): ArenaStage | undefined {
  try {
    const stage = new ArenaStage(container, {
      onHover: (id) => {
        hovered.value = id;
      },
      onSelect,
      onMoved: rememberView,
      onFrame,
    });
    stage.reducedMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;
    return stage;
  } catch {
    noPicture.value = 'This browser gives no WebGL, so the picture cannot be drawn; the list holds the same content.';
    return undefined;
  }
}

/** In a closed island its title, accounts and counted signs open it; a statement there is chosen as anywhere. */
function choose(id: string | undefined, picture: ArenaPicture | undefined): void {
  const island = picture?.closed.find(
    ({ island: one, regions }) =>
      one.questions.some((asked) => asked.id === id) || regions.some(({ region }) => region.key === id),
  );
  const [first] = island?.island.questions ?? [];
  if (first === undefined) select(id);
  else chooseQuestion(first.id);
}

/** How much of the stage lies under the pane: its right side, or on a phone its foot. */
function readPaneCover(): Covered {
  const [stage, pane] = ['.graph-host', '.pane'].map((one) => document.querySelector(one)?.getBoundingClientRect());
  if (stage === undefined || pane === undefined || pane.width === 0) return { top: 0, right: 0, bottom: 0 };
  if (pane.left > stage.left + 40) return { top: 0, right: Math.max(0, stage.right - pane.left), bottom: 0 };
  return { top: 0, right: 0, bottom: Math.max(0, stage.bottom - pane.top) };
}

/** What is chosen elsewhere comes into view beside the pane; a relation by the end it leads to. */
function useSelectionInView(stage: { readonly current: ArenaStage | undefined }, selected: string | undefined): void {
  useEffect(() => {
    if (selected === undefined) return;
    const [from, to] = selected.split('~');
    stage.current?.bringIntoView(to ?? from ?? '', true, readPaneCover());
  }, [selected]);
}

const panStep = 80;
const pans: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['ArrowLeft', [-panStep, 0]],
  ['ArrowRight', [panStep, 0]],
  ['ArrowUp', [0, -panStep]],
  ['ArrowDown', [0, panStep]],
]);

function useZoomKeys(stage: { readonly current: ArenaStage | undefined }, showAll: () => void): void {
  const latest = useRef(showAll);
  latest.current = showAll;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isText = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
      if (isText || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
      const pan = event.shiftKey ? pans.get(event.key) : undefined;
      if (pan !== undefined) stage.current?.panBy(...pan);
      else if (event.key === '+' || event.key === '=') stage.current?.zoomBy(zoomStep);
      else if (event.key === '-') stage.current?.zoomBy(1 / zoomStep);
      else if (event.key === '0') latest.current();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

/** At scale 1 where it fits, from the top where it is higher than the window. */
function openGraph({ bounds }: ArenaPicture, { width, height }: Size): View {
  const whole = openWhole(bounds, { width, height }, 0, 1);
  if (whole.scale >= 0.97) return whole;
  const scale = Math.min(1, Math.max(leastScale, width / (bounds.width + 8)));
  return { x: bounds.x + bounds.width / 2, y: bounds.y + height / 2 / scale - 6, scale };
}

function useRestingSize(host: { readonly current: HTMLElement | null }): Size | undefined {
  const [size, setSize] = useState<Size | undefined>(undefined);
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return;
    let resting: ReturnType<typeof setTimeout> | undefined;
    const read = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    read();
    const observer = new ResizeObserver(() => {
      clearTimeout(resting);
      resting = setTimeout(read, restMs);
    });
    observer.observe(element);
    return () => {
      clearTimeout(resting);
      observer.disconnect();
    };
  }, []);
  return size;
}

/** Prepared for the affair, what of it is shown, the room and the question in focus; nothing else places anything anew. */
function usePicture(
  all: Affair,
  visible: Visibility,
  size: Size | undefined,
): { readonly picture: ArenaPicture | undefined; readonly isSettled: boolean } {
  const focus = question.value ?? undefined;
  const width = size === undefined ? 0 : Math.max(size.width, leastStage.width);
  const height = Math.max(size?.height ?? 0, leastStage.height);
  const prepared = useMemo(
    () => (width === 0 ? undefined : prepare(all, visible, { width, height }, focus)),
    [all, visible, width, height, focus],
  );
  const quick = useMemo(
    () => (prepared === undefined ? undefined : new Placement(prepared.placement).read()),
    [prepared],
  );
  const settled = useSettled(prepared);
  const picture = useMemo(() => {
    if (prepared === undefined || quick === undefined) return undefined;
    performance.mark('rashomon: graph');
    return composePicture(prepared, settled ?? quick);
  }, [prepared, quick, settled]);
  return { picture, isSettled: settled !== undefined || prepared?.placement.speakers.length === 0 };
}

function prepare(all: Affair, visible: Visibility, stage: Size, focus: string | undefined): PreparedPicture {
  const { index } = all;
  return preparePicture({
    source: readIslandSource(all, visible.shown, visible.relations),
    words: {
      measure: createMeasure(readPalette(document.documentElement).font),
      of: (id) => {
        const { names, act } = attribute(all, id);
        return {
          speaker: names,
          verb: act,
          claim: describeClaim(index, id),
          notes: listMustNotes(all, id).join(' · '),
        };
      },
      nameActor: (id) => nameActor(index, id),
    },
    stage,
    paletteSize: campCount,
    ...(focus === undefined ? {} : { focus }),
  });
}

/** What the worker makes of it; undefined until then, and where a browser lets none run. */
function useSettled(prepared: PreparedPicture | undefined): PlacedAround | undefined {
  const [found, setFound] = useState<{ readonly of: PreparedPicture; readonly places: PlacedAround }>();
  useEffect(() => {
    if (prepared === undefined || prepared.placement.speakers.length === 0) return;
    const worker = startWorker(settleWorker);
    worker.onmessage = ({ data }: MessageEvent<PlacedAround>) => {
      setFound({ of: prepared, places: data });
      worker.terminate();
    };
    const task: SettleTask = { input: prepared.placement, rounds: settleRounds };
    worker.postMessage(task);
    return () => worker.terminate();
  }, [prepared]);
  return found?.of === prepared ? found?.places : undefined;
}

function readFacts(all: Affair): ArenaFacts {
  const { index } = all;
  const { nodes } = index.graph;
  const told = nodes.Assertion.filter((one) => one.properties.asTold).map((one) => one.id);
  return {
    told: new Set(told),
    silences: new Set(nodes.Silence.map((one) => one.id)),
    monogramOf: (actor) => monogramOf(all, actor),
    subtitleOf: (key) => describeIsland(all, key),
  };
}

function describeIsland(all: Affair, key: string): string {
  const contradictions = all.faceOff(key)?.contradictions ?? [];
  const told = contradictions.filter((one) => one.hearsay).length;
  const count = countOf(contradictions.length, 'contradiction');
  if (told === 0) return count;
  return told === contradictions.length
    ? `${count}, all with words told only by others`
    : `${count}, ${told} with words told only by others`;
}

function useView(
  stage: { readonly current: ArenaStage | undefined },
  opening: View | undefined,
  width: number | undefined,
): void {
  const wanted = choices.value.view;
  const key = opening === undefined ? '' : `${opening.scale} ${width}`;
  useLayoutEffect(() => {
    if (opening !== undefined) stage.current?.setView(wanted ?? opening);
  }, [key, wanted]);
}
