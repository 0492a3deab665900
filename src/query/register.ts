// The questions that are answered without a database as well: each name of cypher/questions that has a measure, and the rows it
// gives. Columns, parameters and order are those of the .cypher file; tests hold the rows against what the database gives.
import { Bug, Failure } from '../domain/base/result.ts';
import type { Facts } from '../domain/measures/facts.ts';
import { aboutAccounts } from './measured/accounts.ts';
import { aboutContradictions } from './measured/contradictions.ts';
import { aboutRecords } from './measured/records.ts';
import { type Cell, type Measure, readAsked } from './measured/rows.ts';
import type { DecodedParameters } from './parameters.ts';
import type { QueryFile } from './query-file.ts';

export const register: ReadonlyMap<string, Measure> = new Map(
  Object.entries({ ...aboutAccounts, ...aboutContradictions, ...aboutRecords }),
);

export function hasMeasure({ name }: { readonly name: string }): boolean {
  return register.has(name);
}

/** Fails (exit 2) where the question can only be asked of a database, and says what to do. */
export function findMeasure({ name }: { readonly name: string }): Measure {
  const measure = register.get(name);
  if (measure !== undefined) return measure;
  throw new Failure(`\`${name}\` cannot be answered from files: it needs a database`, {
    kind: 'usage',
    hint: '`rashomon load FOLDER` loads a dataset; then `rashomon query` and `rashomon serve` answer it.',
  });
}

export interface MeasuredAnswer {
  readonly columns: readonly string[];
  /** As many as `limit` allows, `skip` left out; in the question's order, an absent value as null. */
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}

/** Fails (exit 2) where the question has no measure. Cost: as the measure's; all rows are made before `limit` cuts them. */
export function answerFromGraph(query: QueryFile, facts: Facts, parameters: DecodedParameters): MeasuredAnswer {
  const measure = findMeasure(query);
  const asked = readAsked(parameters);
  const [skip, limit] = [asked.number('skip'), asked.number('limit')];
  const columns = query.columns.map(({ name }) => name);
  const rows = measure(facts, asked)
    .slice(skip, skip + limit)
    .map((row) => {
      const cells = columns.map((column) => {
        if (!Object.hasOwn(row, column)) throw new Bug(`the measure of ${query.name} gives no ${column}`);
        return [column, row[column] ?? null] as const;
      });
      return Object.fromEntries(cells);
    });
  return { columns, rows };
}
