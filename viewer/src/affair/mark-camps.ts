// Islands of the whole affair → a letter and a colour for each camp, the same wherever it is shown, whatever is hidden: no two
// accounts that face each other in one dispute are alike, and camps of two questions that the same hold are.
import { letterOf } from './account.ts';
import type { ShownFaceOff } from './face-off.ts';
import { campId, type Island, type IslandSource, type Islands, type Region } from './islands.ts';

export interface CampMark {
  readonly letter: string;
  /** Place in the palette, which begins anew after its last. */
  readonly color: number;
}

/** Colours all differ over the affair while so many last; else they begin anew in every island. */
export const campColors = 7;
/** A camp without a region of its own goes with the one in which so large a part of its holders stands. */
const sharedLeast = 0.6;

/** Camps with one mark. */
interface Group {
  readonly members: ReadonlySet<string>;
  readonly camps: string[];
}

/** Questions in their order; those in no dispute keep their own marks. `islands`: formed from the source. */
export function markCamps(
  questions: readonly ShownFaceOff[],
  source: IslandSource,
  { islands }: Islands,
): readonly ShownFaceOff[] {
  const asked = new Map(source.questions.map((one) => [one.id, one]));
  const marks = new Map<string, CampMark>();
  const accounts = islands.reduce((sum, one) => sum + one.regions.filter(isAccount).length, 0);
  let first = 0;
  for (const island of islands) {
    if (accounts > campColors) first = 0;
    const groups = rankAccounts(island).map(
      (region): Group => ({ members: new Set(region.members), camps: [...region.camps] }),
    );
    const homeless = island.questions.flatMap(({ id }) => {
      const own = new Map<number, string[]>();
      for (const { camp, stands } of asked.get(id)?.accounts ?? []) {
        const held = stands.filter((one) => one.stance !== 'denies').map((one) => one.statement);
        own.set(camp, [...(own.get(camp) ?? []), ...held]);
      }
      return [...own].map(([camp, holders]) => ({ question: id, camp: campId(id, camp), holders }));
    });
    for (const { question, camp, holders } of homeless) {
      if (groups.some((one) => one.camps.includes(camp))) continue;
      const isRival = (other: string) => other.startsWith(`${question}#`);
      const host = groups.find(({ members, camps }) => {
        const shared = holders.filter((one) => members.has(one)).length;
        return shared > 0 && shared >= sharedLeast * holders.length && !camps.some(isRival);
      });
      if (host === undefined) groups.push({ members: new Set(), camps: [camp] });
      else host.camps.push(camp);
    }
    let next = 0;
    for (const { camps } of groups) {
      const known = camps.map((one) => marks.get(one)).find((one) => one !== undefined);
      const mark = known ?? { letter: letterOf(next), color: first + next };
      if (known === undefined) next += 1;
      for (const camp of camps) marks.set(camp, mark);
    }
    first += next;
  }
  return questions.map((one) => ({
    ...one,
    camps: one.camps.map((camp) => ({ ...camp, ...marks.get(campId(one.question, camp.position)) })),
  }));
}

function isAccount({ kind }: Region): boolean {
  return kind === 'account';
}

/** The largest first, then those that contradict it most. */
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
