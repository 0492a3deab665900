// A secret in an address, however broken the address, is in nothing that any command, log or page shows.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { checkAddress } from '../../../src/cli/check-address.ts';
import { Failure } from '../../../src/domain/base/result.ts';
import { redactAddresses } from '../../../src/domain/base/server-address.ts';
import { openConnection } from '../../../src/neo4j/connect.ts';
import { explainCutShort, explainDatabaseError } from '../../../src/neo4j/failures.ts';
import { openApp, readsOver } from '../../support/http-reads.ts';
import { leakyAddresses, leakySiblings, secretParts } from '../../support/leaky-addresses.ts';
import { type CliOptions, type CliRun, runCli } from '../../support/run-cli.ts';

/** Each test starts processes of its own, and a busy machine takes seconds for one. */
vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'rashomon-secret-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function expectNoSecret(text: string): void {
  for (const part of secretParts) expect(text).not.toContain(part);
}

/** Every verb that talks to Neo4j, as it is called. */
const calls: readonly (readonly string[])[] = [
  ['datasets'],
  ['doctor'],
  ['query', 'rival-answers'],
  ['doctor', '--format', 'json'],
  ['export', 'harbour-fire'],
  ['verify', 'harbour-fire'],
  ['remove', 'harbour-fire', '--yes'],
  ['load', join(process.cwd(), 'data/harbour-fire')],
  ['serve', '--port', '0', '--no-open'],
  ['start', join(process.cwd(), 'data/harbour-fire'), '--port', '0', '--no-open'],
];

/** Every way to name a server. */
const ways: readonly ((address: string, cwd: string) => { args?: readonly string[]; env?: CliOptions['env'] })[] = [
  (address) => ({ env: { NEO4J_URI: address } }),
  (address) => ({ args: ['--uri', address] }),
  (address, cwd) => {
    writeFileSync(join(cwd, 'aura.txt'), `NEO4J_URI=${address}\n`);
    return { args: ['--env-file', 'aura.txt'] };
  },
  (address, cwd) => {
    writeFileSync(join(cwd, 'rashomon.config.yaml'), `neo4j: {uri: ${JSON.stringify(address)}}\n`);
    return {};
  },
  (address, cwd) => {
    writeFileSync(join(cwd, 'rashomon.config.yaml'), `neo4j:\n  uri: ${address}\n`);
    return { env: { RASHOMON_TRUST_CONFIG: address, NEO4J_PASSWORD: 'other' } };
  },
];

async function call(verb: readonly string[], address: string, way: (typeof ways)[number]): Promise<CliRun> {
  const cwd = mkdtempSync(join(folder, 'in-'));
  const { args = [], env = {} } = way(address, cwd);
  return runCli([...verb, ...args], { cwd, env });
}

const cases = leakyAddresses.map((address, index) => ({
  address,
  verb: calls[index % calls.length] ?? [],
  way: ways[index % ways.length] ?? (() => ({})),
}));

describe('the command line', () => {
  test.each(cases)('$verb with $address', async ({ address, verb, way }) => {
    const { exitCode, stdout, stderr } = await call(verb, address, way);

    expect([2, 4, 70]).toContain(exitCode);
    expectNoSecret(stdout + stderr);
  });

  test('refuses a broken address that holds `@` with the sentence for a well-formed one', async () => {
    const [environment] = ways;
    if (environment === undefined) throw new Error('no way');
    const wellFormed = await call(['datasets'], 'bolt://neo4j:hunter2@127.0.0.1:1', environment);
    const broken = await call(['datasets'], 'bolt://neo4j:hunt#er2@127.0.0.1:1', environment);

    expect(wellFormed).toEqual(broken);
    expect(broken).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('The Neo4j address from environment NEO4J_URI carries a user name or password.'),
    });
  });

  test('an address where a file is expected is hidden, and the rest of the message is not', async () => {
    const { exitCode, stderr } = await runCli(['datasets', '--password-file', 'bolt://neo4j:hunter2@127.0.0.1:1']);

    expect(exitCode).toBe(3);
    expect(stderr).toBe(
      'error: The password file bolt://… cannot be read: there is no such file.\nhint:  This option takes the name of a file, not an address.\n',
    );
  });

  test.each([
    ['as the name of a dataset', ['init', 'bolt://neo4j:hunter2@127.0.0.1:1']],
    ['as a name without a scheme', ['init', 'neo4j:hunter2@127.0.0.1:1']],
    ['as a text', ['add', 'document', 'bolt://neo4j:hunter2@127.0.0.1:1', '--dataset', 'data/harbour-fire']],
    ['as the dataset of a text', ['add', 'document', 'x.txt', '--dataset', 'bolt://neo4j:hunter2@127.0.0.1:1']],
    ['as what is added', ['add', 'neo4j:hunter2@127.0.0.1:1', 'x.txt']],
    ['as a folder to look at', ['view', 'bolt://neo4j:hunter2@127.0.0.1:1', '--watch']],
    ['as a folder to format', ['fmt', 'bolt://neo4j:hunter2@127.0.0.1:1']],
    ['as a folder to load', ['load', 'admin:hunter2@127.0.0.1:1']],
    ['as a query file', ['query', '-f', 'bolt://neo4j:hunter2@127.0.0.1:1']],
    ['as a parameter', ['query', 'face-off', '-P', 'bolt://neo4j:hunter2@127.0.0.1:1']],
    ['as a format', ['check', '--format', 'bolt://neo4j:hunter2@127.0.0.1:1', 'data/harbour-fire']],
    ['as a text option', ['check', '--text', 'neo4j:hunter2@127.0.0.1:1', 'data/harbour-fire']],
    [
      'as a host to listen on',
      ['view', join(process.cwd(), 'data/harbour-fire'), '--host', 'neo4j:hunter2@127.0.0.1', '--no-open'],
    ],
    ['as a verb', ['bolt://neo4j:hunter2@127.0.0.1:1']],
    ['as a question', ['query', 'bolt://neo4j:hunter2@127.0.0.1:1']],
    ['as a folder', ['check', 'bolt://neo4j:hunter2@127.0.0.1:1']],
    ['as an unknown option', ['datasets', '--bolt://neo4j:hunter2@127.0.0.1:1']],
    ['as a port', ['serve', '--port', 'bolt://neo4j:hunter2@127.0.0.1:1']],
    ['as a password file', ['datasets', '--password-file', 'bolt://neo4j:hunter2@127.0.0.1:1']],
    ['as the file to write', ['query', '--list', '-o', 'bolt://neo4j:hunter2@127.0.0.1:1']],
  ])('an address in the wrong place: %s', async (_, args) => {
    const { exitCode, stdout, stderr } = await runCli(args, { cwd: folder });

    expect(exitCode).not.toBe(0);
    expectNoSecret(stdout + stderr);
  });
});

