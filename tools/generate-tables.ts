// The fields of the records' tables where people read them: as tables in docs/data-format.md and as types in model.ts. The rest of both
// is written by hand.

import { limits } from '../src/domain/base/limits.ts';
import { assertNever } from '../src/domain/base/result.ts';
import { type FieldRow, type FieldRows, isKept, type PlainRow } from '../src/domain/records/field-rows.ts';
import {
  actorKinds,
  acts,
  confidences,
  contradictionKinds,
  levels,
  media,
  quoteForms,
  quoteParts,
  slots,
  supportKinds,
  writtenManners,
} from '../src/domain/records/model.ts';
import { nestedTable } from '../src/domain/records/nested-table.ts';
import { fileTable, recordTable } from '../src/domain/records/record-table.ts';
import { sayKinds } from '../src/domain/records/say.ts';

const tables = new Map<string, FieldRows>([
  ...Object.entries({ ...recordTable, ...nestedTable }).map(([name, { fields }]): [string, FieldRows] => [
    name,
    fields,
  ]),
  ['assertions file', fileTable.assertions],
]);

/** What stands between `<!-- fields: NAME -->` and `<!-- end of fields -->` made anew; two names share a table. */
export function fillTables(page: string): string {
  return page.replaceAll(
    /(<!-- fields: ([^>]+) -->\n)[\s\S]*?(<!-- end of fields -->)/g,
    (_whole, start: string, names: string, end: string) => `${start}${renderTable(names.split(', '))}${end}`,
  );
}

/** The same for the interfaces of model.ts, between `// fields: NAME` and `// end of fields`. */
export function fillTypes(source: string): string {
  return source.replaceAll(
    /( +\/\/ fields: (.+)\n)[\s\S]*?( +\/\/ end of fields)/g,
    (_whole, start: string, name: string, end: string) => `${start}${renderTypes(tables.get(name) ?? {})}${end}`,
  );
}

function renderTypes(rows: FieldRows): string {
  const kept = Object.entries(rows).flatMap(([name, row]) => (isKept(row) ? [{ name, row }] : []));
  const lines = kept.map(({ name, row }) => {
    const isSure = row.required || row.many !== undefined || 'default' in row;
    const one = nameType(row);
    const many = one.includes(' ') ? `readonly (${one})[]` : `readonly ${one}[]`;
    return `  readonly ${name}${isSure ? '' : '?'}: ${row.many === undefined ? one : many};\n`;
  });
  return lines.join('');
}

/** Lists of words that have a name as a type. */
const wordTypes = new Map<readonly string[], string>([
  [actorKinds, 'ActorKind'],
  [acts, 'Act'],
  [media, 'Medium'],
  [slots, 'Slot'],
  [writtenManners, 'AnswerManner'],
  [quoteForms, 'QuoteForm'],
  [quoteParts, 'QuotePart'],
  [levels, 'Level'],
  [confidences, 'Confidence'],
  [supportKinds, 'SupportKind'],
  [contradictionKinds, 'ContradictionKind'],
]);

function nameType(row: PlainRow): string {
  switch (row.kind) {
    case 'reference':
      return row.to.map((kind) => `${kind.charAt(0).toUpperCase()}${kind.slice(1)}Id`).join(' | ');
    case 'word':
      return wordTypes.get(row.words) ?? row.words.map((word) => `'${word}'`).join(' | ');
    case 'date':
      return row.bounded ? 'UncertainDate' : 'string';
    case 'flag':
      return 'boolean';
    case 'format':
      return '1';
    case 'count':
    case 'number':
      return 'number';
    case 'context':
    case 'exact':
    case 'excerpt':
    case 'id':
    case 'language':
    case 'path':
    case 'sha256':
    case 'text':
    case 'token':
    case 'url':
    case 'value':
    case 'wikidata':
      return 'string';
    default:
      return assertNever(row, 'kind of field');
  }
}

/** Of the first table's fields; where the others' are written otherwise, both ways are said. */
function renderTable(names: readonly string[]): string {
  const [first = {}, ...others] = names.map((name) => tables.get(name) ?? {});
  const rows = Object.entries(first).map(([name, row]) => {
    const types = [row, ...others.flatMap((other) => other[name] ?? [])].map(sayType);
    const title = row.required ? `**\`${name}\`**` : `\`${name}\``;
    return `| ${title} | ${[...new Set(types)].join('; ')} | ${row.doc} |\n`;
  });
  return `\n| field | type | meaning |\n|---|---|---|\n${rows.join('')}\n`;
}

function sayType(row: FieldRow): string {
  if ('per' in row && row.per !== undefined) {
    const keys = row.per.map((key) => (key === 'token' ? 'value' : key)).join(' → ');
    return `map: ${keys} → ${sayMany(row)}`;
  }
  const usual = 'default' in row ? `, default \`${row.default}\`` : '';
  return `${sayMany(row)}${usual}`;
}

function sayMany(row: FieldRow): string {
  const [one, several] = sayOne(row);
  if (!('many' in row) || row.many === undefined) return one;
  return row.many === 'list' ? `list of ${several}` : `one or more ${several}`;
}

/** One, and several of them. */
function sayOne(row: FieldRow): readonly [string, string] {
  switch (row.kind) {
    case 'text':
      return 'per' in row ? ['reason', 'reasons'] : ['text', 'texts'];
    case 'language':
      return ['BCP 47 language tag', 'BCP 47 language tags'];
    case 'value':
      return 'per' in row ? ['value', 'values'] : ['value of the question’s slot', 'values of the question’s slot'];
    case 'exact':
    case 'excerpt':
      return ['text', 'texts'];
    case 'context':
      return [`text, at most ${limits.contextLength} characters`, 'texts'];
    case 'path':
      return ['path', 'paths'];
    case 'url':
      return ['http or https address', 'http or https addresses'];
    case 'wikidata':
      return ['`Q` and a number', 'Wikidata ids'];
    case 'sha256':
      return ['64 small hexadecimal digits', 'SHA-256 sums'];
    case 'date':
      return ['date', 'dates'];
    case 'flag':
      return ['flag', 'flags'];
    case 'count':
    case 'number':
      return ['number', 'numbers'];
    case 'format':
      return ['`1`', '`1`'];
    case 'id':
      return ['id', 'ids'];
    case 'token':
      return ['value', 'values'];
    case 'word': {
      const words = row.words.map((word) => `\`${word}\``);
      const last = words.pop();
      const all = words.length === 0 ? `${last}` : `${words.join(', ')} or ${last}`;
      return [all, all];
    }
    case 'reference': {
      const several = row.to.map((kind) => `${kind}s`).join(' and ');
      return [`id of ${sayKinds(row.to)}`, `ids of ${several}`];
    }
    case 'time-of-saying':
      return ['date, `{after: event}` or `{before: event}`', 'dates'];
    case 'nested':
      return [row.of, `${row.of}s`];
    case 'records':
      return ['map by id', 'maps by id'];
    default:
      return assertNever(row, 'kind of field');
  }
}
