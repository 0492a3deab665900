// Golden diagnostics: every folder of tests/fixtures/invalid is checked, and its output compared byte for byte with its expected.txt.
// After a deliberate change: UPDATE_GOLDEN=1 npx vitest run tests/unit/domain/check/invalid-fixtures.test.ts, and read the difference.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openDataset } from '../../../../src/dataset/read/open-dataset.ts';
import { renderDiagnostics } from '../../../../src/dataset/report/render-diagnostic.ts';
import { catalogue } from '../../../../src/domain/check/rules/catalogue.ts';

const root = 'tests/fixtures/invalid';
/** As plain objects: some rules are functions, whose fields a test's name cannot show. */
const rules = catalogue.map(({ code, severity, title }) => ({ code, severity, title }));
const codes = catalogue.map(({ code }) => code);

/** One mistake, one diagnostic. Where a fixture cannot help to show another, it is listed here with its reason. */
const accompanying: Readonly<Record<string, readonly string[]>> = {};

async function check(code: string) {
  const { diagnostics, sources, dataset } = await openDataset(`${root}/${code}`);
  const text = renderDiagnostics(diagnostics, { folder: '', sources });
  return { text, codes: new Set(diagnostics.map((diagnostic) => diagnostic.code)), dataset };
}

describe('invalid fixtures', () => {
  test('there is one for each code of the catalogue, and no other', () => {
    expect(readdirSync(root).sort()).toEqual([...codes].sort());
  });

  test.each(readdirSync(root))('%s says what is expected, byte for byte', async (code) => {
    const golden = `${root}/${code}/expected.txt`;

    const { text } = await check(code);

    if (process.env.UPDATE_GOLDEN) writeFileSync(golden, text);
    expect(existsSync(golden)).toBe(true);
    expect(text).toBe(readFileSync(golden, 'utf8'));
  });

  test.each(readdirSync(root))('%s shows its own code and no other', async (code) => {
    const found = await check(code);

    expect([...found.codes].sort()).toEqual([code, ...(accompanying[code] ?? [])].sort());
  });

  test.each(rules)('$code gives a dataset exactly where it is a warning', async ({ code, severity }) => {
    const { dataset } = await check(code);

    expect(dataset === undefined).toBe(severity === 'error');
  });
});
