// What our annotations are called in files of brat, for the writer and the reader: what brat has no word for stands in references, attributes
// and notes, which its own screen shows.

/** A span that is an assertion; any other type that says claim or premise is a tag of it. */
export const ourType = 'Assertion';
/** In front of ids, in references (normalisations) of a span. */
export const references = { assertion: 'rashomon-assertion:', actor: 'rashomon-actor:' } as const;
export const actAttribute = 'Act';
export const notes = { claim: 'Claim', tag: 'Tag' } as const;
/** `plain`: the kind of relation that the word alone stands for. */
export const relationTypes = [
  { field: 'supports', word: 'supports', plain: 'evidences' },
  { field: 'contradicts', word: 'attacks', plain: 'opposes' },
] as const;
/** A tag that is the type of a span. */
export const typeTag = /^(?!Assertion$)(?=.*(?:claim|premise|statement|conclusion))[A-Za-z][\w-]*$/i;

/** A line is all that brat has for a claim, a name, a tag. */
export function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}

/** What stands behind the id of an attribute; undefined where brat itself could not give the tag, as a name with or without a value. */
export function renderAttribute(tag: string, span: string): string | undefined {
  const [, name, value] = /^(?!Act\b)([A-Za-z][\w-]*)(?:: (\S+))?$/.exec(tag) ?? [];
  if (name === undefined) return undefined;
  return value === undefined ? `${name} ${span}` : `${name} ${span} ${value}`;
}
