// A dataset that passes by is found to be as wrong, and at the same places, as one that is held.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { openDataset } from '../../../../src/dataset/read/open-dataset.ts';
import type { DatasetSource } from '../../../../src/dataset/read/read-folder.ts';
import { locateDiagnostics } from '../../../../src/dataset/report/locate-diagnostic.ts';
import { checkStream } from '../../../../src/dataset/stream/check-stream.ts';
import { countUnreasoned } from '../../../../src/domain/check/check-in-parts.ts';
import { holdParts } from '../../../../src/domain/check/dataset-in-parts.ts';
import { generateAffair } from '../../../../tools/affair/generate-affair.ts';
import { writeAffair } from '../../../../tools/affair/write-affair.ts';
import { copyDocuments, listJsonLines } from '../../../support/as-json-lines.ts';

const scratch = mkdtempSync(join(tmpdir(), 'rashomon-stream-'));
afterAll(() => rmSync(scratch, { recursive: true }));

async function describeHeld(source: DatasetSource) {
  const { diagnostics, more, anchors, sources, base, draft } = await openDataset(source);
  return {
    located: locateDiagnostics(diagnostics, sources, base),
    more,
    anchors,
    id: draft.header?.id.value,
    counts: [draft.assertions.length, draft.silences.length, countUnreasoned(draft.assertions)],
  };
}

async function describeStreamed(source: DatasetSource, recordsAtOnce: number) {
  const check = await checkStream(source, { recordsAtOnce });
  const { diagnostics, more, anchors, sources, base, id } = check;
  return {
    located: locateDiagnostics(diagnostics, sources, base),
    more,
    anchors,
    id,
    counts: [check.assertions, check.silences, check.relationsWithoutReason],
  };
}

function writeLines(name: string, lines: readonly string[] | string): string {
  const folder = join(scratch, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'records.jsonl'), typeof lines === 'string' ? lines : `${lines.join('\n')}\n`);
  return folder;
}

const fixtures = ['invalid', 'valid'].flatMap((parent) =>
  readdirSync(`tests/fixtures/${parent}`).map((name) => `tests/fixtures/${parent}/${name}`),
);
const shipped = ['data/crocus-city-hall', 'data/harbour-fire'];

describe('checkStream', () => {
  test.each([...fixtures, ...shipped])('says of %s what is said where it is held', async (folder) => {
    expect(await describeStreamed(folder, 2)).toEqual(await describeHeld(folder));
  });

  test.each([...fixtures, ...shipped])('says of %s in lines what is said where it is held', async (folder) => {
    const lines = listJsonLines(folder);
    if (lines === undefined) return;
    const inLines = writeLines(folder, lines);
    copyDocuments(folder, inLines);

    expect(await describeStreamed(inLines, 2)).toEqual(await describeHeld(inLines));
  });

  const odd: Readonly<Record<string, (lines: readonly string[]) => string>> = {
    'windows line ends': (lines) => lines.join('\r\n'),
    'a byte order mark': (lines) => `\ufeff${lines.join('\n')}`,
    'empty lines': (lines) => lines.join('\n\n  \n'),
    'a record over several lines': (lines) =>
      `${lines.slice(0, 40).join('\n')}\n{"type":\n"actor"\n}\n${lines.slice(40).join('\n')}`,
    'a line that was cut off': (lines) => `${lines.join('\n').slice(0, -40)}`,
    'an unresolved merge': (lines) =>
      `${lines.slice(0, 30).join('\n')}\n<<<<<<< ours\n${lines[30]}\n=======\n${lines[31]}\n>>>>>>> theirs\n${lines.slice(32).join('\n')}`,
    'a list of records': (lines) => `[${lines.join(',\n')}]`,
    nothing: () => '',
    'a line that is a text': (lines) => `"x"\n${lines.join('\n')}\nnull`,
  };

  test.each(Object.entries(odd))('says of a file with %s what is said where it is held', async (name, make) => {
    const folder = writeLines(`odd-${name}`.replaceAll(' ', '-'), make(listJsonLines('data/harbour-fire') ?? []));
    copyDocuments('data/harbour-fire', folder);

    expect(await describeStreamed(folder, 7)).toEqual(await describeHeld(folder));
  });

  test.each([
    ['UTF-16', Buffer.from('{"type":"actor"}\n', 'utf16le')],
    [
      'windows-1251',
      Buffer.concat([Buffer.from('{"type":"actor","id":"x","name":"'), Buffer.from([0xcf, 0xf3]), Buffer.from('"}\n')]),
    ],
  ])('says of a file in %s what is said where it is held', async (name, bytes) => {
    const folder = writeLines(`bytes-${name}`, '');
    writeFileSync(join(folder, 'records.jsonl'), bytes);

    expect(await describeStreamed(folder, 2)).toEqual(await describeHeld(folder));
  });

  test('reads a packed file, and standard input, as the file they hold', async () => {
    const text = `${(listJsonLines('tests/fixtures/invalid/unknown-reference') ?? []).join('\n')}\n`;
    const file = join(scratch, 'packed.jsonl.gz');
    writeFileSync(file, gzipSync(text));
    async function* stdin() {
      yield Buffer.from(text.slice(0, 100));
      yield Buffer.from(text.slice(100));
    }
    const input = () => ({ files: ['-'], stdin: stdin() });

    expect(await describeStreamed({ files: [file] }, 3)).toEqual(await describeHeld({ files: [file] }));
    expect(await describeStreamed(input(), 3)).toEqual(await describeHeld(input()));
  });

  test.each([...fixtures, ...shipped])('gives of %s the dataset that is held elsewhere', async (folder) => {
    const { parts } = await checkStream(folder, { recordsAtOnce: 2, withParts: true });
    const dataset = parts && holdParts(parts);

    expect(dataset).toEqual((await openDataset(folder)).dataset);
  });

  test('gives of lines the dataset that is held elsewhere', async () => {
    const folder = join(scratch, 'sound');
    await writeAffair(folder, generateAffair({ id: 'sound', assertions: 300, seed: 3 }), {
      format: 'jsonl',
      withTexts: true,
    });

    const { parts } = await checkStream(folder, { recordsAtOnce: 50, withParts: true });
    const dataset = parts && holdParts(parts);

    expect(dataset?.assertions).toHaveLength(300);
    expect(dataset).toEqual((await openDataset(folder)).dataset);
  });

  test('does not fill the disk with what a packed file holds', async () => {
    const file = join(scratch, 'bomb.jsonl.gz');
    writeFileSync(file, gzipSync(Buffer.alloc(80 * 1024 * 1024, 0x20)));

    await expect(checkStream({ files: [file] })).rejects.toThrow('more than 200 times its size');
  });

  test('says of mistakes planted in an affair what is said where it is held', async () => {
    const folder = join(scratch, 'affair');
    await writeAffair(folder, generateAffair({ id: 'affair', assertions: 150, seed: 7 }), {
      format: 'jsonl',
      withTexts: true,
    });
    const file = join(folder, 'part-0001.jsonl');
    const lines = readLines(file);

    await fc.assert(
      fc.asyncProperty(
        fc.array(mistake, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 60 }),
        async (mistakes, atOnce) => {
          const wrong = [...lines];
          for (const one of mistakes) plant(one, wrong);
          writeFileSync(file, wrong.join('\n'));

          expect(await describeStreamed(folder, atOnce)).toEqual(await describeHeld(folder));
        },
      ),
      { numRuns: 20, seed: 1950 },
    );
  }, 120_000);
});

