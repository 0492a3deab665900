// Finds a port on the loopback address that nobody listens on. Reserves nothing: whoever starts on it must expect to be beaten to it.
import { connect, createServer } from 'node:net';

const host = '127.0.0.1';
/** How many neighbours of the wished port are tried before any free one is taken: near ports are easier to recognise. */
const neighbours = 12;

/** The wished port, else one of the next twelve, else any; never one of `not`. */
export async function pickPort(wished: number, not: readonly number[] = []): Promise<number> {
  for (let port = wished; port <= wished + neighbours; port++) {
    if (!not.includes(port) && (await isPortFree(port))) return port;
  }
  return listenOnce(0);
}

/** Both looks are needed: a listener on all addresses does not stop a second one on loopback on every system. */
export async function isPortFree(port: number): Promise<boolean> {
  if (await isAnswered(port)) return false;
  try {
    await listenOnce(port);
    return true;
  } catch {
    return false;
  }
}

function isAnswered(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: host, port });
    const end = (answered: boolean) => {
      socket.destroy();
      resolve(answered);
    };
    socket.setTimeout(500, () => end(true));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ host: host, port, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}
