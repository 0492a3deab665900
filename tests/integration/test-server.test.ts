// The Neo4j that the integration tests are given is one that questions can be asked of.
import neo4j from 'neo4j-driver';
import { expect, test } from 'vitest';
import { describeWithNeo4j, testNeo4j } from '../support/neo4j.ts';

describeWithNeo4j('the Neo4j of the tests', () => {
  test('answers a question as soon as it is handed over', async () => {
    const { uri, username, password, database } = testNeo4j();
    const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));

    const { records } = await driver.executeQuery('RETURN 1 AS one', {}, { database });

    expect(records).toHaveLength(1);
    await driver.close();
  });
});
