// Serves the viewer and the API over whatever reads it is handed, until it is interrupted. Shared by start, serve and view.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Failure } from '../domain/base/result.ts';
import { buildApp } from '../http/app.ts';
import { listen } from '../http/listen.ts';
import type { Reads } from '../http/reads.ts';
import { readStaticFiles } from '../http/static-files.ts';
import { hasDesktop, openBrowser } from './open-browser.ts';
import { say, sayJson, writeResult } from './output.ts';
import { readVersion } from './read-version.ts';

export const defaultPort = 4680;

export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  /** The port was not asked for by name: take a free one where it is taken. */
  readonly portIsDefault: boolean;
  readonly allowHost: readonly string[];
  /** Origins that may show the page in a frame. */
  readonly allowEmbed: readonly string[];
  /** Open a browser where there is a desktop. */
  readonly open: boolean;
  /** Path and query of the first page, such as `/#dataset=harbour-fire`. */
  readonly path?: string;
}

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];
const viewerFolder = fileURLToPath(new URL('../../dist/viewer', import.meta.url));

/** Prints one URL on standard output and resolves when the signal aborts. The port is free again then. */
export async function serveApp(reads: Reads, options: ServeOptions, signal: AbortSignal): Promise<void> {
  if (!existsSync(`${viewerFolder}/index.html`)) {
    throw new Failure('the viewer is not built', {
      kind: 'files',
      hint: 'run `npm run build` in the folder of the program',
    });
  }
  const files = await readStaticFiles(viewerFolder);
  warnAboutHost(options.host);
  const version = readVersion();
  const listening = await listen(
    (port) =>
      buildApp({
        reads,
        files,
        version,
        embedders: options.allowEmbed,
        hosts: namesOf(options, port),
        // What the end of the server cuts off is nobody's mistake.
        logError: (error, instance) => {
          if (!signal.aborted) logLine('error', error, instance);
        },
      }).fetch as (request: Request) => Promise<Response>,
    { host: options.host, port: options.port, orNext: options.portIsDefault },
  );
  const url = `http://${urlHost(options.host)}:${listening.port}${options.path ?? '/'}`;
  try {
    if (listening.port !== options.port && options.port !== 0) {
      say(`port ${options.port} is taken; another was chosen\n`);
    }
    await writeResult(`${url}\n`);
    if (options.open && hasDesktop()) await openBrowser(url);
    say('Ctrl-C stops it.\n');
    await untilAborted(signal);
  } finally {
    await listening.close();
  }
}

/** A line of JSON. What is wrong with the world has a message; only a fault of ours needs its stack. */
export function logLine(level: 'error' | 'warning', error: unknown, instance?: string): void {
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error && !(error instanceof Failure) ? error.stack : undefined;
  sayJson(`${JSON.stringify({ time: new Date().toISOString(), level, instance, message, stack })}\n`);
}

function warnAboutHost(host: string): void {
  if (loopbackNames.includes(host) || host === '::1') return;
  say(`warning: ${host} can be reached from other machines; everyone who reaches it can read every loaded dataset\n`);
}

function namesOf({ host, allowHost }: ServeOptions, port: number): ReadonlySet<string> {
  const named = allowHost.map((name) => name.toLowerCase());
  return new Set([...loopbackNames, urlHost(host)].map((name) => `${name}:${port}`.toLowerCase()).concat(named));
}

const urlHost = (host: string) => (host.includes(':') && !host.startsWith('[') ? `[${host}]` : host);

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
