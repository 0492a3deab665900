// The Graph view: prepares the picture for the room there is, shows the quick one at once and the settled one when it comes, and
// hands both to the stage. Above it the sentence and what the shapes mean, beside it the buttons; keyboards have a list of it.
import { arenaWords } from '../../language/english/arena.ts';
import '../../theme/graph.css';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Affair } from '../../affair/affair.ts';
import { describeAll } from '../../affair/caption.ts';
import { speakersBehind } from '../../affair/describe.ts';
import { listStatementsOf } from '../../choice/put-away.ts';
import { listLit } from '../../choice/reducers.ts';
import { describeHidden, describeNothingShown, type Visibility } from '../../choice/visibility.ts';
import type { ArenaPicture } from '../../layout/arena/compose.ts';
import { listDrawnFamilies, listSigns, type PictureSign } from '../../layout/arena/list-signs.ts';
import { listMovables, movableOf } from '../../layout/arena/move.ts';
import type { PictureRange } from '../../layout/arena/turn-pages.ts';
import type { Projection, View } from '../../layout/scene.ts';
import { type Covered, openAsLaidOut } from '../../layout/views.ts';
import { readFacts } from '../../render/arena-scene.ts';
import { ArenaStage, type ArenaStageEvents } from '../../render/arena-stage.ts';
import { listWordBoxes, morePrefix } from '../../render/find-in-picture.ts';
import { readPalette } from '../../render/read-screen.ts';
import { buildSheet } from '../../render/save-picture.ts';
import { chooseQuestion, rememberView, select, showEverything } from '../../state/actions.ts';
import { affair, choices, drawnFamilies, hasNoPicture, hovered, look, visibility } from '../../state/app-state.ts';
import { drawPicture } from '../../state/draw-picture.ts';
import { drawnView } from '../../state/drawn-view.ts';
import { onSheet } from '../../state/on-sheet.ts';
import { singleKeys } from '../../state/single-keys.ts';
import { appliedTheme } from '../../state/theme.ts';
import { Caption, HiddenNote } from '../parts/caption.tsx';
import { OverviewButton } from '../parts/overview-button.tsx';
import { Icon } from '../parts/parts.tsx';
import { DrawnList } from './drawn-list.tsx';
import { GraphKey } from './graph-key.tsx';
import { MovedNote } from './moved-note.tsx';
import { PickedBar, SeveralSwitch, usePicked } from './picked-bar.tsx';
import { usePicture, useRestingSize } from './use-picture.ts';
import { usePointer } from './use-pointer.ts';

const zoomStep = 1.35;

const noSigns: ReadonlySet<PictureSign> = new Set();

export function Page(): JSX.Element | null {
  const [signs, setSigns] = useState(noSigns);
  const all = affair.value;
  const visible = visibility.value;
  if (all === undefined || visible === undefined) return null;
  const nothing = describeNothingShown(visible);
  return (
    <div class="graph-view">
      <div class="graph-head">
        <p class="graph-caption">
          <Caption parts={describeAll(all)} /> <HiddenNote isPicture />
        </p>
        <OverviewButton />
        <GraphKey signs={nothing === undefined ? signs : noSigns} />
      </div>
      {nothing === undefined ? (
        <GraphHost affair={all} visible={visible} onSigns={setSigns} />
      ) : (
        <div class="nothing-shown" role="status">
          <p>{nothing}</p>
          <button type="button" class="wide-button" onClick={showEverything}>
            {arenaWords().showAll}
          </button>
        </div>
      )}
      <PrintedPicture />
    </div>
  );
}

/** On paper, in place of the canvases. */
function PrintedPicture(): JSX.Element | null {
  const sheet = useRef<HTMLDivElement>(null);
  const manner = onSheet.value;
  const drawn = drawnView.value;
  useLayoutEffect(() => {
    if (manner === undefined || drawn === undefined) return;
    const picture = drawPicture(drawn, manner);
    if (picture !== undefined) sheet.current?.replaceChildren(buildSheet(picture));
  }, [manner, drawn]);
  return manner === undefined || drawn === undefined ? null : <div class="graph-printed" ref={sheet} />;
}

