// Of thousands of problems: errors first, the first of each code, and sums of all, in every form of output.
import { describe, expect, test } from 'vitest';
import {
  type CheckFormat,
  type CheckReportOptions,
  describeHeld,
  renderCheckReport,
} from '../../../../src/cli/check-report.ts';
import { openDataset } from '../../../../src/dataset/read/open-dataset.ts';
import { datasetFile, makeDataset } from '../../../support/scratch-dataset.ts';

const lines = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');

/** 1,667 actors of an unknown kind with an unknown field, 250 names in curly quotes in another file. */
async function openMany() {
  const folder = await makeDataset({
    'dataset.yaml': `${datasetFile}narratives:
${lines(250, (at) => `  n${at}: {name: “A story”}`)}
`,
    'b.jsonl': lines(1_667, (at) => `{"type":"actor","id":"x${at}","name":"N${at}","kind":"prson","foo":1}`),
  });
  return openDataset(folder);
}
const opened = openMany();

async function render(format: CheckFormat, options: Partial<CheckReportOptions> = {}): Promise<string> {
  return renderCheckReport([{ folder: 'ferry', opened: describeHeld(await opened) }], {
    format,
    strict: false,
    version: '1',
    ...options,
  });
}

describe('a report of thousands of problems', () => {
  test('shows errors before warnings, a hundred of each code, and sums of all', async () => {
    const text = await render('text');

    expect(text.match(/: error: /g)).toHaveLength(200);
    expect(text.match(/: warning: /g)).toHaveLength(100);
    expect(text.lastIndexOf(': error: ')).toBeLessThan(text.indexOf(': warning: '));
    expect(text.slice(text.indexOf('By code:'))).toBe(
      [
        'By code:',
        '  1,667 errors  [unknown-key]    100 shown, and 1,567 more of this code',
        '  1,667 errors  [unknown-value]  100 shown, and 1,567 more of this code',
        '  250 warnings  [curly-quotes]   100 shown, and 150 more of this code',
        '',
        'ferry: 3,334 errors, 250 warnings; 2 assertions; 2 quotes: 2 exact',
        '',
      ].join('\n'),
    );
  });

  test('shows as many as are wanted', async () => {
    expect((await render('text', { most: 3 })).match(/: error: /g)).toHaveLength(6);
    expect(await render('text', { most: 0 })).toMatch(
      /^By code:\n {2}1,667 errors {2}\[unknown-key\]\s+0 shown, and 1,667 more/,
    );
    expect(JSON.parse(await render('json', { most: 3 }))[0].diagnostics).toHaveLength(9);
  });

  test('leaves warnings out where only errors are wanted, and counts them still', async () => {
    for (const format of ['text', 'json', 'github', 'sarif'] as const) {
      const text = await render(format, { errorsOnly: true, most: 2 });
      expect(text).toContain('unknown-value');
      expect(
        format === 'sarif' ? JSON.parse(text).runs[0].results.map((one: { level: string }) => one.level) : text,
      ).not.toContain('curly-quotes]');
    }
    expect(await render('text', { errorsOnly: true })).toContain('3,334 errors, 250 warnings;');
    expect(await render('github', { errorsOnly: true })).not.toContain('::warning');
  });

  test('has its sums in JSON, SARIF and annotations', async () => {
    const [json] = JSON.parse(await render('json'));
    expect(json).toMatchObject({ errors: 3_334, warnings: 250 });
    expect(json.codes).toEqual([
      { code: 'unknown-key', severity: 'error', count: 1_667, shown: 100 },
      { code: 'unknown-value', severity: 'error', count: 1_667, shown: 100 },
      { code: 'curly-quotes', severity: 'warning', count: 250, shown: 100 },
    ]);
    const github = await render('github');
    expect(github.trim().split('\n')).toHaveLength(303);
    expect(github).toContain('::error title=unknown-key::ferry: and 1,567 more of this code\n');
    expect(github).toContain('::warning title=curly-quotes::ferry: and 150 more of this code\n');
    const [run] = JSON.parse(await render('sarif')).runs;
    expect(run.invocations[0].toolExecutionNotifications).toHaveLength(3);
  });

  test('of a few problems has no sums', async () => {
    const few = await openDataset(await makeDataset({ 'a.jsonl': '{"type":"narrative","id":"n","name":"N"}\n' }));
    const text = renderCheckReport([{ folder: 'ferry', opened: describeHeld(few) }], {
      format: 'text',
      strict: false,
      version: '1',
    });

    expect(text).not.toContain('By code');
  });
});

describe('nulls', () => {
  const actor = (at: number, more = '') => `{"type":"actor","id":"x${at}","name":"N","kind":"person"${more}}`;

  test('are one error a field and file, with their number', async () => {
    const nulls = ',"note":null,"wikidata":null';
    const folder = await makeDataset({
      'a.jsonl': lines(500, (at) => actor(at, nulls)),
      'b.jsonl': lines(2, (at) => actor(1_000 + at, ',"note":null')),
      'c.jsonl': actor(2_000, ',"note":null'),
    });
    const { diagnostics } = await openDataset(folder);
    const empty = diagnostics.filter(({ code }) => code === 'empty-value');

    expect(empty.map(({ place, notes }) => [place.file, notes[1]?.message])).toEqual([
      ['a.jsonl', 'and 499 more places of this file, as the same mistake'],
      ['a.jsonl', 'and 499 more places of this file, as the same mistake'],
      ['b.jsonl', 'and 1 more place of this file, as the same mistake'],
      ['c.jsonl', undefined],
    ]);
    expect(empty.map(({ message }) => message.split('`')[1])).toEqual(['note', 'wikidata', 'note', 'note']);
  });

  test('in the place of an id are told one by one: each costs a record', async () => {
    const folder = await makeDataset({
      'a.jsonl': lines(3, () => '{"type":"actor","id":null,"name":"N","kind":"person"}'),
    });
    const { diagnostics } = await openDataset(folder);

    expect(diagnostics.filter(({ severity }) => severity === 'error')).toHaveLength(3);
  });
});
