// A Bolt server that keeps nothing and answers nothing but that it went well, in a process of its own; says its port on standard output.
import { createServer } from 'node:net';
import { BoltConversation, type BoltMessage } from '../../support/bolt-messages.ts';
import { startListening } from '../../support/start-listening.ts';

/** Bolt 5.4. */
const version = Buffer.from([0x00, 0x00, 0x04, 0x05]);
/** SUCCESS {}, and SUCCESS {fields: []}. */
const done = Buffer.from([0x00, 0x03, 0xb1, 0x70, 0xa0, 0x00, 0x00]);
const begun = Buffer.from([0x00, 0x0b, 0xb1, 0x70, 0xa1, 0x86, ...Buffer.from('fields'), 0x90, 0x00, 0x00]);

const server = createServer((socket) => {
  const conversation = new BoltConversation();
  socket.on('error', () => socket.destroy());
  socket.on('data', (bytes) => {
    for (const message of conversation.push('client', bytes)) socket.write(answer(message));
  });
  const answer = ({ name }: BoltMessage): Buffer => {
    if (name === 'HANDSHAKE') conversation.push('server', version);
    if (name === 'HANDSHAKE') return version;
    if (name === 'GOODBYE' || name === 'NOOP') return Buffer.alloc(0);
    return name === 'RUN' ? begun : done;
  };
});
const { port } = await startListening(server);
process.stdout.write(`${port}\n`);
