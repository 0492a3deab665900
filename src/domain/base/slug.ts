// The form of ids: `[a-z0-9]+(-[a-z0-9]+)*`. Length is for limits.ts.

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export function isSlug(text: string): boolean {
  return slug.test(text);
}

/** What the id would be without capitals, accents, spaces and the like; nothing where no letter remains. */
export function suggestSlug(text: string): string | undefined {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const guess = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return guess === '' ? undefined : guess;
}
