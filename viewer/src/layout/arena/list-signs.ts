// The picture of facing accounts → which shapes, lines and signs are in it: what a legend explains, and nothing else.
import type { RelationFamily } from '../../affair/relations.ts';
import type { ArenaSign } from './bundle.ts';
import type { ArenaPicture } from './compose.ts';

/** In the order in which a legend explains them. */
export const pictureSigns = [
  'question',
  'account',
  'no account',
  'holds',
  'given',
  'hints',
  'stem',
  'grey square',
  'elsewhere',
  'loose square',
  'told',
  'silence',
  'bead',
  'quiet bead',
  'told bead',
  'speaker',
  'grey speaker',
  'speech',
  'told speech',
  'one contradiction',
  'counted sign',
  'part of pairs',
  'by rule',
  'hearsay',
] as const;
export type PictureSign = (typeof pictureSigns)[number];

export interface StatementKinds {
  /** Statements known only through others. */
  readonly told: ReadonlySet<string>;
  readonly silences: ReadonlySet<string>;
}

/** Cost: linear in what is drawn. */
export function listSigns(picture: ArenaPicture, kinds: StatementKinds): ReadonlySet<PictureSign> {
  const found = new Set<PictureSign>();
  const note = (sign: PictureSign, is: boolean) => {
    if (is) found.add(sign);
  };
  const { arenas, closed, strands, around, pebbles, marks, stanceOf } = picture;
  const isAccount = (region: string) => marks.get(region)?.camp !== undefined;
  const seats = arenas.flatMap((one) => one.statements);
  const regions = [...arenas.flatMap((one) => one.regions), ...closed.flatMap((one) => one.regions)];
  const loose = [...around.loose.map((one) => one.wish.id), ...pebbles.map((one) => one.statement)];
  note(
    'question',
    arenas.some((one) => one.titles.length > 0) || closed.some((one) => one.island.questions.length > 0),
  );
  for (const { region } of regions) found.add(isAccount(region.key) ? 'account' : 'no account');
  for (const { id, region } of seats) {
    const stance = stanceOf.get(id);
    if (kinds.silences.has(id)) found.add('silence');
    else if (stance === 'hints') found.add('hints');
    else if (stance === 'presupposes') found.add('given');
    else found.add(isAccount(region) ? 'holds' : 'grey square');
    note('stem', isAccount(region));
    note('told', kinds.told.has(id));
    note('elsewhere', picture.elsewhere.get(id)?.camp !== undefined);
  }
  for (const id of loose) {
    found.add(kinds.silences.has(id) ? 'silence' : 'loose square');
    note('told', kinds.told.has(id));
  }
  for (const { statement } of closed.flatMap((one) => one.regions.flatMap((region) => region.beads)))
    if (kinds.told.has(statement)) found.add('told bead');
    else found.add(stanceOf.get(statement) === 'holds' ? 'bead' : 'quiet bead');
  for (const { wish } of around.speakers)
    found.add((picture.campsOf.get(wish.actor) ?? []).length > 0 ? 'speaker' : 'grey speaker');
  for (const { statement } of picture.speech) found.add(kinds.told.has(statement) ? 'told speech' : 'speech');
  const links = closed.map((one) => one.links);
  for (const sign of [...strands.flatMap((one) => one.signs), ...links.flatMap((one) => one.signs)])
    noteSign(sign, note);
  for (const { derived, hearsay } of [...strands, ...links].flatMap((one): readonly Drawn[] => one.lines)) {
    note('hearsay', hearsay);
    note('by rule', derived && !hearsay);
  }
  return found;
}

type Drawn = Pick<ArenaSign, 'derived' | 'hearsay'>;

function noteSign({ relations, pairs, derived, hearsay }: ArenaSign, note: (sign: PictureSign, is: boolean) => void) {
  const count = relations.length;
  note('one contradiction', count === 1);
  note('counted sign', count > 1);
  note('part of pairs', count > 1 && count < pairs);
  note('hearsay', hearsay);
  note('by rule', derived && !hearsay);
}

/** Kinds of relations that have a line here, or flow through a counted sign. */
export function listDrawnFamilies({ strands, closed, relations }: ArenaPicture): ReadonlySet<RelationFamily> {
  const drawn = [...strands.flatMap((one) => one.signs), ...closed.flatMap((one) => one.links.lines)];
  const families = new Set<RelationFamily>(relations.map((one) => one.style));
  for (const one of drawn) for (const { family } of one.relations) families.add(family);
  return families;
}
