// Annotations of the W3C or of Hypothes.is → assertions: the words they quote, the claim and the speaker where a body gives them. A text
// that is not at hand becomes a document of the excerpts that are quoted.
import type { JsonValue } from '../../dataset/write/records-from-graph.ts';
import type { Place } from '../../domain/base/diagnostic.ts';
import { limits } from '../../domain/base/limits.ts';
import { narratorId } from '../../domain/records/narrator.ts';
import type { ImportInput, InputFile } from '../format.ts';
import { readJsonItems } from '../json-items.ts';
import type { JsonObject } from '../json-reader.ts';
import { LossLog } from '../loss-log.ts';
import { fitText } from '../record-builder.ts';
import { parseUrn } from '../urn.ts';
import { readSource, type Selected, type Target } from './read-target.ts';
import { SourceTexts } from './source-texts.ts';

/** What lists of annotations stand under: in answers of Hypothes.is, and in pages of the W3C. */
const lists = ['rows', 'items'];

export function readAnnotations(input: ImportInput): void {
  const isText = ({ path }: InputFile) => /\.txt$/i.test(path) && input.files.length > 1;
  const given = input.files.filter(isText).map(({ text }) => text);
  const files = input.files.filter((file) => !isText(file));
  const texts = new SourceTexts(given, input);
  if (given.length > 0) {
    // Which text is whose is known when all its quotes are; what is said of them, when they are read again.
    const silent = { ...input, loss: new LossLog(), report: () => undefined };
    for (const annotation of listAnnotations(files, silent))
      for (const target of readTargets(annotation, silent) ?? []) texts.note(target);
  }
  for (const annotation of listAnnotations(files, input)) {
    const targets = readTargets(annotation, input);
    if (targets !== undefined) addAssertion(annotation, targets, texts, input);
  }
  texts.finish();
}

function* listAnnotations(files: readonly InputFile[], input: ImportInput): Generator<JsonObject> {
  for (const file of files) {
    for (const item of readJsonItems(file, lists, input)) {
      if (item.kind === 'around') continue;
      const object = item.node.object('an annotation');
      const list = lists.map((name) => object?.get(name)).find((one) => one !== undefined);
      const all = list === undefined ? [item.node] : list.items();
      for (const node of all) {
        const annotation = node.object('an annotation');
        if (annotation !== undefined) yield annotation;
      }
    }
  }
}

/** Undefined where it is no annotation of words, which has been reported. */
function readTargets(annotation: JsonObject, input: ImportInput): Target[] | undefined {
  const page = annotation.text('uri');
  const isAnnotation = page !== undefined || annotation.texts('type').includes('Annotation');
  if (!isAnnotation) {
    annotation.refuse('this is no annotation: it has neither the type `Annotation` nor an `uri`');
    return undefined;
  }
  if (annotation.texts('references').length > 0) {
    input.loss.lost('reply', 'replies to annotations', annotation.place, annotation.longText('text'));
    return undefined;
  }
  const unit = page === undefined ? 'code-points' : 'utf-16';
  const targets = (annotation.get('target')?.items() ?? []).flatMap((node): Target[] => {
    if (!node.isObject) return [{ source: readSource(node, input), selected: undefined, place: node.place }];
    const target = node.object('a target');
    return target === undefined ? [] : [readTarget(target, unit, input)];
  });
  const quoted = targets.filter((one): one is Target & { selected: Selected } => one.selected !== undefined);
  if (quoted.length > 0) return quoted;
  input.loss.lost('no-words', 'annotations that quote no words', annotation.place, annotation.longText('text') ?? page);
  return undefined;
}

function readTarget(target: JsonObject, unit: Selected['unit'], input: ImportInput): Target {
  const source = target.get('source');
  const selectors = target.objects('selector', 'a selector');
  const quote = selectors.find((one) => one.text('type') === 'TextQuoteSelector');
  const position = selectors.find((one) => one.text('type') === 'TextPositionSelector');
  const exact = quote?.longText('exact');
  for (const one of selectors) {
    const type = one.text('type') ?? 'none';
    if (one === quote) one.ignore('exact', 'prefix', 'suffix');
    else if (one === position) one.ignore('start', 'end');
    else input.loss.lost(`selector.${type}`, `selectors of type ${type}`, one.place);
    if (one === quote || one === position) one.loseRest('selector');
  }
  target.loseRest('target');
  const selected =
    quote === undefined || exact === undefined || exact.trim() === ''
      ? undefined
      : {
          exact,
          prefix: quote.longText('prefix'),
          suffix: quote.longText('suffix'),
          start: position?.count('start'),
          end: position?.count('end'),
          unit,
        };
  return { source: source === undefined ? undefined : readSource(source, input), selected, place: target.place };
}

