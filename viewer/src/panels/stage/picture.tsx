// The centre: measures its place and its cards, has them laid out, and hands the scene to the stage.
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Affair } from '../../affair/affair.ts';
import { describeAccounts, describeAll } from '../../affair/caption.ts';
import { describeNothingShown } from '../../choice/visibility.ts';
import type { PictureLayout, Places } from '../../layout/layout.ts';
import { type AccountsPlan, noPlan } from '../../layout/plan-columns.ts';
import type { Drawing } from '../../layout/scene.ts';
import { htmlCardsLimit } from '../../render/choose-cards.ts';
import { showEverything } from '../../state/actions.ts';
import { affair, campOf, faceOff, plan, visibility } from '../../state/app-state.ts';
import {
  captionHeight,
  foundPlaces,
  heights,
  isDrawn,
  size,
  withheldLines,
  zoomName,
} from '../../state/picture-state.ts';
import { Caption, HiddenNote } from '../parts/caption.tsx';
import { Card } from '../parts/card.tsx';
import { StageHost } from './stage-host.tsx';

/** Where a card could not be measured: about four lines. */
const estimatedHeight = 92;

export function Picture({ layout }: { layout: PictureLayout }): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const all = affair.value;
  // Where nodes are points, the window's width moves none of them.
  const room = layout.nodes === 'boxes' ? readRoom() : 0;
  const shown = layout.needsQuestion ? plan.value : noPlan;
  const cardWidth = layout.measureCard(shown, room);
  const drawing = useDrawing(layout, shown, room);
  useObservedSize(host);
  return (
    <div
      class={`picture ${layout.name}`}
      ref={host}
      data-drawn={isDrawn.value || visibility.value?.shown.size === 0}
      data-zoom={zoomName.value}
    >
      {all === undefined ? null : <Samples affair={all} width={cardWidth} />}
      {drawing === undefined || all === undefined ? null : (
        <StageHost key={layout.name} affair={all} drawing={drawing} layout={layout} />
      )}
      <PictureCaption ofQuestion={layout.needsQuestion} />
      <NothingShown />
    </div>
  );
}

function readRoom(): number {
  const { width } = size.value;
  return Math.max(300, width - (width < 600 ? 24 : 40));
}

/**
 * What is drawn depends on what is shown, on the question and on how high its cards came out, and on nothing else: neither on
 * what is chosen nor on the camera. While cards are measured anew, the drawing before stays.
 */
function useDrawing(layout: PictureLayout, shown: AccountsPlan, room: number): Drawing | undefined {
  const all = affair.value;
  const visible = visibility.value;
  const measured = heights.value;
  const isMeasured = measured.width === layout.measureCard(shown, room) && measured.faceOff === faceOff.value;
  const isSized = size.value.width > 0;
  const places = usePlaces(layout, all, isSized);
  const before = useRef<{ readonly of: PictureLayout; readonly all: Affair; readonly drawing: Drawing }>(undefined);
  const drawing = useMemo((): Drawing | undefined => {
    if (all === undefined || visible === undefined || !isSized || !isMeasured || places === undefined) return undefined;
    // A stage without a node has no scale: a sentence stands there instead.
    if (visible.shown.size === 0) return undefined;
    performance.mark('rashomon: scene');
    const heightOf = (id: string) => measured.of.get(id) ?? estimatedHeight;
    return layout.draw({ affair: all, visible, plan: shown, room, heightOf, places });
  }, [layout, all, visible, shown, places, measured, room, isSized, isMeasured]);
  if (drawing !== undefined && all !== undefined) before.current = { of: layout, all, drawing };
  if (visible?.shown.size === 0) return undefined;
  const last = before.current;
  return last?.of === layout && last.all === all ? last.drawing : undefined;
}

/** Of the picture's place when the layout is first asked for: wide or tall. */
const wideAspect = 1.5;
const tallAspect = 0.7;
const noPlaces: Places = new Map();

/** Found when the layout is first asked for, and once for an affair; undefined until then. */
function usePlaces(layout: PictureLayout, all: Affair | undefined, isSized: boolean): Places | undefined {
  const asked = useRef<Affair | undefined>(undefined);
  const { fetchPlacer, name } = layout;
  const found = foundPlaces.value.get(name);
  useEffect(() => {
    if (all === undefined || fetchPlacer === undefined || !isSized) return;
    if (foundPlaces.value.get(name)?.of === all || asked.current === all) return;
    asked.current = all;
    void fetchPlacer().then((findPlaces) => {
      const { width, height } = size.value;
      const places = findPlaces(all, width >= height ? wideAspect : tallAspect);
      foundPlaces.value = new Map([...foundPlaces.value, [name, { of: all, places }]]);
      performance.mark(`rashomon: ${name} layout`);
    });
  }, [all, layout, isSized]);
  if (fetchPlacer === undefined) return noPlaces;
  return found?.of === all ? found?.places : undefined;
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

/** An empty picture says why, and offers the way back. */
function NothingShown(): JSX.Element | null {
  const visible = visibility.value;
  const text = visible && describeNothingShown(visible);
  if (text === undefined) return null;
  return (
    <div class="nothing-shown" role="status">
      <p>{text}</p>
      {visible?.total.assertions === 0 ? null : (
        <button type="button" class="wide-button" onClick={showEverything}>
          Show all
        </button>
      )}
    </div>
  );
}

function PictureCaption({ ofQuestion }: { ofQuestion: boolean }): JSX.Element {
  const line = useRef<HTMLParagraphElement>(null);
  const all = affair.value;
  const visible = visibility.value;
  const off = faceOff.value;
  const withheld = withheldLines.value;
  useLayoutEffect(() => {
    captionHeight.value = Math.max(44, (line.current?.offsetHeight ?? 0) + 4);
  }, [all, visible, off, ofQuestion, withheld, size.value.width]);
  return (
    <p class="caption" role="status" ref={line}>
      {all === undefined || visible === undefined ? null : (
        <>
          {ofQuestion && off !== undefined ? (
            <>
              <b>
                <bdi>{off.text}</bdi>
              </b>{' '}
              <Caption parts={describeAccounts(all, off)} />
            </>
          ) : (
            <Caption parts={describeAll(all)} />
          )}{' '}
          <HiddenNote />
        </>
      )}
      {withheld === 0 ? null : <b> {describeWithheld(withheld)}</b>}
    </p>
  );
}

function describeWithheld(count: number): string {
  return `${count.toLocaleString('en-GB')} lines are too many to draw: choose a card to see its own.`;
}

/** Every card once, unseen, at the width it will have: the layout needs heights before it can place anything. */
function Samples({ affair, width }: { affair: Affair; width: number }): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const { Assertion, Silence } = affair.index.graph.nodes;
  const ids = [...Assertion, ...Silence].map((one) => one.id);
  const off = faceOff.value;
  // Beyond the limit cards are drawn on the canvas, at an estimated height.
  const sampled = ids.length > htmlCardsLimit ? [] : ids;
  useLayoutEffect(() => {
    const measured = new Map<string, number>();
    for (const card of box.current?.querySelectorAll<HTMLElement>('[data-id]') ?? []) {
      measured.set(card.dataset.id ?? '', card.offsetHeight);
    }
    heights.value = { width, faceOff: off, of: measured };
  }, [affair, width, off]);
  return (
    <div class="samples" ref={box} aria-hidden="true">
      {sampled.map((id) => (
        <Card
          key={id}
          affair={affair}
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
