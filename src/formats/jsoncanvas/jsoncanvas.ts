// JSON Canvas 1.0, which Obsidian opens: assertions as cards in a column for each speaker, documents below, relations as coloured edges. Out only.
import { joinPieces } from '../../domain/records/model.ts';
import type { ExportedAffair, Format } from '../format.ts';

export const jsoncanvas: Format = {
  name: 'jsoncanvas',
  carries: {
    actor: ['name'],
    document: ['title', 'url'],
    assertion: ['by', 'claim', 'quotes.exact', 'quotes.document', 'supports.kind', 'contradicts.kind'],
  },
  write: (affair) => `${JSON.stringify(buildCanvas(affair), undefined, 2)}\n`,
};

const card = { width: 360, height: 220 };
const gap = 60;
/** Preset colours of the format: 1 is red, 4 is green, 6 is purple. */
const colours = { CONTRADICTS: '1', SUPPORTS: '4', CONFLICTS_WITH: '6' } as const;

function buildCanvas({ dataset, graph }: ExportedAffair): object {
  const names = new Map<string, string>(dataset.actors.map(({ id, name }) => [id, name]));
  const columns = [...new Set(dataset.assertions.map(({ by }) => by.join(' ')))];
  const filled = columns.map(() => 0);
  const cards = dataset.assertions.map(({ id, by, claim, quotes }) => {
    const column = columns.indexOf(by.join(' '));
    const row = filled[column] ?? 0;
    filled[column] = row + 1;
    const speakers = by.map((one) => names.get(one) ?? one).join(', ');
    const words = quotes.map(({ exact }) => `> ${joinPieces(exact).replaceAll('\n', '\n> ')}`);
    const text = [`**${speakers}**`, claim, ...words].join('\n\n');
    return { id, type: 'text', ...place(column, row), ...card, text };
  });
  const below = Math.max(0, ...filled) + 1;
  const documents = dataset.documents.map(({ id, title, url }, column) => {
    const at = { ...place(column, below), ...card };
    return url === undefined ? { id, type: 'text', ...at, text: title } : { id, type: 'link', ...at, url };
  });
  const edges = (['SUPPORTS', 'CONTRADICTS', 'CONFLICTS_WITH'] as const).flatMap((type) =>
    graph.relationships[type].map(({ from, to, properties }, at) => ({
      id: `${type}-${at + 1}`,
      fromNode: from,
      toNode: to,
      label: type === 'CONFLICTS_WITH' ? `${properties.kind} by rule` : properties.kind,
      color: colours[type],
    })),
  );
  const quoted = dataset.assertions.flatMap(({ id, quotes }) =>
    [...new Set(quotes.map(({ document }) => document))].map((document) => ({
      id: `${id}-in-${document}`,
      fromNode: id,
      toNode: document,
      toEnd: 'none',
    })),
  );
  return { nodes: [...cards, ...documents], edges: [...edges, ...quoted] };
}

function place(column: number, row: number): { x: number; y: number } {
  return { x: column * (card.width + gap), y: row * (card.height + gap) };
}
