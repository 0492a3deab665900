// STIX out, held against what the specification requires of each type; and in, from bundles of others (made small and invented).
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../../src/domain/build/build-graph.ts';
import { exportAffair } from '../../../../src/formats/export-affair.ts';
import { stix } from '../../../../src/formats/stix/stix.ts';
import { readFiles, settle } from '../../../support/cross-formats.ts';
import { readChecked } from '../../../support/read-checked.ts';
import { graphTools } from '../../../support/tiny-dataset.ts';

const required: Readonly<Record<string, readonly string[]>> = {
  identity: ['name'],
  report: ['name', 'published', 'object_refs'],
  note: ['content', 'object_refs'],
  opinion: ['opinion', 'object_refs'],
  narrative: ['name'],
  'extension-definition': ['created_by_ref', 'name', 'schema', 'version', 'extension_types'],
};
const opinions = ['strongly-disagree', 'disagree', 'neutral', 'agree', 'strongly-agree'];
type StixObject = Record<string, unknown> & { type: string; id: string };

const time = { created: '2024-03-22T20:15:00.000Z', modified: '2024-03-22T20:15:00.000Z', spec_version: '2.1' };
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const id = (type: string, n: number) => `${type}--${uuid(n)}`;
const bundle = (...objects: object[]) => JSON.stringify({ type: 'bundle', id: id('bundle', 0), objects });
const read = (...objects: object[]) => readFiles(stix, { 'bundle.json': bundle(...objects) });
const identity = { type: 'identity', id: id('identity', 1), ...time, name: 'Ann Ames', identity_class: 'individual' };
const note = {
  type: 'note',
  id: id('note', 2),
  ...time,
  content: 'The clock stopped.',
  created_by_ref: id('identity', 1),
  object_refs: [id('report', 3)],
  labels: ['clock'],
};
const report = {
  type: 'report',
  id: id('report', 3),
  ...time,
  name: 'A notice',
  published: '2024-03-20T00:00:00Z',
  object_refs: [id('note', 2)],
  external_references: [{ source_name: 'A notice', url: 'https://example.org/n' }],
};
const opinion = {
  type: 'opinion',
  id: id('opinion', 4),
  ...time,
  opinion: 'strongly-disagree',
  explanation: 'It never stopped.',
  authors: ['Bo Berg'],
  object_refs: [id('note', 2)],
};

describe('stix out', () => {
  test('gives what the specification asks of each object, with references that lead somewhere', async () => {
    const { dataset } = await readChecked('data/harbour-fire');
    const { written } = await exportAffair(stix, { graph: buildGraph(dataset, graphTools), dataset });
    const { type, objects } = JSON.parse(String(written)) as { type: string; objects: StixObject[] };
    const ids = new Set(objects.map((one) => one.id));

    expect(type).toBe('bundle');
    expect(ids.size).toBe(objects.length);
    for (const object of objects) {
      expect(object.id).toMatch(
        new RegExp(`^${object.type}--[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`),
      );
      expect(object).toMatchObject({
        spec_version: '2.1',
        created: expect.stringMatching(/Z$/),
        modified: expect.stringMatching(/Z$/),
      });
      for (const name of required[object.type] ?? ['of no known type']) expect(object).toHaveProperty(name);
      const refs = (object.object_refs ?? []) as string[];
      expect(refs.filter((ref) => !ids.has(ref))).toEqual([]);
      if (object.object_refs !== undefined) expect(refs.length).toBeGreaterThan(0);
      if (object.type === 'opinion') expect(opinions).toContain(object.opinion);
    }
    const drawn = dataset.assertions.flatMap(({ relations }) =>
      relations.filter((one) => one.type === 'CONTRADICTS' && one.level === 'content' && one.kind !== 'withdraws'),
    );
    expect(objects.filter(({ type: of, opinion: word }) => of === 'opinion' && word === 'disagree')).toHaveLength(
      drawn.length,
    );
  });
});

describe('stix in', () => {
  test('makes assertions of notes and opinions, and says who opposes whom', async () => {
    const {
      records,
      problems,
      report: said,
    } = await read(opinion, note, report, identity, {
      type: 'malware',
      id: id('malware', 5),
      ...time,
      name: 'x',
      is_family: false,
    });
    const assertions = records.filter(({ type }) => type === 'assertion');

    expect(problems).toEqual([]);
    expect(assertions).toEqual([
      expect.objectContaining({
        id: 'the-clock-stopped',
        by: ['ann-ames'],
        claim: 'The clock stopped.',
        tags: ['clock'],
        cites: [{ document: 'a-notice' }],
      }),
      expect.objectContaining({
        by: ['bo-berg'],
        claim: 'It never stopped.',
        tags: ['opinion: strongly-disagree'],
        contradicts: { 'the-clock-stopped': [{ kind: 'opposes', by: 'bo-berg' }] },
      }),
    ]);
    expect(records.find(({ type }) => type === 'document')).toMatchObject({
      title: 'A notice',
      date: '2024-03-20',
      url: 'https://example.org/n',
    });
    expect(said.entries.filter(({ type }) => type === 'lost').map(({ kind }) => kind)).toContain('type.malware');
    expect(settle(records).filter(({ type }) => type === 'assertion')).toHaveLength(2);
  });

  test('loses what nobody wrote, and says so', async () => {
    const { records, report: said } = await read({ ...note, created_by_ref: undefined });

    expect(records.filter(({ type }) => type === 'assertion')).toEqual([]);
    expect(said.entries.find(({ kind }) => kind === 'no-author')).toMatchObject({
      count: 1,
      examples: [{ text: 'The clock stopped.' }],
    });
  });

  test.each([
    ['what is no bundle', JSON.stringify({ nodes: [] }), 'this is neither a bundle nor an object of STIX'],
    ['a note without content', bundle({ ...note, content: undefined }), 'an object has no `content`'],
    ['an object without an id', bundle({ ...identity, id: undefined }), 'an object has no `id`'],
  ])('refuses %s', async (_, content, message) => {
    const { problems } = await readFiles(stix, { 'bundle.json': content });

    expect(problems[0]).toMatch(/^bundle\.json:\d+: /);
    expect(problems[0]).toContain(message);
  });
});
