// Texts (`.txt`) and their annotations (`.ann`) → assertions of the spans that are claims or premises, and relations of the supports and attacks
// between them. Whoever speaks is the document's own voice, unless an annotation of ours says otherwise.
import { basename } from 'node:path';
import type { Place } from '../../domain/base/diagnostic.ts';
import { isSlug } from '../../domain/base/slug.ts';
import { type Act, acts, contradictionKinds, supportKinds } from '../../domain/records/model.ts';
import { narratorId } from '../../domain/records/narrator.ts';
import { fromCodePoints } from '../code-points.ts';
import { type ImportInput, type InputFile, refuseInput } from '../format.ts';
import { fitText } from '../record-builder.ts';
import { actAttribute, notes, ourType, references } from './terms.ts';

interface Line {
  readonly id: string;
  /** Between the first tab and the second. */
  readonly head: string;
  readonly rest: string;
  readonly place: Place;
}

export function readBrat(input: ImportInput): void {
  const isText = ({ path }: InputFile) => /\.txt$/i.test(path);
  const stem = (path: string) => path.replace(/\.[^./]*$/, '');
  const texts = new Map(input.files.filter(isText).map((file) => [stem(file.path), file]));
  for (const file of input.files.filter((one) => !isText(one))) {
    const text = texts.get(stem(file.path));
    if (text !== undefined) new AnnotationReader(input, file, text).read();
    else if (file.text.trim() !== '') {
      const place = { file: file.path, start: 0, end: 0 };
      input.report(refuseInput(place, `the text is missing: name ${basename(stem(file.path))}.txt too`));
    }
  }
}

/** What our own annotations say of a span. */
interface Own {
  id?: string;
  claim?: string;
  act?: Act;
  readonly speakers: { readonly id: string; readonly name: string; readonly place: Place }[];
  readonly tags: string[];
}

class AnnotationReader {
  readonly #input: ImportInput;
  readonly #file: InputFile;
  readonly #text: InputFile;
  /** Span → assertion. */
  readonly #assertions = new Map<string, string>();
  readonly #own = new Map<string, Own>();
  #document: string | undefined;
  #analyst: string | undefined;

  constructor(input: ImportInput, file: InputFile, text: InputFile) {
    this.#input = input;
    this.#file = file;
    this.#text = text;
  }

  /** What is said of spans first, then spans: the lines of a file stand in no order. */
  read(): void {
    const lines = this.#listLines().filter((line) => !this.#takeOwn(line));
    const kinds = [...new Set(lines.map(({ id }) => id[0] ?? ''))];
    for (const line of lines) if (line.id.startsWith('T')) this.#addSpan(line);
    for (const line of lines) if (line.id.startsWith('R')) this.#addRelation(line);
    for (const line of lines) if (line.id.startsWith('#')) this.#addNote(line);
    for (const line of lines) if (line.id.startsWith('A') || line.id.startsWith('M')) this.#addAttribute(line);
    for (const kind of kinds.filter((one) => !/[TR#AM]/.test(one))) {
      for (const { place, head } of lines.filter(({ id }) => id.startsWith(kind))) {
        this.#input.loss.lost(`annotation.${kind}`, `annotations of kind ${kind}`, place, head);
      }
    }
  }

  #listLines(): Line[] {
    let offset = 0;
    return this.#file.text.split('\n').flatMap((raw): Line[] => {
      const start = offset;
      offset += raw.length + 1;
      const line = raw.replace(/\r$/, '');
      if (line.trim() === '') return [];
      const place = { file: this.#file.path, start, end: start + line.length };
      const [id = '', head = '', ...rest] = line.split('\t');
      if (/^[TREAMN#]\d+$|^[*#]/.test(id) && head !== '') return [{ id, head, rest: rest.join('\t'), place }];
      this.#input.report(refuseInput(place, 'this is no line of brat: an id, a tab, a type with its places'));
      return [];
    });
  }

  /** Whether the line is an annotation of ours. */
  #takeOwn({ id, head, rest, place }: Line): boolean {
    const [type = '', target = '', value = ''] = head.split(' ');
    const own = this.#own.get(target) ?? { speakers: [], tags: [] };
    const name = (of: string) => (value.startsWith(of) ? value.slice(of.length) : '');
    const act = acts.find((one) => one === value);
    if (id.startsWith('N') && isSlug(name(references.assertion))) own.id = name(references.assertion);
    else if (id.startsWith('N') && isSlug(name(references.actor)))
      own.speakers.push({ id: name(references.actor), name: rest, place });
    else if (id.startsWith('#') && type === notes.claim) own.claim = rest;
    else if (id.startsWith('#') && type === notes.tag) own.tags.push(rest);
    else if (id.startsWith('A') && type === actAttribute && act !== undefined) own.act = act;
    else return false;
    this.#own.set(target, own);
    return true;
  }

  #findSpeaker({ id, name, place }: Own['speakers'][number]): string {
    const { builder, loss } = this.#input;
    if (builder.typeOf(id) === 'actor') return id;
    if (builder.has(id)) return builder.actor(name, place);
    loss.assumed('actor.kind', 'the kind of an actor: `group` was written', place, name);
    builder.addActor(id, { name, kind: 'group' }, place);
    return id;
  }

