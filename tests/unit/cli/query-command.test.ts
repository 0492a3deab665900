import { expect, test } from 'vitest';
import { runCli } from '../../support/run-cli.ts';

test('a question with a parameter that it does not have is refused before a database is looked for', async () => {
  const env = { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'none' };
  const misspelt = await runCli(['query', 'camps', '-P', 'datasett=ferry'], { env });
  const sound = await runCli(['query', 'camps', '-P', 'dataset=ferry'], { env });

  expect(misspelt.exitCode).toBe(2);
  expect(misspelt.stderr).toContain('`camps` has no parameter `datasett`; did you mean `dataset`?');
  expect(sound.exitCode).toBe(4);
});
