// A graph of any size for load tests and the bench: every label and most types, the same for the same size. Nobody's real words.
import type { NarrativeGraph } from '../../src/domain/graph/narrative-graph.ts';
import { sortGraph } from '../../src/domain/graph/narrative-graph.ts';
import { labels, relationshipTypes } from '../../src/domain/graph/schema.ts';

interface Loose {
  id?: string;
  from?: string;
  to?: string;
  properties: Record<string, unknown>;
}

const assertionsPerDocument = 20;
const actorCount = 200;
const questionCount = 50;
const tokens = ['red', 'green', 'blue'] as const;

/** About 5.1 records an assertion: 1 node and 4 to 5 relationships. `revision` changes the claims of every tenth assertion. */
export function generateGraph(dataset: string, assertions: number, revision = 0): NarrativeGraph {
  const nodes = Object.fromEntries(labels.map((label): [string, Loose[]] => [label, []]));
  const relationships = Object.fromEntries(relationshipTypes.map((type): [string, Loose[]] => [type, []]));
  const node = (label: string, id: string, properties: Record<string, unknown>) =>
    nodes[label]?.push({ id, properties });
  const relate = (type: string, from: string, to: string, properties: Record<string, unknown> = {}) =>
    relationships[type]?.push({ from, to, properties });

  node('Dataset', dataset, {
    format: 1,
    version: '1.0.0',
    title: 'A generated affair',
    licence: 'CC0-1.0',
    language: 'en',
  });
  node('Event', 'event', { name: 'The event' });
  for (let index = 0; index < actorCount; index += 1) {
    node('Actor', `actor-${index}`, {
      name: `Actor ${index}`,
      kind: 'person',
      unnamed: false,
      pseudonymous: false,
      aliases: [`A${index}`],
    });
  }
  for (let index = 0; index < questionCount; index += 1) {
    node('Question', `question-${index}`, {
      text: `Which one of ${index}?`,
      slot: 'token',
      exclusive: true,
      because: 'One only.',
      paired: false,
    });
    for (const value of tokens) {
      node('Answer', `question-${index}/${value}`, { value });
      relate('ANSWERS', `question-${index}/${value}`, `question-${index}`);
    }
    relate('ABOUT', `question-${index}`, 'event');
  }
  for (let index = 0; index < assertions; index += 1) {
    const id = `assertion-${index}`;
    const document = `document-${Math.floor(index / assertionsPerDocument)}`;
    if (index % assertionsPerDocument === 0)
      node('Document', document, { title: `Document ${document}`, length: 40_000 });
    const claim = `Number ${index} says so${index % 10 === 0 ? ` (revision ${revision})` : ''}.`;
    node('Assertion', id, { claim, act: 'says', asTold: false, retracted: false, saidAt: '2024-03-22' });
    relate('ASSERTS', `actor-${index % actorCount}`, id, { act: 'says', asTold: false, joint: false });
    const start = (index % assertionsPerDocument) * 100;
    relate('QUOTED_IN', id, document, {
      exact: `words of ${index}`,
      form: 'direct',
      position: 0,
      start,
      end: start + 15,
    });
    const value = tokens[index % tokens.length];
    relate('HOLDS', id, `question-${index % questionCount}/${value}`, { how: 'asserted', only: false });
    relate('ABOUT', id, 'event');
    if (index % 4 === 0 && index > 0) {
      const to = `assertion-${index - 1}`;
      relate('CONTRADICTS', id, to, {
        kind: 'denies',
        level: 'content',
        because: 'One denies the other.',
        confidence: 'high',
      });
    }
  }
  return sortGraph({ nodes, relationships } as unknown as NarrativeGraph);
}
