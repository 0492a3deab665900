// What the server rungs look at: versions, Javas, ports, Bolt's first words, Maven's lines, other programs.

import { spawn } from 'node:child_process';
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { probeBolt } from '../../../src/server/bolt.ts';
import { chooseJava, listJavaCandidates, parseJavaMajor } from '../../../src/server/find-java.ts';
import { listJavaOptions, renderNeo4jConf } from '../../../src/server/local-conf.ts';
import { findEngine } from '../../../src/server/local-container.ts';
import { parseDownloaded } from '../../../src/server/maven-jars.ts';
import { keepPassword } from '../../../src/server/password.ts';
import { isPortFree, pickPort } from '../../../src/server/ports.ts';
import { findByArgument, isRunning, markProcess } from '../../../src/server/process-table.ts';
import { lastWords, runCommand } from '../../../src/server/run-command.ts';
import { chooseImage, parseVersion } from '../../../src/server/version.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

function listen(answer: (socket: Socket) => void = () => undefined): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer(answer).listen({ host: '127.0.0.1', port: 0 }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
    servers.push(server);
  });
}

describe('parseVersion', () => {
  test.each([
    ['5.26.31', { line: '5.26', minJava: 17 }],
    ['2025.01.0', { line: '2025', minJava: 21 }],
    ['2026.09.0', { line: '2026', minJava: 21 }],
  ])('knows %s', (text, expected) => {
    expect(parseVersion(text)).toMatchObject({ text, ...expected });
  });

  test.each(['', '5', '5.26', '5.25.1', '4.4.40', '2026.9', 'latest', '5.26.31; rm'])('refuses %o', (text) => {
    expect(() => parseVersion(text)).toThrow('RASHOMON_NEO4J_VERSION');
  });
});

describe('chooseImage', () => {
  test('takes the pinned one, one of the named version, or the named one', () => {
    expect(chooseImage({})).toBe('neo4j:5.26-community');
    expect(chooseImage({ RASHOMON_NEO4J_VERSION: '2026.09.0' })).toBe('neo4j:2026.09.0-community');
    expect(chooseImage({ RASHOMON_NEO4J_VERSION: '2026.09.0', RASHOMON_NEO4J_IMAGE: 'mine:1' })).toBe('mine:1');
  });
});

describe('parseJavaMajor', () => {
  test.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['java version "1.8.0_392"', 8],
    ['openjdk version "25-ea" 2025-09-16', 25],
    ['IMPLEMENTOR="Debian"\nJAVA_VERSION="21.0.2"', 21],
    ['The operation could not be completed. Unable to locate a Java Runtime.', undefined],
  ])('reads %o as %s', (text, major) => {
    expect(parseJavaMajor(text)).toBe(major);
  });
});

describe('chooseJava', () => {
  const candidates = [
    { path: '/broken', origin: 'JAVA_HOME' },
    { path: '/eleven', origin: 'PATH' },
    { path: '/seventeen', origin: '/usr/lib/jvm' },
    { path: '/twenty-five', origin: '/usr/lib/jvm' },
  ];
  const majors: Record<string, number> = { '/eleven': 11, '/seventeen': 17, '/twenty-five': 25 };
  const ask = async (path: string) => majors[path];

  test('takes the first that is new enough', async () => {
    expect(await chooseJava(candidates, 17, ask)).toMatchObject({ java: { path: '/seventeen', major: 17 } });
    expect(await chooseJava(candidates, 21, ask)).toMatchObject({ java: { path: '/twenty-five', major: 25 } });
  });

  test('says which it found where none is new enough, and that there is none where there is none', async () => {
    expect(await chooseJava(candidates.slice(0, 2), 17, ask)).toEqual({
      reason: 'Java 17 or newer is needed; only Java 11 (PATH) was found',
    });
    expect(await chooseJava([], 17, ask)).toMatchObject({ reason: expect.stringContaining('no Java was found') });
  });
});

describe('listJavaCandidates', () => {
  test('lists only programs that are there', () => {
    const candidates = listJavaCandidates({ JAVA_HOME: '/nowhere', PATH: '/nowhere-else' });

    expect(candidates.filter(({ origin }) => origin === 'JAVA_HOME' || origin === 'PATH')).toEqual([]);
  });
});

