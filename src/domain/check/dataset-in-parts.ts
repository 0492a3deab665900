// What is declared, and what is said a part at a time → the same records as build-dataset.ts makes of the whole. Only for what was found
// to be sound.
import type { DatasetParts, Declared } from '../build/dataset-parts.ts';
import type { DraftDataset, DraftDocument } from '../records/draft.ts';
import type { Assertion, Dataset, Silence } from '../records/model.ts';
import { buildAssertion, buildSilence } from './build-assertion.ts';
import { buildDataset } from './build-dataset.ts';
import {
  buildCheckContext,
  buildPartContext,
  type CheckContext,
  type CheckTools,
  nothingDeclared,
} from './check-context.ts';
import type { SaidPart } from './check-in-parts.ts';
import { byId } from './field-values.ts';

export class PartBuilder {
  readonly #beside: CheckContext;
  readonly #narrators = new Map<string, DraftDocument>();

  /** `declared` has no assertions and no silences. */
  constructor(declared: DraftDataset, tools: CheckTools) {
    this.#beside = buildCheckContext(declared, tools);
  }

  build(part: SaidPart): Pick<Dataset, 'assertions' | 'silences'> {
    const context = buildPartContext({ ...this.#beside.draft, ...nothingDeclared, ...part }, this.#beside);
    for (const [actor, document] of context.addedNarrators) this.#narrators.set(actor, document);
    return {
      assertions: part.assertions.map((one) => buildAssertion(one, context)),
      silences: part.silences.map((one) => buildSilence(one, context)),
    };
  }

  /** With the narrators that were added so far. */
  declare(): Declared {
    return buildDataset({ ...this.#beside, addedNarrators: this.#narrators });
  }
}

/** All of it, in memory. */
export function holdParts(parts: DatasetParts): Dataset {
  const assertions: Assertion[] = [];
  const silences: Silence[] = [];
  const declared = parts.read((part) => {
    assertions.push(...part.assertions);
    silences.push(...part.silences);
  });
  return { ...declared, assertions: byId(assertions), silences: byId(silences) };
}
