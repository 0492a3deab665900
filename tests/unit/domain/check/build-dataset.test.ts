import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../../../src/domain/records/model.ts';
import { checkFiles, checkRecords } from '../../../support/check-text.ts';

async function build(records: Parameters<typeof checkRecords>[0]): Promise<Dataset> {
  const { dataset, diagnostics } = await checkRecords(records);
  if (!dataset) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return dataset;
}

const quotes = 'quotes: [{exact: "Fog held us back,"}]';
const says = (id: string, more = '', by = 'captain') =>
  `${id}: {by: ${by}, act: says, claim: A claim., ${quotes}${more ? `, ${more}` : ''}}`;

describe('buildDataset', () => {
  test('sorts records by id and sets within records, and keeps the order of quotes, tags and aliases', async () => {
    const dataset = await build({
      actors: 'mate: {name: M, kind: person, aliases: [z, a]}\ncaptain: {name: C, kind: person}',
      questions: '',
      assertions: [
        says('b', 'about: [mate, delay, captain], tags: [z, a]', '[mate, captain]'),
        'a: {by: mate, act: says, claim: A., quotes: ["The engine had failed", "Fog held us back,"]}',
      ].join('\n'),
    });

    expect(dataset.actors.map(({ id }) => id)).toEqual(['captain', 'mate']);
    expect(dataset.assertions.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(dataset.assertions[0]?.quotes.map(({ exact }) => exact)).toEqual([
      'The engine had failed',
      'Fog held us back,',
    ]);
    expect(dataset.assertions[1]).toMatchObject({
      by: ['captain', 'mate'],
      about: ['captain', 'delay', 'mate'],
      tags: ['z', 'a'],
    });
    expect(dataset.actors[1]?.aliases).toEqual(['z', 'a']);
  });

  test('fills in what the format leaves out, and leaves absent what is not written', async () => {
    const { assertions } = await build({
      assertions: `${says('a', 'answers: {why: fog}, supports: {b: B.}, contradicts: {c: C.}')}\n${says('b')}\n${says('c')}`,
    });

    expect(assertions[0]).toStrictEqual({
      id: 'a',
      by: ['captain'],
      joint: false,
      act: 'says',
      claim: 'A claim.',
      quotes: [{ exact: 'Fog held us back,', form: 'indirect', words: [], document: 'gazette' }],
      about: [],
      answers: [{ question: 'why', stance: 'held', value: 'fog', how: 'asserted', only: false }],
      relations: [
        { type: 'CONTRADICTS', kind: 'denies', to: 'c', level: 'content', because: 'C.' },
        { type: 'SUPPORTS', kind: 'confirms', to: 'b', level: 'content', because: 'B.' },
      ],
      cites: [],
      reportedBy: [],
      narratives: [],
      tags: [],
    });
  });

  test('gives the narrator’s words to the only publisher', async () => {
    const dataset = await build({
      documents: 'gazette: {title: Ferry late, publisher: ship, text: documents/gazette.txt}',
      assertions: says('a', '', 'narrator'),
    });

    expect(dataset.assertions[0]?.by).toEqual(['ship']);
    expect(dataset.actors.map(({ id }) => id)).not.toContain('gazette-narrator');
  });

  test.each([
    ['no publisher', ''],
    ['two publishers', 'publisher: [ship, crew], '],
  ])('adds an actor for the voice of a document with %s', async (_, publisher) => {
    const dataset = await build({
      documents: `gazette: {title: Ferry late, ${publisher}text: documents/gazette.txt}`,
      assertions: `${says('a', '', 'narrator')}\n${says('b', '', '[captain, narrator]')}`,
    });

    expect(dataset.actors.filter(({ id }) => id === 'gazette-narrator')).toStrictEqual([
      {
        id: 'gazette-narrator',
        name: 'Ferry late',
        kind: 'group',
        aliases: [],
        unnamed: true,
        pseudonymous: false,
        affiliations: [],
      },
    ]);
    expect(dataset.assertions.map(({ by }) => by)).toEqual([['gazette-narrator'], ['captain', 'gazette-narrator']]);
  });

  test('the narrator is the voice of the one document the quotes stand in, else of the file’s', async () => {
    const elsewhere = 'a: {by: narrator, act: says, claim: A., quotes: [{exact: "Late.", document: radio}]}';
    const both =
      'b: {by: narrator, act: says, claim: A., quotes: [{exact: "Late.", document: radio}, "Fog held us back,"]}';
    const none = 'c: {by: narrator, act: says, claim: A.}';

    const { assertions } = await build({ assertions: [elsewhere, both, none].join('\n') });

    expect(assertions.map(({ by }) => by)).toEqual([['radio-narrator'], ['gazette-narrator'], ['gazette-narrator']]);
  });

  test.each([
    ['2024-05', { saidAt: '2024-05', saidFrom: '2024-05-01', saidTo: '2024-05-31' }],
    ['2024-05-02/..', { saidAt: '2024-05-02/..', saidFrom: '2024-05-02' }],
    ['{after: delay}', { saidAt: { after: 'delay' }, saidFrom: '2024-05-04' }],
    ['{before: delay}', { saidAt: { before: 'delay' }, saidTo: '2024-05-01' }],
    ['{after: open}', { saidAt: { after: 'open' } }],
    ['{before: open}', { saidAt: { before: 'open' }, saidTo: '2024-05-01' }],
  ])('bounds what was said at %s', async (saidAt, expected) => {
    const events = 'delay: {name: D, date: 2024-05-01/2024-05-04}\nopen: {name: O, date: 2024-05-01/..}';
    const [assertion] = (await build({ events, assertions: says('a', `saidAt: ${saidAt}`) })).assertions;

    const { saidFrom, saidTo } = { saidFrom: undefined, saidTo: undefined, ...assertion };
    const written = { saidAt: assertion?.saidAt, ...(saidFrom && { saidFrom }), ...(saidTo && { saidTo }) };
    expect(written).toEqual(expected);
  });

  test('writes answers in canonical form, widened where approximate, sorted by question, stance, value', async () => {
    const { assertions } = await build({
      questions: 'n: {text: N?, slot: number, tolerance: 5}\nm: {text: M?, slot: number}\nd: {text: D?, slot: date}',
      assertions: says('a', 'answers: {n: [~40, {not: 1e3}, {open: true, of: crew}], m: [~40, 007..], d: 2024-05}'),
    });

    expect(assertions[0]?.answers).toStrictEqual([
      {
        question: 'd',
        stance: 'held',
        value: '2024-05',
        from: '2024-05-01',
        to: '2024-05-31',
        how: 'asserted',
        only: false,
      },
      { question: 'm', stance: 'held', value: '7..', from: 7, how: 'asserted', only: false },
      { question: 'm', stance: 'held', value: '~40', how: 'asserted', only: false },
      { question: 'n', stance: 'denied', value: '1000', from: 1000, to: 1000, how: 'asserted', only: false },
      { question: 'n', stance: 'held', value: '~40', from: 35, to: 45, how: 'asserted', only: false },
      { question: 'n', stance: 'open', how: 'asserted', only: false, of: 'crew' },
    ]);
  });

  test('turns a retraction into a contradiction that withdraws', async () => {
    const retraction = `b: {by: captain, act: retracts, claim: B., ${quotes}, retracts: {a: He says so.}}`;

    const { assertions } = await build({ assertions: `${says('a')}\n${retraction}` });

    expect(assertions[1]?.relations).toStrictEqual([
      { type: 'CONTRADICTS', kind: 'withdraws', to: 'a', level: 'content', because: 'He says so.' },
    ]);
  });

  test('bounds the value an implication starts from', async () => {
    const { questions } = await build({
      questions:
        'p: {text: P?, slot: number}\nq: {text: Q?, slot: yes-no, impliedBy: {p: {3..: {is: yes, because: B.}}}}',
      assertions: says('a', 'answers: {p: 4}'),
    });

    expect(questions[1]?.impliedBy).toStrictEqual([{ question: 'p', value: '3..', is: 'yes', because: 'B.', from: 3 }]);
  });

  test('gives the same dataset from YAML and from JSONL', async () => {
    const header = 'format: 1\nid: ferry\nversion: "1"\ntitle: T\nlicence: CC0-1.0\nlanguage: en\n';
    const quote = { exact: 'Anything.', document: 'd' };
    const document = { title: 'D', sha256: '0'.repeat(64), length: 9 };
    const record = { by: 'c', act: 'says', claim: 'A.', quotes: [quote], answers: { n: '3..' }, about: ['c'] };
    const fromYaml = await checkFiles({
      'dataset.yaml': `${header}actors: {c: {name: C, kind: person}}\ndocuments: {d: ${JSON.stringify(document)}}\nquestions: {n: {text: N?, slot: number}}\n`,
      'assertions/a.yaml': `assertions: {a: ${JSON.stringify(record)}}\n`,
    });
    const fromJsonl = await checkFiles({
      'all.jsonl': [
        { type: 'assertion', id: 'a', ...record },
        { type: 'dataset', id: 'ferry', format: 1, version: '1', title: 'T', licence: 'CC0-1.0', language: 'en' },
        { type: 'question', id: 'n', text: 'N?', slot: 'number' },
        { type: 'document', id: 'd', ...document },
        { type: 'actor', id: 'c', name: 'C', kind: 'person' },
      ]
        .map((line) => JSON.stringify(line))
        .join('\n'),
    });

    expect(fromJsonl.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(fromJsonl.dataset).toStrictEqual(fromYaml.dataset);
  });
});
