// Regions → letters and places in the palette: all different while the palette lasts, else anew in every island.
import type { Island, Region } from './islands.ts';

export interface RegionMark {
  /** Place in the palette of camps; absent for what is no account. */
  readonly camp: number | undefined;
  /** "" for what is no account. */
  readonly letter: string;
}

/** By region key. The largest account of an island comes first, then those that contradict it most. */
export function markRegions(islands: readonly Island[], paletteSize: number): ReadonlyMap<string, RegionMark> {
  const accounts = islands.reduce((sum, one) => sum + one.regions.filter(isAccount).length, 0);
  const marks = new Map<string, RegionMark>();
  let camp = 0;
  for (const island of islands) {
    if (accounts > paletteSize) camp = 0;
    for (const [position, region] of rankAccounts(island).entries()) {
      marks.set(region.key, { camp: camp % paletteSize, letter: letterOf(position) });
      camp += 1;
    }
    for (const region of island.regions) if (!isAccount(region)) marks.set(region.key, { camp: undefined, letter: '' });
  }
  return marks;
}

function isAccount({ kind }: Region): boolean {
  return kind === 'account';
}

function rankAccounts({ regions, contradictions }: Island): Region[] {
  const accounts = regions.filter(isAccount);
  const [first] = accounts.toSorted((a, b) => b.members.length - a.members.length);
  if (first === undefined) return [];
  const core = new Set(first.members);
  const against = (region: Region) => {
    const members = new Set(region.members);
    return contradictions.filter(
      (one) => (core.has(one.from) && members.has(one.to)) || (core.has(one.to) && members.has(one.from)),
    ).length;
  };
  return accounts.toSorted(
    (a, b) =>
      Number(b === first) - Number(a === first) || against(b) - against(a) || b.members.length - a.members.length,
  );
}

/** A to Z, then AA, AB. */
function letterOf(position: number): string {
  const last = String.fromCharCode(65 + (position % 26));
  return position < 26 ? last : `${letterOf(Math.floor(position / 26) - 1)}${last}`;
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
  }
}
