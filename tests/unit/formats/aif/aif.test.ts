// AIF in, in the shapes that AIFdb and OVA write (made small and invented), and out again: speakers, forces, words and their offsets,
// inferences, conflicts, and what is lost.
import { describe, expect, test } from 'vitest';
import { rebuildDataset } from '../../../../src/dataset/write/rebuild-dataset.ts';
import { buildGraph } from '../../../../src/domain/build/build-graph.ts';
import { aif } from '../../../../src/formats/aif/aif.ts';
import { exportAffair } from '../../../../src/formats/export-affair.ts';
import { makeAifCorpus } from '../../../support/aif-corpus.ts';
import { readFiles, settle } from '../../../support/cross-formats.ts';
import { graphTools } from '../../../support/tiny-dataset.ts';

const node = (nodeID: string, type: string, text: string, more: object = {}) => ({
  nodeID,
  text,
  type,
  timestamp: '2019-11-12 20:02:24',
  ...more,
});
const edge = (fromID: string, toID: string) => ({ edgeID: `${fromID}-${toID}`, fromID, toID, formEdgeID: null });
const chain = (...ids: string[]) => ids.slice(1).map((to, at) => edge(ids[at] ?? '', to));

/** Two speakers and a moderator: a claim with a linked reason, a conflict, a challenge and a rephrase. */
const map = {
  nodes: [
    node('1', 'L', 'Ann Ames : the clock stopped & nobody saw it'),
    node('2', 'I', 'the clock stopped'),
    node('3', 'YA', 'Asserting', { scheme: 'Asserting', schemeID: '74' }),
    node('4', 'L', 'Bo Berg : it never stopped'),
    node('5', 'I', 'the clock never stopped'),
    node('6', 'YA', 'Asserting'),
    node('7', 'CA', 'Default Conflict', { scheme: 'Default Conflict', schemeID: '71' }),
    node('8', 'TA', 'Default Transition'),
    node('9', 'YA', 'Disagreeing'),
    node('10', 'L', 'Ann Ames : nobody wound it'),
    node('11', 'I', 'nobody wound the clock'),
    node('12', 'YA', 'Asserting'),
    node('13', 'L', 'Ann Ames : the hands stand'),
    node('14', 'I', 'the hands do not move'),
    node('15', 'YA', 'Asserting'),
    node('16', 'RA', 'Argument From Sign', { scheme: 'Argument From Sign', schemeID: '30' }),
    node('17', 'L', 'Moderator: really?'),
    node('18', 'I', 'the clock stopped is doubted'),
    node('19', 'YA', 'Rhetorical Questioning'),
    node('20', 'MA', 'Default Rephrase'),
    node('21', 'I', 'an unspoken rule'),
    node('22', 'CA', 'Default Conflict'),
  ],
  edges: [
    ...chain('1', '3', '2'),
    ...chain('4', '6', '5'),
    ...chain('5', '7', '2'),
    ...chain('1', '8', '4'),
    ...chain('8', '9', '7'),
    ...chain('10', '12', '11'),
    ...chain('13', '15', '14'),
    ...chain('11', '16', '2'),
    ...chain('14', '16'),
    ...chain('17', '19', '18'),
    ...chain('14', '20', '11'),
    ...chain('21', '16'),
    ...chain('5', '22', '16'),
  ],
  locutions: [
    { nodeID: '1', personID: '101', timestamp: null, start: null, end: null, source: null },
    { nodeID: '4', personID: '102', timestamp: null, start: '2019-11-12 20:00:01', end: null, source: null },
  ],
};
const read = async (content: object, name = 'nodeset17.json') =>
  await readFiles(aif, { [name]: JSON.stringify(content) });
const byId = async (content: object) =>
  Object.fromEntries((await read(content)).records.map(({ type, id, ...fields }) => [id, fields]));

