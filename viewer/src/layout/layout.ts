// What a layout is: one way to show an affair, as a value. A picture is drawn by the stage, a page is HTML of its own. Whoever
// shows layouts reads these values and knows none of them by name.
import type { Affair } from '../affair/affair.ts';
import type { Visibility } from '../choice/visibility.ts';
import type { AccountsPlan } from './plan-columns.ts';
import type { Box, Drawing, Point, SceneTraits, View } from './scene.ts';

interface AnyLayout {
  /** In the address: `layout=name`. */
  readonly name: string;
  /** On its button. */
  readonly title: string;
  /** What it is called in a sentence: "the picture", "the list". */
  readonly noun: string;
  /** What the help says of it: a sentence. */
  readonly help: string;
  readonly needsWebGL: boolean;
  /** It shows one question and nothing where none is chosen. */
  readonly needsQuestion: boolean;
  /** So many dated statements it needs, to have something to show. */
  readonly needsDated: number;
  /** The accounts of the chosen question stand side by side: to see them no other layout is needed. */
  readonly showsAccounts: boolean;
  /** It needs all the room: the pane lies over it when something is chosen, and the time strip is away. */
  readonly spreads: boolean;
  /** Windows in which it comes first, before anybody has chosen; one layout each. */
  readonly opensOn: readonly ('wide' | 'narrow')[];
}

/** HTML: `panels/<name>/<name>-page.tsx` exports it as `Page`, and is fetched when it is first shown. */
export interface PageLayout extends AnyLayout {
  readonly kind: 'page';
}

/** Positions of nodes that are not placed by arithmetic alone. */
export type Places = ReadonlyMap<string, Point>;

export interface PictureLayout extends AnyLayout, SceneTraits {
  readonly kind: 'picture';
  readonly wheel: 'scrolls' | 'zooms';
  /** Of a card at scale 1; `room` is the width of the picture's place. CSS pixels. */
  readonly measureCard: (plan: AccountsPlan, room: number) => number;
  /** Fetches the code that finds places. It is called once for an affair: nothing that is hidden or resized moves a node. */
  readonly fetchPlacer?: () => Promise<(affair: Affair, aspect: number) => Places>;
  readonly draw: (input: PictureInput) => Drawing;
  /** Where the camera opens. `top` is covered by the caption; `kept` is the scale it opened with before the window changed. */
  readonly open: (bounds: Box, window: WindowSize, top: number, kept?: number) => View;
}

/** In CSS pixels. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

export interface PictureInput {
  readonly affair: Affair;
  readonly visible: Visibility;
  readonly plan: AccountsPlan;
  readonly room: number;
  /** Of a card at the width of `measureCard`. */
  readonly heightOf: (id: string) => number;
  /** Empty where the layout has no placer. */
  readonly places: Places;
}

export type Layout = PictureLayout | PageLayout;
