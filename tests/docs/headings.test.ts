// Fails when a flag, query, route, diagnostic, exit code or environment variable has no heading in the docs.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { verbs } from '../../src/cli/verbs.ts';
import { renderCommandLine } from '../../tools/render-command-line.ts';
import { openApp, readsOver } from '../support/http-reads.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const namesIn = (folder: string, ending: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));

/** Headings of a page with their marks and code ticks taken off. */
function headingsOf(path: string): string[] {
  return read(path)
    .split('\n')
    .filter((line) => /^#{1,5} /.test(line))
    .map((line) => line.replace(/^#+ /, '').replaceAll('`', ''));
}

describe('docs/command-line.md', () => {
  test('is what the commands say of themselves', async () => {
    expect(read('docs/command-line.md')).toBe(await renderCommandLine(verbs));
  });

  test('has a heading for every verb', () => {
    expect(headingsOf('docs/command-line.md')).toEqual(expect.arrayContaining(verbs.map((verb) => verb.name)));
  });
});

describe('docs/diagnostics.md', () => {
  test('has a heading for every diagnostic', () => {
    const codes = namesIn('src/domain/check/rules', '.ts').filter((name) => name !== 'catalogue');

    expect(codes.length).toBeGreaterThan(40);
    expect(headingsOf('docs/diagnostics.md')).toEqual(expect.arrayContaining(codes));
  });
});

describe('docs/http-api.md', () => {
  test('has a heading for every route', async () => {
    const response = await openApp(readsOver([])).ask('/openapi.json');
    const { paths } = (await response.json()) as { paths: Record<string, Record<string, unknown>> };
    const routes = Object.keys(paths).map((path) => `GET ${path}`);

    expect(headingsOf('docs/http-api.md')).toEqual(expect.arrayContaining([...routes, 'GET /openapi.json']));
  });
});

describe('docs/environment.md', () => {
  test('has a heading for every variable the program or its tests read', () => {
    const files = ['src', 'tests'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
    );
    const text = files
      .filter((path) => /\.(ts|js)$/.test(path) && !path.startsWith('tests/docs'))
      .map(read)
      .join('\n');
    const named = [...text.matchAll(/\b(?:RASHOMON|NEO4J)_[A-Z0-9]+(?:_[A-Z0-9]+)*\b/g)].map((match) => match[0]);
    const variables = [...new Set(named)].filter((name) => !name.startsWith('RASHOMON_TEXT'));
    const headings = headingsOf('docs/environment.md');

    expect(variables.length).toBeGreaterThan(8);
    expect(variables.filter((name) => !headings.includes(name))).toEqual([]);
  });
});

describe('links between pages', () => {
  test('lead to files and headings that exist', () => {
    const pages = [
      'README.md',
      'CHANGELOG.md',
      ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.md'))
        .map((path) => `docs/${path}`),
    ];
    const broken = pages.flatMap((page) => brokenLinks(page));

    expect(pages.length).toBeGreaterThan(10);
    expect(broken).toEqual([]);
  });
});

function brokenLinks(page: string): string[] {
  const text = read(page)
    .replace(/```[\s\S]*?```/g, '')
    .replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()]/g, ''));
  return [...text.matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)]
    .map((match) => match[1] ?? '')
    .filter((target) => !leadsSomewhere(page, target))
    .map((target) => `${page}: ${target}`);
}

function leadsSomewhere(page: string, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? page : join(page, '..', path);
  try {
    if (anchor === undefined || !file.endsWith('.md'))
      return readdirSync(join(root, file, '..')).includes(file.split('/').at(-1) ?? '');
    return headingsOf(file).some((heading) => slugOf(heading) === anchor);
  } catch {
    return false;
  }
}

/** How GitHub names a heading's anchor. */
function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}
