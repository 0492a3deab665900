// What is declared and what is said, a part at a time → the same records as build-dataset.ts makes of the whole. Only for what was found
// to be sound.
import type { DatasetParts, Declared, DeclaredLookups, SaidRecords } from '../build/dataset-parts.ts';
import type { DraftDataset, DraftDocument } from '../records/draft.ts';
import type { Assertion, Dataset, Silence } from '../records/model.ts';
import { buildAssertion, buildSilence } from './build-assertion.ts';
import { buildDataset, createQuestionLookup } from './build-dataset.ts';
import { buildPartContext, type CheckContext, nothingDeclared, splitDeclared } from './check-context.ts';
import type { SaidPart } from './check-in-parts.ts';
import { byId } from './field-values.ts';

export class PartBuilder {
  readonly #beside: CheckContext;
  readonly #bound: Pick<DeclaredLookups, 'actors' | 'questions'>;
  readonly #narrators = new Map<string, DraftDocument>();

  /** `beside` is the context of what is declared. */
  constructor(beside: CheckContext, bound: Pick<DeclaredLookups, 'actors' | 'questions'>) {
    this.#beside = beside;
    this.#bound = bound;
  }

  build(part: SaidPart): SaidRecords {
    const context = buildPartContext({ ...this.#beside.draft, ...nothingDeclared, ...part }, this.#beside);
    for (const [actor, document] of context.addedNarrators) this.#narrators.set(actor, document);
    return {
      assertions: part.assertions.map((one) => buildAssertion(one, context)),
      silences: part.silences.map((one) => buildSilence(one, context)),
    };
  }

  *declare(): Generator<Declared> {
    const { draft } = this.#beside;
    const { header } = draft;
    const build = (part: DraftDataset, addedNarrators: ReadonlyMap<string, DraftDocument>) =>
      buildDataset({ ...this.#beside, draft: { ...part, ...(header && { header }) }, addedNarrators });
    for (const part of splitDeclared(draft)) yield build(part, new Map());
    yield build({ ...draft, ...nothingDeclared }, this.#narrators);
  }

  get lookups(): DeclaredLookups {
    const { actors } = this.#beside;
    return {
      ...this.#bound,
      questionOf: createQuestionLookup(() => this.#beside),
      actorNameOf: (id) => actors.get(id)?.name?.value ?? this.#narrators.get(id)?.title?.value,
    };
  }
}

/** All of it, in memory. */
export function holdParts(parts: DatasetParts): Dataset {
  const assertions: Assertion[] = [];
  const silences: Silence[] = [];
  for (const part of parts.readSaid()) {
    assertions.push(...part.assertions);
    silences.push(...part.silences);
  }
  const all = [...parts.readDeclared()];
  return {
    ...(all[0] as Declared),
    events: byId(all.flatMap(({ events }) => events)),
    actors: byId(all.flatMap(({ actors }) => actors)),
    documents: byId(all.flatMap(({ documents }) => documents)),
    questions: byId(all.flatMap(({ questions }) => questions)),
    narratives: byId(all.flatMap(({ narratives }) => narratives)),
    assertions: byId(assertions),
    silences: byId(silences),
  };
}
