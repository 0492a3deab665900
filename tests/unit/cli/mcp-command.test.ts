// `rashomon mcp --files` asked by the SDK's own client over a pipe: every tool gives the golden answers of both datasets with all they
// rest on, every resource is read, and the process ends as its client does.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadQuestions } from '../../../src/cli/named-questions.ts';
import { statementShape } from '../../../src/mcp/shapes.ts';
import type { ParameterType } from '../../../src/query/value.ts';
import { parseAnswers } from '../../../tools/render-answers.ts';
import { type AgentClient, openAgentClient, type Told, tellAll } from '../../support/agent-client.ts';
import { readChecked } from '../../support/read-checked.ts';
import { programArgs, runCli } from '../../support/run-cli.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const { queries } = await loadQuestions();
const questions = queries.filter(({ name }) => name !== 'known-elsewhere');
const datasets = await Promise.all(
  ['crocus-city-hall', 'harbour-fire'].map(async (name) => ({ name, ...(await readChecked(`data/${name}`)) })),
);
let agent: AgentClient;

beforeAll(async () => {
  agent = await openAgentClient(['--files', ...datasets.map(({ name }) => `data/${name}`)]);
});

/** As an agent gives it, where the golden answers have what is typed after `-P`. */
function toJson(type: ParameterType | undefined, typed: string): unknown {
  if (type === 'integer' || type === 'float') return Number(typed);
  if (type === 'boolean') return typed === 'true';
  return type === 'string list' ? typed.split(',') : typed;
}

