// The layouts there are, in the order of their buttons and keys, and which of them is shown. Names, address, header and help follow
// from this list.
import { accounts } from './accounts.ts';
import { force } from './force.ts';
import { graph } from './graph.ts';
import type { Layout } from './layout.ts';
import { list } from './list.ts';
import { positions } from './positions.ts';

const all = [accounts, positions, force, graph, list] as const satisfies readonly Layout[];

export type LayoutName = (typeof all)[number]['name'];

export const layouts: readonly (Layout & { readonly name: LayoutName })[] = all;

export interface Circumstances {
  readonly isNarrow: boolean;
  readonly hasQuestion: boolean;
  /** Whether the browser can draw a picture. */
  readonly hasWebGL: boolean;
}

/**
 * The layout asked for by name, else the one that opens in such a window. Where it cannot be shown, another picture in place of a
 * picture, else one that opens by itself.
 */
export function resolveLayout(
  asked: string | undefined,
  { isNarrow, hasQuestion, hasWebGL }: Circumstances,
  among: readonly Layout[] = layouts,
): Layout {
  const width = isNarrow ? 'narrow' : 'wide';
  const wanted = among.find((one) => one.name === asked) ?? among.find((one) => one.opensOn.includes(width));
  const able = among.filter((one) => (hasWebGL || !one.needsWebGL) && (hasQuestion || !one.needsQuestion));
  return (
    able.find((one) => one === wanted) ??
    able.find((one) => one.kind === 'picture' && wanted?.kind === 'picture') ??
    able.find((one) => one.opensOn.length > 0) ??
    list
  );
}
