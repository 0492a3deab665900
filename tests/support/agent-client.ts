// A client of the official SDK with `rashomon mcp` as a process of its own at the other end of a pipe, as an agent's client starts it.
import { type CallToolResult, Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll } from 'vitest';
import type { GroundedRow } from '../../src/mcp/gather-rows.ts';
import type { AgentRelation, AgentStatement } from '../../src/mcp/shapes.ts';
import { programArgs } from './run-cli.ts';

/** What a tool answers, whichever it is. */
export interface Told {
  readonly notice: string;
  readonly rows: readonly GroundedRow[];
  readonly statements: readonly AgentStatement[];
  readonly relations: readonly AgentRelation[];
  readonly citation: readonly string[];
  readonly complete: boolean;
  readonly next?: { readonly skip: number; readonly because: string };
  readonly notes: readonly string[];
}

export interface AgentClient {
  readonly client: Client;
  /** Everything the server wrote to standard error. */
  readonly readLog: () => string;
  readonly call: (name: string, given?: Record<string, unknown>) => Promise<CallToolResult>;
  /** Throws what the tool refuses with. */
  readonly tell: (name: string, given?: Record<string, unknown>) => Promise<Told>;
}

const opened: Client[] = [];
afterAll(async () => {
  for (const client of opened.splice(0)) await client.close();
});

/** `mode`: how the client negotiates the version of the protocol. Closed when the tests of the file are done. */
export async function openAgentClient(
  args: readonly string[],
  { env = {}, mode = 'legacy' }: { env?: Record<string, string>; mode?: 'legacy' | 'auto' } = {},
): Promise<AgentClient> {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [...programArgs, 'mcp', ...args],
    env: { NO_COLOR: '1', ...env },
    stderr: 'pipe',
  });
  let log = '';
  transport.stderr?.on('data', (chunk: Buffer) => {
    log += chunk.toString('utf8');
  });
  const client = new Client({ name: 'tests', version: '1.0.0' }, { versionNegotiation: { mode } });
  opened.push(client);
  await client.connect(transport);
  const call = async (name: string, given: Record<string, unknown> = {}) =>
    await client.callTool({ name, arguments: given });
  return {
    client,
    readLog: () => log,
    call,
    tell: async (name, given) => {
      const { isError, content, structuredContent } = await call(name, given);
      const [first] = content;
      if (isError || first?.type !== 'text') throw new Error(first?.type === 'text' ? first.text : 'no text');
      if (first.text !== JSON.stringify(structuredContent)) throw new Error('text and structure differ');
      return structuredContent as unknown as Told;
    },
  };
}

/** All rows of a question, page after page, with the answers they came in. */
export async function tellAll(
  { tell }: AgentClient,
  name: string,
  given: Record<string, unknown> = {},
): Promise<{ readonly rows: readonly GroundedRow['cells'][]; readonly answers: readonly Told[] }> {
  const answers: Told[] = [];
  const rows: GroundedRow['cells'][] = [];
  for (let skip = Number(given.skip ?? 0); ; ) {
    const told = await tell(name, { ...given, skip });
    answers.push(told);
    rows.push(...told.rows.map(({ cells }) => cells));
    if (told.next === undefined || told.rows.length === 0) return { rows, answers };
    skip = told.next.skip;
  }
}
