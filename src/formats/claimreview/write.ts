// Records → ClaimReview objects, where a checker's verdict is recorded.
import type { DatasetRecord, JsonValue } from '../../dataset/write/records-from-graph.ts';
import { groupBy } from '../../domain/base/group-by.ts';
import { omitAbsent } from '../../domain/base/result.ts';
import type { ActorKind } from '../../domain/records/model.ts';
import { keepSpeaker } from '../carried.ts';
import type { ExportedAffair } from '../format.ts';
import type { LossLog } from '../loss-log.ts';
import { buildUrn } from '../urn.ts';
import { ratingTag } from './read.ts';

type Texts = readonly string[];

/** The word of the checker, where the assertion is a review of one other. */
function findRating({ tags = [] }: DatasetRecord): string | undefined {
  return (tags as Texts).find((tag) => tag.startsWith(ratingTag))?.slice(ratingTag.length);
}

/** Reviews with a verdict, the one claim each reports, their speakers, and the documents they cite. */
export function narrowForReviews(records: readonly DatasetRecord[], loss: LossLog): DatasetRecord[] {
  const pairs = listPairs(records);
  const kept = new Set(pairs.flatMap(({ review, claim }) => [review.id, claim.id]));
  const named = new Set(
    pairs.flatMap(({ review, claim }) =>
      [review, claim].flatMap(({ by, cites = [] }) => [
        ...(by as Texts).slice(0, 1),
        ...(cites as readonly { document: string }[]).slice(0, 1).map(({ document }) => document),
      ]),
    ),
  );
  return records.flatMap((record): DatasetRecord[] => {
    if (record.type === 'dataset') return [record];
    if (record.type === 'assertion' ? kept.has(record.id) : named.has(record.id)) return [trim(record, loss)];
    const says =
      record.type === 'assertion'
        ? 'assertions that are neither a rated review nor what it reviews'
        : `records of kind ${record.type}`;
    loss.lost(`${record.type}.unrated`, says, `${record.type} ${record.id}`);
    return [];
  });
}

/** One speaker, one document, a day that schema.org knows. */
function trim(record: DatasetRecord, loss: LossLog): DatasetRecord {
  if (record.type !== 'assertion') return record;
  const lose = (kind: string, says: string) => loss.lost(`assertion.${kind}`, says, `assertion ${record.id}`);
  const { by, cites = [], saidAt, tags = [], ...rest } = record;
  if ((cites as Texts).length > 1) lose('cites', 'cited documents beyond the first');
  const isDay = typeof saidAt === 'string' && /^\d{4}(?:-\d\d(?:-\d\d(?:T[^?~%/X]*)?)?)?$/.test(saidAt);
  if (saidAt !== undefined && !isDay) lose('saidAt', 'dates that are no plain date');
  const rating = findRating(record);
  if ((tags as Texts).some((tag) => !tag.startsWith(ratingTag))) lose('tags', 'tags beside the rating');
  return {
    ...rest,
    type: record.type,
    id: record.id,
    by: keepSpeaker(by, lose),
    ...(isDay ? { saidAt } : {}),
    ...(rating === undefined ? {} : { tags: [`${ratingTag}${rating}`] }),
    ...((cites as Texts).length === 0 ? {} : { cites: (cites as readonly JsonValue[]).slice(0, 1) }),
  };
}

function listPairs(records: readonly DatasetRecord[]) {
  const reviews = new Map(
    records.filter((one) => one.type === 'assertion' && findRating(one) !== undefined).map((one) => [one.id, one]),
  );
  const claims = records.filter((one) => one.type === 'assertion' && !reviews.has(one.id));
  const toldIn = groupBy(claims, ({ reportedBy = [] }) => (reportedBy as Texts)[0]);
  return [...toldIn].flatMap(([id, [claim, ...others]]) => {
    const review = id === undefined ? undefined : reviews.get(id);
    return review === undefined || claim === undefined || others.length > 0 ? [] : [{ review, claim }];
  });
}

/** For a group schema.org has no word: it has none then. */
const typeOf: Readonly<Record<ActorKind, string | undefined>> = {
  person: 'Person',
  organisation: 'Organization',
  state: 'GovernmentOrganization',
  outlet: 'NewsMediaOrganization',
  group: undefined,
};

export function listReviews({ records, dataset }: ExportedAffair): object[] {
  const byId = new Map(records.map((one) => [one.id, one]));
  const urn = (kind: string, id: string) => buildUrn(dataset.id, kind, id);
  const author = ({ by }: DatasetRecord) => {
    const [id = ''] = by as Texts;
    const actor = byId.get(id);
    const type = typeOf[(actor?.kind ?? 'group') as ActorKind];
    return omitAbsent({ '@type': type, '@id': urn('actor', id), name: actor?.name });
  };
  const cited = ({ cites = [] }: DatasetRecord) =>
    byId.get((cites as readonly { document: string }[])[0]?.document ?? '');
  return listPairs(records).map(({ review, claim }) => {
    const page = cited(review);
    const appearance = cited(claim);
    return {
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      '@id': urn('assertion', review.id),
      ...omitAbsent({ url: page?.url, name: page?.title, datePublished: review.saidAt }),
      author: author(review),
      claimReviewed: claim.claim,
      reviewBody: review.claim,
      reviewRating: { '@type': 'Rating', alternateName: findRating(review) },
      itemReviewed: omitAbsent({
        '@type': 'Claim',
        '@id': urn('assertion', claim.id),
        author: author(claim),
        datePublished: claim.saidAt,
        appearance: appearance && omitAbsent({ '@type': 'CreativeWork', url: appearance.url, name: appearance.title }),
      }),
    };
  });
}
