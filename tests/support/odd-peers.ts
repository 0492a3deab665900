// Peers that are no well Neo4j: they hang, hang up, or speak something else. Plain sockets; each listens on a free port of loopback.
import { createServer, type Socket } from 'node:net';
import { startListening } from './start-listening.ts';

export interface OddPeer {
  readonly port: number;
  /** Connections it has taken. */
  readonly taken: () => number;
  close(): Promise<void>;
}

type Behaviour = (socket: Socket, text: Buffer, nth: number) => void;

/** The answer to the handshake that chooses Bolt 5.4. */
const bolt54 = Buffer.from([0x00, 0x00, 0x04, 0x05]);
/** SUCCESS {} as one chunk. */
const success = Buffer.from([0x00, 0x03, 0xb1, 0x70, 0xa0, 0x00, 0x00]);
const helloTag = Buffer.from([0xb1, 0x01]);
const logonTag = Buffer.from([0xb1, 0x6a]);
const http = 'HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';
const tlsAlert = Buffer.from([0x15, 0x03, 0x01, 0x00, 0x02, 0x02, 0x46]);
const noise = Buffer.from(Array.from({ length: 512 }, (_, at) => (at * 37 + 11) % 256));

const afterHandshake =
  (then: (socket: Socket) => void): Behaviour =>
  (socket, _bytes, nth) => {
    if (nth === 0) socket.write(bolt54);
    if (nth === 0) then(socket);
  };

/** By name: what the peer does with the nth piece of what it is told (the first is the handshake). */
export const oddPeers: Readonly<Record<string, Behaviour>> = {
  'takes the connection and says nothing': () => undefined,
  'answers the handshake and says nothing more': afterHandshake(() => undefined),
  'signs in and says nothing more': (socket, bytes, nth) => {
    if (nth === 0) socket.write(bolt54);
    // HELLO and LOGON may come in one piece or in two.
    if (nth > 0 && bytes.includes(helloTag)) socket.write(success);
    if (nth > 0 && bytes.includes(logonTag)) socket.write(success);
  },
  'sends a byte every few seconds': (socket, _bytes, nth) => {
    if (nth > 0) return;
    const timer = setInterval(() => socket.write('\0'), 4_000);
    socket.on('close', () => clearInterval(timer));
  },
  'hangs up at once': (socket) => socket.destroy(),
  'hangs up after the handshake': afterHandshake((socket) => socket.end()),
  'resets after the handshake': afterHandshake((socket) => socket.resetAndDestroy()),
  'knows no version of Bolt': (socket) => socket.write(Buffer.alloc(4)),
  'chooses a version nobody offered': (socket) => socket.write(Buffer.from([0x00, 0x00, 0x09, 0x63])),
  'offers versions without an end': (socket) => socket.write(Buffer.from([0x00, 0x00, 0x01, 0xff, 0xff, 0xff, 0xff])),
  'speaks noise': (socket) => socket.write(noise),
  'speaks noise after the handshake': afterHandshake((socket) => socket.write(noise)),
  'sends a message that is no Bolt': afterHandshake((socket) =>
    socket.write(Buffer.from([0x00, 0x04, 0xb1, 0x70, 0xff, 0xc8, 0x00, 0x00])),
  ),
  'sends a message that nobody knows': afterHandshake((socket) =>
    socket.write(Buffer.from([0x00, 0x03, 0xb1, 0x55, 0xa0, 0x00, 0x00])),
  ),
  'fails with a code of its own': afterHandshake((socket) => {
    const failure = [0xb1, 0x7f, 0xa1, 0x84, ...Buffer.from('code'), 0x83, ...Buffer.from('odd')];
    socket.write(Buffer.from([0x00, failure.length, ...failure, 0x00, 0x00]));
  }),
  'answers more than was asked': afterHandshake((socket) => {
    for (let count = 0; count < 9; count += 1) socket.write(success);
  }),
  'serves web pages': (socket) => socket.end(http),
  'serves web pages and keeps the line': (socket) => socket.write(http),
  'speaks TLS': (socket) => socket.end(tlsAlert),
  'is a mail server': (socket) => socket.write('220 mail.test ESMTP\r\n'),
};

export async function startOddPeer(behaviour: Behaviour): Promise<OddPeer> {
  let taken = 0;
  const server = createServer((socket) => {
    taken += 1;
    socket.on('error', () => undefined);
    let nth = 0;
    socket.on('data', (bytes) => {
      behaviour(socket, bytes, nth);
      nth += 1;
    });
  });
  const { port, close } = await startListening(server);
  return {
    port,
    taken: () => taken,
    close,
  };
}
