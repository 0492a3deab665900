// Where the local server lives in the user's own folders (XDG on Linux, the system's habit elsewhere). Creates nothing.
import { join } from 'node:path';
import envPaths from 'env-paths';

export interface ServerFolders {
  /** What can be fetched again: Neo4j's jars. */
  readonly cache: string;
  /** What cannot: stores, passwords, who runs. */
  readonly data: string;
}

export function findServerFolders(): ServerFolders {
  const paths = envPaths('rashomon', { suffix: '' });
  return { cache: paths.cache, data: paths.data };
}

/** One server's folder: its store or the note of its container, its password, lock and users. */
export interface ServerHome {
  readonly folder: string;
  readonly password: string;
  readonly lock: string;
  readonly record: string;
  readonly users: string;
}

export function describeHome(folder: string): ServerHome {
  return {
    folder,
    password: join(folder, 'password'),
    lock: join(folder, 'lock'),
    record: join(folder, 'server.json'),
    users: join(folder, 'users'),
  };
}
