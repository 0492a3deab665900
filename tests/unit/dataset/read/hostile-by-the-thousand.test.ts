// Hostile files by the hundred and mutants of good files by the thousand, each through the reader of its form: it is sound, or wrong with a
// place inside the file, or no file that can be read. Nothing else ends a reading. A sample goes through the program and its exit codes.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { describeHeld, renderCheckReport } from '../../../../src/cli/check-report.ts';
import { openDataset } from '../../../../src/dataset/read/open-dataset.ts';
import type { DatasetSource } from '../../../../src/dataset/read/read-folder.ts';
import { checkStream } from '../../../../src/dataset/stream/check-stream.ts';
import { Failure } from '../../../../src/domain/base/result.ts';
import { hashText } from '../../../../src/load/canonical-hash.ts';
import { startChance } from '../../../../tools/affair/chance.ts';
import { listJsonLines } from '../../../support/as-json-lines.ts';
import { damages, mutate } from '../../../support/hostile-damages.ts';
import { acting } from '../../../support/hostile-text.ts';
import { startOddPeer } from '../../../support/odd-peers.ts';
import { runCli } from '../../../support/run-cli.ts';
import { assertionsFile, datasetFile, gazetteText, makeDataset } from '../../../support/scratch-dataset.ts';

/** Thousands of readings, on a machine that may have much else to do. */
vi.setConfig({ testTimeout: 900_000 });

/** Form → the file that is hurt, and the others beside it. */
interface Form {
  readonly file: string;
  readonly good: Buffer;
  readonly beside: Readonly<Record<string, string>>;
  readonly pack?: true;
}

const text = { 'documents/gazette.txt': gazetteText };
const lines = listJsonLines(await makeDataset()) ?? [];
const forms: Readonly<Record<string, Form>> = {
  'YAML of a dataset': {
    file: 'dataset.yaml',
    good: Buffer.from(datasetFile),
    beside: { ...text, 'assertions/gazette.yaml': assertionsFile },
  },
  'YAML of assertions': {
    file: 'assertions/gazette.yaml',
    good: Buffer.from(assertionsFile),
    beside: { ...text, 'dataset.yaml': datasetFile },
  },
  'JSON lines': { file: 'records.jsonl', good: Buffer.from(`${lines.join('\n')}\n`), beside: text },
  'a list in JSON': { file: 'records.json', good: Buffer.from(`[\n${lines.join(',\n')}\n]\n`), beside: text },
  'packed JSON lines': {
    file: 'records.jsonl.gz',
    good: Buffer.from(`${lines.join('\n')}\n`),
    beside: text,
    pack: true,
  },
  'the text of a document': {
    file: 'documents/gazette.txt',
    good: Buffer.from(gazetteText),
    beside: { 'dataset.yaml': datasetFile, 'assertions/gazette.yaml': assertionsFile },
  },
};

const folders = new Map<string, string>();
beforeAll(async () => {
  for (const [name, { file, good, beside }] of Object.entries(forms)) {
    const none = { 'dataset.yaml': null, 'assertions/gazette.yaml': null, 'documents/gazette.txt': null };
    folders.set(name, await makeDataset({ ...none, ...beside, [file]: good }));
  }
});

type Verdict = 'sound' | 'wrong' | 'unreadable';

/** Throws where the reading ends in any other way, or says anything at no place, or in words that act on a terminal. */
async function judge(read: () => ReturnType<typeof checkStream>): Promise<Verdict> {
  let opened: Awaited<ReturnType<typeof checkStream>>;
  try {
    opened = await read();
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'files' || error.message === '') throw error;
    return 'unreadable';
  }
  const report = renderCheckReport([{ folder: 'f', opened }], { format: 'text', strict: false, version: '1' });
  const errors = opened.diagnostics.filter(({ severity }) => severity === 'error');
  if (opened.isSound !== (errors.length === 0)) throw new Error('it is sound and has errors, or neither');
  if (acting.test(report)) throw new Error(`it acts on the terminal: ${JSON.stringify(report)}`);
  for (const { place, message } of errors) {
    const length = opened.sources.get(place.file)?.length ?? place.end;
    if (message === '' || place.start < 0 || place.end < place.start || place.end > length + 1)
      throw new Error(`it is said at no place: ${JSON.stringify({ place, message, length })}`);
  }
  if (errors.length > 0 && !/^\S.*:\d+:\d+: error: /m.test(report))
    throw new Error(`no line of the report has a place: ${report}`);
  return errors.length > 0 ? 'wrong' : 'sound';
}

