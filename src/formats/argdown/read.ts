// The JSON that Argdown exports → records: statements with their texts, arguments with what describes them, relations as they are drawn. Who
// says a statement stands in its data; otherwise whoever wrote the map does.
import type { JsonValue } from '../../dataset/write/records-from-graph.ts';
import type { Place } from '../../domain/base/diagnostic.ts';
import { isSlug } from '../../domain/base/slug.ts';
import { pairKey } from '../../domain/graph/index-graph.ts';
import { acts } from '../../domain/records/model.ts';
import type { ImportInput, InputFile } from '../format.ts';
import { type JsonObject, readJson } from '../json-reader.ts';
import { fitText } from '../record-builder.ts';

export function readArgdown(input: ImportInput): void {
  for (const file of input.files) {
    const top = readJson(file, input)?.object('the file');
    if (top === undefined || top.keys.length === 0) continue;
    if (top.get('statements')?.isObject !== true) {
      top.refuse('this is no JSON of Argdown: it has no object `statements`');
      continue;
    }
    new MapReader(input, file, top).read();
  }
}

interface Spoken {
  readonly speaker: string | undefined;
  readonly act: string | undefined;
  readonly quote: string | undefined;
  readonly source: string | undefined;
}

const nothing: Spoken = { speaker: undefined, act: undefined, quote: undefined, source: undefined };

class MapReader {
  readonly #input: ImportInput;
  readonly #file: InputFile;
  readonly #top: JsonObject;
  readonly #statements = new Map<string, string>();
  readonly #arguments = new Map<string, string>();
  /** Premises of each step of an argument: by its title and the number of the conclusion among its steps. */
  readonly #premises = new Map<string, readonly string[]>();
  /** Lines that are quoted, by source, with the assertions they are of; without words where a source is only named. */
  readonly #named = new Map<string, { readonly of: string; readonly words: string | undefined }[]>();
  readonly #symmetric = new Set<string>();
  #author: string | undefined;

  constructor(input: ImportInput, file: InputFile, top: JsonObject) {
    this.#input = input;
    this.#file = file;
    this.#top = top;
  }

  read(): void {
    this.#each('statements', 'a statement', (title, one) => this.#addClass(title, one, this.#statements));
    this.#each('arguments', 'an argument', (title, one) => this.#addArgument(title, one));
    for (const relation of this.#top.objects('relations', 'a relation')) this.#addRelation(relation);
    this.#addDocuments();
    this.#top.ignore('sections', 'tags', 'map');
    this.#top.loseRest('file');
  }

  #each(name: string, what: string, add: (title: string, object: JsonObject) => void): void {
    const all = this.#top.object(name);
    for (const title of all?.keys ?? []) {
      const one = all?.get(title)?.object(what);
      if (one === undefined) continue;
      add(title, one);
      if (one.text('section') !== undefined)
        this.#input.loss.lost('section', 'in which section of the map something stands', one.place, title);
      one.ignore('type', 'title', 'relations', 'color', 'pcs', 'members', 'fontColor');
      for (const flag of one.keys.filter((key) => /^(?:isUsedAs|is[A-Z])/.test(key))) one.ignore(flag);
      one.loseRest(name.replace(/s$/, ''));
    }
  }

  /** Its last text is what it says. */
  #addClass(title: string, object: JsonObject, into: Map<string, string>): void {
    const { builder, loss } = this.#input;
    const { place } = object;
    const tags = object.texts('tags');
    const texts = object
      .objects('members', 'a member')
      .flatMap((member) => withoutTags(member.longText('text') ?? '', tags) || []);
    const [claim, isTitle] = texts.length === 0 ? [title, true] : [texts.at(-1) ?? title, false];
    if (isTitle) loss.assumed('assertion.claim', 'the claim: the title was written', place, title);
    if (new Set(texts).size > 1) loss.lost('wording', 'wordings of a statement beyond the last', place, texts[0]);
    const spoken = this.#readData(object);
    const fitted = fitText(claim, loss, place);
    if (fitted === undefined) return;
    const wanted = /^Untitled \d+$/.test(title) ? fitted.slice(0, 80) : title;
    const id = builder.newId(wanted, 'statement', isSlug(title) ? title : undefined);
    const act = acts.find((one) => one === spoken.act && one !== 'retracts');
    if (act === undefined) loss.assumed('assertion.act', 'the act: `says` was written', place, fitted);
    builder.add('assertion', id, {
      by: [spoken.speaker === undefined ? this.#findAuthor(place, fitted) : builder.actor(spoken.speaker, place)],
      act: act ?? 'says',
      claim: fitted,
      tags,
    });
    into.set(title, id);
    if (spoken.quote !== undefined || spoken.source !== undefined) {
      const source = spoken.source ?? 'A source that is not named';
      this.#named.set(source, [...(this.#named.get(source) ?? []), { of: id, words: spoken.quote }]);
    }
  }

