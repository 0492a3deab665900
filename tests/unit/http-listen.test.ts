// The socket under the app, really opened: ports, slow clients, a stop that does not wait.
import { connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { type Listening, listen } from '../../src/http/listen.ts';

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
      exitCode: 2,
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
