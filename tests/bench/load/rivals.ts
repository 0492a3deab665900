// What our load is compared with, a row of the table each. The bounds are what is wanted of it: a figure that misses its bound is printed as
// one that does.
import type { Measured, Round } from './orders.ts';

/** Of wall time, and of processor time of client and server together; where no wall is given, of that of the client alone. */
export interface Ratio {
  readonly wall?: number;
  readonly processor?: number;
}

export interface Rival {
  /** As `--only` takes it and run-contestant.ts knows it. */
  readonly contestant: string;
  /** As the table says it: what the ratio is. */
  readonly name: string;
  /** Writes some thousand rows instead of all, and is compared by the row. */
  readonly isSmall?: boolean;
  /** Loads again, after our own first load; or writes nothing at all. */
  readonly after?: 'ours';
  readonly writesNothing?: boolean;
  /** For the wall's ratio, or the only one. */
  readonly bound: { readonly most: number } | { readonly least: number } | undefined;
  divide(ours: Measured, theirs: Measured, round: Round): Ratio;
}

const spent = ({ clientMs, serverMs }: Measured) => clientMs + serverMs;
const partOf = ({ parts }: Measured, part: string) => parts?.[part]?.wallMs ?? Number.NaN;
const clientOf = ({ parts }: Measured, part: string) => parts?.[part]?.clientMs ?? Number.NaN;

const oursToTheirs: Rival['divide'] = (ours, theirs) => ({
  wall: ours.wallMs / theirs.wallMs,
  processor: spent(ours) / spent(theirs),
});
const againToFirst: Rival['divide'] = (ours, theirs, round) => oursToTheirs(theirs, ours, round);
const theirsToOursByRow: Rival['divide'] = (ours, theirs, round) => {
  const { wall = Number.NaN, processor = Number.NaN } = againToFirst(ours, theirs, round);
  const rows = ours.records / theirs.records;
  return { wall: wall * rows, processor: processor * rows };
};

export const rivals: readonly Rival[] = [
  {
    contestant: 'merge',
    name: 'one MERGE a row ÷ ours, by the row',
    isSmall: true,
    bound: { least: 60 },
    divide: theirsToOursByRow,
  },
  {
    contestant: 'maps',
    name: 'ours ÷ UNWIND of maps with MERGE, no checks',
    bound: { most: 0.6 },
    divide: oursToTheirs,
  },
  {
    contestant: 'lists',
    name: 'ours ÷ UNWIND of lists with CREATE, no checks',
    bound: { most: 1.05 },
    divide: oursToTheirs,
  },
  {
    contestant: 'csv',
    name: 'ours ÷ LOAD CSV … IN TRANSACTIONS, no checks',
    bound: { most: 1.2 },
    divide: oursToTheirs,
  },
  {
    contestant: 'ogm',
    name: 'an OGM (neogma) ÷ ours, by the row',
    isSmall: true,
    bound: { least: 10 },
    divide: theirsToOursByRow,
  },
  {
    contestant: 'import',
    name: 'ours ÷ neo4j-admin database import full, its tables ready, no checks',
    writesNothing: true,
    bound: { most: 3.5 },
    divide: (ours, theirs) => ({ wall: ours.wallMs / partOf(theirs, 'import') }),
  },
  {
    contestant: 'offline',
    name: '`load --offline`, from files to a server that answers ÷ the same import',
    writesNothing: true,
    bound: { most: 1.3 },
    divide: (_ours, theirs, round) => {
      const imported = round.get('import');
      return imported ? { wall: partOf(theirs, 'offline') / partOf(imported, 'import') } : {};
    },
  },
  {
    contestant: 'unchanged',
    name: 'ours where nothing changed ÷ ours into nothing',
    after: 'ours',
    bound: { most: 0.3 },
    divide: againToFirst,
  },
  {
    contestant: 'changed',
    name: 'ours where 1 % changed ÷ ours into nothing',
    after: 'ours',
    bound: { most: 0.4 },
    divide: againToFirst,
  },
  {
    contestant: 'encode',
    name: 'client of ours from its rows on ÷ the driver encoding the same rows',
    writesNothing: true,
    bound: { most: 1.8 },
    divide: (ours, theirs) => ({ processor: clientOf(ours, 'write') / clientOf(theirs, 'encode') }),
  },
  {
    contestant: 'encode',
    name: 'client of ours, reading and every check too ÷ the same',
    writesNothing: true,
    bound: undefined,
    divide: (ours, theirs) => ({ processor: ours.clientMs / clientOf(theirs, 'encode') }),
  },
];
