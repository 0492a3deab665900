// `rashomon load`: folders → check → reconcile into Neo4j. One error in any folder, and no database is even opened.
import { Command } from '@commander-js/extra-typings';
import { Failure } from '../../domain/base/result.ts';
import { addConnectionOptions } from '../connection.ts';
import { inputsHelp } from '../inputs.ts';
import type { LoadReport } from '../load-and-report.ts';
import { openGraphs, openLoads } from '../open-graph.ts';
import { withNeo4j } from '../open-neo4j.ts';
import { formatOption } from '../options.ts';
import { writeResult } from '../output.ts';
import { renderPlan } from '../render-plan.ts';

export function loadCommand() {
  const command = new Command('load')
    .summary('reconcile a dataset into Neo4j')
    .description(
      'Checks the folders, compares each with what stands in Neo4j and writes the difference in one transaction: all of it or\n' +
        'nothing. Above 150,000 records it takes several; until the last one the dataset says that it is being loaded, and what\n' +
        'is cut short the same command finishes. Loading again what is loaded writes nothing. Other datasets are not touched\n' +
        '(docs/loading.md).',
    )
    .argument('<folders...>', inputsHelp)
    .option('--plan', 'show what would be created, changed and removed, and write nothing')
    .option('--allow-shrink', 'let a dataset lose more than 20 % of its nodes or relationships')
    .option('--repair', 'recompute every stored hash, and write again the rows that somebody changed by hand')
    .option('--detach-foreign', 'remove what others attached to nodes that this load removes')
    .option('--shared', "load into a database that holds somebody else's graph too")
    .option(
      '--offline',
      'let Neo4j import it into the empty, stopped store of the local Java server: much faster where it is large',
    )
    .addOption(formatOption(['text', 'json']))
    .addHelpText(
      'after',
      `
Examples:
  rashomon load data/crocus-city-hall --plan
  rashomon load records.jsonl.gz
  NEO4J_URI=bolt://localhost:7687 rashomon load data/crocus-city-hall data/harbour-fire`,
    );
  return addConnectionOptions(command).action(async (folders, options) => {
    const { plan, allowShrink, repair, detachForeign, shared, offline, format } = options;
    const print = (outcome: LoadReport) =>
      format === 'json' ? writeResult(renderJson(outcome), 'json') : writeResult(renderText(outcome));
    if (offline) {
      const others = [plan, allowShrink, repair, detachForeign, shared];
      if (others.some((one) => one !== undefined)) {
        throw new Failure('--offline fills an empty database, and goes with no other option of a load', {
          kind: 'usage',
        });
      }
      const graphs = await openGraphs(folders);
      if (!graphs) return;
      const { loadOffline } = await import('../load-offline.ts');
      for (const outcome of (await loadOffline(options, graphs)) ?? []) await print(outcome);
      return;
    }
    const sources = await openLoads(folders);
    if (!sources) return;
    await withNeo4j(options, async ({ connection, signal, report }) => {
      const { loadAndReport } = await import('../load-and-report.ts');
      for (const source of sources) {
        signal.throwIfAborted();
        const permissions = {
          planOnly: plan ?? false,
          allowShrink: allowShrink ?? false,
          repair: repair ?? false,
          detachForeign: detachForeign ?? false,
          shared: shared ?? false,
        };
        const outcome = await loadAndReport(connection, source, { ...permissions, signal }, report);
        if (outcome.kind === 'interrupted' || outcome.kind === 'unsettled') report.line(outcome.summary);
        else {
          report.update('');
          await print(outcome);
        }
      }
    });
  });
}

function renderText(outcome: LoadReport): string {
  return outcome.kind === 'planned' ? renderPlan(outcome.plan) : `${outcome.summary}\n`;
}

/** One line a dataset. */
function renderJson({ summary, plan, ...rest }: LoadReport): string {
  const { created, changed, removed } = plan;
  return `${JSON.stringify({ ...rest, created, changed, removed })}\n`;
}
