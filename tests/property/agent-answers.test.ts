// Law: whatever the dataset, whatever an agent asks, no row goes out without every statement it names, and no statement without every
// way in which it is known, link by link.
import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { loadQuestions } from '../../src/cli/named-questions.ts';
import { buildReadsFromFiles } from '../../src/cli/reads-from-files.ts';
import { indexGraph } from '../../src/domain/graph/index-graph.ts';
import { answerQuestion } from '../../src/mcp/answer-question.ts';
import { defaultLimits } from '../../src/mcp/limits.ts';
import { statementShape } from '../../src/mcp/shapes.ts';
import { arbitraryGraph } from '../support/arbitrary-dataset.ts';

const catalog = await loadQuestions();
/** Those that can be asked without naming a record. */
const open = catalog.queries.filter(
  ({ name, parameters }) =>
    name !== 'known-elsewhere' && !parameters.some((one) => one.required && one.name !== 'dataset'),
);
let [rowsSeen, toldSeen] = [0, 0];

describe('answerQuestion', () => {
  test.prop([arbitraryGraph()], { numRuns: 40 })('leaves no bare claim', async (graph) => {
    const index = indexGraph(graph);
    const reads = buildReadsFromFiles([graph], catalog);
    const names = (ids: readonly string[]) => ids.map((id) => index.node('Actor', id)?.properties.name);
    for (const query of open) {
      const asked = { reads, limits: defaultLimits, signal: new AbortController().signal };
      const { rows, statements } = await answerQuestion(query, {}, asked);
      const spelled = new Set(statements.map(({ id }) => id));
      for (const { cells, restsOn } of rows) {
        rowsSeen += 1;
        const words = Object.values(cells)
          .flat()
          .join(' ')
          .split(/[^a-z0-9-]+/);
        const columns = query.columns.filter(({ name }) =>
          /^(assertion|silence|accusation|retracted|retraction)$/.test(name),
        );
        const named = columns.map(({ name }) => String(cells[name]));
        for (const id of named) expect([query.name, id, spelled.has(id)]).toEqual([query.name, id, true]);
        for (const id of restsOn) expect(['Assertion', 'Silence']).toContain(index.labelOf(id));
        if (words.length > 0 && named.length > 0) expect(restsOn.length).toBeGreaterThan(0);
      }
      for (const { id, asTold, toldThrough, speakers, ...rest } of statements) {
        statementShape.strict().parse({ id, asTold, toldThrough, speakers, ...rest });
        const reporters = index.reportersOf(id);
        expect(asTold).toBe(reporters.length > 0);
        expect(new Set(toldThrough.map((chain) => chain.at(-1)?.id))).toEqual(new Set(reporters));
        if (asTold) toldSeen += 1;
        for (const chain of toldThrough) {
          expect(index.reportersOf(chain[0]?.id ?? '')).toEqual([]);
          const ids = [...chain.map((link) => link.id), id];
          for (const [at, link] of chain.entries()) {
            expect(link.speakers).toEqual(names(index.speakersOf(link.id)));
            expect(index.reportedIn(link.id)).toContain(ids[at + 1]);
          }
        }
      }
    }
  });

  test('was tried on rows and on words that are told', () => {
    expect(rowsSeen).toBeGreaterThan(500);
    expect(toldSeen).toBeGreaterThan(50);
  });
});