interface GraphHostProps {
  readonly affair: Affair;
  readonly visible: Visibility;
  /** What the picture is made of. */
  readonly onSigns: (signs: ReadonlySet<PictureSign>) => void;
}

function GraphHost({ affair: all, visible, onSigns }: GraphHostProps): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const stage = useRef<ArenaStage | undefined>(undefined);
  const size = useRestingSize(host);
  const picked = usePicked(all, visible);
  const { picture, laidOut, moved, isSettled, turnTo, unfold } = usePicture(all, picked.visible, size);
  const facts = useMemo(() => readFacts(all), [all]);
  const [isDrawn, setDrawn] = useState(false);
  const shown = useRef({ picture, unfold, picked, moved });
  shown.current = { picture, unfold, picked, moved };

  useLayoutEffect(() => {
    if (canvas.current === null) return;
    stage.current = openStage(
      canvas.current,
      ({ scale, offsetX, offsetY }) => {
        setDrawn(true);
        if (canvas.current !== null) canvas.current.dataset.camera = JSON.stringify([scale, offsetX, offsetY]);
      },
      {
        onDrag: (id, at) => shown.current.moved.move(id, at),
        onDrop: () => shown.current.moved.keep(),
      },
      (id, adds) => {
        const { picture: current, unfold: open, picked: together } = shown.current;
        if (id !== undefined && (adds || together.takesSeveral)) together.toggle(id);
        else if (!together.takesSeveral) {
          if (together.ids.length > 0) together.clear();
          choose(id, current, open);
        }
      },
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
    const chosen =
      picked.ids.length === 0 ? now.lit : new Set(picked.ids.flatMap((id) => [id, ...speakersOf(all, id)]));
    const light = now.hovered === undefined ? chosen : (listLit(all, now.hovered) ?? chosen);
    const isLit = (id: string) => light === undefined || light.has(id) || id === now.hovered || id === now.selected;
    const speakerOf = (id: string) => speakersBehind(all.index, id)[0] ?? '';
    const scene = { picture, facts, look: now, isLit, speakerOf, palette: readPalette(document.documentElement) };
    stage.current.show(scene);
    const isChosen = (id: string) => chosen === undefined || chosen.has(id) || id === now.selected;
    drawnView.value = {
      scene: { ...scene, look: { ...now, hovered: undefined }, isLit: isChosen },
      isSettled,
      together: listStatementsOf(all, picked.ids),
      shown: picked.visible.shown,
      notes: listNotDrawn(visible, picked.away, picture.range),
    };
  }, [picture, isSettled, facts, now, theme, picked.ids]);
  useEffect(
    () => () => {
      drawnView.value = undefined;
    },
    [],
  );
  const opening = laidOut === undefined || size === undefined ? undefined : openAsLaidOut(laidOut.bounds, size);
  useView(stage, opening, laidOut?.bounds.width);
  useSelectionInView(stage, now.selected);
  usePointer([canvas], stage, 'scrolls');
  const showAll = () => {
    if (picture !== undefined && size !== undefined) stage.current?.setView(openAsLaidOut(picture.bounds, size), true);
    rememberView(undefined);
  };
  useZoomKeys(stage, showAll);
  useLayoutEffect(() => {
    if (picture !== undefined && canvas.current !== null)
      canvas.current.dataset.words = JSON.stringify(listWordBoxes(picture));
  }, [picture]);
  useLayoutEffect(() => {
    if (laidOut === undefined) return;
    onSigns(listSigns(laidOut, facts));
    drawnFamilies.value = listDrawnFamilies(laidOut);
    return () => {
      drawnFamilies.value = undefined;
    };
  }, [laidOut, facts]);
  // Nothing in it changes while something is dragged.
  const list = useMemo(
    () =>
      laidOut && (
        <DrawnList
          affair={all}
          picture={laidOut}
          onPick={(id) => shown.current.picked.toggle(id)}
          takesSeveral={() => shown.current.picked.takesSeveral}
          onReach={(id) => stage.current?.bringIntoView(id, false, readPaneCover())}
          onMove={(id, dx, dy) => {
            const { picture: now, moved: hand } = shown.current;
            const one = now && movableOf(now, id);
            if (one !== undefined) hand.move(one.id, { x: one.at.x + dx, y: one.at.y + dy }, true);
          }}
        />
      ),
    [all, laidOut],
  );
  const movedCount = picture === undefined ? 0 : listMovables(picture).filter((one) => moved.places.has(one.id)).length;
  return (
    <div class="graph-host" ref={host} data-drawn={picture !== undefined && isDrawn} data-settled={isSettled}>
      <div class="graph-stage" ref={canvas} aria-hidden="true" />
      {list ?? <p class="quiet-note">{arenaWords().placing}</p>}
      <MovedNote count={movedCount} onPutBack={moved.putBack} />
      <PickedBar picked={picked} />
      <SeveralSwitch picked={picked} />
      {picture === undefined ? null : <Pages range={picture.range} onTurn={turnTo} />}
      <fieldset class="zoom">
        <legend class="sr-only">{arenaWords().zoom}</legend>
        <button
          type="button"
          onClick={() => stage.current?.zoomBy(zoomStep)}
          aria-label={arenaWords().zoomIn}
          title={arenaWords().zoomIn}
        >
          <Icon name="plus" />
        </button>
        <button
          type="button"
          onClick={() => stage.current?.zoomBy(1 / zoomStep)}
          aria-label={arenaWords().zoomOut}
          title={arenaWords().zoomOut}
        >
          <Icon name="minus" />
        </button>
        <button
          type="button"
          onClick={showAll}
          aria-label={arenaWords().showEverything}
          title={arenaWords().showEverything}
        >
          <Icon name="fit" />
        </button>
      </fieldset>
    </div>
  );
}

