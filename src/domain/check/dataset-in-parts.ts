// What is declared, and what is said a part at a time → Dataset: the same as build-dataset.ts makes of the whole, and as little beside it.
// Only for what was found to be sound.
import type { DraftDataset, DraftDocument } from '../records/draft.ts';
import type { Assertion, Dataset, Silence } from '../records/model.ts';
import { buildAssertion, buildSilence } from './build-assertion.ts';
import { buildDataset } from './build-dataset.ts';
import { buildCheckContext, buildPartContext, type CheckContext, type CheckTools } from './check-context.ts';
import type { SaidPart } from './check-in-parts.ts';
import { byId } from './field-values.ts';

export class DatasetInParts {
  readonly #beside: CheckContext;
  readonly #narrators = new Map<string, DraftDocument>();
  readonly #assertions: Assertion[] = [];
  readonly #silences: Silence[] = [];

  /** `declared` has no assertions and no silences. */
  constructor(declared: DraftDataset, tools: CheckTools) {
    this.#beside = buildCheckContext(declared, tools);
  }

  add(part: SaidPart): void {
    const context = buildPartContext({ ...this.#beside.draft, ...part }, this.#beside);
    for (const [actor, document] of context.addedNarrators) this.#narrators.set(actor, document);
    for (const one of part.assertions) this.#assertions.push(buildAssertion(one, context));
    for (const one of part.silences) this.#silences.push(buildSilence(one, context));
  }

  build(): Dataset {
    return {
      ...buildDataset({ ...this.#beside, addedNarrators: this.#narrators }),
      assertions: byId(this.#assertions),
      silences: byId(this.#silences),
    };
  }
}
