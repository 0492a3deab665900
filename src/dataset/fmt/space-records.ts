// Where empty lines stand: between the sections of a file, between assertions, and elsewhere as the author left them between records; nowhere inside one.
import type { FormatEntry, FormatMap, FormatNode } from './format-tree.ts';

/** Sections whose records are long: always set apart. */
const longRecords = new Set(['assertions', 'silences']);

/** `root` is the map of a whole file. */
export function spaceRecords(root: FormatMap): FormatMap {
  const entries = root.entries.map((section, index): FormatEntry => {
    const holdsRecords = section.value.kind === 'map';
    const before = index === 0 ? trimBlanks(section.before) : setApart(section.before, holdsRecords);
    return { ...section, before, value: spaceSection(section) };
  });
  return { ...root, entries };
}

function spaceSection({ key, value }: FormatEntry): FormatNode {
  if (value.kind !== 'map') return removeBlanks(value);
  const entries = value.entries.map((record, index): FormatEntry => {
    const before = index === 0 ? trimBlanks(record.before) : setApart(record.before, longRecords.has(key));
    return { ...record, before, value: removeBlanks(record.value) };
  });
  return { ...value, entries };
}

/** One empty line first, where `always` or where one was; one at most between comments. */
function setApart(before: readonly string[], always: boolean): string[] {
  const lines = trimBlanks(before);
  return always || before[0] === '' ? ['', ...lines] : lines;
}

function trimBlanks(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => line !== '');
  return first === -1 ? [] : lines.slice(first);
}

function removeBlanks(node: FormatNode): FormatNode {
  const keep = (lines: readonly string[]) => lines.filter((line) => line !== '');
  if (node.kind === 'map') {
    const entries = node.entries.map((entry) => ({
      ...entry,
      before: keep(entry.before),
      value: removeBlanks(entry.value),
    }));
    return { ...node, entries, end: keep(node.end) };
  }
  if (node.kind === 'list') {
    const items = node.items.map((item) => ({ ...item, before: keep(item.before), value: removeBlanks(item.value) }));
    return { ...node, items, end: keep(node.end) };
  }
  return node;
}
