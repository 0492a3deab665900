// What is wrong with a query of one's own is told with its place in the file, whatever was taken off or put before it on the way.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askQuestion, explainQuestion } from '../../src/cli/ask-question.ts';
import { readFreeQuery } from '../../src/cli/typed-parameters.ts';
import type { Connection } from '../../src/neo4j/connect.ts';
import { loadCatalog } from '../../src/query/catalog.ts';
import { connectForTests } from '../support/load-dataset.ts';
import { describeWithNeo4j } from '../support/neo4j.ts';
import { runRashomon } from '../support/run-rashomon.ts';

const questions = fileURLToPath(new URL('../../cypher/questions/', import.meta.url));

describeWithNeo4j('a wrong query in a file', () => {
  let connection: Connection;
  beforeAll(async () => {
    connection = await connectForTests();
  });
  afterAll(() => connection.close());

  async function told(text: string, how: typeof askQuestion | typeof explainQuestion = askQuestion): Promise<string> {
    const catalog = await loadCatalog(questions);
    const asking = { connection, catalog, timeoutMs: 60_000, maxRows: 10, signal: new AbortController().signal };
    const error = await how(readFreeQuery('own.cypher', text, {}), asking).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'Failure', kind: 'query' });
    return String((error as Error).message);
  }

  test.each([
    ['alone', 'RETURN nope', '1:8', 'RETURN nope', 7],
    ['on a later line', 'MATCH (n)\nRETURN nope AS x', '2:8', 'RETURN nope AS x', 7],
    ['after comments', '// one\n// two\nRETURN nope', '3:8', 'RETURN nope', 7],
    ['after :param lines', ":param a => 1;\n:param b => 'x';\n\nRETURN $a, nope", '4:12', 'RETURN $a, nope', 11],
    ['after both', '// one\n\n:param a => 1;\nRETURN 1 AS x,\n  nope', '5:3', '  nope', 2],
    ['in a file of Windows', ':param a => 1;\r\nRETURN 1 AS x,\r\n  nope\r\n', '3:3', '  nope', 2],
    ['after a byte order mark', '\ufeffRETURN nope', '1:8', 'RETURN nope', 7],
    ['after EXPLAIN', 'EXPLAIN RETURN nope', '1:16', 'EXPLAIN RETURN nope', 15],
    ['after PROFILE', 'PROFILE\nRETURN nope', '2:8', 'RETURN nope', 7],
    ['after options', 'CYPHER 5 runtime=slotted RETURN nope', '1:33', 'CYPHER 5 runtime=slotted RETURN nope', 32],
    ['after a character of two units', "RETURN '🚢' AS a, nope", '1:19', "RETURN '🚢' AS a, nope", 18],
  ])('%s', async (_, text, place, line, before) => {
    const message = await told(text);

    const number = place.split(':')[0] ?? '';
    const gutter = ' '.repeat(number.length + 2);
    expect(message).toMatch(/^own\.cypher:[\d:]+: Neo4j refused the query: Variable `nope` not defined \[Neo\./);
    expect(message.split(': ')[0]).toBe(`own.cypher:${place}`);
    expect(message.split('\n').slice(1)).toEqual([` ${number} | ${line}`, `${gutter}| ${' '.repeat(before)}^`]);
    expect(await told(text, explainQuestion)).toBe(message);
  });

  test('so is what is refused before the server hears of it', async () => {
    const text = ":param a => 1;\nRETURN COLLECT {\n  LOAD CSV FROM 'file:///etc/passwd' AS r RETURN r } AS x";

    expect(await told(text)).toBe(
      [
        'own.cypher:3:3: The query was not run: `LOAD` reads files and addresses.',
        " 3 |   LOAD CSV FROM 'file:///etc/passwd' AS r RETURN r } AS x",
        '   |   ^^^^',
      ].join('\n'),
    );
    expect(await told(text, explainQuestion)).toBe(await told(text));
  });

  test('the command prints it, and the plan of what begins with EXPLAIN', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rashomon-own-'));
    const [wrong, plan] = [join(folder, 'wrong.cypher'), join(folder, 'plan.cypher')];
    writeFileSync(wrong, ':param a => 1;\nMATCH (n)\nRETURN nope;\n');
    writeFileSync(plan, 'EXPLAIN MATCH (n) RETURN count(n) AS n;\n');

    const refused = await runRashomon(['query', '-f', wrong]);
    const planned = await runRashomon(['query', '-f', plan]);
    rmSync(folder, { recursive: true, force: true });

    expect(refused.exitCode).toBe(5);
    expect(refused.stdout).toBe('');
    expect(refused.stderr).toContain(`error: ${wrong}:3:8: Neo4j refused the query: Variable \`nope\` not defined`);
    expect(refused.stderr).toContain(' 3 | RETURN nope\n   |        ^\n');
    expect(planned).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('ProduceResults') });
  });
});
