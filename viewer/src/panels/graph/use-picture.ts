// The picture of the graph for the affair, what of it is shown, the room and the question in focus: the quick one at once, the
// settled one when the worker has found it, the kept one where it was found before.
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Language } from '../../../../src/wire/languages.ts';
import type { Affair } from '../../affair/affair.ts';
import { type FormedIslands, formShown } from '../../affair/form-shown.ts';
import type { Visibility } from '../../choice/visibility.ts';
import { spokenLanguage } from '../../language/language.ts';
import { type ArenaPicture, composePicture } from '../../layout/arena/compose.ts';
import { keyPlacement, packPlaces, unpackPlaces } from '../../layout/arena/keep-places.ts';
import { composeMoved } from '../../layout/arena/move.ts';
import type { PlacedAround } from '../../layout/arena/place-items.ts';
import { opensOne, type PreparedPicture } from '../../layout/arena/prepare.ts';
import { prepareAffair } from '../../layout/arena/prepare-affair.ts';
import { placeQuickly } from '../../layout/arena/settle.ts';
import { findPage } from '../../layout/arena/turn-pages.ts';
import { boxOfRecord } from '../../render/find-in-picture.ts';
import { createMeasure, readPalette } from '../../render/read-screen.ts';
import { choices, question } from '../../state/app-state.ts';
import { findPlaces, recallPlaces } from '../../state/graph-places.ts';
import { onSheet } from '../../state/on-sheet.ts';
import { type Moved, useMoved } from './moved-note.tsx';

/** The picture is made for the width there is; in a place that is lower than this it is as high, and is moved. */
const leastHeight = 760;
/** So little that a place grew or shrank moves nothing: the words above the picture need a line more in another language. */
const littleHeight = 48;
/** A window that is being dragged is prepared for once it rests. */
const restMs = 180;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export function useRestingSize(host: { readonly current: HTMLElement | null }): Size | undefined {
  const [size, setSize] = useState<Size | undefined>(undefined);
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return;
    let resting: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      if (onSheet.value === undefined) setSize({ width: element.clientWidth, height: element.clientHeight });
    };
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

export interface PictureState {
  readonly picture: ArenaPicture | undefined;
  /** As it was laid out, before anything was moved by hand. */
  readonly laidOut: ArenaPicture | undefined;
  readonly moved: Moved;
  readonly isSettled: boolean;
  readonly turnTo: (page: number) => void;
  /** Shows all statements of a region, or again the first few. */
  readonly unfold: (region: string) => void;
}

/** Nothing else places anything anew. */
export function usePicture(all: Affair, visible: Visibility, size: Size | undefined): PictureState {
  const { width, height } = useMadeFor(size);
  const formed = useMemo(() => formShown(all, visible), [all, visible]);
  const focus = chooseFocus(formed, width);
  const disputes = useMemo(() => formed.islands.islands.map((one) => one.key).join(' '), [formed]);
  const [turned, setTurned] = useState({ of: disputes, page: 0, unfolded: noneUnfolded });
  const { page, unfolded } = turned.of === disputes ? turned : { page: 0, unfolded: noneUnfolded };
  const prepared = useMemo(() => {
    if (width === 0) return undefined;
    const measure = createMeasure(readPalette(document.documentElement).font);
    return prepareAffair(all, formed, { width, height }, { measure, focus, page, unfolded });
  }, [all, formed, width, height, focus, page, unfolded]);
  const before = useRef<Spoken | undefined>(undefined);
  const first = useMemo(
    () => (prepared === undefined ? undefined : (placeInOtherWords(prepared, before.current) ?? placeFirst(prepared))),
    [prepared],
  );
  const settled = useSettled(first);
  if (first !== undefined) before.current = { language: spokenLanguage(), first, places: settled ?? first.places };
  const laidOut = useMemo(() => {
    if (first === undefined) return undefined;
    performance.mark('rashomon: graph');
    return composePicture(first.prepared, settled ?? first.places);
  }, [first, settled]);
  const opened = laidOut?.arenas.map((one) => one.island.key).join(' ') ?? '';
  const moved = useMoved(`${all.index.dataset} ${width}×${height} ${page} ${opened}`);
  const picture = useMemo(() => {
    if (first === undefined || moved.places.size === 0) return laidOut;
    return composeMoved(first.prepared, settled ?? first.places, moved.places);
  }, [first, settled, laidOut, moved.places]);
  const turnTo = (next: number) => setTurned({ of: disputes, page: next, unfolded });
  const wanted = choices.value.selected;
  useEffect(() => {
    if (wanted === undefined || picture === undefined || boxOfRecord(picture, wanted) !== undefined) return;
    const open = picture.arenas.map((one) => one.island.key);
    const found = findPage(formed.islands.islands, open, wanted.split('~')[0] ?? '');
    if (found !== undefined && found !== page) turnTo(found);
  }, [wanted, formed]);
  return {
    picture,
    laidOut,
    moved,
    isSettled: settled !== undefined || first?.isFinal === true,
    turnTo,
    unfold: (region) => {
      const next = new Set(unfolded);
      if (!next.delete(region)) next.add(region);
      setTurned({ of: disputes, page, unfolded: next });
    },
  };
}

