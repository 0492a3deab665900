// Records that were imported → the files of a dataset's folder: YAML for hands where they are few, JSON lines where they are many;
// texts beside them. Writes none.
import { orderTree } from '../dataset/fmt/canonical-order.ts';
import type { FormatMap, FormatNode } from '../dataset/fmt/format-tree.ts';
import { renderFormatFile } from '../dataset/fmt/render-tree.ts';
import { spaceRecords } from '../dataset/fmt/space-records.ts';
import { assertionsFile, datasetFile } from '../dataset/schema/compile-fields.ts';
import { type DatasetRecord, type JsonValue, renderRecords } from '../dataset/write/records-from-graph.ts';
import { groupBy } from '../domain/base/group-by.ts';
import { fileTable } from '../domain/records/record-table.ts';
import { hashText } from '../load/canonical-hash.ts';

/** Up to so many records somebody may want to write on by hand. */
const mostForHands = 400;

export const folderForms = ['yaml', 'jsonl'] as const;
export type FolderForm = (typeof folderForms)[number];

export const recordsFile = 'records.jsonl';

/** `records` hold the dataset's own. Contents by path; the form is chosen by their number where none is given. */
export function renderDatasetFiles(
  records: readonly DatasetRecord[],
  texts: ReadonlyMap<string, string>,
  form: FolderForm = records.length > mostForHands ? 'jsonl' : 'yaml',
): Map<string, string> {
  const hashed = records.map((record) => addHash(record, texts));
  const files = form === 'jsonl' ? new Map([[recordsFile, renderRecords(hashed, 'jsonl')]]) : renderYaml(hashed);
  return new Map([...files, ...texts]);
}

/** So that a text that is changed later is noticed. */
export function addHash(record: DatasetRecord, texts: ReadonlyMap<string, string>): DatasetRecord {
  const text = typeof record.text === 'string' && record.type === 'document' ? texts.get(record.text) : undefined;
  return text === undefined ? record : { ...record, sha256: hashText(text) };
}

function renderYaml(records: readonly DatasetRecord[]): Map<string, string> {
  const byType = groupBy(records, ({ type }) => type);
  const dataset = byType.get('dataset')?.[0];
  const sections = Object.entries(fileTable.dataset).flatMap(([name, { of }]): [string, JsonValue][] => {
    const all = byType.get(of) ?? [];
    return all.length === 0 ? [] : [[name, Object.fromEntries(all.map(({ type, id, ...fields }) => [id, fields]))]];
  });
  const { type, ...header } = dataset ?? { type: 'dataset' };
  const files = new Map([['dataset.yaml', renderFile({ ...header, ...Object.fromEntries(sections) }, datasetFile)]]);
  const told = [...(byType.get('assertion') ?? []), ...(byType.get('silence') ?? [])];
  for (const [document, all] of groupBy(told, findDocument)) {
    const of = (kind: string) =>
      all
        .filter((one) => one.type === kind)
        .map(({ type, id, ...fields }) => [id, withoutDocument(fields, document)] as const);
    const [assertions, silences] = [of('assertion'), of('silence')];
    const content = {
      ...(document === '' ? {} : { document }),
      ...(assertions.length === 0 ? {} : { assertions: Object.fromEntries(assertions) }),
      ...(silences.length === 0 ? {} : { silences: Object.fromEntries(silences) }),
    };
    files.set(
      `assertions/${document === '' ? 'without-document' : document}.yaml`,
      renderFile(content, assertionsFile),
    );
  }
  return files;
}

type Quotes = readonly { readonly [key: string]: JsonValue }[];

/** The document of its first quote; empty where it has none. */
function findDocument({ quotes }: DatasetRecord): string {
  const document = (quotes as Quotes | undefined)?.[0]?.document;
  return typeof document === 'string' ? document : '';
}

function withoutDocument(fields: { readonly [key: string]: JsonValue }, document: string): JsonValue {
  if (fields.quotes === undefined || document === '') return fields;
  const quotes = (fields.quotes as Quotes).map(({ document: own, ...quote }) =>
    own === document || own === undefined ? quote : { ...quote, document: own },
  );
  return { ...fields, quotes };
}

function renderFile(content: { readonly [key: string]: JsonValue }, shape: typeof datasetFile | typeof assertionsFile) {
  const root = spaceRecords(orderTree(shape, buildTree(content, 0)) as FormatMap);
  return renderFormatFile({ head: [], root });
}

/** The file, its sections and what is long stand on lines of their own; the rest between brackets while it fits. */
function buildTree(value: JsonValue, depth: number): FormatNode {
  if (Array.isArray(value)) {
    const items = value.map((item: JsonValue) => ({ value: buildTree(item, depth + 1), before: [] }));
    const flow = value.every((item) => typeof item !== 'object');
    return { kind: 'list', flow, items, end: [], start: 0 };
  }
  if (typeof value === 'object') {
    const entries = Object.entries(value).map(([key, inner]) => ({
      key,
      value: buildTree(inner as JsonValue, depth + 1),
      before: [],
    }));
    const isLong = depth < 2 || (depth === 2 && 'claim' in value);
    return { kind: 'map', flow: !isLong, entries, end: [], start: 0 };
  }
  return { kind: 'scalar', text: String(value), quoted: typeof value === 'string', verbatim: false, start: 0 };
}
