// Named questions without a database: `query --files` in a process of its own, and the HTTP API over files, which answer and refuse as
// they do over Neo4j.
import { describe, expect, test } from 'vitest';
import { loadQuestions } from '../../../src/cli/named-questions.ts';
import { buildReadsFromFiles } from '../../../src/cli/reads-from-files.ts';
import type { Problem } from '../../../src/wire/problem.ts';
import type { QueryAnswer, QuerySummary } from '../../../src/wire/query.ts';
import { openApp } from '../../support/http-reads.ts';
import { readChecked } from '../../support/read-checked.ts';
import { runCli } from '../../support/run-cli.ts';

const folder = 'data/crocus-city-hall';

describe('rashomon query --files', () => {
  test('prints the rows of a question in every format', async () => {
    const run = await runCli(['query', 'who-contradicts-whom', '--files', folder, '-P', 'limit=1', '--format', 'json']);

    expect(run.exitCode).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject([{ one: 'kyiv', other: 'putin', contradictions: 2 }]);
    const csv = await runCli(['query', 'silences', '--files', folder, '--format', 'csv']);
    expect(csv.stdout.split('\n')[0]).toContain('silence,actor,actorName,occasion');
  });

  test.each([
    ['a question without a measure', ['known-elsewhere'], 2, 'cannot be answered from files: it needs a database'],
    ['another dataset', ['camps', '-P', 'dataset=harbour-fire'], 2, 'no dataset `harbour-fire` is loaded'],
    ['a query of one’s own', ['--file', 'own.cypher'], 2, '--files answers named questions'],
    ['an unknown id', ['who-said-what', '-P', 'actor=Kyiv'], 2, 'Did you mean `kyiv` (Government of Ukraine)?'],
  ])('says what to do with %s', async (_, args, exitCode, message) => {
    const run = await runCli(['query', '--files', folder, ...args]);

    expect(run.stderr).toContain(message);
    expect(run.exitCode).toBe(exitCode);
  });

  test('is what `query --list` says of each question', async () => {
    const { stdout } = await runCli(['query', '--list', '--format', 'json']);

    const listed = JSON.parse(stdout) as { name: string; answeredFromFiles: boolean }[];
    expect(listed.filter((one) => !one.answeredFromFiles).map((one) => one.name)).toEqual(['known-elsewhere']);
    const one = await runCli(['query', '--list', 'camps']);
    expect(one.stdout).toContain('from files without one (`--files FOLDER`)');
  });
});

describe('buildReadsFromFiles', async () => {
  const graphs = await Promise.all(
    [folder, 'data/harbour-fire'].map(async (name) => (await readChecked(name)).index.graph),
  );
  const catalog = await loadQuestions();
  const app = openApp(buildReadsFromFiles(graphs, catalog));
  const one = openApp(buildReadsFromFiles(graphs.slice(0, 1), catalog));
  const ask = async (path: string, served = app) => {
    const response = await served.ask(path);
    const { data, ...problem } = (await response.json()) as { data?: QueryAnswer } & Problem;
    return { status: response.status, data, problem };
  };

  test('lists every question with a measure', async () => {
    const response = await app.ask('/api/queries');
    const { data } = (await response.json()) as { data: QuerySummary[] };

    expect(data.map(({ name }) => name)).toEqual(
      catalog.queries.map(({ name }) => name).filter((name) => name !== 'known-elsewhere'),
    );
  });

  test('answers each of them, page by page', async () => {
    for (const { name, parameters } of catalog.queries.filter((query) => query.name !== 'known-elsewhere')) {
      const needed = parameters.filter((parameter) => parameter.required && parameter.name !== 'dataset');
      const typed = needed.map((parameter) => `&${parameter.name}=${parameter.example}`).join('');
      const { status, data } = await ask(`/api/queries/${name}?dataset=crocus-city-hall&limit=1${typed}`);
      expect({ name, status }).toEqual({ name, status: 200 });
      expect(data?.rows.length).toBeLessThanOrEqual(1);
      expect(data?.parameters).toMatchObject({ dataset: 'crocus-city-hall', limit: 1, skip: 0 });
    }
  });

  test('takes the only dataset, and asks which where there are several', async () => {
    expect((await ask('/api/queries/ids?kind=Actor', one)).data?.parameters.dataset).toBe('crocus-city-hall');
    expect(await ask('/api/queries/ids')).toMatchObject({
      status: 400,
      problem: {
        detail: expect.stringContaining('`dataset` is missing'),
        suggestion: expect.stringContaining('Loaded:'),
      },
    });
  });

  test.each([
    ['/api/queries/who-said-what?dataset=crocus', 404, 'No dataset `crocus` is loaded here.'],
    ['/api/queries/who-said-what?dataset=crocus-city-hall&actor=Kyiv', 400, 'There is no actor `Kyiv`'],
    [
      '/api/queries/who-said-what?dataset=crocus-city-hall&limit=0',
      400,
      '`limit` takes a whole number from 1 to 10000',
    ],
    ['/api/queries/who-said-wat?dataset=crocus-city-hall', 404, 'There is no query `who-said-wat`.'],
    ['/api/queries/known-elsewhere?dataset=crocus-city-hall', 400, 'it needs a database'],
  ])('refuses %s', async (path, status, detail) => {
    const { problem, ...answer } = await ask(path);

    expect(answer.status).toBe(status);
    expect(problem.detail).toContain(detail);
  });
});
