// A chain of retractions longer than the rules follow.
import type { CheckContext } from '../check-context.ts';
import type { RuleDefinition } from '../rule.ts';

/** The Cypher that tells whether something stands retracted is unrolled so far: it must run without procedures. */
const maxRetractionDepth = 4;

export const deepRetraction: RuleDefinition = {
  code: 'deep-retraction',
  severity: 'error',
  title: `More than ${maxRetractionDepth} retractions of retractions.`,
  looksAt: 'together',
  *check(context) {
    const depths = new Map<string, number>();
    for (const { id, retracts } of context.draft.assertions) {
      for (const { assertion } of retracts) {
        // Told once, where the chain grows too long, and not again at every link beyond.
        if (1 + measureDepth(assertion.value, context, depths) !== maxRetractionDepth + 1) continue;
        yield {
          place: assertion.place,
          message: `\`${id.value}\` is the ${maxRetractionDepth + 1}th retraction in a row: at most ${maxRetractionDepth} are followed`,
          notes: [{ message: 'record the last position as an assertion of its own' }],
        };
      }
    }
  },
};

/** Retractions below this assertion, itself counted. Cycles are cut: they are found elsewhere. */
function measureDepth(start: string, { assertions }: CheckContext, depths: Map<string, number>): number {
  const stack = [start];
  const onPath = new Set<string>();
  while (stack.length > 0) {
    const id = stack[stack.length - 1] as string;
    if (depths.has(id)) {
      stack.pop();
      continue;
    }
    const below = (assertions.get(id)?.retracts ?? []).map(({ assertion }) => assertion.value);
    const open = onPath.has(id) ? [] : below.filter((other) => !depths.has(other) && !onPath.has(other));
    onPath.add(id);
    if (open.length > 0) {
      for (const other of open) stack.push(other);
      continue;
    }
    depths.set(
      id,
      below.reduce((most, other) => Math.max(most, 1 + (depths.get(other) ?? 0)), 0),
    );
    stack.pop();
  }
  return depths.get(start) ?? 0;
}
