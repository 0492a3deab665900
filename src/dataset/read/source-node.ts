// Syntax trees of YAML and JSON in one shape, every value with its place. Scalars keep their source text: what `2024` or `no` means is the field's business.
import type { Diagnostic, Place } from '../../domain/base/diagnostic.ts';
import type { Text } from '../../domain/records/draft.ts';

/** `plain`: unquoted YAML, and JSON's numbers, `true`, `false`, `null`. `quoted`: in quotation marks. `block`: after `|` or `>`. */
export type ScalarStyle = 'plain' | 'quoted' | 'block';

export interface ScalarNode {
  readonly kind: 'scalar';
  /** Quotation marks, escapes and folds resolved; otherwise as written. */
  readonly text: string;
  readonly style: ScalarStyle;
  /** Inside `[…]` or `{…}` of YAML, where a comma ends a plain scalar. */
  readonly inFlow: boolean;
  /** A YAML comment stands behind it on its line. */
  readonly commented: boolean;
  readonly place: Place;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly SourceNode[];
  readonly place: Place;
}

export interface MapEntry {
  readonly key: Text;
  readonly value: SourceNode;
}

/** Keys are unique and none is forbidden: repeated ones have been reported and left out. */
export interface MapNode {
  readonly kind: 'map';
  readonly entries: readonly MapEntry[];
  /** YAML without braces: `key: value` on lines of their own. */
  readonly block: boolean;
  readonly place: Place;
}

export type SourceNode = ScalarNode | ListNode | MapNode;

/** Where whoever finds something says so. */
export type Report = (diagnostic: Diagnostic) => void;

/** What a value that is not written, or written as none, has for its text. */
export const emptyTexts: ReadonlySet<string> = new Set(['', '~', 'null', 'Null', 'NULL']);

/** Nothing is written: an empty YAML value, or an unquoted `null` or `~`. */
export function isEmptyNode(node: SourceNode): boolean {
  return node.kind === 'scalar' && node.style === 'plain' && emptyTexts.has(node.text);
}
