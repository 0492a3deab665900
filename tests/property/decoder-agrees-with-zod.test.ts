// Law: the decoder that gives places accepts a record exactly where zod, whose shapes it reads, accepts the same values.
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { decodeShape } from '../../src/dataset/read/decode-shape.ts';
import { parseJson } from '../../src/dataset/read/parse-json.ts';
import { recordLines } from '../../src/dataset/schema/compile-fields.ts';
import { type DatasetRecord, recordsFromGraph } from '../../src/dataset/write/records-from-graph.ts';
import { arbitraryGraph } from '../support/arbitrary-dataset.ts';

/** Values of another kind than most fields take; a number or `true` is a text by its source, so neither is among them. */
const wrongs = [[], ['y'], [['y']], { x: ['y'] }, 'y', ' ', null] as const;

/** A place somewhere in a record, and what becomes of it. */
const change = fc.record({
  steps: fc.array(fc.nat(40), { minLength: 1, maxLength: 5 }),
  act: fc.constantFrom('replace', 'remove', 'add' as const),
  value: fc.constantFrom(...wrongs),
});

function alter(
  record: DatasetRecord,
  { steps, act, value }: { steps: number[]; act: string; value: unknown },
): unknown {
  const copy = JSON.parse(JSON.stringify(record)) as unknown;
  let holder = copy as Record<string, unknown>;
  let key = '';
  for (const step of steps) {
    const keys = Object.keys(holder).filter((name) => name !== 'type');
    key = keys[step % keys.length] ?? '';
    const inner = holder[key];
    if (inner === null || typeof inner !== 'object' || Object.keys(inner).length === 0) break;
    holder = inner as Record<string, unknown>;
    key = '';
  }
  if (key === '') key = Object.keys(holder).at(-1) ?? 'x';
  if (act === 'remove' && !Array.isArray(holder)) delete holder[key];
  else if (act === 'add' && !Array.isArray(holder)) holder['unknown-field'] = value;
  else holder[key] = value;
  return copy;
}

function decoderAccepts(shape: (typeof recordLines)[keyof typeof recordLines], value: unknown): boolean {
  let reported = 0;
  const node = parseJson(JSON.stringify(value), 'f.jsonl', 0, () => {
    reported += 1;
  });
  const at = { file: 'f.jsonl', start: 0, end: 1 };
  if (node) {
    decodeShape(shape, node, { name: 'the record', as: 'words', at }, () => {
      reported += 1;
    });
  }
  return node !== undefined && reported === 0;
}

describe('decodeShape', () => {
  test.prop([arbitraryGraph(), fc.array(change, { minLength: 30, maxLength: 30 })], { numRuns: 30 })(
    'accepts what zod accepts',
    (graph, changes) => {
      const records = recordsFromGraph(graph);
      changes.forEach((one, index) => {
        const record = records[(index * 7) % records.length] as DatasetRecord;
        const value = alter(record, one);
        // That exactly one of two fields is written is beyond a shape.
        if (/"saidAt":\{\}/.test(JSON.stringify(value))) return;

        const shape = recordLines[record.type];
        expect([value, decoderAccepts(shape, value)]).toEqual([value, shape.safeParse(value).success]);
      });
    },
    120_000,
  );
});
