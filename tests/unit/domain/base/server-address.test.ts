// What is printed of an address: nothing that stands before an `@`, no query string, and nothing of what is not well-formed.
import { describe, expect, test } from 'vitest';
import {
  holdsCredentials,
  parseServerAddress,
  redactAddresses,
  showServerAddress,
} from '../../../../src/domain/base/server-address.ts';
import { leakyAddresses, secretParts } from '../../../support/leaky-addresses.ts';

describe('showServerAddress', () => {
  test.each([
    ['bolt://localhost:7687', 'bolt://localhost:7687'],
    ['neo4j+s://abc.databases.neo4j.io', 'neo4j+s://abc.databases.neo4j.io'],
    ['bolt+ssc://[::1]:7687', 'bolt+ssc://[::1]:7687'],
    ['neo4j://my_neo4j', 'neo4j://my_neo4j'],
    ['bolt://bücher.example:7687', 'bolt://bücher.example:7687'],
    ['neo4j://h:1/?policy=eu', 'neo4j://h:1'],
    ['http://localhost:7474/browser/', 'http://localhost:7474'],
    ['localhost:7687', 'localhost:7687'],
  ])('shows %s as %s', (text, shown) => {
    expect(showServerAddress(text)).toBe(shown);
  });

  test.each(leakyAddresses)('shows no part of the secret in %j', (text) => {
    for (const part of secretParts) expect(showServerAddress(text)).not.toContain(part);
  });
});

describe('redactAddresses', () => {
  test.each(leakyAddresses.filter((one) => /^(?:bolt|neo4j)/.test(one)))(
    'leaves no secret of %j in a sentence',
    (text) => {
      const sentence = redactAddresses(`Neo4j at ${text} does not answer: connect ${text}`);

      for (const part of secretParts) expect(sentence).not.toContain(part);
      expect(sentence).toContain('Neo4j at ');
    },
  );

  test('leaves the rest of a sentence, and addresses without secrets, as they are', () => {
    const plain =
      'Neo4j at bolt://[::1]:7687 (database neo4j) is away; see https://example.org/@ana?x=1, or ana@example.org.';

    expect(redactAddresses(plain)).toBe(plain);
    expect(redactAddresses('Given URL: neo4j://h:1?x=hunter2, sorry')).toBe('Given URL: neo4j://h:1, sorry');
    expect(redactAddresses('Is it bolt://localhost:7687?')).toBe('Is it bolt://localhost:7687?');
    expect(redactAddresses('http://ana:hunter2@localhost:7474 is no Bolt')).toBe('http://…@localhost:7474 is no Bolt');
  });
});

test.each(leakyAddresses)('%j is no address, or is known to hold credentials, or hides its query', (text) => {
  const address = parseServerAddress(text);

  expect(address === undefined || holdsCredentials(text) || !address.shown.includes('?')).toBe(true);
});
