// A catalogue of questions, or one of them, in words: what `query --list` prints. Runs nothing.
import type { QueryCatalog } from '../query/catalog.ts';
import type { QueryFile, QueryParameter } from '../query/query-file.ts';
import { hasMeasure } from '../query/register.ts';
import { renderLiteral } from '../query/value.ts';

/** A line a question; those that files cannot answer say so. */
export function renderCatalog({ queries }: QueryCatalog): string {
  const width = Math.max(0, ...queries.map(({ name }) => name.length));
  const lines = queries.map(
    (query) =>
      `${query.name.padEnd(width)}  ${query.question[0] ?? ''}${hasMeasure(query) ? '' : ' (needs a database)'}`,
  );
  return `${lines.join('\n')}\n`;
}

export function renderQuestion(query: QueryFile): string {
  const { name, title, question, parameters, columns, rowId, order } = query;
  const needed = parameters.filter((one) => one.required && one.name !== 'dataset');
  const example = ['rashomon query', name, ...needed.map((one) => `-P ${one.name}=${one.example ?? '…'}`)].join(' ');
  return [
    `${title} (${name})`,
    '',
    ...question.flatMap((paragraph) => [paragraph, '']),
    'Parameters',
    ...renderPairs(parameters.map((one) => [one.name, describeParameter(one)])),
    '',
    'Columns',
    ...renderPairs(
      columns.map((one) => [one.name, `${one.type}${one.nullable ? ' or nothing' : ''}: ${one.description}`]),
    ),
    '',
    `A row is named by ${rowId.join(', ')}. Order: ${order}.`,
    sayRoads(query),
    '',
    `Example: ${example}`,
    '',
  ].join('\n');
}

/** Where the question can be asked, in a sentence. */
export function sayRoads(query: QueryFile): string {
  return hasMeasure(query)
    ? 'Answered from a database, and from files without one (`--files FOLDER`).'
    : 'Answered from a database only.';
}

export function describeParameter({
  name,
  type,
  names,
  choices,
  range,
  required,
  fallback,
  description,
  example,
}: QueryParameter): string {
  const kind = choices
    ? `one of ${choices.join(', ')}`
    : names === undefined
      ? `${type}${range === undefined ? '' : ` from ${range.least} to ${range.most}`}`
      : `id of ${/^[AE]/.test(names) ? 'an' : 'a'} ${names}`;
  const need =
    name === 'dataset'
      ? 'default: the only one loaded'
      : required
        ? 'required'
        : fallback === null
          ? 'optional'
          : `default: ${renderLiteral(fallback)}`;
  return `${kind}, ${need}: ${description}${example === undefined ? '' : `, as in ${example}`}`;
}

function renderPairs(pairs: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(0, ...pairs.map(([name]) => name.length));
  return pairs.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
}

/** For programs: the whole catalogue, one question an element, without its Cypher. */
export function renderCatalogJson(queries: readonly QueryFile[]): string {
  const plain = (_: string, value: unknown) => (typeof value === 'bigint' ? Number(value) : value);
  return `${JSON.stringify(
    queries.map(({ cypher, ...rest }) => ({ ...rest, answeredFromFiles: hasMeasure(rest) })),
    plain,
    2,
  )}\n`;
}
