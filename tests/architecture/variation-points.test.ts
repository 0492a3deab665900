// What varies is a value in one place: a derivation rule touches its file, the list, its page and its cases, and no switch over a
// union is left open.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { derivationRules } from '../../src/domain/derive/rules.ts';
import { derivationCases } from '../support/derivation-cases.ts';
import { readModules, root } from './read-modules.ts';

const modules = readModules();
const derive = 'src/domain/derive';

describe('a derivation rule', () => {
  test.each(derivationRules.map(({ name }) => [name]))('%s has its file, its heading and its cases', (name) => {
    expect(existsSync(join(root, derive, `${name}.ts`))).toBe(true);
    expect(readFileSync(join(root, 'docs/derivation.md'), 'utf8')).toContain(`\n## ${name}\n`);
    expect(derivationCases.some(({ gives }) => gives.some((given) => given.split(' ').includes(name)))).toBe(true);
  });

  test.each(derivationRules.map(({ name }) => [name]))('%s is named and listed once', (name) => {
    const declaring = modules.filter(({ text }) => text.includes(`name: '${name}'`)).map(({ path }) => path);
    const importing = modules.filter(({ text }) => new RegExp(`from '[^']*derive/${name}\\.ts'`).test(text));
    const listed = modules.filter(({ path, text }) => path.startsWith(derive) && text.includes(`'./${name}.ts'`));
    const comparing = modules.filter(({ text }) => new RegExp(`rule(?:\\.name)? [!=]== '${name}'`).test(text));

    expect(declaring.filter((path) => path.startsWith(derive))).toEqual([`${derive}/${name}.ts`]);
    // Whether speakers are the same is asked elsewhere too.
    if (name !== 'changed-answer') {
      expect(importing.map(({ path }) => path)).toEqual([]);
      expect(listed.map(({ path }) => path)).toEqual([`${derive}/rules.ts`]);
    }
    expect(comparing.map(({ path }) => path)).toEqual([]);
  });

  test('stands in a file that the list knows', () => {
    const files = modules.filter(
      ({ path, text }) => path.startsWith(derive) && /^export const \w+: (?:Pair)?Rule = /m.test(text),
    );

    expect(files.map(({ path }) => path)).toEqual(derivationRules.map(({ name }) => `${derive}/${name}.ts`).sort());
  });
});

/** Bodies of the switches of a module. */
function listSwitches(text: string): string[] {
  return [...text.matchAll(/^( *)switch \([^\n]*\) \{\n[\s\S]*?\n\1\}/gm)].map(([body]) => body);
}

describe('a switch', () => {
  test('over a union is closed by assertNever', () => {
    const switches = modules.flatMap(({ path, text }) => listSwitches(text).map((body) => ({ path, body })));
    // A character of a text is a number: no union.
    const open = switches.filter(({ body }) => !body.includes('assertNever(') && !body.includes('charCodeAt'));

    expect(switches.length).toBeGreaterThan(20);
    expect(open.map(({ path }) => path)).toEqual([]);
  });
});
