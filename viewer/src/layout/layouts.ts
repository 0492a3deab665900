// The layouts there are, in the order of their buttons and keys, and which of them is shown. Names, address, header and help follow
// from this list.
import { frameWords } from '../language/english/frame.ts';
import { accounts } from './accounts.ts';
import { graph } from './graph.ts';
import type { Layout, Occasion } from './layout.ts';
import { list } from './list.ts';
import { positions } from './positions.ts';
import { time } from './time.ts';

const all = [accounts, positions, graph, time, list] as const satisfies readonly Layout[];

export type LayoutName = (typeof all)[number]['name'];

export const layouts: readonly (Layout & { readonly name: LayoutName })[] = all;

export interface Circumstances {
  readonly isNarrow: boolean;
  /** Whether anything contradicts anything. */
  readonly isContested: boolean;
  readonly hasQuestion: boolean;
  /** Whether the browser can draw a picture. */
  readonly hasWebGL: boolean;
  /** Statements with a date. */
  readonly dated: number;
}

/** The layout asked for by name, else the one that opens on such an occasion. Where it cannot be shown, one that opens by itself, else the graph. */
export function resolveLayout(
  asked: string | undefined,
  circumstances: Circumstances,
  among: readonly Layout[] = layouts,
): Layout {
  const { isNarrow, isContested } = circumstances;
  const occasions: readonly Occasion[] = isNarrow ? ['narrow'] : isContested ? ['contested', 'wide'] : ['wide'];
  const opening = occasions.flatMap((occasion) => among.find((one) => one.opensOn.includes(occasion)) ?? []);
  const wanted = [...among.filter((one) => one.name === asked), ...opening];
  const able = among.filter(
    (one) => explainUnable(one, circumstances) === undefined && (circumstances.hasQuestion || !one.needsQuestion),
  );
  return (
    wanted.find((one) => able.includes(one)) ??
    able.find((one) => one.opensOn.length > 0) ??
    able.find((one) => one.needsWebGL) ??
    list
  );
}

/** Why it cannot be shown here, whatever is chosen: a sentence. Nothing where it can. */
export function explainUnable(
  { words, needsWebGL, needsDated }: Layout,
  { hasWebGL, dated }: Pick<Circumstances, 'hasWebGL' | 'dated'>,
): string | undefined {
  if (needsWebGL && !hasWebGL) return frameWords().needsWebGl(words().title);
  if (dated >= needsDated) return undefined;
  return frameWords().needsDated(words().title, needsDated, dated);
}