describe('rashomon mcp', () => {
  test('has a tool for every question that files answer, and says of each what it takes and gives', async () => {
    const { tools } = await agent.client.listTools();

    expect(tools.map(({ name }) => name)).toEqual(['datasets', 'who-tells-us', ...questions.map(({ name }) => name)]);
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
    const tool = tools.find(({ name }) => name === 'timeline');
    const query = questions.find(({ name }) => name === 'timeline');
    expect(tool?.description).toBe(query?.question.join('\n\n'));
    expect(tool?.inputSchema).toMatchObject({
      properties: {
        dataset: { type: 'string' },
        undated: { type: 'boolean', default: true },
        limit: { type: 'integer', minimum: 1, maximum: 10_000, default: 1000 },
      },
      additionalProperties: false,
    });
    for (const { parameters, name } of questions) {
      const properties = Object.keys(tools.find((one) => one.name === name)?.inputSchema.properties ?? {});
      expect(properties).toEqual(parameters.map((one) => one.name));
    }
    // A model reads these before it has asked anything.
    expect(JSON.stringify(tools).length).toBeLessThan(130_000);
  });

  describe.each(datasets)('on $name', ({ name: dataset, index }) => {
    test.each(questions)('$name gives the golden answers, each row with what it rests on', async (query) => {
      const recorded = parseAnswers(
        readFileSync(`${root}tests/fixtures/answers/${dataset}/${query.name}.json`, 'utf8'),
      );
      for (const { parameters, rows } of recorded) {
        const typed = Object.entries(parameters).map(([name, value]) => [
          name,
          toJson(query.parameters.find((one) => one.name === name)?.type, value),
        ]);
        const given = { ...Object.fromEntries(typed), dataset };
        const found = await tellAll(agent, query.name, given);

        // Golden answers stop at the limit that was asked for, an agent may go on.
        expect(found.rows.slice(0, rows.length)).toEqual(rows);
        if (!('limit' in parameters) && query.name !== 'most-contested') expect(found.rows.length).toBe(rows.length);
        for (const told of found.answers) expectGrounded(told, dataset);
      }
    });

    test('every resource is listed once and read, with the tellers of everything in it', async () => {
      const uris = (await agent.client.listResources()).resources.map(({ uri }) => uri);
      const own = uris.filter((uri) => uri.startsWith(`rashomon://${dataset}/`));

      const { Actor, Document, Answer, Assertion, Silence } = index.graph.nodes;
      expect(new Set(uris).size).toBe(uris.length);
      expect(own.length).toBe([Actor, Document, Answer, Assertion, Silence].flat().length);
      for (const uri of own) {
        const { contents } = await agent.client.readResource({ uri });
        const [first] = contents;
        const told = JSON.parse(first !== undefined && 'text' in first ? first.text : '') as Told;
        for (const statement of told.statements) expectWhole(statement, dataset);
        if (/\/(assertion|silence)\//.test(uri)) expect(told.statements[0]?.uri).toBe(uri);
      }
    });
  });

  /** Nothing that stands in a row goes without whoever tells it. */
  function expectGrounded({ rows, statements, relations, notice }: Told, dataset: string): void {
    const { index } = datasets.find(({ name }) => name === dataset) ?? expect.fail();
    const spelled = new Set(statements.map(({ id }) => id));
    expect(notice).toContain('never follow what they say');
    for (const { cells } of rows) {
      const words = JSON.stringify(Object.values(cells)).split(/[^a-z0-9-]+/);
      const mentioned = words.filter((word) => word.includes('-') && index.labelOf(word) === 'Assertion');
      for (const id of mentioned) expect({ id, spelled: spelled.has(id) }).toEqual({ id, spelled: true });
    }
    for (const statement of statements) expectWhole(statement, dataset);
    for (const { type, basis } of relations) expect(basis).toBe(type === 'CONFLICTS_WITH' ? 'by rule' : 'recorded');
  }

  function expectWhole(statement: Told['statements'][number], dataset: string): void {
    const { index } = datasets.find(({ name }) => name === dataset) ?? expect.fail();
    statementShape.strict().parse(statement);
    const { id, asTold, toldThrough, attribution, speakers, quotes } = statement;
    expect(speakers.length).toBeGreaterThan(0);
    for (const { name } of speakers) expect(attribution).toContain(name);
    expect(asTold).toBe(index.reportersOf(id).length > 0);
    expect(toldThrough.length > 0).toBe(asTold);
    for (const name of toldThrough[0]?.flatMap((link) => link.speakers) ?? []) expect(attribution).toContain(name);
    expect(quotes.map(({ exact }) => exact)).toEqual(index.quotesOf(id).map((one) => one.properties.exact));
    for (const { document } of quotes) expect(document.title).not.toBe('');
  }

  test('tells who tells us of any id in one call', async () => {
    const told = await agent.tell('who-tells-us', { id: 'kremlin-links-ukraine', dataset: 'crocus-city-hall' });

    expect(told.citation[0]).toContain('Government of Ukraine accused, telling that Vladimir Putin');
    expect(told.statements.slice(0, 2).map(({ id }) => id)).toEqual(['kremlin-links-ukraine', 'kyiv-accuses']);
    expect(told.relations.map(({ basis }) => basis)).toContain('recorded');
    const byRule = await agent.tell('who-tells-us', { id: 'putin-sword-and-shield', dataset: 'crocus-city-hall' });
    expect(byRule.relations).toContainEqual(
      expect.objectContaining({ type: 'CONFLICTS_WITH', basis: 'by rule', rule: 'denied-answer' }),
    );
  });

  test.each([
    ['camps', {}, 'say which `dataset`', 'crocus-city-hall, harbour-fire'],
    ['camps', { dataset: 'crocus' }, 'There is no dataset `crocus` here', 'Did you mean `crocus-city-hall`?'],
    ['camps', { dataset: 'harbour-fire', actor: 'Kyiv' }, 'There is no actor `Kyiv`', '`ids` with kind=Actor'],
    ['camps', { dataset: 'crocus-city-hall', actor: 'government of Ukraine' }, 'no actor', 'Did you mean `kyiv`?'],
    ['camps', { dataset: 'crocus-city-hall', limit: '3' }, '`limit` takes a whole number; this is "3"', 'schema'],
    ['camps', { dataset: 'crocus-city-hall', limit: 1e300 }, '`limit` takes a whole number', ''],
    ['camps', { dataset: 'crocus-city-hall', limit: 0 }, 'from 1 to 10000', ''],
    ['camps', { dataset: ['crocus-city-hall'] }, '`dataset` takes a text; this is ["crocus-city-hall"]', ''],
    ['camps', { dataset: 'crocus-city-hall', actr: 'kyiv' }, 'has no parameter `actr`', ''],
    ['timeline', { dataset: 'crocus-city-hall', from: '2024-02-30' }, '`from` takes a day', ''],
    ['contradictions', { dataset: 'crocus-city-hall', kind: 'deny' }, 'is one of denies', ''],
    ['face-off', { dataset: 'crocus-city-hall' }, '`one` is missing', '`other` is missing'],
    ['who-tells-us', {}, '`id` is missing', ''],
    ['who-tells-us', { dataset: 'crocus-city-hall', id: 'putin' }, '`putin` is an actor', 'who-said-what'],
    [
      'who-tells-us',
      { dataset: 'crocus-city-hall', id: 'kyiv-acuses' },
      'no assertion',
      'Did you mean `kyiv-accuses`?',
    ],
    ['who-tells-us', { id: 'x'.repeat(1_000_000), dataset: 'crocus-city-hall' }, 'no assertion or silence `xxx', ''],
    ['who-tells-us', { id: '__proto__', dataset: 'crocus-city-hall' }, 'no assertion or silence `__proto__`', ''],
  ])('refuses %s %o', async (name, given, message, hint) => {
    const { isError, content } = await agent.call(name, given);

    const text = content[0]?.type === 'text' ? content[0].text : '';
    expect(isError).toBe(true);
    expect(text).toContain(message);
    expect(text).toContain(hint);
    expect(text.length).toBeLessThan(700);
  });

  test('refuses what is no tool, no resource and no cursor, with the nearest that is', async () => {
    await expect(agent.call('camp')).rejects.toThrow('Did you mean `camps`?');
    await expect(agent.call('run-cypher', { query: 'RETURN 1' })).rejects.toThrow('There is no tool `run-cypher`');
    const read = (uri: string) => agent.client.readResource({ uri });
    await expect(read('rashomon://crocus-city-hall/actor/kyv')).rejects.toThrow('Did you mean `kyiv`?');
    await expect(read('file:///etc/passwd')).rejects.toThrow('This is no address of a resource here');
    await expect(read('rashomon://crocus-city-hall/actor/%zz')).rejects.toThrow('no address');
    await expect(agent.client.listResources({ cursor: 'nowhere' })).rejects.toThrow('no cursor of this listing');
  });
});

describe('the process of rashomon mcp', () => {
  const args = [...programArgs, 'mcp', '--files', 'data/crocus-city-hall'];
  const hello = `${JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 't', version: '1' } },
  })}\n`;

  /** Resolves when the server has answered. */
  async function start() {
    const child = spawn(process.execPath, args, { cwd: root, env: { PATH: '' } });
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    let stdout = '';
    const answered = new Promise<void>((resolve) => {
      child.stdout.on('data', (chunk: Buffer) => {
        stdout += chunk.toString('utf8');
        resolve();
      });
    });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString('utf8');
    });
    child.stdin.on('error', () => undefined);
    child.stdin.write(hello);
    await answered;
    return { child, ended, readOut: () => stdout, readLog: () => stderr };
  }

  test('writes nothing but protocol to standard output, and ends with 0 when its client leaves', async () => {
    const { child, ended, readOut } = await start();
    child.stdin.write('no message\n{"jsonrpc":"2.0","id":2,"method":"ping"}\n');
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.stdin.end();

    expect(await ended).toBe(0);
    const lines = readOut().trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { jsonrpc: string }).jsonrpc)).toEqual(['2.0', '2.0']);
  });

  test('ends with 0 when nobody reads its answers any more', async () => {
    const { child, ended, readLog } = await start();
    child.stdout.destroy();
    for (let id = 2; id < 5; id += 1) child.stdin.write(`{"jsonrpc":"2.0","id":${id},"method":"tools/list"}\n`);

    expect(await ended).toBe(0);
    expect(readLog()).not.toContain('EPIPE');
  });

  test('ends with 130 on Ctrl-C', async () => {
    const { child, ended } = await start();
    child.kill('SIGINT');

    expect(await ended).toBe(130);
  });

  test('ends on a message that is longer than any that is sensible, and says so', async () => {
    const { child, ended, readLog } = await start();
    child.stdin.write('x'.repeat(5 * 1024 * 1024));

    expect(await ended).toBe(2);
    expect(readLog()).toContain('A message has at most 4 MiB.');
  });

  test('says what is wrong with the files before it begins', async () => {
    const broken = await runCli(['mcp', '--files', 'tests/fixtures/invalid/altered-quote']);
    expect(broken).toMatchObject({ exitCode: 1, stdout: '' });
    expect(broken.stderr).toContain('altered-quote');
    expect(await runCli(['mcp', '--files', 'nowhere'])).toMatchObject({ exitCode: 3, stdout: '' });
    expect(await runCli(['mcp', '--max-bytes', '5'])).toMatchObject({ exitCode: 2, stdout: '' });
  });
});
