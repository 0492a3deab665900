// An id that is no slug, or longer than keys and file names bear.

import { limits } from '../../base/limits.ts';
import { isSlug, suggestSlug } from '../../base/slug.ts';
import type { Text } from '../../records/draft.ts';
import type { RecordKind } from '../../records/model.ts';
import { sayKind } from '../../records/say.ts';
import type { Finding, RuleDefinition } from '../rule.ts';

export const invalidId: RuleDefinition = {
  code: 'invalid-id',
  severity: 'error',
  title: 'An id that is no slug, or too long.',
  looksAt: 'each',
  *check({ draft, declarations }) {
    for (const { kind, id, place } of declarations) yield* judge({ value: id, place }, kind);
    for (const { slot, values } of draft.questions) {
      // The values of an actor question are references, and are looked up.
      if (slot?.value === 'token') for (const { id } of values) yield* judge(id, 'value');
    }
  },
};

function* judge({ value, place }: Text, kind: RecordKind | 'value'): Iterable<Finding> {
  const named = kind === 'value' ? 'a value' : sayKind(kind);
  const most = kind === 'document' ? limits.documentIdLength : limits.idLength;
  if (!isSlug(value)) {
    const suggestion = suggestSlug(value);
    yield {
      place,
      message: `\`${value}\` cannot be the id of ${named}: ids are small letters and digits, with single hyphens between them`,
      ...(suggestion !== undefined && { suggestion }),
    };
  } else if (value.length > most) {
    const why = kind === 'document' ? `: the actor that speaks for it is called by it, with \`-narrator\` behind` : '';
    yield { place, message: `the id of ${named} has at most ${most} characters, and this has ${value.length}${why}` };
  }
}
