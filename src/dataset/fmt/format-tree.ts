// The tree that `fmt` works on: YAML as written, with every comment at the entry it belongs to. Knows no shapes and no records.

/** Lines above an entry: comments with their `#`, and `''` for one empty line. */
export interface Surroundings {
  readonly before: readonly string[];
  /** A comment behind it on its line, with its `#`. */
  readonly trailing?: string;
}

export interface FormatScalar {
  readonly kind: 'scalar';
  readonly text: string;
  /** In quotation marks or a block: it was meant as a text, whatever it looks like. */
  readonly quoted: boolean;
  /** To be kept character for character, and so in quotation marks. */
  readonly verbatim: boolean;
  readonly anchor?: string;
  readonly start: number;
}

export interface FormatAlias {
  readonly kind: 'alias';
  readonly name: string;
  readonly start: number;
}

export interface FormatEntry extends Surroundings {
  readonly key: string;
  readonly value: FormatNode;
}

export interface FormatItem extends Surroundings {
  readonly value: FormatNode;
}

export interface FormatMap {
  readonly kind: 'map';
  /** Written between braces; a comment inside or too long a line makes a block of it. */
  readonly flow: boolean;
  readonly entries: readonly FormatEntry[];
  /** Comment lines after the last entry. */
  readonly end: readonly string[];
  readonly anchor?: string;
  readonly start: number;
}

export interface FormatList {
  readonly kind: 'list';
  readonly flow: boolean;
  readonly items: readonly FormatItem[];
  readonly end: readonly string[];
  readonly anchor?: string;
  readonly start: number;
}

export type FormatNode = FormatScalar | FormatAlias | FormatMap | FormatList;

/** Nothing but values: no comment would be lost if it were written on one line. */
export function isBare(node: FormatNode): boolean {
  if (node.kind === 'scalar' || node.kind === 'alias') return true;
  const children: readonly FormatItem[] = node.kind === 'map' ? node.entries : node.items;
  return node.end.length === 0 && children.every((child) => isBareChild(child) && isBare(child.value));
}

export function isBareChild({ before, trailing }: Surroundings): boolean {
  return trailing === undefined && before.every((line) => line === '');
}
