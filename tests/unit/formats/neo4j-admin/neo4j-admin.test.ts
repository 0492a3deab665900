// Tables for neo4j-admin: types in the header, what is absent, what stands in a text; tests/integration/offline-load imports them.
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { buildGraph } from '../../../../src/domain/build/build-graph.ts';
import { exportAffair } from '../../../../src/formats/export-affair.ts';
import { neo4jAdmin } from '../../../../src/formats/neo4j-admin/neo4j-admin.ts';
import { answer, graphTools, makeDataset } from '../../../support/tiny-dataset.ts';

const dataset = makeDataset({
  documents: [{ id: 'page', length: 100 }],
  questions: [
    { id: 'how-many', slot: 'number', tolerance: 2 },
    { id: 'when', slot: 'date' },
  ],
  assertions: [
    { id: 'one', by: ['ann'], claim: 'It’s "so",\nsaid\r she; \\ \u0001', tags: ['a;b', 'c\u001fd'] },
    {
      id: 'two',
      by: ['ann'],
      answers: [
        answer('how-many', '3', { from: 3, to: 3 } as never),
        answer('when', '2024-03-22', { from: '2024-03-22', to: '2024-03-22' } as never),
      ],
    },
  ],
});

async function write(): Promise<Map<string, string>> {
  const { written } = await exportAffair(neo4jAdmin, { graph: buildGraph(dataset, graphTools), dataset });
  return new Map(written as ReadonlyMap<string, string>);
}

test('has a table for each label and type, and one column for each type a bound has', async () => {
  const files = await write();
  const headers = [...files].filter(([name]) => name.includes('Answer-')).map(([, text]) => text.split('\n')[0] ?? '');

  expect(new Set(headers.map((one) => /from:(\w+)/.exec(one)?.[1]))).toEqual(new Set(['double', 'string']));
  expect(files.get('nodes-Dataset-1.csv')).toMatch(
    /^key:ID,hash:string.*,epoch:long,state:string,checksum:string,schemaVersion:long\n/,
  );
  expect([...files.keys()].filter((name) => name.startsWith('relationships-ASSERTS'))).toHaveLength(1);
});

test('keeps every sign of a text, and parts lists with one that stands in none of them', async () => {
  const files = await write();
  const [name = ''] = [...files.keys()].filter((one) => one.startsWith('nodes-Assertion-'));
  const [header = [], ...rows] = parse(files.get(name) ?? '') as string[][];
  const [one] = rows.filter((row) => row[header.indexOf('id:string')] === 'one');

  expect(one?.[header.indexOf('claim:string')]).toBe('It’s "so",\nsaid\r she; \\ \u0001');
  expect(one?.[header.indexOf('tags:string[]')]).toBe('a;b\u001ec\u001fd');
  expect(files.get(name)).toMatch(/,,/);
});

test('comes with the whole command, and with the schema that the import does not make', async () => {
  const files = await write();
  const command = files.get('import.sh') ?? '';
  const named = [...command.matchAll(/--(?:nodes|relationships)=\w+=(\S+)/g)].map(([, file]) => file);

  expect(named.sort()).toEqual([...files.keys()].filter((file) => file.endsWith('.csv')).sort());
  expect(command).toContain('--array-delimiter=U+001E');
  expect(files.get('schema.cypher')).toContain('CREATE CONSTRAINT');
});
