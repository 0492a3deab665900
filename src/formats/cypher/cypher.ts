// A Cypher script: schema, nodes, relationships, each created and nothing merged. Any client loads it into a database that does not hold the
// dataset; `rashomon verify` is then green. Out only.
import { readFileSync } from 'node:fs';
import { groupBy } from '../../domain/base/group-by.ts';
import { Bug } from '../../domain/base/result.ts';
import { nodeSchema, relationshipSchema, type Storage, schemaVersion } from '../../domain/graph/schema.ts';
import { recordKinds } from '../../domain/records/model.ts';
import { type StoredGraph, type StoredProperties, storeGraph } from '../../load/store-graph.ts';
import { allFieldsBut } from '../carried.ts';
import type { Format } from '../format.ts';
import { readSchemaTexts } from '../schema-texts.ts';

export const cypher: Format = {
  name: 'cypher',
  carries: Object.fromEntries(recordKinds.map((kind) => [kind, allFieldsBut(kind)])),
  write: ({ graph }) => renderScript(storeGraph(graph)),
};

const folder = new URL('../../../cypher/', import.meta.url);
/** Rows a statement: enough to be quick, few enough for a client's line of input. */
const rowsOfStatement = 200;

function readTemplate(name: 'nodes' | 'relationships'): string {
  return readFileSync(new URL(`export/${name}.template`, folder), 'utf8').trim();
}

function renderScript(stored: StoredGraph): string {
  const labelOf = new Map(stored.nodes.map(({ key, label }) => [key, label]));
  const bookkeeping = { epoch: 1, state: 'ready', checksum: stored.checksum, schemaVersion };
  const nodes = [...groupBy(stored.nodes, ({ label }) => label)].flatMap(([label, all]) => {
    const storages = listStorages(nodeSchema[label]);
    const rows = all.map(({ properties, hash }) =>
      renderMap({ ...properties, hash, ...(label === 'Dataset' ? bookkeeping : {}) }, storages),
    );
    return fill(readTemplate('nodes'), { LABEL: label }, rows);
  });
  const relationships = [
    ...groupBy(stored.relationships, ({ type, from, to }) => `${type} ${labelOf.get(from)} ${labelOf.get(to)}`),
  ].flatMap(([names, all]) => {
    const [type = '', from = '', to = ''] = names.split(' ');
    const first = all[0];
    if (first === undefined) return [];
    const storages = listStorages(relationshipSchema[first.type].properties);
    const rows = all.map(
      (one) =>
        `{from: ${renderText(one.from)}, to: ${renderText(one.to)}, properties: ${renderMap({ ...one.properties, hash: one.hash }, storages)}}`,
    );
    return fill(readTemplate('relationships'), { TYPE: type, FROM: from, TO: to }, rows);
  });
  return `${[...readSchemaTexts(), ...nodes, ...relationships].join('\n\n')}\n`;
}

function fill(template: string, names: Readonly<Record<string, string>>, rows: readonly string[]): string[] {
  const named = Object.entries(names).reduce((text, [name, value]) => text.replaceAll(`{{${name}}}`, value), template);
  const parts = Array.from({ length: Math.ceil(rows.length / rowsOfStatement) }, (_, part) =>
    rows.slice(part * rowsOfStatement, (part + 1) * rowsOfStatement),
  );
  return parts.map((part) => named.replace('{{ROWS}}', () => `\n  ${part.join(',\n  ')}\n`));
}

type Storages = ReadonlyMap<string, Storage>;

function listStorages(properties: Readonly<Record<string, { readonly storage: Storage }>>): Storages {
  return new Map(Object.entries(properties).map(([name, { storage }]) => [name, storage]));
}

/** Names of properties are ours. */
function renderMap(properties: StoredProperties, storages: Storages): string {
  const entries = Object.entries(properties).map(
    ([name, value]) => `\`${name}\`: ${renderValue(value, storages.get(name))}`,
  );
  return `{${entries.join(', ')}}`;
}

function renderValue(value: StoredProperties[string] | readonly number[], storage: Storage | undefined): string {
  if (typeof value === 'string') return renderText(value);
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return renderNumber(value, storage);
  return `[${(value as readonly (string | number)[]).map((one) => renderValue(one, storage)).join(', ')}]`;
}

/** Without a point it would be an INTEGER, with one a FLOAT. What only bookkeeping has is an INTEGER. */
function renderNumber(value: number, storage: Storage | undefined): string {
  if (!Number.isFinite(value)) throw new Bug(`${value} cannot be stored`);
  const isFloat = storage === 'float' || storage === 'bound';
  return isFloat && Number.isInteger(value) ? value.toFixed(1) : String(value);
}

/** On one line, so that no client takes a line's end for the end of a statement. Backslashes are written by their number. */
function renderText(text: string): string {
  const escaped = text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is escaped
    /[\\'\u0000-\u001f\u007f-\u009f\u2028\u2029]/g,
    (sign) =>
      ({ '\\': '\\\\', "'": "\\'", '\n': '\\n' })[sign] ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `'${escaped}'`;
}
