// The centre: measures its place and its cards, has them laid out, and hands the scene to the stage.
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Affair } from '../../affair/affair.ts';
import { describeAccounts, describeAll } from '../../affair/caption.ts';
import { describeNothingShown } from '../../choice/hidden.ts';
import { measureAccounts } from '../../layout/accounts.ts';
import { buildAccountsScene, buildForceScene, forceCardWidth } from '../../layout/build-scene.ts';
import { showEverything } from '../../state/actions.ts';
import { affair, faceOff, layout, plan, visibility } from '../../state/app-state.ts';
import {
  captionHeight,
  forcePlaces,
  heights,
  isDrawn,
  size,
  withheldLines,
  zoomName,
} from '../../state/picture-state.ts';
import { Caption } from '../parts/caption.tsx';
import { HiddenNote } from '../parts/hidden-note.tsx';
import type { Drawing } from './drawing.ts';
import { Samples } from './samples.tsx';
import { StageHost } from './stage-host.tsx';

/** Where a card could not be measured: about four lines. */
const estimatedHeight = 92;

export function Picture(): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const all = affair.value;
  const name = layout.value === 'force' ? 'force' : 'accounts';
  const cardWidth = name === 'force' ? forceCardWidth : measureAccounts(plan.value, roomFor()).cardWidth;
  const drawing = useDrawing(name, cardWidth);
  useObservedSize(host);
  return (
    <div
      class={`picture ${name}`}
      ref={host}
      data-drawn={isDrawn.value || visibility.value?.shown.size === 0}
      data-zoom={zoomName.value}
    >
      {all === undefined ? null : <Samples affair={all} width={cardWidth} />}
      {drawing === undefined || all === undefined ? null : <StageHost key={name} affair={all} drawing={drawing} />}
      <PictureCaption />
      <NothingShown />
    </div>
  );
}

function roomFor(): number {
  const { width } = size.value;
  return Math.max(300, width - (width < 600 ? 24 : 40));
}

/**
 * What is drawn depends on what is shown, on the question and on how high its cards came out, and on nothing else: neither on
 * what is chosen nor on the camera. While cards are measured anew, the drawing before stays.
 */
function useDrawing(name: 'accounts' | 'force', cardWidth: number): Drawing | undefined {
  const all = affair.value;
  const visible = visibility.value;
  const isMeasured = heights.value.width === cardWidth && heights.value.faceOff === faceOff.value;
  const measured = heights.value;
  const isAccounts = name === 'accounts';
  const planned = isAccounts ? plan.value : undefined;
  const room = isAccounts ? roomFor() : 0;
  const placed = isAccounts || forcePlaces.value?.of !== all ? undefined : forcePlaces.value;
  const isSized = size.value.width > 0;
  const before = useRef<{ readonly of: string; readonly all: Affair; readonly drawing: Drawing }>(undefined);
  usePlaces(all, name, isSized);
  const drawing = useMemo((): Drawing | undefined => {
    if (all === undefined || visible === undefined || !isSized || !isMeasured) return undefined;
    if (planned === undefined && placed === undefined) return undefined;
    // A stage without a node has no scale: a sentence stands there instead.
    if (visible.shown.size === 0) return undefined;
    performance.mark('rashomon: scene');
    const heightOf = (id: string) => measured.of.get(id) ?? estimatedHeight;
    if (planned !== undefined)
      return buildAccountsScene(all, visible, planned, measureAccounts(planned, room), heightOf);
    return { scene: buildForceScene(all, visible, placed?.places ?? new Map(), heightOf), plates: [], sections: [] };
  }, [all, visible, planned, placed, measured, room, isSized, isMeasured]);
  if (drawing !== undefined && all !== undefined) before.current = { of: name, all, drawing };
  if (visible?.shown.size === 0) return undefined;
  const last = before.current;
  return last?.of === name && last.all === all ? last.drawing : undefined;
}

/** Of the picture's place when the layout is first asked for: wide or tall. */
const wideAspect = 1.5;
const tallAspect = 0.7;

export const fetchForces = () => import('../../layout/place-force-nodes.ts');

/**
 * The Force layout's own code is fetched, and its positions made, when it is first asked for: once for an affair. Neither a
 * pane that opens nor a window that is resized moves a node.
 */
function usePlaces(all: Affair | undefined, name: 'accounts' | 'force', isSized: boolean): void {
  const asked = useRef<Affair | undefined>(undefined);
  useEffect(() => {
    if (all === undefined || name !== 'force' || !isSized) return;
    if (forcePlaces.value?.of === all || asked.current === all) return;
    asked.current = all;
    void fetchForces().then(({ placeForceNodes }) => {
      const { width, height } = size.value;
      const aspect = width >= height ? wideAspect : tallAspect;
      forcePlaces.value = { of: all, places: placeForceNodes(all, aspect) };
      performance.mark('rashomon: force layout');
    });
  }, [all, name, isSized]);
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

function PictureCaption(): JSX.Element {
  const line = useRef<HTMLParagraphElement>(null);
  const all = affair.value;
  const visible = visibility.value;
  const isAccounts = layout.value === 'accounts';
  const off = faceOff.value;
  const withheld = withheldLines.value;
  useLayoutEffect(() => {
    captionHeight.value = Math.max(44, (line.current?.offsetHeight ?? 0) + 4);
  }, [all, visible, off, isAccounts, withheld, size.value.width]);
  return (
    <p class="caption" role="status" ref={line}>
      {all === undefined || visible === undefined ? null : (
        <>
          {isAccounts && off !== undefined ? (
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
