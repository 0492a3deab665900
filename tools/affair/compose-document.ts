// One document of a generated affair: its text, and what is said in it, each statement anchored where it stands.
import { capitalise } from '../../src/domain/records/suggest-record.ts';
import type { Cast, Voice } from './cast.ts';
import { type Chance, skewRanks, startChance } from './chance.ts';
import { dayOf } from './days.ts';
import { DocumentText } from './document-text.ts';
import type { Memory, Remembered } from './memory.ts';
import type { GeneratedDocument, WrittenRecord } from './records.ts';
import type { Topic, Topics } from './topics.ts';
import { hedges, reasons, remarks } from './vocabulary.ts';

interface World {
  readonly cast: Cast;
  readonly topics: Topics;
  readonly narratives: number;
  readonly spanDays: number;
  readonly assertions: number;
}

interface Task {
  readonly row: number;
  /** How many assertions it holds. */
  readonly most: number;
  /** Number of its first assertion. */
  readonly firstStatement: number;
  readonly chance: Chance;
  readonly world: World;
  readonly memory: Memory;
}

interface Speaker {
  readonly by: readonly string[];
  readonly names: string;
}

const pickSide = [2, 3, 4, 5, 6].map((count) => skewRanks(count, 0));

export function composeDocument(task: Task): GeneratedDocument {
  return new Composer(task).compose();
}

class Composer {
  readonly #task: Task;
  readonly #day: number;
  readonly #text: DocumentText;
  readonly #themes: readonly Topic[];
  readonly #outlet: Voice;
  readonly #statements: WrittenRecord[] = [];
  readonly #actors: WrittenRecord[] = [];
  #assertions = 0;

  constructor(task: Task) {
    const { row, firstStatement, chance, world } = task;
    this.#task = task;
    this.#text = new DocumentText(`paper-${row}`);
    this.#day = 2 + Math.floor((firstStatement / world.assertions) * world.spanDays);
    this.#themes = Array.from({ length: 1 + chance.below(4) }, () => world.topics.pick(chance));
    this.#outlet = world.cast.pickOutlet(chance);
  }

