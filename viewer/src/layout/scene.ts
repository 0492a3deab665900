// Where things are: points and boxes in layout units, windows in pixels, and a camera's view of the ones in the others.

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
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
