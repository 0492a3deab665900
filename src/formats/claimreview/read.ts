// ClaimReview objects → two assertions each: the claim by its claimant, and the review by the checker that reports it. The rating stays the
// checker's word; whether it denies or confirms is said by a table of yours, never guessed.
import { parseDate } from '../../dataset/read/parse-date.ts';
import { parseYaml } from '../../dataset/read/parse-yaml.ts';
import { webAddress } from '../../dataset/schema/compile-fields.ts';
import type { Place } from '../../domain/base/diagnostic.ts';
import { type ActorKind, contradictionKinds, supportKinds } from '../../domain/records/model.ts';
import type { ImportInput } from '../format.ts';
import { readJsonItems } from '../json-items.ts';
import { JsonNode, type JsonObject } from '../json-reader.ts';
import { fitText } from '../record-builder.ts';
import { parseUrn } from '../urn.ts';

/** In front of the words of a verdict, among the tags. */
export const ratingTag = 'rating: ';

export function readClaimReviews(input: ImportInput): void {
  const reader = new ReviewReader(input, readRatings(input));
  for (const file of input.files) {
    for (const item of readJsonItems(file, lists, input)) {
      const object = item.node.object('a review');
      if (object === undefined) continue;
      if (item.kind === 'around') reader.readAround(object);
      else reader.readAny(object);
    }
  }
}

/** Under which reviews stand: in JSON-LD, in a feed and an element of it, in an answer of the API. */
const lists = ['@graph', 'dataFeedElement', 'item', 'claims'];

/** Words of a verdict → kind of relation, from the file that `--mapping` names: `ratings: {"False": denies}`. */
function readRatings({ mapping, report, loss }: ImportInput): ReadonlyMap<string, string> {
  if (mapping === undefined) return new Map();
  const node = parseYaml(mapping.text, mapping.path, report);
  const ratings = node && new JsonNode(node, { report, loss }).object('the mapping')?.object('ratings');
  const kinds: readonly string[] = [...supportKinds, ...contradictionKinds];
  return new Map(
    (ratings?.keys ?? []).map((word) => {
      const kind = ratings?.text(word) ?? '';
      if (!kinds.includes(kind)) ratings?.refuse(`\`${kind}\` is no kind of relation: there are ${kinds.join(', ')}`);
      return [word, kind];
    }),
  );
}

interface Review {
  readonly place: Place;
  readonly id: string | undefined;
  readonly url: string | undefined;
  readonly title: string | undefined;
  readonly date: string | undefined;
  readonly body: string | undefined;
  readonly rating: string | undefined;
  readonly checker: string | undefined;
}

class ReviewReader {
  readonly #input: ImportInput;
  readonly #ratings: ReadonlyMap<string, string>;
  readonly #documents = new Map<string, string>();

  constructor(input: ImportInput, ratings: ReadonlyMap<string, string>) {
    this.#input = input;
    this.#ratings = ratings;
  }

  /** A review, a list of them under the names of JSON-LD, of a feed or of the API, or a claim of the API. */
  readAny(object: JsonObject): void {
    const found = lists.filter((name) => object.get(name) !== undefined);
    for (const name of found) for (const one of object.objects(name, 'a review')) this.readAny(one);
    if (found.length > 0) {
      this.readAround(object);
      return;
    }
    if (object.get('claimReview') !== undefined) this.#readOfApi(object);
    else if (object.texts('@type').includes('ClaimReview')) this.#readReview(object);
    else if (object.keys.length > 0) object.refuse('this is no ClaimReview, and no list of them');
  }

  /** What a feed says of itself. */
  readAround(object: JsonObject): void {
    object.ignore('@context', '@type', 'nextPageToken');
    object.loseRest('feed');
  }

