// Hostile files, to every format that reads: an error with its place, or a loss that is said; never an exception, never a record made
// of a forbidden key.
import { describe, expect, test } from 'vitest';
import { formats } from '../../../src/formats/catalogue.ts';
import { readFiles } from '../../support/cross-formats.ts';

const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
const hostile: Readonly<Record<string, string>> = {
  'nothing at all': '',
  blanks: ' \n\t\n',
  'an open bracket': '{"a": [',
  'nesting without end': deep,
  'a forbidden key': '{"__proto__": {"polluted": true}, "constructor": 1}',
  'a number': '17',
  null: 'null',
  'an empty object': '{}',
  'an empty list': '[]',
  'lists where objects belong': '[[[1]], [2], "three", null, {"nodes": 5, "statements": [1], "objects": "x"}]',
  'texts where lists belong':
    '{"nodes": "x", "edges": "y", "locutions": {}, "statements": 1, "arguments": 2, "objects": {}, "target": 3}',
  'a bell and a zero': 'a\u0007,b\u0000\n1,2\n',
};

describe.each(formats.filter(({ reads }) => reads))('$name', (entry) => {
  test.each(Object.keys(hostile))('bears %s', async (name) => {
    const format = await entry.load();
    const content = hostile[name] ?? '';

    const { problems, records } = await readFiles(format, {
      'hostile.txt': entry.isBinary ? Buffer.from(content) : content,
    });

    expect(Object.getPrototypeOf({})).not.toHaveProperty('polluted');
    // Either it was refused, at a place of the file, or it held nothing.
    if (problems.length === 0) expect(records.map(({ type }) => type)).toEqual(['dataset']);
    for (const problem of problems) expect(problem).toMatch(/^hostile\.txt:\d+: \S/);
  });
});
