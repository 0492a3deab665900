// What is drawn, in layout units: points, boxes and lines, without colour and without a camera. The layouts make it, the stage
// shows it.
import type { RelationFamily } from '../affair/relations.ts';
import type { NodeAttributes } from '../choice/reducers.ts';
import type { Box } from './accounts.ts';
import type { Point } from './force.ts';
import type { Route } from './route-relations.ts';

/** `asserts` and `answers` are drawn in the Force layout only: in Accounts the card and its column say them. */
export type LineStyle = RelationFamily | 'asserts' | 'answers';

export interface Line {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly style: LineStyle;
  readonly symmetric: boolean;
  readonly hearsay: boolean;
}

export interface SceneNode extends NodeAttributes {
  readonly id: string;
  readonly at: Point;
  /** The card's place; in the Force layout cards have a size but stand at the node. */
  readonly box: Box;
  /** Short text beside the shape. */
  readonly label: string;
  readonly monogram: string;
  readonly claim: string;
  /** "Vladimir Putin claims". */
  readonly byline: string;
  /** What the byline may not be drawn without: who tells it, that it was taken back. */
  readonly notes: readonly string[];
  /** That there are notes, where they have no room: "told by others". */
  readonly brief: string;
  readonly weight: number;
}

export interface Scene {
  readonly layout: 'accounts' | 'force';
  readonly nodes: readonly SceneNode[];
  readonly lines: readonly Line[];
  /** Fixed routes of the Accounts layout, for the lines with these ids; in the Force layout routes follow the zoom. */
  readonly routeLines: (ids: ReadonlySet<string>) => readonly Route[];
  readonly bounds: Box;
}

/** Layout units → CSS pixels of the stage: `pixel = unit × scale + offset`. */
export interface Projection {
  readonly scale: number;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly width: number;
  readonly height: number;
}

/** far: shape and colour · middle: shape and short label · near: cards. */
export type Zoom = 'far' | 'middle' | 'near';

/** Claims are 13 px at scale 1: below 0.85 they would be under 11 px. */
export function zoomOf(layout: Scene['layout'], scale: number): Zoom {
  if (layout === 'accounts') return scale >= 0.85 ? 'near' : scale >= 0.3 ? 'middle' : 'far';
  return scale >= 1.9 ? 'near' : scale >= 0.38 ? 'middle' : 'far';
}

/** Below this scale the shapes of the Force layout shrink with the distances between them. */
const forceShrinksFrom = 0.6;

/**
 * How many times smaller than their full size shapes are drawn: they keep it until they would hide each other; in Accounts they
 * shrink with their cards.
 */
export function shrinkAt(layout: Scene['layout'], scale: number): number {
  return Math.min(4, Math.max(1, (layout === 'accounts' ? 1 : forceShrinksFrom) / scale));
}
