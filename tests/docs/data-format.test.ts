// docs/data-format.md: its tables are the records' own, each is there once, and its blocks are what they claim to be.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { nestedKinds } from '../../src/domain/records/field-rows.ts';
import { recordKinds } from '../../src/domain/records/model.ts';
import { fillTables } from '../../tools/generate-tables.ts';

const text = readFileSync('docs/data-format.md', 'utf8');

describe('docs/data-format.md', () => {
  test('its tables are those that follow from the records', () => {
    expect(fillTables(text)).toBe(text);
  });

  test('has a table of every record, and of every record within one', () => {
    const named = [...text.matchAll(/<!-- fields: ([^>]+) -->/g)].flatMap(([, names = '']) => names.split(', '));

    // A reason has one field, which is said in a sentence.
    const kinds = [...recordKinds, ...nestedKinds.filter((kind) => kind !== 'reason'), 'assertions file'];
    expect([...named].sort()).toEqual([...kinds].sort());
  });

  test('its YAML is YAML, and its JSON lines are JSON', () => {
    const blocks = [...text.matchAll(/```(yaml|json)\n([\s\S]*?)```/g)];

    for (const [, language, code = ''] of blocks) {
      if (language === 'json') for (const line of code.trim().split('\n')) expect(() => JSON.parse(line)).not.toThrow();
      else expect(() => parse(code)).not.toThrow();
    }
    expect(blocks.length).toBeGreaterThan(6);
  });
});
