// Which Neo4j is meant, and that every setting says where it came from.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { maskSettings } from '../../../src/cli/commands/doctor.ts';
import { parseConfig, readConfig } from '../../../src/cli/config-file.ts';
import { type ConnectionSources, chooseConnection, resolveConnection } from '../../../src/cli/connection.ts';
import { Failure } from '../../../src/domain/base/result.ts';

const nothing: ConnectionSources = { flags: {}, environment: {} };
const everything: ConnectionSources = {
  flags: { uri: 'bolt://flag', username: 'flag-user', database: 'flag-db' },
  environment: {
    NEO4J_URI: 'bolt://env',
    NEO4J_USERNAME: 'env-user',
    NEO4J_PASSWORD: 'env-secret',
    NEO4J_DATABASE: 'env-db',
  },
  envFile: {
    path: 'aura.txt',
    namedBy: 'you',
    values: {
      NEO4J_URI: 'neo4j+s://file',
      NEO4J_USERNAME: 'file-user',
      NEO4J_PASSWORD: 'file-secret',
      NEO4J_DATABASE: 'file-db',
    },
  },
  config: {
    path: 'rashomon.config.yaml',
    values: { uri: 'bolt://config', username: 'config-user', database: 'config-db' },
  },
};

describe('chooseConnection', () => {
  test('names no server where none was named', () => {
    expect(chooseConnection(nothing)).toEqual({
      uri: { value: undefined, origin: 'default' },
      username: { value: 'neo4j', origin: 'default' },
      password: { value: undefined, origin: 'default' },
      database: { value: 'neo4j', origin: 'default' },
      trusted: [],
      trust: 'nothing-sent',
    });
  });

  test('prefers flag over environment over env file over config', () => {
    const { flags: _, ...withoutFlags } = everything;
    const { environment: __, ...withoutEnvironment } = withoutFlags;
    const { envFile: ___, ...onlyConfig } = withoutEnvironment;

    expect(chooseConnection(everything).uri).toEqual({ value: 'bolt://flag', origin: 'flag --uri' });
    expect(chooseConnection({ ...withoutFlags, flags: {} }).uri).toEqual({
      value: 'bolt://env',
      origin: 'environment NEO4J_URI',
    });
    expect(chooseConnection({ ...withoutEnvironment, ...nothing }).uri).toEqual({
      value: 'neo4j+s://file',
      origin: 'aura.txt NEO4J_URI',
      file: { path: 'aura.txt', namedBy: 'you' },
    });
    expect(chooseConnection({ ...onlyConfig, ...nothing }).uri).toEqual({
      value: 'bolt://config',
      origin: 'rashomon.config.yaml (uri)',
      file: { path: 'rashomon.config.yaml', namedBy: 'config' },
    });
  });

  test('chooses each setting by itself', () => {
    const settings = chooseConnection({ ...everything, flags: { database: 'other' } });

    expect(settings.database.origin).toBe('flag --database');
    expect(settings.username.origin).toBe('environment NEO4J_USERNAME');
  });

  test('reads NEO4J_USER where NEO4J_USERNAME is not given', () => {
    expect(chooseConnection({ ...nothing, environment: { NEO4J_USER: 'ana' } }).username).toEqual({
      value: 'ana',
      origin: 'environment NEO4J_USER',
    });
    expect(
      chooseConnection({ ...nothing, environment: { NEO4J_USER: 'ana', NEO4J_USERNAME: 'eva' } }).username.value,
    ).toBe('eva');
  });

  test('takes an empty value for none', () => {
    expect(chooseConnection({ ...nothing, environment: { NEO4J_URI: '', NEO4J_USERNAME: '' } })).toEqual(
      chooseConnection(nothing),
    );
  });

  test('reads a password from a named file before the environment, and from the config after it', () => {
    const fromFlag = { path: 'mine', namedBy: 'you', password: 'a' } as const;
    const fromConfig = { path: '.secret', namedBy: 'config', password: 'b' } as const;
    const config = { path: 'rashomon.config.yaml', values: {} };
    const environment = { NEO4J_PASSWORD: 'c' };

    expect(chooseConnection({ flags: {}, environment, passwordFile: fromFlag }).password.value).toBe('a');
    expect(chooseConnection({ flags: {}, environment, passwordFile: fromConfig }).password.value).toBe('c');
    expect(chooseConnection({ ...nothing, config, passwordFile: fromConfig }).password).toEqual({
      value: 'b',
      origin: 'rashomon.config.yaml (passwordFile)',
      file: { path: '.secret', namedBy: 'config' },
    });
  });

  test('does not read NEO4J_AUTH, which is the container’s', () => {
    expect(
      chooseConnection({ ...nothing, environment: { NEO4J_AUTH: 'neo4j/secret' } }).password.value,
    ).toBeUndefined();
  });

  test.each([
    'bolt://localhost:7687',
    'neo4j://10.0.0.1',
    'neo4j+s://abc.databases.neo4j.io',
    'bolt+ssc://[::1]:7687',
    'neo4j+ssc://h',
    'bolt+s://h',
  ])('accepts %s', (uri) => {
    expect(chooseConnection({ ...nothing, flags: { uri } }).uri.value).toBe(uri);
  });

  test.each([
    ['localhost:7687', 'is not an address', 'bolt://localhost:7687'],
    ['http://localhost:7474', 'is not an address', 'speaks Bolt'],
    ['bolt:', 'is not an address', 'bolt'],
    ['neo4j', 'is not an address', 'bolt'],
    ['bolt://ana:secret@host', 'carries a user name or password', 'NEO4J_PASSWORD'],
  ])('refuses %s', (uri, message, hint) => {
    const refuse = () => chooseConnection({ ...nothing, flags: { uri } });

    expect(refuse).toThrow(message);
    try {
      refuse();
    } catch (error) {
      expect(error).toMatchObject({ kind: 'usage', hint: expect.stringContaining(hint) });
      expect(String(error)).not.toContain('secret');
    }
  });
});

