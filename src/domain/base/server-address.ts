// What of a server's address may be printed: never what stands before an `@`, nor a query string, however broken the address is.

const schemes = ['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'] as const;
/** Schemes that people type by mistake; naming one gives nothing away. */
const shownSchemes: readonly string[] = [...schemes, 'http', 'https'];
/** `@` as typed, percent-encoded, and the two look-alikes that an input method may write for it. */
const at = /@|%40|\uff20|\ufe6b/i;
const wellFormed =
  /^(?<scheme>[a-z][a-z0-9+.-]*):\/\/(?<host>\[[0-9a-f:.]+\]|[\p{L}\p{N}_][\p{L}\p{M}\p{N}._-]*)(?::(?<port>\d{1,5}))?(?:[/?][\w.~%=&+,:;/?!$*-]*)?$/iu;
const bareHost = /^[a-z0-9_][a-z0-9._-]*:\d{1,5}$/i;
const lastPort = 65_535;

export interface ServerAddress {
  readonly scheme: string;
  /** An IPv6 address stands without its brackets. */
  readonly host: string;
  /** Scheme, host and port: safe to print. */
  readonly shown: string;
}

export const addressSchemes: readonly string[] = schemes;

/** Undefined for every text that is not `scheme://host[:port][/path][?query]`. */
export function parseServerAddress(text: string): ServerAddress | undefined {
  const { scheme, host, port } = wellFormed.exec(text)?.groups ?? {};
  if (scheme === undefined || host === undefined || at.test(text) || Number(port ?? 0) > lastPort) return undefined;
  const shown = `${scheme}://${host}${port === undefined ? '' : `:${port}`}`;
  return { scheme: scheme.toLowerCase(), host: host.replace(/^\[|\]$/g, ''), shown };
}

/** Whether a user name or password may stand in it. */
export function holdsCredentials(text: string): boolean {
  return at.test(text);
}

/** The one way to print an address. What is not well-formed is cut down to its scheme: a password may stand anywhere in it. */
export function showServerAddress(text: string): string {
  const address = parseServerAddress(text);
  if (address !== undefined) return address.shown;
  if (bareHost.test(text)) return text;
  const scheme = /^([a-z0-9+]+):/i.exec(text)?.[1]?.toLowerCase();
  return scheme !== undefined && shownSchemes.includes(scheme) ? `${scheme}://…` : '…';
}

const addressLike = /(?<![a-z0-9+.-])(?:bolt|neo4j)(?:\+s(?:sc)?)?:[^\s"'`]*/gi;
const userInfo = /\b([a-z][a-z0-9+.-]*:\/\/)[^\s/?#"'`]*(?:@|%40)/gi;
/**
 * Without a scheme: `user:password@host`, and anything before `@` and an IP address, `localhost` or a port. Bounded, so that a long
 * text without blanks costs no more than its length.
 */
const bareUserInfo =
  /(?<![^\s"'`()<>=,])[^\s"'`()<>=]{1,300}(?:@|%40)(?=\d{1,3}(?:\.\d{1,3}){3}|localhost\b|\[[\da-f:.]+\]|[\p{L}\p{N}_.-]{1,253}:\d{2,5}(?![\p{L}\p{N}]))|(?<![^\s"'`()<>=,/])[^\s"'`()<>=/:]{1,100}:[^\s"'`()<>=/]{1,200}(?:@|%40)(?=[\p{L}\p{N}])/giu;

/** Addresses inside a sentence of somebody else's (the driver's, a parser's), each as `showServerAddress` prints it. */
export function redactAddresses(text: string): string {
  const redacted = text.split('\n').map(redactLine).join('\n').replace(userInfo, '$1…@');
  return at.test(redacted)
    ? redacted.replace(bareUserInfo, (found) => `${/^[a-z][a-z0-9+.-]*:\/\/(?=…)/i.exec(found)?.[0] ?? ''}…@`)
    : redacted;
}

function redactLine(line: string): string {
  let [done, shown] = [0, ''];
  for (const match of line.matchAll(addressLike)) {
    if (match.index < done) continue;
    const found = match[0].replace(/[).,;:!?\]]+$/, '');
    const end = findEnd(line, match.index, found);
    if (end === undefined) continue;
    shown += line.slice(done, match.index) + showServerAddress(line.slice(match.index, end));
    done = end;
  }
  return shown + line.slice(done);
}

/** Where what must not be shown ends; undefined where all of it may be. A password with a blank in it goes on to the last `@`. */
function findEnd(line: string, start: number, found: string): number | undefined {
  const address = parseServerAddress(found);
  // `bolt://user: password @host`: the blank ends no address whose colon has no port behind it.
  const goesOn = !/:\d+$/.test(found) && line[start + found.length] === ':' && at.test(line.slice(start));
  if (address !== undefined && !goesOn) return found.includes('?') ? start + found.length : undefined;
  const hasSlashes = /^[^:]*:\/\/[^…]/.test(found);
  if (!hasSlashes && !at.test(found)) return undefined;
  const last = Math.max(line.lastIndexOf('@'), line.toLowerCase().lastIndexOf('%40'), line.lastIndexOf('\uff20'));
  const tail = /^[^\s"'`]*/.exec(line.slice(Math.max(last, start)))?.[0].replace(/[).,;:!?\]]+$/, '') ?? '';
  return Math.max(start + found.length, last + tail.length);
}
