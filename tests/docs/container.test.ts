// The Dockerfile, the compose profile `app` and the bill of materials: what they name is there, and nothing more is opened than they say.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { serveCommand } from '../../src/cli/commands/serve.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');
const dockerfile = read('Dockerfile').replaceAll('\\\n', ' ');
const compose = parse(read('docker-compose.yml')) as {
  services: Record<
    string,
    {
      profiles?: string[];
      command?: string[];
      ports: string[];
      environment: Record<string, string>;
      read_only?: boolean;
      cap_drop?: string[];
      depends_on?: Record<string, { condition: string }>;
    }
  >;
};
const manifest = JSON.parse(read('package.json')) as {
  bin: Record<string, string>;
  dependencies: Record<string, string>;
};

/** Options as a list of arguments has them, without their values. */
const optionsIn = (args: readonly string[]) =>
  args.filter((one) => one.startsWith('-')).map((one) => one.split('=')[0]);
const known = ['--no-open', ...serveCommand().options.map(({ long }) => long)];

describe('the Dockerfile', () => {
  test('copies what is there, and starts the command of the package', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, paths = '']) =>
      paths.split(' '),
    );

    expect(copied).toEqual(['package.json', 'package-lock.json', '.', 'package-lock.json']);
    for (const path of copied) expect(existsSync(`${root}${path}`)).toBe(true);
    expect(dockerfile).toContain(`/opt/rashomon/${manifest.bin.rashomon?.replace('./', '')} /usr/local/bin/rashomon`);
    expect(dockerfile).toMatch(/^ENTRYPOINT \["rashomon"\]$/m);
  });

  test('serves as nobody in particular, by options that serve has', () => {
    const [, command = '[]'] = /^CMD (\[.+\])$/m.exec(dockerfile) ?? [];
    const args = JSON.parse(command) as string[];

    expect(args[0]).toBe('serve');
    expect(known).toEqual(expect.arrayContaining(optionsIn(args)));
    expect(args[args.indexOf('--port') + 1]).toBe(/^EXPOSE (\d+)$/m.exec(dockerfile)?.[1]);
    expect(dockerfile).toMatch(/^USER node$/m);
  });

  test('leaves out of the image what is no source', () => {
    expect(read('.dockerignore').trim().split('\n')).toEqual(expect.arrayContaining(['.git', 'dist', 'node_modules']));
  });
});

describe('the profile app', () => {
  const { app, neo4j } = compose.services;

  test('is not started without being asked for, and waits for Neo4j', () => {
    expect(app?.profiles).toEqual(['app']);
    expect(neo4j?.profiles).toBeUndefined();
    expect(app?.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } });
    expect(app?.environment.NEO4J_PASSWORD).toBe(neo4j?.environment.NEO4J_AUTH?.replace('neo4j/', ''));
  });

  test('is published on loopback, answers to the names outside, and cannot write', () => {
    const command = app?.command ?? [];

    expect(known).toEqual(expect.arrayContaining(optionsIn(command)));
    expect(app?.ports).toEqual([`127.0.0.1:\${RASHOMON_APP_PORT:-4680}:4680`]);
    for (const name of ['localhost', '127.0.0.1'])
      expect(command).toContain(`--allow-host=${name}:\${RASHOMON_APP_PORT:-4680}`);
    expect(app).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
  });
});

describe('npm run sbom', () => {
  test('lists every package of the program with its licence, those of the viewer too, and none for development', () => {
    const printed = execFileSync('npm', ['run', '--silent', 'sbom'], { cwd: root, encoding: 'utf8' });
    const bill = JSON.parse(printed) as {
      bomFormat: string;
      components: {
        name: string;
        licenses?: unknown[];
        hashes?: unknown[];
        properties: { name: string; value: string }[];
      }[];
      dependencies: { ref: string; dependsOn: string[] }[];
    };
    const names = bill.components.map(({ name }) => name);

    expect(bill.bomFormat).toBe('CycloneDX');
    expect(names).toEqual(expect.arrayContaining(Object.keys(manifest.dependencies)));
    const bundled = bill.components.filter((one) => one.properties.some(({ name }) => name === 'rashomon:bundled'));
    expect(bundled.map(({ name }) => name)).toEqual(expect.arrayContaining(['preact', 'sigma', 'minisearch']));
    for (const name of ['vitest', 'typescript', 'knip']) expect(names).not.toContain(name);
    const refs = new Set(bill.dependencies.map(({ ref }) => ref));
    expect(bill.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.has(ref))).toEqual([]);
    expect(bill.components.filter(({ licenses, hashes }) => !licenses?.length || !hashes?.length)).toEqual([]);
  });
});
