// ClaimReview, as pages and the Fact Check API hold it (made small and invented): the verdict stays the checker's word.
import { describe, expect, test } from 'vitest';
import { rebuildDataset } from '../../../../src/dataset/write/rebuild-dataset.ts';
import { buildGraph } from '../../../../src/domain/build/build-graph.ts';
import { claimreview } from '../../../../src/formats/claimreview/claimreview.ts';
import { exportAffair } from '../../../../src/formats/export-affair.ts';
import { readFiles, settle } from '../../../support/cross-formats.ts';
import { graphTools, makeGraph } from '../../../support/tiny-dataset.ts';

const review = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://check.example.org/clock',
  name: 'Did the clock stop?',
  datePublished: '2024-03-26',
  author: {
    '@type': 'Organization',
    name: 'Checkers',
    url: 'https://check.example.org',
    sameAs: ['https://example.org/c'],
  },
  claimReviewed: 'The clock stopped.',
  reviewRating: { '@type': 'Rating', ratingValue: '1', bestRating: '5', worstRating: '1', alternateName: 'False' },
  itemReviewed: {
    '@type': 'Claim',
    author: { '@type': 'Person', name: 'Ann Ames', jobTitle: 'keeper' },
    datePublished: '2024-03-25T08:00:00Z',
    appearance: [{ '@type': 'CreativeWork', url: 'https://example.org/post' }],
  },
};
const ratings = 'ratings: {"False": denies, "True": confirms}\n';
const read = (content: unknown, mapping?: string) =>
  readFiles(claimreview, { 'reviews.json': JSON.stringify(content), ...(mapping ? { 'mapping.yaml': mapping } : {}) });

