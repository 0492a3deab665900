// STIX 2.1: actors as identities, documents as reports, assertions as notes, contradictions and supports as opinions on them. What STIX has no
// word for stands in an extension, so that it comes back.
import type { Format } from '../format.ts';
import { carriedByExtension } from './extension.ts';
import { readStix } from './read.ts';
import { buildBundle, narrowForStix } from './write.ts';

export const stix: Format = {
  name: 'stix',
  carries: {
    dataset: [],
    actor: ['name', 'kind', 'aliases'],
    document: ['title', 'url', 'language', ...carriedByExtension.document],
    narrative: ['name', 'description'],
    assertion: [
      'by',
      'claim',
      'tags',
      'narratives',
      'supports.kind',
      'supports.because',
      'contradicts.kind',
      'contradicts.because',
      'quotes.exact',
      'quotes.form',
      'quotes.words',
      'quotes.prefix',
      'quotes.suffix',
      'quotes.document',
      'quotes.at',
      'quotes.part',
      'quotes.start',
      'quotes.end',
      'quotes.lang',
      'quotes.translation',
      ...carriedByExtension.assertion,
    ],
  },
  narrow: (records, loss) => records.map((record) => narrowForStix(record, loss)),
  read: readStix,
  write: (affair) => `${JSON.stringify(buildBundle(affair), undefined, 2)}\n`,
};
