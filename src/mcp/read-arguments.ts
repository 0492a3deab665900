// The arguments of a tool, as JSON → texts, as they stand after `-P`: what is of the wrong kind is refused with what is taken instead.
import { Failure } from '../domain/base/result.ts';
import { cutMiddle } from '../domain/records/say.ts';
import type { QueryParameter } from '../query/query-file.ts';
import type { ParameterType } from '../query/value.ts';

/** A message shows no more of an argument than this. */
const shownLength = 80;

interface Taken {
  /** "a text". */
  readonly what: string;
  readonly fits: (value: unknown) => boolean;
}

const taken: Readonly<Record<ParameterType, Taken>> = {
  string: { what: 'a text', fits: (value) => typeof value === 'string' },
  date: { what: 'a day as text, such as "2024-03-22"', fits: (value) => typeof value === 'string' },
  integer: { what: 'a whole number', fits: (value) => Number.isSafeInteger(value) },
  float: { what: 'a number', fits: (value) => Number.isFinite(value) },
  boolean: { what: 'true or false', fits: (value) => typeof value === 'boolean' },
  'string list': {
    what: 'a list of texts',
    fits: (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
  },
};

/** Absent and null are the same. Fails (`usage`) with every wrong kind at once; unknown names are kept for whoever decodes. */
export function readArguments(
  parameters: readonly Pick<QueryParameter, 'name' | 'type'>[],
  given: Readonly<Record<string, unknown>>,
): Record<string, string> {
  const problems: string[] = [];
  const entries = Object.entries(given).flatMap(([name, value]) => {
    if (value === null || value === undefined) return [];
    const parameter = parameters.find((one) => one.name === name);
    if (parameter !== undefined && !taken[parameter.type].fits(value)) {
      problems.push(`\`${name}\` takes ${taken[parameter.type].what}; this is ${show(value)}`);
      return [];
    }
    return [[name, typeof value === 'string' ? value : JSON.stringify(value)] as const];
  });
  if (problems.length > 0) throw new Failure(problems.join('\n'), { kind: 'usage', hint: argumentsHint });
  return Object.fromEntries(entries);
}

export const argumentsHint = 'The tool’s input schema says what each argument takes.';

function show(value: unknown): string {
  return cutMiddle(JSON.stringify(value) ?? String(value), shownLength);
}
