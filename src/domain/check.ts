// Draft → Dataset: runs every rule over the draft, and builds the dataset where none of them found an error. Stops at nothing,
// repairs nothing; messages are the rules'.
import { type AnchorStatus, anchorStatuses } from './anchor.ts';
import { buildDataset } from './build-dataset.ts';
import { buildCheckContext, type CheckContext, type CheckTools } from './check-context.ts';
import { type Diagnostic, sortDiagnostics } from './diagnostic.ts';
import type { DraftDataset } from './draft.ts';
import type { Dataset } from './model.ts';
import { diagnose, type Finding, type RuleDefinition } from './rule.ts';
import { catalogue } from './rules/catalogue.ts';

export interface CheckOutcome {
  /** The reader's and the rules' together, sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
  /** Present if and only if no diagnostic is an error. */
  readonly dataset?: Dataset;
  /** Quotes counted by how they were found in their documents. */
  readonly anchors: Readonly<Record<AnchorStatus, number>>;
}

/** `found` are the diagnostics of whoever read the draft: with an error among them there is no dataset. */
export function checkDataset(draft: DraftDataset, tools: CheckTools, found: readonly Diagnostic[] = []): CheckOutcome {
  const context = buildCheckContext(draft, tools, found);
  const diagnostics = [...found, ...runRules((rule) => rule.check?.(context))];
  const anchors = countAnchors(context);
  if (!draft.header || diagnostics.some(({ severity }) => severity === 'error')) {
    return { diagnostics: sortDiagnostics(diagnostics), anchors };
  }
  const dataset = buildDataset(context);
  const reviewed = runRules((rule) => rule.review?.(dataset, context));
  return { diagnostics: sortDiagnostics([...diagnostics, ...reviewed]), dataset, anchors };
}

function runRules(run: (rule: RuleDefinition) => Iterable<Finding> | undefined): Diagnostic[] {
  return catalogue.flatMap((rule) => [...(run(rule) ?? [])].map((finding) => diagnose(rule, finding)));
}

function countAnchors(context: CheckContext): Record<AnchorStatus, number> {
  const counts = Object.fromEntries(anchorStatuses.map((status) => [status, 0])) as Record<AnchorStatus, number>;
  for (const { anchor } of context.anchoredQuotes()) counts[anchor.status] += 1;
  return counts;
}