  #readReview(object: JsonObject): void {
    const rating = object.object('reviewRating');
    const value = rating?.text('ratingValue');
    const words = rating?.text('alternateName') ?? rating?.text('name');
    const scale =
      value === undefined ? undefined : ['worstRating', 'bestRating'].map((name) => rating?.text(name) ?? '?');
    const spoken = words ?? (scale === undefined ? undefined : `${value} (${scale.join(' to ')})`);
    if (words !== undefined && value !== undefined) {
      this.#input.loss.lost('rating.number', 'the number of a rating beside its words', object.place, value);
    }
    rating?.ignore('@type', 'ratingExplanation', 'worstRating', 'bestRating');
    rating?.loseRest('rating');
    const item = object.object('itemReviewed');
    const review: Review = {
      place: object.place,
      id: parseUrn(object.text('@id') ?? '', 'assertion'),
      url: object.text('url'),
      title: object.text('name') ?? object.text('headline'),
      date: object.text('datePublished'),
      body: object.longText('reviewBody'),
      rating: spoken,
      checker: this.#readActor(object.get('author') ?? object.get('publisher')),
    };
    const claim = object.longText('claimReviewed') ?? item?.longText('text') ?? item?.text('name');
    const claimant = this.#readActor(item?.get('author'));
    const first = item?.object('firstAppearance') ?? item?.objects('appearance', 'an appearance')[0];
    const appearance = { url: first?.text('url'), title: first?.text('name') };
    first?.ignore('@type');
    first?.loseRest('appearance');
    this.#add(review, {
      id: parseUrn(item?.text('@id') ?? '', 'assertion'),
      text: claim,
      claimant,
      date: item?.text('datePublished'),
      appearance,
    });
    item?.ignore('@type', 'appearance');
    item?.loseRest('item');
    object.ignore('@context', '@type', 'publisher', 'name', 'headline');
    object.loseRest('review');
  }

  /** The answer of the API has one claim and its reviews. */
  #readOfApi(object: JsonObject): void {
    const name = object.text('claimant');
    const claimant = name === undefined ? undefined : this.#input.builder.actor(name, object.place);
    const [text, date] = [object.longText('text'), object.text('claimDate')];
    for (const one of object.objects('claimReview', 'a review')) {
      const publisher = one.object('publisher');
      const checker = publisher?.text('name') ?? publisher?.text('site');
      publisher?.ignore('site');
      publisher?.loseRest('publisher');
      const review: Review = {
        place: one.place,
        id: undefined,
        url: one.text('url'),
        title: one.text('title'),
        date: one.text('reviewDate'),
        body: undefined,
        rating: one.text('textualRating'),
        checker: checker === undefined ? undefined : this.#input.builder.actor(checker, one.place, 'organisation'),
      };
      this.#add(review, { id: undefined, text, claimant, date, appearance: { url: undefined, title: undefined } });
      one.loseRest('review');
    }
    object.loseRest('claim');
  }

  #add(
    review: Review,
    claim: {
      readonly id: string | undefined;
      readonly text: string | undefined;
      readonly claimant: string | undefined;
      readonly date: string | undefined;
      readonly appearance: { readonly url: string | undefined; readonly title: string | undefined };
    },
  ): void {
    const { builder, loss } = this.#input;
    const text = fitText(claim.text, loss, review.place);
    if (text === undefined || review.checker === undefined) {
      const says = text === undefined ? 'reviews without a claim' : 'reviews without an author';
      loss.lost(text === undefined ? 'no-claim' : 'no-checker', says, review.place, review.url ?? claim.text);
      return;
    }
    const page = this.#findDocument(review.url, review.title);
    const id = builder.newId(`review ${text.slice(0, 60)}`, 'review', review.id);
    const said = review.body ?? (review.rating === undefined ? text : `${review.rating}: ${text}`);
    loss.assumed('assertion.act', 'the act: `says` was written', review.place, said);
    builder.add('assertion', id, {
      by: [review.checker],
      act: 'says',
      claim: fitText(said, loss, review.place) ?? text,
      saidAt: this.#readDate(review.date, review.place),
      tags: review.rating === undefined ? [] : [`${ratingTag}${review.rating}`],
      cites: page === undefined ? [] : [{ document: page }],
    });
    const told = builder.newId(text.slice(0, 80), 'claim', claim.id);
    const shown = this.#findDocument(claim.appearance.url, claim.appearance.title);
    builder.add('assertion', told, {
      by: [claim.claimant ?? this.#addUnnamed(told, review.place)],
      act: 'claims',
      claim: text,
      saidAt: this.#readDate(claim.date, review.place),
      reportedBy: [id],
      cites: shown === undefined ? [] : [{ document: shown }],
    });
    const kind = this.#ratings.get(review.rating ?? '');
    if (kind !== undefined) {
      const field = supportKinds.some((one) => one === kind) ? 'supports' : 'contradicts';
      builder.relate(field, id, told, { kind, by: review.checker }, review.place);
    } else if (review.rating !== undefined) {
      const says = 'what a verdict means for the claim: a table of ratings can say it (--mapping)';
      loss.lost('verdict', says, review.place, review.rating);
    }
    builder.release(id);
    builder.release(told);
  }

  /** Nobody is taken for another: one for each claim. */
  #addUnnamed(claim: string, place: Place): string {
    const { builder, loss } = this.#input;
    loss.assumed('assertion.by', 'the speaker: an unnamed actor was written', place, claim);
    const id = builder.newId(`${claim}-claimant`, 'claimant');
    builder.addActor(id, { name: 'Whoever claimed it', kind: 'group', unnamed: true }, place);
    return id;
  }

  #findDocument(url: string | undefined, title: string | undefined): string | undefined {
    const { builder, loss } = this.#input;
    const address = url !== undefined && webAddress.test(url) ? url : undefined;
    const key = address ?? title;
    if (key === undefined) return undefined;
    const known = this.#documents.get(key);
    if (known !== undefined) return known;
    if (title === undefined) loss.assumed('document.title', 'the title of a document: its address was written', key);
    const id = builder.document((title ?? key).replace(/^https?:\/\//, ''), { title: title ?? key, url: address });
    this.#documents.set(key, id);
    return id;
  }

  #readDate(text: string | undefined, place: Place): string | undefined {
    if (text === undefined) return undefined;
    const day = /^(\d{4}-\d{2}-\d{2})[T ]/.exec(text)?.[1];
    for (const one of [text, day]) if (one !== undefined && parseDate(one).ok) return one;
    this.#input.loss.lost('date', 'dates that are none', place, text);
    return undefined;
  }

  /** A person or an organisation; a bare name has no kind. */
  #readActor(node: JsonNode | undefined): string | undefined {
    const { builder, loss } = this.#input;
    const [first, ...others] = node?.items() ?? [];
    if (others.length > 0 && node !== undefined) loss.lost('author', 'authors beyond the first', node.place);
    if (first === undefined) return undefined;
    if (!first.isObject) {
      const name = first.text('an author');
      return name === undefined ? undefined : builder.actor(name.trim(), first.place);
    }
    const actor = first.object('an author');
    const name = actor?.text('name')?.trim() || undefined;
    const type = actor?.texts('@type')[0];
    const own = parseUrn(actor?.text('@id') ?? '', 'actor');
    const kind = type === undefined ? undefined : kindOf.get(type);
    actor?.loseRest('author');
    if (name === undefined) return undefined;
    if (own !== undefined && (builder.typeOf(own) === 'actor' || !builder.has(own))) {
      if (!builder.has(own)) builder.addActor(own, { name, kind: kind ?? 'group' }, first.place);
      return own;
    }
    return builder.actor(name, first.place, kind);
  }
}

const kindOf: ReadonlyMap<string, ActorKind> = new Map([
  ['Person', 'person'],
  ['Organization', 'organisation'],
  ['GovernmentOrganization', 'state'],
  ['NewsMediaOrganization', 'outlet'],
]);