test.each(leakySiblings)(
  'redactAddresses leaves nothing of %j in a sentence, a path, a quotation or JSON',
  (address) => {
    for (const text of [
      `no verb \`${address}\``,
      `cannot open ${address}: ENOENT`,
      `'${address}'`,
      `x/${address}: bad`,
      `(${address})`,
    ]) {
      expectNoSecret(redactAddresses(text));
    }
    expectNoSecret(redactAddresses(JSON.stringify({ uri: address })));
  },
);

test.each([
  'at f (file:///x/node_modules/@scope/pkg/a.js:10:5)',
  'at f (/a/node_modules/.pnpm/foo@1.2.3/node_modules/foo/i.js:1:2)',
  'data/x.yaml:13:9: error: write to press@example.org',
  'Neo4j at bolt://localhost:7687 did not answer',
  'the quote has “@ministry” where the document has `me@example.org`',
])('redactAddresses leaves alone what is no address of a server: %s', (text) => {
  expect(redactAddresses(text)).toBe(text);
});

test.each([...leakyAddresses, ...leakySiblings])(
  'the refusal of %j holds no secret, nor do its cause and hint',
  (address) => {
    try {
      checkAddress(address, 'environment NEO4J_URI');
    } catch (error) {
      expect(error).toBeInstanceOf(Failure);
      const { message, hint, cause } = error as Failure;
      expectNoSecret(`${message}${hint}${cause}`);
    }
  },
);

const codes = [
  'ServiceUnavailable',
  'SessionExpired',
  'N/A',
  'Neo.ClientError.Security.Unauthorized',
  'Neo.ClientError.Security.AuthenticationRateLimit',
  'Neo.ClientError.Security.CredentialsExpired',
  'Neo.ClientError.Security.Forbidden',
  'Neo.ClientError.Database.DatabaseNotFound',
  'Neo.ClientError.Statement.SyntaxError',
  'Neo.ClientError.Schema.ConstraintValidationFailed',
  'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
  'Neo.DatabaseError.General.UnknownError',
];

describe('what the driver says', () => {
  test.each(codes)('%s repeats no address with its secret', (code) => {
    for (const text of leakyAddresses.filter((one) => /^(?:bolt|neo4j)/.test(one))) {
      const error = new neo4j.Neo4jError(`Could not reach ${text}, sorry`, code, 'status', 'description');
      const address = { uri: 'bolt://127.0.0.1:1', database: 'neo4j' };
      for (const explained of [explainDatabaseError(error, address), explainCutShort(error, address, 'committing')]) {
        if (explained instanceof Failure) expectNoSecret(`${explained.message}${explained.hint}`);
      }
    }
  });

  test('a connection that is refused names the server, not what its address carries', async () => {
    const target = { username: 'neo4j', password: undefined, database: 'neo4j' };
    const failure = await openConnection({ ...target, uri: 'neo4j://127.0.0.1:1/?policy=hunter2' }).catch((one) => one);

    expect(failure).toMatchObject({ kind: 'database', message: expect.stringContaining('neo4j://127.0.0.1:1 ') });
    expectNoSecret(`${failure.message}${failure.hint}`);
  });

  test('a page that shows a failed question shows no address either', async () => {
    for (const text of leakyAddresses.filter((one) => /^(?:bolt|neo4j)/.test(one))) {
      for (const code of codes) {
        const error = new neo4j.Neo4jError(`Could not reach ${text}`, code, 'status', 'description');
        const { ask } = openApp(
          readsOver([], {
            listDatasets: async () => {
              throw explainDatabaseError(error, { uri: 'bolt://127.0.0.1:1', database: 'neo4j' });
            },
          }),
        );

        expectNoSecret(await (await ask('/api/datasets')).text());
      }
    }
  });

  test('a page that refuses an id or a parameter does not repeat an address', async () => {
    const { ask } = openApp(readsOver([]));
    for (const text of [...leakyAddresses, ...leakySiblings].filter((one) => one.includes('@'))) {
      const written = encodeURIComponent(text);
      for (const path of [
        `/api/datasets/${written}/graph`,
        `/api/queries/${written}`,
        `/api/queries/x?${written}=1&${written}=2`,
        `/${written}`,
      ]) {
        expectNoSecret(await (await ask(path)).text());
      }
    }
  });
});
