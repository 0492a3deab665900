// The centre: measures its place and its cards, has them laid out, and hands the scene to the stage.
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Affair } from '../affair/affair.ts';
import { describeAccounts, describeAll } from '../affair/caption.ts';
import { buildAccountsScene, buildForceScene, forceCardWidth } from '../build-scene.ts';
import { measureAccounts } from '../layout/accounts.ts';
import { affair, faceOff, layout, plan, visibility } from '../state/app-state.ts';
import { captionHeight, forcePlaces, heights, isDrawn, size, zoomName } from '../state/picture-state.ts';
import { Caption } from './caption.tsx';
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
    <div class={`picture ${name}`} ref={host} data-drawn={isDrawn.value} data-zoom={zoomName.value}>
      {all === undefined ? null : <Samples affair={all} width={cardWidth} />}
      {drawing === undefined || all === undefined ? null : <StageHost key={name} affair={all} drawing={drawing} />}
      <PictureCaption />
    </div>
  );
}

function roomFor(): number {
  const { width } = size.value;
  return Math.max(300, width - (width < 600 ? 24 : 40));
}

function useDrawing(name: 'accounts' | 'force', cardWidth: number): Drawing | undefined {
  const all = affair.value;
  const visible = visibility.value;
  const { width, height } = size.value;
  const aspect = roundAspect(width, height);
  const measured = heights.value;
  const placed = forcePlaces.value;
  const planned = plan.value;
  const room = roomFor();
  usePlaces(all, name, aspect);
  return useMemo((): Drawing | undefined => {
    if (all === undefined || visible === undefined || width === 0 || measured.width !== cardWidth) return undefined;
    const heightOf = (id: string) => measured.of.get(id) ?? estimatedHeight;
    if (name === 'accounts') return buildAccountsScene(all, visible, planned, measureAccounts(planned, room), heightOf);
    if (placed === undefined || placed.of !== all) return undefined;
    return { scene: buildForceScene(all, visible, placed.places, heightOf), plates: [], sections: [] };
  }, [all, visible, planned, placed, name, cardWidth, measured, room, width === 0]);
}

export const fetchForces = () => import('../place-force-nodes.ts');

/** The Force layout's own code is fetched, and its positions made, when it is first asked for. */
function usePlaces(all: Affair | undefined, name: 'accounts' | 'force', aspect: number): void {
  useEffect(() => {
    if (all === undefined || name !== 'force' || size.value.width === 0) return;
    if (forcePlaces.value?.of === all && forcePlaces.value.aspect === aspect) return;
    void fetchForces().then(({ placeForceNodes }) => {
      forcePlaces.value = { of: all, aspect, places: placeForceNodes(all, aspect) };
    });
  }, [all, name, aspect, size.value.width === 0]);
}

/** Steps of a quarter: laid out anew only when the window's shape really changes. */
function roundAspect(width: number, height: number): number {
  return height === 0 ? 1 : Math.min(2, Math.max(0.5, Math.round((width / height) * 4) / 4));
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

function PictureCaption(): JSX.Element {
  const line = useRef<HTMLParagraphElement>(null);
  const all = affair.value;
  const visible = visibility.value;
  const isAccounts = layout.value === 'accounts';
  const off = faceOff.value;
  useLayoutEffect(() => {
    captionHeight.value = Math.max(44, (line.current?.offsetHeight ?? 0) + 4);
  }, [all, visible, off, isAccounts, size.value.width]);
  return (
    <p class="caption" role="status" ref={line}>
      {all === undefined || visible === undefined ? null : (
        <Caption
          parts={isAccounts && off !== undefined ? describeAccounts(all, off, visible) : describeAll(all, visible)}
        />
      )}
    </p>
  );
}
