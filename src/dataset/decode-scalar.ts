// One scalar and the shape of its field → a value. The source text decides; nothing is converted that was not written so.
import { z } from 'zod';
import type { Field } from '../domain/draft.ts';
import { emptyValue } from '../domain/rules/empty-value.ts';
import { limitExceeded } from '../domain/rules/limit-exceeded.ts';
import { unknownValue } from '../domain/rules/unknown-value.ts';
import { wrongFormat } from '../domain/rules/wrong-format.ts';
import { wrongType } from '../domain/rules/wrong-type.ts';
import { yamlCutsText } from '../domain/rules/yaml-cuts-text.ts';
import { closest } from './closest.ts';
import { describeNode, describeShape } from './describe-shape.ts';
import { verbatim } from './schema/fields.ts';
import { isEmptyNode, type Report, type ScalarNode } from './source-node.ts';

/** `name` is the field in words, with its backticks. Undefined where the scalar does not fit, which has been reported. */
export function decodeScalar(
  shape: z.core.$ZodType,
  node: ScalarNode,
  name: string,
  report: Report,
): Field<unknown> | undefined {
  if (isEmptyNode(node) || node.text === '') {
    report(emptyValue(node.place, name, node.style === 'plain' ? node.text : '""'));
    return undefined;
  }
  if (shape instanceof z.ZodEnum) return decodeWord(shape.options.map(String), node, name, report);
  if (shape instanceof z.ZodLiteral) return decodeLiteral(shape, node, name, report);
  if (shape instanceof z.ZodBoolean) return decodeFlag(node, name, report);
  if (shape instanceof z.ZodNumber) return decodeNumber(shape, node, name, report);
  const kept = verbatim.get(shape);
  if (kept && !checkUncut(node, kept.inFlow, name, report)) return undefined;
  return checkValue(shape, node.text, node, name, report);
}

function decodeWord(words: readonly string[], node: ScalarNode, name: string, report: Report) {
  if (words.includes(node.text)) return { value: node.text, place: node.place };
  report(unknownValue(node.place, name, node.text, words, closest(node.text, words)));
  return undefined;
}

/** A literal number must be written as one; its text is what is compared. */
function decodeLiteral(shape: z.ZodLiteral, node: ScalarNode, name: string, report: Report) {
  for (const value of shape.values) {
    const quoted = typeof value !== 'string' && node.style !== 'plain';
    if (String(value) === node.text && !quoted) return { value, place: node.place };
  }
  report(unknownValue(node.place, name, node.text, [...shape.values].map(String)));
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

function decodeFlag(node: ScalarNode, name: string, report: Report) {
  const value = node.style === 'plain' ? flags.get(node.text) : undefined;
  if (value !== undefined) return { value, place: node.place };
  const meant = flagLike.get(node.text.toLowerCase()) ?? (flags.has(node.text) ? node.text : undefined);
  const hint = meant === undefined ? undefined : `write \`${meant.toLowerCase()}\`, without quotation marks`;
  report(wrongType(node.place, name, '`true` or `false`', describeNode(node), hint));
  return undefined;
}

const decimal = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;

function decodeNumber(shape: z.ZodNumber, node: ScalarNode, name: string, report: Report) {
  if (node.style === 'plain' && decimal.test(node.text)) {
    return checkValue(shape, Number(node.text), node, name, report);
  }
  const hint = decimal.test(node.text) ? 'take the quotation marks away' : undefined;
  report(wrongType(node.place, name, describeShape(shape), describeNode(node), hint));
  return undefined;
}

/** Words to be kept exactly must not stand where YAML ends a plain scalar without a word. */
function checkUncut(node: ScalarNode, inFlow: boolean, name: string, report: Report): boolean {
  if (node.style !== 'plain') return true;
  const quoted = JSON.stringify(node.text);
  if (node.commented) {
    const message = `${name} ends where ${'`#`'} begins a comment: write exact words in quotation marks`;
    report(yamlCutsText(node.place, message, quoted));
    return false;
  }
  if (inFlow && node.inFlow) {
    const message = `${name} stands unquoted between brackets, where a comma cuts it: write exact words in quotation marks`;
    report(yamlCutsText(node.place, message, quoted));
    return false;
  }
  return true;
}

function checkValue(shape: z.core.$ZodType, value: unknown, node: ScalarNode, name: string, report: Report) {
  const [issue] = z.safeParse(shape, value).error?.issues ?? [];
  if (issue === undefined) return { value, place: node.place };
  report(explainIssue(issue, shape, node, name));
  return undefined;
}

function explainIssue(issue: z.core.$ZodIssue, shape: z.core.$ZodType, node: ScalarNode, name: string) {
  const shown = node.text.length > 60 ? `${node.text.slice(0, 60)}…` : node.text;
  if (issue.code === 'too_big' && issue.origin === 'string') {
    return limitExceeded(node.place, name, `${issue.maximum} characters`, `${node.text.length}`);
  }
  if (issue.code === 'custom' && typeof issue.params?.limit === 'string') {
    return limitExceeded(node.place, name, issue.params.limit, `${Buffer.byteLength(node.text)} bytes`);
  }
  if (issue.code === 'too_small') return wrongFormat(node.place, name, `at least ${issue.minimum}`, shown);
  if (issue.code === 'invalid_format') return wrongFormat(node.place, name, issue.message, shown);
  return wrongType(node.place, name, describeShape(shape), describeNode(node));
}
