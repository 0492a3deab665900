// The text of dataset.yaml → the same with one document more: every other byte as it was, or canonical where it was. Opens no file.
import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, LineCounter, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { Failure } from '../../domain/base/result.ts';
import type { DraftDataset } from '../../domain/records/draft.ts';
import { formatText, readMeaning } from './format-text.ts';
import { renderInline, type ScalarContext } from './render-scalar.ts';

export interface NewDocument {
  readonly id: string;
  readonly title: string;
  readonly date?: string | undefined;
  readonly url?: string | undefined;
  /** Path inside the folder, with `/`. */
  readonly text: string;
  readonly sha256: string;
}

const file = 'dataset.yaml';

/** Throws a Failure where the text has errors of syntax or shape, or no place for a record is certain. */
export function addDocument(before: string, document: NewDocument, editorLine: string | undefined): string {
  const old = readMeaning(before, file);
  if (old === undefined) {
    throw new Failure(`${file} has errors, and nothing was added to it`, {
      kind: 'data',
      hint: '`rashomon check` shows them.',
    });
  }
  const options = editorLine === undefined ? {} : { editorLine };
  const after = insertRecord(before, document);
  if (after === undefined || !saysOneMore(old, after, document)) {
    throw new Failure(`\`documents\` in ${file} is written in a way that a record cannot be put into`, {
      kind: 'usage',
      hint: `\`rashomon fmt\` writes it with a record a line; or add it yourself: ${document.id}: ${renderFlow(document)}`,
    });
  }
  return formatText(before, file, options) === before ? formatText(after, file, options) : after;
}

/** Undefined where there is no place that is certain. */
function insertRecord(text: string, document: NewDocument): string | undefined {
  const lines = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: lines });
  if (!isMap(contents) || contents.flow) return undefined;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === 'documents') as Pair | undefined;
  if (pair === undefined) {
    const end = text === '' || text.endsWith('\n') ? '' : newline;
    return `${text}${end}${newline}documents:${newline}${renderRecord(document, 2, newline)}`;
  }
  const map = pair.value;
  if (!isMap(map)) return undefined;
  return map.flow ? insertIntoFlow(text, map, document) : insertIntoBlock(text, map, document, lines, newline);
}

function insertIntoFlow(text: string, map: YAMLMap, document: NewDocument): string | undefined {
  const record = map.items.at(-1);
  const last = record === undefined ? (map.range?.[0] ?? 0) + 1 : endOf(record);
  if (last === undefined) return undefined;
  return `${text.slice(0, last)}${record === undefined ? '' : ', '}${document.id}: ${renderFlow(document)}${text.slice(last)}`;
}

/** Behind the last record and the comments that are deeper than its id. */
function insertIntoBlock(
  text: string,
  map: YAMLMap,
  document: NewDocument,
  lines: LineCounter,
  newline: string,
): string | undefined {
  const last = endOf(map.items.at(-1));
  const first = map.items[0]?.key;
  if (last === undefined || !isScalar(first) || !first.range) return undefined;
  const indent = lines.linePos(first.range[0]).col - 1;
  const isFresh = last > 0 && text[last - 1] === '\n';
  const lineEnd = text.indexOf('\n', last);
  let at = isFresh ? last : lineEnd === -1 ? text.length : lineEnd + 1;
  const comment = new RegExp(`[ ]{${indent + 1},}#[^\\n]*(?:\\n|$)`, 'y');
  for (comment.lastIndex = at; comment.test(text); ) at = comment.lastIndex;
  const break_ = at > 0 && text[at - 1] !== '\n' ? newline : '';
  return `${text.slice(0, at)}${break_}${renderRecord(document, indent, newline)}${text.slice(at)}`;
}

function endOf(pair: Pair | undefined): number | undefined {
  const value = pair?.value as { readonly range?: readonly number[] | null } | null | undefined;
  return value?.range?.[1];
}

/** In the order of the docs. */
function listFields({ title, date, url, text, sha256 }: NewDocument): readonly (readonly [string, string])[] {
  return Object.entries({ title, date, url, text, sha256 }).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
}

function renderRecord(document: NewDocument, indent: number, newline: string): string {
  const fields = listFields(document).map(
    ([key, value]) => `${' '.repeat(indent + 2)}${key}: ${renderValue(value, 'block')}`,
  );
  return [`${' '.repeat(indent)}${document.id}:`, ...fields, ''].join(newline);
}

function renderFlow(document: NewDocument): string {
  return `{${listFields(document)
    .map(([key, value]) => `${key}: ${renderValue(value, 'flow')}`)
    .join(', ')}}`;
}

function renderValue(text: string, context: ScalarContext): string {
  return renderInline({ kind: 'scalar', text, quoted: false, verbatim: false, start: 0 }, context);
}

function saysOneMore(old: DraftDataset, after: string, { id }: NewDocument): boolean {
  const now = readMeaning(after, file);
  if (now === undefined) return false;
  const others = now.documents.filter((one) => one.id.value !== id);
  return others.length === now.documents.length - 1 && isDeepStrictEqual({ ...now, documents: others }, old);
}
