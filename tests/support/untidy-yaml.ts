// Records → YAML files as careless hands write them: fields shuffled, layouts mixed, comments everywhere. What they say is the same.
import { type Document, isMap, isScalar, isSeq, parseDocument, Scalar, stringify, visit } from 'yaml';
import type { DatasetRecord } from '../../src/dataset/write/records-from-graph.ts';

/** Numbers below 1, one after another; the same for the same seed. */
export type Random = () => number;

const sections = {
  event: 'events',
  actor: 'actors',
  document: 'documents',
  question: 'questions',
  narrative: 'narratives',
  assertion: 'assertions',
  silence: 'silences',
} as const;

/** The texts of dataset.yaml and of one assertions file. */
export function writeUntidyYaml(records: readonly DatasetRecord[], random: Random) {
  const dataset: Record<string, unknown> = {};
  const assertions: Record<string, unknown> = {};
  for (const { type, id, ...fields } of records) {
    if (type === 'dataset') {
      Object.assign(dataset, { id, ...fields });
      continue;
    }
    const file = type === 'assertion' || type === 'silence' ? assertions : dataset;
    const section = file[sections[type]] as Record<string, unknown> | undefined;
    file[sections[type]] = { ...section, [id]: fields };
  }
  return { dataset: mess(dataset, random), assertions: mess(assertions, random) };
}

function mess(value: Record<string, unknown>, random: Random): string {
  const document = parseDocument(
    stringify(shuffleFields(value, random), { lineWidth: 60 + Math.floor(random() * 80) }),
  );
  let comments = 0;
  const comment = () => ` comment ${comments++}`;
  visit(document, {
    Pair(_, pair) {
      const key = pair.key as Scalar;
      if (random() < 0.15) key.commentBefore = comment();
      if (random() < 0.1) key.spaceBefore = true;
      if (isScalar(pair.value) && random() < 0.1 && !isQuoteKey(key.value)) pair.value.comment = comment();
    },
    Collection(_, node) {
      if (random() < 0.05) node.comment = comment();
      if (node.items.length > 0 && random() < 0.3) node.flow = true;
    },
  });
  quoteTexts(document, random);
  return String(document);
}

/** A plain quote with a comment behind it is refused, and so is a plain one between brackets: quotation marks for all of them. */
function isQuoteKey(key: unknown): boolean {
  return ['exact', 'prefix', 'suffix', 'quote', 'words'].includes(String(key));
}

function quoteTexts(document: Document, random: Random): void {
  visit(document, {
    Pair(_, pair) {
      const exact = isQuoteKey((pair.key as Scalar).value);
      const scalars = isScalar(pair.value) ? [pair.value] : isSeq(pair.value) ? pair.value.items.filter(isScalar) : [];
      for (const scalar of scalars) {
        if (typeof scalar.value !== 'string') continue;
        if (exact) scalar.type = random() < 0.5 ? Scalar.QUOTE_DOUBLE : Scalar.QUOTE_SINGLE;
        else if (random() < 0.3) scalar.type = random() < 0.5 ? Scalar.QUOTE_DOUBLE : Scalar.QUOTE_SINGLE;
      }
      if (isMap(pair.value)) return;
    },
  });
}

/** Fields of records in any order; entries of other maps too, whose order says nothing. */
function shuffleFields(value: unknown, random: Random): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffleFields(item, random));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]) => ({ key, inner, at: random() }));
  return Object.fromEntries(
    entries.sort((a, b) => a.at - b.at).map(({ key, inner }) => [key, shuffleFields(inner, random)]),
  );
}
