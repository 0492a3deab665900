// The container rung for people, by the project's own docker-compose.yml, where an engine answers and the image is here.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { probeBolt } from '../../src/server/bolt.ts';
import { silentReport } from '../../src/server/found-server.ts';
import {
  composeProject,
  containerHome,
  findCompose,
  findEngine,
  hasImage,
  joinLocalContainer,
} from '../../src/server/local-container.ts';
import { runCommand } from '../../src/server/run-command.ts';
import { chooseImage } from '../../src/server/version.ts';

const image = chooseImage(process.env);

async function findLack(): Promise<string | undefined> {
  const engine = await findEngine();
  if ('reason' in engine) return engine.reason;
  const compose = await findCompose();
  if ('reason' in compose) return compose.reason;
  return (await hasImage(image)) ? undefined : `the image ${image} is not here`;
}

const lack = await findLack();

describe('a container of our own', () => {
  const data = mkdtempSync(join(tmpdir(), 'rashomon-container-'));
  const folders = { cache: data, data };
  const home = containerHome(folders, image);
  const project = composeProject(home, image);
  const request = { image, folders, wishedPort: 17_800, report: silentReport };

  beforeEach(({ skip }) => skip(lack !== undefined, lack));

  afterAll(async () => {
    if (lack === undefined) {
      const left = await runCommand('docker', ['ps', '-aq', '--filter', `label=com.docker.compose.project=${project}`]);
      for (const id of left.stdout.split('\n').filter(Boolean)) await runCommand('docker', ['rm', '-f', id]);
      await runCommand('docker', ['volume', 'rm', '-f', `${project}_data`, `${project}_logs`]);
      await runCommand('docker', ['network', 'rm', `${project}_default`]);
    }
    rmSync(data, { recursive: true, force: true });
  });

  async function join1() {
    const joined = await joinLocalContainer(request);
    if ('reason' in joined) throw new Error(joined.reason);
    return joined;
  }

  async function ask(port: number, password: string, cypher: string): Promise<unknown> {
    const driver = neo4j.driver(`bolt://127.0.0.1:${port}`, neo4j.auth.basic('neo4j', password), {
      disableLosslessIntegers: true,
    });
    try {
      return (await driver.executeQuery(cypher, {}, { database: 'neo4j' })).records[0]?.get('answer');
    } finally {
      await driver.close();
    }
  }

  test('starts, is shared, ends with the last to leave and keeps its data', async () => {
    const first = await join1();
    const port = first.record.boltPort;
    await ask(port, first.password, 'CREATE (n:Kept {answer: 42}) RETURN n.answer AS answer');
    const second = await join1();

    expect([first.reused, second.reused]).toEqual([false, true]);
    expect(second.record).toEqual(first.record);
    for (const [address, reason] of [
      ['file:///etc/passwd', 'is false'],
      ['http://127.0.0.1:7474/', 'is blocked'],
    ] as const) {
      const reading = ask(port, first.password, `LOAD CSV FROM '${address}' AS answer RETURN answer`);
      await expect(reading).rejects.toThrow(reason);
    }
    expect(await ask(port, first.password, 'CALL dbms.components() YIELD edition RETURN edition AS answer')).toBe(
      'community',
    );
    expect(statSync(home.password).mode & 0o777).toBe(0o600);
    expect(await listAddresses()).toEqual(['127.0.0.1']);
    expect([await first.leave(), await second.leave()]).toEqual(['in-use', 'ended']);
    expect(await probeBolt('127.0.0.1', port)).toBe(false);

    const again = await join1();

    expect(await ask(again.record.boltPort, again.password, 'MATCH (n:Kept) RETURN n.answer AS answer')).toBe(42);
    expect(await again.leave()).toBe('ended');
  });

  test('says so, and starts nothing, where the password of a kept volume is gone', async () => {
    await runCommand('docker', ['volume', 'create', `${project}_data`]);
    rmSync(home.password, { force: true });

    expect(await joinLocalContainer(request)).toEqual({
      reason: expect.stringContaining(`the volume ${project}_data is there, but its password`),
    });
  });

  test('goes without an image that is neither here nor to be pulled', async () => {
    const outcome = await joinLocalContainer({ ...request, image: 'localhost:9/no-such-image:1' });

    expect(outcome).toEqual({ reason: expect.stringContaining('is not here and cannot be pulled') });
  });

  /** The host addresses that the container's ports are published on. */
  async function listAddresses(): Promise<string[]> {
    const { stdout } = await runCommand('docker', [
      'ps',
      '--filter',
      `label=com.docker.compose.project=${project}`,
      '--format',
      '{{.Ports}}',
    ]);
    return [...new Set([...stdout.matchAll(/([\d.:[\]]+):\d+->/g)].map((match) => match[1] ?? ''))];
  }
});
