// The affair as a stream: first what documents rest on, then one document after another with its text and what is said in it. The
// same for the same size and seed; holds the last few hundred statements and nothing else, however many there are.
import { countOf } from '../../src/domain/base/count.ts';
import { castActors } from './cast.ts';
import { startChance } from './chance.ts';
import { composeDocument } from './compose-document.ts';
import { dayOf } from './days.ts';
import { startMemory } from './memory.ts';
import type { GeneratedDocument, WrittenRecord } from './records.ts';
import { raiseTopics } from './topics.ts';

export interface AffairSize {
  readonly id: string;
  readonly assertions: number;
  readonly seed: number;
}

export interface GeneratedAffair {
  /** The dataset, events, actors, questions and narratives. */
  readonly ground: Iterable<WrittenRecord>;
  /** In the order of their dates. */
  readonly documents: Iterable<GeneratedDocument>;
}

const statementsPerQuestion = 6;

export function generateAffair({ id, assertions, seed }: AffairSize): GeneratedAffair {
  const cast = castActors(assertions, seed);
  const events = Math.max(1, Math.round(assertions ** 0.3));
  const topics = raiseTopics({
    count: Math.max(4, Math.round(assertions / statementsPerQuestion)),
    seed,
    blamed: cast.blamed,
    events,
  });
  const narratives = Math.max(2, Math.round(assertions ** 0.35));
  return { ground: layGround(), documents: composeAll() };

  function* layGround(): Generator<WrittenRecord> {
    yield nameDataset(id, assertions, seed);
    for (let row = 0; row < events; row += 1) yield nameEvent(row);
    yield* cast.records;
    for (let row = 0; row < topics.count; row += 1) yield topics.at(row).record;
    for (let row = 0; row < narratives; row += 1)
      yield { type: 'narrative', id: `narrative-${row}`, name: `Story ${row + 1} of the breach` };
  }

  function* composeAll(): Generator<GeneratedDocument> {
    const chance = startChance(seed + 1);
    const world = { cast, topics, narratives, spanDays: Math.round(10 + assertions ** 0.5), assertions };
    const memory = startMemory();
    for (let row = 0, written = 0; written < assertions; row += 1) {
      const most = Math.min(assertions - written, 3 + chance.below(18));
      yield composeDocument({ row, most, firstStatement: written, chance, world, memory });
      written += most;
    }
  }
}

function nameDataset(id: string, assertions: number, seed: number): WrittenRecord {
  return {
    type: 'dataset',
    id,
    format: 1,
    version: '1.0.0',
    title: `The breach at Larkfield (generated, ${countOf(assertions, 'assertion')})`,
    description: `An affair made up by a program, with seed ${seed}. Nothing of it happened, and nobody in it lives.`,
    licence: 'CC0-1.0',
    language: 'en',
  };
}

function nameEvent(row: number): WrittenRecord {
  const event = { type: 'event', id: `event-${row}`, date: dayOf(row) };
  if (row === 0) return { ...event, name: 'The breach at Larkfield', place: 'Larkfield' };
  return { ...event, name: `What was found ${row} ${row === 1 ? 'day' : 'days'} later`, partOf: 'event-0' };
}
