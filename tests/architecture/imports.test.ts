// Holds the direction of imports, and the rules that no compiler checks, against the table of docs/architecture.md.
import { describe, expect, test } from 'vitest';
import { layouts } from '../../viewer/src/layout/layouts.ts';
import { innerRoomOf, listCompiled, type Module, readModules, roomOf } from './read-modules.ts';

const modules = readModules();
const byPath = new Map(modules.map((one) => [one.path, one]));

/** Room → rooms it may import from, besides itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  wire: ['domain'],
  scratch: ['domain'],
  dataset: ['domain', 'scratch'],
  query: ['domain'],
  load: ['domain', 'wire', 'scratch'],
  neo4j: ['domain', 'wire', 'query', 'load'],
  server: ['domain'],
  http: ['domain', 'wire'],
  mcp: ['domain', 'wire', 'query'],
  site: ['domain', 'wire'],
  formats: ['domain', 'dataset', 'load'],
  cli: ['domain', 'wire', 'dataset', 'query', 'load', 'neo4j', 'server', 'http', 'mcp', 'site', 'formats'],
  viewer: ['domain', 'wire'],
  tools: ['domain', 'dataset', 'query', 'neo4j', 'cli'],
};

/** Inner room → inner rooms of the same room it may import from, besides itself; a module that stands in no inner room is ''. */
const allowedWithin: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  domain: {
    base: [],
    records: ['base'],
    anchor: ['base', 'records'],
    graph: ['base', 'records'],
    derive: ['base', 'records', 'graph'],
    build: ['base', 'records', 'graph', 'derive'],
    check: ['base', 'records', 'anchor', 'graph', 'derive', 'build'],
    measures: ['base', 'records', 'graph', 'derive'],
    citation: ['base', 'records', 'graph', 'derive'],
  },
  dataset: {
    schema: [],
    read: ['schema'],
    write: ['schema', 'read'],
    stream: ['schema', 'read'],
    report: ['read'],
    fmt: ['schema', 'read'],
  },
  viewer: {
    language: [],
    affair: ['language'],
    choice: ['affair', 'language'],
    layout: ['affair', 'language', 'choice'],
    render: ['affair', 'language', 'choice', 'layout'],
    state: ['affair', 'language', 'choice', 'layout', 'render'],
    site: ['affair', 'language', 'choice', 'layout', 'render', 'state'],
    'panels/parts': ['affair', 'language', 'choice', 'layout', 'state'],
    'panels/questions': ['affair', 'language', 'choice', 'state', 'panels/parts'],
    'panels/map': ['affair', 'language', 'layout', 'state', 'panels/parts'],
    'panels/reading': ['affair', 'language', 'choice', 'state', 'panels/parts', 'panels/map'],
    'panels/accounts': ['affair', 'language', 'choice', 'layout', 'state', 'panels/parts', 'panels/axis'],
    'panels/axis': ['affair', 'language', 'choice', 'layout', 'state', 'panels/parts'],
    'panels/list': ['affair', 'language', 'choice', 'layout', 'state', 'panels/parts', 'panels/axis'],
    'panels/graph': ['affair', 'language', 'choice', 'layout', 'render', 'state', 'panels/parts'],
    'panels/positions': ['affair', 'language', 'choice', 'layout', 'state', 'panels/parts'],
    'panels/time': ['affair', 'language', 'choice', 'layout', 'state', 'panels/parts'],
    'panels/document': ['affair', 'language', 'choice', 'layout', 'state', 'panels/parts'],
    'panels/search': ['affair', 'language', 'choice', 'state', 'panels/parts'],
    'panels/save': ['affair', 'language', 'choice', 'layout', 'render', 'state', 'panels/parts'],
    'panels/frame': [
      'affair',
      'language',
      'choice',
      'layout',
      'state',
      'panels/parts',
      'panels/questions',
      'panels/reading',
      'panels/accounts',
      'panels/list',
      'panels/graph',
      'panels/positions',
      'panels/time',
      'panels/document',
      'panels/search',
      'panels/save',
    ],
    '': ['language', 'layout', 'state', 'panels/frame', 'panels/reading', 'panels/time', 'panels/search'],
  },
};

const isViewerLibrary = (name: string) => !name.startsWith('node:');
/** Room → packages it may import; a room that is not named may import any. */
const libraries: Readonly<Record<string, (name: string) => boolean>> = {
  domain: () => false,
  wire: () => false,
  viewer: isViewerLibrary,
};

