// An invented affair as a checked dataset or a graph, by the road that files take, without a file and in pieces: the reader's limits
// are for files.
import { distance } from 'fastest-levenshtein';
import { DraftCollector } from '../../src/dataset/read/draft-collector.ts';
import { parseDate } from '../../src/dataset/read/parse-date.ts';
import { readJsonl } from '../../src/dataset/read/read-jsonl.ts';
import { ValueBudget } from '../../src/dataset/read/value-budget.ts';
import type { Diagnostic } from '../../src/domain/base/diagnostic.ts';
import { buildGraph } from '../../src/domain/build/build-graph.ts';
import { checkDataset } from '../../src/domain/check/check.ts';
import type { NarrativeGraph } from '../../src/domain/graph/narrative-graph.ts';
import type { Dataset } from '../../src/domain/records/model.ts';
import { type AffairSize, generateAffair } from '../../tools/affair/generate-affair.ts';
import { graphTools } from './tiny-dataset.ts';

/** Throws what `check` says where it finds an error. */
export function buildGeneratedDataset(size: AffairSize): Dataset {
  const problems: Diagnostic[] = [];
  const report = (problem: Diagnostic) => problems.push(problem);
  const collector = new DraftCollector(report);
  const read = (records: readonly object[]) => {
    const lines = records.map((record) => JSON.stringify(record)).join('\n');
    for (const node of readJsonl(lines, 'generated.jsonl', report, new ValueBudget())) collector.addLine(node);
  };
  const { ground, documents } = generateAffair(size);
  read([...ground]);
  for (const { document, actors, statements } of documents) read([document, ...actors, ...statements]);
  const tools = { parseDate, distance, sourceOf: () => undefined };
  const found = { diagnostics: problems, more: [] };
  const { dataset, diagnostics } = checkDataset(collector.build(size.id), tools, found);
  const errors = diagnostics.filter((one) => one.severity === 'error');
  if (dataset === undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
  return dataset;
}

export function buildGeneratedGraph(size: AffairSize): NarrativeGraph {
  return buildGraph(buildGeneratedDataset(size), graphTools);
}

/** The same, in which whatever tells something is itself told by what was said before it, so that nothing told is told at first hand. */
export function buildChainedGraph(size: AffairSize): NarrativeGraph {
  const graph = buildGeneratedGraph(size);
  const { ASSERTS, REPORTS } = graph.relationships;
  const ids = graph.nodes.Assertion.map((one) => one.id);
  const told = new Set(REPORTS.map((one) => one.to));
  const tellers = [...new Set(REPORTS.map((one) => one.from))].filter((one) => !told.has(one));
  const firstHand = ids.filter((one) => !told.has(one) && !tellers.includes(one));
  const chained = tellers.flatMap((to, at) => {
    const from = firstHand[at % firstHand.length];
    return from === undefined ? [] : [{ from, to, properties: {} }];
  });
  const now = new Set([...told, ...tellers]);
  const tell = <Row extends { readonly properties: { readonly asTold: boolean } }>(row: Row): Row => {
    return { ...row, properties: { ...row.properties, asTold: true } };
  };
  return {
    nodes: { ...graph.nodes, Assertion: graph.nodes.Assertion.map((one) => (now.has(one.id) ? tell(one) : one)) },
    relationships: {
      ...graph.relationships,
      ASSERTS: ASSERTS.map((one) => (now.has(one.to) ? tell(one) : one)),
      REPORTS: [...REPORTS, ...chained],
    },
  };
}
