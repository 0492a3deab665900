// Whether a text is an address that Neo4j is reached at, and whether it stays on this machine. Opens no connection.
import { BlockList, isIP } from 'node:net';
import { Failure } from '../domain/base/result.ts';
import {
  addressSchemes,
  holdsCredentials,
  parseServerAddress,
  showServerAddress,
} from '../domain/base/server-address.ts';

/** Throws a Failure of kind `usage` that repeats nothing which could be a secret. `origin`: where it was read, in words. */
export function checkAddress(text: string, origin: string): void {
  if (holdsCredentials(text)) {
    throw new Failure(`The Neo4j address from ${origin} carries a user name or password.`, {
      kind: 'usage',
      hint: 'Give them as NEO4J_USERNAME and NEO4J_PASSWORD, or with --password-file: addresses end up in logs.',
    });
  }
  const address = parseServerAddress(text);
  if (address !== undefined && addressSchemes.includes(address.scheme)) return;
  throw new Failure(`"${showServerAddress(text)}" (from ${origin}) is not an address of a Neo4j.`, {
    kind: 'usage',
    hint: /^https?:/i.test(text)
      ? 'That is where its web page is served; the driver speaks Bolt: bolt://localhost:7687.'
      : `It starts with ${addressSchemes.join('://, ')}://, as in bolt://localhost:7687.`,
  });
}

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** `localhost` and addresses written in full; a name that only happens to lead here does not count. */
export function isLoopbackAddress(text: string): boolean {
  const host = parseServerAddress(text)?.host.toLowerCase();
  if (host === undefined) return false;
  if (host === 'localhost') return true;
  const family = isIP(host);
  return family !== 0 && loopback.check(host, family === 4 ? 'ipv4' : 'ipv6');
}