/** Lines are read in passing, the rest is held. */
const judgeSource = (source: DatasetSource, isLines: boolean): Promise<Verdict> =>
  judge(async () =>
    isLines ? await checkStream(source, { recordsAtOnce: 3 }) : describeHeld(await openDataset(source)),
  );

/** What went wrong, of all that was tried, with what it takes to try it again. */
async function tryAll(name: string, tried: Iterable<readonly [what: string, bytes: Buffer]>) {
  const failed: string[] = [];
  const counts = { sound: 0, wrong: 0, unreadable: 0 };
  const { file = '', pack } = forms[name] ?? {};
  const folder = folders.get(name) ?? '';
  const path = join(folder, file);
  for (const [what, bytes] of tried) {
    await writeFile(path, pack ? gzipSync(bytes, { level: 1 }) : bytes);
    await judgeSource(pack ? { files: [path] } : folder, file.startsWith('records.jsonl')).then(
      (verdict) => {
        counts[verdict] += 1;
      },
      (error: Error) => failed.push(`${what}: ${error.stack?.slice(0, 800)}`),
    );
  }
  return { failed, counts };
}

function* listDamaged(name: string): Generator<readonly [string, Buffer]> {
  const { good = Buffer.of() } = forms[name] ?? {};
  yield ['as it is', good];
  for (const [what, damage] of Object.entries(damages)) yield [what, damage(good)];
}

function* listMutants(name: string, count: number): Generator<readonly [string, Buffer]> {
  const { good = Buffer.of() } = forms[name] ?? {};
  for (let seed = 0; seed < count; seed += 1) yield [`seed ${seed}`, mutate(good, startChance(seed))];
}

describe('hostile files', () => {
  test('are more than three hundred', () => {
    const hashes = Object.keys(forms).flatMap((name) =>
      [...listDamaged(name)].map(([, bytes]) => hashText(bytes.toString('latin1'))),
    );

    expect(new Set(hashes).size).toBeGreaterThan(300);
  });

  test.each(Object.keys(forms))('%s', async (name) => {
    const { failed, counts } = await tryAll(name, listDamaged(name));

    expect(failed).toEqual([]);
    expect(counts.sound).toBeGreaterThan(0);
    expect(counts.wrong).toBeGreaterThan(20);
    expect(Object.getPrototypeOf({})).not.toHaveProperty('polluted');
  });

  test.each(['cut in the middle', 'a laugh of aliases', 'brackets without an end', 'a number of many digits'])(
    'load of a file with %s says where, exits 1 and asks no database',
    async (what) => {
      const { good = Buffer.of() } = forms['YAML of assertions'] ?? {};
      const folder = await makeDataset({ 'assertions/gazette.yaml': damages[what]?.(good) ?? null });
      const peer = await startOddPeer((socket) => socket.destroy());

      const { exitCode, stderr } = await runCli(['load', folder], {
        env: { NEO4J_URI: `bolt://127.0.0.1:${peer.port}` },
      });
      await peer.close();

      expect([exitCode, peer.taken()]).toEqual([1, 0]);
      expect(stderr).toMatch(/gazette\.yaml:\d+:\d+: error: /);
    },
  );
});

const mutants: Readonly<Record<string, number>> = {
  'YAML of a dataset': 450,
  'YAML of assertions': 450,
  'JSON lines': 400,
  'a list in JSON': 600,
  'the text of a document': 100,
};

describe('mutants of good files', () => {
  test.each(Object.entries(mutants))('%s, %i', async (name, count) => {
    const { failed, counts } = await tryAll(name, listMutants(name, count));

    expect(failed).toEqual([]);
    expect(Math.min(counts.sound, counts.wrong)).toBeGreaterThan(count / 200);
  });
});
