// What holds of derived relations in every dataset, whatever it says.
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { compareText } from '../../src/domain/base/result.ts';
import { buildGraph } from '../../src/domain/build/build-graph.ts';
import { deriveRelations } from '../../src/domain/derive/derive-relations.ts';
import { listRetracted } from '../../src/domain/derive/list-retracted.ts';
import { derivationRules } from '../../src/domain/derive/rules.ts';
import { type GraphIndex, indexGraph } from '../../src/domain/graph/index-graph.ts';
import type { NarrativeGraph } from '../../src/domain/graph/narrative-graph.ts';
import { arbitraryDataset, arbitraryGraph } from '../support/arbitrary-dataset.ts';
import { graphTools } from '../support/tiny-dataset.ts';

const graphs = arbitraryGraph({ maxAssertions: 16, maxQuestions: 3, maxActors: 5 });
const numRuns = 300;

describe('deriveRelations', () => {
  test.prop([graphs], { numRuns })('gives at most one relation for an unordered pair and type, in order', (graph) => {
    const { relations } = deriveRelations(indexGraph(graph));

    const keys = relations.map((one) => `${one.from} ${one.to} ${one.type}`);
    expect(keys).toEqual([...new Set(keys)].sort(compareText));
    for (const one of relations) expect(one.from < one.to).toBe(true);
  });

  test.prop([graphs], { numRuns })('every relation leads to the answers it follows from', (graph) => {
    const index = indexGraph(graph);

    for (const relation of deriveRelations(index).relations) {
      expect(relation.evidence.length).toBeGreaterThan(0);
      for (const { question, fromAnswer, toAnswer } of relation.evidence) {
        expect(index.answersOf(relation.from)).toContain(fromAnswer);
        expect(index.answersOf(relation.to)).toContain(toAnswer);
        expect([fromAnswer.to, toAnswer.to]).toEqual([question, question]);
        expect(fromAnswer.properties.asOf).toBe(toAnswer.properties.asOf);
        expect(fromAnswer.properties.of).toBe(toAnswer.properties.of);
        expect(['asserted', 'implied']).toContain(fromAnswer.properties.how);
        expect(['asserted', 'implied']).toContain(toAnswer.properties.how);
      }
      const hedges = relation.evidence.flatMap((one) => [
        one.fromAnswer.properties.hedge,
        one.toAnswer.properties.hedge,
      ]);
      expect(relation.hedged).toBe(hedges.some((hedge) => hedge !== undefined));
    }
  });

  test.prop([graphs], { numRuns })('the first rule of the evidence names relation and kind', (graph) => {
    for (const relation of deriveRelations(indexGraph(graph)).relations) {
      const ranks = relation.evidence.map((one) => derivationRules.indexOf(one.rule));
      const first = derivationRules[Math.min(...ranks)]?.name;

      if (relation.type === 'SUPPORTS') expect([relation.rule, relation.kind]).toEqual(['same-answer', 'agrees']);
      else {
        expect([first, 'changed-answer']).toContain(relation.rule);
        expect(relation.kind).toBe(first === 'denied-answer' ? 'denies' : 'rivals');
      }
    }
  });

  test.prop([graphs], { numRuns })(
    'speakers that overlap give nothing, the same speakers only a change of answer',
    (graph) => {
      const index = indexGraph(graph);

      for (const relation of deriveRelations(index).relations) {
        const [a, b] = [index.speakersOf(relation.from), index.speakersOf(relation.to)];
        const overlap = a.some((speaker) => b.includes(speaker));
        expect(overlap).toBe(relation.rule === 'changed-answer');
        if (overlap) expect(a).toEqual(b);
      }
    },
  );

  test.prop([graphs], { numRuns })('what was retracted, asked or declined is in no relation', (graph) => {
    const index = indexGraph(graph);
    const retracted = listRetracted(graph);

    for (const { from, to } of deriveRelations(index).relations) {
      for (const id of [from, to]) {
        expect(retracted.has(id)).toBe(false);
        expect(['questions', 'declines']).not.toContain(index.node('Assertion', id)?.properties.act);
      }
    }
  });

  test.prop([graphs], { numRuns })('a pair that contradicts on a question does not agree on it', (graph) => {
    const { relations } = deriveRelations(indexGraph(graph));
    const contradicted = new Set(
      relations
        .filter((one) => one.type === 'CONTRADICTS')
        .flatMap((one) => one.evidence.map(({ question }) => `${one.from} ${one.to} ${question}`)),
    );

    for (const one of relations.filter(({ type }) => type === 'SUPPORTS')) {
      for (const { question } of one.evidence) expect(contradicted).not.toContain(`${one.from} ${one.to} ${question}`);
    }
  });

  test.prop([graphs, fc.nat(), fc.nat()], { numRuns })(
    'a recorded relation suppresses its pair and nothing else',
    (graph, i, j) => {
      const ids = graph.nodes.Assertion.map((one) => one.id);
      fc.pre(ids.length > 1);
      const [a, b] = [ids[i % ids.length] ?? '', ids[(i + 1 + (j % (ids.length - 1))) % ids.length] ?? ''];
      const before = listNamed(indexGraph(graph));
      const isOfPair = (text: string) => text.startsWith(`${a < b ? `${a} ${b}` : `${b} ${a}`} `);

      for (const type of ['RELIES_ON', 'SUPPORTS'] as const) {
        const after = listNamed(indexGraph(record(graph, type, a, b)));
        expect(after).toEqual(before.filter((text) => !isOfPair(text)));
      }
      const compatible = listNamed(indexGraph(record(graph, 'COMPATIBLE', a, b)));
      expect(compatible.filter((text) => !isOfPair(text))).toEqual(before.filter((text) => !isOfPair(text)));
      expect(compatible.filter((text) => isOfPair(text) && text.includes('CONTRADICTS'))).toEqual([]);
      expect(listNamed(indexGraph(record(graph, 'REPORTS', a, b)))).toEqual(before);
    },
  );

  test.prop([arbitraryDataset({ maxAssertions: 16, maxQuestions: 3 })], { numRuns: 100 })(
    'other ids give the same relations under other names',
    (dataset) => {
      const graph = buildGraph(dataset, graphTools);
      // Reverses the order of all assertions.
      const ids = graph.nodes.Assertion.map((one) => one.id);
      const renamed = new Map(ids.map((id, i) => [id, `renamed-${String(ids.length - i).padStart(4, '0')}`]));
      const back = new Map([...renamed].map(([id, other]) => [other, id]));
      const text = Object.entries(Object.fromEntries(renamed)).reduce(
        (json, [id, other]) => json.replaceAll(`"${id}"`, `"${other}"`),
        JSON.stringify(graph),
      );

      const original = listPairs(indexGraph(graph));
      const other = listPairs(indexGraph(JSON.parse(text) as NarrativeGraph), (id) => back.get(id) ?? id);

      expect(other).toEqual(original);
    },
  );

  test.prop([graphs, fc.nat()], { numRuns })('a focus gives exactly the relations that touch it', (graph, i) => {
    const index = indexGraph(graph);
    const actors = graph.nodes.Actor.map((one) => one.id);
    const actor = actors[i % actors.length] ?? '';
    const assertions = index.assertionsOf(actor);

    const focused = deriveRelations(index, { actors: [actor] }).relations;

    const touching = deriveRelations(index).relations.filter(
      (one) => assertions.includes(one.from) || assertions.includes(one.to),
    );
    expect(focused).toEqual(touching);
  });
});

function record(
  graph: NarrativeGraph,
  type: 'RELIES_ON' | 'SUPPORTS' | 'COMPATIBLE' | 'REPORTS',
  from: string,
  to: string,
): NarrativeGraph {
  const properties = { because: 'x', kind: 'confirms', level: 'content' };
  const added = [...graph.relationships[type], { from, to, properties }];
  return { ...graph, relationships: { ...graph.relationships, [type]: added } } as NarrativeGraph;
}

function listNamed(index: GraphIndex): string[] {
  return deriveRelations(index).relations.map((one) => `${one.from} ${one.to} ${one.type} ${one.kind} ${one.rule}`);
}

/** Ends in either order, so that a renaming may turn them round. */
function listPairs(index: GraphIndex, rename: (id: string) => string = (id) => id): string[] {
  return deriveRelations(index)
    .relations.map((one) => {
      const ends = [rename(one.from), rename(one.to)].sort(compareText);
      return [...ends, one.type, one.kind, one.rule, one.hedged, one.evidence.length].join(' ');
    })
    .sort(compareText);
}
