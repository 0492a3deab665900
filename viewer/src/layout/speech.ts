// Who speaks, how strongly each record is tied to others, and the lines from speakers to words: what both the scene and the
// forces read. No positions, no colours.

import { isNarrator } from '../../../src/domain/citation/names.ts';
import type { Affair } from '../affair/affair.ts';
import { monogram, nameActor } from '../affair/describe.ts';
import type { NodeShape } from '../choice/reducers.ts';
import type { Line } from './scene.ts';

export function monogramOf(affair: Affair, actor: string | undefined): string {
  if (actor === undefined) return '–';
  return isNarrator(affair.index, actor) ? '¶' : monogram(nameActor(affair.index, actor));
}

/** Gently: four times the ties make a shape half as large again. */
export function sizeOf(shape: NodeShape, ties: number): number {
  const base = shape === 'disc' ? 12 : shape === 'square' ? 9.5 : 9;
  return base + Math.min(6, Math.sqrt(ties) * 0.9);
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

export function listSpeechLines(affair: Affair): Line[] {
  const { relationships } = affair.index.graph;
  const line = (from: string, to: string, style: 'asserts' | 'answers'): Line => {
    return { id: `${from}~${to}~${style}`, from, to, style, symmetric: true, hearsay: false };
  };
  const answers = new Map(relationships.ANSWERS.map((one) => [`${one.from} ${one.to}`, one]));
  return [
    ...relationships.ASSERTS.map((one) => line(one.from, one.to, 'asserts')),
    ...relationships.OMITS.map((one) => line(one.from, one.to, 'asserts')),
    ...[...answers.values()].map((one) => line(one.from, one.to, 'answers')),
  ];
}