describe('claimreview in', () => {
  test('makes a claim and a review that reports it', async () => {
    const { records, problems } = await read(review);

    expect(problems).toEqual([]);
    expect(records.slice(1)).toEqual([
      { type: 'actor', id: 'checkers', name: 'Checkers', kind: 'organisation' },
      { type: 'actor', id: 'ann-ames', name: 'Ann Ames', kind: 'person' },
      {
        type: 'document',
        id: 'did-the-clock-stop',
        title: 'Did the clock stop?',
        url: 'https://check.example.org/clock',
      },
      {
        type: 'assertion',
        id: 'review-the-clock-stopped',
        by: ['checkers'],
        act: 'says',
        claim: 'False: The clock stopped.',
        saidAt: '2024-03-26',
        tags: ['rating: False'],
        cites: [{ document: 'did-the-clock-stop' }],
      },
      { type: 'document', id: 'example-org-post', title: 'https://example.org/post', url: 'https://example.org/post' },
      {
        type: 'assertion',
        id: 'the-clock-stopped',
        by: ['ann-ames'],
        act: 'claims',
        claim: 'The clock stopped.',
        saidAt: '2024-03-25T08:00:00Z',
        reportedBy: ['review-the-clock-stopped'],
        cites: [{ document: 'example-org-post' }],
      },
    ]);
    expect(settle(records)).toHaveLength(7);
  });

  test('draws no relation from a verdict, unless a table says what its words mean', async () => {
    const [without, withTable] = [await read(review), await read(review, ratings)];
    const contradicts = { 'the-clock-stopped': [{ kind: 'denies', by: 'checkers' }] };

    expect(without.report.entries.find(({ kind }) => kind === 'verdict')).toMatchObject({ count: 1 });
    expect(without.records.filter((one) => one.contradicts !== undefined)).toEqual([]);
    expect(withTable.records.find(({ id }) => id === 'review-the-clock-stopped')).toMatchObject({ contradicts });
    expect((await read(review, 'ratings: {"False": refutes}\n')).problems[0]).toContain(
      '`refutes` is no kind of relation',
    );
  });

  test('reads lists, graphs, feeds and what the API answers', async () => {
    const api = {
      claims: [
        {
          text: 'The clock stopped.',
          claimant: 'Ann Ames',
          claimDate: '2024-03-25T00:00:00Z',
          claimReview: [
            {
              publisher: { name: 'Checkers', site: 'check.example.org' },
              url: 'https://check.example.org/clock',
              title: 'Did it?',
              reviewDate: '2024-03-26T00:00:00Z',
              textualRating: 'False',
              languageCode: 'en',
            },
          ],
        },
      ],
      nextPageToken: 'x',
    };
    const assertions = async (content: unknown) =>
      (await read(content)).records
        .filter(({ type }) => type === 'assertion')
        .map(({ claim, tags = [] }) => [claim, tags]);
    const both = [
      ['False: The clock stopped.', ['rating: False']],
      ['The clock stopped.', []],
    ];

    expect(await assertions([review])).toEqual(both);
    expect(await assertions({ '@context': 'https://schema.org', '@graph': [review] })).toEqual(both);
    expect(await assertions({ '@type': 'DataFeed', dataFeedElement: [{ item: [review] }] })).toEqual(both);
    expect(await assertions(api)).toEqual(both);
  });

  test('has an unnamed claimant where none is named, and reports what is lost', async () => {
    const { records, report } = await read({
      ...review,
      itemReviewed: { '@type': 'Claim', name: 'A video', datePublished: 'last week' },
    });

    expect(records.find(({ id }) => id === 'the-clock-stopped-claimant')).toMatchObject({ unnamed: true });
    expect(report.entries.map(({ type, kind }) => `${type} ${kind}`)).toEqual([
      'lost author.sameAs',
      'lost author.url',
      'lost date',
      'lost item.name',
      'lost rating.number',
      'lost verdict',
      'assumed assertion.act',
      'assumed assertion.by',
    ]);
  });

  test.each([
    ['something else', { '@type': 'Article', name: 'x' }, 'this is no ClaimReview, and no list of them'],
    ['a rating that is a text', { ...review, reviewRating: 'False' }, '`reviewRating` of a review must be an object'],
    ['a claim that is a list', { ...review, claimReviewed: ['x'] }, '`claimReviewed` of a review must be a text'],
  ])('refuses %s', async (_, content, message) => {
    expect((await read(content)).problems[0]).toContain(message);
  });
});

describe('claimreview out', () => {
  test('gives back reviews with a verdict, and the claims they are of', async () => {
    const { records } = await read(review);
    const { dataset } = rebuildDataset(records, 'generated');
    if (dataset === undefined) throw new Error('no dataset');

    const { written } = await exportAffair(claimreview, { graph: buildGraph(dataset, graphTools), dataset });
    const back = await readFiles(claimreview, { 'back.json': String(written) });

    expect(JSON.parse(String(written))).toMatchObject([
      {
        '@type': 'ClaimReview',
        url: review.url,
        claimReviewed: review.claimReviewed,
        reviewRating: { alternateName: 'False' },
        itemReviewed: { author: { '@type': 'Person', name: 'Ann Ames' }, datePublished: '2024-03-25T08:00:00Z' },
      },
    ]);
    expect(settle(back.records).filter(({ type }) => type === 'assertion')).toEqual(
      settle(records).filter(({ type }) => type === 'assertion'),
    );
  });

  test('makes no rating of contradictions, and says what stays behind', async () => {
    const graph = makeGraph({
      assertions: [
        { id: 'one', by: ['ann'] },
        {
          id: 'two',
          by: ['bo'],
          relations: [{ type: 'CONTRADICTS', to: 'one', kind: 'denies', because: 'So.', level: 'content' }],
        },
      ],
    });

    const { written, report } = await exportAffair(claimreview, { graph });

    expect(JSON.parse(String(written))).toEqual([]);
    expect(report.entries.find(({ kind }) => kind === 'assertion.unrated')).toMatchObject({ count: 2 });
  });
});
