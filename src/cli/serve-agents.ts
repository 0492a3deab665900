// The agents' server on standard input and output, until the client closes either or Ctrl-C is heard. Nothing else may be written to
// standard output meanwhile: messages are protocol, line by line.
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import { Failure } from '../domain/base/result.ts';
import { buildAgentServer } from '../mcp/build-agent-server.ts';
import { type AgentLimits, maxMessageBytes } from '../mcp/limits.ts';
import { untilAborted } from '../neo4j/time-limit.ts';
import type { QueryCatalog } from '../query/catalog.ts';
import type { DatasetReads } from '../wire/dataset-reads.ts';
import { isClosedPipe } from './describe-errno.ts';
import { lendOutput, say } from './output.ts';
import { readVersion } from './read-version.ts';

/** Resolves when the client has left; rejects as `signal` does, and with a Failure where a message is longer than any may be. */
export async function serveAgents(
  reads: DatasetReads,
  catalog: QueryCatalog,
  { limits, signal }: { readonly limits: AgentLimits; readonly signal: AbortSignal },
): Promise<void> {
  const names = new Set((await reads.listQueries()).map(({ name }) => name));
  const questions = catalog.queries.filter(({ name }) => names.has(name));
  const output = lendOutput();
  const transport = new ClosingTransport(process.stdin, output, { maxBufferSize: maxMessageBytes });
  const version = readVersion();
  let fault: Error | undefined;
  const handle = serveStdio(() => buildAgentServer({ reads, questions, limits, version, logError }), {
    transport,
    onerror: (error) => {
      if (isClosedPipe(error)) return;
      fault = error;
      say(`${error.message}\n`);
    },
  });
  try {
    await untilAborted(transport.closed, signal);
    if (fault !== undefined && !process.stdin.readableEnded && output.writable) throw refuseMessage(fault);
  } finally {
    await handle.close();
  }
}

/** The client has not left: the transport has given up what it sends. */
function refuseMessage(cause: Error): Failure {
  return new Failure('the client sent what cannot be read as a message, and the connection was ended', {
    kind: 'usage',
    hint: `A message has at most ${maxMessageBytes / 1024 / 1024} MiB.`,
    cause,
  });
}

/** Says when it is closed, by whichever side. */
class ClosingTransport extends StdioServerTransport {
  #end: () => void = () => undefined;
  readonly closed = new Promise<void>((resolve) => {
    this.#end = resolve;
  });

  override async close(): Promise<void> {
    await super.close();
    this.#end();
  }
}

function logError(error: unknown): void {
  const shown = error instanceof Failure || !(error instanceof Error) ? String(error) : (error.stack ?? error.message);
  say(`${shown}\n`);
}
