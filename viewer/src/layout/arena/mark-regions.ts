// Regions → the letters and colours of the accounts they hold, and their names. The letters are the affair's own.
import { assertNever } from '../../../../src/domain/base/result.ts';
import { campId, type Island, type IslandSource, type Region } from '../../affair/islands.ts';

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

/** What stands over a region; "" over the sides of a dispute about no question. */
export function nameRegion({ kind, label, against }: Region, marks: ReadonlyMap<string, RegionMark>): string {
  const whom = (against === undefined ? undefined : marks.get(against)?.letter) || 'it';
  switch (kind) {
    case 'account':
      return label;
    case 'against':
    case 'contradicts it':
      return `Against ${whom}`;
    case 'hints against':
      return `Hints against ${whom}`;
    case 'attacks its ground':
      return whom === 'it' ? 'Attacks its ground' : `Attacks ${whom}’s ground`;
    case 'taken back':
      return 'Taken back';
    case 'no question':
      return '';
    default:
      return assertNever(kind, 'kind');
  }
}
