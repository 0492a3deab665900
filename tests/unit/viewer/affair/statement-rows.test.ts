// What is taken along: nobody's words without their teller, no silence without whoever noticed it, no cell that runs.
import { stringify } from 'csv-stringify/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { citeStatement } from '../../../../src/domain/citation/cite.ts';
import type { GraphIndex } from '../../../../src/domain/graph/index-graph.ts';
import { type Affair, readAffair } from '../../../../viewer/src/affair/affair.ts';
import { listStatementRows, type StatementRow } from '../../../../viewer/src/affair/statement-rows.ts';
import { writeCsv, writeJson } from '../../../../viewer/src/affair/write-rows.ts';
import { readEveryDataset } from '../../../support/every-dataset.ts';
import { buildChainedGraph } from '../../../support/generated-affair.ts';

interface Exported {
  readonly label: string;
  readonly affair: Affair;
  readonly row: StatementRow;
}

const head = {
  dataset: 'd',
  title: 'T',
  version: '1',
  checksum: 'c',
  licence: 'CC0-1.0',
  holds: 'All.',
  savedOn: '2026',
};
let all: readonly Exported[];

beforeAll(async () => {
  const read = (await readEveryDataset()).map(({ name, index }) => ({ name, affair: readAffair(index.graph) }));
  const large = readAffair(buildChainedGraph({ id: 'large', assertions: 300, seed: 7 }));
  all = [...read, { name: 'large', affair: large }].flatMap(({ name, affair }) =>
    listStatementRows(affair, listStatements(affair.index), 'c0ffee').map((row) => ({
      label: `${name}: ${row.id}`,
      affair,
      row,
    })),
  );
});

function listStatements({ graph }: GraphIndex): string[] {
  return [...graph.nodes.Assertion, ...graph.nodes.Silence].map((one) => one.id);
}

/** What a reader of CSV that keeps to RFC 4180 finds. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.slice(0, -1);
}

describe('every statement of every dataset, as a row', () => {
  test('names its teller where it is told, and only there', () => {
    const told = all.filter(({ affair, row }) => affair.index.node('Assertion', row.id)?.properties.asTold === true);
    const firstHand = all.filter(({ affair, row }) => affair.index.reportersOf(row.id).length === 0);

    expect(told.length).toBeGreaterThan(80);
    expect(told.filter(({ row }) => row.asToldBy === '').map((one) => one.label)).toEqual([]);
    expect(told.filter(({ row }) => !row.citation.includes('as told by')).map((one) => one.label)).toEqual([]);
    expect(firstHand.filter(({ row }) => row.asToldBy !== '').map((one) => one.label)).toEqual([]);
  });

  test('is of whoever noticed it where it is a silence', () => {
    const silences = all.filter(({ row }) => row.kind === 'silence');

    expect(silences.length).toBeGreaterThan(10);
    expect(silences.filter(({ row }) => row.noticedBy === '').map((one) => one.label)).toEqual([]);
    expect(silences.filter(({ row }) => row.verb !== 'said nothing').map((one) => one.label)).toEqual([]);
    expect(
      silences.filter(({ row }) => !row.claim.startsWith('Passed over in silence')).map((one) => one.label),
    ).toEqual([]);
  });

  test('has speakers, a claim, the whole citation, and as many places as quotes', () => {
    const broken = all.filter(({ affair, row }) => {
      const lists = [row.translations, row.documents, row.documentDates, row.places];
      const isWhole =
        row.speakers.length > 0 && row.claim !== '' && row.citation === citeStatement(affair.index, row.id);
      return !isWhole || lists.some((one) => one.length !== row.quotes.length) || row.checksum !== 'c0ffee';
    });

    expect(broken.map((one) => one.label)).toEqual([]);
  });

  test('says that it was withdrawn', () => {
    const withdrawn = all.filter(({ row }) => row.withdrawn);

    expect(withdrawn.length).toBeGreaterThan(0);
    expect(withdrawn.filter(({ row }) => row.withdrawals.length === 0).map((one) => one.label)).toEqual([]);
  });

  test('is one line of CSV that no spreadsheet runs, and the same in JSON', () => {
    const rows = all.map((one) => one.row);
    const [titles = [], ...lines] = parseCsv(writeCsv(rows).slice(1));
    const json = JSON.parse(writeJson(head, rows)) as { statements: StatementRow[] };

    expect(lines).toHaveLength(rows.length);
    expect(lines.filter((line) => line.length !== titles.length)).toEqual([]);
    expect(lines.flat().filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
    expect(lines.map((line) => line[titles.indexOf('as told by')])).toEqual(
      rows.map((row) => row.asToldBy.replace(/^(?=[=+\-@])/, "'")),
    );
    expect(json.statements).toEqual(rows);
  });
});

describe('writeCsv', () => {
  test('quotes as the command line does, and puts a mark before what would run', () => {
    const [first] = all;
    if (first === undefined) throw new Error('no row');
    const hostile = { ...first.row, id: '=cmd()', claim: 'a "b", c\nd', quotes: ['+1'], translations: [''] };
    const line = writeCsv([hostile]).slice(1).split('\r\n').slice(1).join('\r\n');

    expect(line.startsWith(`'=cmd(),`)).toBe(true);
    expect(line).toContain(stringify([['a "b", c\nd']]).trimEnd());
    expect(line).toContain(`,'+1,`);
  });

  test('numbers what stands in several quotes', () => {
    const [first] = all;
    if (first === undefined) throw new Error('no row');
    const csv = writeCsv([{ ...first.row, quotes: ['a', 'b'], translations: ['', 'c'] }]);

    expect(csv).toContain('"[1] a\n[2] b",[2] c,');
  });
});
