// Statements → rows to take along: one a statement, with everything that a citation of it needs. What is told never stands without
// its teller, a silence never without whoever noticed it.

import { citeStatement } from '../../../src/domain/citation/cite.ts';
import { nameActors } from '../../../src/domain/citation/names.ts';
import { listWithdrawals } from '../../../src/domain/citation/qualifications.ts';
import { nameDocument, nameSaidAt } from '../../../src/domain/citation/records.ts';
import { sayTellers } from '../../../src/domain/citation/tellers.ts';
import type { GraphIndex, QuoteRow } from '../../../src/domain/graph/index-graph.ts';
import { inEnglish } from '../language/language.ts';
import type { Affair } from './affair.ts';
import { attribute } from './attribution.ts';
import { describeClaim, describeForm, speakersBehind } from './describe.ts';
import { describeManner } from './describe-manner.ts';
import { describeValue } from './describe-value.ts';

export interface StatementRow {
  readonly id: string;
  readonly kind: 'assertion' | 'silence';
  /** Who speaks; of a silence, who is silent. */
  readonly speakers: readonly string[];
  readonly verb: string;
  /** Through whom the words are known; empty where the document gives them itself. */
  readonly asToldBy: string;
  /** Of a silence only. */
  readonly noticedBy: string;
  /** Whose words the quotes are. */
  readonly form: string;
  /** The analyst's sentence. */
  readonly claim: string;
  readonly answers: readonly string[];
  readonly saidAt: string;
  /** These five have one entry a quote, in the same order. */
  readonly quotes: readonly string[];
  readonly translations: readonly string[];
  readonly documents: readonly string[];
  readonly documentDates: readonly string[];
  readonly places: readonly string[];
  readonly withdrawn: boolean;
  readonly withdrawals: readonly string[];
  readonly dataset: string;
  readonly version: string;
  readonly checksum: string;
  readonly citation: string;
}

/** In the order of the ids; of anything else there is no row. In English, as their columns are, whatever the page speaks. */
export function listStatementRows(affair: Affair, ids: readonly string[], checksum: string): readonly StatementRow[] {
  return inEnglish(() => listRows(affair, ids, checksum));
}

function listRows(affair: Affair, ids: readonly string[], checksum: string): readonly StatementRow[] {
  const { index } = affair;
  const version = index.graph.nodes.Dataset[0]?.properties.version ?? '';
  return ids.flatMap((id): StatementRow[] => {
    const label = index.labelOf(id);
    if (label !== 'Assertion' && label !== 'Silence') return [];
    const tellers = sayTellers(index, id);
    const quotes = index.quotesOf(id);
    return [
      {
        id,
        kind: label === 'Silence' ? 'silence' : 'assertion',
        speakers: speakersBehind(index, id).map((one) => nameActors(index, [one])),
        verb: attribute(affair, id).act,
        asToldBy: label === 'Silence' ? '' : (tellers ?? ''),
        noticedBy: label === 'Silence' ? (tellers ?? 'the document itself') : '',
        form: describeForm(index, id),
        claim: describeClaim(index, id),
        answers: listAnswersOf(index, id),
        saidAt: nameSaidAt(index, id) ?? '',
        quotes: quotes.map((one) => one.properties.exact),
        translations: quotes.map((one) => one.properties.translation ?? ''),
        documents: quotes.map((one) => nameDocument(index, one.to)),
        documentDates: quotes.map((one) => index.node('Document', one.to)?.properties.date ?? ''),
        places: quotes.map(describePlace),
        withdrawn: affair.retracted.has(id),
        withdrawals: label === 'Silence' ? [] : listWithdrawals(index, id),
        dataset: index.dataset,
        version,
        checksum,
        citation: citeStatement(index, id),
      },
    ];
  });
}

const stances = { held: 'holds', denied: 'denies', open: 'leaves it open' } as const;

/** "Who did it?: denies Ukraine (hints at it)"; of a silence, what it passes over. */
function listAnswersOf(index: GraphIndex, id: string): string[] {
  const ask = (question: string) => index.node('Question', question)?.properties.text ?? question;
  const given = index.answersOf(id).map(({ to, properties }) => {
    const { stance, value } = properties;
    const manner = describeManner(properties);
    const what = value === undefined ? '' : ` ${describeValue(index, to, value)}`;
    return `${ask(to)}: ${stances[stance]}${what}${manner.length === 0 ? '' : ` (${manner.join(', ')})`}`;
  });
  const passedOver = index
    .passedOverIn(id)
    .map(({ to, properties }) => `${ask(to)}: passes over ${describeValue(index, to, properties.value)}`);
  return [...given, ...passedOver];
}

function describePlace({ properties: { part, at, start, end } }: QuoteRow): string {
  const characters = start === undefined || end === undefined ? 'position not recorded' : `characters ${start}–${end}`;
  return [part, at, characters].filter((one) => one !== undefined).join(', ');
}
