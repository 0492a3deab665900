// `rashomon export`: a dataset, loaded or from files → records in the long form, which loaded again give the same checksum; or a format of
// another tool, with what it cannot carry. Reads only.
import { Command, Option } from '@commander-js/extra-typings';
import { recordFormats, recordsFromGraph, renderRecords } from '../../dataset/write/records-from-graph.ts';
import { countOf } from '../../domain/base/count.ts';
import { Failure } from '../../domain/base/result.ts';
import { formats } from '../../formats/catalogue.ts';
import { type ExportSource, exportAffair } from '../../formats/export-affair.ts';
import type { ListedFormat, Written } from '../../formats/format.ts';
import { addConnectionOptions } from '../connection.ts';
import { exitCodes } from '../exit-codes.ts';
import { openFolders } from '../open-graph.ts';
import { withNeo4j } from '../open-neo4j.ts';
import { outputOption } from '../options.ts';
import { findOutputFile, say, writeResultTo } from '../output.ts';
import { reportLoss, reportOption, strictOption } from '../report-loss.ts';
import { writeFileWhole } from '../write-file.ts';
import { writeFolderWhole } from '../write-folder.ts';

const written = formats.filter((one) => one.writes);
const allFormats = [...recordFormats, ...written.map(({ name }) => name)];

export function exportCommand() {
  const command = new Command('export')
    .summary('write a dataset as records, or for another tool')
    .description(
      'Writes the records of one dataset in the long form of the data format (docs/data-format.md), implied answers left out. Saved\n' +
        'as DATASET/records.jsonl, with the texts of its documents beside it, it loads to the same checksum. Or writes it in a format\n' +
        'of another tool, and reports what that cannot carry: docs/formats.md.',
    )
    .argument('[dataset]', 'id of a loaded dataset')
    .option('--files <folder>', 'take the dataset from its folder, without a database')
    .addOption(
      new Option('--format <format>', 'one JSON list; a record a line; or a format of another tool')
        .choices(allFormats)
        .default('json'),
    )
    .addOption(outputOption())
    .option('--force', 'for formats of several files: replace the folder whole where it holds anything', false)
    .addOption(reportOption())
    .addOption(strictOption())
    .addHelpText(
      'after',
      `
Examples:
  rashomon export harbour-fire --format json
  rashomon export crocus-city-hall --format jsonl -o records.jsonl
  rashomon export --files data/crocus-city-hall --format csv -o tables`,
    );
  return addConnectionOptions(command).action(
    async (dataset, { format, output, files, force, report, strict, ...flags }) => {
      if ((dataset === undefined) === (files === undefined)) {
        throw new Failure('name one dataset: the id of a loaded one, or --files FOLDER', { kind: 'usage' });
      }
      const write = async (source: ExportSource) => {
        await writeOut(source, { format, output, force, report, strict });
      };
      if (files !== undefined) {
        const source = await openSource(files);
        if (source !== undefined) await write(source);
        return;
      }
      const id = dataset ?? '';
      await withNeo4j(flags, async ({ connection }) => {
        const [{ readGraph }, { refuseUnknownDataset }] = await Promise.all([
          import('../../neo4j/read-graph.ts'),
          import('../find-dataset.ts'),
        ]);
        const graph = await readGraph(connection, id);
        if (!graph) throw await refuseUnknownDataset(connection, id);
        await write({ graph });
      });
    },
  );
}

/** Undefined where it has errors, which have been said. */
async function openSource(folder: string): Promise<ExportSource | undefined> {
  const [found] = await openFolders([folder]);
  if (found?.graph === undefined) {
    process.exitCode = exitCodes.dataErrors;
    return undefined;
  }
  const { dataset, draft } = found.opened;
  const texts = draft.documents.flatMap(({ id, textAtHand }) =>
    textAtHand === undefined ? [] : [[id.value, textAtHand.text] as const],
  );
  return { graph: found.graph, dataset, texts: new Map(texts) };
}

interface Wish {
  readonly format: string;
  readonly output: string | undefined;
  readonly force: boolean;
  readonly report: string | undefined;
  readonly strict: boolean;
}

async function writeOut(source: ExportSource, wish: Wish): Promise<void> {
  const { output } = wish;
  const id = source.graph.nodes.Dataset[0]?.id ?? '';
  const format = recordFormats.find((one) => one === wish.format);
  if (format !== undefined) {
    const records = recordsFromGraph(source.graph);
    await writeResultTo(output, renderRecords(records, format), 'records');
    const file = findOutputFile(output);
    if (file !== undefined) say(`${file}: ${countOf(records.length, 'record')} of ${id}\n`);
    return;
  }
  const entry = written.find(({ name }) => name === wish.format);
  if (entry === undefined) throw new Failure(`there is no format ${wish.format}`, { kind: 'usage' });
  requireOutput(entry, output);
  const { written: content, report } = await exportAffair(await entry.load(), source);
  if (await reportLoss(report, wish)) await writeContent(content, wish);
}

function requireOutput({ name, isFolder, isBinary }: ListedFormat, output: string | undefined): void {
  if (findOutputFile(output) !== undefined) return;
  const what = isFolder ? 'several files' : isBinary ? 'no text' : undefined;
  if (what !== undefined) {
    throw new Failure(`${name} is ${what}: name ${isFolder ? 'a folder' : 'a file'} with -o`, { kind: 'usage' });
  }
}

async function writeContent(content: Written, { output, force }: Wish): Promise<void> {
  if (typeof content === 'string') return await writeResultTo(output, content, 'data');
  const target = output ?? '';
  if (content instanceof Uint8Array) return await writeFileWhole(target, Buffer.from(content));
  await writeFolderWhole(target, { files: content, force });
}
