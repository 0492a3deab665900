// The two byte streams of a Bolt connection, cut at the boundaries of their messages: the handshake (plain or by manifest), then
// chunks of two bytes of length each, ended by an empty one. Knows the names of messages, and nothing of what is in them.

export type Side = 'client' | 'server';

export interface BoltMessage {
  readonly from: Side;
  /** As the Bolt specification has it; `HANDSHAKE` for what comes before the first message, `NOOP` for a lone empty chunk. */
  readonly name: string;
  readonly bytes: Buffer;
}

const names: Record<Side, Readonly<Record<number, string>>> = {
  client: {
    1: 'HELLO',
    2: 'GOODBYE',
    15: 'RESET',
    16: 'RUN',
    17: 'BEGIN',
    18: 'COMMIT',
    19: 'ROLLBACK',
    47: 'DISCARD',
    63: 'PULL',
    84: 'TELEMETRY',
    102: 'ROUTE',
    106: 'LOGON',
    107: 'LOGOFF',
  },
  server: { 112: 'SUCCESS', 113: 'RECORD', 126: 'IGNORED', 127: 'FAILURE' },
};

const proposalLength = 20;
const manifest = Buffer.from([0x00, 0x00, 0x01, 0xff]);

export class BoltConversation {
  readonly #rest: Record<Side, Buffer> = { client: Buffer.alloc(0), server: Buffer.alloc(0) };
  /** Steps of the handshake that are still to come from each side; undefined while the server has not chosen how it goes. */
  readonly #handshake: Record<Side, ((bytes: Buffer) => number | undefined)[]> = {
    client: [() => proposalLength],
    server: [(bytes) => this.#chooseHandshake(bytes)],
  };

  /** The whole messages that these bytes complete; what is left waits for more. */
  push(from: Side, bytes: Buffer): BoltMessage[] {
    this.#rest[from] = Buffer.concat([this.#rest[from], bytes]);
    const messages: BoltMessage[] = [];
    for (;;) {
      const rest = this.#rest[from];
      const step = this.#handshake[from][0];
      const length = step === undefined ? measureMessage(rest) : step(rest);
      if (length === undefined || rest.length < length) return messages;
      if (step !== undefined) this.#handshake[from].shift();
      const whole = rest.subarray(0, length);
      this.#rest[from] = rest.subarray(length);
      messages.push({ from, name: step === undefined ? nameMessage(from, whole) : 'HANDSHAKE', bytes: whole });
    }
  }

  /** Four bytes of a version; or the mark of the manifest, how many versions are offered, these, and a number of capabilities. */
  #chooseHandshake(bytes: Buffer): number | undefined {
    if (bytes.length < manifest.length) return undefined;
    if (!bytes.subarray(0, manifest.length).equals(manifest)) return manifest.length;
    const count = readVarint(bytes, manifest.length);
    const capabilities = count && readVarint(bytes, count.end + 4 * count.value);
    if (!capabilities) return undefined;
    this.#handshake.client.push((choice) => (choice.length < 4 ? undefined : readVarint(choice, 4)?.end));
    return capabilities.end;
  }
}

function measureMessage(bytes: Buffer): number | undefined {
  for (let at = 0; at + 2 <= bytes.length; ) {
    const chunk = bytes.readUInt16BE(at);
    at += 2 + chunk;
    if (chunk === 0) return at;
  }
  return undefined;
}

function nameMessage(from: Side, message: Buffer): string {
  if (message.length === 2) return 'NOOP';
  const tag = message[3] ?? 0;
  return names[from][tag] ?? `0x${tag.toString(16)}`;
}

function readVarint(bytes: Buffer, start: number): { readonly value: number; readonly end: number } | undefined {
  let value = 0;
  for (let at = start, shift = 0; at < bytes.length; at += 1, shift += 7) {
    const byte = bytes[at] ?? 0;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return { value, end: at + 1 };
  }
  return undefined;
}
