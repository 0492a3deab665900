// Brings Neo4j's jars from Maven Central into the user's cache, once a version. Leaves nothing half-done under the final name.

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { countOf } from '../domain/base/count.ts';
import type { ServerReport } from './found-server.ts';
import { lastWords, runCommand } from './run-command.ts';

const copy = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';
const silenceMs = 120_000;
const timeoutMs = 20 * 60_000;

export interface JarRequest {
  readonly version: string;
  readonly cache: string;
  /** The Java that Maven runs on where JAVA_HOME says nothing. */
  readonly javaHome: string;
  readonly report: ServerReport;
  readonly signal?: AbortSignal | undefined;
}

/** The folder the jars of a version are kept in, whether they are there or not. */
export function jarFolder(cache: string, version: string): string {
  return join(cache, `neo4j-${version}`, 'lib');
}

export function hasJars(cache: string, version: string): boolean {
  return existsSync(join(jarFolder(cache, version), `neo4j-${version}.jar`));
}

/** Returns the folder of jars, or why there is none. Downloads about 120 MB the first time. */
export async function fetchJars(request: JarRequest): Promise<{ lib: string } | { reason: string }> {
  const { version, cache, report, signal } = request;
  const lib = jarFolder(cache, version);
  if (hasJars(cache, version)) return { lib };
  const work = join(cache, `neo4j-${version}.${process.pid}.partial`);
  removePartial(cache, version);
  mkdirSync(join(work, 'lib'), { recursive: true });
  try {
    writeFileSync(join(work, 'pom.xml'), renderPom(version));
    report.line(`Fetching Neo4j ${version} from Maven Central (about 120 MB, once) …`);
    let files = 0;
    let megabytes = 0;
    const result = await runCommand(
      'mvn',
      [
        '-B',
        '-C',
        '-f',
        join(work, 'pom.xml'),
        copy,
        '-DincludeScope=runtime',
        `-DoutputDirectory=${join(work, 'lib')}`,
      ],
      {
        env: { JAVA_HOME: process.env.JAVA_HOME || request.javaHome },
        silenceMs: silenceMs,
        timeoutMs: timeoutMs,
        signal,
        onLine: (line) => {
          const size = parseDownloaded(line);
          if (size === undefined) return;
          files += 1;
          megabytes += size;
          report.update(`  ${countOf(files, 'file')}, ${megabytes.toFixed(0)} MB`);
        },
      },
    );
    signal?.throwIfAborted();
    if (result.outcome === 'missing') return { reason: 'Maven (mvn) was not found on PATH' };
    const jars = readdirSync(join(work, 'lib')).length;
    if (result.exitCode !== 0)
      return { reason: `Maven could not fetch Neo4j ${version}: ${explainMaven(result.tail) ?? lastWords(result)}` };
    if (!existsSync(join(work, 'lib', `neo4j-${version}.jar`))) return { reason: `Maven fetched no Neo4j ${version}` };
    mkdirSync(dirname(lib), { recursive: true });
    rmSync(lib, { recursive: true, force: true });
    renameSync(join(work, 'lib'), lib);
    report.line(`Fetched ${countOf(jars, 'jar')} of Neo4j ${version} to ${lib}`);
    return { lib };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** What a killed run left: no living process downloads here, since the server's lock is held. */
function removePartial(cache: string, version: string): void {
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache)) {
    if (name.startsWith(`neo4j-${version}.`) && name.endsWith('.partial'))
      rmSync(join(cache, name), { recursive: true, force: true });
  }
}

/** Megabytes of a line such as "Downloaded from central: https://…/neo4j-bolt.jar (1.2 MB at 3 MB/s)", else undefined. */
export function parseDownloaded(line: string): number | undefined {
  const match = /^(?:\[INFO\] )?Downloaded .*\((\d+(?:\.\d+)?) (B|kB|MB)/.exec(line);
  if (!match) return undefined;
  const factor = match[2] === 'MB' ? 1 : match[2] === 'kB' ? 1e-3 : 1e-6;
  return Number(match[1]) * factor;
}

/** Maven's first error line, without its prefix and its advice to run again with switches. */
function explainMaven(tail: readonly string[]): string | undefined {
  const line = tail.find((text) => text.startsWith('[ERROR]') && text.length > 8);
  return line
    ?.slice(8)
    .replace(/ -> \[Help \d+\].*/, '')
    .slice(0, 300);
}

function renderPom(version: string): string {
  const dependency = (group: string, artifact: string) =>
    `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`;
  return `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>rashomon</groupId><artifactId>neo4j-community</artifactId><version>1</version><packaging>pom</packaging>
<dependencies>${dependency('org.neo4j', 'neo4j')}${dependency('org.neo4j.app', 'neo4j-server')}</dependencies></project>
`;
}
