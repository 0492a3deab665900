// A TCP proxy before the Neo4j of the tests that can stop passing bytes and pass them again, as a frozen server does: connections
// are accepted and stay open, nothing is answered, nothing is lost.
import { createConnection, createServer, type Server, type Socket } from 'node:net';

export interface StallingProxy {
  readonly uri: string;
  stall(): void;
  flow(): void;
  /** What clients have sent so far, passed on or not. */
  bytesFromClients(): number;
  /** Every connection ends, and no new one is taken. */
  close(): Promise<void>;
}

export async function startStallingProxy(target: string): Promise<StallingProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let isStalled = false;
  let received = 0;
  const held: (() => void)[] = [];
  const pass = (send: () => void) => {
    if (isStalled) held.push(send);
    else send();
  };
  const server = createServer((client) => {
    const upstream = createConnection({ host: hostname, port: Number(port) });
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
    client.on('data', (bytes) => {
      received += bytes.length;
      pass(() => upstream.write(bytes));
    });
    upstream.on('data', (bytes) => pass(() => client.write(bytes)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    uri: `bolt://127.0.0.1:${portOf(server)}`,
    stall: () => {
      isStalled = true;
    },
    flow: () => {
      isStalled = false;
      for (const send of held.splice(0)) send();
    },
    bytesFromClients: () => received,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
