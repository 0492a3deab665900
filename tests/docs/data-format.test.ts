// docs/data-format.md against the shapes: every field has a row, bold where it is required, and nothing else has one.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { actor } from '../../src/dataset/schema/actor.ts';
import { answers } from '../../src/dataset/schema/answer.ts';
import { assertion } from '../../src/dataset/schema/assertion.ts';
import { document } from '../../src/dataset/schema/document.ts';
import { event } from '../../src/dataset/schema/event.ts';
import { assertionsFile } from '../../src/dataset/schema/files.ts';
import { header } from '../../src/dataset/schema/header.ts';
import { narrative } from '../../src/dataset/schema/narrative.ts';
import { question } from '../../src/dataset/schema/question.ts';
import { quote } from '../../src/dataset/schema/quote.ts';
import { contradicts } from '../../src/dataset/schema/relation.ts';
import { silence } from '../../src/dataset/schema/silence.ts';

const text = readFileSync('docs/data-format.md', 'utf8');
const sections = new Map(
  text
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')), section] as const),
);

/** The object shapes in a shape, itself first. */
function objectsIn(shape: z.core.$ZodType): z.ZodObject[] {
  if (shape instanceof z.ZodOptional) return objectsIn(shape.unwrap());
  if (shape instanceof z.ZodUnion) return shape.options.flatMap(objectsIn);
  if (shape instanceof z.ZodRecord) return objectsIn(shape.valueType);
  return shape instanceof z.ZodObject ? [shape] : [];
}

const field = (shape: z.ZodObject, name: string) => objectsIn(shape.shape[name] as z.ZodType);

const records: [string, z.ZodObject[]][] = [
  ['Dataset', [header]],
  ['Event', [event]],
  ['Actor', [actor, ...field(actor, 'partOf')]],
  ['Document', [document]],
  ['Question', [question, ...field(question, 'values'), ...field(question, 'impliedBy')]],
  ['Narrative', [narrative]],
  ['Assertions file', [assertionsFile]],
  ['Assertion', [assertion]],
  ['Silence', [silence]],
  ['Quote', [quote]],
  ['Answer', objectsIn(answers)],
  ['Relation', objectsIn(contradicts)],
];

/** Rows of the tables whose head begins with "field", required ones with `**`. */
function rowsOf(section: string): string[] {
  const tables = section.split(/\n\n/).filter((block) => block.startsWith('| field |'));
  return tables.flatMap((table) =>
    [...table.matchAll(/^\| (\*\*)?`(\w+)`(?:\*\*)? \|/gm)].map((row) => `${row[1] ?? ''}${row[2]}`),
  );
}

describe('docs/data-format.md', () => {
  test.each(records)('%s has a row for every field, in the shape’s order', (name, shapes) => {
    const fields = shapes.flatMap((shape) =>
      Object.entries(shape.shape).map(([key, inner]) => `${inner instanceof z.ZodOptional ? '' : '**'}${key}`),
    );

    expect(shapes.length).toBeGreaterThan(0);
    expect(rowsOf(sections.get(name) ?? '')).toEqual(fields);
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
