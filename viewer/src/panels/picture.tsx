// The centre: the stage that draws, the plates below it and the cards above it, kept in step with its camera. The keyboard
// walks the same nodes the pointer sees.
import { batch, signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Affair } from '../affair/affair.ts';
import { describeAccounts, describeAll } from '../affair/caption.ts';
import { describeAct, describeClaim, nameSpeakers, speakersBehind } from '../affair/describe.ts';
import { buildAccountsScene, buildForceScene, forceCardWidth, placeForceNodes } from '../build-scene.ts';
import { measureAccounts, type Plate, type SectionLabel } from '../layout/accounts.ts';
import type { Look } from '../reducers.ts';
import { htmlCardsLimit } from '../render/choose-cards.ts';
import { readPalette } from '../render/palette.ts';
import type { Scene } from '../render/scene.ts';
import { type Frame, Stage } from '../render/stage.ts';
import { rememberView, select } from '../state/actions.ts';
import {
  affair,
  campOf,
  choices,
  faceOff,
  hovered,
  layout,
  look,
  noPicture,
  plan,
  visibility,
} from '../state/app-state.ts';
import { appliedTheme } from '../state/theme.ts';
import type { View } from '../url-state.ts';
import { Caption } from './caption.tsx';
import { Card } from './card.tsx';
import { campClass, describeRecord, Icon, RecordLink } from './parts.tsx';
import { findStep } from './walk.ts';

const size = signal({ width: 0, height: 0 });
/** Measured heights of cards, for one width. */
const heights = signal<{ readonly width: number; readonly of: ReadonlyMap<string, number> }>({
  width: 0,
  of: new Map(),
});
const cardIds = signal<ReadonlySet<string>>(new Set());
const zoomName = signal<Frame['zoom']>('near');
/** Set once the first frame is drawn; tests and the fade-in wait for it. */
const isDrawn = signal(false);

const captionHeight = 44;
const estimatedHeight = 92;

interface Drawing {
  readonly scene: Scene;
  readonly plates: readonly Plate[];
  readonly sections: readonly SectionLabel[];
}

export function Picture(): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const all = affair.value;
  const visible = visibility.value;
  const name = layout.value === 'force' ? 'force' : 'accounts';
  const { width, height } = size.value;
  const positions = useMemo(
    () => (all === undefined || name !== 'force' ? undefined : placeForceNodes(all, clampAspect(width, height))),
    [all, name, clampAspect(width, height)],
  );
  const measures = measureAccounts(plan.value, Math.max(300, width - 40));
  const cardWidth = name === 'force' ? forceCardWidth : measures.cardWidth;
  const isMeasured = heights.value.width === cardWidth;
  const heightsNow = heights.value;
  const drawing = useMemo((): Drawing | undefined => {
    if (all === undefined || visible === undefined || width === 0 || !isMeasured) return undefined;
    const heightOf = (id: string) => heightsNow.of.get(id) ?? estimatedHeight;
    if (name === 'accounts') return buildAccountsScene(all, visible, plan.value, measures, heightOf);
    if (positions === undefined) return undefined;
    return { scene: buildForceScene(all, visible, positions, heightOf), plates: [], sections: [] };
  }, [all, visible, plan.value, positions, name, cardWidth, heightsNow, width === 0]);

  useObservedSize(host);
  return (
    <div class={`picture ${name}`} ref={host} data-drawn={isDrawn.value} data-zoom={zoomName.value}>
      {all === undefined ? null : <Samples affair={all} width={cardWidth} />}
      {drawing === undefined || all === undefined ? null : <StageHost key={name} affair={all} drawing={drawing} />}
      <p class="caption" role="status">
        <CaptionText />
      </p>
    </div>
  );
}

function CaptionText(): JSX.Element {
  const all = affair.value;
  const visible = visibility.value;
  if (all === undefined || visible === undefined) return <></>;
  const isAccounts = layout.value === 'accounts' && faceOff.value !== undefined;
  return (
    <Caption
      parts={
        isAccounts && faceOff.value !== undefined
          ? describeAccounts(all, faceOff.value, visible)
          : describeAll(all, visible)
      }
    />
  );
}

/** Steps of a quarter: the Force layout is laid out anew only when the window's shape really changes. */
function clampAspect(width: number, height: number): number {
  if (height === 0) return 1;
  return Math.min(2, Math.max(0.5, Math.round((width / height) * 4) / 4));
}

