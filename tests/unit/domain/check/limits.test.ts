// Every limit at it, and one past it.
import { describe, expect, test } from 'vitest';
import { openDataset } from '../../../../src/dataset/read/open-dataset.ts';
import { limits } from '../../../../src/domain/base/limits.ts';
import { assertionsFile, codesOf, datasetFile, header, makeDataset } from '../../../support/scratch-dataset.ts';

const exceeded = ['limit-exceeded'];

/** Nested lists as a note: of the wrong type, but read. */
const nested = (depth: number) => `${assertionsFile}    note: ${'['.repeat(depth)}x${']'.repeat(depth)}\n`;
const inJson = (note: string) => `{"type":"narrative","id":"n","name":"N","description":${note}}\n`;
const quoteOf = (exact: string) => assertionsFile.replace('"said the engine had failed"', JSON.stringify(exact));

describe('limits', () => {
  test('a list or map may lie 64 deep in YAML, and no deeper', async () => {
    // assertions, the assertion and the file itself are three maps.
    const at = await codesOf({ 'assertions/gazette.yaml': nested(limits.depth - 3) });
    const past = await codesOf({ 'assertions/gazette.yaml': nested(limits.depth - 2) });

    expect(at).toEqual(['wrong-type']);
    expect(past).toEqual(exceeded);
  });

  test('a list or map may lie 64 deep in JSON, and no deeper', async () => {
    const list = (depth: number) => inJson('['.repeat(depth) + ']'.repeat(depth));

    expect(await codesOf({ 'more.jsonl': list(limits.depth - 1) })).toContain('wrong-type');
    expect(await codesOf({ 'more.jsonl': list(limits.depth) })).toEqual(exceeded);
  });

  test.each(['[', '{a: ', '- ', '? '])(
    'a million of %j ends in a diagnostic, and the process lives',
    async (opening) => {
      expect(await codesOf({ 'assertions/gazette.yaml': opening.repeat(1_000_000) })).toEqual(exceeded);
    },
  );

  test('a million brackets in a line of JSON end in a diagnostic', async () => {
    expect(await codesOf({ 'more.jsonl': '['.repeat(1_000_000) })).toEqual(exceeded);
  });

  test('a hundred aliases may stand in a file, and no more', async () => {
    const tags = (count: number) => {
      const list = Array.from({ length: count }, () => '*t').join(', ');
      return `${assertionsFile}    named: &t late\n    note: &n x\n    tags: [${list}]\n`.replace(
        'note: &n x\n',
        'note: x\n',
      );
    };

    const at = await openDataset(await makeDataset({ 'assertions/gazette.yaml': tags(limits.aliases) }));
    const past = await codesOf({ 'assertions/gazette.yaml': tags(limits.aliases + 1) });

    expect(at.draft.assertions[1]?.tags).toHaveLength(limits.aliases);
    expect(at.diagnostics.map(({ code }) => code)).not.toContain('limit-exceeded');
    expect(past).toEqual(exceeded);
  });

  test('aliases of aliases multiply only so far', async () => {
    const levels = Array.from({ length: 8 }, (_, level) => {
      const items = level === 0 ? Array(10).fill('x') : Array(10).fill(`*l${level - 1}`);
      return `    k${level}: &l${level} [${items.join(', ')}]`;
    });

    expect(await codesOf({ 'assertions/gazette.yaml': `${assertionsFile}${levels.join('\n')}\n` })).toContain(
      'limit-exceeded',
    );
  });

  test('a text has at most 64 KiB, counted in UTF-8', async () => {
    const note = (bytes: number) =>
      `${assertionsFile}    note: ${'é'.repeat(bytes / 2 - 1)}${'x'.repeat(2 + (bytes % 2))}\n`;

    expect(await codesOf({ 'assertions/gazette.yaml': note(limits.textBytes) })).toEqual([]);
    expect(await codesOf({ 'assertions/gazette.yaml': note(limits.textBytes + 1) })).toEqual(exceeded);
  });

  test('a quote has at most 16 KiB, counted in UTF-8', async () => {
    const text = (bytes: number) => 'é'.repeat(bytes / 2 - 1) + 'x'.repeat(2 + (bytes % 2));
    const files = (bytes: number) => ({
      'assertions/gazette.yaml': quoteOf(text(bytes)),
      'documents/gazette.txt': `“Fog held us back,” ${text(limits.quoteBytes)}`,
    });

    expect(await codesOf(files(limits.quoteBytes))).toEqual([]);
    expect(await codesOf(files(limits.quoteBytes + 1))).toEqual(exceeded);
  });

  test.each(['prefix', 'suffix'])('a %s has at most 32 UTF-16 units', async (field) => {
    const quote = (length: number) =>
      assertionsFile.replace('["said the engine had failed"]', `[{exact: "said", ${field}: "${'x'.repeat(length)}"}]`);
    const without = {
      'dataset.yaml': datasetFile.replace('text: documents/gazette.txt', `sha256: ${'a'.repeat(64)}, length: 9`),
    };

    expect(await codesOf({ ...without, 'assertions/gazette.yaml': quote(limits.contextLength) })).toEqual([]);
    expect(await codesOf({ ...without, 'assertions/gazette.yaml': quote(limits.contextLength + 1) })).toEqual(exceeded);
  });

  test('an id has at most 128 characters, a document’s 119', async () => {
    const actor = (length: number) => ({
      'dataset.yaml': datasetFile.replaceAll('captain:', `${'c'.repeat(length)}:`),
    });
    const renamed = (length: number) => ({
      ...actor(length),
      'assertions/gazette.yaml': assertionsFile.replace('by: captain', `by: ${'c'.repeat(length)}`),
    });
    const document = (length: number) => ({
      'dataset.yaml': datasetFile.replace('gazette:', `${'g'.repeat(length)}:`),
      'assertions/gazette.yaml': assertionsFile.replace('document: gazette', `document: ${'g'.repeat(length)}`),
    });

    expect(await codesOf(renamed(limits.idLength))).toEqual([]);
    expect(await codesOf(renamed(limits.idLength + 1))).toEqual(['invalid-id']);
    expect(await codesOf(document(limits.documentIdLength))).toEqual([]);
    expect(await codesOf(document(limits.documentIdLength + 1))).toEqual(['invalid-id']);
  });

  test('a line of JSONL has at most 1 MiB, and a longer one does not hide the next', async () => {
    const line = (bytes: number) => {
      const start = '{"type":"narrative","id":"n","name":"N"';
      return `${start}${' '.repeat(bytes - start.length - 1)}}\n{"type":"narrative","id":"m","name":"M"}\n`;
    };
    const at = await openDataset(await makeDataset({ 'more.jsonl': line(limits.jsonlLineBytes) }));
    const past = await openDataset(await makeDataset({ 'more.jsonl': line(limits.jsonlLineBytes + 1) }));

    expect(at.draft.narratives.map(({ id }) => id.value)).toEqual(['n', 'm']);
    expect(past.draft.narratives.map(({ id }) => id.value)).toEqual(['m']);
    expect(past.diagnostics.map(({ code }) => code)).toContain('limit-exceeded');
  });

  test('a YAML file has at most 8 MiB', async () => {
    const filled = (bytes: number) => `${header}#${'x'.repeat(bytes - header.length - 2)}\n`;
    const only = { 'assertions/gazette.yaml': null, 'documents/gazette.txt': null };

    expect(await codesOf({ ...only, 'dataset.yaml': filled(limits.yamlBytes) })).toEqual([]);
    expect(await codesOf({ ...only, 'dataset.yaml': filled(limits.yamlBytes + 1) })).toEqual(exceeded);
  }, 60_000);

  test.each(['more.json', 'more.jsonl'])(
    '%s has at most 64 MiB',
    async (file) => {
      const record = '{"type":"narrative","id":"n","name":"N"}';
      const [open, close] = file.endsWith('l') ? ['\n', '\n'] : ['[', ']'];
      const filled = (bytes: number) => `${open}${record}${close}${'\n'.repeat(bytes - record.length - 2)}`;

      expect(await codesOf({ [file]: filled(limits.fileBytes) })).not.toContain('limit-exceeded');
      expect(await codesOf({ [file]: filled(limits.fileBytes + 1) })).toContain('limit-exceeded');
    },
    60_000,
  );

  test('the files of a dataset have at most 96 MiB together', async () => {
    const blank = (bytes: number) => `${' '.repeat(65_535)}\n`.repeat(Math.floor(bytes / 65_536)).padEnd(bytes, '\n');
    const files = (bytes: number) => ({
      'dataset.yaml': `${header}#${'x'.repeat(1024 * 1024 - header.length - 2)}\n`,
      'assertions/gazette.yaml': null,
      'a.jsonl': blank(limits.fileBytes),
      'b.jsonl': blank(bytes - limits.fileBytes - 1024 * 1024),
    });

    expect(await codesOf(files(limits.datasetBytes))).toEqual([]);
    expect(await codesOf(files(limits.datasetBytes + 1))).toEqual(exceeded);
  }, 60_000);

  test('a dataset has at most 800,000 keys and values, and what is past them is told once', async () => {
    const aliases = (count: number) => Array(count).fill('"x"').join(',');
    // A map, its eight keys and values and its list are ten beside the names in it.
    const line = (id: string, count: number) =>
      `{"type":"actor","id":"${id}","name":"N","kind":"person","aliases":[${aliases(count)}]}\n`;
    const own = 11;
    const lines = (values: number) => {
      const each = 200_000;
      return ['a', 'b', 'c', 'd'].map((id, at) => line(id, at === 3 ? values - 3 * each - own : each - own)).join('');
    };

    expect(await codesOf({ 'more.jsonl': lines(limits.values) })).not.toContain('limit-exceeded');
    const past = await openDataset(
      await makeDataset({ 'more.jsonl': lines(limits.values + 1), 'z.jsonl': line('z', 5) }),
    );
    const told = past.diagnostics.filter(({ code }) => code === 'limit-exceeded');
    const more = past.more.filter(({ code }) => code === 'limit-exceeded');
    expect(told.length + more.length).toBe(1);
    expect(past.diagnostics.map(({ code }) => code)).not.toContain('unused-actor');
  }, 120_000);

  test('YAML is taken apart into at most a million pieces', async () => {
    const yaml = `${assertionsFile}    tags: [${'x,'.repeat(limits.yamlPieces / 2)}]\n`;

    expect(await codesOf({ 'assertions/gazette.yaml': yaml })).toEqual(exceeded);
    expect(await codesOf({ 'assertions/gazette.yaml': yaml.replaceAll('x,x,x,x,', '') })).not.toContain(
      'limit-exceeded',
    );
  }, 120_000);

  test('a text or a key of megabytes is told and not looked into', async () => {
    for (const unit of ['9', 'a', '-a', '((', '\\n', 'İ']) {
      const text = unit.repeat(4_000_000);
      const records = [
        `{"type":"actor","id":"x","name":"N","kind":"${text}"}`,
        `{"type":"actor","id":"${text}","name":"N","kind":"person"}`,
        `{"type":"event","id":"e","name":"N","date":"${text}"}`,
        `{"type":"actor","id":"y","name":"N","kind":"person","${text}":1}`,
        ...(unit === '9' ? [`{"type":"actor","id":"z","name":${text},"kind":"person"}`] : []),
      ];
      expect(await codesOf({ 'more.json': `[${records.join(',')}]` })).toContain('limit-exceeded');
    }
  }, 120_000);

  test('a document’s text has at most 16 MiB', async () => {
    const text = (bytes: number) =>
      `${'x'.repeat(bytes - 60)}“Fog held us back,” said the engine had failed`.slice(-bytes).padStart(bytes, 'x');
    const sized = (bytes: number) => Buffer.from(text(bytes - 4));

    expect(await codesOf({ 'documents/gazette.txt': sized(limits.documentTextBytes) })).toEqual([]);
    expect(
      await codesOf({ 'documents/gazette.txt': Buffer.concat([sized(limits.documentTextBytes), Buffer.from('x')]) }),
    ).toEqual(exceeded);
  }, 60_000);
});
