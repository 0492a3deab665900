// A TCP proxy before the Neo4j of the tests that can go away in the middle of a load, lose the answer to a COMMIT, cut its connections,
// or freeze as a stopped process does. Reads just enough of Bolt to know a write transaction's COMMIT when it passes; changes no byte.
import { createConnection, createServer, type Socket } from 'node:net';
import { startListening } from './start-listening.ts';

/** Read while bytes pass: a knob may be turned at any time. */
export interface ProxyKnobs {
  /** Cut the connection once a write transaction has sent this many bytes, and take no new ones. */
  dieAfterWrittenBytes?: number;
  /** Let the first COMMIT of a write transaction through, and cut the connection when its answer comes. */
  loseFirstCommitAnswer?: boolean;
  /** Once a client has sent this, nothing passes on its connection any more, either way. */
  freezeAt?: string | Buffer;
}

export interface BoltProxy {
  readonly uri: string;
  readonly knobs: ProxyKnobs;
  /** Faults that happened. */
  readonly faults: readonly string[];
  /** Resolves once a connection is frozen by `freezeAt`. */
  readonly frozen: Promise<void>;
  /** Connections are taken and stay open, nothing is passed on and nothing is lost, until `thaw`. */
  freeze(): void;
  thaw(): void;
  /** Ends every connection that is open; new ones are served. */
  cut(): void;
  /** What clients have sent so far, passed on or not. */
  bytesFromClients(): number;
  close(): Promise<void>;
}

export const commitMessage = Buffer.from([0x00, 0x02, 0xb0, 0x12]);
const beginTag = Buffer.from([0xb1, 0x11]);
/** In a BEGIN: the transaction only reads. */
export const readsOnly = Buffer.from([0x84, ...Buffer.from('mode'), 0x81, ...Buffer.from('r')]);

export async function startBoltProxy(target: string, knobs: ProxyKnobs = {}): Promise<BoltProxy> {
  const { hostname, port } = new URL(target);
  const faults: string[] = [];
  const sockets = new Set<Socket>();
  const held: (() => void)[] = [];
  let sayFrozen: () => void = () => undefined;
  const frozen = new Promise<void>((resolve) => {
    sayFrozen = resolve;
  });
  let isFrozen = false;
  let received = 0;
  const server = createServer((client) => {
    const upstream = createConnection({ host: hostname, port: Number(port) });
    let isWrite = false;
    let written = 0;
    let awaitsLostAnswer = false;
    let isDead = false;
    const pass = (to: Socket, bytes: Uint8Array) => {
      if (isDead) return;
      if (isFrozen) held.push(() => to.write(bytes));
      else to.write(bytes);
    };
    const cutHere = (fault: string) => {
      faults.push(fault);
      client.destroy();
      upstream.destroy();
    };
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
      if (bytes.includes(beginTag)) isWrite = !bytes.includes(readsOnly);
      if (isWrite) written += bytes.length;
      if (!isDead && knobs.freezeAt !== undefined && bytes.includes(knobs.freezeAt)) {
        isDead = true;
        faults.push('froze');
        sayFrozen();
      }
      pass(upstream, bytes);
      if (knobs.dieAfterWrittenBytes !== undefined && written > knobs.dieAfterWrittenBytes) {
        server.close();
        cutHere('died');
      } else if (knobs.loseFirstCommitAnswer && isWrite && bytes.includes(commitMessage) && faults.length === 0) {
        awaitsLostAnswer = true;
      }
    });
    upstream.on('data', (bytes) => {
      if (awaitsLostAnswer) cutHere('lost the answer to COMMIT');
      else pass(client, bytes);
    });
  });
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  const { port: own, close } = await startListening(server);
  return {
    uri: `bolt://127.0.0.1:${own}`,
    knobs,
    faults,
    frozen,
    freeze: () => {
      isFrozen = true;
    },
    thaw: () => {
      isFrozen = false;
      for (const send of held.splice(0)) send();
    },
    cut,
    bytesFromClients: () => received,
    close,
  };
}
