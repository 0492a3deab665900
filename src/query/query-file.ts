// A .cypher file as data: its header comments (title, question, parameters, columns, order), its `:param` lines and the
// statement that is sent. Reads no file and talks to no database; whether the Cypher itself is sound is tests/cypher's work.

import { Bug, Failure } from '../domain/base/result.ts';
import { type Label, labels } from '../domain/graph/schema.ts';
import { standardColumns, standardParameters } from './standard-fields.ts';
import { type ParameterType, type ParameterValue, parameterTypes, parseParamLine, parseValue } from './value.ts';

export interface NumberRange {
  readonly least: number;
  readonly most: number;
}

export interface QueryParameter {
  readonly name: string;
  readonly type: ParameterType;
  /** Whose id it is: a value that no such node has is probably misspelt. */
  readonly names: Label | undefined;
  /** The only values there are, in the order in which they are named; undefined where any will do. */
  readonly choices: readonly string[] | undefined;
  /** The least and the greatest value of a number; undefined for anything else. */
  readonly range: NumberRange | undefined;
  /** Neither optional nor given a default: asking without it is an error (but `dataset` falls back to the only one loaded). */
  readonly required: boolean;
  /** Sent when the parameter is not given; null for an optional one. */
  readonly fallback: ParameterValue | null;
  readonly description: string;
  /** A value that means something in the founding dataset, as a person would type it after `-P name=`. */
  readonly example: string | undefined;
}

export const columnTypes = [...parameterTypes, 'any'] as const;
export type ColumnType = (typeof columnTypes)[number];

export interface QueryColumn {
  readonly name: string;
  readonly type: ColumnType;
  /** May be null in a row. */
  readonly nullable: boolean;
  readonly description: string;
}

export interface QueryFile {
  /** The file's name without `.cypher`. */
  readonly name: string;
  readonly title: string;
  /** The question in plain English, one paragraph a string. */
  readonly question: readonly string[];
  readonly parameters: readonly QueryParameter[];
  /** In the order of RETURN. */
  readonly columns: readonly QueryColumn[];
  /** The columns that together name a row: no two rows of an answer agree in all of them. */
  readonly rowId: readonly string[];
  /** What the rows are sorted by, in words; the columns of `rowId` where the header says nothing else. */
  readonly order: string;
  /** What the `:param` lines set: ready to paste, and what its page in docs/queries shows an answer for. */
  readonly presets: Readonly<Record<string, ParameterValue | null>>;
  /** What is sent over Bolt: no header, no `:param` lines, no closing semicolon. */
  readonly cypher: string;
}

export interface SplitText {
  /** The leading comment lines without `//`. */
  readonly header: readonly string[];
  /** `:param` lines with their place in the file, 1-based. */
  readonly params: readonly { readonly text: string; readonly line: number }[];
  readonly body: string;
  /** 1-based line on which the body starts. */
  readonly bodyLine: number;
}

/** Cuts a file into leading comments, `:param` lines and the rest; any of the three may be missing. */
export function splitQueryText(text: string): SplitText {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const header: string[] = [];
  const params: { text: string; line: number }[] = [];
  let at = 0;
  while (lines[at]?.startsWith('//')) header.push((lines[at++] ?? '').slice(2).replace(/^ /, '').trimEnd());
  while (at < lines.length && /^\s*(:param\b.*)?$/.test(lines[at] ?? '')) {
    const line = (lines[at] ?? '').trim();
    at += 1;
    if (line) params.push({ text: line, line: at });
  }
  const body = lines.slice(at).join('\n').trimEnd().replace(/;$/, '');
  return { header, params, body, bodyLine: at + 1 };
}

