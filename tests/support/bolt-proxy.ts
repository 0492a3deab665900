// A TCP proxy before the Neo4j of the tests that can go away in the middle of a load, lose the answer to a COMMIT,
// or fall silent. Reads just enough of Bolt to know a write transaction's COMMIT when it passes; changes no byte.
import { createConnection, createServer, type Server, type Socket } from 'node:net';

export interface ProxyFaults {
  /** Cut the connection once a write transaction has sent this many bytes, and take no new ones. */
  readonly dieAfterWrittenBytes?: number;
  /** Let the first COMMIT of a write transaction through, and cut the connection when its answer comes. */
  readonly loseFirstCommitAnswer?: boolean;
  /** Once a client has sent this, nothing passes on its connection any more, either way: a server that is frozen. */
  readonly freezeAt?: string;
}

export interface BoltProxy {
  readonly uri: string;
  /** Faults that happened. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

const beginTag = Buffer.from([0xb1, 0x11]);
const readMode = Buffer.from([0x84, ...Buffer.from('mode'), 0x81, ...Buffer.from('r')]);
const commitMessage = Buffer.from([0x00, 0x02, 0xb0, 0x12]);

export async function startBoltProxy(target: string, wanted: ProxyFaults): Promise<BoltProxy> {
  const { hostname, port } = new URL(target);
  const faults: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = createConnection({ host: hostname, port: Number(port) });
    const cut = (fault: string) => {
      faults.push(fault);
      client.destroy();
      upstream.destroy();
    };
    let isWrite = false;
    let written = 0;
    let awaitsLostAnswer = false;
    let isFrozen = false;
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
      if (bytes.includes(beginTag)) isWrite = !bytes.includes(readMode);
      if (isWrite) written += bytes.length;
      if (!isFrozen && wanted.freezeAt !== undefined && bytes.includes(wanted.freezeAt)) {
        isFrozen = true;
        faults.push('froze');
      }
      if (isFrozen) return;
      upstream.write(bytes);
      if (wanted.dieAfterWrittenBytes !== undefined && written > wanted.dieAfterWrittenBytes) {
        server.close();
        cut('died');
      } else if (wanted.loseFirstCommitAnswer && isWrite && bytes.includes(commitMessage) && faults.length === 0) {
        awaitsLostAnswer = true;
      }
    });
    upstream.on('data', (bytes) => {
      if (awaitsLostAnswer) cut('lost the answer to COMMIT');
      else if (!isFrozen) client.write(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { uri: `bolt://127.0.0.1:${portOf(server)}`, faults, close: () => closeServer(server, sockets) };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function closeServer(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy();
  return new Promise((resolve) => server.close(() => resolve()));
}
