// `rashomon export`: a loaded dataset → records in the long form, which loaded again give the same checksum. Reads only.
import { Command } from '@commander-js/extra-typings';
import { recordsFromGraph } from '../../dataset/write/records-from-graph.ts';
import { recordFormats, renderRecords } from '../../dataset/write/write-records.ts';
import { countOf } from '../../domain/base/count.ts';
import { addConnectionOptions } from '../connection.ts';
import { withNeo4j } from '../open-neo4j.ts';
import { formatOption, outputOption } from '../options.ts';
import { findOutputFile, writeResultTo } from '../output.ts';

export function exportCommand() {
  const command = new Command('export')
    .summary('write a loaded dataset as records')
    .description(
      'Writes the records of one loaded dataset in the long form of the data format (docs/data-format.md), implied answers left\n' +
        'out. Saved as DATASET/records.jsonl, with the texts of its documents beside it, it loads to the same checksum.',
    )
    .argument('<dataset>', 'id of the dataset')
    .addOption(formatOption(recordFormats, 'one JSON list, or a record a line'))
    .addOption(outputOption())
    .addHelpText(
      'after',
      `
Examples:
  rashomon export harbour-fire --format json
  rashomon export crocus-city-hall --format jsonl -o records.jsonl`,
    );
  return addConnectionOptions(command).action(async (dataset, { format, output, ...flags }) => {
    await withNeo4j(flags, async ({ connection, report }) => {
      const [{ readGraph }, { refuseUnknownDataset }] = await Promise.all([
        import('../../neo4j/read-graph.ts'),
        import('../find-dataset.ts'),
      ]);
      const graph = await readGraph(connection, dataset);
      if (!graph) throw await refuseUnknownDataset(connection, dataset);
      const records = recordsFromGraph(graph);
      const text = renderRecords(records, format);
      await writeResultTo(output, text, 'records');
      const file = findOutputFile(output);
      if (file !== undefined) report.line(`${file}: ${countOf(records.length, 'record')} of ${dataset}`);
    });
  });
}
