// What is copied from the reading pane: nobody's words in another's mouth, whoever tells them named, what was taken back said.
import { beforeAll, describe, expect, test } from 'vitest';
import { writeOutActing } from '../../../../src/domain/base/acting-characters.ts';
import { citeQuote, citeRelation, citeStatement } from '../../../../src/domain/citation/cite.ts';
import { listRetracted } from '../../../../src/domain/derive/list-retracted.ts';
import { type GraphIndex, indexGraph, type QuoteRow } from '../../../../src/domain/graph/index-graph.ts';
import { type NamedIndex, readEveryDataset } from '../../../support/every-dataset.ts';

let all: readonly NamedIndex[];
beforeAll(async () => {
  all = await readEveryDataset();
});

function find(name: string): GraphIndex {
  const found = all.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no dataset ${name}`);
  return found.index;
}

const nameOf = (index: GraphIndex, actor: string) =>
  writeOutActing(index.node('Actor', actor)?.properties.name ?? actor);
const oneLine = (text: string) => writeOutActing(text.replace(/\s*\n\s*/g, ' '));

interface Cited {
  readonly index: GraphIndex;
  readonly quote: QuoteRow;
  readonly text: string;
  readonly label: string;
}

/** Every quote of every dataset. */
function citeAll(): Cited[] {
  return all.flatMap(({ name, index }) =>
    index.graph.relationships.QUOTED_IN.map((quote) => ({
      index,
      quote,
      text: citeQuote(index, quote),
      label: `${name}: ${quote.from}`,
    })),
  );
}

/** The citations of which something holds, that do not say it. */
function listBroken(isMeant: (one: Cited) => boolean, isSaid: (one: Cited) => boolean) {
  const meant = citeAll().filter(isMeant);
  return { meant: meant.length, broken: meant.filter((one) => !isSaid(one)).map((one) => `${one.label}: ${one.text}`) };
}

const isSilence = ({ index, quote }: Cited) => index.labelOf(quote.from) === 'Silence';
const isTold = ({ index, quote }: Cited) => index.reportersOf(quote.from).length > 0;
const speakersOf = ({ index, quote }: Cited) => [...index.speakersOf(quote.from), ...index.silentIn(quote.from)];

describe('every quote of every dataset', () => {
  test('names its speakers, its document, its dataset with version, and its record', () => {
    const { meant, broken } = listBroken(
      () => true,
      (one) => {
        const { index, quote, text } = one;
        const dataset = index.graph.nodes.Dataset[0];
        const title = writeOutActing(index.node('Document', quote.to)?.properties.title ?? '?');
        // The voice of a document has the document's name.
        const names = speakersOf(one).map((actor) => nameOf(index, actor));
        const wanted = [...names, title, `${dataset?.id} ${dataset?.properties.version}`, `, ${quote.from}.`];
        return wanted.every((part) => text.includes(part)) && !text.includes('\n');
      },
    );

    expect(meant).toBeGreaterThan(300);
    expect(broken).toEqual([]);
  });

  test('that is told names who tells it', () => {
    const { meant, broken } = listBroken(isTold, ({ index, quote, text }) => {
      const [reporter = ''] = index.reportersOf(quote.from);
      const marks = isSilenceId(index, quote.from) ? /noticed by / : /as told by /;
      return marks.test(text) && index.speakersOf(reporter).every((actor) => text.includes(nameOf(index, actor)));
    });

    expect(meant).toBeGreaterThan(20);
    expect(broken).toEqual([]);
  });

  test('that is a paraphrase says so, and never stands in quotation marks', () => {
    const { meant, broken } = listBroken(
      ({ quote }) => quote.properties.form === 'indirect',
      ({ quote, text }) => {
        const exact = oneLine(quote.properties.exact);
        return text.includes('paraphrase') && !text.includes(`“${exact}”`) && text.includes(`‹${exact}›`);
      },
    );

    expect(meant).toBeGreaterThan(50);
    expect(broken).toEqual([]);
  });

  test('that is mixed gives only its words in quotation marks', () => {
    const { meant, broken } = listBroken(
      (one) => one.quote.properties.form === 'mixed' && !one.text.includes('in its own voice') && !isSilence(one),
      ({ quote: { properties }, text }) =>
        text.includes(`‹${oneLine(properties.exact)}›`) &&
        text.includes('partly a paraphrase') &&
        (properties.words ?? []).every((words) => text.includes(`“${oneLine(words)}”`)),
    );

    expect(meant).toBeGreaterThan(5);
    expect(broken).toEqual([]);
  });

  test('that was taken back says by whom', () => {
    const { meant, broken } = listBroken(
      ({ index, quote }) => listRetracted(index.graph).has(quote.from),
      ({ index, quote, text }) => {
        const back = index.graph.relationships.CONTRADICTS.find(
          (one) => one.to === quote.from && one.properties.kind === 'withdraws',
        );
        const names = index.speakersOf(back?.from ?? '').map((actor) => nameOf(index, actor));
        return text.includes('taken back by ') && names.every((name) => text.includes(name));
      },
    );

    expect(meant).toBeGreaterThan(0);
    expect(broken).toEqual([]);
  });

  test('would say so wherever something were taken back, and that a retraction was itself withdrawn', () => {
    for (const { index } of all) {
      const [last, second, first] = index.graph.nodes.Assertion.map((one) => one.id).reverse();
      if (last === undefined || second === undefined || first === undefined) continue;
      const taken = withWithdrawals(index, [[second, first]]);
      const twice = withWithdrawals(index, [
        [second, first],
        [last, second],
      ]);
      const names = index.speakersOf(second).map((actor) => nameOf(index, actor));

      expect(citeStatement(taken, first)).toContain('taken back by ');
      for (const name of names) expect(citeStatement(taken, first)).toContain(name);
      expect(citeStatement(twice, first)).toContain('which was itself taken back');
    }
  });

  test('of a silence gives the words to who noticed it, none to who was silent', () => {
    const { meant, broken } = listBroken(isSilence, (one) => {
      const silent = speakersOf(one).map((actor) => nameOf(one.index, actor));
      const owns = silent.some((name) => new RegExp(`(?:words|those|only) of ${escapeText(name)}\\b`).test(one.text));
      const noticed = isTold(one) || one.text.includes('noticed by the document itself');
      const reporters = one.index.reportersOf(one.quote.from).flatMap((id) => one.index.speakersOf(id));
      const isOwnWitness = speakersOf(one).some((actor) => reporters.includes(actor));
      return noticed && one.text.includes('(a silence)') && (!owns || isOwnWitness);
    });

    expect(meant).toBeGreaterThan(10);
    expect(broken).toEqual([]);
  });

  test('that is hinted at, taken as given or hedged says so; headlines and captions are named', () => {
    const answersOf = ({ index, quote }: Cited) => index.answersOf(quote.from).map((one) => one.properties);
    const hints = listBroken(
      (one) => answersOf(one).some((answer) => answer.how === 'insinuated' && answer.value !== undefined),
      ({ text }) => text.includes('hints at, does not assert'),
    );
    const assumes = listBroken(
      (one) => answersOf(one).some((answer) => answer.how === 'presupposed' && answer.value !== undefined),
      ({ text }) => text.includes('takes as given, does not assert'),
    );
    const hedges = listBroken(
      (one) => answersOf(one).some((answer) => answer.hedge !== undefined),
      (one) =>
        answersOf(one).every(
          ({ hedge }) => hedge === undefined || one.text.includes(`hedged ‹${writeOutActing(hedge)}›`),
        ),
    );
    const parts = listBroken(
      ({ quote }) => quote.properties.part !== undefined,
      ({ quote, text }) => text.includes(`, ${quote.properties.part},`),
    );

    for (const { meant, broken } of [hints, assumes, hedges, parts]) {
      expect(meant).toBeGreaterThan(3);
      expect(broken).toEqual([]);
    }
  });

  test('of several says whether jointly', () => {
    const { meant, broken } = listBroken(
      (one) => !isSilence(one) && speakersOf(one).length > 1,
      ({ index, quote, text }) => {
        const joint = index.graph.relationships.ASSERTS.some((one) => one.to === quote.from && one.properties.joint);
        return text.includes(joint ? 'jointly' : 'attributed to each');
      },
    );

    expect(meant).toBeGreaterThan(5);
    expect(broken).toEqual([]);
  });
});

describe('citeStatement', () => {
  test('of a silence noticed in a document of one’s own does not deny them their words', () => {
    const index = find('data/harbour-fire');
    const [quote] = index.quotesOf('company-passes-over-sprinklers');

    const text = quote && citeQuote(index, quote);

    expect(text).toContain('noticed by');
    expect(text).toContain('the document’s own words');
    expect(text).not.toContain('not those of');
  });

  test('every assertion and silence is cited, with all its quotes or as the analyst’s sentence', () => {
    for (const { index } of all) {
      for (const { id } of [...index.graph.nodes.Assertion, ...index.graph.nodes.Silence]) {
        const text = citeStatement(index, id);
        const quotes = index.quotesOf(id).length;
        expect(text.split('\n')).toHaveLength(Math.max(1, quotes));
        if (quotes === 0) expect(text).toContain('no quote is recorded');
        if (index.node('Assertion', id)?.properties.asTold) expect(text).toContain('as told by ');
      }
    }
  });

  test('what Kyiv says of Putin stays Kyiv’s, in the words of the article', () => {
    const text = citeStatement(find('data/crocus-city-hall'), 'kremlin-links-ukraine');

    expect(text).toBe(
      'Vladimir Putin ‘losing control’ as Russian mutiny fears surge after bloody ISIS-K attack (publisher not named, ' +
        'undated), reporting that Government of Ukraine accused, telling that Vladimir Putin and other Russian ' +
        'politicians claim (“linking”): ‹linking Ukraine to the assault› (paraphrase: the document’s words, not those ' +
        'of Vladimir Putin and other Russian politicians), as told by Government of Ukraine; attributed to each of ' +
        'them; named there ‹him and other Russian politicians›; day of saying not known; hints at, does not assert, ' +
        'Ukraine as the answer to Who is responsible for the attack?; characters 1724–1754. Rashomon dataset ' +
        'crocus-city-hall 1.0.0, kremlin-links-ukraine.',
    );
  });

  test('a chain of tellers is told from its outer end to the speaker, and back', () => {
    const text = citeStatement(find('data/harbour-fire'), 'cathcart-gives-order');

    expect(text).toMatch(/Pádraig Nunn told, telling that Gil Arkwright told, telling that Ewan Cathcart/);
    expect(text).toMatch(/as told by Gil Arkwright, as told by Pádraig Nunn, as told by Dockers’ Union/);
  });

  test('what was taken back says who did it, where and when', () => {
    const text = citeStatement(find('data/harbour-fire'), 'company-accuses-strikers');

    expect(text).toContain('taken back by Harbour Company in Hearing on the fire at Quay 7');
    expect(text).toContain('said 2019-11-15');
  });

  test('a document’s own voice is nobody else’s', () => {
    const text = citeStatement(find('data/crocus-city-hall'), 'narrator-four-arrested');

    expect(text).toContain('in its own voice');
    expect(text).not.toContain('reporting that');
  });
});

test('every archived copy of a document is cited, and that it was taken down', () => {
  const { graph } = find('data/crocus-city-hall');
  const archived = ['https://archive.example.org/1', 'https://web.example.org/2'];
  const Document = graph.nodes.Document.map((one) => ({
    ...one,
    properties: { ...one.properties, archived, removed: '2024-03' },
  }));

  const text = citeStatement(indexGraph({ ...graph, nodes: { ...graph.nodes, Document } }), 'isis-k-claims');

  expect(text).toContain('; archived https://archive.example.org/1; archived https://web.example.org/2.');
  expect(text).toMatch(/^.+ \([^)]*, removed 2024-03\)/);
});

test('what an assertion cites is cited with it: the document, the place in it, where it is kept', () => {
  const { graph } = find('data/crocus-city-hall');
  const video = { title: 'Video', medium: 'video', date: '2024-03-22', url: 'https://video.example.org/1' } as const;
  const nodes = { ...graph.nodes, Document: [...graph.nodes.Document, { id: 'video', properties: video }] };
  const CITES = [{ from: 'isis-k-claims', to: 'video', properties: { at: '00:14', note: 'Men in a hall.' } }];

  const text = citeStatement(
    indexGraph({ ...graph, nodes, relationships: { ...graph.relationships, CITES } }),
    'isis-k-claims',
  );

  expect(text).toContain(
    '; cites Video (publisher not named, video, 2024-03-22), at 00:14: Men in a hall; https://video.example.org/1; ',
  );
});

test('a speaker that is known by a pseudonym only is cited as such', () => {
  const { graph } = find('data/crocus-city-hall');
  const Actor = graph.nodes.Actor.map((one) =>
    one.id === 'isis-k' ? { ...one, properties: { ...one.properties, pseudonymous: true } } : one,
  );
  const index = indexGraph({ ...graph, nodes: { ...graph.nodes, Actor } });

  expect(citeStatement(index, 'isis-k-claims')).toContain('(pseudonymous) claim');
});

test('a mark that turns the direction is written out, and turns nothing it is copied into', () => {
  const { graph } = find('data/crocus-city-hall');
  const QUOTED_IN = graph.relationships.QUOTED_IN.map((one) => ({
    ...one,
    properties: { ...one.properties, exact: `left \u202eright\u0007${one.properties.exact}` },
  }));
  const index = indexGraph({ ...graph, relationships: { ...graph.relationships, QUOTED_IN } });

  expect(citeStatement(index, 'isis-k-claims')).toContain('‹left \\u{202e}right\\u{7}responsibility›');
});

describe('citeRelation', () => {
  test('the document’s words that draw a relation stand with both its ends and their tellers', () => {
    const index = find('data/crocus-city-hall');
    const relation = index
      .recordedRelationsBetween('kyiv-accuses', 'kremlin-links-ukraine')
      .find((one) => one.type === 'CONTRADICTS');
    if (relation === undefined) throw new Error('no relation');

    const text = citeRelation(index, relation);

    expect(text).toContain(
      '‹falsely linking Ukraine› (the document’s own words, which draw that the first denies the second)',
    );
    expect(text).toContain('politicians claim (“linking”), as told by Government of Ukraine');
  });

  test('what an analyst drew has no words of a document', () => {
    for (const { index } of all) {
      for (const { id } of index.graph.nodes.Assertion) {
        for (const relation of index.recordedRelationsOf(id)) {
          const hasQuote = 'quote' in relation.properties && relation.properties.quote !== undefined;
          expect(citeRelation(index, relation) !== '').toBe(hasQuote);
        }
      }
    }
  });
});

/** As if those had been taken back, and nothing else. */
function withWithdrawals({ graph }: GraphIndex, pairs: readonly (readonly [string, string])[]): GraphIndex {
  const properties = { kind: 'withdraws', level: 'content', because: 'It was wrong.' } as const;
  const CONTRADICTS = pairs.map(([from, to]) => ({ from, to, properties }));
  return indexGraph({ ...graph, relationships: { ...graph.relationships, CONTRADICTS } });
}

function isSilenceId(index: GraphIndex, id: string): boolean {
  return index.labelOf(id) === 'Silence';
}

function escapeText(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
