// That nothing but src/cli/output.ts writes to standard output and standard error.
import { expect, test } from 'vitest';
import { readModules } from './read-modules.ts';

const modules = readModules().filter(({ path }) => path.startsWith('src/'));
const writer = 'src/cli/output.ts';

/** The stream handed on as a value may be asked whether it is a terminal, and how wide; only these take it. */
const askers = /\b(?:coloursFor|isInteractive|wantsColour)\(process\.(?:stdout|stderr)\b/g;
const questions = /\bprocess\.(?:stdout|stderr)\.(?:isTTY|columns)\b/g;

function usesOf(stream: 'stdout' | 'stderr'): string[] {
  return modules
    .filter(({ text }) => {
      const rest = withoutComments(text).replace(askers, '').replace(questions, '');
      return (
        rest.includes(`process.${stream}`) || new RegExp(`\\{[^}]*\\b${stream}\\b[^}]*\\} = process\\b`).test(rest)
      );
    })
    .map(({ path }) => path);
}

test('the reader of modules sees the writer itself', () => {
  expect(usesOf('stdout')).toContain(writer);
  expect(usesOf('stderr')).toContain(writer);
});

test('standard output is written by one module', () => {
  expect(usesOf('stdout')).toEqual([writer]);
});

test('standard error is written by that module; the question to a person is put there', () => {
  expect(usesOf('stderr')).toEqual(['src/cli/confirm.ts', writer]);
});

test('nothing writes past it: no console, no file descriptor 1 or 2, no program that inherits them', () => {
  const past =
    /\bconsole\.\w+\(|['"]\/dev\/std(?:out|err)|\bwrite(?:v|Sync|File|FileSync)?\(\s*[12]\b|destination\([12]\)|['"]inherit['"]|node:console/;
  const others = modules.filter(({ path }) => path !== writer);
  const wrong = others.filter(({ text }) => past.test(withoutComments(text))).map(({ path }) => path);

  expect(wrong).toEqual([]);
});

test('what the user names with -o is written by one module, a folder by another', () => {
  const writers = ['src/cli/write-file.ts', 'src/cli/write-folder.ts'];
  const commands = modules.filter(({ path }) => path.startsWith('src/cli/') && !writers.includes(path));
  const wrong = commands
    .filter(({ text }) => /\b(?:writeFile|writeFileSync|createWriteStream|appendFile)\b/.test(withoutComments(text)))
    .map(({ path }) => path);

  expect(wrong).toEqual([]);
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
