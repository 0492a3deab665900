// The words of the page as a whole: each is used, each section is there in every language and says something else in it.
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { german } from '../../../../viewer/src/language/german/german.ts';
import { readModules } from '../../../architecture/read-modules.ts';

const modules = readModules();
const home = 'viewer/src/language/english/';
const sections = modules.flatMap(({ path, text }) => {
  const name = path.startsWith(home) ? /section\('(\w+)'/.exec(text)?.[1] : undefined;
  return name === undefined
    ? []
    : [{ name, path, keys: [...text.matchAll(/^ {2}(\w+):/gm)].map(([, key = '']) => key) }];
});

describe('every word of the page', () => {
  test('stands in a section named after its file, which other languages have too', () => {
    expect(sections.length).toBeGreaterThan(2);
    expect(sections.map((one) => one.path)).toEqual(sections.map((one) => `${home}${one.name}.ts`));
    expect(Object.keys(german).sort()).toEqual(sections.map((one) => one.name).sort());
    for (const { name, keys } of sections) {
      const theirs = Object.keys(german[name as keyof typeof german]);
      expect([...theirs].sort(), name).toEqual([...keys].sort());
    }
  });

  test('is said somewhere', () => {
    const unused = sections.flatMap(({ name, path, keys }) => {
      const users = modules.filter(
        (one) => one.ownImports.includes(path) && !one.path.startsWith('viewer/src/language/'),
      );
      const said = new Set(users.flatMap((one) => one.text.match(/\w+/g) ?? []));
      return keys.filter((key) => !said.has(key)).map((key) => `${name}.${key}`);
    });

    expect(unused).toEqual([]);
  });

  test('is another one in German, unless both languages have it', async () => {
    const same = await Promise.all(
      sections.map(async ({ name, path }) => {
        const loaded: Record<string, unknown> = await import(/* @vite-ignore */ pathToFileURL(path).href);
        const english = (loaded[`${name}Words`] as () => Readonly<Record<string, unknown>>)();
        const theirs: Readonly<Record<string, unknown>> = german[name as keyof typeof german] as never;
        return Object.keys(english)
          .filter(
            (key) => typeof english[key] === 'string' && english[key] === theirs[key] && /\w \w/.test(english[key]),
          )
          .map((key) => `${name}.${key}`);
      }),
    );

    expect(same.flat()).toEqual([]);
  });
});
