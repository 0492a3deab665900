// Which rung is taken, decided with attempts that are plain functions: no server is started here.
import { describe, expect, test } from 'vitest';
import { Failure } from '../../../src/domain/base/result.ts';
import { silentReport } from '../../../src/server/found-server.ts';
import {
  climbLadder,
  findOrStartServer,
  type Joined,
  parseWish,
  type RungAttempt,
} from '../../../src/server/ladder.ts';

function rung(outcome: Joined | { port: number }, running = false): RungAttempt & { tried: number } {
  const attempt = {
    tried: 0,
    isRunning: async () => running,
    join: async (): Promise<Joined> => {
      attempt.tried += 1;
      if (!('port' in outcome)) return outcome;
      const record = { rung: 'jvm', version: '5.26.31', boltPort: outcome.port } as const;
      return { record, reused: running, password: 'secret', leave: async () => 'ended' };
    },
  };
  return attempt;
}

describe('climbLadder', () => {
  test('takes the container and does not look further', async () => {
    const container = rung({ port: 7687 });
    const jvm = rung({ port: 7688 });

    const found = await climbLadder('auto', silentReport, { container, jvm });

    expect(found).toMatchObject({
      rung: 'container',
      uri: 'bolt://127.0.0.1:7687',
      username: 'neo4j',
      database: 'neo4j',
      reused: false,
    });
    expect(jvm.tried).toBe(0);
    expect(await found.stop()).toBe('ended');
  });

  test('goes a rung down and says why', async () => {
    const lines: string[] = [];
    const report = { line: (text: string) => lines.push(text), update: () => undefined };

    const found = await climbLadder(
      'auto',
      { ...report, line: (text) => void lines.push(text) },
      {
        container: rung({ reason: 'no Docker engine answers' }),
        jvm: rung({ port: 7688 }),
      },
    );

    expect(found.rung).toBe('jvm');
    expect(found.passed.map(({ rung: passed, reason }) => `${passed}: ${reason}`)).toEqual([
      'uri: no address was named (NEO4J_URI or --uri)',
      'container: no Docker engine answers',
    ]);
    expect(lines).toEqual(['Not a container: no Docker engine answers.']);
  });

  test('prefers a server of ours that runs already: the data is in it', async () => {
    const container = rung({ port: 7687 });

    const found = await climbLadder('auto', silentReport, { container, jvm: rung({ port: 7690 }, true) });

    expect(found).toMatchObject({ rung: 'jvm', uri: 'bolt://127.0.0.1:7690', reused: true });
    expect(container.tried).toBe(0);
  });

  test('keeps to the wished rung', async () => {
    const container = rung({ port: 7687 }, true);

    const found = await climbLadder('jvm', silentReport, { container, jvm: rung({ port: 7688 }) });

    expect(found.rung).toBe('jvm');
    expect(found.passed.at(-1)).toEqual({ rung: 'container', reason: 'RASHOMON_NEO4J=jvm rules it out' });
    expect(container.tried).toBe(0);
  });

  test('fails with the reason of every rung and what can be done', async () => {
    const attempts = { container: rung({ reason: 'Docker is missing' }), jvm: rung({ reason: 'Maven is missing' }) };

    const failure = await climbLadder('auto', silentReport, attempts).catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({ kind: 'database', hint: expect.stringContaining('rashomon view') });
    expect(String(failure)).toContain('a container: Docker is missing');
    expect(String(failure)).toContain('a local Java server: Maven is missing');
  });
});

describe('findOrStartServer', () => {
  test.each([
    ['ENOSPC', /no space is left on its disk/],
    ['EROFS', /its disk is read-only/],
    ['EACCES', /store\/lock: it may not be written/],
  ])('takes a disk that answers %s for a reason, not for a bug', async (code, reason) => {
    const broken = {
      ...rung({ port: 7687 }),
      join: () => Promise.reject(Object.assign(new Error(code), { code, path: 'store/lock' })),
    };

    const failure = await climbLadder('jvm', silentReport, { container: broken, jvm: broken }).catch(
      (error: unknown) => error,
    );

    expect(failure).toMatchObject({ name: 'Failure', kind: 'database', message: expect.stringMatching(reason) });
  });

  test('passes on what is a bug', async () => {
    const broken = { ...rung({ port: 7687 }), join: () => Promise.reject(new TypeError('ours')) };

    await expect(climbLadder('jvm', silentReport, { container: broken, jvm: broken })).rejects.toThrow(TypeError);
  });

  test('takes a named server as it is and never ends it', async () => {
    const found = await findOrStartServer({
      uri: 'neo4j+s://db.example:7687',
      username: 'ana',
      password: 'x',
      database: 'cases',
    });

    expect(found).toMatchObject({
      rung: 'uri',
      uri: 'neo4j+s://db.example:7687',
      username: 'ana',
      database: 'cases',
      passed: [],
    });
    expect(await found.stop()).toBe('not-ours');
  });

  test('refuses a wish and a version that mean nothing, before anything is started', async () => {
    const unnamed = { uri: undefined, username: 'neo4j', password: undefined, database: 'neo4j' };

    await expect(findOrStartServer(unnamed, { environment: { RASHOMON_NEO4J: 'podman' } })).rejects.toThrow(
      'none of auto, container, jvm',
    );
    await expect(findOrStartServer(unnamed, { environment: { RASHOMON_NEO4J_VERSION: '4.4' } })).rejects.toMatchObject({
      kind: 'usage',
    });
  });
});

describe('parseWish', () => {
  test.each([
    [undefined, 'auto'],
    ['', 'auto'],
    ['auto', 'auto'],
    ['container', 'container'],
    ['jvm', 'jvm'],
  ])('reads %o as %s', (text, wish) => {
    expect(parseWish(text)).toBe(wish);
  });
});
