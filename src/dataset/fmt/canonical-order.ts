// A tree and its shape → the same content in canonical order: fields as in the docs, long forms shortened. Records keep the order they were written in.
import { z } from 'zod';
import { shortForm, verbatim } from '../schema/compile-fields.ts';
import { type FormatEntry, type FormatItem, type FormatMap, type FormatNode, isBareChild } from './format-tree.ts';

export function orderTree(wanted: z.core.$ZodType, node: FormatNode): FormatNode {
  const options = listOptions(wanted);
  if (node.kind === 'alias') return node;
  if (node.kind === 'scalar') {
    const exact = options.some((option) => verbatim.has(option as z.ZodType));
    return exact ? { ...node, verbatim: true } : node;
  }
  if (node.kind === 'list') {
    const array = options.find((option) => option instanceof z.ZodArray);
    if (!array) return node;
    const items = node.items.map((item) => orderItem(array.element, item));
    const [only, ...others] = items;
    const single = hasShortForm(options) && only && others.length === 0 && node.end.length === 0 && isBareChild(only);
    return single && node.anchor === undefined ? only.value : { ...node, items };
  }
  const record = options.find((option) => option instanceof z.ZodRecord);
  if (record) {
    const entries = node.entries.map((entry) => ({ ...entry, value: orderTree(record.valueType, entry.value) }));
    return { ...node, entries };
  }
  const shape = options.find((option) => option instanceof z.ZodObject);
  return shape ? shortenMap(shape, orderFields(shape, node), options) : node;
}

function listOptions(shape: z.core.$ZodType): z.core.$ZodType[] {
  if (shape instanceof z.ZodOptional) return listOptions(shape.unwrap());
  return shape instanceof z.ZodUnion ? shape.options.flatMap(listOptions) : [shape];
}

/** Where one answer may stand without its brackets. */
function hasShortForm(options: readonly z.core.$ZodType[]): boolean {
  return options.some((option) => shortForm.has(option as z.ZodType));
}

/** A comment above the first field of an item stands above its dash; only then can the item's short form be seen. */
function orderItem(shape: z.core.$ZodType, item: FormatItem): FormatItem {
  const value = orderTree(shape, item.value);
  const [first, ...others] = value.kind === 'map' ? value.entries : [];
  if (value.kind !== 'map' || first === undefined || isBareChild({ before: first.before })) return { ...item, value };
  const bare = { ...value, entries: [{ ...first, before: [] }, ...others] };
  return { ...item, before: [...item.before, ...first.before], value: orderTree(shape, bare) };
}

/** Comments move with their field; empty lines between the fields of a record go. */
function orderFields(shape: z.ZodObject, node: FormatMap): FormatMap {
  const order = Object.keys(shape.shape);
  const entries = node.entries
    .map((entry): FormatEntry => {
      const field = Object.hasOwn(shape.shape, entry.key) ? shape.shape[entry.key] : undefined;
      return field ? { ...entry, value: orderTree(field, entry.value) } : entry;
    })
    .sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
  return { ...node, entries };
}

/** `{value: x}` → `x`, where nothing else is said and a text may stand there. */
function shortenMap(shape: z.ZodObject, node: FormatMap, options: readonly z.core.$ZodType[]): FormatNode {
  const short = shortForm.get(shape);
  const takesText = options.some((option) => option instanceof z.ZodString);
  if (!short || !takesText || node.anchor !== undefined || node.end.length > 0) return node;
  const said = node.entries.filter(({ key, value }) => !isAssumed(short.assumed, key, value));
  const [only, ...others] = said;
  const mute = node.entries.every(isBareChild);
  return mute && only?.key === short.key && others.length === 0 && allAssumed(short.assumed, node) ? only.value : node;
}

function isAssumed(all: Readonly<Record<string, string>>, key: string, value: FormatNode): boolean {
  const assumed = Object.hasOwn(all, key) ? all[key] : undefined;
  return assumed !== undefined && value.kind === 'scalar' && value.text === assumed;
}

function allAssumed(assumed: Readonly<Record<string, string>>, node: FormatMap): boolean {
  return Object.keys(assumed).every((name) => node.entries.some(({ key }) => key === name));
}
