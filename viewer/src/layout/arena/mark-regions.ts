// Regions → the letters and colours of the accounts they hold, and their names. The letters are the affair's own.

import { assertNever } from '../../../../src/domain/base/result.ts';
import { campId, type Island, type IslandSource, type Region } from '../../affair/islands.ts';
import { arenaWords } from '../../language/english/arena.ts';

export interface RegionMark {
  /** Place in the palette of camps; absent for what is no account. */
  readonly camp: number | undefined;
  /** "" for what is no account. */
  readonly letter: string;
}

/** By region key: the mark of its largest account. */
export function markRegions(
  islands: readonly Island[],
  { questions }: IslandSource,
  paletteSize: number,
): ReadonlyMap<string, RegionMark> {
  const accounts = new Map(
    questions.flatMap((question) => question.accounts.map((one) => [campId(question.id, one.camp), one] as const)),
  );
  return new Map(
    islands.flatMap((island) =>
      island.regions.map((region): readonly [string, RegionMark] => {
        const account = accounts.get(region.camps[0] ?? '');
        if (account === undefined) return [region.key, { camp: undefined, letter: '' }];
        return [region.key, { camp: account.color % paletteSize, letter: account.letter }];
      }),
    ),
  );
}

/** Statements of the given islands that also answer a contested question of another island: the mark of that answer, the first. */
export function markElsewhere(
  islands: readonly Island[],
  { questions }: IslandSource,
  paletteSize: number,
): ReadonlyMap<string, RegionMark> {
  const marks = new Map<string, RegionMark>();
  for (const island of islands) {
    const own = new Set(island.questions.map((one) => one.id));
    const members = new Set(island.regions.flatMap((one) => one.members));
    for (const question of questions) {
      if (question.contradictions === 0 || own.has(question.id)) continue;
      for (const { color, letter, stands } of question.accounts)
        for (const { statement, stance } of stands)
          if (stance !== 'denies' && members.has(statement) && !marks.has(statement))
            marks.set(statement, { camp: color % paletteSize, letter });
    }
  }
  return marks;
}

/** What stands over a region; "" over the sides of a dispute about no question. */
export function nameRegion({ kind, label, against }: Region, marks: ReadonlyMap<string, RegionMark>): string {
  const whom = (against === undefined ? undefined : marks.get(against)?.letter) || undefined;
  switch (kind) {
    case 'account':
      return label;
    case 'against':
    case 'contradicts it':
      return arenaWords().against(whom);
    case 'hints against':
      return arenaWords().hintsAgainst(whom);
    case 'attacks its ground':
      return arenaWords().attacksGround(whom);
    case 'taken back':
      return arenaWords().takenBack;
    case 'no question':
      return '';
    default:
      return assertNever(kind, 'kind');
  }
}
