// Problems for requests that never become one: unreadable, too long, too slow. The same shape and the same headers as every
// other answer, as bytes for a bare socket.
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { Hono } from 'hono';
import { allowedMethods, sendSecureHeaders } from './guard.ts';
import { type ProblemStatus, renderProblem } from './problems.ts';

/** What Node says about bytes that it cannot read as a request → the status; anything else is a request that cannot be meant. */
const statuses: Readonly<Record<string, ProblemStatus>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

export function renderBareProblem(status: ProblemStatus, detail?: string): Promise<Response> {
  const app = new Hono();
  app.use(sendSecureHeaders);
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