  /** `Claim 10 20`, or with pieces `Claim 10 20;25 30`: code points, the end exclusive. */
  #addSpan({ id, head, rest, place }: Line): void {
    const { builder, loss, report } = this.#input;
    const [, type = '', places = ''] = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/.exec(head) ?? [];
    if (type === '') {
      report(refuseInput(place, `\`${head}\` is no type with places, such as \`Claim 10 20\``));
      return;
    }
    const pieces = places.split(';').map((piece) => {
      const [from = 0, to = 0] = piece.split(' ').map((one) => fromCodePoints(this.#text.text, Number(one)));
      return { start: from, end: to, exact: this.#text.text.slice(from, to) };
    });
    const words = pieces.map(({ exact }) => exact).join(' ');
    const isThere = fold(words) === fold(rest) && pieces.every(({ exact }) => exact.trim() !== '');
    if (!isThere) {
      report(refuseInput(place, `the text has “${words}” there, and the annotation says “${rest}”`));
      return;
    }
    if (!isClaim(type)) {
      loss.lost(`span.${type}`, `spans of type ${type}`, place, words);
      return;
    }
    const own: Own = this.#own.get(id) ?? { speakers: [], tags: [] };
    const claim = fitText(own.claim ?? words.replace(/\s+/g, ' '), loss, place);
    if (claim === undefined) return;
    const assume = (field: string, says: string) => loss.assumed(`assertion.${field}`, says, place, claim);
    if (own.speakers.length === 0) assume('by', 'the speaker: the document’s own voice was written');
    if (own.act === undefined) assume('act', 'the act: `says` was written');
    if (own.claim === undefined) assume('claim', 'the claim: the annotated words were written');
    const name = basename(this.#file.path).replace(/\.[^.]*$/, '');
    this.#document ??= builder.document(name, { title: name }, this.#text.text);
    const assertion = builder.newId(`${name}-${id}`, 'assertion', own.id);
    const [first, ...others] = pieces;
    const at =
      others.length === 0
        ? first
        : {
            exact: pieces.map(({ exact }) => exact),
            start: pieces.map(({ start }) => start),
            end: pieces.map(({ end }) => end),
          };
    builder.add('assertion', assertion, {
      by: own.speakers.length === 0 ? [narratorId] : own.speakers.map((one) => this.#findSpeaker(one)),
      act: own.act ?? 'says',
      claim,
      quotes: [{ ...at, document: this.#document }],
      tags: [...(type === ourType ? [] : [type]), ...own.tags],
    });
    this.#assertions.set(id, assertion);
  }

  /** `supports Arg1:T1 Arg2:T2`; behind a `_` of ours stands the kind. */
  #addRelation({ head, place }: Line): void {
    const { builder, loss } = this.#input;
    const [type = '', ...args] = head.split(' ');
    const [from, to] = args.map((one) => this.#assertions.get(one.split(':')[1] ?? ''));
    const field = /support/i.test(type)
      ? 'supports'
      : /attack|rebut|oppos|contradict/i.test(type)
        ? 'contradicts'
        : undefined;
    if (from === undefined || to === undefined || field === undefined) {
      const says = field === undefined ? `relations of type ${type}` : 'relations of spans that became no assertion';
      loss.lost(field === undefined ? `relation.${type}` : 'loose-relation', says, place, head);
      return;
    }
    this.#analyst ??= builder.actor('Whoever annotated the texts', this.#file.path, 'group', {
      note: 'The files do not say who drew their relations.',
    });
    const kinds: readonly string[] = field === 'supports' ? supportKinds : contradictionKinds;
    const own = type.split('_')[1] ?? '';
    const kind = kinds.includes(own) ? own : field === 'supports' ? 'evidences' : 'opposes';
    builder.relate(field, from, to, { kind, by: this.#analyst }, place);
  }

  #addNote({ head, rest, place }: Line): void {
    const [, target = ''] = head.split(' ');
    const fields = this.#input.builder.fieldsOf(this.#assertions.get(target) ?? '');
    if (fields === undefined || rest === '')
      this.#input.loss.lost('note', 'notes on what became no assertion', place, rest);
    else fields.note = typeof fields.note === 'string' ? `${fields.note}\n${rest}` : rest;
  }

  /** `Stance T1 For`, or without a value. */
  #addAttribute({ head, place }: Line): void {
    const [name = '', target = '', value] = head.split(' ');
    const fields = this.#input.builder.fieldsOf(this.#assertions.get(target) ?? '');
    const tag = value === undefined ? name : `${name}: ${value}`;
    if (fields === undefined) this.#input.loss.lost('attribute', 'attributes of what became no assertion', place, head);
    else fields.tags = [...new Set([...((fields.tags ?? []) as readonly string[]), tag])];
  }
}

function isClaim(type: string): boolean {
  return type === ourType || /claim|premise|statement|conclusion/i.test(type);
}

/** brat writes a space for the end of a line. */
function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
