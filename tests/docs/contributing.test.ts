// What docs/contributing.md says a change touches: counted over everything of its kind that there is.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { verbs } from '../../src/cli/verbs.ts';
import { readModules } from '../architecture/read-modules.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(join(root, 'docs/contributing.md'), 'utf8');
const modules = readModules();
const namesIn = (folder: string, ending: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));

/** Paths that a section names, a placeholder such as `<verb>` filled in. */
function pathsOf(section: string, name: string): string[] {
  const text = page.split(`\n## ${section}\n`)[1]?.split('\n## ')[0] ?? '';
  const paths = [...text.matchAll(/`((?:src|tests|cypher|docs|viewer)\/[^`\s]+)`/g)].map(([, path]) => path ?? '');
  return paths.map((path) => path.replace(/<\w+>/, name));
}

describe('docs/contributing.md', () => {
  test.each(verbs)('a verb is its file and its entry in the list: $name', ({ name }) => {
    // `.addCommand(` is the library's.
    const names = new RegExp(`(?:function |\\)\\.)${name}Command\\b`);
    const touched = modules.filter(({ text }) => names.test(text)).map(({ path }) => path);

    expect(touched).toEqual([`src/cli/commands/${name}.ts`, 'src/cli/verbs.ts']);
    expect(pathsOf('Adding a verb', name)).toEqual(expect.arrayContaining(touched));
  });

  test('every file of a verb is in the list', () => {
    expect(namesIn('src/cli/commands', '.ts').sort()).toEqual(verbs.map(({ name }) => name).sort());
  });

  test.each(namesIn('src/domain/check/rules', '.ts').filter((name) => name !== 'catalogue'))(
    'a rule is its file, a line in the catalogue and a fixture: %s',
    (code) => {
      const importers = modules.filter(({ ownImports }) => ownImports.includes(`src/domain/check/rules/${code}.ts`));

      expect(importers.map(({ path }) => path)).toContain('src/domain/check/rules/catalogue.ts');
      for (const path of pathsOf('Adding a rule', code))
        expect({ path, there: existsSync(join(root, path)) }).toEqual({ path, there: true });
    },
  );

  test.each(namesIn('cypher/questions', '.cypher'))('a question is one file: %s', (name) => {
    expect(pathsOf('Adding a question', name)[0]).toBe(`cypher/questions/${name}.cypher`);
    expect(modules.filter(({ text }) => text.includes(`questions/${name}`))).toEqual([]);
  });
});
