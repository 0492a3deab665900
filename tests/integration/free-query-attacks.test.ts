// The read-only gate alone, on a server that is open: a file to steal, a listener to hear, and everything strangers tried. The same
// server answers the same attacks when they are put to it directly, and every honest query through the gate.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Connection, openConnection } from '../../src/neo4j/connect.ts';
import { runFreeQuery } from '../../src/neo4j/run-free-query.ts';
import { pinnedVersion } from '../../src/server/version.ts';
import { attacks, honestGraph, honestQueries } from '../support/cypher-attacks.ts';
import { type Listener, listenOnLoopback, type OpenServer, startOpenServer } from '../support/open-server.ts';

const secret = 'the-secret-of-this-file';
const limits = { timeoutMs: 60_000, maxRows: 100 };
const parameters = { load: 1n, call: 'x' };

describe.each([pinnedVersion, '2026.09.0'])('on an open server, %s', (version) => {
  const folder = mkdtempSync(join(tmpdir(), 'rashomon-steal-'));
  const file = join(folder, 'secret.csv');
  let server: OpenServer | undefined;
  let lack: string | undefined;
  let listener: Listener;
  let connection: Connection;
  let driver: Driver;
  /** Cypher that reached the server, as the driver itself reports it. */
  const sent: string[] = [];

  beforeAll(async () => {
    writeFileSync(file, `${secret}\n`);
    listener = await listenOnLoopback();
    const started = await startOpenServer(version);
    if ('reason' in started) {
      lack = started.reason;
      return;
    }
    server = started;
    driver = neo4j.driver(started.target.uri, undefined, {
      disableLosslessIntegers: true,
      maxTransactionRetryTime: 0,
      logging: { level: 'debug', logger: (_, message) => / C: RUN /.test(message) && sent.push(message) },
    });
    for (const statement of honestGraph) await driver.executeQuery(statement);
    connection = { ...(await openConnection(started.target)), driver };
  });

  afterAll(async () => {
    await driver?.close();
    await server?.stop();
    await listener.close();
    rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(({ skip }) => skip(lack !== undefined, lack));

  const aim = (text: string) => text.replace(/\bFILE\b/g, `file://${file}`).replace(/\bHTTP\b/g, listener.address);

  /** Straight to the server, as a driver of anybody's would: what it gives, or its error. */
  async function askDirectly(text: string): Promise<string> {
    const session = driver.session({ defaultAccessMode: neo4j.session.READ });
    try {
      const { records } = await session.run(aim(text), { ...parameters, address: `file://${file}` });
      return JSON.stringify(records.map((record) => record.toObject()));
    } catch (error) {
      return String(error);
    } finally {
      await session.close();
    }
  }

  /** The newer line differs, if at all, in how it reads escapes. */
  const kindsThatSteal = version === pinnedVersion ? ['nested file', 'spelling', 'escape'] : ['escape'];

  test('the server is open: put to it directly, the attacks work', async () => {
    const before = listener.heard();
    const textsOf = (kind: string) => attacks.filter((one) => one.kind === kind).map(({ text }) => text);
    for (const kind of kindsThatSteal) {
      let stolen = 0;
      for (const text of textsOf(kind)) if ((await askDirectly(text)).includes(secret)) stolen += 1;
      expect(stolen, kind).toBeGreaterThanOrEqual(15);
    }
    if (version !== pinnedVersion) return;
    for (const text of textsOf('nested address')) await askDirectly(text);
    expect(listener.heard() - before).toBeGreaterThanOrEqual(25);
  });

  test('not one passes the gate, and not one reaches the server', async () => {
    const [heardBefore, sentBefore] = [listener.heard(), sent.length];
    const passed: string[] = [];
    for (const { kind, text } of attacks) {
      const outcome = await runFreeQuery(
        connection,
        aim(text),
        { ...parameters, address: `file://${file}` },
        limits,
      ).then(
        (answer) => ({ message: 'an answer', rows: JSON.stringify(answer) }),
        (error: unknown) => error,
      );
      const { name, kind: failed, message } = outcome as { name?: string; kind?: string; message?: string };
      const isRefused = name === 'Failure' && failed === 'query' && message?.startsWith('The query was not run: ');
      if (!isRefused || JSON.stringify(outcome).includes(secret) || message?.includes(secret))
        passed.push(`${kind}: ${text} → ${message}`);
    }

    expect(passed).toEqual([]);
    expect(sent.slice(sentBefore)).toEqual([]);
    expect(listener.heard() - heardBefore).toBe(0);
  });

  test.each(honestQueries)('lets through %s', async (text) => {
    const answer = await runFreeQuery(connection, text, parameters, limits);

    const isPlanOnly = /\bEXPLAIN\b/.test(text);
    expect(answer.rows.length > 0).toBe(!isPlanOnly);
    expect(answer.plan !== undefined).toBe(/\b(EXPLAIN|PROFILE)\b/.test(text));
  });

  test('nothing was changed by any of them', async () => {
    const { records } = await driver.executeQuery(
      'MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS nodes, count(r) AS relationships',
    );

    expect(records[0]?.toObject()).toEqual({ nodes: 4, relationships: 3 });
  });
});
