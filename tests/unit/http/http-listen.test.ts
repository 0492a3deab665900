// The socket under the app, really opened: ports, slow clients, a stop that does not wait.
import { connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { type Listening, listen } from '../../../src/http/listen.ts';

const open: Listening[] = [];
const start = async (port = 0, orNext = false) => {
  const listening = await listen(() => async () => new Response('here'), { host: '127.0.0.1', port, orNext });
  open.push(listening);
  return listening;
};

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

describe('listen', () => {
  test('takes a free port for port 0 and answers there', async () => {
    const { port } = await start();

    const response = await fetch(`http://127.0.0.1:${port}/`);

    expect(await response.text()).toBe('here');
  });

  test('says which port is taken and what to do', async () => {
    const { port } = await start();

    await expect(start(port)).rejects.toMatchObject({
      kind: 'usage',
      message: `cannot listen on 127.0.0.1:${port} (EADDRINUSE)`,
      hint: expect.stringContaining('--port'),
    });
  });

  test('takes another port where the wished one was only a default', async () => {
    const { port } = await start();

    expect((await start(port, true)).port).not.toBe(port);
  });

  test('closes although a client is connected and says nothing', async () => {
    const listening = await start();
    const socket = connect(listening.port, '127.0.0.1');
    await new Promise((resolve) => socket.once('connect', resolve));
    const ended = new Promise((resolve) => socket.once('close', resolve));

    await listening.close();
    await ended;

    expect(socket.destroyed).toBe(true);
  });
});

describe('what is no request that the app could answer', () => {
  const ask = async (text: (host: string) => string) => {
    const { port } = await start();
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      answer += chunk;
    });
    const ended = new Promise((resolve) => socket.once('close', resolve));
    socket.write(text(`Host: 127.0.0.1:${port}\r\nConnection: close\r\n`));
    await ended;
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    return { head, body };
  };

  test.each<[string, number, (host: string) => string]>([
    ['a null byte in the address', 400, (host) => `GET /a\0b HTTP/1.1\r\n${host}\r\n`],
    ['an address of 20,000 characters', 431, (host) => `GET /${'a'.repeat(20_000)} HTTP/1.1\r\n${host}\r\n`],
    ['a header of 20,000 characters', 431, (host) => `GET / HTTP/1.1\r\n${host}X: ${'a'.repeat(20_000)}\r\n\r\n`],
    ['no HTTP at all', 400, () => 'good morning\r\n\r\n'],
    ['no Host header', 400, () => 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['a Host header that is none', 400, () => 'GET / HTTP/1.1\r\nConnection: close\r\nHost: a b\r\n\r\n'],
    ['an absolute address that is none', 400, (host) => `GET http://[bad/ HTTP/1.1\r\n${host}\r\n`],
    ['a wish to use it as a proxy', 405, (host) => `CONNECT elsewhere.example:443 HTTP/1.1\r\n${host}\r\n`],
  ])('%s: %i, as a problem with all headers', async (_, status, text) => {
    const { head, body } = await ask(text);

    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(JSON.parse(body)).toMatchObject({ type: 'about:blank', status });
    expect(head).toMatch(/^content-type: application\/problem\+json/im);
    expect(head).toMatch(/^content-security-policy: default-src 'none'/im);
    expect(head).toMatch(/^x-content-type-options: nosniff/im);
    expect(head).toMatch(/^cross-origin-resource-policy: same-origin/im);
    expect(/^allow: GET, HEAD/im.test(head)).toBe(status === 405);
  });

  test.each<[string, (host: string) => string]>([
    ['OPTIONS *', (host) => `OPTIONS * HTTP/1.1\r\n${host}\r\n`],
    ['an expectation', (host) => `GET / HTTP/1.1\r\n${host}Expect: miracles\r\n\r\n`],
    ['an upgrade', (host) => `GET / HTTP/1.1\r\n${host}Upgrade: websocket\r\n\r\n`],
  ])('%s is handed to the app, as any request is', async (_, text) => {
    const { head, body } = await ask((host) => text(host));

    expect(head).toMatch(/^HTTP\/1.1 200 /);
    expect(body).toBe('here');
  });
});
