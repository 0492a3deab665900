// One meaning for every exported name: a reader who meets a word need not ask which of two modules it comes from.
import { describe, expect, test } from 'vitest';
import { readModules } from './read-modules.ts';

const declaration =
  /^export (?:declare )?(?:async )?(?:abstract )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm;

/** Exported name → the modules that declare it; a function's overloads are one declaration. */
function mapNames(): Map<string, Set<string>> {
  const declaring = new Map<string, Set<string>>();
  for (const { path, text } of readModules().filter((one) => !one.path.startsWith('tools/'))) {
    for (const [, name = ''] of text.matchAll(declaration)) {
      declaring.set(name, (declaring.get(name) ?? new Set()).add(path));
    }
  }
  return declaring;
}

describe('an exported name', () => {
  test('is declared in one module only', () => {
    const names = mapNames();
    const twice = [...names].filter(([, paths]) => paths.size > 1).map(([name, paths]) => [name, ...paths].join(' '));

    expect(names.size).toBeGreaterThan(1000);
    expect(twice).toEqual([]);
  });

  test('is declared where it is exported', () => {
    const lists = readModules().filter(({ text }) => /^export (?:type )?\{/m.test(text));

    expect(lists.map(({ path }) => path)).toEqual([]);
  });
});
