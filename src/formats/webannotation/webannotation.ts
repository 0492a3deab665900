// W3C Web Annotation: an assertion is an annotation, each quote a target with its words and, where the text is at hand, its position in
// code points. Out as a JSON-LD list; in also what the API of Hypothes.is gives.
import { keepNamed } from '../carried.ts';
import type { Format } from '../format.ts';
import { readAnnotations } from './read.ts';
import { listAnnotations, narrowForAnnotations } from './write.ts';

export const webannotation: Format = {
  name: 'webannotation',
  carries: {
    dataset: [],
    actor: ['name'],
    document: ['url', 'language'],
    assertion: ['by', 'claim', 'quotes.exact', 'quotes.prefix', 'quotes.suffix', 'quotes.document', 'tags'],
  },
  narrow: (records, loss, texts) =>
    keepNamed(
      records.flatMap((record) => narrowForAnnotations(record, loss, texts) ?? []),
      loss,
    ),
  read: readAnnotations,
  write: (affair) => `${JSON.stringify(listAnnotations(affair), undefined, 2)}\n`,
};
