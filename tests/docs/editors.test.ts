// docs/editors.md and docs/ci.md: completion is shown by the language server that editors start, the patterns read what `check` prints,
// and the workflow's commands do what the page says.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { acts } from '../../src/domain/records/model.ts';
import { runCli } from '../support/run-cli.ts';
import { startLanguageServer } from '../support/yaml-language-server.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const blockOf = async (page: string, role: string): Promise<string> => {
  const text = await readFile(join(root, 'docs', page), 'utf8');
  return (
    new RegExp(`^\`\`\`\\w+${role === '' ? '' : ` ${role}`}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(text)?.[1] ??
    expect.fail()
  );
};
const scratch = await mkdtemp(join(tmpdir(), 'rashomon-editors-'));
afterAll(() => rm(scratch, { recursive: true, force: true }));

describe('completion in docs/editors.md', () => {
  const uri = pathToFileURL(join(root, 'data/crocus-city-hall/assertions/new.yaml')).href;

  test('is what the language server offers by the first line of a file', async () => {
    const text = await blockOf('editors.md', '');
    const server = await startLanguageServer(pathToFileURL(root).href);
    try {
      expect(text).toMatch(/act: \n$/);
      expect(await server.complete(uri, text.replace(/act: \n$/, 'act: |\n'))).toEqual([...acts]);
      const fields = await server.complete(`${uri}?2`, text.replace(/act: \n$/, 'act: says\n    |\n'));
      expect(fields).toEqual(expect.arrayContaining(['claim', 'quotes', 'reportedBy', 'answers']));
      expect(fields).not.toContain('act');
      const problems = await server.judge(`${uri}?3`, text.replace(/act: \n$/, 'act: shouts\n'));
      const messages = problems.map(({ message }) => message).join('\n');
      expect(messages).toContain('Missing property "claim"');
      expect(messages).toContain('"says"');
    } finally {
      server.close();
    }
  });

  test('is had by the settings as well, where no first line leads to the schemas', async () => {
    const settings = JSON.parse(await blockOf('editors.md', 'settings')) as Record<string, Record<string, string>>;
    const schemas = Object.entries(settings['yaml.schemas'] ?? {}).map(([path, pattern]) => [
      pathToFileURL(join(root, path.replace('./node_modules/rashomon/', ''))).href,
      pattern,
    ]);
    const server = await startLanguageServer(pathToFileURL(scratch).href, {
      yaml: { schemas: Object.fromEntries(schemas) },
    });
    try {
      const at = (file: string) => pathToFileURL(join(scratch, file)).href;
      expect(schemas.length).toBe(2);
      // The server reads its settings when it likes.
      const offer = () => server.complete(at('my-case/assertions/a.yaml'), 'assertions:\n  a:\n    act: |\n');
      await expect.poll(offer, { timeout: 30_000 }).toEqual([...acts]);
      expect(await server.complete(at('my-case/dataset.yaml'), 'format: 1\n|\n')).toContain('licence');
    } finally {
      server.close();
    }
  });
});

describe('what editors and forges read of check', async () => {
  await cp(join(root, 'tests/fixtures/invalid/altered-quote'), join(scratch, 'my-case'), { recursive: true });
  const header = join(scratch, 'my-case/dataset.yaml');
  await writeFile(header, (await readFile(header, 'utf8')).replace('id: altered-quote', 'id: my-case'));
  /** A line of a page, run by a shell with the program of this checkout. */
  const run = (line: string) => runCli([], { cwd: scratch, shell: line.replace('npx rashomon', '"$@"') });

  test('is every problem, by the pattern of the task', async () => {
    const task = JSON.parse(await blockOf('editors.md', 'task')) as {
      tasks: { command: string; problemMatcher: { pattern: Record<string, unknown> } }[];
    };
    const [{ command, problemMatcher } = expect.fail()] = task.tasks;
    const { stdout } = await run(command);

    const { regexp, file, line, column, severity, code } = problemMatcher.pattern;
    const found = stdout.split('\n').flatMap((text) => {
      const match = new RegExp(String(regexp)).exec(text);
      return match === null ? [] : [[file, line, column, severity, code].map((group) => match[Number(group)])];
    });
    expect(found.length).toBe(Number(/(\d+) errors/.exec(stdout)?.[1]));
    expect(found[0]).toEqual(['my-case/assertions/gazette.yaml', '9', '22', 'error', 'altered-quote']);
  });

  test('is SARIF with paths of the repository, which the workflow uploads also where the check fails', async () => {
    const workflow = parse(await blockOf('ci.md', 'workflow')) as {
      permissions: Record<string, string>;
      jobs: { check: { steps: { name?: string; run?: string; if?: string; with?: Record<string, unknown> }[] } };
    };
    const steps = new Map(workflow.jobs.check.steps.map((step) => [step.name, step]));
    const command = steps.get('check')?.run ?? '';

    expect(await run(command)).toMatchObject({ exitCode: 1 });
    const upload = steps.get('upload');
    expect(upload?.if).toContain('always()');
    expect(workflow.permissions['security-events']).toBe('write');
    const sarif = JSON.parse(await readFile(join(scratch, String(upload?.with?.sarif_file)), 'utf8')) as {
      version: string;
      runs: {
        results: { level: string; locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[];
      }[];
    };
    expect(sarif.version).toBe('2.1.0');
    const results = sarif.runs.flatMap((one) => one.results);
    expect(results.length).toBe(4);
    for (const { locations } of results)
      expect(locations[0]?.physicalLocation.artifactLocation.uri).toBe('my-case/assertions/gazette.yaml');
  });

  test('is a line of the runner by the other step', async () => {
    const [step] = parse(await blockOf('ci.md', 'step')) as { run: string }[];
    const { exitCode, stdout } = await run(step?.run ?? '');

    expect(exitCode).toBe(1);
    expect(stdout.split('\n').filter((line) => line.startsWith('::error file=my-case/')).length).toBe(4);
  });
});
