import { describe, expect, test } from 'vitest';
import { Failure } from '../../../src/domain/base/result.ts';
import { parseQueryFile, splitQueryText } from '../../../src/query/query-file.ts';

const whole = `// Who whistles
// Who whistles, and how loud?
// It goes on here.
//
// A second paragraph.
//
// Parameters
//   dataset: string of Dataset — the dataset to ask — e.g. ferry
//   actor: string of Actor? — only this one — e.g. captain
//   tone: string in (high, low)? — one of them — e.g. low
//   least: float from 0 to 10 = 0.5 — how loud
//     at least
// Columns
//   actor: string — who
//   loud: float? — how loud
// Row: actor
// Order: loud, actor

:param dataset => 'ferry';
:param actor => null;
:param tone => 'low';
:param least => 1;
:param limit => 1000;
:param skip => 0;

MATCH (a:Actor)
RETURN a.id AS actor, 1.0 AS loud;
`;

describe('parseQueryFile', () => {
  test('reads title, question, parameters, columns and order', () => {
    const query = parseQueryFile('whistles', whole);

    expect(query).toMatchObject({
      name: 'whistles',
      title: 'Who whistles',
      question: ['Who whistles, and how loud? It goes on here.', 'A second paragraph.'],
      rowId: ['actor'],
      order: 'loud, actor',
    });
    expect(query.parameters).toEqual([
      {
        name: 'dataset',
        type: 'string',
        names: 'Dataset',
        choices: undefined,
        range: undefined,
        required: true,
        fallback: null,
        description: 'the dataset to ask',
        example: 'ferry',
      },
      {
        name: 'actor',
        type: 'string',
        names: 'Actor',
        choices: undefined,
        range: undefined,
        required: false,
        fallback: null,
        description: 'only this one',
        example: 'captain',
      },
      {
        name: 'tone',
        type: 'string',
        names: undefined,
        choices: ['high', 'low'],
        range: undefined,
        required: false,
        fallback: null,
        description: 'one of them',
        example: 'low',
      },
      {
        name: 'least',
        type: 'float',
        names: undefined,
        choices: undefined,
        range: { least: 0, most: 10 },
        required: false,
        fallback: 0.5,
        description: 'how loud at least',
        example: undefined,
      },
      expect.objectContaining({ name: 'limit', range: { least: 1, most: 10_000 }, fallback: 1000n }),
      expect.objectContaining({ name: 'skip', range: { least: 0, most: 1_000_000 }, fallback: 0n }),
    ]);
    expect(query.columns).toEqual([
      { name: 'actor', type: 'string', nullable: false, description: 'who' },
      { name: 'loud', type: 'float', nullable: true, description: 'how loud' },
    ]);
  });

  test('knows the parameters and columns that questions have in common, unless the header has its own', () => {
    const text = whole
      .replace('//   dataset: string of Dataset — the dataset to ask — e.g. ferry\n', '')
      .replace('//   actor: string — who', '//   actor, asOf?');
    const { parameters, columns, order } = parseQueryFile('whistles', text.replace('// Order: loud, actor\n', ''));

    expect(parameters.map(({ name, example }) => [name, example])).toEqual([
      ['dataset', 'crocus-city-hall'],
      ['actor', 'captain'],
      ['tone', 'low'],
      ['least', undefined],
      ['limit', '100'],
      ['skip', '100'],
    ]);
    expect(columns.slice(0, 2)).toEqual([
      { name: 'actor', type: 'string', nullable: false, description: 'id of the actor' },
      { name: 'asOf', type: 'string', nullable: true, description: 'the day as of which it is said' },
    ]);
    expect(order).toBe('actor');
  });

  test('sends neither header nor `:param` lines nor the last semicolon', () => {
    const { cypher, presets } = parseQueryFile('whistles', whole);

    expect(cypher).toBe('MATCH (a:Actor)\nRETURN a.id AS actor, 1.0 AS loud');
    expect(presets).toEqual({ dataset: 'ferry', actor: null, tone: 'low', least: 1n, limit: 1000n, skip: 0n });
  });

  test('reads a file with line ends of Windows and a byte order mark', () => {
    const query = parseQueryFile('whistles', `\ufeff${whole.replaceAll('\n', '\r\n')}`);

    expect(query.cypher).toBe('MATCH (a:Actor)\nRETURN a.id AS actor, 1.0 AS loud');
  });

  test.each([
    [
      'a type that does not exist',
      'least: float from 0 to 10 = 0.5',
      'least: double from 0 to 10 = 0.5',
      'whistles.cypher:11: a parameter reads',
    ],
    ['a label that does not exist', 'of Actor?', 'of Person?', 'whistles.cypher:9: a parameter reads'],
    ['a number without bounds', 'float from 0 to 10 = 0.5', 'float = 0.5', 'whistles.cypher:11: a parameter reads'],
    [
      'bounds for a text',
      'tone: string in (high, low)?',
      'tone: string from 1 to 2?',
      'whistles.cypher:10: a parameter reads',
    ],
    ['a default out of bounds', '= 0.5', '= 11', 'whistles.cypher:11: `11` is not a number from 0 to 10'],
    ['a default of another type', '= 0.5', '= loud', 'whistles.cypher:11: `loud` is not a number'],
    ['a column without meaning', 'loud: float? — how loud', 'loud: float?', 'whistles.cypher:15: a column reads'],
    ['a row named by no column', 'Row: actor', 'Row: person', 'Row names `person`, which is not a column'],
    [
      'a section that stands twice',
      '// Row: actor',
      '// Row: actor\n// Row: loud',
      'whistles.cypher:17: Row stands twice',
    ],
    ['a preset of another type', 'least => 1;', "least => 'much';", '`least` is declared as float, and this is string'],
    ['a preset that is not declared', 'least => 1;', 'most => 1;', '`most` is not among the parameters above'],
    ['a preset that is missing', ':param actor => null;\n', '', 'there is no `:param actor => …;` line to paste'],
    [
      'a preset that cannot be read',
      'least => 1;',
      'least => {a: 1};',
      "a `:param` line reads `:param name => 'value';`",
    ],
    ['an example that is no choice', 'e.g. low', 'e.g. medium', '`medium` is not among high, low'],
    ['a column that is neither explained nor known', 'actor: string — who', 'actress', '`actress` has neither'],
    ['no Cypher', /MATCH.*/s, '', 'there is no Cypher after the header'],
    ['no row', '// Row: actor\n', '', 'the columns that name a row are not listed under Row'],
  ])('refuses %s and says where', (_, from, to, message) => {
    expect(() => parseQueryFile('whistles', whole.replace(from, to))).toThrow(message);
  });

  test('tells every problem at once', () => {
    const text = whole.replace('of Actor?', 'of Person?').replace('Row: actor', 'Row: person');

    const error = catchFailure(() => parseQueryFile('whistles', text));

    expect(error.kind).toBe('files');
    expect(error.message.split('\n').length).toBeGreaterThan(1);
  });
});

describe('splitQueryText', () => {
  test('takes a file of Cypher alone', () => {
    expect(splitQueryText('MATCH (n)\nRETURN n')).toMatchObject({
      header: [],
      params: [],
      body: 'MATCH (n)\nRETURN n',
    });
  });

  test('leaves comments inside the statement alone', () => {
    const { header, body } = splitQueryText('// one\n\nMATCH (n)\n// two\nRETURN n;\n');

    expect(header).toEqual(['one']);
    expect(body).toBe('MATCH (n)\n// two\nRETURN n');
  });
});

function catchFailure(action: () => unknown): Failure {
  try {
    action();
  } catch (error) {
    if (error instanceof Failure) return error;
  }
  throw new Error('nothing failed');
}
