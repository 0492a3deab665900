// AIF, in the JSON of AIFdb, and xAIF, the save file of OVA: in both dialects; out as xAIF, which both read.
import type { Format } from '../format.ts';
import { readAif } from './read.ts';
import { buildAifMap, narrowForAif } from './write.ts';

export const aif: Format = {
  name: 'aif',
  carries: {
    dataset: [],
    actor: ['name'],
    assertion: [
      'by',
      'act',
      'claim',
      'quotes.exact',
      'reportedBy',
      'supports.kind',
      'supports.scheme',
      'contradicts.kind',
      'contradicts.scheme',
    ],
  },
  narrow: (records, loss) => records.map((record) => narrowForAif(record, loss)),
  read: readAif,
  write: (affair) => `${JSON.stringify(buildAifMap(affair), undefined, 2)}\n`,
};
