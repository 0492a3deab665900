// What the picture knows of the window and of itself: sizes, heights of cards, what stands as a card. Not in the address.
import { signal } from '@preact/signals';
import type { Point } from '../layout/force.ts';
import type { Zoom } from '../render/scene.ts';

/** Of the picture's place on the page, in CSS pixels. */
export const size = signal({ width: 0, height: 0 });
/** What the sentence on top covers. */
export const captionHeight = signal(44);
/** Measured heights of cards at one width and for one question: both change what a card says. */
export const heights = signal<{ readonly width: number; readonly of: ReadonlyMap<string, number> }>({
  width: 0,
  of: new Map(),
});
export const cardIds = signal<ReadonlySet<string>>(new Set());
export const zoomName = signal<Zoom>('near');
/** Set once the first frame is drawn. */
export const isDrawn = signal(false);
/** What stands beside the question is below the window. */
export const isBesideBelow = signal(false);
/** Positions of the Force layout, for the window's shape they were made for. */
export const forcePlaces = signal<
  { readonly of: unknown; readonly aspect: number; readonly places: ReadonlyMap<string, Point> } | undefined
>(undefined);
