// Folders good and bad: what is read, what is refused, and what a reader is told.
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDataset } from '../../../../src/dataset/read/open-dataset.ts';
import { readDataset } from '../../../../src/dataset/read/read-folder.ts';
import { findTextVariable } from '../../../../src/dataset/read/text-variables.ts';
import { assertionsFile, codesOf, datasetFile, gazetteText, makeDataset } from '../../../support/scratch-dataset.ts';

const line = (record: object) => `${JSON.stringify(record)}\n`;
const narrative = (id: string) => line({ type: 'narrative', id, name: 'N' });

describe('readDataset', () => {
  test('gives YAML, JSON lines and a JSON list as one draft, in the order of their paths', async () => {
    const folder = await makeDataset({
      'assertions/b/late.yaml': 'document: gazette\nassertions:\n  late: {by: office, act: says, claim: C.}\n',
      'more.jsonl': narrative('from-lines'),
      'more.json': `[${narrative('from-list').trim()}]`,
    });

    const { draft, diagnostics } = await readDataset(folder);

    expect(diagnostics).toEqual([]);
    expect(draft.assertions.map(({ id }) => id.value)).toEqual(['late', 'captain-fog', 'office-engine']);
    expect(draft.narratives.map(({ id }) => id.value)).toEqual(['from-lines', 'from-list']);
  });

  test('every place points at what it names', async () => {
    const folder = await makeDataset({ 'more.jsonl': `${narrative('first')}\r\n${narrative('sec-ond')}` });

    const { draft, sources } = await readDataset(folder);

    for (const { id } of [...draft.actors, ...draft.assertions, ...draft.narratives]) {
      const written = sources.get(id.place.file)?.slice(id.place.start, id.place.end);
      expect(written?.replaceAll('"', '')).toBe(id.value);
    }
    expect(draft.narratives).toHaveLength(2);
  });

  test('a byte order mark does not move the places', async () => {
    const { draft, sources } = await readDataset(await makeDataset({ 'dataset.yaml': `\ufeff${datasetFile}` }));

    const place = draft.actors[0]?.id.place;
    expect(place && sources.get('dataset.yaml')?.slice(place.start, place.end)).toBe('captain');
  });

  test('windows line ends are read as line ends', async () => {
    expect(await codesOf({ 'dataset.yaml': datasetFile.replaceAll('\n', '\r\n') })).toEqual([]);
  });

  test('a multibyte character across two chunks stays whole', async () => {
    // Chunks are read a mebibyte at a time: with an odd start, one `é` lies across the boundary.
    const filler = line({ type: 'narrative', id: 'filler', name: 'x'.repeat(60_000) }).repeat(17);
    const text = `${filler}${line({ type: 'narrative', id: 'n', name: 'é'.repeat(30_000) })}`;
    expect(Buffer.byteLength(filler)).toBeLessThan(1024 * 1024);
    expect(Buffer.byteLength(text)).toBeGreaterThan(1024 * 1024);

    const { draft } = await readDataset(await makeDataset({ 'more.jsonl': text }));

    expect(draft.narratives.at(-1)?.name?.value).toBe('é'.repeat(30_000));
  });

  test('an empty assertions file holds nothing', async () => {
    expect(await codesOf({ 'assertions/empty.yaml': '', 'assertions/comments.yaml': '# later\n' })).toEqual([]);
  });

  test.each([
    ['an unknown folder', '/nowhere/at/all', 'there is none'],
    ['a file in its place', new URL(import.meta.url).pathname, 'it is a file'],
  ])('%s is a failure of kind files', async (_, folder, reason) => {
    await expect(readDataset(folder)).rejects.toMatchObject({
      kind: 'files',
      message: expect.stringContaining(reason),
    });
  });

  test('a folder without a dataset is a failure of kind files', async () => {
    const folder = await makeDataset({ 'dataset.yaml': null, 'assertions/gazette.yaml': null });

    await expect(readDataset(folder)).rejects.toMatchObject({ kind: 'files' });
  });

  test.each([
    ['dataset.yaml', 'dataset.yaml'],
    ['an assertions file', 'assertions/gazette.yaml'],
    ['a JSON lines file', 'more.jsonl'],
  ])('bytes that are no UTF-8 in %s are told with their line', async (_, file) => {
    const bytes = Buffer.concat([Buffer.from('# ok é\n# not ok '), Buffer.from([0xff, 0xfe]), Buffer.from('\n')]);
    const { diagnostics } = await openDataset(await makeDataset({ [file]: bytes }));

    expect(diagnostics.map(({ code }) => code)).toContain('invalid-encoding');
  });

  test('a YAML file cut anywhere ends in diagnostics or in a smaller dataset, never in an exception', async () => {
    for (let length = 0; length < assertionsFile.length; length += 7) {
      const { diagnostics, dataset } = await openDataset(
        await makeDataset({ 'assertions/gazette.yaml': assertionsFile.slice(0, length) }),
      );
      expect(dataset !== undefined || diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
    }
  });

  test('a JSON lines file cut in its last line keeps the others and says where it ends', async () => {
    const whole = narrative('first') + narrative('second');
    const { draft, diagnostics } = await readDataset(await makeDataset({ 'more.jsonl': whole.slice(0, -8) }));

    expect(draft.narratives.map(({ id }) => id.value)).toEqual(['first']);
    expect(diagnostics.map(({ code, notes }) => [code, notes[0]?.message])).toEqual([
      ['json-syntax', 'the line ends inside the record: the file was probably cut off'],
    ]);
  });

  test.each([
    ['{"type":"narrative","id":"n","name":"N","name":"M"}', ['duplicate-key']],
    ['{"type":"narative","id":"n","name":"N"}', ['unknown-value']],
    ['{"id":"n","name":"N"}', ['missing-field']],
    ['{"type":"narrative","name":"N"}', ['missing-field']],
    ['{"type":"narrative","id":"n","name":null}', ['empty-value']],
    ['{"type":"narrative","id":"n","name":["N"]}', ['wrong-type']],
    ['{"type":"narrative","id":"n","name":12345678901234567890}', ['unsafe-integer']],
    ['{"type":"narrative","id":"n","name":"N","constructor":1}', ['forbidden-key']],
    ['{"type":"narrative","id":"n","name":"\\udc00"}', ['invalid-encoding']],
    ['"narrative"', ['json-syntax']],
  ])('%s gives %j', async (text, codes) => {
    const { diagnostics } = await readDataset(await makeDataset({ 'more.jsonl': `${text}\n` }));

    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
  });

  test.each([
    ['a: &x [1]\nb: *y\n', 'yaml-unsupported'],
    ['a: *x\nb: &x 1\n', 'yaml-unsupported'],
    ['a: &x [*x]\n', 'yaml-unsupported'],
    ['? [a]\n: b\n', 'yaml-unsupported'],
    ['--- \nassertions: {}\n---\nassertions: {}\n', 'yaml-unsupported'],
    ['assertions: !!binary abc\n', 'yaml-unsupported'],
    ['\tassertions: {}\n', 'yaml-syntax'],
    ['assertions: [\n', 'yaml-syntax'],
    ['assertions: "abc\n', 'yaml-syntax'],
    ['- a\n', 'wrong-type'],
    ['just a text\n', 'wrong-type'],
  ])('%j gives %s', async (text, code) => {
    const { diagnostics } = await readDataset(await makeDataset({ 'assertions/gazette.yaml': text }));

    expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
  });
});

describe('texts of documents', () => {
  const outside = 'The captain kept silent.\n';

  test('the document’s own text is at hand with its hash', async () => {
    const { draft } = await readDataset(await makeDataset());

    expect(draft.documents[0]?.textAtHand).toMatchObject({ text: gazetteText, origin: 'documents/gazette.txt' });
    expect(draft.documents[0]?.textAtHand?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('a text given by the caller comes first, then one of the environment', async () => {
    const folder = await makeDataset();
    const [given, named] = [join(dirname(folder), 'given.txt'), join(dirname(folder), 'named.txt')];
    await writeFile(given, 'given');
    await writeFile(named, 'named');
    const env = { RASHOMON_TEXT_GAZETTE: named };

    const byEnvironment = await readDataset(folder, { env });
    const byCaller = await readDataset(folder, { env, texts: new Map([['gazette', given]]) });

    expect(byEnvironment.draft.documents[0]?.textAtHand?.text).toBe('named');
    expect(byCaller.draft.documents[0]?.textAtHand?.text).toBe('given');
  });

  test('a named text that is not there is a failure of kind files', async () => {
    const reading = readDataset(await makeDataset(), { env: { RASHOMON_TEXT_GAZETTE: '/nowhere.txt' } });

    await expect(reading).rejects.toMatchObject({ kind: 'files' });
  });

  test.each(['../outside.txt', '/etc/hostname', 'documents/../../outside.txt', 'documents', 'documents/none.txt'])(
    '%s is not opened',
    async (path) => {
      const folder = await makeDataset({ 'dataset.yaml': datasetFile.replace('documents/gazette.txt', path) });
      await writeFile(join(dirname(folder), 'outside.txt'), outside);

      const { draft, diagnostics } = await readDataset(folder);

      expect(draft.documents[0]?.textAtHand).toBeUndefined();
      expect(diagnostics.map(({ code }) => code)).toEqual(['unreadable-text']);
    },
  );

  test('a link that leads out of the folder is not followed', async () => {
    const folder = await makeDataset({ 'documents/gazette.txt': null });
    await writeFile(join(dirname(folder), 'outside.txt'), outside);
    await mkdir(join(folder, 'documents'), { recursive: true });
    await symlink(join(dirname(folder), 'outside.txt'), join(folder, 'documents/gazette.txt'));

    const { draft, diagnostics } = await readDataset(folder);

    expect(draft.documents[0]?.textAtHand).toBeUndefined();
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'the text `documents/gazette.txt` is outside the dataset’s folder',
    ]);
  });

  test('a linked file of records gets a warning instead of being read', async () => {
    const folder = await makeDataset();
    await writeFile(join(dirname(folder), 'outside.yaml'), 'assertions: {}\n');
    await symlink(join(dirname(folder), 'outside.yaml'), join(folder, 'assertions/linked.yaml'));

    const { diagnostics } = await readDataset(folder);

    expect(diagnostics.map(({ code, place }) => [code, place.file])).toEqual([
      ['misplaced-file', 'assertions/linked.yaml'],
    ]);
  });

  test('the founding document has a second name, in its own dataset only', () => {
    const env = { RASHOMON_SEED_TEXT: '/a.txt' };

    expect(findTextVariable('crocus-city-hall', 'article', env)).toEqual({
      variable: 'RASHOMON_SEED_TEXT',
      path: '/a.txt',
    });
    expect(findTextVariable('ferry', 'article', env)).toBeUndefined();
    expect(findTextVariable('crocus-city-hall', 'other', env)).toBeUndefined();
    expect(findTextVariable('ferry', 'long-id', { RASHOMON_TEXT_LONG_ID: '/b.txt' })?.path).toBe('/b.txt');
    expect(findTextVariable('ferry', 'long-id', { RASHOMON_TEXT_LONG_ID: '' })).toBeUndefined();
  });
});
