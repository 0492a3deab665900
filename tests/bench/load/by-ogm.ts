// An object graph mapper as its manual shows it: neogma, a model for each label, nodes by `createMany`, relationships by `relateTo`. It is
// installed in a folder of its own and is no dependency of anything here.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Connection } from '../../../src/neo4j/connect.ts';
import { sayReady, withWriter } from './by-hand.ts';
import type { ContestOrders } from './orders.ts';
import { type RowMap, readMaps } from './read-row-files.ts';
import type { RowColumn, RowFile } from './row-files.ts';

export const ogmVersion = 'neogma@1.16.1';
const nodesAtOnce = 500;

/** What is used of it. */
interface Neogma {
  readonly driver: { close(): Promise<void> };
}
interface Model {
  createMany(rows: readonly RowMap[]): Promise<unknown>;
  addRelationships(relationships: Readonly<Record<string, object>>): void;
  relateTo(one: {
    readonly alias: string;
    readonly where: { readonly source: object; readonly target: object };
    readonly properties: RowMap;
    readonly assertCreatedRelationships: number;
  }): Promise<unknown>;
}
interface Package {
  readonly Neogma: new (to: object, options: object) => Neogma;
  ModelFactory(parameters: object, of: Neogma): Model;
}

/** Throws where the registry has it not. */
export function installOgm(folder: string): void {
  const words = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', ogmVersion];
  const { status, stderr } = spawnSync('npm', words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${ogmVersion} cannot be installed: ${stderr}`);
}

export async function writeByOgm(connection: Connection, { inputs, address, ogm }: ContestOrders): Promise<void> {
  const { Neogma, ModelFactory }: Package = createRequire(join(ogm, 'package.json'))('neogma');
  const { uri: url, ...rest } = address;
  const neogma = new Neogma({ url, ...rest }, { disableLosslessIntegers: true });
  const models = new Map<string, Model>();
  const labelOf = new Map<unknown, string>();
  for (const file of inputs.files.filter(({ ends }) => ends === undefined)) {
    const schema = describeColumns(file.columns);
    const model = ModelFactory({ label: file.kind, schema, primaryKeyField: 'key' }, neogma);
    models.set(file.kind, model);
    for (const rows of readMaps(file)) {
      for (const row of rows) labelOf.set(row.key, file.kind);
      for (let at = 0; at < rows.length; at += nodesAtOnce) {
        await model.createMany(rows.slice(at, at + nodesAtOnce).map(withNumbers));
      }
    }
  }
  for (const file of inputs.files.filter(({ ends }) => ends !== undefined)) await relate(file, models, labelOf);
  await neogma.driver.close();
  await withWriter(connection, (session) => sayReady(session, inputs));
}

async function relate(file: RowFile, models: ReadonlyMap<string, Model>, labelOf: ReadonlyMap<unknown, string>) {
  const columns = file.columns.filter(({ name }) => !['fromKey', 'toKey'].includes(name));
  const properties = Object.fromEntries(
    Object.entries(describeColumns(columns)).map(([name, schema]) => [name, { property: name, schema }]),
  );
  const known = new Set<string>();
  for (const rows of readMaps(file)) {
    for (const { fromKey, toKey, ...set } of rows.map(withNumbers)) {
      const [from = '', to = ''] = [labelOf.get(fromKey), labelOf.get(toKey)];
      const alias = `${file.kind}_${to}`;
      const source = models.get(from);
      if (!known.has(`${from} ${alias}`)) {
        source?.addRelationships({ [alias]: { model: models.get(to), direction: 'out', name: file.kind, properties } });
        known.add(`${from} ${alias}`);
      }
      const where = { source: { key: fromKey }, target: { key: toKey } };
      await source?.relateTo({ alias, where, properties: set, assertCreatedRelationships: 1 });
    }
  }
}

/** As JSON Schema has it. */
function describeColumns(columns: readonly RowColumn[]): Record<string, object> {
  const types = {
    text: 'string',
    boolean: 'boolean',
    integer: 'number',
    float: 'number',
    texts: 'array',
    integers: 'array',
  };
  return Object.fromEntries(
    columns.map(({ name, storage }) => [
      name,
      { type: storage === 'bound' ? ['string', 'number'] : types[storage], required: name === 'key' },
    ]),
  );
}

/** It takes no bigints. */
function withNumbers(row: RowMap): RowMap {
  const plain = (value: unknown) => (typeof value === 'bigint' ? Number(value) : value);
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, Array.isArray(value) ? value.map(plain) : plain(value)]),
  );
}
