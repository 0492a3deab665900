// Names of the environment variables that say where a document's text is. Reads no file.

/** For `document` of whatever dataset is read: `RASHOMON_TEXT_ARTICLE` for the document `article`. */
export function textVariable(documentId: string): string {
  return `RASHOMON_TEXT_${documentId.toUpperCase().replaceAll('-', '_')}`;
}

/** The founding document has a name of its own, which holds for its dataset only. */
const aliases = [{ variable: 'RASHOMON_SEED_TEXT', dataset: 'crocus-city-hall', document: 'article' }] as const;

/** The variable that is set for a document, and the path in it; an empty one counts as not set. */
export function findTextVariable(
  datasetId: string,
  documentId: string,
  env: Readonly<Record<string, string | undefined>>,
): { readonly variable: string; readonly path: string } | undefined {
  const names = [
    textVariable(documentId),
    ...aliases.filter((one) => one.dataset === datasetId && one.document === documentId).map((one) => one.variable),
  ];
  for (const variable of names) {
    const path = env[variable];
    if (path !== undefined && path !== '') return { variable, path };
  }
  return undefined;
}
