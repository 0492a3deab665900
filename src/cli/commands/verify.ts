// `rashomon verify`: recomputes every hash and the checksum of a loaded dataset, and compares with a folder where one is given.
import { Command } from '@commander-js/extra-typings';
import { countOf } from '../../domain/base/count.ts';
import { Failure } from '../../domain/base/result.ts';
import type { NarrativeGraph } from '../../domain/graph/narrative-graph.ts';
import type { PlanSummary } from '../../load/summarise-plan.ts';
import type { Verification } from '../../neo4j/verify-graph.ts';
import { addConnectionOptions } from '../connection.ts';
import { exitCodes } from '../exit-codes.ts';
import { openGraphs } from '../open-graph.ts';
import { withNeo4j } from '../open-neo4j.ts';
import { formatOption } from '../options.ts';
import { writeResult } from '../output.ts';
import type { DerivedOutcome } from '../recompute-derived.ts';
import { renderPlan } from '../render-plan.ts';

/** More lying rows than this are counted, not listed; --format json lists them all. */
const rowsListed = 50;

export function verifyCommand() {
  const command = new Command('verify')
    .summary('recompute every hash of a loaded dataset')
    .description(
      'Recomputes every hash and the checksum from the stored properties, and what follows by rule from what is recorded; names\n' +
        'the rows that do not fit, and compares with the files where a folder is given. Exit code 1 where anything differs.\n' +
        'Changes nothing: `load --repair` does.',
    )
    .argument('<dataset>', 'id of the dataset')
    .argument('[folder]', 'folder of the dataset, to compare with')
    .addOption(formatOption(['text', 'json']))
    .addHelpText(
      'after',
      `
Examples:
  rashomon verify harbour-fire
  rashomon verify crocus-city-hall data/crocus-city-hall --format json`,
    );
  return addConnectionOptions(command).action(async (dataset, folder, { format, ...flags }) => {
    const graphs = folder === undefined ? [] : await openGraphs([folder]);
    if (!graphs) return;
    if (folder !== undefined) refuseOtherId(dataset, folder, graphs[0]);
    await withNeo4j(flags, async ({ connection }) => {
      const [{ verifyGraph }, { refuseUnknownDataset }, { recomputeDerived }] = await Promise.all([
        import('../../neo4j/verify-graph.ts'),
        import('../find-dataset.ts'),
        import('../recompute-derived.ts'),
      ]);
      const verification = await verifyGraph(connection, dataset);
      if (!verification) throw await refuseUnknownDataset(connection, dataset);
      const derived = recomputeDerived(dataset, verification);
      const difference = graphs[0] && (await compareWithFiles(graphs[0], verification));
      if (isSound(verification, derived) && (difference === undefined || isEmpty(difference))) process.exitCode ??= 0;
      else process.exitCode = exitCodes.dataErrors;
      if (format === 'json') await writeResult(renderJson(dataset, verification, derived, difference), 'json');
      else await writeResult(renderText(dataset, verification, derived, folder, difference));
    });
  });
}

function refuseOtherId(dataset: string, folder: string, graph: NarrativeGraph | undefined): void {
  const id = graph?.nodes.Dataset[0]?.id;
  if (id === dataset) return;
  throw new Failure(`${folder} holds dataset \`${id}\`, not \`${dataset}\``, {
    kind: 'usage',
    hint: `\`rashomon verify ${id} ${folder}\` compares it with what is loaded.`,
  });
}

/** What a load with --repair would do. */
async function compareWithFiles(graph: NarrativeGraph, { standing }: Verification): Promise<PlanSummary> {
  const [{ planLoad }, { storeGraph }, { summarisePlan }] = await Promise.all([
    import('../../load/plan.ts'),
    import('../../load/store-graph.ts'),
    import('../../load/summarise-plan.ts'),
  ]);
  return summarisePlan(planLoad(standing, storeGraph(graph)));
}

function isSound({ lying, storedChecksum, computedChecksum }: Verification, derived: DerivedOutcome): boolean {
  return lying.length === 0 && storedChecksum === computedChecksum && derived.ok && derived.faults.length === 0;
}

function isEmpty({ created, changed, removed }: PlanSummary): boolean {
  return created.length + changed.length + removed.length === 0;
}

function renderText(
  dataset: string,
  { lying, standing, storedChecksum, computedChecksum }: Verification,
  derived: DerivedOutcome,
  folder: string | undefined,
  difference: PlanSummary | undefined,
): string {
  const faults = derived.ok ? derived.faults : [];
  const named = [...lying, ...faults];
  const lines = named.slice(0, rowsListed).map(({ kind, key, problem }) => `${kind} ${key} ${problem}`);
  if (named.length > rowsListed) lines.push(`… and ${named.length - rowsListed} more`);
  const counted = `${countOf(standing.nodes.length, 'node')} and ${countOf(standing.relationships.length, 'relationship')} recomputed`;
  lines.push(`${dataset}: ${counted}, ${lying.length === 0 ? 'every hash fits' : `${lying.length} do not fit`}`);
  lines.push(
    storedChecksum === computedChecksum
      ? `checksum ${computedChecksum} fits`
      : `checksum ${storedChecksum ?? '(none)'} is stored, ${computedChecksum} is what the rows give`,
  );
  lines.push(
    !derived.ok
      ? `what follows by rule was not compared: ${derived.reason}`
      : faults.length === 0
        ? 'what follows by rule fits'
        : `what follows by rule: ${countOf(faults.length, 'row does', 'rows do')} not fit; \`load --repair\` puts them right`,
  );
  if (difference !== undefined) {
    lines.push(isEmpty(difference) ? `equal to ${folder}` : `different from ${folder}; to become equal:`);
  }
  const text = `${lines.join('\n')}\n`;
  return difference === undefined || isEmpty(difference) ? text : text + renderPlan(difference);
}

function renderJson(
  dataset: string,
  verification: Verification,
  derived: DerivedOutcome,
  difference: PlanSummary | undefined,
): string {
  const { lying, standing, storedChecksum, computedChecksum } = verification;
  return `${JSON.stringify(
    {
      dataset,
      sound: isSound(verification, derived),
      nodes: standing.nodes.length,
      relationships: standing.relationships.length,
      storedChecksum: storedChecksum ?? null,
      computedChecksum,
      lying,
      ...(derived.ok ? { derivedFaults: derived.faults } : { derivedNotCompared: derived.reason }),
      ...(difference && { equalToFolder: isEmpty(difference), difference }),
    },
    undefined,
    2,
  )}\n`;
}
