// What is drawn, in layout units: points, boxes and lines, without colour and without a camera. The layouts make it, the stage
// shows it.
import type { RelationFamily } from '../affair/relations.ts';
import type { NodeAttributes } from '../choice/reducers.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** One cubic Bézier piece; it starts where the one before it ends. */
export interface Curve {
  readonly c1: Point;
  readonly c2: Point;
  readonly to: Point;
}

export interface Route {
  readonly id: string;
  readonly from: Point;
  readonly curves: readonly Curve[];
  /** Where the sign of a contradiction stands. */
  readonly mark: Point;
}

/** `asserts` and `answers` are drawn where speakers and questions are nodes: elsewhere the card and its column say them. */
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
  /** The card's place; where nodes are points, cards have a size but stand at the node. */
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

/** What the stage has to know of the layout that made a scene. Scales are CSS pixels per layout unit. */
export interface SceneTraits {
  /**
   * `boxes`: cards have a place and a size of their own, grow and shrink with the picture, and lines run between them along
   * routes. `points`: shapes keep their size, cards stand around them where there is room, and lines run straight.
   */
  readonly nodes: 'boxes' | 'points';
  /** From this scale on there is room for cards; from the lesser one for shapes with a label. */
  readonly nearFrom: number;
  readonly middleFrom: number;
  /** Below this scale shapes shrink with the picture, before they would hide each other. */
  readonly shrinksFrom: number;
}

/** In CSS pixels. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/** Layout units → CSS pixels of the stage: `pixel = unit × scale + offset`. */
export interface Projection {
  readonly scale: number;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly width: number;
  readonly height: number;
}

/** Of a camera: its centre in layout units, `scale` in CSS pixels per unit. */
export interface View extends Point {
  readonly scale: number;
}

/** How many times smaller than their full size shapes are drawn. */
export function shrinkAt({ shrinksFrom }: SceneTraits, scale: number): number {
  return Math.min(4, Math.max(1, shrinksFrom / scale));
}
