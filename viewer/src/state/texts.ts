// Texts of documents that are at hand: sent by the server that ships them, or chosen as a file and found to be the recorded one. They
// stay in this page, and leave it with it.

import { computed, signal } from '@preact/signals';
import type { TextSummary } from '../../../src/wire/text-summary.ts';
import { type LookedUp, lookUpQuotes } from '../affair/located-quotes.ts';
import { frameWords } from '../language/english/frame.ts';
import { affair } from './app-state.ts';
import { checkText, decodeText, describeRefusal, type TextCheck } from './check-text.ts';
import { askServer, explainProblem, fetchJson, showActingText, wrongAnswer } from './fetch-graph.ts';

export interface OpenedText {
  readonly text: string;
  readonly from: 'server' | 'file';
  /** Its SHA-256 is the recorded one; false where none is recorded. */
  readonly isChecked: boolean;
  readonly restored?: string;
}

/** Dataset → documents whose text its server ships, with their length. */
const shipped = signal<ReadonlyMap<string, ReadonlyMap<string, number>>>(new Map());
/** `dataset/document` → its text. */
const texts = signal<ReadonlyMap<string, OpenedText>>(new Map());

const dataset = computed(() => affair.value?.index.dataset ?? '');
const keyOf = (document: string) => `${dataset.value}/${document}`;

export function openedText(document: string): OpenedText | undefined {
  return texts.value.get(keyOf(document));
}

/** In UTF-16 units, where the text is shipped; undefined where it is not, or that is not yet known. */
export function shippedLength(document: string): number | undefined {
  return shipped.value.get(dataset.value)?.get(document);
}

const asked = new Set<string>();

/** Which texts are shipped: asked once a dataset, by whoever first shows documents. A server that is away ships none. */
export async function askForTexts(): Promise<void> {
  const id = dataset.peek();
  if (id === '' || asked.has(id)) return;
  asked.add(id);
  try {
    const list = await fetchTexts(id);
    shipped.value = new Map([...shipped.peek(), [id, new Map(list.map((one) => [one.document, one.length]))]]);
  } catch {
    asked.delete(id);
  }
}

/** The text of a document that is shipped, if it is the recorded one. Says what went wrong, or nothing. */
export async function openShipped(document: string): Promise<string | undefined> {
  if (openedText(document) !== undefined) return undefined;
  const key = keyOf(document);
  try {
    const bytes = await fetchText(dataset.peek(), document);
    const recorded = recordedHash(document);
    if (recorded === undefined) {
      const text = decodeText(bytes);
      if (text === undefined) return describeRefusal({ ok: false, reason: 'not UTF-8' });
      keep(key, { text, from: 'server', isChecked: false });
      return undefined;
    }
    return accept(key, 'server', await checkText(bytes, recorded));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A file somebody chose. Says why it is not the document, or nothing where it is. */
export async function openFile(document: string, file: Blob): Promise<string | undefined> {
  const recorded = recordedHash(document);
  if (recorded === undefined) return frameWords().noHash;
  const key = keyOf(document);
  return accept(key, 'file', await checkText(new Uint8Array(await file.arrayBuffer()), recorded));
}

export function recordedHash(document: string): string | undefined {
  return affair.peek()?.index.node('Document', document)?.properties.sha256?.toLowerCase();
}

function accept(key: string, from: OpenedText['from'], check: TextCheck): string | undefined {
  if (!check.ok) return describeRefusal(check);
  const { text, restored } = check;
  keep(key, { text, from, isChecked: true, ...(restored === undefined ? {} : { restored }) });
  return undefined;
}

function keep(key: string, text: OpenedText): void {
  texts.value = new Map([...texts.peek(), [key, text]]);
}

/** Of each text at hand where the quotes of its document stand in it, looked up once. */
const lookedUp = new WeakMap<OpenedText, { readonly of: unknown; readonly found: ReadonlyMap<string, LookedUp> }>();

export function lookUpIn(document: string): ReadonlyMap<string, LookedUp> | undefined {
  const at = openedText(document);
  const index = affair.value?.index;
  if (at === undefined || index === undefined) return undefined;
  const known = lookedUp.get(at);
  if (known?.of === index) return known.found;
  const found = lookUpQuotes(at.text, index.quotesIn(document), showActingText);
  lookedUp.set(at, { of: index, found });
  return found;
}

/** The documents whose text the server ships. */
async function fetchTexts(dataset: string): Promise<readonly TextSummary[]> {
  const body = await fetchJson(`api/datasets/${encodeURIComponent(dataset)}/texts`);
  const { data } = body as { readonly data?: readonly TextSummary[] };
  if (!Array.isArray(data)) throw wrongAnswer(frameWords().aListOfTexts);
  return data;
}

/** The text of one document, as bytes: what they say is decided by their hash. */
async function fetchText(dataset: string, document: string): Promise<Uint8Array<ArrayBuffer>> {
  const path = `api/datasets/${encodeURIComponent(dataset)}/texts/${encodeURIComponent(document)}`;
  const response = await askServer(path, 'text/plain');
  if (!response.ok) throw explainProblem(response, await response.json().catch(() => undefined));
  return new Uint8Array(await response.arrayBuffer());
}