interface Bodies {
  readonly claim: string | undefined;
  readonly speakers: readonly { readonly name: string; readonly id: string | undefined; readonly place: Place }[];
  readonly tags: readonly string[];
  readonly comments: readonly string[];
}

function readBodies(annotation: JsonObject, input: ImportInput): Bodies {
  const motivations = annotation.texts('motivation');
  let claim: string | undefined;
  const speakers: { name: string; id: string | undefined; place: Place }[] = [];
  const tags = [...annotation.texts('tags')];
  const comments = [annotation.longText('text'), annotation.longText('bodyValue')].filter((one) => one !== undefined);
  for (const body of annotation.objects('body', 'a body')) {
    const purpose = body.text('purpose') ?? motivations[0] ?? 'none';
    const value = body.longText('value');
    body.ignore('type', 'format', 'id');
    if (value === undefined) input.loss.lost('body', 'bodies without a text', body.place);
    else if (purpose === 'describing' && claim === undefined) claim = value;
    else if (purpose === 'identifying')
      speakers.push({ name: value, id: parseUrn(body.text('id') ?? '', 'actor'), place: body.place });
    else if (purpose === 'tagging') tags.push(value);
    else comments.push(value);
    body.loseRest('body');
  }
  return { claim, speakers, tags, comments };
}

function addAssertion(
  annotation: JsonObject,
  targets: readonly Target[],
  texts: SourceTexts,
  input: ImportInput,
): void {
  const { builder, loss } = input;
  const { place } = annotation;
  const { claim: described, speakers, tags, comments } = readBodies(annotation, input);
  const quotes = targets.flatMap(({ source, selected, place: at }) => {
    if (selected === undefined) return [];
    if (Buffer.byteLength(selected.exact) > limits.quoteBytes) {
      loss.lost('quote-too-long', 'quotes that are longer than a quote may be', at, selected.exact);
      return [];
    }
    return [texts.quote(source, selected)];
  });
  const words = targets.map(({ selected }) => selected?.exact ?? '').join(' […] ');
  if (described === undefined)
    loss.assumed('assertion.claim', 'the claim: the quoted words were written', place, words);
  loss.assumed('assertion.act', 'the act: `says` was written', place, words);
  const claim = fitText(described ?? words, loss, place);
  if (claim === undefined) return;
  if (speakers.length === 0)
    loss.assumed('assertion.by', 'the speaker: the document’s own voice was written', place, words);
  const own = parseUrn(annotation.text('id') ?? '', 'assertion');
  const id = builder.newId(annotation.text('id')?.split(/[:/]/).at(-1) ?? '', 'annotation', own);
  const by = speakers.map((one) => {
    if (one.id === undefined) return builder.actor(one.name, one.place);
    if (builder.typeOf(one.id) === 'actor') return one.id;
    if (builder.has(one.id)) return builder.actor(one.name, one.place);
    loss.assumed('actor.kind', 'the kind of an actor: `group` was written', one.place, one.name);
    builder.addActor(one.id, { name: one.name, kind: 'group' }, one.place);
    return one.id;
  });
  const creator = readCreator(annotation);
  const note = [...comments, ...(creator === undefined ? [] : [`Annotated by ${creator}.`])].join('\n');
  builder.add('assertion', id, {
    by: by.length === 0 ? [narratorId] : [...new Set(by)],
    act: 'says',
    claim,
    quotes: quotes as readonly JsonValue[],
    tags: [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))],
    note: fitText(note, loss, place),
  });
  builder.release(id);
  annotation.ignore('@context', 'uri', 'document', 'type');
  annotation.loseRest('annotation');
}

function readCreator(annotation: JsonObject): string | undefined {
  const node = annotation.get('creator');
  if (node === undefined) return annotation.text('user');
  if (!node.isObject) return node.text('`creator`');
  const creator = node.object('`creator`');
  const name = creator?.text('name') ?? creator?.text('id');
  creator?.ignore('type', 'id');
  creator?.loseRest('creator');
  return name;
}
