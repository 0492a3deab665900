// Shapes and nodes in words, for messages.
import { z } from 'zod';
import { isEmptyNode, type SourceNode } from './source-node.ts';

/** What stands there: "a list", "the text `x`". */
export function describeNode(node: SourceNode): string {
  if (node.kind !== 'scalar') return node.kind === 'list' ? 'a list' : 'a map';
  if (isEmptyNode(node)) return 'nothing';
  const shown = node.text.length > 40 ? `${node.text.slice(0, 40)}…` : node.text;
  return node.style === 'plain' ? `\`${shown}\`` : `the text "${shown}"`;
}

/** What may stand there: "a text", "a text, a map or a list". */
export function describeShape(shape: z.core.$ZodType): string {
  const kinds = [...new Set(listKinds(shape))];
  return kinds.length > 1 ? `${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1)}` : (kinds[0] ?? 'nothing');
}

function listKinds(shape: z.core.$ZodType): string[] {
  if (shape instanceof z.ZodOptional) return listKinds(shape.unwrap());
  if (shape instanceof z.ZodUnion) return shape.options.flatMap(listKinds);
  if (shape instanceof z.ZodArray) return ['a list'];
  if (shape instanceof z.ZodObject || shape instanceof z.ZodRecord) return ['a map'];
  if (shape instanceof z.ZodBoolean) return ['`true` or `false`'];
  if (shape instanceof z.ZodNumber) return [shape.format === 'safeint' ? 'a whole number' : 'a number'];
  if (shape instanceof z.ZodEnum) return [`one of ${shape.options.join(', ')}`];
  if (shape instanceof z.ZodLiteral) return [`\`${[...shape.values].join(' or ')}\``];
  return ['a text'];
}

export function withArticle(noun: string): string {
  return noun === 'dataset' ? 'the dataset' : `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