interface PagesProps {
  readonly range: PictureRange;
  readonly onTurn: (page: number) => void;
}

/** "25–48 of 431 disputes": which of the closed ones are drawn, and the way to the others. Nothing where all are. */
function Pages({ range, onTurn }: PagesProps): JSX.Element | null {
  const { page, pages, from, to, of } = range;
  if (pages === 1) return null;
  return (
    <nav class="graph-pages" aria-label={arenaWords().disputes}>
      <button type="button" disabled={page === 0} onClick={() => onTurn(page - 1)}>
        {arenaWords().previous}
      </button>
      <p role="status">{arenaWords().range(from, to, of)}</p>
      <button type="button" disabled={page === pages - 1} onClick={() => onTurn(page + 1)}>
        {arenaWords().next}
      </button>
    </nav>
  );
}

/** What a picture that leaves the page must say is not in it. */
function listNotDrawn(visible: Visibility, away: number, { pages, from, to, of }: PictureRange): string[] {
  const hidden = describeHidden(visible, true);
  return [
    ...(hidden === undefined ? [] : [hidden]),
    ...(away === 0 ? [] : [arenaWords().putAway(away)]),
    ...(pages === 1 ? [] : [arenaWords().closedRange(from, to, of)]),
  ];
}

function openStage(
  container: HTMLElement,
  onFrame: (projection: Projection) => void,
  hands: Pick<ArenaStageEvents, 'onDrag' | 'onDrop'>,
  onSelect: (id: string | undefined, adds: boolean) => void,
): ArenaStage | undefined {
  try {
    const stage = new ArenaStage(container, {
      onHover: (id) => {
        hovered.value = id;
      },
      onSelect,
      ...hands,
      onMoved: rememberView,
      onFrame,
    });
    stage.reducedMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;
    return stage;
  } catch {
    hasNoPicture.value = true;
    return undefined;
  }
}

/** In a closed island its title, accounts and counted signs open it; a statement there is chosen as anywhere. */
function choose(id: string | undefined, picture: ArenaPicture | undefined, unfold: (region: string) => void): void {
  if (id?.startsWith(morePrefix)) {
    unfold(id.slice(morePrefix.length));
    return;
  }
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
      else if (!singleKeys.value) return;
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

/** Whom to leave in the light with a statement that is chosen. */
function speakersOf({ index }: Affair, id: string): readonly string[] {
  const label = index.labelOf(id);
  return label === 'Assertion' || label === 'Silence' ? speakersBehind(index, id) : index.assertionsOf(id);
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
