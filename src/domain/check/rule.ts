// The shape of a rule of `check`: a code, what it means, and where it looks. The machine that runs rules is check.ts.

import { countOf } from '../../domain/base/count.ts';
import type { Diagnostic, DiagnosticNote, Place, Severity } from '../base/diagnostic.ts';
import type { Dataset } from '../records/model.ts';
import { cutMiddle } from '../records/say.ts';
import type { CheckContext } from './check-context.ts';

/** One place where a rule does not hold; code and severity are the rule's. */
export interface Finding {
  readonly place: Place;
  /** What is wrong, where, why, and what to do. */
  readonly message: string;
  readonly notes?: readonly DiagnosticNote[];
  readonly suggestion?: string;
  /** As of a diagnostic. */
  readonly alike?: string;
}

/** `code` is the name of the rule's file and its heading in docs/diagnostics.md; `title` says in a line what is wrong. */
export interface RuleDefinition {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  /** Absent where a reader finds the mistake, because the draft no longer shows it (syntax, shape, limits). */
  readonly check?: (context: CheckContext) => Iterable<Finding>;
  /**
   * Of a rule with `check`. `each`: it looks at each record alone, beside what is declared, and so may be shown a dataset in parts.
   * `together`: it compares records, and is shown those that something hangs on (docs/decisions/0174-a-check-that-streams.md).
   */
  readonly looksAt?: 'each' | 'together';
  /** Looks at what the whole dataset gives, where no rule found an error; for warnings only. */
  readonly review?: (dataset: Dataset, context: CheckContext) => Iterable<Finding>;
}

/** Places beside the first that one sentence about a whole dataset names. */
const shownBeside = 4;

/**
 * For a rule that is right too seldom to be heard at every place: the first finding, with how many there are and where the
 * next few stand. `say` gives the message for more than one.
 */
export function tellOnce(findings: readonly Finding[], say: (first: Finding, count: number) => string): Finding[] {
  const [first, ...others] = findings;
  if (first === undefined || others.length === 0) return [...findings];
  const beside = others.slice(0, shownBeside).map(({ message, place }) => ({ message, place }));
  return [{ ...first, message: say(first, findings.length), notes: [...beside, ...(first.notes ?? [])] }];
}

/** What is written in the data is repeated in messages; a value of 64 KiB must not be. */
const longestMessage = 500;

/** Notes of one diagnostic: some rules have one for every place that bears on it. */
const mostNotes = 12;

/** Turns a finding into a diagnostic under the rule's code. Readers use it for the rules without `check`. */
export function diagnose(rule: RuleDefinition, finding: Finding): Diagnostic {
  const { place, notes = [], suggestion, alike } = finding;
  return {
    code: rule.code,
    severity: rule.severity,
    message: cutMiddle(finding.message, longestMessage),
    place,
    notes: limitNotes(notes).map((note) => ({ ...note, message: cutMiddle(note.message, longestMessage) })),
    ...(suggestion !== undefined && { suggestion: cutMiddle(suggestion, longestMessage) }),
    ...(alike !== undefined && { alike }),
  };
}

/** The last one stays: it says what to do. */
function limitNotes(notes: readonly DiagnosticNote[]): readonly DiagnosticNote[] {
  if (notes.length <= mostNotes) return notes;
  const left = notes.length - mostNotes + 1;
  return [...notes.slice(0, mostNotes - 2), { message: `and ${countOf(left, 'more such place')}` }, ...notes.slice(-1)];
}
