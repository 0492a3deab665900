// An id that nothing in the dataset declares.

import { isSlug, suggestSlug } from '../../base/slug.ts';
import { createSuggester } from '../../base/suggest.ts';
import type { RecordKind } from '../../records/model.ts';
import { narratorId } from '../../records/narrator.ts';
import type { Reference } from '../../records/references.ts';
import { sayKinds } from '../../records/say.ts';
import type { CheckContext, Declaration } from '../check-context.ts';
import type { Finding, RuleDefinition } from '../rule.ts';

export const unknownReference: RuleDefinition = {
  code: 'unknown-reference',
  severity: 'error',
  title: 'An id that nothing in the dataset declares.',
  looksAt: 'together',
  *check(context) {
    const suggest = createSuggestions(context);
    // An id written in another form where it is declared is known: the form is the mistake, and is told there.
    const misspelt = new Set<string | undefined>();
    for (const { id } of context.declarations) if (!isSlug(id)) misspelt.add(suggestSlug(id));
    for (const reference of context.references()) {
      const { text, kinds } = reference;
      if (context.kindOf(text.value) !== undefined || misspelt.has(text.value)) continue;
      if (kinds.includes('actor') && context.addedNarrators.has(text.value)) continue;
      // Where a file could not be read, what it declares is missing too: one mistake, not one for every mention.
      if (context.lost.mayHold(text.value, kinds)) continue;
      yield describe(reference, suggest);
    }
  },
};

type Suggest = (id: string, kinds: readonly RecordKind[]) => string | undefined;

function describe({ text, kinds, where }: Reference, suggest: Suggest): Finding {
  const { value, place } = text;
  if (value === narratorId) {
    const message = `\`${narratorId}\` is the voice of a document and stands in \`by\` of an assertion only, not in ${where}`;
    return { place, message };
  }
  const suggestion = suggest(value, kinds);
  return {
    place,
    message: `${where} names \`${value}\`, which is not declared; it takes ${sayKinds(kinds)} of this dataset`,
    ...(suggestion !== undefined && { suggestion }),
  };
}

/** Remembers: one unknown id is usually named in many places. */
function createSuggestions({ declarations, tools }: CheckContext): Suggest {
  const nearest = createSuggester(tools.distance);
  const known = new Map<string, string | undefined>();
  const fitting = new Map<string, readonly string[]>();
  return (id, kinds) => {
    const kindsKey = kinds.join(' ');
    const candidates = fitting.get(kindsKey) ?? listIds(declarations, kinds);
    fitting.set(kindsKey, candidates);
    const key = `${id} ${kindsKey}`;
    if (!known.has(key)) known.set(key, nearest(id, candidates));
    return known.get(key);
  };
}

function listIds(declarations: Iterable<Declaration>, kinds: readonly RecordKind[]): string[] {
  const ids: string[] = [];
  for (const { kind, id } of declarations) if (kinds.includes(kind)) ids.push(id);
  return ids;
}
