// Env files as Aura and people write them.
import { describe, expect, test } from 'vitest';
import { parseEnvFile } from '../../../src/cli/connection.ts';

describe('parseEnvFile', () => {
  test.each([
    ['NEO4J_PASSWORD=a=b#c', 'a=b#c'],
    ['NEO4J_PASSWORD=abc # the first one', 'abc'],
    ['NEO4J_PASSWORD="a # b"', 'a # b'],
    ["NEO4J_PASSWORD='a\"b'  # quoted", 'a"b'],
    ['export NEO4J_PASSWORD=abc', 'abc'],
    ['  NEO4J_PASSWORD = abc  \r', 'abc'],
    ['\ufeffNEO4J_PASSWORD=abc', 'abc'],
    ['NEO4J_PASSWORD=', ''],
    ['#NEO4J_PASSWORD=abc', undefined],
    ['NEO4J_PASSWORD', undefined],
    ['NEO4J_PASSWORD=first\nNEO4J_PASSWORD=second', 'second'],
  ])('reads %o as %o', (text, password) => {
    expect(parseEnvFile(text).NEO4J_PASSWORD).toBe(password);
  });
});
