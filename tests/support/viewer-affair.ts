// A small invented affair as the viewer reads it: two rival values, one of them denied by somebody who holds nothing.
import type { AnswerRow } from '../../src/domain/graph/answer-rows.ts';
import type { GraphRelationship, NarrativeGraph } from '../../src/domain/graph/narrative-graph.ts';
import { labels, type RelationshipType, relationshipTypes } from '../../src/domain/graph/schema.ts';
import { type Affair, readAffair } from '../../viewer/src/affair/affair.ts';

type Rows = { [T in RelationshipType]: GraphRelationship<T>[] };

interface Words {
  readonly id: string;
  readonly by: readonly string[];
  readonly told?: string;
  readonly act?: 'says' | 'accuses';
  readonly answers?: readonly Partial<AnswerRow['properties']>[];
}

const words: readonly Words[] = [
  { id: 'baker-says-cat', by: ['baker'], answers: [{ value: 'cat' }] },
  { id: 'miller-says-cat', by: ['miller'], answers: [{ value: 'cat' }] },
  { id: 'guest-assumes-tom', by: ['guest'], answers: [{ value: 'tom', how: 'presupposed' }] },
  { id: 'dog-blamed', by: ['smith'], told: 'priest-accuses', answers: [{ value: 'dog', how: 'insinuated' }] },
  { id: 'priest-accuses', by: ['priest'], act: 'accuses', answers: [{ value: 'dog', stance: 'denied' }] },
  { id: 'weather', by: ['miller'] },
  { id: 'bells', by: ['priest'] },
];

const relation = { level: 'content', because: 'They say so.' } as const;

export function buildInventedGraph(): NarrativeGraph {
  const nodes = Object.fromEntries(labels.map((label) => [label, []])) as unknown as {
    [L in keyof NarrativeGraph['nodes']]: NarrativeGraph['nodes'][L][number][];
  };
  const rows = Object.fromEntries(relationshipTypes.map((type) => [type, []])) as unknown as Rows;
  const actors = ['baker', 'dog', 'guest', 'miller', 'priest', 'smith', 'village', 'cat', 'tom'];
  nodes.Dataset.push({
    id: 'milk',
    properties: { format: 1, version: '1', title: 'The spilt milk', licence: 'CC0-1.0', language: 'en' },
  });
  for (const id of actors) {
    const name = `${id.charAt(0).toUpperCase()}${id.slice(1)}`;
    nodes.Actor.push({ id, properties: { name, kind: 'person', unnamed: false, pseudonymous: false } });
  }
  nodes.Question.push({
    id: 'who',
    properties: { text: 'Who spilt the milk?', slot: 'actor', exclusive: false, paired: true },
  });
  for (const value of ['cat', 'dog', 'tom']) {
    nodes.Answer.push({ id: `who/${value}`, properties: { value } });
    rows.ANSWERS.push({ from: `who/${value}`, to: 'who', properties: {} });
  }
  rows.WITHIN.push({ from: 'who/tom', to: 'who/cat', properties: {} });
  for (const one of words) {
    const asTold = one.told !== undefined;
    const act = one.act ?? 'says';
    nodes.Assertion.push({ id: one.id, properties: { claim: `Claim of ${one.id}.`, act, asTold, retracted: false } });
    for (const from of one.by) rows.ASSERTS.push({ from, to: one.id, properties: { act, asTold, joint: false } });
    if (one.told !== undefined) rows.REPORTS.push({ from: one.told, to: one.id, properties: {} });
    for (const answer of one.answers ?? []) {
      const { value, stance = 'held', how = 'asserted', only = false } = answer;
      const type = stance === 'denied' ? 'DENIES' : 'HOLDS';
      rows[type].push({ from: one.id, to: `who/${value}`, properties: { how, only } });
    }
  }
  rows.SPEAKS_FOR.push({ from: 'baker', to: 'village', properties: {} });
  rows.SPEAKS_FOR.push({ from: 'miller', to: 'village', properties: {} });
  rows.SUPPORTS.push({ from: 'miller-says-cat', to: 'baker-says-cat', properties: { kind: 'confirms', ...relation } });
  rows.CONTRADICTS.push({ from: 'baker-says-cat', to: 'dog-blamed', properties: { kind: 'rivals', ...relation } });
  rows.CONTRADICTS.push({ from: 'priest-accuses', to: 'dog-blamed', properties: { kind: 'denies', ...relation } });
  rows.RELIES_ON.push({ from: 'bells', to: 'weather', properties: { because: 'Wind.' } });
  nodes.Silence.push({ id: 'smith-silent', properties: { in: 'his speech' } });
  rows.OMITS.push({ from: 'smith', to: 'smith-silent', properties: {} });
  rows.PASSES_OVER.push({ from: 'smith-silent', to: 'who/cat', properties: {} });
  return { nodes, relationships: rows };
}

export function readInventedAffair(): Affair {
  return readAffair(buildInventedGraph());
}
