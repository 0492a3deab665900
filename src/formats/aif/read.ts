// AIF maps → records: who says what comes from locutions, illocutions and what they are about; relations from inferences and conflicts
// between these, drawn by whoever made the map. What nobody says has no record.
import type { JsonValue } from '../../dataset/write/records-from-graph.ts';
import { isSlug } from '../../domain/base/slug.ts';
import { contradictionKinds, supportKinds } from '../../domain/records/model.ts';
import type { ImportInput } from '../format.ts';
import { type Fields, fitText } from '../record-builder.ts';
import { isAssertiveQuestion, isIronic, readIllocution } from './illocutions.ts';
import { type AifMap, type AifNode, readAifMap } from './read-map.ts';
import { Transcript } from './transcript.ts';

export function readAif(input: ImportInput): void {
  for (const file of input.files) {
    const map = readAifMap(file, input);
    if (map !== undefined) new MapReader(input, map).read();
  }
}

class MapReader {
  readonly #input: ImportInput;
  readonly #map: AifMap;
  readonly #transcript: Transcript;
  /** Node of what is said → its assertions, the first one first. */
  readonly #assertions = new Map<string, string[]>();
  /** Node of a locution → its first assertion. */
  readonly #told = new Map<string, string>();
  /** Participant of the file → actor. */
  readonly #speakers = new Map<string, string>();
  #analyst: string | undefined;

  constructor(input: ImportInput, map: AifMap) {
    this.#input = input;
    this.#map = map;
    this.#transcript = new Transcript(map, input);
  }

