// Writes positions beside quotes in a tree. Looks nothing up: the positions are given.
import type { FormatEntry, FormatMap, FormatNode } from './format-tree.ts';

/** UTF-16 offsets into the document's text, by the offset at which the quote begins in its file. */
export type AnchorPositions = ReadonlyMap<number, QuotePosition>;

/** A list has an entry for each piece of the quote. */
export interface QuotePosition {
  readonly start: number | readonly number[];
  readonly end: number | readonly number[];
}

export function writeAnchors(node: FormatNode, positions: AnchorPositions): FormatNode {
  const position = positions.get(node.start);
  if (position && node.kind === 'scalar') {
    const { anchor: _, ...exact } = node;
    return writePosition(
      { kind: 'map', flow: true, entries: [{ key: 'exact', value: exact, before: [] }], end: [], start: node.start },
      position,
    );
  }
  if (position && node.kind === 'map') return writePosition(node, position);
  if (node.kind === 'map') {
    return {
      ...node,
      entries: node.entries.map((entry) => ({ ...entry, value: writeAnchors(entry.value, positions) })),
    };
  }
  if (node.kind === 'list') {
    return { ...node, items: node.items.map((item) => ({ ...item, value: writeAnchors(item.value, positions) })) };
  }
  return node;
}

function writePosition(quote: FormatMap, position: QuotePosition): FormatMap {
  const numbers = Object.entries(position).map(([key, value]) => {
    const old = quote.entries.find((entry) => entry.key === key);
    return { before: [], ...old, key, value: writeNumbers(value) } satisfies FormatEntry;
  });
  const others = quote.entries.filter(({ key }) => key !== 'start' && key !== 'end');
  return { ...quote, entries: [...others, ...numbers] };
}

function writeNumbers(value: number | readonly number[]): FormatNode {
  if (typeof value === 'number') return plainNumber(value);
  const items = value.map((one) => ({ before: [], value: plainNumber(one) }));
  return { kind: 'list', flow: true, items, end: [], start: -1 };
}

function plainNumber(value: number): FormatNode {
  return { kind: 'scalar', text: String(value), quoted: false, verbatim: false, start: -1 };
}