/** Fails (`files`) with every problem of the header, each with its line, when the file is not in the format of docs/queries/README.md. */
export function parseQueryFile(name: string, text: string): QueryFile {
  const problems: string[] = [];
  const complain = (line: number, message: string) => problems.push(`${name}.cypher:${line}: ${message}`);
  const split = splitQueryText(text);
  const sections = cutSections(split.header, complain);
  const own = (sections.get('Parameters') ?? []).flatMap((entry) => parseParameter(entry, complain) ?? []);
  const parameters = addStandardParameters(own);
  const columns = (sections.get('Columns') ?? []).flatMap((entry) => parseColumns(entry, complain));
  const rowId = (sections.get('Row')?.[0]?.text ?? '').split(/,\s*/).filter(Boolean);
  const order = sections.get('Order')?.[0]?.text ?? rowId.join(', ');
  const [title, ...question] = (sections.get('') ?? []).map((entry) => entry.text);
  if (!title || question.length === 0)
    complain(1, 'the first line is the title, and the question begins on the second');
  if (columns.length === 0) complain(1, 'the columns are not described');
  if (rowId.length === 0) complain(1, 'the columns that name a row are not listed under Row');
  for (const id of rowId) {
    if (!columns.some((column) => column.name === id)) complain(1, `Row names \`${id}\`, which is not a column`);
  }
  if (!split.body) complain(split.bodyLine, 'there is no Cypher after the header');
  const presets = parsePresets(split, parameters, complain);
  if (problems.length > 0) {
    throw new Failure(problems.join('\n'), {
      kind: 'files',
      hint: 'docs/queries/README.md shows how a question is written',
    });
  }
  return { name, title: title ?? '', question, parameters, columns, rowId, order, presets, cypher: split.body };
}

interface Entry {
  readonly text: string;
  readonly line: number;
}
type Complain = (line: number, message: string) => void;

const sectionNames = ['Parameters', 'Columns', 'Row', 'Order'];

/** Paragraphs of the opening under '', entries of each named section under its name; a deeper line continues the one above. */
function cutSections(header: readonly string[], complain: Complain): Map<string, Entry[]> {
  const sections = new Map<string, Entry[]>([['', []]]);
  let section = '';
  let open: { text: string; line: number } | undefined;
  const add = (text: string, line: number) => {
    open = { text, line };
    sections.get(section)?.push(open);
  };
  for (const [index, raw] of header.entries()) {
    const line = index + 1;
    const heading = /^([A-Z][a-z]+)(?:: (.+))?$/.exec(raw);
    if (heading?.[1] && sectionNames.includes(heading[1])) {
      section = heading[1];
      if (sections.has(section)) complain(line, `${section} stands twice`);
      sections.set(section, []);
      open = undefined;
      if (heading[2]) add(heading[2], line);
    } else if (raw === '') open = undefined;
    else if (index === 0) sections.get('')?.push({ text: raw, line });
    else if (open && (section === '' || /^ {4,}/.test(raw) || !raw.startsWith('  '))) open.text += ` ${raw.trim()}`;
    else add(raw.trim(), line);
  }
  return sections;
}

const parameterHead =
  /^(?<name>[a-z][A-Za-z]*): (?<type>string list|[a-z]+)(?: of (?<label>[A-Z][a-z]+)| in \((?<choices>[^)]+)\)| from (?<least>-?\d+) to (?<most>-?\d+))?(?<optional>\?)?(?: = (?<fallback>.+))?$/;

/**
 * `name: type? — what it is — e.g. example`; `name: string of Actor — …` for an id; `name: string in (yes, no) — …` for one of a
 * few; `name: integer from 1 to 8 — …` for a number, whose bounds must be given; `name: type = fallback — …`.
 */