describe('probeBolt', () => {
  test('recognises a server that names a version', async () => {
    const port = await listen((socket) => socket.once('data', () => socket.write(Buffer.from([0, 0, 8, 5]))));

    expect(await probeBolt('127.0.0.1', port)).toBe(true);
  });

  test.each([
    ['speaks HTTP', 'HTTP/1.1 400 Bad Request\r\n\r\n'],
    ['knows no common version', '\0\0\0\0'],
  ])('is not taken in by one that %s', async (_, answer) => {
    const port = await listen((socket) => socket.once('data', () => socket.end(answer)));

    expect(await probeBolt('127.0.0.1', port)).toBe(false);
  });

  test('gives up on one that says nothing, hangs up or is not there', async () => {
    const silent = await listen();
    const hangsUp = await listen((socket) => socket.destroy());
    const [gone] = [await listen(), servers.pop()?.close()];

    expect(await Promise.all([silent, hangsUp, gone].map((port) => probeBolt('127.0.0.1', port, 200)))).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('pickPort', () => {
  test('keeps the wished port where it is free, else goes to one that is', async () => {
    const taken = await listen();

    const other = await pickPort(taken);

    expect(other).not.toBe(taken);
    expect(await isPortFree(taken)).toBe(false);
    expect(await isPortFree(other)).toBe(true);
    expect(await pickPort(other)).toBe(other);
    expect(await pickPort(other, [other])).not.toBe(other);
  });
});

describe('parseDownloaded', () => {
  test.each([
    ['[INFO] Downloaded from central: https://repo.example/neo4j-bolt.jar (1.5 MB at 3.0 MB/s)', 1.5],
    ['Downloaded from central: https://repo.example/a.pom (250 kB at 3.0 MB/s)', 0.25],
    ['[INFO] Downloading from central: https://repo.example/a.pom', undefined],
    ['[INFO] Copying neo4j.jar', undefined],
  ])('reads %o as %s MB', (line, megabytes) => {
    expect(parseDownloaded(line)).toBe(megabytes);
  });
});

describe('renderNeo4jConf', () => {
  test('listens on loopback only, whatever the line, and tells nobody', () => {
    for (const line of ['5.26', '2026']) {
      const conf = renderNeo4jConf(7690, line);

      expect(conf).toContain('server.bolt.listen_address=127.0.0.1:7690\n');
      expect(conf).not.toMatch(/address=0\.0\.0\.0|undefined/);
      expect(conf).toContain('internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0\n');
      expect(conf).toContain('dbms.security.allow_csv_import_from_file_urls=false\n');
      expect(conf).toContain('dbms.usage_report.enabled=false\n');
      expect(conf.includes('fleet')).toBe(line === '2026');
    }
  });

  test('tells only newer Javas what older ones do not know', () => {
    expect(listJavaOptions(17).join(' ')).not.toContain('sun-misc');
    expect(listJavaOptions(25).join(' ')).toContain('sun-misc');
  });

  test('and what the user says, last', () => {
    expect(listJavaOptions(17, { RASHOMON_JAVA_OPTIONS: ' -Xmx4g  -Da=b ' }).slice(-2)).toEqual(['-Xmx4g', '-Da=b']);
    expect(listJavaOptions(17, {})).not.toContain('');
  });
});

describe('keepPassword', () => {
  test('makes one that no tool takes for an option, keeps it and hides it from others', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'rashomon-password-')), 'folder', 'password');

    const made = keepPassword(path);

    expect(made).toMatch(/^[0-9a-f]{48}$/);
    expect(keepPassword(path)).toBe(made);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('narrows a file that others could read', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'rashomon-password-')), 'password');
    writeFileSync(path, 'known\n', { mode: 0o644 });

    expect(keepPassword(path)).toBe('known');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });
});

describe('isRunning', () => {
  test('knows this process, and no other that had its number before', () => {
    const own = markProcess(process.pid);

    expect(isRunning(own)).toBe(true);
    expect(isRunning({ pid: own.pid, began: 'another time' })).toBe(own.began === '');
    expect(isRunning({ pid: 0, began: '' })).toBe(false);
  });
});

describe('findByArgument', () => {
  test('finds a process by one of its arguments, spaces and all', async () => {
    const argument = `--home-dir=/tmp/a folder ${process.pid}`;
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', '--', argument], { stdio: 'ignore' });

    const found = findByArgument(argument);
    child.kill();

    expect(found.map(({ pid }) => pid)).toEqual([child.pid]);
    expect(findByArgument('--home-dir=/tmp/a')).toEqual([]);
  });
});

describe('runCommand', () => {
  test('says that a program is missing', async () => {
    expect(await runCommand('no-such-program-anywhere', [])).toMatchObject({ outcome: 'missing', exitCode: null });
  });

  test('hands over lines, exit code and last words', async () => {
    const lines: string[] = [];

    const result = await runCommand(
      process.execPath,
      ['-e', 'console.log("one"); console.error("two"); process.exit(3)'],
      {
        onLine: (line) => lines.push(line),
      },
    );

    expect(result).toMatchObject({ outcome: 'ended', exitCode: 3, stdout: 'one' });
    expect(lines.sort()).toEqual(['one', 'two']);
    expect(['one', 'two']).toContain(lastWords(result));
  });

  test('ends a program that takes too long, says nothing for too long, or is no longer wanted', async () => {
    const forever = ['-e', 'setInterval(() => {}, 1000)'];
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 50);

    const results = await Promise.all([
      runCommand(process.execPath, forever, { timeoutMs: 50 }),
      runCommand(process.execPath, forever, { silenceMs: 50 }),
      runCommand(process.execPath, forever, { signal: controller.signal }),
    ]);

    expect(results.map(({ outcome }) => outcome)).toEqual(['timed-out', 'timed-out', 'aborted']);
  });
});

describe('findEngine', () => {
  test('does not use an engine on another machine', async () => {
    expect(await findEngine({ DOCKER_HOST: 'ssh://far.example' })).toMatchObject({
      reason: expect.stringContaining('another machine'),
    });
  });
});