  #readData(object: JsonObject): Spoken {
    const data = object.object('data');
    if (data === undefined) return nothing;
    const speaker = data.text('speaker') ?? data.text('actor') ?? data.text('author');
    const spoken = { speaker, act: data.text('act'), quote: data.text('quote'), source: data.text('source') };
    // Positions are those of a text that is not here.
    data.loseRest('data');
    return spoken;
  }

  #findAuthor(place: Place, claim: string): string {
    this.#input.loss.assumed('assertion.by', 'the speaker: whoever wrote the map was written', place, claim);
    return this.#findMaker();
  }

  #findMaker(): string {
    this.#author ??= this.#input.builder.actor('Whoever wrote the maps', this.#file.path, 'group', {
      note: 'The files do not say who wrote their statements and relations.',
    });
    return this.#author;
  }

  /** What describes it is an assertion; its steps are reasons for each conclusion. */
  #addArgument(title: string, object: JsonObject): void {
    const { builder } = this.#input;
    const described = object.objects('members', 'a member').some((member) => member.text('text') !== undefined);
    if (described) this.#addClass(title, object, this.#arguments);
    let open: string[] = [];
    let last: string | undefined;
    for (const [index, step] of object.objects('pcs', 'a step').entries()) {
      const id = this.#statements.get(step.text('title') ?? '');
      const inference = step.object('inference');
      const rules = inference?.texts('inferenceRules') ?? [];
      if (id === undefined) continue;
      if (/conclusion/.test(step.text('role') ?? '')) {
        const drawn = {
          kind: 'evidences',
          by: this.#findMaker(),
          scheme: rules.length === 0 ? undefined : rules.join(', '),
          together: open.length > 1 ? title.slice(0, 100) : undefined,
        };
        for (const premise of open) builder.relate('supports', premise, id, drawn, step.place);
        if (!described) this.#arguments.set(title, id);
        this.#premises.set(`${title} ${index}`, open);
        open = [];
        last = id;
      } else {
        open.push(id);
      }
      if (/intermediary/.test(step.text('role') ?? '')) open.push(id);
    }
    const fields = builder.fieldsOf(this.#arguments.get(title) ?? '');
    // A description is seldom the same claim as the conclusion: no relation is drawn.
    if (described && last !== undefined && fields !== undefined)
      fields.note = `An argument of the map; the conclusion of its steps is \`${last}\`.`;
  }

  #addRelation(relation: JsonObject): void {
    const { builder, loss } = this.#input;
    const type = relation.requireText('relationType');
    const [from, to] = (['from', 'to'] as const).map((end) => this.#findEnds(relation, end));
    relation.ignore('type', 'occurrences');
    relation.loseRest('relation');
    if (type === undefined || from === undefined || to === undefined) return;
    if (from.length === 0 || to.length === 0) {
      loss.lost('loose-relation', 'relations of what became no assertion', relation.place, type);
      return;
    }
    const by = this.#findMaker();
    for (const one of from) {
      for (const other of to) {
        const pair = `${type} ${pairKey(one, other)}`;
        const isSymmetric = type === 'contrary' || type === 'contradictory';
        if (isSymmetric && this.#symmetric.has(pair)) continue;
        this.#symmetric.add(pair);
        const drawn = drawnAs.get(type);
        if (drawn === undefined) loss.lost(`relation.${type}`, `relations of type ${type}`, relation.place);
        else builder.relate(drawn.field, one, other, { kind: drawn.kind, scheme: drawn.scheme, by }, relation.place);
      }
    }
  }

  /** A statement, an argument, or for an undercut the premises of a step. */
  #findEnds(relation: JsonObject, end: 'from' | 'to'): readonly string[] {
    const title = relation.text(end) ?? '';
    const type = relation.text(`${end}Type`);
    const step = relation.count('conclusionIndex');
    if (type === 'inference') return this.#premises.get(`${title} ${step}`) ?? [];
    const id = (type === 'argument' ? this.#arguments : this.#statements).get(title);
    return id === undefined ? [] : [id];
  }

  /** What is quoted of a source is all that is here of it: a line a quote. */
  #addDocuments(): void {
    const { builder, loss } = this.#input;
    for (const [source, lines] of this.#named) {
      const quoted = lines.flatMap(({ words }) => (words === undefined ? [] : [`${words}\n`]));
      const note = 'Only what the map quotes of it is here: a quote a line.';
      const document =
        quoted.length === 0
          ? builder.document(source, { title: source })
          : builder.document(source, { title: source, note }, quoted.join(''));
      let start = 0;
      for (const { of, words } of lines) {
        const fields = builder.fieldsOf(of);
        if (words === undefined) {
          if (fields !== undefined) fields.cites = [{ document }];
          continue;
        }
        const quote = { exact: words, document, start, end: start + words.length } satisfies JsonValue;
        if (fields !== undefined && words.trim() !== '') fields.quotes = [quote];
        else loss.lost('quote', 'quotes without words', this.#file.path, of);
        start += words.length + 1;
      }
    }
  }
}

/** Tags stand in the text as they were written. */
function withoutTags(text: string, tags: readonly string[]): string {
  const bare = tags.reduce((rest, tag) => rest.replaceAll(`#(${tag})`, '').replaceAll(`#${tag}`, ''), text);
  return bare.replace(/\s+/g, ' ').trim();
}

/** Contraries exclude each other and may both be false: none of our kinds says more than that they stand against each other. */
const drawnAs = new Map<string, { field: 'supports' | 'contradicts'; kind: string; scheme?: string }>([
  ['support', { field: 'supports', kind: 'evidences' }],
  ['entails', { field: 'supports', kind: 'evidences', scheme: 'entailment' }],
  ['attack', { field: 'contradicts', kind: 'opposes' }],
  ['contrary', { field: 'contradicts', kind: 'opposes', scheme: 'contrary' }],
  ['contradictory', { field: 'contradicts', kind: 'denies' }],
  ['undercut', { field: 'contradicts', kind: 'undercuts' }],
]);
