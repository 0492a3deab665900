// The text of one YAML file of a dataset → its canonical form. Refuses to give back a text that says anything else, or lacks a comment.
import { isDeepStrictEqual } from 'node:util';
import { Bug } from '../../domain/base/result.ts';
import type { DraftDataset } from '../../domain/records/draft.ts';
import { DraftCollector } from '../read/draft-collector.ts';
import { parseYaml } from '../read/parse-yaml.ts';
import { assertionsFile, datasetFile } from '../schema/compile-fields.ts';
import { type AnchorPositions, writeAnchors } from './anchor-positions.ts';
import { buildFormatTree } from './build-format-tree.ts';
import { orderTree } from './canonical-order.ts';
import { listComments } from './list-comments.ts';
import { renderFormatFile } from './render-tree.ts';
import { spaceRecords } from './space-records.ts';

export interface FormatOptions {
  /** Positions to be written beside the quotes. */
  readonly anchors?: AnchorPositions;
  /** The editor's line, without `#`, where the file has none. */
  readonly editorLine?: string;
}

/** `file` is dataset.yaml or an assertions file without errors. Throws a Bug where the result would mean something else. */
export function formatText(text: string, file: string, options: FormatOptions = {}): string {
  const { head, root } = buildFormatTree(text);
  const shape = file === 'dataset.yaml' ? datasetFile : assertionsFile;
  const anchored = root && options.anchors ? writeAnchors(root, options.anchors) : root;
  const ordered = anchored && orderTree(shape, anchored);
  const spaced = ordered?.kind === 'map' ? spaceRecords(ordered) : ordered;
  const formatted = renderFormatFile({ head: addEditorLine(head, options.editorLine), root: spaced });
  compareComments(text, formatted, file);
  const ignored = new Set(options.anchors ? ['start', 'end'] : []);
  compareMeaning(text, formatted, file, ignored);
  return formatted;
}

const editorMark = '# yaml-language-server:';

function addEditorLine(head: readonly string[], editorLine: string | undefined): readonly string[] {
  if (editorLine === undefined || head.some((line) => line.startsWith(editorMark))) return head;
  return [`# ${editorLine}`, ...head];
}

/** As multisets: comments move with what they belong to. */
function compareComments(before: string, after: string, file: string): void {
  const left = new Map<string, number>();
  for (const { text } of listComments(after)) left.set(text, (left.get(text) ?? 0) + 1);
  for (const { text } of listComments(before)) {
    const count = left.get(text) ?? 0;
    if (count === 0) throw new Bug(`formatting ${file} would lose the comment ${text}`);
    left.set(text, count - 1);
  }
}

function compareMeaning(before: string, after: string, file: string, ignored: ReadonlySet<string>): void {
  const [old, now] = [readMeaning(before, file, ignored), readMeaning(after, file, ignored)];
  if (old === undefined || now === undefined) throw new Bug(`formatting ${file} would make an error of it`);
  if (!isDeepStrictEqual(old, now)) throw new Bug(`formatting ${file} would change what it says`);
}

/**
 * The draft of one file without its places; the ignored fields are taken away wherever they stand. Undefined where the file has
 * errors of syntax or shape.
 */
export function readMeaning(
  text: string,
  file: string,
  ignored: ReadonlySet<string> = new Set(),
): DraftDataset | undefined {
  let isSound = true;
  const fail = () => {
    isSound = false;
  };
  const collector = new DraftCollector(fail);
  const node = parseYaml(text, file, fail);
  if (node !== undefined && file === 'dataset.yaml') collector.addDatasetFile(node);
  else if (node !== undefined) collector.addAssertionsFile(node);
  if (!isSound) return undefined;
  return JSON.parse(
    JSON.stringify(collector.build(''), (key, value) => (ignored.has(key) || isPlace(value) ? undefined : value)),
  );
}

function isPlace(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'file' in value;
}
