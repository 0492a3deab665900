// An id that somebody typed, or that was made of a file's name: a Failure that says what would do, where it cannot be one.
import { Failure } from '../domain/base/result.ts';
import { holdsCredentials } from '../domain/base/server-address.ts';
import { isSlug, suggestSlug } from '../domain/base/slug.ts';
import { narratorId } from '../domain/records/narrator.ts';

/** `origin`: what it was read from, in words. `remedy`: the option that names another one, if there is one. */
export function checkId(id: string, longest: number, origin: string, remedy?: string): void {
  if (isSlug(id) && id.length <= longest && id !== narratorId) return;
  // A suggestion would spell an address out, the password in it too.
  const meant = holdsCredentials(id) ? undefined : suggestSlug(id)?.slice(0, longest).replace(/-$/, '');
  const hint = [
    meant !== undefined && meant !== id ? `did you mean \`${meant}\`?` : '',
    remedy === undefined ? '' : `${remedy} names one.`,
  ];
  throw new Failure(
    id === narratorId
      ? `\`${narratorId}\` cannot be an id: the word stands for a document’s own voice`
      : `${origin} cannot be an id: ids are small letters and digits with single hyphens between them, at most ${longest}`,
    { kind: 'usage', hint: hint.filter(Boolean).join(' ') },
  );
}
