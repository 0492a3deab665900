// The text of a YAML file → a tree with every comment at its entry. Expects a file that `check` finds no error of syntax in.
import {
  isAlias,
  isMap,
  isScalar,
  type ParsedNode,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { Bug } from '../../domain/result.ts';
import type { FormatEntry, FormatItem, FormatNode } from './format-tree.ts';
import { type Comment, hasBlankBefore, listComments } from './list-comments.ts';

export interface FormatFile {
  /** Comment lines of the file as a whole, at its head. */
  readonly head: readonly string[];
  readonly root: FormatNode | undefined;
}

export function buildFormatTree(text: string): FormatFile {
  const document = parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const contents = document.contents as ParsedNode | null;
  if (contents === null) {
    const head = listComments(text).flatMap(({ blankBefore, text: line }) => (blankBefore ? ['', line] : [line]));
    return { head, root: undefined };
  }
  const starts = listStarts(contents, text);
  const { owned, head } = attachComments(listComments(text), starts, text);
  return { head, root: new Builder(text, owned).build(contents) };
}

/** Where an entry or an item begins: the places a comment can belong to. */
interface Start {
  readonly offset: number;
  readonly column: number;
  /** The whole collection it stands in. */
  readonly within: Extent;
  /** The outermost flow collection it stands in. */
  readonly outerFlow?: Extent;
}

interface Extent {
  readonly start: number;
  readonly end: number;
  readonly flow: boolean;
}

interface Owned {
  readonly before: string[];
  readonly after: string[];
  trailing?: string;
}

function listStarts(root: ParsedNode, text: string): Start[] {
  const starts: Start[] = [];
  const visit = (node: ParsedNode | null, outer?: Extent) => {
    if (node === null || isAlias(node) || isScalar(node)) return;
    const [start, end] = node.range;
    const within: Extent = { start, end, flow: node.flow === true };
    const outerFlow = outer ?? (within.flow ? within : undefined);
    for (const item of node.items) {
      const isPair = 'key' in item;
      const value = (isPair ? item.value : item) as ParsedNode | null;
      const first = isPair ? (item.key as ParsedNode) : value;
      if (first === null) continue;
      // An item of a block list begins at its dash.
      const own = first.range[0];
      const offset = isPair || within.flow ? own : findDash(first, text);
      starts.push({ offset, column: columnOf(text, offset), within, ...(outerFlow && { outerFlow }) });
      visit(value, outerFlow);
    }
  };
  visit(root);
  return starts;
}

/** The dash of a block list's item; an anchor between the two may hold dashes of its own. */
function findDash(item: ParsedNode, text: string): number {
  const [own] = item.range;
  const anchor = isAlias(item) || item.anchor === undefined ? own : text.lastIndexOf(`&${item.anchor}`, own);
  return text.lastIndexOf('-', anchor - 1);
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/**
 * Comments by the offset of the start that owns them. A comment belongs to what follows it, unless it is indented deeper.
 * Linear, but for the way back to an owner, which is short where comments stand near to what they are about.
 */
function attachComments(comments: readonly Comment[], starts: readonly Start[], text: string) {
  const owned = new Map<number, Owned>();
  const ownerOf = (start: Start): Owned => {
    const known = owned.get(start.offset) ?? { before: [], after: [] };
    owned.set(start.offset, known);
    return known;
  };
  const head: string[] = [];
  let next = 0;
  for (const comment of comments) {
    while ((starts[next]?.offset ?? Number.POSITIVE_INFINITY) < comment.start) next += 1;
    const owner = findOwner(comment, starts, next);
    const lines = comment.ownLine && comment.blankBefore ? ['', comment.text] : [comment.text];
    if (owner === undefined) head.push(...lines);
    else if (owner.as === 'trailing') addTrailing(ownerOf(owner.start), comment.text);
    else ownerOf(owner.start)[owner.as].push(...lines);
  }
  for (const start of starts) if (hasBlankBefore(text, start.offset)) ownerOf(start).before.push('');
  return { owned, head: [...head, ...takeHead(owned.get(starts[0]?.offset ?? -1))] };
}

/** `next` is the index of the first start behind the comment. */
function findOwner(comment: Comment, starts: readonly Start[], next: number) {
  const findBefore = (fits: (start: Start) => boolean): Start | undefined => {
    for (let index = next - 1; index >= 0; index -= 1) {
      const start = starts[index];
      if (start && fits(start)) return start;
    }
    return undefined;
  };
  const following = starts[next];
  const last = starts[next - 1];
  // Only a flow collection that reaches over the comment can hold it, and its first entry is before it.
  const open = last?.outerFlow !== undefined && last.outerFlow.end > comment.start;
  const inFlow = open ? findBefore(({ within }) => within.flow && within.end > comment.start) : undefined;
  if (!comment.ownLine) {
    const start = inFlow ?? findBefore(({ within }) => !within.flow);
    return start && ({ as: 'trailing', start } as const);
  }
  const deeper = following === undefined || following.column < comment.column;
  const start = inFlow ?? findBefore(({ column, within }) => !within.flow && column <= comment.column) ?? last;
  if (start && (deeper || (inFlow && following.offset > inFlow.within.end))) return { as: 'after', start } as const;
  return following && ({ as: 'before', start: following } as const);
}

/** Two comments on one entry's lines become one above it, so that none is lost. */
function addTrailing(owner: Owned, text: string): void {
  if (owner.trailing === undefined) owner.trailing = text;
  else owner.before.push(text);
}

/** What stands above the first entry, up to the last empty line or at least the editor's line, belongs to the file. */
function takeHead(first: Owned | undefined): string[] {
  if (first === undefined) return [];
  const blank = first.before.lastIndexOf('');
  const editorLine = first.before[0]?.startsWith('# yaml-language-server:') ? 1 : 0;
  return first.before
    .splice(0, Math.max(blank + 1, editorLine))
    .filter((line, index, all) => line !== '' || index < all.length - 1);
}

class Builder {
  readonly #text: string;
  readonly #owned: ReadonlyMap<number, Owned>;

  constructor(text: string, owned: ReadonlyMap<number, Owned>) {
    this.#text = text;
    this.#owned = owned;
  }

  build(node: ParsedNode | null): FormatNode {
    if (node === null) throw new Bug('a dataset without errors has an empty value');
    const [start] = node.range;
    if (isAlias(node)) return { kind: 'alias', name: node.source, start };
    const anchor = node.anchor === undefined ? {} : { anchor: node.anchor };
    if (isScalar(node)) {
      const { type, value } = node as Scalar;
      return { kind: 'scalar', text: String(value ?? ''), quoted: type !== 'PLAIN', verbatim: false, start, ...anchor };
    }
    return {
      ...(isMap(node) ? this.#map(node as YAMLMap.Parsed) : this.#list(node as YAMLSeq.Parsed)),
      start,
      ...anchor,
    };
  }

  #map(node: YAMLMap.Parsed) {
    const end: string[] = [];
    const entries = node.items.map((pair): FormatEntry => {
      const key = pair.key as Scalar.Parsed;
      const around = this.#surroundings(key.range[0], end);
      return { key: String(key.value), value: this.build(pair.value as ParsedNode | null), ...around };
    });
    return { kind: 'map', flow: node.flow === true, entries, end } as const;
  }

  #list(node: YAMLSeq.Parsed) {
    const end: string[] = [];
    const items = (node.items as (ParsedNode | null)[]).map((item): FormatItem => {
      const own = item?.range[0] ?? 0;
      const offset = node.flow || item === null ? own : findDash(item, this.#text);
      return { value: this.build(item), ...this.#surroundings(offset, end) };
    });
    return { kind: 'list', flow: node.flow === true, items, end } as const;
  }

  /** Comments after an entry that is not the last one are moved above the next, by way of `end`. */
  #surroundings(offset: number, end: string[]) {
    const { before = [], after = [], trailing } = this.#owned.get(offset) ?? {};
    const all = [...end.splice(0), ...before];
    end.push(...after);
    return { before: all, ...(trailing !== undefined && { trailing }) };
  }
}
