// A tree → YAML text in the canonical layout: two spaces, at most 120 columns where words allow it, comments where they were. Reorders nothing.
import type { FormatFile } from './build-format-tree.ts';
import type { FormatEntry, FormatItem, FormatList, FormatMap, FormatNode, FormatScalar } from './format-tree.ts';
import { isBare } from './format-tree.ts';
import { renderBlock, renderInline } from './render-scalar.ts';

const width = 120;
const step = 2;

/** Ends with one line feed. */
export function renderFormatFile({ head, root }: FormatFile): string {
  const lines = root === undefined ? [] : renderChildren(root, 0);
  const first = lines[0] ?? '';
  const gap = head.length > 0 && lines.length > 0 && first !== '' && head.length > 1 ? [''] : [];
  const all = squeeze([...head, ...gap, ...lines]);
  return all
    .map((line) => (line === emptyInText ? '' : line))
    .join('\n')
    .concat('\n');
}

/** Stands for an empty line inside a text, which is content and must stay; no line of YAML can hold this character. */
const emptyInText = '\0';

/** Never two empty lines in a row, none at either end. */
function squeeze(lines: readonly string[]): string[] {
  const kept = lines.filter((line, index) => line !== '' || (index > 0 && lines[index - 1] !== ''));
  while (kept.at(-1) === '') kept.pop();
  return kept;
}

/** The entries or items of a block collection, each with its surroundings. */
function renderChildren(node: FormatNode, indent: number): string[] {
  const pad = ' '.repeat(indent);
  const comment = (line: string) => (line === '' ? '' : pad + line);
  if (node.kind === 'map') {
    const entries = node.entries.flatMap((entry) => [...entry.before.map(comment), ...renderEntry(entry, indent)]);
    return [...entries, ...node.end.map(comment)];
  }
  if (node.kind === 'list') {
    const items = node.items.flatMap((item) => [...item.before.map(comment), ...renderItem(item, indent)]);
    return [...items, ...node.end.map(comment)];
  }
  return [pad + renderShort(node, 'block')];
}

function renderEntry({ key, value, trailing }: FormatEntry, indent: number): string[] {
  const keyText = renderInline({ kind: 'scalar', text: key, quoted: false, verbatim: false, start: 0 }, 'key');
  return renderValue(`${' '.repeat(indent)}${keyText}:`, value, trailing, indent);
}

function renderItem({ value, trailing }: FormatItem, indent: number): string[] {
  const lead = `${' '.repeat(indent)}-`;
  const nested = value.kind === 'map' && value.anchor === undefined && trailing === undefined && !fitsLine(lead, value);
  if (!nested || value.kind !== 'map') return renderValue(lead, value, trailing, indent);
  // A map begins on the line of its dash, unless a comment stands above its first key.
  const [first, ...more] = value.entries;
  const above = first?.before.filter((line) => line !== '') ?? [];
  const bare = { ...value, entries: first ? [{ ...first, before: [] }, ...more] : [] };
  const lines = renderChildren(bare, indent + step);
  const dashed = [`${lead} ${(lines[0] ?? '').trimStart()}`, ...lines.slice(1)];
  return [...above.map((line) => ' '.repeat(indent) + line), ...dashed];
}

/** `lead` is the key or the dash; the value follows on its line, or below. */
function renderValue(lead: string, value: FormatNode, trailing: string | undefined, indent: number): string[] {
  const behind = trailing === undefined ? '' : ` ${trailing}`;
  const anchored = 'anchor' in value && value.anchor !== undefined ? `${lead} &${value.anchor}` : lead;
  if (value.kind === 'scalar') return renderScalar(anchored, value, behind, indent);
  if (fitsLine(anchored, value)) return [`${anchored} ${renderShort(value, 'block')}${behind}`];
  return [`${anchored}${behind}`, ...renderChildren(value, indent + step)];
}

function renderScalar(lead: string, value: FormatScalar, behind: string, indent: number): string[] {
  const short = `${lead} ${renderInline(value, 'block')}`;
  const mustBlock = value.text.includes('\n');
  if (short.length <= width && !mustBlock) return [short + behind];
  const block = renderBlock(value, width - indent - step);
  if (block === undefined) return [short + behind];
  const [header = '', ...lines] = block;
  const pad = ' '.repeat(indent + step);
  return [`${lead} ${header}${behind}`, ...lines.map((line) => (line === '' ? emptyInText : pad + line))];
}

/** A collection goes on one line where it was written so, holds no comment, and fits. */
function fitsLine(lead: string, value: FormatNode): boolean {
  if (value.kind === 'scalar' || value.kind === 'alias') return true;
  if (isEmpty(value)) return value.end.length === 0;
  return value.flow && isBare(value) && lead.length + 1 + renderShort(value, 'block').length <= width;
}

function isEmpty(value: FormatMap | FormatList): boolean {
  return value.kind === 'map' ? value.entries.length === 0 : value.items.length === 0;
}

/** On one line. */
function renderShort(node: FormatNode, context: 'block' | 'flow'): string {
  if (node.kind === 'alias') return `*${node.name}`;
  const anchor = node.anchor === undefined || context === 'block' ? '' : `&${node.anchor} `;
  if (node.kind === 'scalar') return anchor + renderInline(node, context);
  if (node.kind === 'list') return `${anchor}[${node.items.map((item) => renderShort(item.value, 'flow')).join(', ')}]`;
  const entries = node.entries.map(({ key, value }) => {
    const keyText = renderInline({ kind: 'scalar', text: key, quoted: false, verbatim: false, start: 0 }, 'flow');
    return `${keyText}: ${renderShort(value, 'flow')}`;
  });
  return `${anchor}{${entries.join(', ')}}`;
}
