// What ships as an example is written as `rashomon fmt` would write it.
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { formatFolder } from '../../../src/dataset/fmt/format-folder.ts';

describe('data', () => {
  test.each(['crocus-city-hall', 'harbour-fire'])('%s is in its canonical form', async (name) => {
    const folder = fileURLToPath(new URL(`../../../data/${name}`, import.meta.url));

    const { files, errors } = await formatFolder(folder, { anchor: false });

    expect(errors).toEqual({ diagnostics: [], more: [] });
    expect(files.length).toBeGreaterThanOrEqual(2);
    expect(files.filter(({ before, after }) => before !== after).map(({ file }) => file)).toEqual([]);
  });
});
