// One more row in the table is one more field everywhere: the real program is loaded on a table that has it, and nothing else is told.
// It is loaded anew before and after: other files, which may have loaded it already, know nothing of the row.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { FieldRow } from '../../../../src/domain/records/field-rows.ts';

/** Before `note`, so that its place in every order can be seen. */
function addRow(holder: { fields: object }, name: string, row: FieldRow): void {
  const { note, ...rest } = holder.fields as { note?: FieldRow };
  Object.assign(holder, { fields: { ...rest, [name]: row, ...(note && { note }) } });
}

const files = {
  'dataset.yaml':
    'format: 1\nid: ferry\nversion: 1.0.0\ntitle: The bell\nlicence: CC0-1.0\nlanguage: en\n' +
    'actors:\n  smith: {name: Smith, kind: person}\n' +
    `documents:\n  paper: {title: The paper, sha256: ${'a'.repeat(64)}, length: 90}\n`,
  'assertions/gazette.yaml':
    'document: paper\nassertions:\n  smith-says:\n    note: Heard twice.\n    weather: rain\n    witnesses: [smith]\n' +
    '    by: smith\n    act: says\n    claim: It rang.\n    quotes:\n      - {exact: "it rang", ink: black}\n',
};

async function loadProgram() {
  const { makeDataset } = await import('../../../support/scratch-dataset.ts');
  const { openDataset } = await import('../../../../src/dataset/read/open-dataset.ts');
  const { buildGraph } = await import('../../../../src/domain/build/build-graph.ts');
  const { recordsFromGraph } = await import('../../../../src/dataset/write/records-from-graph.ts');
  const { formatText } = await import('../../../../src/dataset/fmt/format-text.ts');
  const { generateSchemas } = await import('../../../../tools/generate-schemas.ts');
  const { fillTables, fillTypes } = await import('../../../../tools/generate-tables.ts');
  const { recordLines } = await import('../../../../src/dataset/schema/compile-fields.ts');
  const { nodeSchema, relationshipSchema } = await import('../../../../src/domain/graph/schema.ts');
  const { graphTools } = await import('../../../support/tiny-dataset.ts');
  const open = async (changed: Partial<typeof files> = {}) => openDataset(await makeDataset({ ...files, ...changed }));
  const { draft, dataset, diagnostics } = await open();
  const graph = dataset && buildGraph(dataset, graphTools);
  return {
    ...{ open, draft, dataset, diagnostics, graph, records: graph ? recordsFromGraph(graph) : [] },
    ...{ formatText, generateSchemas, fillTables, fillTypes, recordLines, nodeSchema, relationshipSchema },
  };
}

describe('a row added to the table', () => {
  let program: Awaited<ReturnType<typeof loadProgram>>;

  beforeAll(async () => {
    vi.resetModules();
    const { nestedTable } = await import('../../../../src/domain/records/nested-table.ts');
    const { recordTable } = await import('../../../../src/domain/records/record-table.ts');
    addRow(recordTable.assertion, 'weather', { kind: 'text', doc: 'What the weather was.' });
    addRow(recordTable.assertion, 'witnesses', {
      ...{ kind: 'reference', to: ['actor'], many: 'one-or-more', edge: 'WITNESSED_BY' },
      doc: 'Who heard it.',
    });
    addRow(nestedTable.quote, 'ink', { kind: 'word', words: ['black', 'red'], doc: 'Its colour.' });
    program = await loadProgram();
  }, 60_000);

  afterAll(() => {
    vi.resetModules();
  });

  test('is in the shape and the JSON Schemas', () => {
    expect(Object.keys(program.recordLines.assertion.shape)).toContain('weather');
    expect(program.generateSchemas().filter(({ text }) => text.includes('What the weather was.'))).toHaveLength(2);
  });

  test('is in the draft and in the dataset', () => {
    expect(program.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(program.draft.assertions[0]).toMatchObject({ weather: { value: 'rain' }, witnesses: [{ value: 'smith' }] });
    expect(program.dataset?.assertions[0]).toMatchObject({ weather: 'rain', witnesses: ['smith'] });
    expect(program.dataset?.assertions[0]?.quotes[0]).toMatchObject({ ink: 'black' });
  });

  test('is a property, or a relationship, of the graph', () => {
    expect(program.nodeSchema.Assertion).toMatchObject({ weather: { storage: 'text', required: false } });
    expect(program.relationshipSchema).toMatchObject({ WITNESSED_BY: { ends: [['Assertion', 'Actor']] } });
    expect(program.graph?.nodes.Assertion[0]?.properties).toMatchObject({ weather: 'rain' });
    expect(program.graph?.relationships).toMatchObject({ WITNESSED_BY: [{ from: 'smith-says', to: 'smith' }] });
    expect(program.graph?.relationships.QUOTED_IN[0]?.properties).toMatchObject({ ink: 'black' });
  });

  test('comes back in the export, in its place', () => {
    const assertion = program.records.find(({ type }) => type === 'assertion');

    expect(Object.keys(assertion ?? {}).slice(-3)).toEqual(['weather', 'witnesses', 'note']);
    expect(assertion).toMatchObject({ weather: 'rain', witnesses: ['smith'], quotes: [{ ink: 'black' }] });
  });

  test('has its place in what `fmt` writes', () => {
    const formatted = program.formatText(files['assertions/gazette.yaml'], 'assertions/gazette.yaml');

    expect(formatted.replace(/[\s\S]*?quotes:/, '')).toMatch(/ink: black[\s\S]*weather:[\s\S]*witnesses:[\s\S]*note:/);
  });

  test('is checked: what it names must exist, words must be known', async () => {
    const wrong = files['assertions/gazette.yaml'].replace('[smith]', '[smiht]').replace('black', 'blakc');
    const { diagnostics } = await program.open({ 'assertions/gazette.yaml': wrong });

    expect(diagnostics.map(({ code }) => code)).toEqual(expect.arrayContaining(['unknown-reference', 'unknown-value']));
  });

  test('stands in the tables of the docs and in the written types', () => {
    expect(program.fillTables('<!-- fields: assertion -->\n<!-- end of fields -->')).toContain(
      '| `witnesses` | one or more ids of actors | Who heard it. |',
    );
    expect(program.fillTypes('  // fields: assertion\n  // end of fields')).toContain('readonly weather?: string;\n');
  });
});
