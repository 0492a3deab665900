// Who `narrator` is: the only publisher of the one document the assertion's quotes stand in (else the file's), or an actor that is
// added for the document. Decides no errors: what cannot be resolved is undefined.
import type { Lookup } from '../base/id-table.ts';
import type { DraftAssertion, DraftDocument, DraftQuote, Text } from './draft.ts';

export const narratorId = 'narrator';

/** The document a quote stands in: its own, else the file's. */
export function documentOfQuote(quote: DraftQuote, fileDocument: Text | undefined): Text | undefined {
  return quote.document ?? fileDocument;
}

/** The documents an assertion's quotes stand in, each once; the file's where it has none. */
export function documentsOfAssertion({ quotes, fileDocument }: DraftAssertion): string[] {
  const named = quotes.flatMap((quote) => documentOfQuote(quote, fileDocument)?.value ?? []);
  return [...new Set(named.length > 0 ? named : fileDocument ? [fileDocument.value] : [])];
}

/** The document in whose voice a narrator's assertion speaks. */
export function documentOfNarrator(assertion: DraftAssertion): Text | undefined {
  const [first, ...others] = assertion.quotes
    .map((quote) => documentOfQuote(quote, assertion.fileDocument))
    .filter((document) => document !== undefined);
  return first && others.every((other) => other.value === first.value) ? first : assertion.fileDocument;
}

export function narratorActorId(documentId: string): string {
  return `${documentId}-${narratorId}`;
}

export type Narrator =
  | { readonly kind: 'publisher'; readonly actor: string }
  | { readonly kind: 'added'; readonly actor: string; readonly document: DraftDocument };

export function resolveNarrator(assertion: DraftAssertion, documents: Lookup<DraftDocument>): Narrator | undefined {
  const reference = documentOfNarrator(assertion);
  const document = reference && documents.get(reference.value);
  if (!document) return undefined;
  const [publisher, ...others] = document.publisher;
  if (publisher && others.length === 0) return { kind: 'publisher', actor: publisher.value };
  return { kind: 'added', actor: narratorActorId(document.id.value), document };
}

/** Sorted ids of the actors an assertion is attributed to, each once; a narrator that cannot be resolved is left out. */
export function resolveSpeakers(assertion: DraftAssertion, documents: Lookup<DraftDocument>): readonly string[] {
  const speakers = assertion.by.map(({ value }) =>
    value === narratorId ? resolveNarrator(assertion, documents)?.actor : value,
  );
  return [...new Set(speakers.filter((speaker) => speaker !== undefined))].sort();
}

/** Ids of the actors that are added for documents, with the document each speaks for. */
export function listAddedNarrators(
  assertions: readonly DraftAssertion[],
  documents: Lookup<DraftDocument>,
): ReadonlyMap<string, DraftDocument> {
  const added = new Map<string, DraftDocument>();
  for (const assertion of assertions) {
    if (!assertion.by.some(({ value }) => value === narratorId)) continue;
    const narrator = resolveNarrator(assertion, documents);
    if (narrator?.kind === 'added') added.set(narrator.actor, narrator.document);
  }
  return added;
}
