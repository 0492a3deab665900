// Law: a line that is read quickly is one in which the parser with places finds nothing wrong, and gives the same record.
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { DraftCollector } from '../../src/dataset/read/draft-collector.ts';
import { explainLine, readPlain } from '../../src/dataset/stream/record-file.ts';
import type { DraftDataset } from '../../src/domain/records/draft.ts';
import { generateAffair } from '../../tools/affair/generate-affair.ts';
import { listJsonLines } from '../support/as-json-lines.ts';

const { ground, documents } = generateAffair({ id: 'affair', assertions: 60, seed: 11 });
const lines = [
  ...[
    ...ground,
    ...[...documents].flatMap(({ document, actors, statements }) => [document, ...actors, ...statements]),
  ].map((record) => JSON.stringify(record)),
  ...(listJsonLines('data/harbour-fire') ?? []),
];

const bytes = fc.constantFrom(
  ...'{}[]":,\\0123456789.-+eEtrufalsn \t\u0000~éy',
  '\\ud800',
  '\\u0061',
  '"id":"x",',
  '__proto__',
);
const mutation = fc.record({
  at: fc.nat(),
  remove: fc.integer({ min: 0, max: 3 }),
  put: fc.oneof(fc.constant(''), bytes),
});

function explain(line: string): { readonly draft: DraftDataset; readonly problems: number } {
  let problems = 0;
  const collector = new DraftCollector(() => {
    problems += 1;
  });
  const { node, found } = explainLine(line, 'f.jsonl', 0);
  if (node !== undefined) collector.addLine(node);
  return { draft: collector.build(), problems: problems + found.length };
}

function dropPlaces(draft: unknown): unknown {
  return JSON.parse(JSON.stringify(draft, (key, value) => (key === 'place' || key === 'span' ? undefined : value)));
}

function readQuickly(line: string): DraftDataset | undefined {
  const read = readPlain(line, 'f.jsonl', 0);
  if (read === undefined) return undefined;
  const collector = new DraftCollector(() => undefined);
  collector.addDraft(read.kind, read.draft);
  return collector.build();
}

describe('readPlain', () => {
  test('reads what is sound', () => {
    const slow = lines.filter((line) => readQuickly(line) === undefined && !line.startsWith('{"type":"dataset"'));

    expect(slow).toEqual([]);
  });

  test.prop(
    [
      fc.array(fc.tuple(fc.nat(lines.length - 1), fc.array(mutation, { maxLength: 3 })), {
        minLength: 400,
        maxLength: 400,
      }),
    ],
    {
      numRuns: 10,
    },
  )('agrees with the parser that knows places', (all) => {
    for (const [number, mutations] of all) {
      const line = mutations.reduce((text, { at, remove, put }) => {
        const from = at % (text.length + 1);
        return text.slice(0, from) + put + text.slice(from + remove);
      }, lines[number] ?? '');
      const quick = readQuickly(line);
      if (quick === undefined) continue;
      const { draft, problems } = explain(line);

      expect([line, problems, dropPlaces(draft)]).toEqual([line, 0, dropPlaces(quick)]);
    }
  });
});
