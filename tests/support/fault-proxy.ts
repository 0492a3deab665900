// A TCP proxy before the Neo4j of the tests that knows where Bolt's messages begin and end, and does to one of them what a network does:
// lose it, tear the connection before, within or after it, hold it back, hand it on in crumbs, or let nothing pass any more.
import { createConnection, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { BoltConversation, type BoltMessage, type Side } from './bolt-messages.ts';
import { startListening } from './start-listening.ts';

export const faultKinds = ['cut before', 'cut within', 'cut after', 'reset after', 'delay', 'slice', 'stall'] as const;
export type FaultKind = (typeof faultKinds)[number];

/** Asked for every message as it comes, in the order in which they come to the proxy. */
export type Judge = (message: BoltMessage, index: number) => FaultKind | undefined;

export interface FaultProxy {
  readonly uri: string;
  /** What has come so far: side and name of each message. */
  readonly seen: readonly string[];
  /** Faults that happened, each with the message that it happened to. */
  readonly faults: readonly string[];
  /** Resolves once a message is held back for good. */
  readonly stalled: Promise<void>;
  close(): Promise<void>;
}

const delayMs = 40;
/** Large messages in crumbs would take minutes. */
const mostCrumbs = 200;

export async function startFaultProxy(target: string, judge: Judge = () => undefined): Promise<FaultProxy> {
  const { hostname, port } = new URL(target);
  const seen: string[] = [];
  const faults: string[] = [];
  let sayStalled: () => void = () => undefined;
  const stalled = new Promise<void>((resolve) => {
    sayStalled = resolve;
  });

  const server = createServer({ noDelay: true }, (client) => {
    const upstream = createConnection({ host: hostname, port: Number(port), noDelay: true });
    const conversation = new BoltConversation();
    const other: Record<Side, Socket> = { client: upstream, server: client };
    let isDead = false;
    const end = (how: 'end' | 'reset') => {
      isDead = true;
      for (const socket of [client, upstream]) {
        if (how === 'reset') socket.resetAndDestroy();
        else socket.destroy();
      }
    };
    /** Resolves once the bytes have left this process. */
    const write = (socket: Socket, bytes: Uint8Array) =>
      new Promise<void>((resolve) => socket.write(bytes, () => resolve()));
    const pass = async (message: BoltMessage, fault: FaultKind | undefined) => {
      const to = other[message.from];
      if (isDead) return;
      if (fault === undefined) return await write(to, message.bytes);
      faults.push(`${fault} ${message.from} ${message.name}`);
      switch (fault) {
        case 'cut before':
          return end('end');
        case 'cut within':
          await write(to, message.bytes.subarray(0, Math.ceil(message.bytes.length / 2)));
          return end('end');
        case 'cut after':
        case 'reset after':
          await write(to, message.bytes);
          // The peer is given the time to read what reached it.
          await sleep(delayMs);
          return end(fault === 'cut after' ? 'end' : 'reset');
        case 'delay':
          await sleep(delayMs);
          return await write(to, message.bytes);
        case 'slice': {
          const size = Math.ceil(message.bytes.length / mostCrumbs);
          for (let at = 0; at < message.bytes.length; at += size)
            await write(to, message.bytes.subarray(at, at + size));
          return;
        }
        case 'stall':
          isDead = true;
          sayStalled();
      }
    };
    const queues: Record<Side, Promise<void>> = { client: Promise.resolve(), server: Promise.resolve() };
    for (const [side, socket] of [
      ['client', client],
      ['server', upstream],
    ] as const) {
      socket.on('error', () => other[side].destroy());
      // What came before the end is handed on before it.
      socket.on('close', () => void queues[side].then(() => other[side].destroy()));
      socket.on('data', (bytes) => {
        for (const message of conversation.push(side, bytes)) {
          const fault = judge(message, seen.length);
          seen.push(`${side} ${message.name}`);
          queues[side] = queues[side].then(() => pass(message, fault));
        }
      });
    }
  });
  const { port: own, close } = await startListening(server);
  return {
    uri: `bolt://127.0.0.1:${own}`,
    seen,
    faults,
    stalled,
    close,
  };
}
