// Every `$ npx rashomon …` of the README is run as it stands, in order, and has to print what the README shows.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../src/neo4j/connect.ts';
import { connectForTests, removeForTests } from '../support/load-dataset.ts';
import { parseMarkdownBlocks } from '../support/markdown-blocks.ts';
import { describeWithNeo4j } from '../support/neo4j.ts';
import { runRashomon } from '../support/run-rashomon.ts';

const dataset = 'crocus-city-hall';

describeWithNeo4j('the tour of the README', () => {
  let connection: Connection;
  beforeAll(async () => {
    connection = await connectForTests();
    await removeForTests(connection, dataset);
  });
  afterAll(async () => {
    await removeForTests(connection, dataset);
    await connection.close();
  });

  test('prints what it shows', async () => {
    const blocks = parseMarkdownBlocks(await readFile('README.md', 'utf8')).filter((one) => one.language === 'console');
    const shown = blocks.flatMap((block) => splitCommands(block.text));

    const printed: Shown[] = [];
    for (const { command } of shown) {
      const { stdout, stderr } = await runRashomon(command.replace(/^npx rashomon /, '').split(' '));
      printed.push({ command, output: maskTime(stdout === '' ? stderr : stdout) });
    }

    expect(shown.length).toBeGreaterThanOrEqual(4);
    expect(printed).toEqual(shown.map(({ command, output }) => ({ command, output: maskTime(output) })));
  });
});

interface Shown {
  readonly command: string;
  readonly output: string;
}

/** `$ command` lines, each with the lines under it. */
function splitCommands(text: string): Shown[] {
  return text
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return { command: part.slice(0, end), output: part.slice(end + 1) };
    });
}

/** Seconds and rates differ from run to run. */
function maskTime(text: string): string {
  return text.replace(/in \d+(?:\.\d+)? s(?:, [\d,]+ (?:records )?a second)?/g, 'in N s').trim();
}
