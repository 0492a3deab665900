// What a layout is: one way to show an affair, as a value. Whoever shows layouts reads these values and knows none of them by name.

export interface LayoutWords {
  /** On its button. */
  readonly title: string;
  /** On the button that leads past the bar to it. */
  readonly skip: string;
  /** What the help says of it: a sentence. */
  readonly help: string;
}

/** HTML, with a picture in it or none: `panels/<name>/<name>-page.tsx` exports it as `Page`, and is fetched when it is first shown. */
export interface Layout {
  /** In the address: `layout=name`. */
  readonly name: string;
  readonly words: () => LayoutWords;
  readonly needsWebGL: boolean;
  /** It shows one question and nothing where none is chosen. */
  readonly needsQuestion: boolean;
  /** So many dated statements it needs, to have something to show. */
  readonly needsDated: number;
  /** The accounts of the chosen question stand side by side: to see them no other layout is needed. */
  readonly showsAccounts: boolean;
  /** Questions and legend stand at its left; else it shows the questions itself, and the bar has a button for the legend. */
  readonly hasSide: boolean;
  /** It needs all the room: the pane comes when something is chosen. */
  readonly spreads: boolean;
  /** Below it stand the documents, and the days that can be chosen. */
  readonly hasFoot: boolean;
  /** Occasions on which it comes first, before anybody has chosen; one layout each. */
  readonly opensOn: readonly Occasion[];
}

/** A wide window where something is contested; a wide window; a narrow one. */
export type Occasion = 'contested' | 'wide' | 'narrow';