function parseParameter({ text, line }: Entry, complain: Complain): QueryParameter | undefined {
  const [head = '', description = '', tail] = text.split(' — ');
  const match = parameterHead.exec(head)?.groups;
  const type = parameterTypes.find((known) => known === match?.type);
  const names = labels.find((label) => label === match?.label);
  const isNumber = type === 'integer' || type === 'float';
  if (!match?.name || !type || !description || (match.label && !names) || isNumber !== (match.least !== undefined)) {
    complain(
      line,
      `a parameter reads \`name: type of Label? = fallback — what it is — e.g. example\`, with a type of ${parameterTypes.join(', ')}; a number has \`from 1 to 8\` after its type`,
    );
    return undefined;
  }
  const choices = match.choices?.split(', ');
  const range = isNumber ? { least: Number(match.least), most: Number(match.most) } : undefined;
  const example = tail?.replace(/^e\.g\. /, '');
  for (const value of [match.fallback, example]) {
    if (value === undefined) continue;
    if (choices && !choices.includes(value)) complain(line, `\`${value}\` is not among ${match.choices}`);
    const parsed = parseValue(type, value, range);
    if (!parsed.ok) complain(line, `\`${value}\` is not ${parsed.expected}`);
  }
  const fallback = match.fallback === undefined ? undefined : parseValue(type, match.fallback, range);
  return {
    name: match.name,
    type,
    names,
    choices,
    range,
    required: !match.optional && !fallback,
    fallback: fallback?.ok ? fallback.value : null,
    description,
    example,
  };
}

/** What every question has, around its own; its own word for one of them goes before ours. */
function addStandardParameters(own: readonly QueryParameter[]): QueryParameter[] {
  const read = (text: string) => parseParameter({ text, line: 0 }, refuseStandard) ?? [];
  const missing = (one: QueryParameter) => !own.some(({ name }) => name === one.name);
  const { first, last } = standardParameters;
  return [...first.flatMap(read).filter(missing), ...own, ...last.flatMap(read).filter(missing)];
}

function refuseStandard(_line: number, message: string): never {
  throw new Bug(`a parameter that every question has: ${message}`);
}

/** `name: type? — what it means`, or a list of names whose meaning stands in standard-fields.ts: `question, value, asOf?`. */
function parseColumns({ text, line }: Entry, complain: Complain): QueryColumn[] {
  const isNames = /^[a-z][A-Za-z]*\??(, [a-z][A-Za-z]*\??)*$/.test(text);
  if (!isNames) return parseColumn(text, line, complain);
  return text.split(', ').flatMap((column) => {
    const name = column.replace('?', '');
    const meaning = standardColumns.get(name);
    if (meaning === undefined) complain(line, `a column reads \`name: type — what it means\`; \`${name}\` has neither`);
    return meaning === undefined
      ? []
      : parseColumn(`${name}: ${meaning.replace(' — ', column.endsWith('?') ? '? — ' : ' — ')}`, line, complain);
  });
}

function parseColumn(text: string, line: number, complain: Complain): QueryColumn[] {
  const match = /^([a-z][A-Za-z]*): (string list|[a-z]+)(\?)? — (.+)$/.exec(text);
  const type = columnTypes.find((known) => known === match?.[2]);
  if (match?.[1] && type && match[4]) {
    return [{ name: match[1], type, nullable: match[3] === '?', description: match[4] }];
  }
  complain(line, `a column reads \`name: type — what it means\`, with a type of ${columnTypes.join(', ')}`);
  return [];
}

function parsePresets(split: SplitText, parameters: readonly QueryParameter[], complain: Complain) {
  const presets = new Map<string, ParameterValue | null>();
  for (const { text, line } of split.params) {
    const param = parseParamLine(text);
    const declared = parameters.find((one) => one.name === param?.name);
    if (!param) complain(line, "a `:param` line reads `:param name => 'value';`");
    else if (!declared) complain(line, `\`${param.name}\` is not among the parameters above`);
    else if (
      param.value !== null &&
      param.type !== (declared.type === 'date' ? 'string' : declared.type) &&
      !(declared.type === 'float' && param.type === 'integer')
    )
      complain(line, `\`${param.name}\` is declared as ${declared.type}, and this is ${param.type}`);
    else presets.set(param.name, param.value);
  }
  for (const { name } of parameters) {
    if (!presets.has(name)) complain(split.bodyLine, `there is no \`:param ${name} => …;\` line to paste`);
  }
  return Object.fromEntries(presets);
}
