// The words of the page as a whole: each is used, each section is there in every language and says something else in it.
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { german } from '../../../../viewer/src/language/german/german.ts';
import { readModules } from '../../../architecture/read-modules.ts';

const modules = readModules();
const home = 'viewer/src/language/english/';
const sections = await Promise.all(
  modules.flatMap(({ path, text }) => {
    const name = path.startsWith(home) ? /section\('(\w+)'/.exec(text)?.[1] : undefined;
    return name === undefined ? [] : [readSection(name, path)];
  }),
);

async function readSection(name: string, path: string) {
  const loaded: Record<string, unknown> = await import(/* @vite-ignore */ pathToFileURL(path).href);
  const words = (loaded[`${name}Words`] as () => Readonly<Record<string, unknown>>)();
  return { name, path, words, theirs: german[name as keyof typeof german] as Readonly<Record<string, unknown>> };
}

describe('every word of the page', () => {
  test('stands in a section named after its file, which other languages have too', () => {
    expect(sections.length).toBeGreaterThan(2);
    expect(sections.map((one) => one.path)).toEqual(sections.map((one) => `${home}${one.name}.ts`));
    expect(Object.keys(german).sort()).toEqual(sections.map((one) => one.name).sort());
    for (const { name, words, theirs } of sections)
      expect(Object.keys(theirs).sort(), name).toEqual(Object.keys(words).sort());
  });

  test('is said somewhere', () => {
    const unused = sections.flatMap(({ name, path, words }) => {
      const users = modules.filter(
        (one) => one.ownImports.includes(path) && !one.path.startsWith('viewer/src/language/'),
      );
      const said = new Set(users.flatMap((one) => one.text.match(/\w+/g) ?? []));
      return Object.keys(words)
        .filter((key) => !said.has(key))
        .map((key) => `${name}.${key}`);
    });

    expect(unused).toEqual([]);
  });

  test('is another one in German, where it is a sentence', () => {
    const same = sections.flatMap(({ name, words, theirs }) =>
      Object.entries(words).flatMap(([key, word]) =>
        typeof word === 'string' && word === theirs[key] && /\p{L} \p{L}/u.test(word) ? [`${name}.${key}`] : [],
      ),
    );

    expect(same).toEqual([]);
  });
});
