// The socket under the app: timeouts, how many connections, and a stop that does not wait for idle clients.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Failure } from '../domain/base/result.ts';
import { answerOnSocket, answerUnreadable, renderBareProblem } from './bare-problems.ts';
import { headersTimeoutMs, maxSockets, requestTimeoutMs } from './limits.ts';

export interface Listening {
  readonly host: string;
  readonly port: number;
  /** Stops taking connections and ends those that are open. */
  close(): Promise<void>;
}

/**
 * Port 0 takes any free one. A taken port throws a Failure of kind `usage`, unless `orNext` allows any free one instead.
 * The app is built once the port is known, since the names it answers to contain it.
 */
export async function listen(
  buildFetch: (port: number) => (request: Request) => Response | Promise<Response>,
  { host, port, orNext = false }: { host: string; port: number; orNext?: boolean },
): Promise<Listening> {
  let answer: ((request: Request) => Response | Promise<Response>) | undefined;
  const listener = getRequestListener((request) => answer?.(request) ?? renderBareProblem(503), {
    // An address or a Host header that no URL can be made of; what the app itself throws, it renders.
    errorHandler: () => renderBareProblem(400, 'The address or the Host header cannot be read.'),
  });
  const listenTo = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    // `OPTIONS *` asks about the server as a whole and names no URL: it is refused as any other method is.
    if (incoming.url === '*') incoming.url = '/';
    void listener(incoming, outgoing);
  };
  const server = createServer(
    {
      headersTimeout: headersTimeoutMs,
      requestTimeout: requestTimeoutMs,
      connectionsCheckingInterval: 1_000,
      // Without a Host header the app answers, as with a wrong one.
      requireHostHeader: false,
    },
    listenTo,
  );
  server.on('clientError', (error, socket) => void answerUnreadable(error, socket));
  server.on('checkExpectation', listenTo);
  server.on('connect', (_, socket) => void answerOnSocket(socket, 405));
  server.maxConnections = maxSockets;
  const bound = await bind(server, host, port).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE' && orNext) return bind(server, host, 0);
    throw explain(error, host, port);
  });
  answer = buildFetch(bound.port);
  return { host, port: bound.port, close: () => close(server) };
}

function bind(server: Server, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(server.address() as AddressInfo);
    });
  });
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Failure {
  const hints: Readonly<Record<string, string>> = {
    EADDRINUSE: 'another program listens there: choose another with --port, or --port 0 for any free one',
    EACCES: 'ports below 1024 need rights this program should not have: choose a higher one with --port',
    EADDRNOTAVAIL: 'this machine has no such address: leave --host out for loopback',
    ENOTFOUND: 'this machine has no such address: leave --host out for loopback',
  };
  const hint = Object.hasOwn(hints, error.code ?? '') ? hints[error.code ?? ''] : undefined;
  return new Failure(`cannot listen on ${host}:${port} (${error.code ?? error.message})`, {
    kind: 'usage',
    cause: error,
    ...(hint !== undefined && { hint }),
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
