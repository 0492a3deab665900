// CSV: out as nodes and edges under Gephi's names of columns, with the mapping that reads them back; in as any table with a mapping.
import { recordKinds } from '../../domain/records/model.ts';
import { allFieldsBut } from '../carried.ts';
import type { Format } from '../format.ts';
import { readCsv } from './read.ts';
import { writeTables } from './write.ts';

export const csv: Format = {
  name: 'csv',
  carries: Object.fromEntries(
    recordKinds.map((kind) => [kind, allFieldsBut(kind, kind === 'document' ? ['text'] : [])]),
  ),
  read: readCsv,
  write: ({ records }) => writeTables(records),
};
