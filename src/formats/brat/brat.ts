// brat standoff: texts (`.txt`) with their annotations (`.ann`), in and out.
import { keepNamed } from '../carried.ts';
import type { Format } from '../format.ts';
import { readBrat } from './read.ts';
import { narrowForBrat, writeBrat } from './write.ts';

export const brat: Format = {
  name: 'brat',
  carries: {
    dataset: [],
    actor: ['name'],
    document: [],
    assertion: ['by', 'act', 'claim', 'tags', 'quotes.exact', 'quotes.document', 'supports.kind', 'contradicts.kind'],
  },
  narrow: (records, loss, texts) => keepNamed(narrowForBrat(records, loss, texts), loss),
  read: readBrat,
  write: writeBrat,
};