function useMadeFor(size: Size | undefined): Size {
  const made = useRef<Size>({ width: 0, height: 0 });
  const width = size?.width ?? 0;
  const height = Math.max(size?.height ?? 0, leastHeight);
  if (width !== made.current.width || Math.abs(height - made.current.height) > littleHeight)
    made.current = { width, height };
  return made.current;
}

/**
 * The question in focus; among hundreds of statements, or on a phone, only one that was asked for. A dispute about no question is opened by what
 * is chosen in it.
 */
function chooseFocus({ source, islands }: FormedIslands, width: number): string | undefined {
  const asked = (opensOne(source, width) ? question.value : choices.value.question) ?? undefined;
  const chosen = choices.value.selected;
  if (asked !== undefined || chosen === undefined) return asked;
  return islands.islands.find(
    (one) =>
      one.questions.length === 0 &&
      (one.contradictions.some((relation) => relation.id === chosen) ||
        one.regions.some((region) => region.members.includes(chosen))),
  )?.key;
}

const noneUnfolded: ReadonlySet<string> = new Set();

interface FirstPlaces {
  readonly prepared: PreparedPicture;
  readonly key: string;
  readonly places: PlacedAround;
  /** There is nothing to search, or it was found before. */
  readonly isFinal: boolean;
}

function placeFirst(prepared: PreparedPicture): FirstPlaces {
  const { placement } = prepared;
  if (placement.speakers.length === 0)
    return { prepared, key: '', places: { speakers: [], loose: [], unplaced: [] }, isFinal: true };
  const key = keyPlacement(placement);
  const kept = recallPlaces(key);
  const known = kept === undefined ? undefined : unpackPlaces(placement, kept);
  const places = known ?? placeQuickly(placement);
  return { prepared, key, places, isFinal: known !== undefined };
}

/** What was drawn last, and in which language. */
interface Spoken {
  readonly language: Language;
  readonly first: FirstPlaces;
  readonly places: PlacedAround;
}

/** The same picture in another language: words are longer or shorter, and nothing is placed anew. */
function placeInOtherWords(prepared: PreparedPicture, before: Spoken | undefined): FirstPlaces | undefined {
  if (before === undefined || before.language === spokenLanguage()) return undefined;
  const places = unpackPlaces(prepared.placement, packPlaces(before.places));
  return places?.unplaced.length === before.places.unplaced.length
    ? { prepared, key: '', places, isFinal: true }
    : undefined;
}

/** What the worker makes of it; undefined until then, and where a browser lets none run. */
function useSettled(first: FirstPlaces | undefined): PlacedAround | undefined {
  const [found, setFound] = useState<{ readonly of: FirstPlaces; readonly places: PlacedAround }>();
  useEffect(() => {
    if (first === undefined || first.isFinal) return;
    const { placement } = first.prepared;
    return findPlaces(placement, first.key, (kept) => {
      const places = unpackPlaces(placement, kept);
      if (places !== undefined) setFound({ of: first, places });
    });
  }, [first]);
  return found?.of === first ? found?.places : undefined;
}
