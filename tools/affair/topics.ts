// What a generated affair disputes: questions of all five kinds about the things of the town, each with rival answers.
import { capitalise } from '../../src/domain/records/suggest-record.ts';
import { itemAt, type Voice } from './cast.ts';
import { type Chance, skewRanks, startChance } from './chance.ts';
import type { WrittenRecord } from './records.ts';
import { adjectives, causes, deeds, numbered, things } from './vocabulary.ts';

/** One of the rival answers, as a sentence says it and as it is recorded. */
export interface Rival {
  readonly value: string;
  /** A whole sentence without its full stop, beginning small. */
  readonly claim: string;
}

export interface Topic {
  readonly record: WrittenRecord;
  readonly slot: 'actor' | 'token' | 'number' | 'date' | 'yes-no';
  readonly event: string;
  readonly thing: string;
  /** The first ones are held most. */
  readonly rivals: readonly Rival[];
  /** What numbers may be counted on. */
  readonly base?: string;
}

const slots = ['token', 'yes-no', 'number', 'token', 'actor', 'yes-no', 'date'] as const;

export interface Topics {
  readonly count: number;
  at(row: number): Topic;
  /** The first ones are answered most. */
  pick(chance: Chance): Topic;
}

interface Range {
  readonly count: number;
  readonly seed: number;
  readonly blamed: readonly Voice[];
  readonly events: number;
}

/** How many of the first questions are answered about as often as the first. */
const alikeTopics = 15;

/** Made anew each time one is asked for: a million statements dispute more questions than should be held. */
export function raiseTopics({ count, seed, blamed, events }: Range): Topics {
  const pickRank = skewRanks(count, alikeTopics);
  const at = (row: number) => raiseTopic(row, seed, blamed, events);
  return { count, at, pick: (chance) => at(pickRank(chance)) };
}

function raiseTopic(row: number, seed: number, blamed: readonly Voice[], events: number): Topic {
  const chance = startChance(seed ^ Math.imul(row + 1, 0x27d4eb2f));
  const thing = nameThing(row);
  const slot = itemAt(slots, row % slots.length);
  const event = `event-${row % events}`;
  const { fields, rivals, base } = ask(slot, thing, chance, blamed);
  const record = { type: 'question', id: `question-${row}`, slot, about: [event], ...fields };
  return { record, slot, event, thing, rivals, ...(base === undefined ? {} : { base }) };
}

function nameThing(row: number): string {
  const adjective = itemAt(adjectives, row % adjectives.length);
  const turn = Math.floor(row / adjectives.length);
  const thing = itemAt(things, (row + turn) % things.length);
  const again = Math.floor(turn / things.length);
  return `${adjective} ${thing}${again === 0 ? '' : ` ${again + 1}`}`;
}

interface Asked {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly rivals: readonly Rival[];
  readonly base?: string;
}

function ask(slot: Topic['slot'], thing: string, chance: Chance, blamed: readonly Voice[]): Asked {
  if (slot === 'token') return askCause(thing, chance);
  if (slot === 'actor') return askBlame(thing, chance, blamed);
  if (slot === 'yes-no') return askDeed(thing, chance);
  return slot === 'number' ? askNumber(thing, chance) : askDay(thing, chance);
}

function askCause(thing: string, chance: Chance): Asked {
  const first = chance.below(causes.length);
  const named = Array.from({ length: 2 + chance.below(4) }, (_, turn) =>
    itemAt(causes, (first + turn) % causes.length),
  );
  const rivals = named.map((cause) => ({
    value: cause.replaceAll(' ', '-'),
    claim: `the ${thing} was brought down by ${cause}`,
  }));
  const values = Object.fromEntries(
    rivals
      .map(({ value }, at) => [value, { label: capitalise(itemAt(named, at)) }] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const because = 'A thing that gives way once gives way for one cause.';
  return { fields: { text: `What brought down the ${thing}?`, exclusive: true, because, values }, rivals };
}

function askBlame(thing: string, chance: Chance, blamed: readonly Voice[]): Asked {
  const first = chance.below(blamed.length);
  const count = Math.min(blamed.length, 2 + chance.below(3));
  const rivals = Array.from({ length: count }, (_, turn) => itemAt(blamed, (first + turn) % blamed.length)).map(
    ({ id, name }) => ({ value: id, claim: `the ${name} is to blame for the ${thing}` }),
  );
  const isExclusive = chance.percent(60);
  const because = 'Blame is asked here for the one who gave the order.';
  const text = `Who is to blame for the ${thing}?`;
  return { fields: { text, ...(isExclusive ? { exclusive: true, because } : {}) }, rivals };
}

function askDeed(thing: string, chance: Chance): Asked {
  const { yes, ask: asked, before } = chance.pick(deeds);
  const said = [
    { value: 'yes', claim: `the ${thing} ${yes} ${before}` },
    { value: 'no', claim: `the ${thing} ${yes.replace('was', 'was not')} ${before}` },
  ];
  const values = { no: { label: `It ${yes.replace('was', 'was not')}` }, yes: { label: `It ${yes}` } };
  return {
    fields: { text: `Was the ${thing} ${asked} ${before}?`, values },
    rivals: chance.percent(50) ? said : said.toReversed(),
  };
}

function askNumber(thing: string, chance: Chance): Asked {
  const { unit, ask: asked, say, base } = chance.pick(numbered);
  const about = 3 + chance.below(180);
  const more = about + 2 + chance.below(40);
  const rivals = [
    { value: `${about}`, claim: `${about} ${say} the ${thing}` },
    { value: `${more}`, claim: `${more} ${say} the ${thing}` },
    { value: `${more + 1}..`, claim: `more than ${more} ${say} the ${thing}` },
    { value: `${about - 2}..${about + 1}`, claim: `between ${about - 2} and ${about + 1} ${say} the ${thing}` },
    { value: `~${about + 10}`, claim: `some ${about + 10} ${say} the ${thing}` },
  ];
  return {
    fields: { text: `${asked} the ${thing}?`, unit, ...(chance.percent(50) ? { tolerance: 5 } : {}) },
    rivals: rivals.slice(0, 2 + chance.below(4)),
    base,
  };
}

function askDay(thing: string, chance: Chance): Asked {
  const day = 3 + chance.below(24);
  const rivals = Array.from({ length: 2 + chance.below(2) }, (_, turn) => ({
    value: `2030-03-${String(day + turn).padStart(2, '0')}`,
    claim: `the ${thing} gave way on ${day + turn} March`,
  }));
  return { fields: { text: `On which day did the ${thing} give way?` }, rivals };
}
