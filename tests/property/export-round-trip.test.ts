// Law: what `export` prints is read again to an equal graph, in both formats.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@fast-check/vitest';
import { afterAll, describe, expect } from 'vitest';
import { openDataset } from '../../src/dataset/read/open-dataset.ts';
import { recordFormats, recordsFromGraph, renderRecords } from '../../src/dataset/write/records-from-graph.ts';
import { buildGraph } from '../../src/domain/build/build-graph.ts';
import { arbitraryGraph } from '../support/arbitrary-dataset.ts';
import { graphTools } from '../support/tiny-dataset.ts';

const scratch = await mkdtemp(join(tmpdir(), 'rashomon-export-'));
afterAll(() => rm(scratch, { recursive: true, force: true }));

describe('recordsFromGraph', () => {
  for (const format of recordFormats) {
    test.prop([arbitraryGraph()], { numRuns: 40 })(
      `gives records as ${format} that are read to an equal graph`,
      async (graph) => {
        const folder = join(scratch, format, 'generated');
        await mkdir(folder, { recursive: true });
        await writeFile(join(folder, `records.${format}`), renderRecords(recordsFromGraph(graph), format));

        const { dataset, diagnostics } = await openDataset(folder);

        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(dataset && buildGraph(dataset, graphTools)).toEqual(graph);
      },
    );
  }
});
