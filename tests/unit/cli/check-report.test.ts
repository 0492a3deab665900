// What `check` prints, in each of its formats, and the exit code it leaves.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { type CheckReportOptions, describeHeld, renderCheckReport } from '../../../src/cli/check-report.ts';
import { openDataset } from '../../../src/dataset/read/open-dataset.ts';
import { catalogue } from '../../../src/domain/check/rules/catalogue.ts';
import { programArgs } from '../../support/run-cli.ts';
import { assertionsFile, makeDataset } from '../../support/scratch-dataset.ts';

const files = {
  'assertions/gazette.yaml': assertionsFile
    .replace('act: says\n', 'act: say\n')
    .replace('why-late: engine', 'why-late: engin'),
};

async function report(format: CheckReportOptions['format'], strict = false, changed: Record<string, string> = files) {
  const folder = await makeDataset(changed);
  const checked = [
    { folder: 'data/ferry', opened: { ...describeHeld(await openDataset(folder)), base: 'data/ferry' } },
  ];
  return renderCheckReport(checked, { format, strict, version: '1.2.3' });
}

describe('renderCheckReport', () => {
  test('text has place, line, caret and suggestion, and ends with a summary', async () => {
    const text = await report('text');

    expect(text.slice(0, text.indexOf('\n\n'))).toBe(
      [
        'data/ferry/assertions/gazette.yaml:6:10: error: `act` cannot be `say`; it is one of says, claims, confirms, denies, accuses, warns, questions, announces, concedes, retracts, declines [unknown-value]',
        ' 6 |     act: say',
        '   |          ^^^',
        '  did you mean `says`?',
      ].join('\n'),
    );
    expect(text.endsWith('\n\ndata/ferry: 2 errors; 2 assertions; 2 quotes: 2 exact\n')).toBe(true);
  });

  test('json is a list of datasets with their diagnostics', async () => {
    const [dataset] = JSON.parse(await report('json'));

    expect(dataset).toMatchObject({
      folder: 'data/ferry',
      dataset: 'ferry',
      errors: 2,
      warnings: 0,
      quotes: { exact: 2, lost: 0 },
    });
    expect(dataset.diagnostics[0]).toEqual({
      code: 'unknown-value',
      severity: 'error',
      message: expect.stringContaining('cannot be `say`'),
      path: 'data/ferry/assertions/gazette.yaml',
      line: 6,
      column: 10,
      endLine: 6,
      endColumn: 13,
      notes: [],
      suggestion: 'says',
    });
  });

  test('sarif names every rule, and points with lines and columns', async () => {
    const sarif = JSON.parse(await report('sarif'));
    const [run] = sarif.runs;

    expect(sarif.version).toBe('2.1.0');
    expect(run.tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual(catalogue.map(({ code }) => code));
    expect(run.results[0]).toMatchObject({
      ruleId: 'unknown-value',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'data/ferry/assertions/gazette.yaml' },
            region: { startLine: 6, startColumn: 10, endLine: 6, endColumn: 13 },
          },
        },
      ],
    });
    expect(catalogue[run.results[0].ruleIndex]?.code).toBe('unknown-value');
  });

  test('github has a line for each, with what would end it escaped', async () => {
    const text = await report('github');

    expect(text.trimEnd().split('\n')).toHaveLength(2);
    expect(text).toMatch(
      /^::error file=data\/ferry\/assertions\/gazette\.yaml,line=6,endLine=6,col=10,endColumn=13,title=unknown-value::/,
    );
    expect(text.split('\n')[0]).toContain('%0Adid you mean `says`?');
  });

  test('strict makes errors of warnings', async () => {
    const unused = { 'more.jsonl': '{"type":"narrative","id":"n","name":"N"}\n' };

    expect(await report('github', false, unused)).toMatch(/^::warning /);
    expect(await report('github', true, unused)).toMatch(/^::error /);
    expect(await report('text', true, unused)).toContain('data/ferry: 1 error;');
  });

  test('what would act on a terminal is shown', async () => {
    const turned = { 'assertions/gazette.yaml': `${assertionsFile}    nota\u202e: "\u001b[31m"\n` };

    const text = await report('text', false, turned);

    expect(text).toContain('nota\\u{202e}');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is left is what is tested
    expect(text).not.toMatch(/[\u001b\u202e]/);
  });
});

describe('rashomon check', () => {
  const run = promisify(execFile);
  const check = async (...args: string[]) => {
    try {
      const { stdout, stderr } = await run(process.execPath, [...programArgs, 'check', ...args]);
      return { code: 0, stdout, stderr };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, stdout, stderr };
    }
  };

  test('ends with 0, 1, 2 or 3, and checks all folders it can read', async () => {
    const [good, bad] = [await makeDataset(), await makeDataset(files)];

    const [fine, failed, usage, unreadable] = await Promise.all([
      check(good),
      check(good, bad),
      check(good, '--format', 'html'),
      check('/nowhere', bad),
    ]);

    expect([fine.code, failed.code, usage.code, unreadable.code]).toEqual([0, 1, 2, 3]);
    expect(fine.stdout).toBe(`${good}: no problems; 2 assertions; 2 quotes: 2 exact\n`);
    expect(failed.stdout).toContain(`${bad}: 2 errors`);
    expect(unreadable.stdout).toContain(`${bad}: 2 errors`);
    expect(unreadable.stderr).toContain('/nowhere');
  }, 120_000);
});
