// Which Neo4j this program brings, and on which Java it runs. The only place where a version is written.
import { Failure } from '../domain/base/result.ts';

/** The version the local server is made of unless RASHOMON_NEO4J_VERSION names another: the newest of the long-term line. */
export const pinnedVersion = '5.26.31';
export const pinnedImage = 'neo4j:5.26-community';

export interface Neo4jVersion {
  /** As on Maven Central: `5.26.31`, `2026.09.0`. */
  readonly text: string;
  /** Stores of one line open each other's files; stores of two lines are kept apart: `5.26`, `2026`. */
  readonly line: string;
  readonly minJava: number;
  /** Where its program begins: the line of META-INF/services/org.neo4j.server.startup.EntryPoint in neo4j-VERSION.jar. */
  readonly mainClass: string;
}

/** Fails (`usage`) on what is no version, and on lines this program was never run on. */
export function parseVersion(text: string): Neo4jVersion {
  const match = /^(\d{1,4})\.(\d{1,2})\.(\d{1,3})$/.exec(text);
  const major = Number(match?.[1]);
  if (match && major === 5 && Number(match[2]) === 26) {
    return { text, line: '5.26', minJava: 17, mainClass: 'org.neo4j.server.CommunityEntryPoint' };
  }
  if (match && major >= 2025 && major < 2100) {
    return { text, line: String(major), minJava: 21, mainClass: 'org.neo4j.server.Neo4jCommunity' };
  }
  throw new Failure(`RASHOMON_NEO4J_VERSION: "${text}" is not a version this program starts.`, {
    kind: 'usage',
    hint: `Give all three parts, as on Maven Central: 5.26.x (such as ${pinnedVersion}) or 2025 and later (such as 2026.09.0).`,
  });
}

/** The image of the container rung: a version named for the local server holds for the container too. */
export function chooseImage(environment: Readonly<Record<string, string | undefined>>): string {
  if (environment.RASHOMON_NEO4J_IMAGE) return environment.RASHOMON_NEO4J_IMAGE;
  const version = environment.RASHOMON_NEO4J_VERSION;
  return version ? `neo4j:${parseVersion(version).text}-community` : pinnedImage;
}
