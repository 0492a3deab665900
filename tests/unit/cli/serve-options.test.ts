// What `--allow-embed` takes: an origin and no more, for it stands in a policy.
import { Command } from '@commander-js/extra-typings';
import { describe, expect, test } from 'vitest';
import { addServeOptions, decodeServeOptions } from '../../../src/cli/serve-options.ts';

function read(...args: string[]) {
  const command = addServeOptions(new Command('view'))
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  command.parse(args, { from: 'user' });
  return decodeServeOptions(command.opts());
}

describe('--allow-embed', () => {
  test('may be repeated, and is written as browsers write it', () => {
    expect(read('--allow-embed', 'https://Example.org/', '--allow-embed', 'http://localhost:8080').allowEmbed).toEqual([
      'https://example.org',
      'http://localhost:8080',
    ]);
    expect(read().allowEmbed).toEqual([]);
  });

  test.each([
    '*',
    'https://*.example.org',
    'example.org',
    'https://example.org/path',
    'https://example.org; script-src *',
    'https://me:secret@example.org',
    'data:text/html,x',
    'null',
    "'self'",
    '',
  ])('refuses %j', (origin) => {
    expect(() => read('--allow-embed', origin)).toThrow('an origin is a scheme, a host');
  });
});
