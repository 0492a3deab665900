// ClaimReview of schema.org: a claim, and a fact-checker's word on it. In: pages' JSON-LD and answers of the Google Fact Check API; out only
// where a checker's verdict is recorded (a tag `rating: …`); no rating is ever made of the shape of a graph.
import type { Format } from '../format.ts';
import { readClaimReviews } from './read.ts';
import { listReviews, narrowForReviews } from './write.ts';

export const claimreview: Format = {
  name: 'claimreview',
  carries: {
    dataset: [],
    actor: ['name', 'kind'],
    document: ['url', 'title'],
    assertion: ['by', 'claim', 'saidAt', 'reportedBy', 'tags', 'cites.document'],
  },
  narrow: (records, loss) => narrowForReviews(records, loss),
  read: readClaimReviews,
  write: (affair) => `${JSON.stringify(listReviews(affair), undefined, 2)}\n`,
};