  compose(): GeneratedDocument {
    const { most, chance } = this.#task;
    const title = this.#writeTitle();
    while (this.#assertions < most) this.#addStatement();
    if (chance.percent(20)) this.#addSilence();
    const document = this.#text.record(title, this.#outlet.id, dayOf(this.#day));
    return { document, text: this.#text.text, actors: this.#actors, statements: this.#statements };
  }

  /** The headline is now and then a statement of the paper's own. */
  #writeTitle(): string {
    const { chance } = this.#task;
    const [topic] = this.#themes;
    const rival = topic?.rivals[this.#sideOf(topic, this.#outlet.id)];
    const isStated = chance.percent(30) && rival !== undefined && topic !== undefined;
    const title = isStated ? capitalise(rival.claim) : `The ${topic?.thing}, day ${this.#day}`;
    const said = this.#text.write('', title, '\n\n', 'direct');
    if (!isStated) return title;
    this.#add({ by: [this.#outlet.id], names: this.#outlet.name }, 'says', rival.claim, {
      quotes: [{ ...said, part: 'headline' }],
      stand: { topic, value: rival.value },
      saidAt: dayOf(this.#day),
    });
    return title;
  }

  #addStatement(): void {
    const { chance, most } = this.#task;
    const roll = chance.below(100);
    if (roll < 14 && this.#assertions + 2 <= most) this.#addTold();
    else if (roll < 26) this.#addDenial();
    else if (roll < 40) this.#addRemark();
    else if (roll < 42) this.#addRetraction();
    else this.#addAnswer();
  }

  #addAnswer(): void {
    const { chance } = this.#task;
    const speaker = this.#pickSpeaker();
    const topic = this.#pickTopic();
    const isOpen = chance.percent(3);
    const rival = topic.rivals[this.#sideOf(topic, speaker.by.join())] ?? topic.rivals[0];
    if (rival === undefined) return;
    const hedge = chance.percent(6) ? chance.pick(hedges) : undefined;
    const claim = isOpen ? `it cannot be said yet what happened at the ${topic.thing}` : rival.claim;
    const said = this.#text.say(speaker.names, 'said', hedge === undefined ? claim : `${hedge} ${claim}`, chance);
    this.#add(speaker, 'says', claim, {
      verb: 'said',
      quotes: [said],
      ...(isOpen
        ? { answers: { [topic.record.id]: [{ open: true }] } }
        : { stand: { topic, value: rival.value }, hedge }),
      ...this.#date(),
    });
  }

  /** One who tells what another said, and what that other said. */
  #addTold(): void {
    const { chance } = this.#task;
    const teller = chance.percent(40) ? { by: [this.#outlet.id], names: this.#outlet.name } : this.#pickSpeaker();
    const told = this.#pickSpeaker();
    const topic = this.#pickTopic();
    const rival = topic.rivals[this.#sideOf(topic, told.by.join())] ?? topic.rivals[0];
    if (rival === undefined || told.names === teller.names) {
      this.#addAnswer();
      return;
    }
    const verb = chance.percent(50) ? 'claimed' : 'confirmed';
    const inner = `${told.names} had ${verb} that ${rival.claim}`;
    const outer = this.#text.write(`${capitalise(teller.names)} `, `said that ${inner}`, '.\n', 'indirect');
    const start = outer.end - `had ${verb} that ${rival.claim}`.length;
    const exact = `had ${verb} that ${rival.claim}`;
    const date = this.#date();
    const tale = this.#add(teller, 'says', inner.replace(`had ${verb}`, verb), {
      verb: 'said',
      quotes: [outer],
      ...date,
    });
    this.#add(told, verb === 'claimed' ? 'claims' : 'confirms', rival.claim, {
      quotes: [{ ...outer, exact, start }],
      stand: { topic, value: rival.value },
      reportedBy: [tale],
    });
  }

  #addDenial(): void {
    const { chance, memory } = this.#task;
    const denied = memory.find(chance, (one) => one.stand !== undefined && one.stands);
    const speaker = this.#pickSpeaker();
    if (denied?.stand === undefined || denied.by.some((id) => speaker.by.includes(id))) {
      this.#addAnswer();
      return;
    }
    const { topic, value } = denied.stand;
    const claim = `it is not so that ${denied.claim}`;
    const said = this.#text.say(speaker.names, 'answered', claim, chance);
    const other = value === 'yes' ? 'no' : 'yes';
    const answer = topic.slot === 'yes-no' ? { value: other } : { not: value };
    this.#add(speaker, 'denies', claim, {
      verb: 'answered',
      quotes: [said],
      answers: { [topic.record.id]: [answer] },
      ...this.#date(),
    });
  }

  /** What answers no question, and may speak for or against what was said. */
  #addRemark(): void {
    const { chance, memory } = this.#task;
    const speaker = this.#pickSpeaker();
    const topic = this.#pickTopic();
    const claim = chance.pick(remarks).replace('{thing}', topic.thing);
    const said = this.#text.say(speaker.names, 'added', claim, chance);
    const target = chance.percent(60)
      ? memory.find(chance, (one) => one.stand?.topic.event === topic.event)
      : undefined;
    this.#add(speaker, 'says', claim, {
      verb: 'added',
      quotes: [said],
      ...(target === undefined ? {} : this.#relate(target)),
      about: topic.event,
      ...this.#date(),
    });
  }

  #relate(target: Remembered): object {
    const { chance } = this.#task;
    const isAgainst = chance.percent(45);
    const kind = chance.pick(isAgainst ? (['denies', 'undercuts'] as const) : (['evidences', 'confirms'] as const));
    return {
      [isAgainst ? 'contradicts' : 'supports']: { [target.id]: [{ kind, because: chance.pick(reasons[kind]) }] },
    };
  }

  #addRetraction(): void {
    const { chance, memory, row } = this.#task;
    const taken = memory.find(chance, (one) => one.stands && one.document < row && !isWitness(one));
    if (taken?.stand === undefined) {
      this.#addAnswer();
      return;
    }
    taken.stands = false;
    const claim = `it was a mistake to say that ${taken.claim}`;
    const said = this.#text.say(taken.names, 'conceded', claim, chance);
    this.#add({ by: taken.by, names: taken.names }, 'retracts', claim, {
      verb: 'conceded',
      quotes: [said],
      retracts: { [taken.id]: 'It is taken back in so many words.' },
      ...(taken.joint ? { joint: true } : {}),
      about: taken.stand.topic.event,
      saidAt: dayOf(this.#day),
    });
  }

  #addSilence(): void {
    const { chance, row } = this.#task;
    const topic = this.#pickTopic();
    const [rival] = topic.rivals;
    const speaker = this.#task.world.cast.pickSpeaker(chance);
    if (rival === undefined) return;
    const said = this.#text.write(
      `${capitalise(speaker.name)} `,
      `said nothing on whether ${rival.claim}`,
      '.\n',
      'indirect',
    );
    this.#statements.push({
      type: 'silence',
      id: `silence-${row}`,
      by: [speaker.id],
      in: 'a statement to the press',
      passesOver: { [topic.record.id]: [rival.value] },
      about: [topic.event],
      quotes: [said],
    });
  }

  #add(
    { by, names }: Speaker,
    act: string,
    claim: string,
    {
      stand,
      hedge,
      about,
      ...fields
    }: {
      readonly stand?: { readonly topic: Topic; readonly value: string };
      readonly hedge?: string | undefined;
      readonly about?: string;
      readonly [field: string]: unknown;
    },
  ): string {
    const { chance, memory, row, firstStatement, world } = this.#task;
    const id = `statement-${firstStatement + this.#assertions}`;
    this.#assertions += 1;
    const answers = stand === undefined ? {} : { answers: { [stand.topic.record.id]: [this.#answer(stand, hedge)] } };
    const isJoint = by.length > 1 && fields.joint === undefined;
    this.#statements.push({
      type: 'assertion',
      id,
      by,
      ...(isJoint ? { joint: true } : {}),
      act,
      claim: `${capitalise(claim)}.`,
      about: [stand?.topic.event ?? about ?? 'event-0'],
      ...answers,
      ...fields,
      ...(chance.percent(30) ? { narratives: [`narrative-${chance.below(world.narratives)}`] } : {}),
    });
    memory.keep({
      id,
      by,
      names,
      joint: by.length > 1,
      claim,
      document: row,
      ...(stand === undefined ? {} : { stand }),
      stands: act !== 'retracts',
    });
    return id;
  }

  #answer({ topic, value }: { readonly topic: Topic; readonly value: string }, hedge: string | undefined): object {
    const { chance } = this.#task;
    const roll = chance.below(100);
    const how = roll < 4 ? 'insinuated' : roll < 8 ? 'presupposed' : 'asserted';
    const isNumber = topic.slot === 'number';
    return {
      value,
      how,
      ...(hedge === undefined ? {} : { hedge }),
      ...(isNumber && chance.percent(60) ? { asOf: dayOf(this.#day) } : {}),
      ...(isNumber && topic.base !== undefined && chance.percent(15) ? { of: topic.base } : {}),
      ...(topic.slot === 'actor' && chance.percent(4) ? { only: true } : {}),
    };
  }

  #pickTopic(): Topic {
    const { chance, world } = this.#task;
    return chance.percent(70) ? chance.pick(this.#themes) : world.topics.pick(chance);
  }

  #pickSpeaker(): Speaker {
    const { chance, row, world } = this.#task;
    if (chance.percent(3)) return this.#callWitness(row);
    const one = world.cast.pickSpeaker(chance);
    const other = chance.percent(3) ? world.cast.pickSpeaker(chance) : one;
    if (other.id === one.id) return { by: [one.id], names: one.name };
    return { by: [one.id, other.id].sort(), names: `${one.name} and ${other.name}` };
  }

  /** Somebody unnamed, who is known from this document only. */
  #callWitness(row: number): Speaker {
    const witness = { id: `witness-${row}`, name: `a witness of day ${this.#day}` };
    if (this.#actors.length === 0) {
      this.#actors.push({ type: 'actor', ...witness, kind: 'person', unnamed: true });
    }
    return { by: [witness.id], names: witness.name };
  }

  /** Mostly the same side for the same speaker; the first side is taken most. */
  #sideOf(topic: Topic, speaker: string): number {
    const { chance } = this.#task;
    const side = pickSide[topic.rivals.length - 2];
    if (side === undefined) return 0;
    return side(chance.percent(85) ? startChance(hashOf(`${topic.record.id} ${speaker}`)) : chance);
  }

  /** Of the document's day or just before it, some with the time of day; one in ten is not dated. */
  #date(): { readonly saidAt?: string } {
    const { chance } = this.#task;
    const roll = chance.below(100);
    if (roll < 10) return {};
    if (roll < 15) return { saidAt: `${dayOf(this.#day)}T${String(6 + chance.below(14)).padStart(2, '0')}:30Z` };
    return { saidAt: dayOf(Math.max(0, this.#day - chance.below(3))) };
  }
}

/** What somebody unnamed said is not taken back in another document. */
function isWitness({ by }: Remembered): boolean {
  return by.some((id) => id.startsWith('witness-'));
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
