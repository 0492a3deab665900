// Mutants of good files of other tools, by the thousand, through the reader of each format: refused at a place of the file, or read. Nothing
// else ends a reading.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openDataset } from '../../../src/dataset/read/open-dataset.ts';
import { buildGraph } from '../../../src/domain/build/build-graph.ts';
import { formats } from '../../../src/formats/catalogue.ts';
import { exportAffair } from '../../../src/formats/export-affair.ts';
import type { Format } from '../../../src/formats/format.ts';
import { startChance } from '../../../tools/affair/chance.ts';
import { listFiles, readFiles } from '../../support/cross-formats.ts';
import { mutate } from '../../support/hostile-damages.ts';
import { makeDataset } from '../../support/scratch-dataset.ts';
import { graphTools } from '../../support/tiny-dataset.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Good files of formats that we do not write, or not as they are read. */
const others: Readonly<Record<string, Files>> = {
  dna: { 'debate.dna': readFileSync('tests/fixtures/formats/debate.dna') },
  brat: {
    'one.txt': 'We should wind the clock, because it stops. Others say no.\n',
    'one.ann':
      'T1\tMajorClaim 0 24\tWe should wind the clock\nT2\tPremise 34 42\tit stops\nT3\tClaim 44 50;55 57\tOthers no\nR1\tsupports Arg1:T2 Arg2:T1\t\nA1\tStance T3 Against\n#1\tAnnotatorNotes T1\tthe thesis\nE1\tEvent:T4\n',
  },
  argdown: {
    'map.json': JSON.stringify({
      arguments: { 'It stops': { type: 'argument', title: 'It stops', members: [], pcs: [] } },
      statements: {
        Wind: { type: 'equivalence-class', title: 'Wind', members: [{ type: 'statement', text: 'Wind the clock.' }] },
      },
      relations: [{ type: 'relation', relationType: 'support', from: 'It stops', to: 'Wind' }],
      sections: [],
      tags: {},
    }),
  },
};

async function listGoodFiles(format: Format): Promise<Files> {
  const own = others[format.name];
  if (own !== undefined) return own;
  const { dataset } = await openDataset(await makeDataset());
  if (dataset === undefined) throw new Error('the good dataset is not good');
  const { written } = await exportAffair(format, { graph: buildGraph(dataset, graphTools), dataset });
  return listFiles(written, `good.${format.name}`);
}

const perFormat = 1_000;

describe('mutants of good files', () => {
  test.each(formats.filter(({ reads }) => reads))('of $name', async (entry) => {
    const format = await entry.load();
    const good = await listGoodFiles(format);
    expect((await readFiles(format, good)).problems).toEqual([]);
    const counts = { read: 0, refused: 0 };
    const failed: string[] = [];
    for (let seed = 0; seed < perFormat; seed += 1) {
      const chance = startChance(seed);
      const [path, content] = chance.pick(Object.entries(good));
      const bytes = mutate(Buffer.from(content), chance);
      // What is no UTF-8 is refused before a format sees it.
      const hurt = entry.isBinary ? bytes : bytes.toString('utf8');
      await readFiles(format, { ...good, [path]: hurt }).then(
        ({ problems }) => {
          counts[problems.length > 0 ? 'refused' : 'read'] += 1;
          const placeless = problems.filter((one) => !/^[^:]+:\d+: \S/.test(one));
          if (placeless.length > 0) failed.push(`seed ${seed}: ${placeless}`);
        },
        (error: Error) => failed.push(`seed ${seed}: ${error.stack?.slice(0, 800)}`),
      );
    }

    expect(failed).toEqual([]);
    expect(Math.min(counts.read, counts.refused)).toBeGreaterThan(perFormat / 100);
  });
});
