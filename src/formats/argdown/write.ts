// Records → the text of an Argdown map: a statement each, what Argdown would take for its own signs escaped.
import type { DatasetRecord, JsonValue } from '../../dataset/write/records-from-graph.ts';
import { omitAbsent } from '../../domain/base/result.ts';
import { type Drawn, keepOfContent, keepSpeaker, keepWholeQuote, type PerTarget } from '../carried.ts';
import type { ExportedAffair } from '../format.ts';
import type { LossLog } from '../loss-log.ts';

/** Kinds that come back as they were. */
const exactKinds = ['evidences', 'denies', 'opposes'];

export function narrowForArgdown(record: DatasetRecord, loss: LossLog): DatasetRecord {
  if (record.type !== 'assertion') return record;
  const lose = (kind: string, says: string) => loss.lost(`assertion.${kind}`, says, `assertion ${record.id}`);
  const keepRelations = (all: JsonValue | undefined) => {
    const kept = keepOfContent(all, lose);
    for (const { kind } of Object.values(kept).flat()) {
      if (!exactKinds.includes(String(kind))) lose('kind', 'kinds of relation that Argdown does not have');
    }
    return kept;
  };
  return {
    ...record,
    by: keepSpeaker(record.by, lose),
    quotes: keepWholeQuote(record.quotes, lose),
    supports: keepRelations(record.supports),
    contradicts: keepRelations(record.contradicts),
  };
}

export function renderArgdown({ records, dataset }: ExportedAffair): string {
  const names = new Map(records.map(({ id, name, title }) => [id, String(name ?? title ?? id)]));
  const statements = records.filter(({ type }) => type === 'assertion').map((record) => renderStatement(record, names));
  // A heading too: a map of nothing but a title is none to Argdown.
  const head = `===\ntitle: ${JSON.stringify(dataset.title)}\n===\n\n# ${escapeText(dataset.title)}\n`;
  return `${[head, ...statements].join('\n')}`;
}

function renderStatement(record: DatasetRecord, names: ReadonlyMap<string, string>): string {
  const [speaker = ''] = record.by as readonly string[];
  const [quote] = (record.quotes ?? []) as readonly Drawn[];
  const data = omitAbsent({
    speaker: names.get(speaker),
    act: record.act,
    quote: quote?.exact,
    source: quote && names.get(String(quote.document)),
    start: quote?.start,
    end: quote?.end,
  });
  const relations = [
    ...Object.keys((record.supports ?? {}) as PerTarget).map((target) => `  +> [${target}]`),
    ...Object.entries((record.contradicts ?? {}) as PerTarget).map(
      ([target, drawn]) => `  ${drawn.some(({ kind }) => kind === 'denies') ? '><' : '->'} [${target}]`,
    ),
  ];
  return [`[${record.id}]: ${escapeText(String(record.claim))} ${renderData(data)}`, ...relations, ''].join('\n');
}

/** A statement is one line; what Argdown would read as its own signs has a backslash in front. */
function escapeText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\[\]<>{}#*_@()|:~=^.+-]/g, '\\$&');
}

/** Argdown cuts data at its braces and reads YAML inside: what could cut it is written by its number. */
function renderData(data: Readonly<Record<string, JsonValue | undefined>>): string {
  const entries = Object.entries(data).map(([name, value]) => {
    if (typeof value !== 'string') return `${name}: ${String(value)}`;
    const safe = JSON.stringify(value).replace(/[{}[\]#]/g, (sign) => `\\x${sign.charCodeAt(0).toString(16)}`);
    return `${name}: ${safe}`;
  });
  return `{${entries.join(', ')}}`;
}
