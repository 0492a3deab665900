// The tables of csv-spectrum, which nobody here wrote, through our reader of tables: each cell is as the suite has it, or the table is refused.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../../src/domain/base/diagnostic.ts';
import { readTable } from '../../../../src/formats/csv/read-table.ts';
import { asInput } from '../../../support/cross-formats.ts';

const folder = fileURLToPath(new URL('.', import.meta.resolve('csv-spectrum')));
const tables = readdirSync(`${folder}csvs`).map((file) => ({
  name: file.replace('.csv', ''),
  path: `${folder}csvs/${file}`,
  text: readFileSync(`${folder}csvs/${file}`, 'utf8'),
}));
// RFC 4180 allows no quotation mark inside a cell that does not begin with one; the suite has one in degrees, minutes and seconds.
const bare = tables.filter(({ name }) => name === 'location_coordinates');

async function read({ path, text }: { readonly path: string; readonly text: string }) {
  const problems: Diagnostic[] = [];
  const table = await readTable(asInput(path, text), (one) => problems.push(one));
  if (table === undefined) return { rows: undefined, problems };
  const rows: object[] = [];
  for await (const row of table.rows())
    rows.push(Object.fromEntries(table.columns.map((column) => [column, row.cell(column)])));
  return { rows, problems };
}

test.each(tables.filter((one) => !bare.includes(one)))('$name', async ({ name, ...file }) => {
  const wanted: unknown = JSON.parse(readFileSync(`${folder}json/${name}.json`, 'utf8'));

  expect(await read(file)).toEqual({ rows: wanted, problems: [] });
});

test.each(bare)('$name: what is no CSV is refused with its line', async (file) => {
  const { rows, problems } = await read(file);

  expect(rows).toBeUndefined();
  expect(problems).toMatchObject([
    {
      place: { file: file.path, start: file.text.indexOf('\n') + 1 },
      message: expect.stringContaining('a quotation mark stands inside a cell that does not begin with one'),
    },
  ]);
});
