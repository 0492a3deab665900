// Law: what a format declares to carry comes back as it was, through every format that is both written and read.

import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { formats } from '../../src/formats/catalogue.ts';
import { arbitraryDataset } from '../support/arbitrary-dataset.ts';
import { crossAndReturn } from '../support/cross-formats.ts';

describe('a dataset that goes through a format and back', () => {
  for (const entry of formats.filter(({ reads, writes, isOneWay }) => reads && writes && !isOneWay)) {
    test.prop([arbitraryDataset()], { numRuns: 25 })(
      `is equal in what ${entry.name} declares to carry`,
      async (dataset) => {
        const { before, after, back } = await crossAndReturn(await entry.load(), dataset);

        expect(back.problems).toEqual([]);
        const known = new Set(before.map(({ id }) => id));
        expect(after.filter(({ id }) => known.has(id))).toEqual(before);
        // Who drew, and what is quoted from, may have to be named anew; nobody says anything more than before.
        const added = after.filter(({ id }) => !known.has(id)).map(({ type }) => type);
        expect(added.filter((type) => type !== 'actor' && type !== 'document')).toEqual([]);
      },
    );
  }
});