function useObservedSize(host: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return;
    const read = () => {
      size.value = { width: element.clientWidth, height: element.clientHeight };
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
}

/** Every card once, unseen, at the width it will have: the layout needs heights before it can place anything. */
function Samples({ affair: all, width }: { affair: Affair; width: number }): JSX.Element | null {
  const box = useRef<HTMLDivElement>(null);
  const ids = [...all.index.graph.nodes.Assertion, ...all.index.graph.nodes.Silence].map((one) => one.id);
  const off = faceOff.value;
  const isMany = ids.length > htmlCardsLimit;
  useLayoutEffect(() => {
    const measured = new Map<string, number>();
    for (const card of box.current?.querySelectorAll<HTMLElement>('[data-id]') ?? []) {
      measured.set(card.dataset['id'] ?? '', card.offsetHeight);
    }
    heights.value = { width, of: measured };
  }, [all, width, off, isMany]);
  if (isMany) return <div ref={box} />;
  return (
    <div class="samples" ref={box} aria-hidden="true">
      {ids.map((id) => (
        <Card
          key={id}
          affair={all}
          faceOff={off}
          id={id}
          camp={campOf.value.get(id)}
          style={{ width: `${width}px` }}
          isSample
        />
      ))}
    </div>
  );
}

function StageHost({ affair: all, drawing }: { affair: Affair; drawing: Drawing }): JSX.Element {
  const canvas = useRef<HTMLDivElement>(null);
  const plates = useRef<HTMLDivElement>(null);
  const cards = useRef<HTMLDivElement>(null);
  const stage = useRef<Stage | undefined>(undefined);
  const theme = appliedTheme.value;
  const isAccounts = drawing.scene.layout === 'accounts';

  useLayoutEffect(() => {
    if (canvas.current === null) return;
    try {
      stage.current = new Stage(canvas.current, readPalette(document.documentElement), {
        onFrame: (frame) => {
          followCamera(frame, isAccounts, plates.current, cards.current);
          batch(() => {
            zoomName.value = frame.zoom;
            isDrawn.value = true;
            const ids = frame.cards.map((card) => card.id);
            if (ids.length !== cardIds.value.size || ids.some((id) => !cardIds.value.has(id)))
              cardIds.value = new Set(ids);
          });
          exposeLabels(canvas.current, frame);
        },
        onHover: (id) => {
          hovered.value = id;
        },
        onSelect: select,
        onMoved: rememberView,
      });
    } catch {
      noPicture.value = 'This browser gives no WebGL, so the picture cannot be drawn; the list holds the same content.';
      return;
    }
    return () => {
      stage.current?.kill();
      stage.current = undefined;
      isDrawn.value = false;
    };
  }, []);

  // The scene first, then the look: a look of nodes that are not there yet would be lost.
  useLayoutEffect(() => stage.current?.setScene(drawing.scene), [drawing]);
  const lookNow = look.value;
  useLayoutEffect(() => {
    stage.current?.setLook(lookNow, readPalette(document.documentElement));
  }, [lookNow, theme, drawing]);
  useOpeningView(stage, drawing.scene);
  useSelectionInView(stage, lookNow);
  useWheel(canvas, cards, stage, isAccounts);

  return (
    <>
      <div class="plates" ref={plates} aria-hidden={!isAccounts}>
        {drawing.plates.map((plate) => (
          <PlateBox key={plate.id} plate={plate} />
        ))}
        {drawing.sections.map((section) => (
          <p
            key={`${section.text} ${section.y}`}
            class="plate-section"
            style={{ left: `${section.x}px`, top: `${section.y}px`, width: `${section.width}px` }}
          >
            <bdi>{section.text}</bdi>
          </p>
        ))}
      </div>
      <div class="stage" ref={canvas} aria-hidden="true" />
      <nav
        class={isAccounts ? 'cards scaled' : 'cards'}
        ref={cards}
        aria-label="Assertions in the picture"
        onKeyDown={(event) => walkByKey(event, drawing.scene)}
      >
        <Nodes affair={all} scene={drawing.scene} look={lookNow} />
      </nav>
      <ZoomButtons stage={stage} scene={drawing.scene} />
    </>
  );
}

function PlateBox({ plate }: { plate: Plate }): JSX.Element {
  const style = { left: `${plate.x}px`, top: `${plate.y}px`, width: `${plate.width}px`, height: `${plate.height}px` };
  return (
    <section
      class={`plate ${plate.stance} ${plate.stance === 'held' ? campClass(plate.camp) : 'camp-none'}`}
      style={style}
    >
      <h3>
        {plate.stance === 'held' ? <span class="letter">{plate.letter}</span> : null}
        <bdi>{plate.heading}</bdi>
        <span class="count">{plate.count}</span>
      </h3>
    </section>
  );
}

/** Cards where there is room to read them; elsewhere links of the size of the shape, so that the keyboard reaches every node. */
function Nodes({ affair: all, scene, look: now }: { affair: Affair; scene: Scene; look: Look }): JSX.Element {
  const isAccounts = scene.layout === 'accounts';
  const shown = scene.nodes.filter(
    (node) => node.kind === 'actor' || node.kind === 'question' || now.shown.has(node.id),
  );
  const first = shown.find((node) => node.id === now.selected)?.id ?? shown[0]?.id;
  const off = faceOff.value;
  if (shown.length > 2 * htmlCardsLimit) return <></>;
  return (
    <>
      {shown.map((node) => {
        const tabIndex = node.id === first ? 0 : -1;
        const isCard = cardIds.value.has(node.id);
        const state =
          now.selected === node.id ? 'selected' : now.lit !== undefined && !now.lit.has(node.id) ? 'dimmed' : 'plain';
        const style = isAccounts
          ? { left: `${node.box.x}px`, top: `${node.box.y}px`, width: `${node.box.width}px` }
          : { '--x': String(node.at.x), '--y': String(node.at.y), width: isCard ? `${node.box.width}px` : '0' };
        if (isCard) {
          return (
            <Card
              key={node.id}
              affair={all}
              faceOff={off}
              id={node.id}
              camp={now.campOf.get(node.id)}
              state={state}
              hovered={now.hovered === node.id}
              tabIndex={tabIndex}
              style={style}
            />
          );
        }
        return (
          <span
            key={node.id}
            class="proxy"
            data-id={node.id}
            style={isAccounts ? { left: `${node.at.x}px`, top: `${node.at.y}px` } : style}
          >
            <RecordLink id={node.id} tabIndex={tabIndex} label={describeNode(all, node.id)} />
          </span>
        );
      })}
    </>
  );
}

function describeNode(all: Affair, id: string): string {
  const { index } = all;
  const label = index.labelOf(id);
  if (label === 'Actor' || label === 'Question') return `${label}: ${describeRecord(id)}`;
  return `${nameSpeakers(index, speakersBehind(index, id))} ${describeAct(index, id)}: ${describeClaim(index, id)}`;
}

function followCamera(frame: Frame, isAccounts: boolean, plates: HTMLElement | null, cards: HTMLElement | null): void {
  const { scale, offsetX, offsetY } = frame.projection;
  const move = `translate(${offsetX}px, ${offsetY}px)`;
  if (plates !== null) plates.style.transform = `${move} scale(${scale})`;
  if (cards === null) return;
  cards.style.transform = isAccounts ? `${move} scale(${scale})` : move;
  cards.style.setProperty('--scale', String(isAccounts ? 1 : scale));
}

/** Boxes of the labels on the canvas, for whoever measures the picture. */
function exposeLabels(canvas: HTMLElement | null, frame: Frame): void {
  if (canvas === null) return;
  canvas.dataset['labels'] = JSON.stringify(
    frame.labels.map(({ id, text, left, top, width, height }) => [
      id,
      text,
      Math.round(left),
      Math.round(top),
      width,
      height,
    ]),
  );
}

function useOpeningView(stage: { readonly current: Stage | undefined }, scene: Scene): void {
  const { width, height } = size.value;
  const wanted = choices.value.view;
  const question = faceOff.value?.question;
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    if (stage.current === undefined || width === 0) return;
    stage.current.setMotion(matchMedia('(prefers-reduced-motion: reduce)').matches);
    if (wanted !== undefined) {
      if (isFirst.current || !isNear(wanted, stage.current.view)) stage.current.setView(wanted);
    } else stage.current.setView(openingView(scene, width, height));
    isFirst.current = false;
  }, [question, scene.layout, width, height, wanted, scene.bounds.height, scene.bounds.width]);
}

