// What the picture knows of the window and of itself: sizes, heights of cards, what stands as a card. Not in the address.
import { signal } from '@preact/signals';
import type { ShownFaceOff } from '../affair/face-off.ts';
import type { Places } from '../layout/layout.ts';
import type { Zoom } from '../layout/scene.ts';

/** Of the picture's place on the page, in CSS pixels. */
export const size = signal({ width: 0, height: 0 });
/** What the sentence on top covers. */
export const captionHeight = signal(44);
/** Measured heights of cards at one width and for one question: both change what a card says. */
export const heights = signal<{
  readonly width: number;
  readonly faceOff: ShownFaceOff | undefined;
  readonly of: ReadonlyMap<string, number>;
}>({ width: 0, faceOff: undefined, of: new Map() });
export const cardIds = signal<ReadonlySet<string>>(new Set());
export const zoomName = signal<Zoom>('near');
/** Set once the first frame is drawn. */
export const isDrawn = signal(false);
/** What stands beside the question is below the window. */
export const isBesideBelow = signal(false);
/** Of too many lines, those that are drawn only once something is chosen. */
export const withheldLines = signal(0);
/** Positions that a layout has found for an affair, by the layout's name. */
export const foundPlaces = signal<ReadonlyMap<string, { readonly of: unknown; readonly places: Places }>>(new Map());
