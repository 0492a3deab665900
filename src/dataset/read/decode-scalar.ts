// One scalar and the shape of its field → a value. The source text decides; nothing is converted that was not written so.
import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { assertNever } from '../../domain/base/result.ts';
import { suggestWord } from '../../domain/base/suggest.ts';
import { emptyValue } from '../../domain/check/rules/empty-value.ts';
import { limitExceeded } from '../../domain/check/rules/limit-exceeded.ts';
import { unknownValue } from '../../domain/check/rules/unknown-value.ts';
import { wrongFormat } from '../../domain/check/rules/wrong-format.ts';
import { wrongType } from '../../domain/check/rules/wrong-type.ts';
import { yamlCutsText } from '../../domain/check/rules/yaml-cuts-text.ts';
import type { Field } from '../../domain/records/draft.ts';
import type { CompiledScalar } from './compile-shape.ts';
import { describeNode, describeShape } from './describe-shape.ts';
import { isEmptyNode, type Report, type ScalarNode } from './source-node.ts';

/** `say` gives the field in words, with its backticks. Undefined where the scalar does not fit, which has been reported. */
export function decodeScalar(
  shape: CompiledScalar,
  node: ScalarNode,
  say: () => string,
  report: Report,
): Field<unknown> | undefined {
  if (node.text === '' || isEmptyNode(node)) {
    report(emptyValue(node.place, say(), node.style === 'plain' ? node.text : '""'));
    return undefined;
  }
  switch (shape.kind) {
    case 'text': {
      const kept = shape.verbatim;
      if (kept && node.style === 'plain' && !checkUncut(node, kept.inFlow, say, report)) return undefined;
      return checkValue(shape, node.text, node, say, report);
    }
    case 'word':
      return decodeWord(shape.words, node, say, report);
    case 'literal':
      return decodeLiteral(shape.values, node, say, report);
    case 'flag':
      return decodeFlag(node, say, report);
    case 'number':
      return decodeNumber(shape, node, say, report);
    default:
      return assertNever(shape, 'scalar');
  }
}

type Say = () => string;

function decodeWord(words: readonly string[], node: ScalarNode, say: Say, report: Report) {
  if (words.includes(node.text)) return { value: node.text, place: node.place };
  report(unknownValue(node.place, say(), node.text, words, suggestWord(node.text, words, distance)));
  return undefined;
}

/** A literal number must be written as one; its text is what is compared. */
function decodeLiteral(values: readonly unknown[], node: ScalarNode, say: Say, report: Report) {
  for (const value of values) {
    if (String(value) !== node.text) continue;
    if (typeof value === 'string' || node.style === 'plain') return { value, place: node.place };
    report(wrongType(node.place, say(), `\`${value}\``, describeNode(node), 'take the quotation marks away'));
    return undefined;
  }
  report(unknownValue(node.place, say(), node.text, values.map(String)));
  return undefined;
}

const flags = new Map([
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
]);
const flagLike = new Map([
  ['yes', 'true'],
  ['on', 'true'],
  ['no', 'false'],
  ['off', 'false'],
]);

function decodeFlag(node: ScalarNode, say: Say, report: Report) {
  const value = node.style === 'plain' ? flags.get(node.text) : undefined;
  if (value !== undefined) return { value, place: node.place };
  const meant = flagLike.get(node.text.toLowerCase()) ?? (flags.has(node.text) ? node.text : undefined);
  const hint = meant === undefined ? undefined : `write \`${meant.toLowerCase()}\`, without quotation marks`;
  report(wrongType(node.place, say(), '`true` or `false`', describeNode(node), hint));
  return undefined;
}

const decimal = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;

function decodeNumber(shape: CompiledScalar, node: ScalarNode, say: Say, report: Report) {
  if (node.style === 'plain' && decimal.test(node.text)) {
    return checkValue(shape, Number(node.text), node, say, report);
  }
  const hint = decimal.test(node.text) ? 'take the quotation marks away' : undefined;
  report(wrongType(node.place, say(), describeShape(shape.source), describeNode(node), hint));
  return undefined;
}

/** Words to be kept exactly must not stand where YAML ends a plain scalar without a word. */
function checkUncut(node: ScalarNode, inFlow: boolean, say: Say, report: Report): boolean {
  const cut = node.commented
    ? 'ends where `#` begins a comment'
    : inFlow && node.inFlow
      ? 'stands unquoted between brackets, where a comma cuts it'
      : undefined;
  if (cut === undefined) return true;
  const message = `${say()} ${cut}: write exact words in quotation marks`;
  report(yamlCutsText(node.place, message, JSON.stringify(node.text)));
  return false;
}

function checkValue(shape: CompiledScalar, value: unknown, node: ScalarNode, say: Say, report: Report) {
  const issue = shape.check(value);
  if (issue === undefined) return { value, place: node.place };
  report(explainIssue(issue, shape, node, say()));
  return undefined;
}

function explainIssue(issue: z.core.$ZodIssue, shape: CompiledScalar, node: ScalarNode, name: string) {
  const shown = node.text.length > 60 ? `${node.text.slice(0, 60)}…` : node.text;
  if (issue.code === 'too_big' && issue.origin === 'string') {
    return limitExceeded(node.place, name, `${issue.maximum} characters`, `${node.text.length}`);
  }
  if (issue.code === 'custom' && typeof issue.params?.limit === 'string') {
    return limitExceeded(node.place, name, issue.params.limit, `${Buffer.byteLength(node.text)} bytes`);
  }
  if (issue.code === 'too_small') return wrongFormat(node.place, name, `at least ${issue.minimum}`, shown);
  if (issue.code === 'invalid_format') return wrongFormat(node.place, name, issue.message, shown);
  return wrongType(node.place, name, describeShape(shape.source), describeNode(node));
}
