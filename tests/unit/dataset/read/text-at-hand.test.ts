// What a text at hand changes: diagnostics only, never the dataset.
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDataset } from '../../../../src/dataset/read/open-dataset.ts';
import { errorsOf } from '../../../support/check-text.ts';

const words = 'Fog held us back, the captain said.\n';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
let parent = '';

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'rashomon-text-'));
  await writeFile(join(parent, 'right.txt'), words);
  await writeFile(join(parent, 'other.txt'), 'Another text altogether.\n');
});
afterAll(() => rm(parent, { recursive: true }));

/** A dataset with one document and one quote; `document` are the document's fields. */
async function write(name: string, document: string, quote = 'Fog held us back'): Promise<string> {
  const folder = join(parent, name);
  await mkdir(join(folder, 'assertions'), { recursive: true });
  await writeFile(
    join(folder, 'dataset.yaml'),
    `format: 1\nid: ${name}\nversion: "1"\ntitle: T\nlicence: CC0-1.0\nlanguage: en\nactors: {captain: {name: C, kind: person}}\ndocuments: {d: {title: D, ${document}}}\n`,
  );
  await writeFile(
    join(folder, 'assertions/d.yaml'),
    `document: d\nassertions: {a: {by: captain, act: says, claim: A., about: captain, quotes: [{exact: "${quote}"}]}}\n`,
  );
  return folder;
}

describe('a text at hand', () => {
  test('is not needed: quotes are then unchecked, which is no problem', async () => {
    const folder = await write('away', `sha256: ${sha256(words)}, length: ${words.length}`);

    const checked = await openDataset(folder);

    expect(checked.diagnostics).toEqual([]);
    expect(checked.anchors).toMatchObject({ unchecked: 1, exact: 0 });
  });

  test('is searched where it is given from outside, and leaves the dataset as it is', async () => {
    const folder = await write('outside', `sha256: ${sha256(words)}, length: ${words.length}`);
    const texts = new Map([['d', join(parent, 'right.txt')]]);

    const checked = await openDataset(folder, { texts });

    expect(checked.diagnostics).toEqual([]);
    expect(checked.anchors).toMatchObject({ unchecked: 0, exact: 1 });
    expect(checked.dataset).toStrictEqual((await openDataset(folder)).dataset);
  });

  test('from outside that is another one is one mistake, whatever it says', async () => {
    const folder = await write('other', `sha256: ${sha256(words)}, length: ${words.length}`);
    const texts = new Map([['d', join(parent, 'other.txt')]]);

    const checked = await openDataset(folder, { texts });

    expect(errorsOf(checked)).toEqual(['wrong-sha256']);
    expect(checked.anchors).toMatchObject({ unchecked: 1 });
  });

  test('of another length is told where no hash has told it', async () => {
    const folder = await write('length', 'length: 5, text: d.txt');
    await writeFile(join(folder, 'd.txt'), words);

    expect(errorsOf(await openDataset(folder))).toEqual(['wrong-length']);
  });

  test('that is shipped is the document: a quote it does not hold is wrong, whatever its hash', async () => {
    const folder = await write('shipped', `sha256: ${sha256('an earlier version')}, text: d.txt`, 'Fog kept us back');
    await writeFile(join(folder, 'd.txt'), words);

    expect(errorsOf(await openDataset(folder)).sort()).toEqual(['altered-quote', 'wrong-sha256']);
  });
});
