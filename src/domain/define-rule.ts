// What every diagnostic is made with: its code, its severity and the builder of its message, in one value. Looks at no dataset itself.
import type { Diagnostic, DiagnosticNote, Place, Severity } from './diagnostic.ts';

/** What a rule says about one place; code and severity are the rule's own. */
export interface Finding {
  readonly place: Place;
  readonly message: string;
  readonly notes?: readonly DiagnosticNote[];
  /** Read after "did you mean"; backticks are added when it is shown. */
  readonly suggestion?: string | undefined;
}

/** Call it with what was found to have the diagnostic. */
export interface Rule<Arguments extends readonly unknown[]> {
  (...found: Arguments): Diagnostic;
  readonly code: string;
  readonly severity: Severity;
}

/** One file in `domain/rules` holds one rule; the file is named by its code. */
export function defineRule<Arguments extends readonly unknown[]>(
  identity: { readonly code: string; readonly severity: Severity },
  build: (...found: Arguments) => Finding,
): Rule<Arguments> {
  const report = (...found: Arguments): Diagnostic => {
    const { place, message, notes = [], suggestion } = build(...found);
    return { ...identity, place, message, notes, ...(suggestion === undefined ? {} : { suggestion }) };
  };
  return Object.assign(report, identity);
}
