// Argdown: out as `.argdown` with speaker, words and source in the data of each statement; in as the JSON that Argdown's own tools export.
import type { Format } from '../format.ts';
import { readArgdown } from './read.ts';
import { narrowForArgdown, renderArgdown } from './write.ts';

export const argdown: Format = {
  name: 'argdown',
  carries: {
    dataset: ['title'],
    actor: ['name'],
    document: ['title'],
    assertion: [
      'by',
      'act',
      'claim',
      'quotes.exact',
      'quotes.document',
      'quotes.start',
      'quotes.end',
      'supports.kind',
      'contradicts.kind',
    ],
  },
  narrow: (records, loss) => records.map((record) => narrowForArgdown(record, loss)),
  read: readArgdown,
  write: renderArgdown,
};