describe('the modules', () => {
  test('are all there: the reader of imports found the program', () => {
    const compiled = listCompiled();
    const missing = compiled.filter((path) => !byPath.has(path));
    process.stdout.write(
      `architecture: ${modules.length} modules read of ${compiled.length} that the compiler builds\n`,
    );

    expect(compiled.length).toBeGreaterThan(430);
    expect(missing).toEqual([]);
    expect(new Set(modules.map((one) => roomOf(one.path)))).toEqual(new Set(Object.keys(allowed)));
    expect(modules.flatMap((one) => one.ownImports).length).toBeGreaterThan(1700);
  });

  test('import only what their room may import', () => {
    const wrong = modules.flatMap((one) =>
      one.ownImports
        .filter((path) => roomOf(path) !== roomOf(one.path) && !allowed[roomOf(one.path)]?.includes(roomOf(path)))
        .map((path) => `${one.path} imports ${path}`),
    );

    expect(wrong).toEqual([]);
  });

  test('import only what their inner room may import', () => {
    const wrong = modules.flatMap((one) =>
      one.ownImports
        .filter((path) => byPath.has(path) && roomOf(path) === roomOf(one.path))
        .filter((path) => innerRoomOf(path) !== innerRoomOf(one.path))
        .filter((path) => {
          const table = allowedWithin[roomOf(one.path)];
          return table !== undefined && !table[innerRoomOf(one.path)]?.includes(innerRoomOf(path));
        })
        .map((path) => `${one.path} imports ${path}`),
    );

    expect(wrong).toEqual([]);
  });

  test('stand in the inner rooms of the table, and every one of these is there', () => {
    const seen = new Map(Object.keys(allowedWithin).map((room) => [room, new Set<string>()]));
    for (const { path } of modules) seen.get(roomOf(path))?.add(innerRoomOf(path));

    for (const [room, rooms] of Object.entries(allowedWithin))
      expect([...(seen.get(room) ?? [])].sort()).toEqual(Object.keys(rooms).sort());
  });

  test('import only modules that exist', () => {
    const isModule = (path: string) => /\.tsx?$/.test(path);
    const missing = modules.flatMap((one) => one.ownImports.filter((path) => isModule(path) && !byPath.has(path)));

    expect(missing).toEqual([]);
  });

  test('have no cycles, type-only imports included', () => {
    expect(findCycle(modules)).toEqual([]);
  });

  test('keep libraries out of domain and wire, and Node out of the viewer', () => {
    const wrong = modules.flatMap((one) => {
      const isAllowed = libraries[roomOf(one.path)] ?? (() => true);
      return one.packageImports.filter((name) => !isAllowed(name)).map((name) => `${one.path} imports ${name}`);
    });

    expect(wrong).toEqual([]);
  });

  test('import the Neo4j driver in src/neo4j only, and sigma in viewer/src/render only', () => {
    const importersOf = (name: string) =>
      modules.filter((one) => one.packageImports.includes(name)).map((one) => one.path);

    expect(importersOf('neo4j-driver').filter((path) => !path.startsWith('src/neo4j/'))).toEqual([]);
    expect(importersOf('sigma').filter((path) => !path.startsWith('viewer/src/render/'))).toEqual([]);
  });

  test('name a layout in its own file only: everybody else reads what it is from its value', () => {
    const named = layouts.map((one) => `'${one.name}'`);
    const wrong = modules
      .filter(
        ({ path }) => path.startsWith('viewer/') && !layouts.some((one) => path.endsWith(`layout/${one.name}.ts`)),
      )
      .flatMap(({ path, text }) => {
        const code = withoutComments(text);
        return named.filter((name) => code.includes(name)).map((name) => `${path} says ${name}`);
      });

    expect(named.length).toBeGreaterThan(2);
    expect(wrong).toEqual([]);
  });

  test('hold no Cypher: statements live in cypher/', () => {
    const cypher = /\b(?:MATCH|MERGE|UNWIND|CALL) ?[({$]/;
    const wrong = modules.filter((one) => cypher.test(withoutComments(one.text))).map((one) => one.path);

    expect(wrong).toEqual([]);
  });

  test('have no default exports and are no barrels', () => {
    const defaults = modules.filter((one) => /^export default /m.test(one.text)).map((one) => one.path);
    const barrels = modules.filter((one) => /^export (?:\*|\{[^}]*\}) from /m.test(one.text)).map((one) => one.path);

    expect({ defaults, barrels }).toEqual({ defaults: [], barrels: [] });
  });

  test('open with a comment that says where they stand', () => {
    const silent = modules.filter((one) => !/^(?:#!.*\n)?(?:\/\/|\/\*\*)/.test(one.text)).map((one) => one.path);

    expect(silent).toEqual([]);
  });

  test('are not split too far: few of at most 50 lines serve one module only', () => {
    const importers = new Map<string, number>();
    for (const path of modules.flatMap((one) => [...new Set(one.ownImports)])) {
      importers.set(path, (importers.get(path) ?? 0) + 1);
    }
    // What varies is a value in a file of its own, however short.
    const isOneOfMany =
      /^src\/(?:domain\/(?:check\/rules|derive)|cli\/commands|formats\/\w[\w-]*)\/|^viewer\/src\/(?:layout|language\/\w+)\//;
    const split = modules
      .filter(({ path, lines }) => lines <= 50 && importers.get(path) === 1 && !isOneOfMany.test(path))
      .map(({ path }) => path);

    expect(importers.size).toBeGreaterThan(400);
    expect(split.length, split.join('\n')).toBeLessThanOrEqual(12);
  });

  test('are small: none passes 400 lines, and half have 70 or fewer', () => {
    const sizes = modules.map((one) => one.lines).sort((a, b) => a - b);

    expect(modules.filter((one) => one.lines > 400).map((one) => `${one.path} ${one.lines}`)).toEqual([]);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(70);
    expect(sizes[Math.floor(sizes.length * 0.95)]).toBeLessThanOrEqual(300);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

/** The first cycle found by depth-first search, as a list of paths; empty where there is none. */
function findCycle(all: readonly Module[]): string[] {
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const next of byPath.get(path)?.ownImports ?? []) {
      const cycle = walk(next, [...trail, path]);
      if (cycle.length > 0) return cycle;
    }
    done.add(path);
    return [];
  };
  return all.map((one) => walk(one.path, [])).find((cycle) => cycle.length > 0) ?? [];
}
