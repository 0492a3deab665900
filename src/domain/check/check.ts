// Draft → Dataset: runs every rule over the draft, and builds the dataset where none of them found an error. Stops at nothing,
// repairs nothing; messages are the rules'.
import { type AnchorStatus, anchorStatuses } from '../anchor/anchor.ts';
import type { DraftDataset } from '../records/draft.ts';
import type { Dataset } from '../records/model.ts';
import { buildDataset } from './build-dataset.ts';
import { buildCheckContext, type CheckContext, type CheckTools } from './check-context.ts';
import { ProblemLog, type Problems } from './problem-log.ts';
import { diagnose, type Finding, type RuleDefinition } from './rule.ts';
import { catalogue } from './rules/catalogue.ts';

/** Quotes counted by how they were found in their documents. */
export type AnchorCounts = Readonly<Record<AnchorStatus, number>>;

/** The reader's problems and the rules' together. */
export interface CheckOutcome extends Problems {
  /** Present if and only if no problem is an error. */
  readonly dataset?: Dataset;
  readonly anchors: AnchorCounts;
}

/** What whoever read the draft found; with an error among it there is no dataset. */
export interface ReadProblems extends Problems {
  /** Some of what the files hold was not read, and no diagnostic tells where it stands. */
  readonly cut?: boolean;
}

const nothingFound: ReadProblems = { diagnostics: [], more: [] };

export function checkDataset(draft: DraftDataset, tools: CheckTools, found: ReadProblems = nothingFound): CheckOutcome {
  const isCut = found.cut === true || found.more.some(({ severity }) => severity === 'error');
  const context = buildCheckContext(draft, tools, found.diagnostics, isCut);
  const log = new ProblemLog(found);
  runRules(log, (rule) => rule.check?.(context));
  const anchors = countAnchors(context);
  if (!draft.header || log.hasErrors) return { diagnostics: log.diagnostics, more: log.more, anchors };
  const dataset = buildDataset(context);
  runRules(log, (rule) => rule.review?.(dataset, context));
  return { diagnostics: log.diagnostics, more: log.more, dataset, anchors };
}

function runRules(log: ProblemLog, run: (rule: RuleDefinition) => Iterable<Finding> | undefined): void {
  for (const rule of catalogue) {
    for (const finding of run(rule) ?? []) log.add(diagnose(rule, finding));
  }
}

/** Quotes by how they were found; adds to what was counted before. */
export function countAnchors(context?: CheckContext, before?: AnchorCounts): AnchorCounts {
  const counts = Object.fromEntries(anchorStatuses.map((one) => [one, before?.[one] ?? 0])) as Record<
    AnchorStatus,
    number
  >;
  for (const { status } of context?.anchoredQuotes() ?? []) counts[status] += 1;
  return counts;
}
