// A program for the life-cycle tests: finds or starts a server in the folders it is given, says so as one line of JSON, holds it until SIGINT
// and says how it left. Killed with SIGKILL it leaves everything as a crash does.
import { findOrStartServer } from '../../src/server/ladder.ts';

const [cache = '', data = ''] = process.argv.slice(2);
const controller = new AbortController();
process.on('SIGINT', () => controller.abort());

const say = (message: Record<string, unknown>) => process.stdout.write(`${JSON.stringify(message)}\n`);
const nobody = { uri: undefined, username: 'neo4j', password: undefined, database: 'neo4j' };
const report = { line: (line: string) => say({ line }), update: () => undefined };

try {
  const server = await findOrStartServer(nobody, { folders: { cache, data }, report, signal: controller.signal });
  say({ uri: server.uri, rung: server.rung, reused: server.reused, password: server.password });
  // A timer keeps the process alive; the signal ends it.
  const alive = setInterval(() => undefined, 1_000);
  if (!controller.signal.aborted) await new Promise((resolve) => controller.signal.addEventListener('abort', resolve));
  clearInterval(alive);
  say({ end: await server.stop() });
} catch (error) {
  say({ error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
}
