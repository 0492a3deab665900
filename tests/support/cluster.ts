// A cluster as the driver meets it, before the single Neo4j of the tests: members are proxies to that one server, which say who leads,
// refuse what only the leader may do, and go away. Nothing is replicated: routing, bookmarks and the change of leaders are real, lag is not.
import { createConnection, createServer, type Socket } from 'node:net';
import { BoltConversation, type BoltMessage } from './bolt-messages.ts';
import { readsOnly } from './bolt-proxy.ts';
import { packMessage } from './pack-stream.ts';
import { startListening } from './start-listening.ts';

export interface Cluster {
  /** With the scheme of routing, of the first member. */
  readonly uri: string;
  /** What members have been asked to begin, in order: by which member, for reading alone or not, and the message. */
  readonly begun: readonly { readonly member: number; readonly reads: boolean; readonly bytes: Buffer }[];
  /** Bookmarks of what the leader has committed, in order. */
  readonly bookmarks: readonly string[];
  /** How often the leader was not the one who was asked to write. */
  refusals(): number;
  /** The old leader goes on as a follower; without a member nobody leads. */
  elect(member: number | undefined): void;
  /** Its connections end and it takes no new ones. */
  stop(member: number): void;
  close(): Promise<void>;
}

const tags = { success: 0x70, failure: 0x7f, ignored: 0x7e };
const notALeader = 'Neo.ClientError.Cluster.NotALeader';

export async function startCluster(target: string, size = 3): Promise<Cluster> {
  const { hostname, port } = new URL(target);
  const begun: { member: number; reads: boolean; bytes: Buffer }[] = [];
  const bookmarks: string[] = [];
  const stopped = new Set<number>();
  const sockets = Array.from({ length: size }, () => new Set<Socket>());
  let leader: number | undefined = 0;
  let refusals = 0;

  const describe = () => {
    const alive = ports.map((_, member) => member).filter((member) => !stopped.has(member));
    const leaders = alive.filter((member) => member === leader);
    const followers = alive.filter((member) => member !== leader);
    const list = (role: string, all: readonly number[]) => ({
      role,
      addresses: all.map((member) => `127.0.0.1:${ports[member]}`),
    });
    // As Neo4j has it: a leader is read from where there is nobody else.
    return [list('WRITE', leaders), list('READ', followers.length > 0 ? followers : leaders), list('ROUTE', alive)];
  };

  const serve = (member: number, client: Socket) => {
    if (stopped.has(member)) return void client.destroy();
    const upstream = createConnection({ host: hostname, port: Number(port), noDelay: true });
    const conversation = new BoltConversation();
    /** Requests that have not been answered. */
    const asked: BoltMessage[] = [];
    let writes = false;
    let hasFailed = false;
    const answer = (request: BoltMessage | undefined, own: Buffer): Buffer => {
      if (request?.name === 'RESET') hasFailed = false;
      if (hasFailed) return packMessage(tags.ignored, []);
      if (request?.name === 'ROUTE')
        return packMessage(tags.success, [{ rt: { ttl: 300, db: 'neo4j', servers: describe() } }]);
      if (writes && request?.name === 'COMMIT') bookmarks.push(...(own.toString('latin1').match(/FB:[\w+/=]+/) ?? []));
      const isWrite = writes && (request?.name === 'BEGIN' || request?.name === 'RUN');
      if (!isWrite || member === leader) return own;
      refusals += 1;
      hasFailed = true;
      const message = 'No write operations are allowed directly on this database.';
      return packMessage(tags.failure, [{ code: notALeader, neo4j_code: notALeader, message }]);
    };
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets[member]?.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => other.destroy());
    }
    client.on('data', (bytes) => {
      for (const message of conversation.push('client', bytes)) {
        if (!['HANDSHAKE', 'NOOP', 'GOODBYE'].includes(message.name)) asked.push(message);
        if (message.name === 'BEGIN') {
          writes = !message.bytes.includes(readsOnly);
          begun.push({ member, reads: !writes, bytes: message.bytes });
        }
        upstream.write(message.bytes);
      }
    });
    upstream.on('data', (bytes) => {
      for (const { name, bytes: own } of conversation.push('server', bytes)) {
        if (['SUCCESS', 'FAILURE', 'IGNORED'].includes(name)) client.write(answer(asked.shift(), own));
        else if (!hasFailed || name === 'HANDSHAKE') client.write(own);
      }
    });
  };

  const members = await Promise.all(
    Array.from({ length: size }, (_, member) =>
      startListening(createServer({ noDelay: true }, (client) => serve(member, client))),
    ),
  );
  const ports = members.map((member) => member.port);
  return {
    uri: `neo4j://127.0.0.1:${ports[0]}`,
    begun,
    bookmarks,
    refusals: () => refusals,
    elect: (member) => {
      leader = member;
    },
    stop: (member) => {
      stopped.add(member);
      for (const socket of sockets[member] ?? []) socket.destroy();
    },
    close: async () => {
      await Promise.all(members.map((member) => member.close()));
    },
  };
}
