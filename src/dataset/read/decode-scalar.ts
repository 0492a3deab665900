// One scalar and the shape of its field → a value. The source text decides; nothing is converted that was not written so.
import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { takeFromQuotes } from '../../domain/base/curly-quotes.ts';
import { sayBothReadings } from '../../domain/base/number-interval.ts';
import { assertNever } from '../../domain/base/result.ts';
import { suggestWord } from '../../domain/base/suggest.ts';
import { curlyQuotes } from '../../domain/check/rules/curly-quotes.ts';
import { emptyValue } from '../../domain/check/rules/empty-value.ts';
import { limitExceeded } from '../../domain/check/rules/limit-exceeded.ts';
import { unknownValue } from '../../domain/check/rules/unknown-value.ts';
import { wrongFormat } from '../../domain/check/rules/wrong-format.ts';
import { wrongType } from '../../domain/check/rules/wrong-type.ts';
import { yamlCutsText } from '../../domain/check/rules/yaml-cuts-text.ts';
import type { Field } from '../../domain/records/draft.ts';
import { acts } from '../../domain/records/model.ts';
import { suggestAct } from '../../domain/records/suggest-act.ts';
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
      if (!kept && node.style === 'plain') warnOfCurlyQuotes(node, say, report);
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
  // A verb that is known is none of the eleven misspelt, however near it is: `declares` is not `declines`.
  const isAct = words.join() === acts.join();
  const act = isAct ? suggestAct(node.text) : undefined;
  const meant = act ?? suggestWord(node.text, words, distance);
  const isVerb = isAct && (act !== undefined || meant === undefined);
  const hint = isVerb ? 'keep the document’s verb in `verb`, and take the nearest act' : undefined;
  report(unknownValue(node.place, say(), node.text, words, meant, hint));
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
  const written = takeFromQuotes(node.text) ?? node.text;
  const meant = flagLike.get(written.toLowerCase()) ?? (flags.has(written) ? written : undefined);
  const hint = meant === undefined ? undefined : `write \`${meant.toLowerCase()}\`, without quotation marks`;
  report(wrongType(node.place, say(), '`true` or `false`', describeNode(node), hint));
  return undefined;
}

const decimal = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;

function decodeNumber(shape: CompiledScalar, node: ScalarNode, say: Say, report: Report) {
  const readings = sayBothReadings(node.text);
  if (readings !== undefined) {
    report(wrongType(node.place, say(), describeShape(shape.source), describeNode(node), readings));
    return undefined;
  }
  if (node.style === 'plain' && decimal.test(node.text)) {
    return checkValue(shape, Number(node.text), node, say, report);
  }
  const hint = decimal.test(takeFromQuotes(node.text) ?? node.text) ? 'take the quotation marks away' : undefined;
  report(wrongType(node.place, say(), describeShape(shape.source), describeNode(node), hint));
  return undefined;
}

/** What reads as an id, a number, a date or an address is looked at where its meaning is known, and is wrong there. */
const otherwiseKnown = /^(?:[a-z0-9-]+|[\d~?%.X:/+-]+|https?:\S*)$/;

function warnOfCurlyQuotes(node: ScalarNode, say: Say, report: Report): void {
  const text = takeFromQuotes(node.text);
  if (text !== undefined && !otherwiseKnown.test(text)) report(curlyQuotes(node.place, say(), text));
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
  if (issue.code === 'invalid_format') {
    const unquoted = takeFromQuotes(node.text);
    const meant = unquoted !== undefined && shape.check(unquoted) === undefined ? unquoted : undefined;
    return wrongFormat(node.place, name, issue.message, shown, meant);
  }
  return wrongType(node.place, name, describeShape(shape.source), describeNode(node));
}
