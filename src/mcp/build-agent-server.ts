// The agents' server: tools and resources of the Model Context Protocol over whatever answers the reads. It is handed its reads and its
// log, only ever reads, and takes no Cypher.
import { type CallToolResult, ProtocolError, ProtocolErrorCode, Server } from '@modelcontextprotocol/server';
import { distance } from 'fastest-levenshtein';
import pLimit from 'p-limit';
import { sayMeantWord } from '../domain/base/suggest.ts';
import { cutMiddle } from '../domain/records/say.ts';
import { capitalise } from '../domain/records/suggest-record.ts';
import type { QueryFile } from '../query/query-file.ts';
import type { DatasetReads } from '../wire/dataset-reads.ts';
import { type AgentAsking, answerQuestion } from './answer-question.ts';
import { refuse, shieldTexts } from './hand-out.ts';
import { instructions } from './instructions.ts';
import { type AgentLimits, askedAtOnce } from './limits.ts';
import { answerDatasets, datasetsTool, listResources, mimeType, resourceTemplates } from './list-resources.ts';
import { readResource } from './read-resource.ts';
import { describeInput, describeOutput } from './tool-schemas.ts';
import { answerWhoTells, whoTellsUs } from './who-tells-us.ts';

export interface AgentServerOptions {
  readonly reads: DatasetReads;
  /** Those that can be asked here. */
  readonly questions: readonly QueryFile[];
  readonly limits: AgentLimits;
  readonly version: string;
  /** For whoever runs the server: an agent hears only that something broke. */
  readonly logError: (error: unknown) => void;
}

type Answer = { readonly notes: readonly string[] };
interface AgentTool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: { readonly type: 'object' };
  readonly outputSchema: { readonly type: 'object' };
  answer(given: Readonly<Record<string, unknown>>, asked: AgentAsking): Promise<Answer>;
}

/** A server for one connection. Questions that are waiting or running end when their client cancels or leaves. */
export function buildAgentServer({ reads, questions, limits, version, logError }: AgentServerOptions): Server {
  const server = new Server(
    { name: 'rashomon', version },
    { capabilities: { tools: {}, resources: {} }, instructions },
  );
  const takeTurn = pLimit(askedAtOnce);
  const tools = listTools(questions);
  const inTurn = <T>(signal: AbortSignal, work: (asked: AgentAsking) => Promise<T>): Promise<T> =>
    takeTurn(async () => {
      signal.throwIfAborted();
      return await work({ reads, limits, signal });
    });
  const sayRefusal = (error: unknown, signal: AbortSignal): string => {
    const { text, isOurs } = refuse(error);
    if (isOurs && !signal.aborted) logError(error);
    return shieldTexts(text).value;
  };

  server.setRequestHandler('tools/list', () => ({
    tools: tools.map(({ answer: _, ...tool }) => ({ ...tool, annotations })),
  }));
  server.setRequestHandler('tools/call', async ({ params }, { mcpReq: { signal } }): Promise<CallToolResult> => {
    const tool = tools.find((one) => one.name === params.name);
    if (tool === undefined) throw refuseTool(params.name, tools);
    try {
      const answer = await inTurn(signal, (asked) => tool.answer(params.arguments ?? {}, asked));
      const structuredContent = shieldAnswer(answer);
      return { content: [{ type: 'text', text: JSON.stringify(structuredContent) }], structuredContent };
    } catch (error) {
      return { isError: true, content: [{ type: 'text', text: sayRefusal(error, signal) }] };
    }
  });
  server.setRequestHandler('resources/templates/list', () => ({ resourceTemplates }));
  server.setRequestHandler('resources/list', async ({ params }, { mcpReq: { signal } }) => {
    try {
      const { resources, ...more } = await inTurn(signal, (asked) => listResources(params?.cursor, asked));
      return { resources: [...resources], ...more };
    } catch (error) {
      throw new ProtocolError(ProtocolErrorCode.InvalidParams, sayRefusal(error, signal));
    }
  });
  server.setRequestHandler('resources/read', async ({ params: { uri } }, { mcpReq: { signal } }) => {
    try {
      const read = await inTurn(signal, (asked) => readResource(uri, asked));
      return { contents: [{ uri, mimeType, text: JSON.stringify(shieldAnswer(read)) }] };
    } catch (error) {
      throw new ProtocolError(ProtocolErrorCode.InvalidParams, sayRefusal(error, signal));
    }
  });
  return server;
}

const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

function listTools(questions: readonly QueryFile[]): readonly AgentTool[] {
  return [
    { ...datasetsTool, answer: answerDatasets },
    { ...whoTellsUs, answer: answerWhoTells },
    ...questions.map((query) => ({
      name: query.name,
      title: query.title,
      description: query.question.join('\n\n'),
      inputSchema: describeInput(query.parameters),
      outputSchema: describeOutput(query.columns),
      answer: (given: Readonly<Record<string, unknown>>, asked: AgentAsking) => answerQuestion(query, given, asked),
    })),
  ];
}

function refuseTool(name: string, tools: readonly AgentTool[]): ProtocolError {
  const names = tools.map((one) => one.name);
  const meant = capitalise(sayMeantWord(name, names, distance));
  const message = `There is no tool \`${cutMiddle(name, 80)}\`. ${meant}tools/list names all there are.`;
  return new ProtocolError(ProtocolErrorCode.InvalidParams, shieldTexts(message).value);
}

function shieldAnswer(answer: Answer): Record<string, unknown> {
  const { value, notes } = shieldTexts(answer);
  return { ...value, notes: [...value.notes, ...notes] };
}
