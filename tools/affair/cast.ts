// Who speaks in a generated affair: states, organisations, outlets and groups first, then people, many of whom speak for one of them.
import { type Chance, skewRanks, startChance } from './chance.ts';
import type { WrittenRecord } from './records.ts';
import { bodies, firstNames, lastNames, places } from './vocabulary.ts';

export interface Voice {
  readonly id: string;
  readonly name: string;
}

export interface Cast {
  readonly records: readonly WrittenRecord[];
  /** The first ones speak most. */
  pickSpeaker(chance: Chance): Voice;
  pickOutlet(chance: Chance): Voice;
  /** Bodies that can be blamed, the most named first. */
  readonly blamed: readonly Voice[];
}

type BodyKind = keyof typeof bodies;
const bodyKinds: readonly BodyKind[] = ['state', 'outlet', 'organisation', 'group', 'organisation', 'outlet'];
const alone = 40;

export function castActors(assertions: number, seed: number): Cast {
  const chance = startChance(seed);
  const count = Math.max(10, Math.round(3 * assertions ** 0.62));
  const bodyCount = Math.max(6, Math.round(count / 4));
  const bodyList = nameBodies(bodyCount);
  const people = Array.from({ length: count - bodyCount }, (_, row) => namePerson(row));
  const principals = bodyList.filter((one) => one.kind !== 'outlet');
  const outlets = bodyList.filter((one) => one.kind === 'outlet');
  const [state] = bodyList;
  const pickPrincipal = skewRanks(principals.length, 2);
  const records = [
    ...bodyList.map(({ id, name, kind }, row) => ({
      type: 'actor',
      id,
      name,
      kind,
      ...(row % 5 === 2 && state !== undefined ? { partOf: [{ actor: state.id }] } : {}),
    })),
    ...people.map(({ id, name }) => {
      const principal = principals[pickPrincipal(chance)];
      const speaks = !chance.percent(alone) && principal !== undefined;
      return {
        type: 'actor',
        id,
        name,
        kind: 'person',
        ...(speaks ? { [chance.percent(80) ? 'speaksFor' : 'memberOf']: [{ actor: principal.id }] } : {}),
      };
    }),
  ];
  // A body after every third person: neither all officials nor all citizens speak most.
  const speakers = mixIn(people, principals);
  const pickRank = skewRanks(speakers.length, 3);
  const pickPaper = skewRanks(outlets.length, 1);
  return {
    records,
    pickSpeaker: (by) => itemAt(speakers, pickRank(by)),
    pickOutlet: (by) => itemAt(outlets, pickPaper(by)),
    blamed: principals.slice(0, 6),
  };
}

/** Each kind counts for itself, so that no two bear one name. */
function nameBodies(count: number): (Voice & { readonly kind: BodyKind })[] {
  const named = new Map<BodyKind, number>();
  return Array.from({ length: count }, (_, row) => {
    const kind = itemAt(bodyKinds, row % bodyKinds.length);
    const turn = named.get(kind) ?? 0;
    named.set(kind, turn + 1);
    const words = bodies[kind];
    const [word, round] = [turn % words.length, Math.floor(turn / words.length)];
    const place = itemAt(places, (round + word * 5) % places.length);
    const again = Math.floor(round / places.length);
    return { id: `body-${row}`, name: `${words[word]} ${place}${again === 0 ? '' : ` ${again + 1}`}`, kind };
  });
}

/** Whoever shares a name with others has a letter between. */
function namePerson(row: number): Voice {
  const turn = Math.floor(row / firstNames.length);
  const first = itemAt(firstNames, row % firstNames.length);
  const last = itemAt(lastNames, (row * 11 + turn) % lastNames.length);
  const again = Math.floor(turn / lastNames.length);
  const letters = again === 0 ? '' : ` ${String.fromCharCode(64 + (again % 26 || 26)).repeat(Math.ceil(again / 26))}.`;
  return { id: `person-${row}`, name: `${first}${letters} ${last}` };
}

function mixIn(people: readonly Voice[], others: readonly Voice[]): Voice[] {
  const rest = [...others];
  const mixed = people.flatMap((one, row) => (row % 3 === 0 ? [...rest.splice(0, 1), one] : [one]));
  return [...mixed, ...rest];
}

export function itemAt<T>(items: readonly T[], row: number): T {
  const item = items[row];
  if (item === undefined) throw new Error(`there is no item ${row} among ${items.length}`);
  return item;
}
