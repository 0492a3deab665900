// GEXF 1.3, the form of Gephi: the whole graph with typed attributes; what was said on a day stands at that day. Out only.
import { wholeGraph } from '../carried.ts';
import type { ExportedAffair, Format } from '../format.ts';
import type { LossLog } from '../loss-log.ts';
import { buildTypedGraph, type CellType, type TypedNode } from '../typed-graph.ts';
import { fitXml, renderXml } from '../xml.ts';

export const gexf: Format = {
  name: 'gexf',
  carries: wholeGraph,
  write: (affair, loss) => renderXml({ gexf: buildGexf(affair, loss) }),
};

function buildGexf({ graph, dataset }: ExportedAffair, loss: LossLog): object {
  const { nodes, edges, nodeColumns, edgeColumns } = buildTypedGraph(graph);
  const clean = (text: string, id: string) => fitXml(text, loss, id);
  return {
    '@xmlns': 'http://gexf.net/1.3',
    '@version': '1.3',
    meta: { creator: 'Rashomon', description: clean(dataset.title, dataset.id) },
    graph: {
      '@defaultedgetype': 'directed',
      '@mode': 'dynamic',
      '@timeformat': 'date',
      attributes: [listAttributes('node', nodeColumns), listAttributes('edge', edgeColumns)],
      nodes: {
        node: nodes.map((node) => ({
          '@id': node.id,
          '@label': clean(node.label, node.id),
          ...listTimes(node),
          attvalues: listValues(node, nodeColumns, loss),
        })),
      },
      edges: {
        edge: edges.map((edge) => ({
          '@id': edge.id,
          '@source': edge.source,
          '@target': edge.target,
          '@label': edge.label,
          // Parallel edges of different kinds are kept apart.
          '@kind': edge.type,
          attvalues: listValues(edge, edgeColumns, loss),
        })),
      },
    },
  };
}

function listAttributes(of: 'node' | 'edge', columns: ReadonlyMap<string, CellType>): object {
  const attribute = [...columns].map(([name, type]) => ({ '@id': name, '@title': name, '@type': type }));
  return { '@class': of, '@mode': 'static', attribute };
}

function listValues({ id, cells }: TypedNode, columns: ReadonlyMap<string, CellType>, loss: LossLog): object {
  const all = [...cells].filter(([name]) => columns.has(name));
  return { attvalue: all.map(([name, value]) => ({ '@for': name, '@value': fitXml(String(value), loss, id) })) };
}

/** The days between which it can have been said; a time of day is given as its day, because a file has one form of time. */
function listTimes({ cells }: TypedNode): object {
  const [start, end] = [cells.get('saidFrom'), cells.get('saidTo')].map((one) => one && String(one).slice(0, 10));
  return { ...(start ? { '@start': start } : {}), ...(end ? { '@end': end } : {}) };
}
