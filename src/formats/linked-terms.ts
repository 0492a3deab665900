// Names of linked data that several formats use: the vocabularies, and addresses for what a dataset holds.

export const vocabularies = {
  prov: 'http://www.w3.org/ns/prov#',
  dct: 'http://purl.org/dc/terms/',
  schema: 'https://schema.org/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  np: 'http://www.nanopub.org/nschema#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  oa: 'http://www.w3.org/ns/oa#',
  /** What no vocabulary has a word for. */
  ra: 'urn:x-rashomon:vocabulary:',
} as const;

/** SPDX has a page for each licence; an expression of several has none. */
export function findLicencePage(licence: string): string | undefined {
  return /^[A-Za-z0-9.-]+$/.test(licence) && licence !== 'NOASSERTION'
    ? `https://spdx.org/licenses/${licence}`
    : undefined;
}
