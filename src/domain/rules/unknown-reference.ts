// An id that nothing in the dataset declares.
import type { CheckContext } from '../check-context.ts';
import type { RecordKind } from '../model.ts';
import { narratorId } from '../narrator.ts';
import type { Reference } from '../references.ts';
import type { Finding, RuleDefinition } from '../rule.ts';
import { sayKinds } from '../say.ts';
import { suggestNearest } from '../suggest.ts';

export const unknownReference: RuleDefinition = {
  code: 'unknown-reference',
  severity: 'error',
  title: 'An id that nothing in the dataset declares.',
  *check(context) {
    for (const reference of context.references()) {
      // Where a file could not be read, what it declares is missing too: one mistake, not one for every mention.
      const { text, kinds } = reference;
      if (context.declared.has(text.value) || context.lost.mayHold(text.value, kinds)) continue;
      yield describe(reference, context);
    }
  },
};

function describe({ text, kinds, where }: Reference, context: CheckContext): Finding {
  const { value, place } = text;
  if (value === narratorId) {
    const message = `\`${narratorId}\` is the voice of a document and stands in \`by\` of an assertion only, not in ${where}`;
    return { place, message };
  }
  const suggestion = suggestNearest(value, idsOf(kinds, context), context.tools.distance);
  return {
    place,
    message: `${where} names \`${value}\`, which is not declared; it takes ${sayKinds(kinds)} of this dataset`,
    ...(suggestion !== undefined && { suggestion }),
  };
}

function idsOf(kinds: readonly RecordKind[], { declarations }: CheckContext): string[] {
  return declarations.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
}
