// `rashomon datasets`: what is loaded, a line each. Reads only.
import { Command } from '@commander-js/extra-typings';
import type { DatasetSummary } from '../../wire/dataset-summary.ts';
import { addConnectionOptions } from '../connection.ts';
import { withNeo4j } from '../open-neo4j.ts';
import { rowFormatOption } from '../options.ts';
import type { ResultTable } from '../render-cell.ts';
import { type RowFormat, refuseStrayMark } from '../render-rows.ts';
import { chooseRowFormat, writeRows } from '../write-rows.ts';

const defaultWidthColumns = 100;
const checksumCharactersInTable = 12;

export function datasetsCommand() {
  const command = new Command('datasets')
    .summary('list what is loaded')
    .description('Lists the datasets in Neo4j with counts, checksum, state and the time of the last load.')
    .addOption(rowFormatOption())
    .option('--bom', 'begin csv or tsv with a byte order mark, by which Excel knows UTF-8')
    .addHelpText(
      'after',
      `
Examples:
  rashomon datasets
  rashomon datasets --format json`,
    );
  return addConnectionOptions(command).action(async ({ format, bom, ...flags }) => {
    refuseStrayMark(bom, format);
    await withNeo4j(flags, async ({ connection, report }) => {
      const { listDatasets } = await import('../../neo4j/list-datasets.ts');
      const datasets = await listDatasets(connection);
      if (datasets.length === 0) report.line('Nothing is loaded: `rashomon load FOLDER` loads a dataset.');
      const chosen = chooseRowFormat(format);
      const writing = { format: chosen, bom, widthElsewhere: defaultWidthColumns };
      const defused = await writeRows(selectColumns(chosen, datasets), writing);
      if (defused !== undefined) report.line(defused);
    });
  });
}

function selectColumns(format: RowFormat, datasets: readonly DatasetSummary[]): ResultTable {
  const columns = [
    'id',
    'version',
    'title',
    'actors',
    'documents',
    'questions',
    'assertions',
    'state',
    'loadedAt',
    'checksum',
  ];
  const rows = datasets.map(({ description, language, licence, checksum, loadedAt, ...rest }) => ({
    ...rest,
    loadedAt: loadedAt ?? null,
    checksum: format === 'table' ? checksum.slice(0, checksumCharactersInTable) : checksum,
  }));
  return { columns, rows };
}
