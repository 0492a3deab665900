// `rashomon remove`: takes one dataset out of Neo4j, and nothing else.

import { Command } from '@commander-js/extra-typings';
import { countOf } from '../../domain/base/count.ts';
import { Failure } from '../../domain/base/result.ts';
import { ask, canAsk } from '../confirm.ts';
import { addConnectionOptions } from '../connection.ts';
import { withNeo4j } from '../open-neo4j.ts';
import { writeResult } from '../output.ts';

export function removeCommand() {
  const command = new Command('remove')
    .summary('take one dataset out of Neo4j, and nothing else')
    .description(
      'Removes every node and relationship of one dataset in one transaction, all of it or nothing; above 150,000 records in\n' +
        'several, which the same command finishes where they are cut short.\n' +
        'Asks first at a terminal; where nobody can be asked, nothing is removed without --yes.',
    )
    .argument('<dataset>', 'id of the dataset')
    .option('-y, --yes', 'do not ask; needed where standard input or standard error is no terminal')
    .option('--detach-foreign', 'remove what others attached to its nodes as well')
    .addHelpText(
      'after',
      `
Examples:
  rashomon remove harbour-fire
  rashomon remove harbour-fire --yes --detach-foreign`,
    );
  return addConnectionOptions(command).action(async (dataset, { yes, detachForeign, ...flags }) => {
    if (!yes && !canAsk()) throw refuseUnasked(dataset);
    await withNeo4j(flags, async ({ connection, signal, report }) => {
      const [
        { removeGraph },
        { listDatasets },
        { countWrites },
        { refuseUnknownDataset },
        { describeInterrupted, describeUnsettled, reportWriting },
      ] = await Promise.all([
        import('../../neo4j/load-graph.ts'),
        import('../../neo4j/list-datasets.ts'),
        import('../../load/plan.ts'),
        import('../find-dataset.ts'),
        import('../load-and-report.ts'),
      ]);
      const listed = (await listDatasets(connection)).find(({ id }) => id === dataset);
      if (!listed) throw await refuseUnknownDataset(connection, dataset);
      if (!yes && !(await ask(`Remove ${dataset} (${countOf(listed.assertions, 'assertion')}) from Neo4j?`, signal))) {
        report.line('Nothing was removed.');
        return;
      }
      const began = performance.now();
      const outcome = await removeGraph(connection, dataset, {
        detachForeign: detachForeign ?? false,
        signal,
        onProgress: reportWriting(dataset, report),
      });
      if (!outcome) throw await refuseUnknownDataset(connection, dataset);
      if (outcome.kind === 'interrupted') {
        const { plan, rowsWritten } = outcome;
        report.line(
          rowsWritten === undefined
            ? 'Interrupted before COMMIT: nothing was removed.'
            : `${dataset}: ${describeInterrupted(rowsWritten, countWrites(plan))}`,
        );
        return;
      }
      if (outcome.kind === 'unsettled') {
        report.line(`${dataset}: ${describeUnsettled('removed')}`);
        return;
      }
      report.update('');
      const { describeSpeed } = await import('../render-plan.ts');
      const records = countWrites(outcome.plan);
      await writeResult(`${dataset}: ${records} removed ${describeSpeed(records, performance.now() - began)}\n`);
    });
  });
}

function refuseUnasked(dataset: string): Failure {
  return new Failure(`nothing was removed: there is no terminal here to ask whether \`${dataset}\` is to go`, {
    kind: 'usage',
    hint: `\`rashomon remove ${dataset} --yes\` removes it without asking.`,
  });
}