const mistake = fc.record({
  line: fc.nat(),
  other: fc.nat(),
  field: fc.nat(),
  how: fc.constantFrom(
    'drop',
    'take',
    'repeat',
    'rename',
    'cut',
    'swap',
    'twice',
    'null',
    'number',
    'retract',
    'relate',
    'undate',
    'report',
    'deny',
    'unname',
    'part',
  ),
});

/** A mistake that people make: in a record of its own line, mostly with something of another. */
function plant(
  { line, other, field, how }: { line: number; other: number; field: number; how: string },
  lines: string[],
): void {
  const at = line % lines.length;
  const text = lines[at] ?? '';
  let record: Record<string, unknown>;
  let donor: Record<string, unknown>;
  try {
    record = JSON.parse(text);
    donor = JSON.parse(lines[other % lines.length] ?? '');
  } catch {
    return;
  }
  const keys = Object.keys(record).slice(1);
  const key = keys[field % keys.length] ?? 'id';
  if (how === 'drop') delete record[key];
  if (how === 'take' && key in donor) record[key] = donor[key];
  if (how === 'rename') record[`${key}s`] = record[key];
  if (how === 'null') record[key] = null;
  if (how === 'number') record[key] = 1.5;
  if (how === 'undate') delete record.saidAt;
  if (how === 'retract' && record.type === 'assertion')
    Object.assign(record, { act: 'retracts', retracts: { [String(donor.id)]: 'x' } });
  if (how === 'relate' && record.type === 'assertion') {
    Object.assign(record, { contradicts: { [String(donor.id)]: 'x' }, supports: { [String(record.id)]: 'y' } });
  }
  if (how === 'report' && record.type === 'assertion') record.reportedBy = [donor.id];
  if (how === 'deny' && record.type === 'assertion') record.contradicts = { [String(donor.id)]: 'x' };
  if (how === 'unname' && record.type === 'actor') record.unnamed = true;
  if (how === 'part' && record.type === 'actor') record.partOf = donor.id;
  if (how === 'repeat') lines.splice(other % lines.length, 0, text);
  else if (how === 'cut') lines[at] = text.slice(0, -(1 + (field % 30)));
  else if (how === 'twice') lines[at] = text.replace('{', `{"${key}":"x",`);
  else if (how === 'swap') [lines[at], lines[other % lines.length]] = [lines[other % lines.length] ?? '', text];
  else lines[at] = JSON.stringify(record);
}

function readLines(file: string): string[] {
  return readFileSync(file, 'utf8').trimEnd().split('\n');
}
