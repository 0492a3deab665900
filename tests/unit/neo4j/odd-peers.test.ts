// Peers that are no well Neo4j: every command that talks to one says so, ends, and ends at once on Ctrl-C. Needs no Neo4j.
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openConnection } from '../../../src/neo4j/connect.ts';
import { listDatasets } from '../../../src/neo4j/list-datasets.ts';
import { oddPeers, startOddPeer } from '../../support/odd-peers.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const silent = 'takes the connection and says nothing';
/** A command that hangs is ended by the test's own limit; one that ends takes 15 s and what Node needs to start. */
const patienceMs = 150_000;

const commands: readonly (readonly string[])[] = [
  ['datasets'],
  ['load', 'data/harbour-fire'],
  ['verify', 'harbour-fire'],
  ['remove', 'harbour-fire', '--yes'],
  ['export', 'harbour-fire'],
  ['query', 'who-contradicts-whom', '-P', 'dataset=harbour-fire'],
  ['serve', '--port', '0', '--no-open'],
  ['start', 'data/harbour-fire', '--port', '0', '--no-open'],
  ['doctor'],
];

function start(args: readonly string[], uri: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    cwd: root,
    env: { ...process.env, NEO4J_URI: uri, NEO4J_PASSWORD: 'none', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const ended = new Promise<{ exitCode: number | null; said: string }>((resolve) => {
    child.on('close', (exitCode) => resolve({ exitCode, said }));
  });
  return { child, ended };
}

/** What opening a connection, and then one question, ends in. */
async function talkTo(uri: string): Promise<unknown> {
  try {
    const connection = await openConnection(
      { uri, username: 'neo4j', password: 'none', database: 'neo4j' },
      { answerMs: 3_000, retryMs: 0 },
    );
    const asked = listDatasets({ ...connection, signal: AbortSignal.timeout(3_000) });
    return await asked.finally(() => connection.close());
  } catch (error) {
    return error;
  }
}

describe('a peer that', () => {
  const cases = ['bolt', 'neo4j', 'bolt+ssc'].flatMap((scheme) =>
    Object.entries(oddPeers).map(([name, behave]) => ({ scheme, name, behave })),
  );
  test.concurrent.each(cases)('$name is refused by $scheme://', async ({ scheme, behave }) => {
    const peer = await startOddPeer(behave);

    const outcome = await talkTo(`${scheme}://127.0.0.1:${peer.port}`);
    await peer.close();

    const isGivenUp = outcome instanceof DOMException && outcome.name === 'TimeoutError';
    if (!isGivenUp) expect(outcome).toMatchObject({ name: 'Failure', kind: 'database', hint: expect.any(String) });
  });
});

describe('an address that', () => {
  test.each([
    'bolt://h?x=y',
    'bolt://127.0.0.1:1?',
    'neo4j://127.0.0.1:1?x',
    'neo4j://127.0.0.1:1?=y',
    'neo4j://127.0.0.1:1?a=1&a=2',
    'BOLT://127.0.0.1:1',
    'neo4j+s://127.0.0.1:1?a=',
  ])('the driver refuses, %s, is a database that is away', async (uri) => {
    expect(await talkTo(uri)).toMatchObject({
      name: 'Failure',
      kind: 'database',
      hint: expect.stringContaining('bolt://'),
    });
  });

  test.each([
    'bolt://127.0.0.1:0',
    'bolt://[::1]:1',
    'bolt://[::ffff:127.0.0.1]:1',
    'bolt://127.0.0.1:1/path#mark',
    'bolt://256.256.256.256:1',
    `bolt://${'a'.repeat(70)}.invalid:1`,
    'bolt://..:1',
    'neo4j://127.0.0.1:1?a=%zz',
  ])('leads nowhere, %s, is a database that is away', async (uri) => {
    expect(await talkTo(uri)).toMatchObject({ name: 'Failure', kind: 'database', hint: expect.any(String) });
  });
});

describe('before a peer that takes the connection and says nothing', () => {
  test.concurrent.each(commands)(
    '%s says so and ends',
    async (...args) => {
      const peer = await startOddPeer(oddPeers[silent] ?? (() => undefined));

      const { exitCode, said } = await start(args, `bolt://127.0.0.1:${peer.port}`).ended;
      const taken = peer.taken();
      await peer.close();

      expect(taken).toBeGreaterThan(0);
      expect(said).toContain('does not answer: nothing was heard for');
      expect(said).not.toContain('    at ');
      expect(exitCode).toBe(4);
    },
    patienceMs,
  );

  test.concurrent.each(commands.filter(([verb]) => verb !== 'doctor'))(
    'one Ctrl-C ends %s',
    async (...args) => {
      const peer = await startOddPeer(oddPeers[silent] ?? (() => undefined));
      const { child, ended } = start(args, `bolt://127.0.0.1:${peer.port}`);
      while (peer.taken() === 0 && child.exitCode === null) await sleep(50);

      child.kill('SIGINT');
      const { exitCode, said } = await ended;
      await peer.close();

      expect(said).toContain('Interrupted.');
      expect(exitCode).toBe(130);
    },
    patienceMs,
  );
});
