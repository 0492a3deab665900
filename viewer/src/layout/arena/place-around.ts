// Arenas → places for the speakers and for the statements in no dispute: short lines that cross neither words nor each other.
// Pure and seeded: the same input gives the same bytes. Moves no arena.

import type { IslandRelation } from '../../affair/islands.ts';
import type { Box, Point } from '../scene.ts';
import { Directions } from './directions.ts';
import { FreeCells, obstacleMargin } from './free-cells.ts';
import { contains, cutsBox, distance, overlap } from './geometry.ts';
import {
  boxOf,
  costs,
  type End,
  grow,
  type Item,
  type LooseWish,
  looseItem,
  nameBoxOf,
  type PlacedAround,
  type PlacedLoose,
  type PlacedSpeaker,
  type SpeakerWish,
  speakerItem,
} from './place-items.ts';
import {
  type FixedAround,
  listBlockers,
  type PricedAgainst,
  priceLengths,
  pricePlace,
  type Segment,
} from './price-place.ts';
import { createRandom, shuffle } from './random.ts';
import { type FoundPlace, type SearchedAgainst, searchCells } from './search-cells.ts';
import type { Arena, PlacedStatement } from './set-out.ts';
import type { Side } from './sides.ts';
import type { TextBlock } from './words.ts';

const rim = 2;
/** Cells between two that are looked at first; no divisor of the grid's rows, so that it wanders over the stage. */
const coarseStride = 37;
const looseStride = 7;
/** So much dearer a picture may get at first, in pixels of line, and by what part less each round. */
const firstHeat = 600;
const coolingPerRound = 0.985;
const reheatEvery = 250;
const liftReach = 190;
/** So often a statement that is lifted tries another width. */
const reshapeShare = 0.4;
/** Of so many that are drawn, the dearest is lifted first. */
const drawn = 3;
/** What is at fault is lifted with some of what stands within one of these reaches, and with what it is joined to. */
const faultReaches = [60, 120, 190];
const nearShare = 0.9;
/** So often `mend` lifts what is at fault; else speakers with what hangs on them, which may stand in its way. */
const mendShare = 0.7;
/** So often what is at fault is lifted, and so often that or speakers; else what stands round a place. */
const faultShare = 0.4;
const speakerShare = 0.7;

interface State {
  readonly item: Item;
  readonly words: TextBlock;
  readonly at: Point;
  readonly side: Side;
  readonly isSet: boolean;
  readonly price: number;
}

export interface PlacementInput {
  readonly arenas: readonly Arena[];
  readonly speakers: readonly SpeakerWish[];
  readonly loose: readonly LooseWish[];
  /** Those that are drawn as lines outside the arenas: with an end in `loose`. */
  readonly relations: readonly Pick<IslandRelation, 'from' | 'to'>[];
  readonly stage: Box;
  /** Nothing is placed there. */
  readonly kept: readonly Box[];
  readonly seed: number;
}

/** One search: first the quick answer, then better ones as long as somebody wants them. */
export class Placement {
  readonly #items = new Map<string, Item>();
  readonly #seats: ReadonlyMap<string, PlacedStatement>;
  readonly #standing: FixedAround;
  readonly #obstacles: readonly Box[];
  readonly #words: readonly { readonly box: Box; readonly of: string }[];
  readonly #relations: PlacementInput['relations'];
  readonly #stage: Box;
  readonly #cells: FreeCells;
  readonly #speakersFirst: readonly Item[];
  readonly #looseFirst: readonly Item[];
  readonly #random: () => number;
  #total = 0;
  #least = 0;
  #best: readonly State[] = [];
  #heat = firstHeat;
  #rounds = 0;

