// Health of a server, by the first words of the Bolt protocol over a plain socket. Signs nobody in and sends no query.
import { connect } from 'node:net';

/** Bolt's magic preamble, then four proposals: 5.8 down to 5.0, 4.4 down to 4.2, and nothing twice (Bolt handshake specification). */
const handshake = Buffer.from('6060b01700080805000204040000000000000000', 'hex');

/** True when something at that address answers as a Bolt server does: four bytes that name a version. */
export function probeBolt(host: string, port: number, timeoutMs = 1_000): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const end = (isBolt: boolean) => {
      socket.destroy();
      resolve(isBolt);
    };
    socket.setTimeout(timeoutMs, () => end(false));
    socket.once('error', () => end(false));
    socket.once('close', () => end(false));
    socket.once('connect', () => socket.write(handshake));
    socket.once('data', (answer) =>
      end(answer.length >= 4 && answer.readUInt16BE(0) < 0x0100 && answer.readUInt32BE(0) !== 0),
    );
  });
}
