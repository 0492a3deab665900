import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { NodeRow } from '../../../src/load/decode-graph.ts';
import { buildNodeProperties, buildNodeRow, buildRelationshipRow } from '../../../src/load/positional-rows.ts';
import { computeChecksum, storeGraph } from '../../../src/load/store-graph.ts';
import { verifyRows } from '../../../src/load/verify-rows.ts';
import { answer, makeGraph, quote } from '../../support/tiny-dataset.ts';

const graph = makeGraph({
  actors: [{ id: 'ann', aliases: ['Annie'] }],
  documents: [{ id: 'paper', length: 900 }],
  questions: [{ id: 'many', slot: 'number' }],
  assertions: [
    {
      id: 'a',
      by: ['ann'],
      quotes: [quote('the bell', 'paper', { start: 3, end: 11 })],
      answers: [answer('many', '3', { from: 3, to: 3 })],
    },
  ],
});
const stored = storeGraph(graph);

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

describe('storeGraph', () => {
  test('hashes the RFC 8785 text of the stored properties, key included', () => {
    const ann = stored.nodes.find((node) => node.key === 'bell/ann');

    expect(ann?.hash).toBe(
      sha256(
        '{"aliases":["Annie"],"dataset":"bell","id":"ann","key":"bell/ann","kind":"person","name":"ann","pseudonymous":false,"unnamed":false}',
      ),
    );
  });

  test('gives the Dataset its id as key', () => {
    expect(stored.nodes.filter((node) => node.label === 'Dataset')).toMatchObject([{ key: 'bell' }]);
  });

  test('sums kind, key and hash of every row up in key order', () => {
    const lines = [
      ...stored.nodes.map(({ label, key, hash }) => `${label} ${key} ${hash}\n`),
      ...stored.relationships.map(({ type, key, hash }) => `${type} ${key} ${hash}\n`),
    ];

    expect(stored.checksum).toBe(sha256(lines.sort().join('')));
    expect(computeChecksum([])).toBe(sha256(''));
  });

  test('refuses two rows with one key', () => {
    const twice = makeGraph({
      documents: [{ id: 'paper' }],
      assertions: [{ id: 'a', quotes: [quote('bell', 'paper'), quote('bell', 'paper')] }],
    });

    expect(() => storeGraph(twice)).toThrow(/QUOTED_IN/);
  });
});

describe('positional rows', () => {
  test('send integers as bigints and other numbers as they are', () => {
    const quoted = stored.relationships.find((one) => one.type === 'QUOTED_IN');
    const answered = stored.nodes.find((node) => node.label === 'Answer');
    const paper = stored.nodes.find((node) => node.key === 'bell/paper');

    expect(quoted && buildRelationshipRow(quoted)).toContain(11n);
    expect(answered && buildNodeRow(answered)).toContain(3);
    expect(paper && buildNodeProperties(paper)).toMatchObject({ length: 900n, hash: paper?.hash });
  });

  test('have a place for every property of the schema, null where it is absent', () => {
    const ann = stored.nodes.find((node) => node.key === 'bell/ann');

    expect(ann && buildNodeRow(ann)).toEqual([
      'bell/ann',
      ann?.hash,
      'bell',
      'ann',
      'ann',
      'person',
      ['Annie'],
      false,
      false,
      null,
      null,
    ]);
  });
});

describe('verifyRows', () => {
  const nodeRows: NodeRow[] = stored.nodes.map(({ label, hash, properties }) => ({
    labels: [label],
    properties: { ...properties, hash },
  }));
  const relationshipRows = stored.relationships.map(({ type, hash, from, to, properties }) => ({
    type,
    from,
    to,
    properties: { ...properties, hash },
  }));

  test('finds nothing wrong with rows as stored, and the same checksum', () => {
    const verified = verifyRows('bell', nodeRows, relationshipRows);

    expect(verified).toMatchObject({ lying: [], checksum: stored.checksum });
  });

  test('leaves the bookkeeping of the Dataset out', () => {
    const withBookkeeping = nodeRows.map((row) =>
      row.labels.includes('Dataset')
        ? { ...row, properties: { ...row.properties, epoch: 4, state: 'ready', checksum: 'x', loadedAt: 'y' } }
        : row,
    );

    expect(verifyRows('bell', withBookkeeping, relationshipRows).lying).toEqual([]);
  });

  test('names a row for every property that anybody changed, added or took away', () => {
    for (const [index, row] of nodeRows.entries()) {
      for (const name of Object.keys(row.properties)) {
        const changed = { ...row, properties: { ...row.properties, [name]: 'other' } };
        const rest = Object.fromEntries(Object.entries(row.properties).filter(([one]) => one !== name));
        const added = { ...row, properties: { ...row.properties, extra: 1 } };

        for (const lie of [changed, { ...row, properties: rest }, added]) {
          expect(verifyRows('bell', nodeRows.with(index, lie), relationshipRows).lying).toHaveLength(1);
        }
      }
    }
  });

  test('names a relationship that stands between other nodes than its key says', () => {
    const moved = relationshipRows.map((row) => (row.type === 'HOLDS' ? { ...row, to: 'bell/paper' } : row));

    const { lying, relationships } = verifyRows('bell', nodeRows, moved);

    expect(lying).toMatchObject([{ kind: 'HOLDS', problem: 'stands between bell/a and bell/paper' }]);
    expect(relationships.find((row) => row.kind === 'HOLDS')?.rebuild).toBe(true);
  });
});
