// `load --offline` with the real importer and the real local Java server: what it fills, `verify` finds nothing in and a load has nothing to
// do; a store that holds anything is left alone, and an import that was cut short leaves an empty one.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { askJavaMajor, chooseJava, listJavaCandidates } from '../../src/server/find-java.ts';
import { findServerFolders } from '../../src/server/folders.ts';
import { hasJars } from '../../src/server/maven-jars.ts';
import { askMavenVersion } from '../../src/server/survey.ts';
import { parseVersion, pinnedVersion } from '../../src/server/version.ts';
import { runCli } from '../support/run-cli.ts';

const scratch = mkdtempSync(join(tmpdir(), 'rashomon-offline-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }));
const home = join(scratch, 'rashomon', 'neo4j-5.26');

async function findLack(): Promise<string | undefined> {
  const java = await chooseJava(listJavaCandidates(), parseVersion(pinnedVersion).minJava, askJavaMajor);
  if ('reason' in java) return java.reason;
  const isFetched = hasJars(findServerFolders().cache, pinnedVersion) || (await askMavenVersion()) !== undefined;
  return isFetched ? undefined : 'Maven was not found';
}

const lack = await findLack();

const run = (...args: string[]) =>
  runCli(args, {
    env: {
      PATH: process.env.PATH ?? '',
      HOME: homedir(),
      XDG_DATA_HOME: scratch,
      XDG_CACHE_HOME: process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'),
      RASHOMON_NEO4J: 'jvm',
    },
  });

describe('load --offline', () => {
  test('is refused for a server that is named, and beside what only a load can do', async () => {
    const named = await runCli(['load', '--offline', 'data/harbour-fire', '--uri', 'bolt://127.0.0.1:1']);
    const mixed = await runCli(['load', '--offline', '--plan', 'data/harbour-fire']);

    expect([named.exitCode, mixed.exitCode]).toEqual([2, 2]);
    expect(named.stderr).toContain('rashomon export --format neo4j-admin');
  });

  test('fills an empty store with what a load would write, and no other', async ({ skip }) => {
    skip(lack !== undefined, lack);
    // As an import leaves it that was killed: a store that nothing could open.
    mkdirSync(join(home, 'data', 'databases', 'neo4j'), { recursive: true });
    writeFileSync(join(home, 'data', 'databases', 'neo4j', 'neostore'), 'half');
    writeFileSync(join(home, 'import-under-way'), '');

    const filled = await run('load', '--offline', 'data/crocus-city-hall', 'data/harbour-fire');
    const verified = await run('verify', 'harbour-fire', 'data/harbour-fire');
    const again = await run('load', 'data/crocus-city-hall', '--format', 'json');
    const refused = await run('load', '--offline', 'data/harbour-fire');

    expect([filled.exitCode, filled.stderr]).toEqual([0, expect.stringContaining('Importing into the store')]);
    expect(filled.stdout).toMatch(/crocus-city-hall: .*\nharbour-fire: unchanged, 155 nodes and 487 relationships/);
    expect(existsSync(join(home, 'import-under-way'))).toBe(false);
    expect([verified.exitCode, verified.stderr]).toEqual([0, expect.any(String)]);
    expect(JSON.parse(again.stdout)).toMatchObject({ dataset: 'crocus-city-hall', kind: 'unchanged' });
    expect([refused.exitCode, refused.stdout]).toEqual([4, '']);
    expect(refused.stderr).toContain('its database holds 231 nodes, and an import fills an empty one');
  });
});
