// What `serve` does under fifty clients at once: a cached read beside a bare node:http server that sends the same bytes, in the same run and in
// shuffled turns; memory over 20,000 requests; the first time a question is asked, planned and unplanned. Needs RASHOMON_TEST_NEO4J_URI;
// touches only its own dataset, and empties the database's cache of plans. Exit code 1 where an answer is a 5xx.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { parseArgs } from 'node:util';
import { loadQuestions } from '../../src/cli/named-questions.ts';
import { planAhead } from '../../src/cli/serve-neo4j.ts';
import { storeGraph } from '../../src/load/store-graph.ts';
import { openConnection } from '../../src/neo4j/connect.ts';
import { loadGraph, removeGraph } from '../../src/neo4j/load-graph.ts';
import { runQuery } from '../../src/neo4j/run-query.ts';
import { decodeParameters } from '../../src/query/parameters.ts';
import { generateGraph } from '../support/generated-graph.ts';
import { programArgs } from '../support/run-cli.ts';
import { runStatement } from '../support/run-statement.ts';

const { values: flags } = parseArgs({
  options: {
    /** Of the graph that is read: about 5.1 records each. */
    assertions: { type: 'string', default: '2000' },
    clients: { type: 'string', default: '50' },
    /** Requests a turn, and in all for what is said of memory. */
    turn: { type: 'string', default: '1500' },
    requests: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '3' },
    /** MiB that the heap of `serve` may have: without a bound Node lets it grow before it clears it. */
    heap: { type: 'string', default: '96' },
  },
});
const [assertions, clients, turn, requests, rounds] = [
  ...[flags.assertions, flags.clients, flags.turn, flags.requests, flags.rounds].map(Number),
] as [number, number, number, number, number];
const dataset = 'bench-serve';
const target = {
  uri: process.env.RASHOMON_TEST_NEO4J_URI ?? 'bolt://127.0.0.1:7687',
  username: process.env.RASHOMON_TEST_NEO4J_USERNAME ?? 'neo4j',
  password: process.env.RASHOMON_TEST_NEO4J_PASSWORD ?? '',
  database: process.env.RASHOMON_TEST_NEO4J_DATABASE ?? 'neo4j',
};

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

interface Turn {
  /** Milliseconds, sorted. */
  readonly tookMs: readonly number[];
  readonly statuses: ReadonlyMap<number, number>;
}

function ask(url: string, headers: Record<string, string>, agent?: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      { ...(agent && { agent }), headers: { 'accept-encoding': 'gzip', ...headers } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
        });
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}

/** So many clients, each of which asks again as soon as it has its answer. */
async function askMany(
  count: number,
  choose: (index: number) => readonly [string, Record<string, string>],
): Promise<Turn> {
  const tookMs: number[] = [];
  const statuses = new Map<number, number>();
  let next = 0;
  // Of this turn alone: a server closes what it has not heard of for some seconds.
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (next < count) {
        const [url, headers] = choose(next++);
        const began = performance.now();
        const { status } = await ask(url, headers, agent);
        tookMs.push(performance.now() - began);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    }),
  );
  agent.destroy();
  return { tookMs: tookMs.sort((a, b) => a - b), statuses };
}

async function start(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  const [text] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, url: text.toString().trim().replace(/\/$/, '') };
}

/** What it is given back for every request; a whole answer, or 304 where the client has it. */
const bareServer = `
const [body, etag] = [Buffer.from(process.env.BODY, 'base64'), process.env.ETAG];
const head = { 'content-type': 'application/json', 'content-encoding': 'gzip', etag };
require('node:http').createServer((asked, answer) => {
  const isKnown = asked.headers['if-none-match'] === etag;
  answer.writeHead(isKnown ? 304 : 200, isKnown ? { etag } : head).end(isKnown ? undefined : body);
}).listen(0, '127.0.0.1', function () { console.log('http://127.0.0.1:' + this.address().port); });`;

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

const median = (values: readonly number[]) =>
  at(
    [...values].sort((a, b) => a - b),
    0.5,
  );
const residentMiB = ({ pid }: ChildProcess) => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)])) / 1024;

const say = (line: string) => process.stdout.write(`${line}\n`);
const seen = new Map<number, number>();
const note = ({ statuses }: Turn) => {
  for (const [status, count] of statuses) seen.set(status, (seen.get(status) ?? 0) + count);
};

