// docs/agents.md is a session with the program: every call in it is made by the SDK's client over a pipe, and answered as the page says.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { type AgentClient, openAgentClient } from '../support/agent-client.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(`${root}docs/agents.md`, 'utf8');
const blocks = [...page.matchAll(/^```(\w+)(?: (\w+))?\n([\s\S]*?)^```$/gm)].map(([, language, role, text = '']) => ({
  language,
  role,
  text,
}));

/** A call, and what the page shows of its answer, in order. */
const calls = blocks.flatMap(({ role, text }, at) => {
  if (role !== 'call' && role !== 'read') return [];
  const next = blocks.findIndex((one, after) => after > at && (one.role === 'call' || one.role === 'read'));
  return [{ asked: text.trim(), role, shown: blocks.slice(at + 1, next < 0 ? undefined : next) }];
});

describe('docs/agents.md', () => {
  let agent: AgentClient;
  beforeAll(async () => {
    agent = await openAgentClient(['--files', `${root}data/crocus-city-hall`]);
  });

  test.each(calls)('is answered as it says: $asked', async ({ asked, role, shown }) => {
    const given = JSON.parse(asked) as { name: string; arguments: Record<string, unknown>; uri: string };
    const text = role === 'call' ? await callTool(given.name, given.arguments) : await readAt(given.uri);

    expect(shown.length).toBeGreaterThan(0);
    for (const block of shown) {
      if (block.role === 'refusal') expect(`${text}\n`).toBe(block.text);
      else if (block.role === 'answer') expect(JSON.parse(text)).toEqual(JSON.parse(block.text));
      else expect(JSON.parse(text)).toMatchObject(JSON.parse(block.text));
    }
  });

  async function callTool(name: string, given: Record<string, unknown>): Promise<string> {
    const [first] = (await agent.call(name, given)).content;
    return first?.type === 'text' ? first.text : expect.fail();
  }

  async function readAt(uri: string): Promise<string> {
    const [first] = (await agent.client.readResource({ uri })).contents;
    return first !== undefined && 'text' in first ? first.text : expect.fail();
  }

  test('shows calls of every kind, and lines for two clients that start the program', () => {
    const settings = blocks.filter(({ language, role }) => language === 'json' && role === undefined);
    const servers = settings.map(({ text }) => {
      const { mcpServers, servers: inVsCode } = JSON.parse(text) as Record<string, { rashomon?: { args: string[] } }>;
      return (mcpServers ?? inVsCode)?.rashomon?.args.map((one) => one.replace('/path/to/rashomon/', ''));
    });

    expect(calls.length).toBeGreaterThan(4);
    expect(new Set(blocks.map(({ role }) => role))).toEqual(
      new Set([undefined, 'call', 'part', 'answer', 'refusal', 'read']),
    );
    expect(servers).toEqual(Array(2).fill(['src/cli/rashomon.js', 'mcp', '--files', 'data/crocus-city-hall']));
  });
});
