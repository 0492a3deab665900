// The options of every command that serves: where to listen, under which names, whether to open a browser.
import { type Command, InvalidArgumentError, type OptionValues } from '@commander-js/extra-typings';
import { defaultPort, type ServeOptions } from './serve-app.ts';

export function addServeOptions<Args extends unknown[], Options extends OptionValues>(command: Command<Args, Options>) {
  return command
    .option(
      '-p, --port <number>',
      `port to listen on; 0 takes any free one (default: ${defaultPort}, else a free one)`,
      parsePort,
    )
    .option(
      '--host <address>',
      'address to listen on; with any other than loopback, other machines can read what is served',
      '127.0.0.1',
    )
    .option('--allow-host <name>', 'another host name that the server answers to; may be repeated', collect, [])
    .option(
      '--allow-embed <origin>',
      'a site that may show the page in a frame, as /?embed=1, such as https://example.org; may be repeated',
      collectOrigin,
      [],
    )
    .option('--no-open', 'do not open a browser');
}

interface ServeFlags {
  readonly port?: number | undefined;
  readonly host: string;
  readonly allowHost: readonly string[];
  readonly allowEmbed: readonly string[];
  readonly open: boolean;
}

export function decodeServeOptions({
  port,
  host,
  allowHost,
  allowEmbed,
  open,
}: ServeFlags): Omit<ServeOptions, 'path'> {
  return { host, allowHost, allowEmbed, open, port: port ?? defaultPort, portIsDefault: port === undefined };
}

const collect = (name: string, names: string[]): string[] => [...names, name];

/** An origin and no more: what stands in a policy may neither widen it nor end it. */
function collectOrigin(text: string, origins: string[]): string[] {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isOrigin =
    url !== undefined && /^https?:$/.test(url.protocol) && [url.origin, `${url.origin}/`].includes(text.toLowerCase());
  if (!isOrigin || text.includes('*')) {
    throw new InvalidArgumentError('an origin is a scheme, a host and perhaps a port, such as https://example.org.');
  }
  return [...origins, url.origin];
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new InvalidArgumentError('a port is a number from 0 to 65535.');
  return port;
}
