// No message says "1 quotes": a number put into a text takes its word from src/domain/base/count.ts, or is never one.
import { describe, expect, test } from 'vitest';
import { readModules } from './read-modules.ts';

const counted =
  'accounts actors answers assertions bytes cards characters claims columns conflicts datasets days digits documents edges errors events facts files groups jars kinds levels lines links marks minutes names nodes notes others parts pieces places problems questions quotes reads records relations relationships rows seconds silences speakers statements steps terms texts times tries units values voices warnings words';
/** A number in a template, and behind it, beyond words that describe, the plural of something that is counted. */
const plural = new RegExp(
  `\\$\\{((?:[^{}]|\\{[^{}]*\\})*)\\}(?: (?:more|other|such|further|distinct|UTF-16|code|different))* (?:${counted.replaceAll(' ', '|')})\\b`,
  'g',
);

/** What stands in the braces, and why it is never one. */
const neverOne: Readonly<Record<string, string>> = {
  '${longestTimeoutSeconds} seconds': 'a limit',
  '${exactDigits} digits': 'a limit',
  '${most} characters': 'a limit',
  '${issue.maximum} characters': 'a limit',
  '${readAttempts} reads': 'a limit',
  '${reading.bytes} bytes': 'past a limit',
  '${Buffer.byteLength(text)} bytes': 'past a limit',
  '${Buffer.byteLength(node.text)} bytes': 'past a limit',
  '${one.answers} answers': 'past a limit',
  '${faceOff.answering.length} answers': 'past a limit',
  "${count.toLocaleString('en-GB')} lines": 'past a limit',
  '${count} places': 'two at least: else the quote is not ambiguous',
  '${count - 1} others': 'one is said in other words',
  '${names.length - 1} others': 'one is said in other words',
  '${all} cards': 'one is said in other words',
  '${held} accounts': 'more than those that collide, which are two at least',
  '${config?.path} names': 'no number',
  '${where} names': 'no number',
  '${remedy} names': 'no number',
  '${name} answers': 'no number',
  '${shown} answers': 'no number',
  '${image} answers': 'no number',
  '${sayList(slots)} questions': 'no number',
};

function findPlurals(text: string): string[] {
  return [...text.matchAll(plural)].map(([whole]) => whole);
}

describe('numbers in messages', () => {
  test('are found in templates', () => {
    expect(findPlurals(`\${count} quotes`)).toHaveLength(1);
    expect(findPlurals(`and \${a.length - b} more such places`)).toHaveLength(1);
    expect(findPlurals(`\${countOf(count, 'quote')} anchored`)).toEqual([]);
  });

  test('agree with their words, in every file', () => {
    const modules = readModules();
    const found = modules.flatMap(({ path, text }) =>
      findPlurals(text)
        .filter((one) => !one.startsWith('${limits.') && neverOne[one] === undefined)
        .map((one) => `${path}: ${one}`),
    );

    expect(modules.length).toBeGreaterThan(300);
    expect(found).toEqual([]);
  });
});
