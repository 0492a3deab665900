// A TCP proxy before the Neo4j of the tests that can freeze, as a stopped process does (it takes connections and says nothing), or cut
// every connection once. Changes no byte.
import { createConnection, createServer, type Socket } from 'node:net';

export interface FreezingProxy {
  readonly uri: string;
  /** From now on nothing is passed on; connections are still taken. */
  freeze(): void;
  /** Resolves once it is frozen. */
  readonly frozen: Promise<void>;
  /** Freezes when the next COMMIT comes, which is not passed on. */
  freezeAtCommit(): void;
  /** Ends every connection that is open; new ones are served. */
  cut(): void;
  close(): Promise<void>;
}

const commitMessage = Buffer.from([0x00, 0x02, 0xb0, 0x12]);

export async function startFreezingProxy(target: string): Promise<FreezingProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let isFrozen = false;
  let sayFrozen: () => void = () => undefined;
  const frozen = new Promise<void>((resolve) => {
    sayFrozen = resolve;
  });
  const freeze = () => {
    isFrozen = true;
    sayFrozen();
  };
  let waitsForCommit = false;
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  const server = createServer((client) => {
    const upstream = createConnection({ host: hostname, port: Number(port) });
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('data', (bytes) => {
        if (waitsForCommit && bytes.includes(commitMessage)) freeze();
        if (!isFrozen) other.write(bytes);
      });
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    uri: `bolt://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    freeze,
    frozen,
    freezeAtCommit: () => {
      waitsForCommit = true;
    },
    cut,
    close: () => {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
