// Two texts that people take for the same: compared without case, accents, kinds of marks and numbers of spaces. Keeps no position.

/** Equal for “Zelenskyy ” and “zelenskyy”, “Gül” and “gul”; letters of another script stay what they are. */
export function foldText(text: string): string {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\p{P}\p{Z}\s\p{Cf}]+/gu, ' ')
    .trim();
  return folded === '' ? text : folded;
}