  read(): void {
    this.#addParticipants();
    const illocutions = [...this.#map.nodes.values()].filter(({ type }) => type === 'YA');
    for (const node of illocutions) this.#addAssertions(node);
    for (const node of illocutions) this.#addReports(node);
    for (const node of this.#map.nodes.values()) {
      if (node.type === 'RA') this.#addInference(node);
      else if (node.type === 'CA') this.#addConflict(node);
      else if (node.type === 'MA') this.#addRephrase(node);
      else this.#loseNode(node);
    }
    this.#transcript.finish();
  }

  /** One for each locution that is the source of the illocution, or that a transition leads to, and each thing said. */
  #addAssertions(illocution: AifNode): void {
    const sources = this.#map.into(illocution.id).flatMap((node) => {
      if (node.type === 'L') return [node];
      return node.type === 'TA' ? this.#map.out(node.id).filter(({ type }) => type === 'L') : [];
    });
    const targets = this.#map.out(illocution.id);
    for (const content of targets.filter(({ type }) => type === 'I')) {
      for (const locution of sources) this.#addAssertion(locution, illocution, content);
    }
    const isOfRelation = targets.some(({ type }) => type === 'RA' || type === 'CA' || type === 'MA');
    if (isOfRelation) {
      this.#input.loss.lost(
        'force-of-relation',
        'illocutionary forces of inferences and conflicts',
        illocution.place,
        illocution.text,
      );
    }
  }

  #addAssertion(locution: AifNode, illocution: AifNode, content: AifNode): void {
    const { builder, loss } = this.#input;
    const speaker = this.#findSpeaker(locution);
    const claim = fitText(content.text, loss, content.place);
    if (speaker === undefined || claim === undefined) {
      const says = claim === undefined ? 'contents without a text' : 'locutions without a speaker';
      loss.lost(claim === undefined ? 'empty-content' : 'no-speaker', says, locution.place, locution.text);
      return;
    }
    const earlier = this.#assertions.get(content.id) ?? [];
    const force = illocution.text || illocution.scheme || '';
    const { act, isMore } = readIllocution(force);
    if (isIronic(force)) loss.lost('irony', 'irony: the act is `says`, the force a tag', illocution.place, claim);
    if (isAssertiveQuestion(force)) {
      loss.lost('question-that-asserts', 'what a question asserts: the force is a tag', illocution.place, claim);
    }
    const id = this.#newId(content, earlier.length);
    const { quotes, note } = this.#transcript.quote(locution);
    builder.add('assertion', id, {
      by: [speaker],
      act,
      claim,
      ...(quotes.length === 0 ? {} : { quotes }),
      ...(isMore && force !== '' ? { tags: [force] } : {}),
      ...(note === undefined ? {} : { note }),
    });
    this.#assertions.set(content.id, [...earlier, id]);
    if (!this.#told.has(locution.id)) this.#told.set(locution.id, id);
    const [first] = earlier;
    if (first === undefined) return;
    const kind = act === 'confirms' ? 'confirms' : 'restates';
    builder.relate('supports', id, first, { kind, by: this.#findAnalyst() }, content.place);
  }

  /** A number says nothing, and is given anew in every map. */
  #newId(content: AifNode, earlier: number): string {
    const { builder } = this.#input;
    const isName = isSlug(content.id) && /[a-z]/.test(content.id);
    if (isName && earlier === 0 && !builder.has(content.id)) return content.id;
    return builder.newId(isName ? content.id : `${this.#map.name}-${content.id}`, 'assertion');
  }

  /** Whoever the file counts among the participants is a person. */
  #addParticipants(): void {
    for (const [id, { name, place }] of this.#map.participants)
      this.#speakers.set(id, this.#findPerson(name, place, id));
  }

  /** By the file's list of participants, or by the words before the colon. */
  #findSpeaker(locution: AifNode): string | undefined {
    const listed = this.#speakers.get(this.#map.speakers.get(locution.id) ?? '');
    if (listed !== undefined) return listed;
    const { name } = this.#transcript.split(locution);
    return name === undefined ? undefined : this.#findPerson(name, locution.place);
  }

  #findPerson(name: string, place: AifNode['place'], id = ''): string {
    const { builder, loss } = this.#input;
    const isName = isSlug(id) && /[a-z]/.test(id);
    const known = isName && builder.typeOf(id) === 'actor' ? id : builder.findActor(name);
    if (known !== undefined && (!isName || known === id)) return known;
    loss.assumed('actor.kind', 'the kind of an actor: `person` was written', place, name);
    if (!isName || builder.has(id)) return builder.actor(name, place, 'person');
    builder.addActor(id, { name, kind: 'person' }, place);
    return id;
  }

  #findAnalyst(): string {
    const name = this.#map.analyst;
    this.#analyst ??=
      name === undefined
        ? this.#input.builder.actor('Whoever made the maps', this.#map.path, 'group', {
            note: 'The files do not say who drew their inferences and conflicts.',
          })
        : this.#input.builder.actor(name, this.#map.path, 'person');
    return this.#analyst;
  }

  /** What another is said to have said. */
  #addReports(illocution: AifNode): void {
    for (const teller of this.#map.into(illocution.id).filter(({ type }) => type === 'L')) {
      for (const told of this.#map.out(illocution.id).filter(({ type }) => type === 'L')) {
        const [by, what] = [this.#told.get(teller.id), this.#told.get(told.id)];
        const fields = what === undefined ? undefined : this.#input.builder.fieldsOf(what);
        if (by === undefined || fields === undefined || by === what) {
          this.#input.loss.lost('reported-speech', 'what one speaker reports of another', told.place, told.text);
          continue;
        }
        const before = (fields.reportedBy ?? []) as readonly JsonValue[];
        fields.reportedBy = [...new Set([...before, by])];
      }
    }
  }

  #addInference(node: AifNode): void {
    const premises = this.#map.into(node.id).filter(({ type }) => type === 'I');
    const drawn = this.#describe(node, supportKinds, 'evidences');
    const together = premises.length > 1 ? { together: `${node.type.toLowerCase()}-${node.id}` } : {};
    for (const target of this.#map.out(node.id)) {
      if (target.type !== 'I') {
        this.#input.loss.lost('support-of-step', 'inferences to another inference or conflict', node.place);
        continue;
      }
      for (const premise of premises) this.#relate('supports', premise, target, node, { ...drawn, ...together });
    }
  }

  /** Against a content: it opposes it. Against a step: it undercuts what the step starts from. */
  #addConflict(node: AifNode): void {
    const sources = this.#map.into(node.id).filter(({ type }) => type === 'I');
    for (const target of this.#map.out(node.id)) {
      const isStep = target.type === 'RA' || target.type === 'CA' || target.type === 'MA';
      const against = isStep ? this.#map.into(target.id).filter(({ type }) => type === 'I') : [target];
      const drawn = this.#describe(node, contradictionKinds, isStep ? 'undercuts' : 'opposes');
      for (const source of sources) {
        for (const one of against) this.#relate('contradicts', source, one, node, drawn);
      }
    }
  }

  /** A rephrase is not always the same claim: without our own word for that it is told, not drawn. */
  #addRephrase(node: AifNode): void {
    const drawn = this.#describe(node, supportKinds, undefined);
    for (const source of this.#map.into(node.id).filter(({ type }) => type === 'I')) {
      for (const target of this.#map.out(node.id).filter(({ type }) => type === 'I')) {
        if (drawn.kind !== undefined) {
          this.#relate('supports', source, target, node, drawn);
          continue;
        }
        const [from, to] = [this.#assertions.get(source.id)?.[0], this.#assertions.get(target.id)?.[0]];
        this.#input.loss.lost(
          'rephrase',
          'rephrases: whether the claim is the same is not said; a note names the other',
          node.place,
          source.text,
        );
        const fields = from === undefined ? undefined : this.#input.builder.fieldsOf(from);
        if (fields !== undefined && to !== undefined) addNote(fields, `Rephrases \`${to}\`, by the map.`);
      }
    }
  }

  /** The kind where the node names one of ours; the scheme where it is no default. */
  #describe(node: AifNode, kinds: readonly string[], otherwise: string | undefined) {
    const word = node.text.toLowerCase();
    const kind = kinds.find((one) => one === word) ?? otherwise;
    const scheme = [node.scheme, node.text].find(
      (one) =>
        one !== undefined &&
        one !== '' &&
        !/^default /i.test(one) &&
        !kinds.includes(one.toLowerCase()) &&
        one !== node.type,
    );
    return { kind, scheme, by: this.#findAnalyst() };
  }

  #relate(
    field: 'supports' | 'contradicts',
    source: AifNode,
    target: AifNode,
    node: AifNode,
    drawn: Readonly<Record<string, JsonValue | undefined>>,
  ): void {
    const [from, to] = [this.#assertions.get(source.id)?.[0], this.#assertions.get(target.id)?.[0]];
    if (from !== undefined && to !== undefined) {
      this.#input.builder.relate(field, from, to, drawn, node.place);
      return;
    }
    const silent = from === undefined ? source : target;
    this.#input.loss.lost('relation-of-unsaid', 'relations with what nobody says', node.place, silent.text);
  }

  #loseNode({ id, type, text, place }: AifNode): void {
    const { loss } = this.#input;
    if (type === 'I' && !this.#assertions.has(id)) loss.lost('unsaid', 'contents that nobody says', place, text);
    if (type === 'L' && !this.#told.has(id)) loss.lost('locution', 'locutions that put nothing forward', place, text);
    if (type === 'PA') loss.lost('preference', 'preferences', place, text);
    if (type === 'TA') loss.lost('reply-order', 'which locution replies to which', place);
  }
}

function addNote(fields: Fields, note: string): void {
  fields.note = typeof fields.note === 'string' ? `${fields.note} ${note}` : note;
}
