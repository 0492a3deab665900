// JSON Canvas out, held against the rules of the format's specification 1.0: every id once, every end there, whole numbers.
import { expect, test } from 'vitest';
import { buildGraph } from '../../../../src/domain/build/build-graph.ts';
import { exportAffair } from '../../../../src/formats/export-affair.ts';
import { jsoncanvas } from '../../../../src/formats/jsoncanvas/jsoncanvas.ts';
import { readChecked } from '../../../support/read-checked.ts';
import { graphTools } from '../../../support/tiny-dataset.ts';

interface CanvasNode {
  id: string;
  type: string;
  x: number;
  y: number;
  width: number;
  height: number;
  text?: string;
  url?: string;
}
interface CanvasEdge {
  id: string;
  fromNode: string;
  toNode: string;
  color?: string;
  label?: string;
}

test('gives cards and edges that keep to the format', async () => {
  const { dataset } = await readChecked('data/harbour-fire');
  const { written } = await exportAffair(jsoncanvas, { graph: buildGraph(dataset, graphTools), dataset });
  const { nodes, edges } = JSON.parse(String(written)) as { nodes: CanvasNode[]; edges: CanvasEdge[] };
  const ids = nodes.map(({ id }) => id);

  expect(nodes).toHaveLength(dataset.assertions.length + dataset.documents.length);
  expect(new Set([...ids, ...edges.map(({ id }) => id)]).size).toBe(ids.length + edges.length);
  expect(nodes.filter(({ x, y, width, height }) => ![x, y, width, height].every(Number.isInteger))).toEqual([]);
  expect(
    nodes.filter(({ type, text, url }) => (type === 'text' ? text : type === 'link' ? url : undefined) === undefined),
  ).toEqual([]);
  expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(nodes.length);
  expect(edges.filter(({ fromNode, toNode }) => !ids.includes(fromNode) || !ids.includes(toNode))).toEqual([]);
  const drawn = dataset.assertions.flatMap(({ id, relations }) =>
    relations.map(({ type, to }) => `${type} ${id} ${to}`),
  );
  expect(
    edges
      .filter(({ color }) => color === '1')
      .map(({ fromNode, toNode }) => `CONTRADICTS ${fromNode} ${toNode}`)
      .sort(),
  ).toEqual(drawn.filter((one) => one.startsWith('CONTRADICTS')).sort());
});
