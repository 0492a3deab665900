// The rules a reader finds broken while a file becomes a draft: a definition together with the builder of its message.
import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose, type Finding, type RuleDefinition } from './rule.ts';

/** Call it with what was found to have the diagnostic. */
export interface ReaderRule<Found extends readonly unknown[]> extends RuleDefinition {
  (...found: Found): Diagnostic;
}

export function defineReaderRule<Found extends readonly unknown[]>(
  definition: RuleDefinition,
  build: (...found: Found) => Finding,
): ReaderRule<Found> {
  return Object.assign((...found: Found) => diagnose(definition, build(...found)), definition);
}