  /** Places everything, and goes over it once. Cost: items × cells × lines. */
  constructor({ arenas, speakers, loose, relations, stage, kept, seed }: PlacementInput) {
    this.#stage = stage;
    this.#random = createRandom(seed);
    this.#seats = new Map(arenas.flatMap((arena) => arena.statements.map((one) => [one.id, one] as const)));
    const zones = arenas.flatMap((arena) => [
      ...arena.regions.map((one) => ({ box: one.box, holds: new Set(one.region.members) })),
      { box: arena.lens, holds: new Set<string>() },
      { box: arena.titleBox, holds: new Set<string>() },
    ]);
    this.#standing = { seats: this.#seats, zones, items: this.#items };
    this.#obstacles = [...zones.map((zone) => zone.box), ...kept];
    this.#cells = new FreeCells(stage, this.#obstacles);
    this.#words = arenas.flatMap((arena) => [
      ...arena.statements.map((one) => ({ box: one.wordsBox, of: one.id })),
      ...arena.regions
        .filter((one) => one.label.lines.length > 0)
        .map((one) => ({ box: one.labelBox, of: one.region.key })),
      { box: arena.titleBox, of: arena.island.key },
    ]);
    this.#relations = relations;
    for (const wish of speakers) this.#items.set(wish.id, speakerItem(wish));
    for (const wish of loose) this.#items.set(wish.id, looseItem(wish, this.#relations));
    const seated = (item: Item) => item.ties.filter((tie) => this.#seats.has(tie.to)).length;
    const items = [...this.#items.values()];
    this.#speakersFirst = items
      .filter((one) => one.speaker !== undefined)
      .toSorted((a, b) => seated(b) - seated(a) || b.ties.length - a.ties.length || (a.id < b.id ? -1 : 1));
    this.#looseFirst = items
      .filter((one) => one.loose !== undefined)
      .toSorted((a, b) => b.words.height - a.words.height || (a.id < b.id ? -1 : 1));
    for (const item of [...this.#speakersFirst, ...this.#looseFirst]) this.#settle(item);
    // Once more, now that all others stand: the dearest statements first.
    for (const item of this.#speakersFirst) this.#settle(item);
    for (const item of this.#looseFirst.toSorted((a, b) => b.price - a.price)) this.#settle(item);
    this.#total = this.#priceAll();
    this.#least = this.#total;
    this.#best = this.#remember();
  }

  /** What makes the price besides the length of lines: whatever crosses or covers something. */
  get faults(): number {
    const set = [...this.#items.values()].filter((one) => one.isSet);
    return this.#total - set.reduce((sum, one) => sum + priceLengths(one.at.x, one.at.y, this.#endsOf(one)), 0);
  }

  /** Lines that run through words, by more than their rim; through those that they lead to, too. */
  get cuts(): number {
    const names = [...this.#items.values()]
      .filter((one) => one.isSet)
      .map((one) => ({ box: nameBoxOf(one, one.at), of: one.loose === undefined ? '' : one.id }));
    const words = [...this.#words, ...names].map(({ box, of }) => ({ box: grow(box, -rim, -rim), of }));
    const isOwn = (of: string, { from }: Segment) => of === from && this.#seats.has(from);
    const through = (line: Segment) =>
      words.filter((one) => !isOwn(one.of, line) && cutsBox(line.a, line.b, one.box)).length;
    return this.#listSegments().reduce((sum, one) => sum + through(one), 0);
  }

  /** Some rounds of `improve` at what is at fault most; none once no line runs through words and few cross. `read` gives the clearest. */
  mend(rounds: number): void {
    let clearest = { cuts: this.cuts, price: this.#total, states: this.#remember() };
    for (let round = 0; round < rounds && (clearest.cuts > 0 || this.faults >= costs.throughWords); round += 1) {
      this.#round(this.#random() < mendShare ? this.#liftFaulty() : this.#liftSpeakers());
      const { cuts } = this;
      if (cuts < clearest.cuts || (cuts === clearest.cuts && this.#total < clearest.price))
        clearest = { cuts, price: this.#total, states: this.#remember() };
    }
    this.#recall(clearest.states);
    this.#total = clearest.price;
  }

  /**
   * Ruin and rebuild (Schrimpf and others, 2000): lifts what is at fault, a few speakers with what hangs on them, or everything
   * round a place, sets it anew, and keeps what is cheaper, or at first a little dearer. `read` gives the best there was. Each
   * round costs a few times what placing one item does.
   */
  improve(rounds: number): void {
    for (let round = 0; round < rounds; round += 1) {
      const way = this.#random();
      this.#round(
        way < faultShare ? this.#liftFaulty() : way < speakerShare ? this.#liftSpeakers() : this.#liftAround(),
      );
      this.#rounds += 1;
      if (this.#rounds % reheatEvery === 0) this.#heat = firstHeat;
      if (this.#rounds % reheatEvery !== 0 && round < rounds - 1) continue;
      this.#recall(this.#best);
      this.#total = this.#least;
    }
  }

  #round(lifted: readonly Item[]): void {
    const before = this.#remember();
    for (const item of lifted) {
      item.isSet = false;
      if (this.#random() < reshapeShare) this.#reshape(item);
    }
    // Only some places are looked at first, so that the same few lifted again find other ways to stand.
    for (const item of lifted) this.#settle(item, [looseStride]);
    for (const item of lifted) this.#settle(item);
    const now = this.#priceAll();
    this.#heat *= coolingPerRound;
    if (now < this.#total - 1 || now < this.#total + this.#heat * this.#random()) {
      this.#total = now;
      if (now < this.#least) {
        this.#least = now;
        this.#best = this.#remember();
      }
    } else this.#recall(before);
  }

  #reshape(item: Item): void {
    const shapes = item.loose?.shapes ?? [];
    item.words = shapes[Math.floor(this.#random() * shapes.length)] ?? item.words;
  }

  /** Something whose words or lines cross or cover others, with what is near it and what it is joined to; speakers where nothing is. */
  #liftFaulty(): readonly Item[] {
    const items = [...this.#items.values()];
    const set = items.filter((one) => one.isSet);
    const faultOf = (one: Item) => one.price - priceLengths(one.at.x, one.at.y, this.#endsOf(one));
    const faulty = items.filter((one) => !one.isSet || faultOf(one) > 1);
    const grave = faulty.filter((one) => faultOf(one) >= costs.onLine);
    const among = grave.length > 0 ? grave : faulty;
    const centre = among[Math.floor(this.#random() * among.length)];
    if (centre === undefined) return this.#liftSpeakers();
    const reach = faultReaches[Math.floor(this.#random() * faultReaches.length)] ?? liftReach;
    const near = set.filter((one) => distance(one.at, centre.at) < reach && this.#random() < nearShare);
    const joined = set.filter((one) => centre.ties.some((tie) => tie.to === one.id));
    return shuffle([...new Set([centre, ...near, ...joined])], this.#random);
  }

  /** Sometimes only the statements, so that the speakers' own places are not given up for each try. */
  #liftSpeakers(): readonly Item[] {
    const some = shuffle(this.#speakersFirst, this.#random).slice(0, 1 + Math.floor(this.#random() * 4));
    const ids = new Set(some.map((one) => one.id));
    const hanging = shuffle(
      this.#looseFirst.filter((one) => one.loose?.speakers.some((id) => ids.has(id)) || this.#random() < 0.08),
      this.#random,
    );
    return this.#random() < 0.4 ? hanging : [...some, ...hanging];
  }

  #liftAround(): readonly Item[] {
    const set = [...this.#items.values()].filter((one) => one.isSet);
    const [centre] = Array.from({ length: drawn }, () => set[Math.floor(this.#random() * set.length)])
      .flatMap((one) => one ?? [])
      .toSorted((a, b) => b.price - a.price);
    if (centre === undefined) return [];
    const near = set.filter((one) => distance(one.at, centre.at) < liftReach);
    const related = set.filter((one) => centre.ties.some((tie) => tie.to === one.id));
    return shuffle([...new Set([...near, ...related])], this.#random);
  }

  #remember(): readonly State[] {
    return [...this.#items.values()].map((item) => ({
      item,
      words: item.words,
      at: item.at,
      side: item.side,
      isSet: item.isSet,
      price: item.price,
    }));
  }

  #recall(states: readonly State[]): void {
    for (const { item, ...state } of states) Object.assign(item, state);
  }

  read(): PlacedAround {
    const items = [...this.#items.values()];
    return {
      speakers: items.flatMap((item): PlacedSpeaker[] =>
        item.speaker === undefined || !item.isSet
          ? []
          : [{ wish: item.speaker, at: item.at, reach: item.reach, nameBox: nameBoxOf(item, item.at) }],
      ),
      loose: items.flatMap((item): PlacedLoose[] =>
        item.loose === undefined || !item.isSet
          ? []
          : [{ wish: item.loose, at: item.at, side: item.side, words: item.words, wordsBox: nameBoxOf(item, item.at) }],
      ),
      unplaced: items.filter((one) => !one.isSet).map((one) => one.id),
    };
  }

  /** The cheapest free place for one item while all others stay. */
  #settle(item: Item, strides: readonly number[] = [coarseStride, 1]): void {
    const others = [...this.#items.values()].filter((one) => one !== item && one.isSet);
    const taken = others.map((one) => grow(boxOf(one, one.at), item.margin, item.margin));
    const against: PricedAgainst = {
      segments: this.#listSegments().filter((one) => one.from !== item.id && one.to !== item.id),
      words: [...this.#words, ...others.map((one) => ({ box: boxOf(one, one.at), of: one.id }))],
      ends: this.#endsOf(item),
    };
    const lines = against.ends.map(
      (end) => new Directions(end.point, listBlockers(item, end, against, this.#standing)),
    );
    const context: SearchedAgainst = { ...against, standing: this.#standing, lines, taken };
    // Where it stood, or a look at every few places, gives a price that most others cannot beat by the length of their lines alone.
    let best = item.isSet ? this.#stay(item, context) : undefined;
    for (const stride of strides)
      for (const side of ['right', 'left'] as const) {
        const cells = this.#cells.of(item, side);
        best = searchCells(item, cells, { first: Math.floor(this.#random() * stride), stride }, context, best);
      }
    if (best === undefined) {
      item.isSet = false;
      item.price = costs.unplaced;
    } else Object.assign(item, { ...best, isSet: true });
  }

  /** Its place, where it has one that is free. */
  #stay(item: Item, context: SearchedAgainst): FoundPlace | undefined {
    const { at, side } = item;
    const box = boxOf(item, at);
    const isFree =
      contains(this.#stage, box) &&
      !context.taken.some((one) => overlap(box, one)) &&
      !this.#obstacles.some((one) => overlap(box, one, obstacleMargin));
    if (!isFree) return undefined;
    const length = priceLengths(at.x, at.y, context.ends);
    return { at, side, price: pricePlace(item, at, context, this.#standing, length) };
  }

  #priceAll(): number {
    const segments = this.#listSegments();
    const set = [...this.#items.values()].filter((one) => one.isSet);
    const boxes = set.map((one) => ({ box: boxOf(one, one.at), of: one.id }));
    let sum = (this.#items.size - set.length) * costs.unplaced;
    for (const item of set) {
      const ends = this.#endsOf(item);
      const others = segments.filter((one) => one.from !== item.id && one.to !== item.id);
      const words = [...this.#words, ...boxes.filter((one) => one.of !== item.id)];
      const context = { ends, segments: others, words };
      item.price = pricePlace(item, item.at, context, this.#standing, priceLengths(item.at.x, item.at.y, ends));
      sum += item.price;
    }
    return sum;
  }

  /** Where a line to this record ends: at a statement's port, or in the middle of what is placed around. */
  #pointOf(id: string, isSpeech: boolean): Point | undefined {
    const seat = this.#seats.get(id);
    if (seat !== undefined) return isSpeech ? seat.port : seat.at;
    const item = this.#items.get(id);
    return item?.isSet ? item.at : undefined;
  }

  #endsOf(item: Item): End[] {
    return item.ties.flatMap(({ to, weight }): End[] => {
      const point = this.#pointOf(to, item.speaker !== undefined);
      return point === undefined ? [] : [{ point, to, weight }];
    });
  }

  #listSegments(): Segment[] {
    const segments: Segment[] = [];
    for (const item of this.#items.values()) {
      if (!item.isSet || item.speaker === undefined) continue;
      for (const { to } of item.ties) {
        const b = this.#pointOf(to, true);
        if (b !== undefined) segments.push({ from: item.id, to, a: item.at, b });
      }
    }
    for (const { from, to } of this.#relations) {
      const [a, b] = [this.#pointOf(from, false), this.#pointOf(to, false)];
      if (a !== undefined && b !== undefined) segments.push({ from, to, a, b });
    }
    return segments;
  }
}
