// Whether the password may go to the server: address and password must come from the same side, yours or that of the config file
// which lies in the folder. Sends nothing itself.
import { Failure } from '../domain/base/result.ts';
import { showServerAddress } from '../domain/base/server-address.ts';
import { isLoopbackAddress } from './check-address.ts';
import { ask, canAsk } from './confirm.ts';
import type { ConnectionSettings, Setting, Trust } from './setting.ts';

export const trustVariable = 'RASHOMON_TRUST_CONFIG';
export function judgeTrust({ uri, password, trusted }: Omit<ConnectionSettings, 'trust'>): Trust {
  if (uri.value === undefined || password.value === undefined) return 'nothing-sent';
  if (isOfFolder(uri) === isOfFolder(password)) return 'same-side';
  if (isLoopbackAddress(uri.value)) return 'loopback';
  const names = [uri.value, showServerAddress(uri.value)];
  return trusted.some((address) => names.includes(address)) ? 'confirmed' : 'unconfirmed';
}

function isOfFolder({ file }: Setting<unknown>): boolean {
  return file?.namedBy === 'config';
}

/** Asks at a terminal; elsewhere throws a Failure of kind `usage`, as it does on a no. */
export async function requireTrust(settings: ConnectionSettings): Promise<void> {
  if (settings.trust !== 'unconfirmed') return;
  const why = describeMixture(settings);
  if (canAsk() && (await ask(`${why} Send it there?`))) return;
  const address = showServerAddress(settings.uri.value ?? '');
  throw new Failure(`The password was not sent. ${why}`, {
    kind: 'usage',
    hint: `If this is the right server: --trust-config ${address} (or ${trustVariable}=${address}).`,
  });
}

/** Two sentences' worth in one: what comes from where. */
export function describeMixture({ uri, password }: ConnectionSettings): string {
  return `The server ${showServerAddress(uri.value ?? '')} is named by ${uri.origin}, the password by ${password.origin}.`;
}

/** Undefined where no file named the server. */
export function describeNamingFile({ uri }: ConnectionSettings): string | undefined {
  if (uri.file === undefined || uri.value === undefined) return undefined;
  return `The server ${showServerAddress(uri.value)} is named by ${uri.origin}.`;
}
