// STIX 2.1 bundles → actors, documents, narratives and assertions: who has an opinion on a note says so, and agrees or opposes. An object
// that nobody says, and every other type, is lost and said to be.
import { parseDate } from '../../dataset/read/parse-date.ts';
import { webAddress } from '../../dataset/schema/compile-fields.ts';
import type { JsonValue } from '../../dataset/write/records-from-graph.ts';
import { type ActorKind, contradictionKinds, supportKinds } from '../../domain/records/model.ts';
import type { ImportInput } from '../format.ts';
import { type JsonObject, readJson } from '../json-reader.ts';
import { type Fields, fitText } from '../record-builder.ts';
import { parseUrn } from '../urn.ts';
import { carriedByExtension, extensionId, nameInExtension } from './extension.ts';

export function readStix(input: ImportInput): void {
  const objects = input.files.flatMap((file) => {
    const top = readJson(file, input)?.object('the file');
    if (top === undefined) return [];
    if (top.text('type') === 'bundle') return top.objects('objects', 'an object');
    if (top.keys.length > 0 && top.text('id') === undefined)
      top.refuse('this is neither a bundle nor an object of STIX');
    return top.keys.length === 0 ? [] : [top];
  });
  new BundleReader(input, objects).read();
}

const kindOf: ReadonlyMap<string, ActorKind> = new Map([
  ['individual', 'person'],
  ['organization', 'organisation'],
  ['group', 'group'],
]);
const actorTypes = ['identity', 'threat-actor', 'intrusion-set', 'channel'];
const readTypes = [...actorTypes, 'report', 'narrative', 'note', 'opinion'];

class BundleReader {
  readonly #input: ImportInput;
  readonly #objects: readonly JsonObject[];
  /** Id of an object → our record. */
  readonly #records = new Map<string, string>();

  constructor(input: ImportInput, objects: readonly JsonObject[]) {
    this.#input = input;
    this.#objects = objects;
  }

  /** What is referred to comes first. */
  read(): void {
    const inOrder = readTypes.flatMap((type) => this.#objects.filter((one) => one.text('type') === type));
    for (const object of inOrder) {
      const id = object.requireText('id');
      const type = object.text('type') ?? '';
      if (id === undefined || this.#isOurs(object)) continue;
      if (actorTypes.includes(type)) this.#addActor(object, id, type);
      else if (type === 'report') this.#addReport(object);
      else if (type === 'narrative') this.#addNarrative(object);
      else if (type === 'note') this.#addNote(object);
      else this.#addOpinion(object);
      object.ignore('type', 'spec_version', 'extensions');
      object.loseRest(type);
    }
    for (const object of this.#objects) {
      const type = object.text('type') ?? 'none';
      if (readTypes.includes(type) || type === 'extension-definition') continue;
      this.#input.loss.lost(`type.${type}`, `objects of type ${type}`, object.place, object.text('name'));
    }
  }

  /** The program that wrote a file is nobody in it. */
  #isOurs(object: JsonObject): boolean {
    return object.text('identity_class') === 'system' && object.text('name') === 'Rashomon';
  }

  #extensionOf(object: JsonObject): JsonObject | undefined {
    const extensions = object.object('extensions');
    const own = extensions?.object(extensionId);
    for (const key of extensions?.keys ?? []) {
      if (key !== extensionId) this.#input.loss.lost('extension', 'extensions of others', object.place, key);
    }
    own?.ignore('extension_type', 'urn');
    return own;
  }

