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
import { Bug } from '../../domain/base/result.ts';
import { LineIndex } from '../read/line-index.ts';
import { emptyTexts } from '../read/source-node.ts';
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
  if (contents === null || isEmptyDocument(contents)) {
    const head = listComments(text).flatMap(({ blankBefore, text: line }) => (blankBefore ? ['', line] : [line]));
    return { head, root: undefined };
  }
  const lines = new LineIndex(text);
  const starts = listStarts(contents, text, lines);
  const { owned, head } = attachComments(listComments(text), starts, text, lines);
  return { head, root: new Builder(text, owned).build(contents) };
}

/** Nothing stands there, or `~` or `null` behind `---`: the reader takes such a file for one without records. */
function isEmptyDocument(contents: ParsedNode): boolean {
  return isScalar(contents) && contents.type === 'PLAIN' && emptyTexts.has(String(contents.value ?? ''));
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

function listStarts(root: ParsedNode, text: string, lines: LineIndex): Start[] {
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
      starts.push({ offset, column: offset - lines.find(offset).start, within, ...(outerFlow && { outerFlow }) });
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

/** Comments by the offset of the start that owns them. A comment belongs to what follows it, unless it is indented deeper. */
function attachComments(comments: readonly Comment[], starts: readonly Start[], text: string, lines: LineIndex) {
  const owned = new Map<number, Owned>();
  const ownerOf = (start: Start): Owned => {
    const known = owned.get(start.offset) ?? { before: [], after: [] };
    owned.set(start.offset, known);
    return known;
  };
  const head: string[] = [];
  const passed = new PassedStarts();
  let next = 0;
  for (const comment of comments) {
    for (let start = starts[next]; start && start.offset < comment.start; start = starts[next]) {
      passed.add(start);
      next += 1;
    }
    const owner = findOwner(comment, passed, starts[next]);
    const own = comment.ownLine && comment.blankBefore ? ['', comment.text] : [comment.text];
    if (owner === undefined) head.push(...own);
    else if (owner.as === 'trailing') addTrailing(ownerOf(owner.start), comment.text);
    else ownerOf(owner.start)[owner.as].push(...own);
  }
  const isBlankAbove = new Map<number, boolean>();
  for (const start of starts) {
    const line = lines.find(start.offset).start;
    const isBlank = isBlankAbove.get(line) ?? hasBlankBefore(text, line);
    isBlankAbove.set(line, isBlank);
    if (isBlank) ownerOf(start).before.push('');
  }
  return { owned, head: [...head, ...takeHead(owned.get(starts[0]?.offset ?? -1))] };
}

/** The starts before a comment, of which only those are kept that a later comment can still belong to. */
class PassedStarts {
  last: Start | undefined;
  /** In block collections: columns grow, because a later start with a smaller column hides those before it. */
  readonly #block: Start[] = [];
  /** In flow collections: a collection that has ended is never asked for again. */
  readonly #flow: Start[] = [];

  add(start: Start): void {
    this.last = start;
    if (start.within.flow) {
      this.#flow.push(start);
      return;
    }
    while ((this.#block.at(-1)?.column ?? -1) >= start.column) this.#block.pop();
    this.#block.push(start);
  }

  /** The last start in a flow collection that is still open at an offset. */
  findOpenFlow(offset: number): Start | undefined {
    while ((this.#flow.at(-1)?.within.end ?? Number.POSITIVE_INFINITY) <= offset) this.#flow.pop();
    return this.#flow.at(-1);
  }

  /** The last start in a block collection, in this column or further left. */
  findBlock(column = Number.POSITIVE_INFINITY): Start | undefined {
    for (let index = this.#block.length - 1; index >= 0; index -= 1) {
      const start = this.#block[index];
      if (start && start.column <= column) return start;
    }
    return undefined;
  }
}

function findOwner(comment: Comment, passed: PassedStarts, following: Start | undefined) {
  const { last } = passed;
  // Only a flow collection that reaches over the comment can hold it, and its first entry is before it.
  const open = last?.outerFlow !== undefined && last.outerFlow.end > comment.start;
  const inFlow = open ? passed.findOpenFlow(comment.start) : undefined;
  if (!comment.ownLine) {
    const start = inFlow ?? passed.findBlock();
    return start && ({ as: 'trailing', start } as const);
  }
  const deeper = following === undefined || following.column < comment.column;
  const start = inFlow ?? passed.findBlock(comment.column) ?? last;
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
    for (const line of after) end.push(line);
    return { before: all, ...(trailing !== undefined && { trailing }) };
  }
}
