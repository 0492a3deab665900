// A zod shape → what decoding asks of it, looked up once: which kinds of node it takes, and which fields it has. Decodes nothing itself.
import { z } from 'zod';
import { oneField, verbatim } from '../schema/compile-fields.ts';
import { withArticle } from './describe-shape.ts';

/** At most one alternative for each kind of node: a shape that took two maps could not say which one was meant. */
export interface CompiledShape {
  readonly source: z.core.$ZodType;
  readonly scalar?: CompiledScalar;
  readonly list?: CompiledList;
  readonly record?: { readonly value: CompiledShape };
  readonly map?: CompiledMap;
}

export interface CompiledList {
  readonly element: CompiledShape;
  /** What the items must pass together; absent where they need not. */
  readonly check?: (items: readonly unknown[]) => z.core.$ZodIssue | undefined;
}

export interface CompiledMap {
  /** "an answer", "the dataset". */
  readonly owner: string;
  readonly fields: ReadonlyMap<string, CompiledShape>;
  readonly names: readonly string[];
  readonly required: readonly string[];
  /** Exactly one of the fields is written. */
  readonly one: boolean;
}

export type CompiledScalar = {
  readonly source: z.core.$ZodType;
  /** What the value must pass beyond its kind. */
  readonly check: (value: unknown) => z.core.$ZodIssue | undefined;
} & (
  | { readonly kind: 'text'; readonly verbatim?: { readonly inFlow: boolean } }
  | { readonly kind: 'word'; readonly words: readonly string[] }
  | { readonly kind: 'literal'; readonly values: readonly unknown[] }
  | { readonly kind: 'flag' | 'number' }
);

const compiled = new WeakMap<z.core.$ZodType, CompiledShape>();

export function compileShape(shape: z.core.$ZodType): CompiledShape {
  const known = compiled.get(shape);
  if (known) return known;
  const built: CompiledShape = { source: shape, ...compileOptions(shape) };
  compiled.set(shape, built);
  return built;
}

function compileOptions(shape: z.core.$ZodType): Omit<CompiledShape, 'source'> {
  if (shape instanceof z.ZodOptional) return compileOptions(shape.unwrap());
  // Of several alternatives for one kind of node the first counts.
  if (shape instanceof z.ZodUnion) return Object.assign({}, ...shape.options.map(compileOptions).reverse());
  if (shape instanceof z.ZodArray) {
    const check = (items: readonly unknown[]) => z.safeParse(shape, items).error?.issues[0];
    return { list: { element: compileShape(shape.element), ...(shape.def.checks && { check }) } };
  }
  if (shape instanceof z.ZodRecord) return { record: { value: compileShape(shape.valueType) } };
  if (shape instanceof z.ZodObject) return { map: compileMap(shape) };
  return { scalar: compileScalar(shape) };
}

function compileMap(shape: z.ZodObject): CompiledMap {
  const entries = Object.entries(shape.shape);
  return {
    owner: withArticle(shape.meta()?.title ?? 'map'),
    fields: new Map(entries.map(([name, field]) => [name, compileShape(field)])),
    names: entries.map(([name]) => name),
    one: oneField.has(shape),
    required: entries.filter(([, field]) => !(field instanceof z.ZodOptional)).map(([name]) => name),
  };
}

function compileScalar(source: z.core.$ZodType): CompiledScalar {
  const explain = (value: unknown) => z.safeParse(source, value).error?.issues[0];
  const pattern = findOnlyPattern(source);
  const check = pattern ? (value: unknown) => (pattern.test(String(value)) ? undefined : explain(value)) : explain;
  if (source instanceof z.ZodEnum) return { kind: 'word', words: source.options.map(String), source, check };
  if (source instanceof z.ZodLiteral) return { kind: 'literal', values: [...source.values], source, check };
  if (source instanceof z.ZodBoolean) return { kind: 'flag', source, check };
  if (source instanceof z.ZodNumber) return { kind: 'number', source, check };
  const kept = verbatim.get(source as z.ZodType);
  const text = { kind: 'text', source, ...(kept && { verbatim: kept }) } as const;
  return { ...text, check: (source as z.ZodString).def.checks === undefined ? () => undefined : check };
}

/** Where a text must fit a pattern and nothing else, as most do, that is asked first. */
function findOnlyPattern(source: z.core.$ZodType): RegExp | undefined {
  if (!(source instanceof z.ZodString)) return undefined;
  const [only, ...others] = source.def.checks ?? [];
  return others.length === 0 && only instanceof z.core.$ZodCheckRegex ? only._zod.def.pattern : undefined;
}