const connection = await openConnection(target);
const children: ChildProcess[] = [];
try {
  await loadGraph(connection, storeGraph(generateGraph(dataset, assertions)), { allowShrink: true });
  const ours = await start(
    [`--max-old-space-size=${flags.heap}`, ...programArgs, 'serve', '--port', '0', '--no-open'],
    {
      NEO4J_URI: target.uri,
      NEO4J_USERNAME: target.username,
      NEO4J_PASSWORD: target.password,
      NEO4J_DATABASE: target.database,
    },
  );
  children.push(ours.child);
  const path = `/api/datasets/${dataset}/columns`;
  const { headers, body } = await ask(`${ours.url}${path}`, {});
  const etag = String(headers.etag);
  const bare = await start(['-e', bareServer], { BODY: body.toString('base64'), ETAG: etag });
  children.push(bare.child);
  say(
    `${assertions} assertions: ${(body.length / 1024).toFixed(0)} KiB of gzip; ${clients} clients at once, ${turn} requests a turn`,
  );

  const known = { 'if-none-match': etag };
  const ways = {
    'bare node:http, 304': () => askMany(turn, () => [bare.url, known]),
    'serve, 304': () => askMany(turn, () => [`${ours.url}${path}`, known]),
    'bare node:http, whole': () => askMany(turn, () => [bare.url, {}]),
    'serve, whole': () => askMany(turn, () => [`${ours.url}${path}`, {}]),
  } as const;
  type Way = keyof typeof ways;
  const names = Object.keys(ways) as Way[];
  const turns = new Map<Way, Turn[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names.sort(() => Math.random() - 0.5)) {
      const one = await ways[name]();
      // The first round warms up.
      if (round > 0) turns.get(name)?.push(one);
      note(one);
    }
  }
  const p99 = (name: Way) => median((turns.get(name) ?? []).map(({ tookMs }) => at(tookMs, 0.99)));
  const middle = (name: Way) => median((turns.get(name) ?? []).map(({ tookMs }) => at(tookMs, 0.5)));
  for (const name of Object.keys(ways).sort() as Way[])
    say(`${name.padEnd(24)} half within ${middle(name).toFixed(1)} ms, 99 of 100 within ${p99(name).toFixed(1)} ms`);
  for (const kind of ['304', 'whole'] as const)
    say(`p99 of serve ÷ bare, ${kind}: ${(p99(`serve, ${kind}`) / p99(`bare node:http, ${kind}`)).toFixed(1)}`);

  const paths = [path, `/api/datasets/${dataset}/graph`, '/api/datasets', '/api/queries', '/'];
  const memory: number[] = [];
  for (let part = 0; part < 10; part += 1) {
    note(
      await askMany(requests / 10, (index) => [
        `${ours.url}${paths[index % paths.length]}`,
        index % 2 === 0 ? known : {},
      ]),
    );
    memory.push(residentMiB(ours.child));
  }
  say(`resident MiB after each tenth of ${requests} requests: ${memory.map((one) => one.toFixed(0)).join(', ')}`);
  say(`last ÷ fifth tenth: ${((memory.at(-1) ?? 0) / (memory[4] ?? 1)).toFixed(2)}`);

  const { queries } = await loadQuestions();
  const asked = queries.map((query) => {
    const needed = query.parameters.filter(({ required }) => required);
    const typed = Object.fromEntries(needed.map(({ name, example = name }) => [name, example]));
    return { cypher: query.cypher, parameters: decodeParameters(query, { ...typed, dataset }) };
  });
  const first = async () => {
    const took: number[] = [];
    for (const { cypher, parameters } of asked) {
      const began = performance.now();
      await runQuery(connection, cypher, parameters);
      took.push(performance.now() - began);
    }
    return took;
  };
  await first();
  await runStatement(connection, 'CALL db.clearQueryCaches()', {});
  const unplanned = await first();
  await runStatement(connection, 'CALL db.clearQueryCaches()', {});
  await planAhead(connection, { queries }, new AbortController().signal, () => undefined);
  const planned = await first();
  const warm = await first();
  const ratios = (took: readonly number[]) => took.map((one, index) => one / (warm[index] ?? 1));
  const tell = (took: readonly number[]) =>
    `median ${median(ratios(took)).toFixed(1)}, most ${Math.max(...ratios(took)).toFixed(1)}, slowest ${Math.max(...took).toFixed(0)} ms`;
  say(`the first time a question is asked ÷ the second: unplanned ${tell(unplanned)}; planned ahead ${tell(planned)}`);

  say(`answers: ${[...seen].map(([status, count]) => `${count} × ${status}`).join(', ')}`);
  if ([...seen.keys()].some((status) => status >= 500)) process.exitCode = 1;
} finally {
  for (const child of children) child.kill('SIGINT');
  await removeGraph(connection, dataset).catch(console.error);
  await connection.close();
}