  /** The id that the record had with us, or a free one. */
  #newId(object: JsonObject, own: JsonObject | undefined, kind: string, wanted: string): string {
    const id = this.#input.builder.newId(wanted, kind, parseUrn(own?.text('urn') ?? '', kind));
    this.#records.set(object.text('id') ?? '', id);
    return id;
  }

  #addActor(object: JsonObject, id: string, type: string): void {
    const { builder, loss } = this.#input;
    const name = object.requireText('name');
    if (name === undefined) return;
    const own = this.#extensionOf(object);
    const written = own?.text('kind');
    const kind = (written as ActorKind | undefined) ?? kindOf.get(object.text('identity_class') ?? '');
    const aliases = own?.texts('aliases') ?? object.texts('aliases');
    if (own === undefined) {
      const known = builder.findActor(name);
      this.#records.set(id, known ?? builder.actor(name, object.place, kind, { aliases }));
      return;
    }
    if (kind === undefined) loss.assumed('actor.kind', 'the kind of an actor: `group` was written', object.place, name);
    builder.addActor(this.#newId(object, own, 'actor', name), { name, kind: kind ?? 'group', aliases }, object.place);
    own.loseRest(`${type}.extension`);
  }

  #addReport(object: JsonObject): void {
    const { builder, loss } = this.#input;
    const name = object.requireText('name');
    if (name === undefined) return;
    const own = this.#extensionOf(object);
    const [reference, ...more] = object.objects('external_references', 'a reference');
    const url = reference?.text('url');
    for (const one of more) loss.lost('reference', 'references beyond the first', one.place, one.text('url'));
    reference?.ignore('source_name');
    reference?.loseRest('reference');
    const day = object.text('published')?.slice(0, 10);
    const fields: Fields = {
      title: name,
      url: url !== undefined && webAddress.test(url) ? url : undefined,
      language: object.text('lang'),
      date: day !== undefined && own === undefined && parseDate(day).ok ? day : undefined,
      note: own === undefined ? fitText(object.longText('description'), loss, object.place) : undefined,
      ...readOwn(own, carriedByExtension.document),
    };
    builder.add('document', this.#newId(object, own, 'document', name), fields);
    own?.ignore('undated');
    own?.loseRest('report.extension');
    object.ignore('object_refs');
  }

  #addNarrative(object: JsonObject): void {
    const name = object.requireText('name');
    if (name === undefined) return;
    const own = this.#extensionOf(object);
    const id = this.#newId(object, own, 'narrative', name);
    const description = fitText(object.longText('description'), this.#input.loss, object.place);
    this.#input.builder.add('narrative', id, { name, description });
  }

  /** Its author, else whoever made it; a note that nobody wrote is lost. */
  #findSpeakers(object: JsonObject): string[] {
    const { builder } = this.#input;
    const authors = object.texts('authors');
    const maker = this.#records.get(object.text('created_by_ref') ?? '');
    if (authors.length === 0) return maker === undefined ? [] : [maker];
    return [...new Set(authors.map((name) => builder.findActor(name) ?? builder.actor(name, object.place)))];
  }

  #addNote(object: JsonObject): void {
    const { builder, loss } = this.#input;
    const content = object.longText('content') ?? object.requireText('content');
    const own = this.#extensionOf(object);
    const refs = object.texts('object_refs');
    const by = own === undefined ? this.#findSpeakers(object) : refs.flatMap((ref) => this.#actorOf(ref));
    if (own !== undefined) object.ignore('authors', 'created_by_ref');
    const claim = fitText(content, loss, object.place);
    if (claim === undefined) return;
    if (by.length === 0) {
      loss.lost('no-author', 'notes and opinions that nobody wrote', object.place, claim);
      return;
    }
    if (own === undefined) loss.assumed('assertion.act', 'the act: `says` was written', object.place, claim);
    const documents = refs.flatMap((ref) => (ref.startsWith('report--') ? (this.#records.get(ref) ?? []) : []));
    const id = this.#newId(object, own, 'assertion', claim.slice(0, 80));
    builder.add('assertion', id, {
      by,
      act: 'says',
      claim,
      tags: object.texts('labels'),
      cites: own === undefined ? documents.map((document) => ({ document })) : [],
      note: fitText(object.longText('abstract'), loss, object.place),
      ...readOwn(own, [...carriedByExtension.assertion, 'quotes', 'narratives']),
    });
    own?.loseRest('note.extension');
  }

  #actorOf(ref: string): string[] {
    const id = this.#records.get(ref);
    return id !== undefined && this.#input.builder.typeOf(id) === 'actor' ? [id] : [];
  }

  /** Ours: a relation between two notes. Others': what somebody says of a note, and that they agree with it or oppose it. */
  #addOpinion(object: JsonObject): void {
    const { builder, loss } = this.#input;
    const own = this.#extensionOf(object);
    const opinion = object.requireText('opinion') ?? '';
    const because = object.longText('explanation');
    const targets = object.texts('object_refs').flatMap((ref) => {
      const id = this.#records.get(ref);
      return id !== undefined && builder.typeOf(id) === 'assertion' ? [id] : [];
    });
    const from = own === undefined ? undefined : this.#records.get(own.text('from') ?? '');
    const kind = own?.text('kind');
    if (from !== undefined && kind !== undefined) {
      object.ignore('authors');
      const field = supportKinds.some((one) => one === kind) ? 'supports' : 'contradicts';
      const isKind = field === 'supports' || contradictionKinds.some((one) => one === kind);
      if (!isKind) object.refuse(`\`${kind}\` is no kind of relation`);
      const reason = fitText(because, loss, object.place);
      for (const to of targets) builder.relate(field, from, to, { kind, because: reason }, object.place);
      return;
    }
    const by = this.#findSpeakers(object);
    const told = targets[0] === undefined ? undefined : builder.fieldsOf(targets[0])?.claim;
    if (by.length === 0 || (because === undefined && told === undefined)) {
      const why = by.length === 0 ? 'no-author' : 'opinion-on-other';
      const says =
        by.length === 0 ? 'notes and opinions that nobody wrote' : 'opinions on objects that became no assertion';
      loss.lost(why, says, object.place, because ?? opinion);
      return;
    }
    const claim = fitText(because ?? `${opinion}: ${String(told)}`, loss, object.place);
    if (claim === undefined) return;
    const id = this.#newId(object, own, 'assertion', claim.slice(0, 80));
    loss.assumed('assertion.act', 'the act: `says` was written', object.place, claim);
    builder.add('assertion', id, { by, act: 'says', claim, tags: [`opinion: ${opinion}`, ...object.texts('labels')] });
    const isFor = /agree$/.test(opinion) && !opinion.includes('disagree');
    for (const to of targets) {
      if (isFor) builder.relate('supports', id, to, { kind: 'confirms', by: by[0] }, object.place);
      else if (opinion.includes('disagree'))
        builder.relate('contradicts', id, to, { kind: 'opposes', by: by[0] }, object.place);
    }
    if (targets.length < object.texts('object_refs').length)
      loss.lost('opinion-on-other', 'opinions on objects that became no assertion', object.place, claim);
  }
}

/** As they were written; `check` judges them. */
function readOwn(own: JsonObject | undefined, names: readonly string[]): Fields {
  return Object.fromEntries(
    names.flatMap((name) => {
      const node = own?.get(nameInExtension(name));
      return node === undefined ? [] : [[name, node.plain() as JsonValue]];
    }),
  );
}
