// The completion scripts are run by the shells they are for: bash always, zsh and fish where they are installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { describeVerb, renderCompletion } from '../../../src/cli/completion-scripts.ts';
import { loadQuestions } from '../../../src/cli/named-questions.ts';
import { verbs } from '../../../src/cli/verbs.ts';
import { runCli } from '../../support/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'rashomon-completion-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const questions = (await loadQuestions()).queries.map(({ name }) => name);
const described = await Promise.all(
  verbs.map(async ({ name, load }) => describeVerb(await load(), name === 'query' ? questions : [])),
);
const write = (shell: 'bash' | 'zsh' | 'fish') => {
  const path = join(folder, shell);
  writeFileSync(path, renderCompletion(shell, described));
  return path;
};
const has = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0;

describe('rashomon completion bash', () => {
  const script = write('bash');
  /** As bash calls it: the words of the line, the last one being typed. */
  const complete = (...words: string[]): string[] => {
    const line = `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _rashomon; printf "%s\\n" "\${COMPREPLY[@]}"`;
    const out = execFileSync('bash', ['--norc', '-c', line, 'bash', script, 'rashomon', ...words], {
      encoding: 'utf8',
    });
    return out.split('\n').filter(Boolean);
  };

  test('completes verbs, in their order', () => {
    expect(complete('')).toEqual([...verbs.map(({ name }) => name), 'help', '--help', '--version']);
    expect(complete('da')).toEqual(['datasets']);
    expect(complete('help', 'comp')).toEqual(['completion']);
  });

  test.each(verbs)('completes every option of $name', async ({ name, load }) => {
    const { options } = await load();

    const long = options.filter((one) => !one.hidden).flatMap((one) => one.long ?? []);
    expect(complete(name, '--')).toEqual(expect.arrayContaining([...long, '--help']));
    expect(complete(name, '--').length).toBe(new Set(long).size + 1);
  });

  test('completes values that are a few, the names of questions, and leaves the rest to files', () => {
    expect(complete('check', '--format', '')).toEqual(['text', 'json', 'sarif', 'github']);
    expect(complete('check', '--format', '=', 's')).toEqual(['sarif']);
    expect(complete('check', '--format', '=')).toEqual(['text', 'json', 'sarif', 'github']);
    expect(complete('query', 'who-c')).toEqual(['who-conflicts-by-rule', 'who-contradicts-whom']);
    expect(complete('completion', '')).toEqual(['bash', 'zsh', 'fish']);
    expect(complete('query', '-o', '')).toEqual([]);
    expect(complete('check', 'data/')).toEqual([]);
    expect(complete('nothing', '')).toEqual([]);
  });
});

describe('the scripts for other shells', () => {
  test.skipIf(!has('zsh'))('zsh completes by its own', () => {
    const script = write('zsh');
    /** As zsh calls it, with what would offer words to the line editor printing them: there is none without a terminal. */
    const lines = [
      'autoload -Uz compinit; compinit -D; source "$1"; shift',
      `print -r -- \${_comps[rashomon]}`,
      'compadd() { shift; print -rl -- "$@" }',
      `_describe() { print -rl -- "\${(@)\${(@P)2}%%:*}" }`,
      "_files() { print -r -- '(files)' }",
      `words=("$@"); CURRENT=$#; PREFIX=\${words[CURRENT]}; _rashomon`,
    ];
    const complete = (...words: string[]) => {
      const args = ['-f', '-c', lines.join('\n'), 'zsh', script, 'rashomon', ...words];
      const { stdout, stderr } = spawnSync('zsh', args, { encoding: 'utf8' });
      expect(stderr).toBe('');
      const [registered, ...offered] = stdout.trimEnd().split('\n');
      expect(registered).toBe('_rashomon');
      return offered;
    };

    expect(complete('')).toEqual(verbs.map(({ name }) => name));
    expect(complete('check', '--format', '')).toEqual(['text', 'json', 'sarif', 'github']);
    expect(complete('check', '--')).toContain('--errors-only');
    expect(complete('check', '')).toEqual(['(files)']);
    expect(complete('query', '')).toEqual([...questions, '(files)']);
  });

  test.skipIf(!has('fish'))('fish completes by its own', () => {
    const script = write('fish');
    const complete = (line: string) =>
      execFileSync('fish', ['--no-config', '-c', `source ${script}; complete -C ${JSON.stringify(line)}`], {
        encoding: 'utf8',
      })
        .split('\n')
        .filter(Boolean)
        .map((one) => one.split('\t')[0]);

    expect(complete('rashomon da')).toEqual(['datasets']);
    expect(complete('rashomon check --format ').sort()).toEqual(['github', 'json', 'sarif', 'text']);
    expect(complete('rashomon check --err')).toEqual(['--errors-only']);
    expect(complete('rashomon query who-con').sort()).toEqual(['who-conflicts-by-rule', 'who-contradicts-whom']);
  });

  test('hold what stands in them as words, never as code', () => {
    const [first] = described;
    const odd = { ...(first ?? expect.fail()), name: 'odd', summary: "it's $(touch x) `y` [z]: \\", options: [] };

    for (const shell of ['bash', 'zsh', 'fish'] as const) {
      if (!has(shell)) continue;
      writeFileSync(join(folder, 'odd'), renderCompletion(shell, [odd]));
      const run = spawnSync(
        shell,
        ['-c', shell === 'zsh' ? 'autoload -Uz compinit; compinit -D; source ./odd' : 'source ./odd'],
        {
          cwd: folder,
          encoding: 'utf8',
        },
      );
      expect({ shell, stderr: run.stderr, out: run.stdout }).toEqual({ shell, stderr: '', out: '' });
    }
  });

  test('are printed by the program', async () => {
    const run = await runCli(['completion', 'bash']);

    expect(run).toMatchObject({ exitCode: 0, stderr: '', stdout: renderCompletion('bash', described) });
    expect(await runCli(['completion', 'csh'])).toMatchObject({ exitCode: 2, stdout: '' });
  });
});
