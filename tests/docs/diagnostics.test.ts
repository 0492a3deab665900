// The catalogue of rules and what is written about it: a rule has a file, a heading with its title, a wrong and a right example.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/domain/check/rules/catalogue.ts';

const text = readFileSync('docs/diagnostics.md', 'utf8');
/** As plain objects: some rules are functions, whose fields a test's name cannot show. */
const rules = catalogue.map(({ code, severity, title }) => ({ code, severity, title }));
const sections = new Map(
  text
    .split(/^### /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')).trim(), section] as const),
);

describe('catalogue', () => {
  test('names every file of rules once', () => {
    const files = readdirSync('src/domain/check/rules').filter((file) => file !== 'catalogue.ts');

    expect(catalogue.map(({ code }) => `${code}.ts`).sort()).toEqual(files.sort());
  });
});

describe('docs/diagnostics.md', () => {
  test('has a heading for every code, and for nothing else', () => {
    expect([...sections.keys()].sort()).toEqual(catalogue.map(({ code }) => code).sort());
  });

  test.each(rules)('$code begins with its severity and title', ({ code, severity, title }) => {
    expect(sections.get(code)).toContain(`\n*${severity === 'error' ? 'Error' : 'Warning'}.* ${title}\n`);
  });

  test.each(rules)('$code has a wrong and a right example', ({ code }) => {
    const examples = sections.get(code)?.match(/^(Wrong|Right):$/gm) ?? [];

    expect(examples).toEqual(['Wrong:', 'Right:']);
  });
});
