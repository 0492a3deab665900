// Files that are a dataset without a folder: named together, packed, or on standard input.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sortInputs } from '../../../../src/cli/inputs.ts';
import { openDataset } from '../../../../src/dataset/read/open-dataset.ts';
import { type DatasetSource, readDataset } from '../../../../src/dataset/read/read-folder.ts';
import { limits } from '../../../../src/domain/base/limits.ts';

const lines = (...records: readonly object[]) => records.map((one) => `${JSON.stringify(one)}\n`).join('');
const head = lines(
  { type: 'dataset', id: 'bell', format: 1, version: '1', title: 'A bell', licence: 'CC0-1.0', language: 'en' },
  { type: 'actor', id: 'ann', name: 'Ann', kind: 'person' },
  { type: 'document', id: 'paper', title: 'The paper', text: 'paper.txt' },
);
const assertion = { type: 'assertion', id: 'gone', by: 'ann', act: 'says', claim: 'It is gone.' };
const body = lines({ ...assertion, quotes: [{ exact: 'It is gone.', document: 'paper' }] });

let folder: string;
const at = (name: string) => join(folder, name);
const codesOf = async (source: DatasetSource) => (await openDataset(source)).diagnostics.map(({ code }) => code);

async function* streamOf(...chunks: readonly string[]): AsyncGenerator<Buffer> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rashomon-files-'));
  await writeFile(at('paper.txt'), 'Ann said: It is gone.\n');
  await writeFile(at('head.jsonl'), head);
  await writeFile(at('body.jsonl.gz'), gzipSync(body));
});
afterAll(() => rm(folder, { recursive: true }));

describe('files named together', () => {
  test('are one dataset, packed or not, called as it likes; texts stand beside the first of them', async () => {
    const opened = await openDataset({ files: [at('head.jsonl'), at('body.jsonl.gz')] });

    expect(opened.diagnostics).toEqual([]);
    expect(opened.dataset?.id).toBe('bell');
    expect(opened.anchors.exact).toBe(1);
  });

  test('give the same as the folder they stand in', async () => {
    const named = await readDataset({ files: [at('head.jsonl'), at('body.jsonl.gz')] });
    const whole = await readDataset(folder);

    expect(whole.draft.assertions.map(({ id, claim }) => [id.value, claim?.value])).toEqual(
      named.draft.assertions.map(({ id, claim }) => [id.value, claim?.value]),
    );
    expect(whole.sources.get('body.jsonl.gz')).toBe(body);
  });

  test('are refused where they hold no records', async () => {
    await expect(readDataset({ files: [at('paper.txt')] })).rejects.toMatchObject({ kind: 'files' });
  });
});

describe('a packed file', () => {
  test('that was cut off, or is not packed, is told so', async () => {
    await writeFile(at('cut.jsonl.gz'), gzipSync(body).subarray(0, 40));
    await writeFile(at('plain.jsonl.gz'), body);

    await expect(readDataset({ files: [at('cut.jsonl.gz')] })).rejects.toThrow('was cut off');
    await expect(readDataset({ files: [at('plain.jsonl.gz')] })).rejects.toThrow('not packed by gzip');
  });

  test('that grows beyond what a file may have is not unpacked', async () => {
    await writeFile(at('bomb.jsonl.gz'), gzipSync(Buffer.alloc(limits.fileBytes + 1, 0x20)));

    const { diagnostics } = await readDataset({ files: [at('head.jsonl'), at('bomb.jsonl.gz')] });

    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['limit-exceeded', 'a file: at most 64 MiB'],
    ]);
  });
});

describe('standard input', () => {
  test('holds records a line, cut anywhere between its chunks', async () => {
    const text = `${head}${lines({ ...assertion, claim: 'Ünsure — 失' })}`;
    const bytes = Buffer.from(text);
    async function* byTwo() {
      for (let start = 0; start < bytes.length; start += 2) yield bytes.subarray(start, start + 2);
    }

    const { draft } = await readDataset({ files: ['-'], stdin: byTwo() });

    expect(draft.assertions[0]?.claim?.value).toBe('Ünsure — 失');
  });

  test('is read no further than a file may go', async () => {
    const endless = (async function* () {
      for (;;) yield Buffer.alloc(1024 * 1024, 0x20);
    })();

    expect(await codesOf({ files: ['-'], stdin: endless })).toContain('limit-exceeded');
  });

  test('says where its mistakes are', async () => {
    const { diagnostics, base } = await openDataset({ files: ['-'], stdin: streamOf(head, '{"type":"act') });

    expect(base).toBe('');
    expect(diagnostics.find(({ code }) => code === 'json-syntax')?.place.file).toBe('-');
  });
});

describe('sortInputs', () => {
  test('takes folders one by one, and all files together where the first of them stood', async () => {
    const inputs = await sortInputs([at('head.jsonl'), folder, at('body.jsonl.gz'), at('none')]);

    expect(inputs).toEqual([
      {
        name: `${at('head.jsonl')} ${at('body.jsonl.gz')}`,
        source: { files: [at('head.jsonl'), at('body.jsonl.gz')] },
      },
      { name: folder, source: folder },
      { name: at('none'), source: at('none') },
    ]);
  });

  test('reads standard input once', async () => {
    await expect(sortInputs(['-', '-'])).rejects.toMatchObject({ kind: 'usage' });
  });
});
