// GraphML: the whole graph, every property under a typed key of its own, nothing hidden in a colour. Out only.
import { wholeGraph } from '../carried.ts';
import type { ExportedAffair, Format } from '../format.ts';
import type { LossLog } from '../loss-log.ts';
import { buildTypedGraph, type CellType, type TypedNode } from '../typed-graph.ts';
import { fitXml, renderXml } from '../xml.ts';

export const graphml: Format = {
  name: 'graphml',
  carries: wholeGraph,
  write: (affair, loss) => renderXml({ graphml: buildGraphml(affair, loss) }),
};

function buildGraphml({ graph, dataset }: ExportedAffair, loss: LossLog): object {
  const { nodes, edges, nodeColumns, edgeColumns } = buildTypedGraph(graph);
  return {
    '@xmlns': 'http://graphml.graphdrawing.org/xmlns',
    '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    '@xsi:schemaLocation':
      'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd',
    key: [
      { '@id': 'label', '@for': 'node', '@attr.name': 'label', '@attr.type': 'string' },
      ...listKeys('node', nodeColumns),
      ...listKeys('edge', edgeColumns),
    ],
    graph: {
      '@id': dataset.id,
      '@edgedefault': 'directed',
      desc: fitXml(dataset.title, loss, `dataset ${dataset.id}`),
      node: nodes.map((node) => ({
        '@id': node.id,
        data: [{ '@key': 'label', '#text': fitXml(node.label, loss, node.id) }, ...listData('node', node, loss)],
      })),
      edge: edges.map((edge) => ({
        '@id': edge.id,
        '@source': edge.source,
        '@target': edge.target,
        data: listData('edge', edge, loss),
      })),
    },
  };
}

function listKeys(of: 'node' | 'edge', columns: ReadonlyMap<string, CellType>): object[] {
  return [...columns].map(([name, type]) => ({
    '@id': `${of}-${name}`,
    '@for': of,
    '@attr.name': name,
    '@attr.type': type,
  }));
}

function listData(of: 'node' | 'edge', { id, cells }: TypedNode, loss: LossLog): object[] {
  return [...cells].map(([name, value]) => ({ '@key': `${of}-${name}`, '#text': fitXml(String(value), loss, id) }));
}
