// What the painters of the Graph view read: the picture, what is known of its records, and how it looks now.
import type { Affair } from '../affair/affair.ts';
import { monogramOf } from '../affair/describe.ts';
import type { Look } from '../choice/reducers.ts';
import type { ArenaPicture } from '../layout/arena/compose.ts';
import type { Palette } from './palette.ts';

/** What the picture's places do not say. */
export interface ArenaFacts {
  /** Statements known only through others. */
  readonly told: ReadonlySet<string>;
  readonly silences: ReadonlySet<string>;
  readonly monogramOf: (actor: string) => string;
}

export interface ArenaScene {
  readonly picture: ArenaPicture;
  readonly facts: ArenaFacts;
  readonly look: Look;
  /** Everything is, where nothing is chosen. */
  readonly isLit: (id: string) => boolean;
  /** The first one, for a bead. */
  readonly speakerOf: (statement: string) => string;
  readonly palette: Palette;
}

/** What is not chosen stays to be seen, not to be read. */
export const fadedAlpha = 0.16;

export function campColor(
  region: string | undefined,
  { picture, palette }: Pick<ArenaScene, 'picture' | 'palette'>,
): string {
  const camp = region === undefined ? undefined : picture.marks.get(region)?.camp;
  return (camp === undefined ? undefined : palette.camps[camp]) ?? palette.neutral;
}

export function readFacts(affair: Affair): ArenaFacts {
  const { nodes } = affair.index.graph;
  const told = nodes.Assertion.filter((one) => one.properties.asTold).map((one) => one.id);
  return {
    told: new Set(told),
    silences: new Set(nodes.Silence.map((one) => one.id)),
    monogramOf: (actor) => monogramOf(affair, actor),
  };
}