function isNear(a: View, b: View): boolean {
  return Math.abs(a.x - b.x) < 2 && Math.abs(a.y - b.y) < 2 && Math.abs(a.scale - b.scale) < 0.01;
}

/** Accounts: readable, from the top, whole in width where it can be. Force: all of it. */
export function openingView(scene: Scene, width: number, height: number): View {
  const { bounds } = scene;
  const free = height - captionHeight;
  if (scene.layout === 'accounts') {
    const margin = width < 600 ? 12 : 20;
    const scale = Math.max(0.86, Math.min(1, (width - 2 * margin) / bounds.width));
    const x = bounds.width * scale <= width ? bounds.width / 2 : (width / 2 - margin) / scale;
    return { x, y: (height / 2 - captionHeight) / scale, scale };
  }
  const scale = Math.min(1.25, (width - 40) / bounds.width, (free - 30) / bounds.height);
  return { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 - captionHeight / 2 / scale, scale };
}

/** What is chosen elsewhere (search, pane, list) comes into view; what is chosen in the picture already is. */
function useSelectionInView(stage: { readonly current: Stage | undefined }, now: Look): void {
  useEffect(() => {
    if (now.selected === undefined) return;
    const isRelation = now.selected.includes('~');
    stage.current?.bringIntoView(isRelation ? (now.selected.split('~')[1] ?? '') : now.selected, true);
  }, [now.selected]);
}

