// Records → nodes and lines of a scene: what they are called, how large they are drawn, who speaks. No positions, no colours.
import { isNarrator } from '../../../src/domain/citation/names.ts';
import type { Affair } from '../affair/affair.ts';
import { attribute } from '../affair/attribution.ts';
import { describeClaim, monogram, nameActor, speakersBehind } from '../affair/describe.ts';
import { describeBriefly, listMustNotes } from '../affair/describe-card.ts';
import type { DrawnRelation } from '../affair/relations.ts';
import type { NodeShape } from '../choice/reducers.ts';
import type { Box, Line, Point, SceneNode } from './scene.ts';

export function monogramOf(affair: Affair, actor: string | undefined): string {
  if (actor === undefined) return '–';
  return isNarrator(affair.index, actor) ? '¶' : monogram(nameActor(affair.index, actor));
}

const baseSizes: Readonly<Record<NodeShape, number>> = { disc: 12, square: 9.5, diamond: 9 };

/** Gently: four times the ties make a shape half as large again. */
export function sizeOf(shape: NodeShape, ties: number): number {
  return baseSizes[shape] + Math.min(6, Math.sqrt(ties) * 0.9);
}

export function countTies(affair: Affair): (id: string) => number {
  return (id) =>
    affair.relationsOf(id).length +
    affair.index.assertionsOf(id).length +
    Math.min(4, affair.index.answersTo(id).length);
}

export function listSpeakers(affair: Affair): string[] {
  return affair.index.graph.nodes.Actor.map((one) => one.id).filter(
    (id) => affair.index.assertionsOf(id).length + affair.index.silencesOf(id).length > 0,
  );
}

/** From speakers to what they say, and from what is said to the questions it answers: one line for several answers to one. */
export function listSpeechLines({ index }: Affair): Line[] {
  const { nodes, relationships } = index.graph;
  const line = (from: string, to: string, style: 'asserts' | 'answers'): Line => {
    return { id: `${from}~${to}~${style}`, from, to, style, symmetric: true, hearsay: false };
  };
  return [
    ...relationships.ASSERTS.map((one) => line(one.from, one.to, 'asserts')),
    ...relationships.OMITS.map((one) => line(one.from, one.to, 'asserts')),
    ...nodes.Assertion.flatMap(({ id }) =>
      [...new Set(index.answersOf(id).map((row) => row.to))].map((question) => line(id, question, 'answers')),
    ),
  ];
}

export function describeWords(
  affair: Affair,
  id: string,
  at: Point,
  box: Box,
  weight = countTies(affair)(id),
): SceneNode {
  const { index } = affair;
  const speakers = speakersBehind(index, id);
  const { names, act } = attribute(affair, id);
  const claim = describeClaim(index, id);
  const kind = index.labelOf(id) === 'Silence' ? 'silence' : 'assertion';
  return {
    id,
    kind,
    shape: 'square',
    size: sizeOf('square', weight),
    at,
    box,
    label: claim,
    monogram: monogramOf(affair, speakers[0]),
    claim,
    byline: `${names} ${act}`,
    notes: listMustNotes(affair, id),
    brief: describeBriefly(affair, id),
    weight,
  };
}

export function describeActor(affair: Affair, id: string, at: Point, weight: number): SceneNode {
  const name = nameActor(affair.index, id);
  const size = sizeOf('disc', weight);
  const box = { ...at, width: 0, height: 0 };
  return {
    id,
    kind: 'actor',
    shape: 'disc',
    size,
    at,
    box,
    label: name,
    monogram: monogramOf(affair, id),
    claim: name,
    byline: 'Actor',
    notes: [],
    brief: '',
    weight: 12 + weight,
  };
}

export function describeQuestion({ index }: Affair, id: string, at: Point, weight: number): SceneNode {
  const text = index.node('Question', id)?.properties.text ?? id;
  return {
    id,
    kind: 'question',
    shape: 'diamond',
    size: sizeOf('diamond', weight),
    at,
    box: { ...at, width: 0, height: 0 },
    label: text,
    monogram: '?',
    claim: text,
    byline: 'Question',
    notes: [],
    brief: '',
    weight: 6 + weight,
  };
}

export function lineOf(relation: DrawnRelation): Line {
  const { id, from, to, family, symmetric, hearsay } = relation;
  return { id, from, to, style: family, symmetric, hearsay };
}