describe('parseConfig', () => {
  test.each([
    ['', {}],
    ['# nothing yet\n', {}],
    ['other: 1\n', {}],
    ['neo4j:\n', {}],
    ['neo4j: {uri: "bolt://h:1", passwordFile: .secret}', { uri: 'bolt://h:1', passwordFile: '.secret' }],
  ])('reads %o', (text, values) => {
    expect(parseConfig('c.yaml', text)).toEqual(values);
  });

  test.each([
    ['- a\n', 'a map is expected'],
    ['neo4j: bolt://h\n', '`neo4j` is expected to be a map'],
    ['neo4j: {url: bolt://h}', 'unknown key `neo4j.url`'],
    ['neo4j: {database: 7}', '`neo4j.database` is expected to be text'],
    ['neo4j: {password: secret}', '`neo4j.password` is not read'],
    ['neo4j: {uri: "bolt://h"', 'c.yaml: '],
  ])('refuses %o', (text, message) => {
    expect(() => parseConfig('c.yaml', text)).toThrow(message);
    expect(() => parseConfig('c.yaml', text)).toThrow(Failure);
  });
});

describe('readConfig', () => {
  test('refuses what is no file at once, a pipe too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rashomon-config-'));
    const pipe = join(folder, 'rashomon.config.yaml');
    execFileSync('mkfifo', [pipe]);

    await expect(readConfig(pipe)).rejects.toMatchObject({
      kind: 'files',
      message: expect.stringContaining('is not a file'),
    });
    await expect(readConfig(folder)).rejects.toMatchObject({ kind: 'files' });
    await expect(readConfig(join(folder, 'none'))).resolves.toBeUndefined();
  });
});

describe('resolveConnection', () => {
  test('reads the file that Aura offers, comments and all', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rashomon-connection-'));
    const envFile = join(folder, 'Neo4j-abc.txt');
    writeFileSync(
      envFile,
      '# Wait 60 seconds before connecting\nNEO4J_URI=neo4j+s://abc.databases.neo4j.io\nNEO4J_USERNAME=neo4j\nNEO4J_PASSWORD=x=y#z\nAURA_INSTANCEID=abc\n',
    );
    const passwordFile = join(folder, 'password');
    writeFileSync(passwordFile, ' with spaces \r\n');

    const fromFile = await resolveConnection({ envFile }, {});
    const withPasswordFile = await resolveConnection({ envFile, passwordFile }, {});

    expect(fromFile.uri).toMatchObject({ value: 'neo4j+s://abc.databases.neo4j.io', origin: `${envFile} NEO4J_URI` });
    expect(fromFile.password.value).toBe('x=y#z');
    expect(withPasswordFile.password).toMatchObject({ value: ' with spaces ', origin: 'flag --password-file' });
  });

  test('is a failure of kind files on a named file that is not there', async () => {
    await expect(resolveConnection({ envFile: '/nowhere/aura.txt' }, {})).rejects.toMatchObject({ kind: 'files' });
    await expect(resolveConnection({ passwordFile: '/nowhere/password' }, {})).rejects.toMatchObject({ kind: 'files' });
  });
});

describe('maskSettings', () => {
  test('shows that there is a password and where it is from, not what or how long it is', () => {
    const masked = maskSettings(chooseConnection(everything));

    expect(masked.password).toEqual({ value: '••••••', origin: 'environment NEO4J_PASSWORD' });
    expect(JSON.stringify(masked)).not.toContain('env-secret');
  });
});