/** In Accounts the wheel scrolls, as in any text, and zooms with Ctrl; in Force it zooms, as on a map. */
function useWheel(
  canvas: { readonly current: HTMLElement | null },
  cards: { readonly current: HTMLElement | null },
  stage: { readonly current: Stage | undefined },
  isAccounts: boolean,
): void {
  useEffect(() => {
    const turn = (event: WheelEvent) => {
      event.preventDefault();
      event.stopPropagation();
      const unit = event.deltaMode === 1 ? 18 : 1;
      if (isAccounts && !event.ctrlKey) stage.current?.panBy(event.deltaX * unit, event.deltaY * unit);
      else stage.current?.zoomBy(Math.exp(-event.deltaY * unit * (event.ctrlKey ? 0.01 : 0.0022)));
    };
    const elements = [canvas.current, cards.current].filter((one) => one !== null);
    for (const element of elements) element.addEventListener('wheel', turn, { passive: false, capture: true });
    return () => {
      for (const element of elements) element.removeEventListener('wheel', turn, { capture: true });
    };
  }, [isAccounts]);
}

function walkByKey(event: KeyboardEvent, scene: Scene): void {
  const id = (event.target as HTMLElement).closest<HTMLElement>('[data-id]')?.dataset['id'];
  const all = affair.value;
  if (id === undefined || all === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  const next = findStep(event.key, id, scene, (one) => neighboursOf(all, one));
  if (next === undefined) return;
  event.preventDefault();
  hovered.value = next;
  const target = document.querySelector<HTMLElement>(`.cards [data-id="${CSS.escape(next)}"] a`);
  target?.focus({ preventScroll: true });
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

function ZoomButtons({ stage, scene }: { stage: { readonly current: Stage | undefined }; scene: Scene }): JSX.Element {
  const { width, height } = size.value;
  const fit = () => {
    const { bounds } = scene;
    const scale = Math.min(1, (width - 40) / bounds.width, (height - captionHeight - 24) / bounds.height);
    const view = {
      x: bounds.x + bounds.width / 2,
      y: bounds.y + bounds.height / 2 - captionHeight / 2 / scale,
      scale,
    };
    stage.current?.setView(view, true);
    rememberView(view);
  };
  return (
    <div class="zoom" role="group" aria-label="Zoom">
      <button type="button" onClick={() => stage.current?.zoomBy(1.35)} aria-label="Zoom in">
        <Icon name="plus" />
      </button>
      <button type="button" onClick={() => stage.current?.zoomBy(1 / 1.35)} aria-label="Zoom out">
        <Icon name="minus" />
      </button>
      <button type="button" onClick={fit} aria-label="Show everything" title="Show everything">
        <Icon name="fit" />
      </button>
    </div>
  );
}
