// Sharing one server among processes, with a server that is a flag in memory: the files are real, the server is not.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeHome, type ServerHome } from '../../../src/server/folders.ts';
import { silentReport } from '../../../src/server/found-server.ts';
import {
  type JoinedServer,
  joinServer,
  readRecord,
  type ServerKeeper,
  type ServerRecord,
} from '../../../src/server/shared-server.ts';

interface FakeServer extends ServerKeeper {
  starts: number;
  isOn: boolean;
}

function fakeServer(startsWell = true): FakeServer {
  const record: ServerRecord = { rung: 'jvm', version: '5.26.31', boltPort: 7687 };
  const server: FakeServer = {
    starts: 0,
    isOn: false,
    isUp: async () => server.isOn,
    start: async (note) => {
      server.starts += 1;
      note(record);
      await new Promise((resolve) => setTimeout(resolve, 20));
      if (!startsWell) return { reason: 'it does not start' };
      server.isOn = true;
      return { record };
    },
    end: async () => {
      server.isOn = false;
    },
  };
  return server;
}

describe('joinServer', () => {
  const options = { report: silentReport, waitMs: 5_000 };
  let home: ServerHome;

  beforeEach(() => {
    home = describeHome(join(mkdtempSync(join(tmpdir(), 'rashomon-shared-')), 'home'));
  });
  afterEach(() => rmSync(join(home.folder, '..'), { recursive: true, force: true }));

  async function join2(server: FakeServer): Promise<JoinedServer> {
    const joined = await joinServer(home, server, options);
    if ('reason' in joined) throw new Error(joined.reason);
    return joined;
  }

  test('starts a server once for all who come, and the last to leave ends it', async () => {
    const server = fakeServer();

    const first = await join2(server);
    const second = await join2(server);

    expect([first.reused, second.reused]).toEqual([false, true]);
    expect(await first.leave()).toBe('in-use');
    expect(server.isOn).toBe(true);
    expect(await second.leave()).toBe('ended');
    expect(server).toMatchObject({ starts: 1, isOn: false });
    expect(readdirSync(home.folder)).toEqual(['users']);
  });

  test('says that it stops, or that it keeps running, and never both', async () => {
    const said: string[] = [];
    const note = (text: string) => void said.push(text);
    const join3 = async (server: FakeServer) => {
      const joined = await joinServer(home, server, { ...options, report: { line: note, update: note } });
      if ('reason' in joined) throw new Error(joined.reason);
      return joined;
    };
    const server = fakeServer();
    const [first, second] = [await join3(server), await join3(server)];
    await first.leave();

    expect(said).toEqual([expect.stringContaining('Neo4j keeps running')]);
    await second.leave();
    expect(said.slice(1)).toEqual(['Stopping Neo4j …']);
  });

  test('starts one server when several come at once', async () => {
    const server = fakeServer();

    const joined = await Promise.all([join2(server), join2(server), join2(server)]);

    expect(server.starts).toBe(1);
    expect(joined.map(({ reused }) => reused).sort()).toEqual([false, true, true]);
    expect((await Promise.all(joined.map((one) => one.leave()))).sort()).toEqual(['ended', 'in-use', 'in-use']);
  });

  test('leaves once, however often it is asked to', async () => {
    const server = fakeServer();
    const joined = await join2(server);

    expect([await joined.leave(), await joined.leave()]).toEqual(['ended', 'ended']);
  });

  test('forgets users who no longer run', async () => {
    const server = fakeServer();
    const joined = await join2(server);
    writeFileSync(join(home.users, 'gone'), JSON.stringify({ pid: 2 ** 22 + 7, began: 'long ago' }));

    expect(await joined.leave()).toBe('ended');
    expect(readdirSync(home.users)).toEqual([]);
  });

  test('starts anew where the noted server does not answer', async () => {
    const server = fakeServer();
    mkdirSync(home.folder, { recursive: true });
    writeFileSync(home.record, JSON.stringify({ rung: 'jvm', version: '5.26.30', boltPort: 1 }));

    const joined = await join2(server);

    expect(joined).toMatchObject({ reused: false, record: { version: '5.26.31' } });
    await joined.leave();
  });

  test('keeps no note of a server that did not start', async () => {
    const joined = await joinServer(home, fakeServer(false), options);

    expect(joined).toEqual({ reason: 'it does not start' });
    expect(readRecord(home.record)).toBeUndefined();
    expect(readdirSync(home.folder)).toEqual([]);
  });

  test('lets go of the lock when the start throws', async () => {
    const server = { ...fakeServer(), start: () => Promise.reject(new Error('out of disk')) };

    await expect(joinServer(home, server, options)).rejects.toThrow('out of disk');
    expect(readdirSync(home.folder)).toEqual([]);
  });
});

describe('readRecord', () => {
  test.each(['', '{', '[]', 'null', '{"rung":"jvm"}', '{"rung":"moon","version":"5","boltPort":1}'])(
    'takes %o for no note',
    (text) => {
      const path = join(mkdtempSync(join(tmpdir(), 'rashomon-record-')), 'server.json');
      writeFileSync(path, text);

      expect(readRecord(path)).toBeUndefined();
    },
  );
});
