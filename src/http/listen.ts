// The socket under the app: timeouts, how many connections, and a stop that does not wait for idle clients.

import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { Failure } from '../domain/base/result.ts';
import { allowedMethods, sendSecureHeaders } from './guard.ts';
import { headersTimeoutMs, maxSockets, requestTimeoutMs } from './limits.ts';
import { type ProblemStatus, renderProblem } from './problems.ts';

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
    hint,
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** What Node says about bytes that it cannot read as a request → the status; anything else is a request that cannot be meant. */
const statuses: Readonly<Record<string, ProblemStatus>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

export function renderBareProblem(status: ProblemStatus, detail?: string): Promise<Response> {
  const app = new Hono();
  app.use(sendSecureHeaders([]));
  app.notFound((context) => {
    if (status === 405) context.header('allow', allowedMethods);
    return renderProblem(context, status, detail === undefined ? {} : { detail });
  });
  return Promise.resolve(app.request('/'));
}

export async function answerUnreadable(error: NodeJS.ErrnoException, socket: Duplex): Promise<void> {
  const status = statuses[error.code ?? ''] ?? 400;
  await answerOnSocket(socket, status, status === 400 ? 'This is no HTTP request that can be read.' : undefined);
}

/** Answers and closes. Says nothing on a socket that the client has closed. */
export async function answerOnSocket(socket: Duplex, status: ProblemStatus, detail?: string): Promise<void> {
  // A client that goes away while it is told so is no error of ours.
  socket.on('error', () => socket.destroy());
  const response = await renderBareProblem(status, detail);
  const body = await response.text();
  const headers = new Headers(response.headers);
  headers.set('connection', 'close');
  headers.set('content-length', String(Buffer.byteLength(body)));
  const lines = [...headers].map(([name, value]) => `${name}: ${value}\r\n`);
  if (!socket.writable) socket.destroy();
  else socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`);
}
