// What stands in our extension of STIX objects, as both directions know it.

export const extensionId = 'extension-definition--8f1d6f0e-5b1c-5c39-9d0e-2f3f6f6f1a77';

/** Fields that are written and read as they are. */
export const carriedByExtension = {
  document: ['date', 'medium', 'sha256', 'length', 'archived', 'removed', 'note'],
  assertion: ['act', 'verb', 'named', 'in', 'place', 'saidAt', 'when', 'utterance', 'note', 'reportedBy', 'joint'],
} as const;

/** STIX wants names of three signs and more, of small letters, digits and `_`. */
export function nameInExtension(field: string): string {
  return field === 'in' ? 'said_in' : field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
