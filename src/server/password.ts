// The password of a server that this program starts: made once, kept in a file only its owner can read. Never printed, never an argument.
import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Returns the password of that file, writing a random one first where there is none. 0600, in a folder of 0700. */
export function keepPassword(path: string): string {
  const known = readPassword(path);
  if (known !== undefined) {
    chmodSync(path, 0o600);
    return known;
  }
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const own = `${path}.${process.pid}`;
  // Hexadecimal: nothing in it means anything to a shell, a URL or NEO4J_AUTH, and it never begins with a dash, which tools read as an option.
  writeFileSync(own, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  try {
    linkSync(own, path);
  } catch {
    // Another start was quicker: its password holds.
  } finally {
    rmSync(own, { force: true });
  }
  return readPassword(path) ?? '';
}

export function readPassword(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
}
