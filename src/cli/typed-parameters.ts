// `-P key=value` as typed → names and texts, and what parameters a free query has. Knows no values' meaning.
import { Failure } from '../domain/base/result.ts';
import type { QueryParameter } from '../query/query-file.ts';
import { splitQueryText } from '../query/query-file.ts';
import { type ParameterType, parameterTypes, parseParamLine, renderLiteral } from '../query/value.ts';

/** Collects repeated options; a key given twice becomes a list, as in `-P kind=denies -P kind=rivals`. */
export function collectParameter(
  written: string,
  sofar: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const at = written.indexOf('=');
  if (at < 1) throw new Failure(`-P takes key=value, not \`${written}\``, { kind: 'usage' });
  const [key, value] = [written.slice(0, at), written.slice(at + 1)];
  const before = Object.hasOwn(sofar, key) ? sofar[key] : undefined;
  return { ...sofar, [key]: before === undefined ? value : `${before},${value}` };
}

export interface FreeQuery {
  readonly name: string;
  readonly cypher: string;
  readonly parameters: readonly QueryParameter[];
  readonly raw: Readonly<Record<string, string>>;
  /** Where `cypher` stands in the file. */
  readonly source: QuerySource;
}

export interface QuerySource {
  readonly path: string;
  /** 1-based line of the file on which the Cypher begins; it ends with lines as they stand there. */
  readonly firstLine: number;
}

/**
 * A file that is not of the library: its `:param` lines give types and defaults, `-P n:integer=3` gives the type of one that has
 * no such line, and everything else is text.
 */
export function readFreeQuery(path: string, text: string, typed: Readonly<Record<string, string>>): FreeQuery {
  const { params, body, bodyLine } = splitQueryText(text);
  const parameters = new Map<string, QueryParameter>();
  for (const line of params) {
    const param = parseParamLine(line.text);
    if (!param)
      throw new Failure(`${path}:${line.line}: a \`:param\` line reads \`:param name => 'value';\``, { kind: 'files' });
    parameters.set(param.name, describe(param.name, param.type === 'null' ? 'string' : param.type, param.value));
  }
  const raw = new Map<string, string>();
  for (const [key, value] of Object.entries(typed)) {
    const [name = '', annotation] = key.split(':');
    raw.set(name, value);
    if (annotation !== undefined) parameters.set(name, describe(name, decodeType(annotation), null));
    else if (!parameters.has(name)) parameters.set(name, describe(name, 'string', null));
  }
  const source = { path: path === '-' ? 'standard input' : path, firstLine: bodyLine };
  return { name: path, cypher: body, parameters: [...parameters.values()], raw: Object.fromEntries(raw), source };
}

function decodeType(annotation: string): ParameterType {
  const type = parameterTypes.find((known) => known === annotation || known.replace(' ', '-') === annotation);
  if (type) return type;
  const known = parameterTypes.map((one) => one.replace(' ', '-')).join(', ');
  throw new Failure(`\`${annotation}\` is not a type of parameter`, { kind: 'usage', hint: `Types: ${known}.` });
}

function describe(name: string, type: ParameterType, fallback: QueryParameter['fallback']): QueryParameter {
  const example = fallback === null ? undefined : renderLiteral(fallback);
  return {
    name,
    type,
    names: undefined,
    choices: undefined,
    range: undefined,
    required: false,
    fallback,
    description: 'of this file',
    example,
  };
}