describe('aif in', () => {
  test('makes assertions of locutions, forces and contents, ids with the name of the file', async () => {
    const records = await byId(map);

    expect(Object.keys(records)).toEqual([
      'generated',
      'ann-ames',
      'nodeset17-locutions',
      'nodeset17-2',
      'bo-berg',
      'nodeset17-5',
      'nodeset17-11',
      'nodeset17-14',
      'moderator',
      'nodeset17-18',
      'whoever-made-the-maps',
    ]);
    expect(records['nodeset17-18']).toMatchObject({
      by: ['moderator'],
      act: 'questions',
      tags: ['Rhetorical Questioning'],
    });
    expect(records['bo-berg']).toEqual({ name: 'Bo Berg', kind: 'person' });
  });

  test('draws linked reasons, conflicts without a kind, and conflicts with a step', async () => {
    const records = await byId(map);
    const by = 'whoever-made-the-maps';
    const reason = { kind: 'evidences', scheme: 'Argument From Sign', by, together: 'ra-16' };

    expect(records['nodeset17-11']?.supports).toEqual({ 'nodeset17-2': [reason] });
    expect(records['nodeset17-14']?.supports).toEqual({ 'nodeset17-2': [reason] });
    expect(records['nodeset17-5']?.contradicts).toEqual({
      'nodeset17-2': [{ kind: 'opposes', by }],
      'nodeset17-11': [{ kind: 'undercuts', by }],
      'nodeset17-14': [{ kind: 'undercuts', by }],
    });
    expect(records['nodeset17-14']?.note).toBe('Rephrases `nodeset17-11`, by the map.');
  });

  test('makes a text of the locutions where the file has none, and quotes it to the character', async () => {
    const { records, texts } = await read(map);
    const text = texts.get('documents/nodeset17-locutions.txt') ?? '';
    const quotes = records.flatMap(({ quotes = [] }) => quotes as { exact: string; start: number; end: number }[]);

    expect(text.split('\n').slice(0, 2)).toEqual([
      'Ann Ames : the clock stopped & nobody saw it',
      'Bo Berg : it never stopped',
    ]);
    expect(quotes).toHaveLength(5);
    expect(quotes.map(({ start, end }) => text.slice(start, end))).toEqual(quotes.map(({ exact }) => exact));
    expect(quotes[0]).toMatchObject({ exact: 'the clock stopped & nobody saw it', start: 11, end: 44, form: 'direct' });
  });

  test('takes an empty list for an empty object, as some programs write it', async () => {
    const { records, problems } = await readFiles(aif, { 'map.json': JSON.stringify({ AIF: map, OVA: [], text: '' }) });

    expect(problems).toEqual([]);
    expect(records.filter(({ type }) => type === 'assertion').length).toBeGreaterThan(0);
  });

  test('quotes the transcript of an OVA file, its markup taken off, although its spans have numbers of their own', async () => {
    const html =
      'Ann: <span class="highlighted" id="node9">the clock stopped &amp; nobody saw it</span>.<br>Bo: it <b>never</b> stopped';
    const { records, texts } = await read({
      AIF: map,
      text: { txt: html },
      OVA: { firstname: 'Una', surname: 'Ullman' },
    });
    const text = texts.get('documents/nodeset17.txt') ?? '';
    const [first, second, third] = records.filter(({ type }) => type === 'assertion');

    expect(text).toBe('Ann: the clock stopped & nobody saw it.\nBo: it never stopped');
    expect(first?.quotes).toEqual([
      { exact: 'the clock stopped & nobody saw it', form: 'direct', document: 'nodeset17', start: 5, end: 38 },
    ]);
    expect(second?.quotes).toEqual([
      { exact: 'it never stopped', form: 'direct', document: 'nodeset17', start: 44, end: 60 },
    ]);
    expect(third).toMatchObject({ note: 'Words in the map: nobody wound it' });
    expect(records.find(({ id }) => id === 'una-ullman')).toMatchObject({ name: 'Una Ullman', kind: 'person' });
  });

  test('keeps equal numbers of two files apart', async () => {
    const { records } = await readFiles(aif, { 'a.json': JSON.stringify(map), 'b.json': JSON.stringify(map) });

    expect(records.filter(({ id }) => /^[ab]-2$/.test(id))).toHaveLength(2);
    expect(records.filter(({ type }) => type === 'actor').map(({ id }) => id)).toEqual([
      'ann-ames',
      'bo-berg',
      'moderator',
      'whoever-made-the-maps',
    ]);
    expect(settle(records).filter(({ type }) => type === 'assertion')).toHaveLength(10);
  });

  test('says what is lost, with its place', async () => {
    const { report } = await read(map);

    expect(report.entries.map(({ type, kind, count }) => `${type} ${kind} ${count}`)).toEqual([
      'lost force-of-relation 1',
      'lost locution.start 1',
      'lost node.timestamp 22',
      'lost question-that-asserts 1',
      'lost relation-of-unsaid 2',
      'lost rephrase 1',
      'lost reply-order 1',
      'lost unsaid 1',
      'assumed actor.kind 3',
    ]);
    expect(report.entries.find(({ kind }) => kind === 'unsaid')?.examples).toEqual([
      { place: expect.stringMatching(/^nodeset17\.json:1:\d+$/), text: 'an unspoken rule' },
    ]);
  });

  test('lets irony stand as a tag, and a report as a report', async () => {
    const records = await byId({
      nodes: [
        node('1', 'L', 'Ann : Bo says it stopped'),
        node('2', 'I', 'Bo says that it stopped'),
        node('3', 'YA', 'Ironic Asserting'),
        node('4', 'L', 'Bo : it stopped'),
        node('5', 'I', 'it stopped'),
        node('6', 'YA', 'Asserting'),
        node('7', 'YA', 'Asserting'),
      ],
      edges: [...chain('1', '3', '2'), ...chain('4', '6', '5'), ...chain('1', '7', '4')],
      locutions: [],
    });

    expect(records['nodeset17-2']).toMatchObject({ act: 'says', tags: ['Ironic Asserting'] });
    expect(records['nodeset17-5']).toMatchObject({ reportedBy: ['nodeset17-2'] });
  });

  test.each([
    ['no list of nodes', { edges: [] }, 'this is no AIF: it has no list `nodes`'],
    ['a node without a type', { nodes: [{ nodeID: '1', text: 'x' }] }, 'a node has no `type`'],
    [
      'a node that is there twice',
      { nodes: [node('1', 'I', 'x'), node('1', 'I', 'y')] },
      'the node `1` is there twice',
    ],
    ['an edge without ends', { nodes: [], edges: [{ edgeID: 1 }] }, 'an edge has no `fromID`'],
    ['a text that is a list', { nodes: [{ nodeID: '1', type: 'I', text: ['x'] }] }, '`text` of a node must be a text'],
  ])('refuses %s', async (_, content, message) => {
    expect((await read(content)).problems[0]).toMatch(
      new RegExp(`^nodeset17\\.json:\\d+: ${message.replace(/[`.]/g, '.')}`),
    );
  });
});

describe('aif out', () => {
  test('gives back a map with the same speakers, contents, forces, inferences and conflicts', async () => {
    const { dataset } = rebuildDataset((await read(map)).records, 'generated');
    if (dataset === undefined) throw new Error('the map gives no dataset');

    const { written } = await exportAffair(aif, { graph: buildGraph(dataset, graphTools), dataset });
    const back = JSON.parse(String(written)) as { AIF: typeof map };

    const texts = (all: typeof map, type: string) =>
      all.nodes
        .filter((one) => one.type === type)
        .map((one) => one.text)
        .sort();
    const said = map.nodes
      .filter(({ nodeID, type }) => type === 'I' && nodeID !== '21')
      .map(({ text }) => text)
      .sort();
    expect(texts(back.AIF, 'I')).toEqual(said);
    expect(texts(back.AIF, 'L')).toEqual(texts(map, 'L').map((text) => text.replace('Moderator:', 'Moderator :')));
    expect(texts(back.AIF, 'RA')).toEqual(['Default Inference', 'Default Inference']);
    expect(texts(back.AIF, 'CA')).toEqual(['Default Conflict', 'undercuts', 'undercuts']);
    const ids = new Set(back.AIF.nodes.map(({ nodeID }) => nodeID));
    expect(ids.size).toBe(back.AIF.nodes.length);
    expect(back.AIF.edges.filter(({ fromID, toID }) => !ids.has(fromID) || !ids.has(toID))).toEqual([]);
  });
});

test('a corpus of 100 maps and 1,800 locutions becomes one dataset that passes check, every quote to the character', async () => {
  const files = Object.fromEntries(makeAifCorpus(100, 18).map(({ name, text }) => [name, text]));

  const { records, texts, report } = await readFiles(aif, files);

  const quotes = settle(records).flatMap(
    ({ quotes: all = [] }) => all as { exact: string; start: number; end: number; document: string }[],
  );
  const wrong = quotes.filter(
    ({ exact, start, end, document }) => texts.get(`documents/${document}.txt`)?.slice(start, end) !== exact,
  );
  expect(quotes).toHaveLength(1_800);
  expect(wrong).toEqual([]);
  expect(report.entries.filter(({ type }) => type !== 'assumed').map(({ kind }) => kind)).toEqual(['node.timestamp']);
});
