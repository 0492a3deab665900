// Every file of this project that follows from another one, rendered but not written. Each rendering is pure in what it reads, so
// that a second run changes nothing.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Verb } from '../src/cli/verb.ts';
import { compareText } from '../src/domain/base/result.ts';
import { loadCatalog } from '../src/query/catalog.ts';
import { renderQueryFiles } from './format-questions.ts';
import { generateSchemas } from './generate-schemas.ts';
import { generateLoadStatements } from './generate-statements.ts';
import { fillTables, fillTypes } from './generate-tables.ts';
import { parseAnswers } from './render-answers.ts';
import { renderCommandLine } from './render-command-line.ts';
import { renderNeo4jStyles } from './render-neo4j-styles.ts';
import { renderNotebook } from './render-notebook.ts';
import { type DatasetAnswers, type Page, renderQueryPages } from './render-queries-page.ts';

export interface GeneratedFile {
  /** Relative to the project's folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Sorted by path. `root` is the project's folder. */
export async function renderGeneratedFiles(root: string, verbs: readonly Verb[]): Promise<readonly GeneratedFile[]> {
  const statements = await generateLoadStatements(join(root, 'cypher'));
  const queries = await renderQueryFiles(join(root, 'cypher'));
  const fill = async (path: string, render: (text: string) => string) => ({
    path,
    text: render(await readFile(join(root, path), 'utf8')),
  });
  const files = [
    ...statements.map(({ path, text }) => ({ path: `cypher/${path}`, text })),
    ...queries.map(({ path, text }) => ({ path: `cypher/${path}`, text })),
    ...generateSchemas(),
    { path: 'docs/command-line.md', text: await renderCommandLine(verbs) },
    ...(await renderQueries(root)).map(({ file, text }) => ({ path: `docs/queries/${file}`, text })),
    ...renderNeo4jStyles(await readFile(join(root, 'viewer', 'src', 'theme', 'tokens.css'), 'utf8')),
    await fill('docs/data-format.md', fillTables),
    { path: 'docs/python.ipynb', text: renderNotebook(await readFile(join(root, 'docs/python.md'), 'utf8')) },
    await fill('src/domain/records/model.ts', fillTypes),
  ];
  return files.sort((a, b) => compareText(a.path, b.path));
}

/** The founding dataset first: the other one answers where that has nothing to say. */
const datasetsShown = ['crocus-city-hall', 'harbour-fire'];

/** docs/queries. */
export async function renderQueries(root: string): Promise<readonly Page[]> {
  const { queries } = await loadCatalog(join(root, 'cypher', 'questions'));
  const recorded = new Map<string, readonly DatasetAnswers[]>();
  for (const { name } of queries) {
    const answers = datasetsShown.map(async (dataset) => {
      const path = join(root, 'tests', 'fixtures', 'answers', dataset, `${name}.json`);
      return { dataset, answers: parseAnswers(await readFile(path, 'utf8')) };
    });
    recorded.set(name, await Promise.all(answers));
  }
  return renderQueryPages(queries, (name) => recorded.get(name) ?? []);
}
