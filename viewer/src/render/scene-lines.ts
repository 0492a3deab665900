// A scene's lines → which of them are drawn by whom, and their routes, made when a line is first drawn or pointed at and not
// before. Draws nothing.

import type { Look } from '../choice/reducers.ts';
import type { Line, Route, Scene, SceneNode } from '../layout/scene.ts';

/** Up to here lines are drawn on our own canvas, which knows dashes, marks and arrows: a frame of them takes about 20 ms. */
export const canvasLinesLimit = 1500;
/** Up to here lines between points are left to sigma: drawn in software, a frame of 40,000 takes near a second. */
const sigmaLinesLimit = 40_000;

/** What is on the stage now. */
export interface Staged {
  readonly scene: Scene;
  readonly lines: SceneLines;
  readonly nodes: ReadonlyMap<string, SceneNode>;
  readonly look: Look;
}

/** Who draws the lines that are not chosen: our canvas, sigma, or nobody. */
export type LineDrawer = 'canvas' | 'sigma' | 'nobody';

export class SceneLines {
  readonly drawer: LineDrawer;
  readonly #scene: Scene;
  readonly #byId: ReadonlyMap<string, Line>;
  /** Between boxes: they depend on the cards only. */
  #fixed: { readonly key: string; readonly routes: readonly Route[] } | undefined;
  #chosen: { readonly key: string; readonly lines: readonly Line[] } | undefined;

  #routed = 0;

  constructor(scene: Scene) {
    this.#scene = scene;
    this.#byId = new Map(scene.lines.map((line) => [line.id, line]));
    const count = scene.lines.length;
    // sigma's lines are straight: between boxes they would run under the cards.
    const beyond = scene.layout.nodes === 'points' && count <= sigmaLinesLimit ? 'sigma' : 'nobody';
    this.drawer = count <= canvasLinesLimit ? 'canvas' : beyond;
  }

  get(id: string): Line | undefined {
    return this.#byId.get(id);
  }

  get total(): number {
    return this.#scene.lines.length;
  }

  /** How many routes between cards were computed since the scene came. */
  get routed(): number {
    return this.#routed;
  }

  /** What our canvas draws: all, or of too many those of what is chosen or pointed at, at most as many as it can. */
  listDrawn(look: Look): readonly Line[] {
    if (this.drawer === 'canvas') return this.#scene.lines;
    const ids = new Set([look.selected, look.hovered].filter((id) => id !== undefined));
    const key = [...ids].join(' ');
    if (this.#chosen?.key === key) return this.#chosen.lines;
    const isChosen = (line: Line) => ids.has(line.from) || ids.has(line.to) || ids.has(line.id);
    const lines = ids.size === 0 ? [] : this.#scene.lines.filter(isChosen).slice(0, canvasLinesLimit);
    this.#chosen = { key, lines };
    return lines;
  }

  /** Between boxes; a line that is chosen from too many is routed as if it were alone with its like. */
  routeFixed(lines: readonly Line[]): readonly Route[] {
    const key = this.drawer === 'canvas' ? 'all' : (this.#chosen?.key ?? '');
    if (this.#fixed?.key !== key) {
      this.#routed += lines.length;
      this.#fixed = { key, routes: this.#scene.routeLines(new Set(lines.map((line) => line.id))) };
    }
    return this.#fixed.routes;
  }
}
