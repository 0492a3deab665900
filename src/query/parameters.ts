// From what was typed (`-P key=value`, a URL's query) to the parameters a question is run with. Knows no database.
import { distance } from 'fastest-levenshtein';
import { Failure } from '../domain/base/result.ts';
import { sayMeantWord } from '../domain/base/suggest.ts';
import { cutMiddle } from '../domain/records/say.ts';
import type { QueryParameter } from './query-file.ts';
import { type ParameterValue, parseValue } from './value.ts';

/** A message shows no more than this of what was typed. */
const shownLength = 80;

export type DecodedParameters = Readonly<Record<string, ParameterValue | null>>;

/**
 * Every declared parameter has a key in the result: what was typed, else the default typed value (`defaults`, by name), else the
 * question's own fallback, else null. Fails (`usage`) with all problems at once: unknown names, wrong types, missing values, and
 * ids that are empty texts. `hint` says where the parameters are explained.
 */
export function decodeParameters(
  query: { readonly name: string; readonly parameters: readonly QueryParameter[] },
  raw: Readonly<Record<string, string>>,
  defaults: Readonly<Record<string, string>> = {},
  hint = `\`rashomon query --list ${query.name}\` explains them`,
): DecodedParameters {
  const problems: string[] = [];
  const names = query.parameters.map((one) => one.name);
  for (const key of Object.keys(raw)) {
    if (names.includes(key)) continue;
    const known = names.length > 0 ? `it has ${names.join(', ')}` : 'it has none';
    problems.push(
      `\`${query.name}\` has no parameter \`${cutMiddle(key, shownLength)}\`; ${sayMeantWord(key, names, distance) || known}`.trimEnd(),
    );
  }
  const decoded = new Map<string, ParameterValue | null>();
  for (const parameter of query.parameters) {
    const typed = ownValue(raw, parameter.name) ?? ownValue(defaults, parameter.name);
    if (typed === undefined) {
      if (parameter.required) problems.push(describeMissing(parameter));
      decoded.set(parameter.name, parameter.fallback);
      continue;
    }
    if (parameter.choices && !parameter.choices.includes(typed)) {
      problems.push(describeChoice(parameter.name, parameter.choices, typed));
      continue;
    }
    if (parameter.names !== undefined && typed.trim() === '') {
      problems.push(`\`${parameter.name}\` is empty: ${describeNeed(parameter)}`);
      continue;
    }
    const parsed = parseValue(parameter.type, typed, parameter.range);
    if (parsed.ok) decoded.set(parameter.name, parsed.value);
    else problems.push(`\`${parameter.name}\` takes ${parsed.expected}; this is ${show(typed)}`);
  }
  if (problems.length > 0) {
    throw new Failure(problems.join('\n'), { kind: 'usage', hint });
  }
  return Object.fromEntries(decoded);
}

function ownValue(values: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

function describeChoice(name: string, choices: readonly string[], typed: string): string {
  const meant = sayMeantWord(typed, choices, distance);
  return `\`${name}\` is one of ${choices.join(', ')}; this is ${show(typed)}${meant ? `; ${meant.trimEnd()}` : ''}`;
}

function describeMissing({ name, description, example }: QueryParameter): string {
  const shown = example === undefined ? '' : `, as in ${name}=${example}`;
  return `\`${name}\` is missing: ${description}${shown}`;
}

function describeNeed({ name, names, required, example }: QueryParameter): string {
  const shown = example === undefined ? '' : `, as in ${name}=${example}`;
  return `it takes the id of ${/^[AE]/.test(names ?? '') ? 'an' : 'a'} ${names?.toLowerCase()}${shown}${required ? '' : ', or is left out'}`;
}

function show(typed: string): string {
  return JSON.stringify(cutMiddle(typed, shownLength));
}
