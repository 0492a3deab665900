// What only a sound dataset is asked (rules with `review`), of one whose assertions pass by: with each part what an assertion gives alone,
// in the end what two give together. Nothing of it is told where there is an error anywhere.
import type { Place } from '../base/diagnostic.ts';
import { AnswerBatches, type Sorter } from '../build/answer-batches.ts';
import type { SaidAnswers } from '../build/dataset-parts.ts';
import { findRetracted } from '../derive/list-retracted.ts';
import type { DraftAssertion, DraftDataset } from '../records/draft.ts';
import type { Assertion, Dataset } from '../records/model.ts';
import { narratorId } from '../records/narrator.ts';
import { buildAssertion } from './build-assertion.ts';
import { buildDataset } from './build-dataset.ts';
import { buildCheckContext, buildPartContext, type CheckContext, type CheckTools } from './check-context.ts';
import { ProblemLog } from './problem-log.ts';
import { RecordPlace } from './record-place.ts';
import { contradictoryImplication } from './rules/contradictory-implication.ts';
import { needlessRelation } from './rules/needless-relation.ts';
import {
  listUndatedChanges,
  SpeakersSeen,
  sayChanges,
  type UndatedChange,
  undatedChange,
} from './rules/undated-change.ts';
import { listRecordPlaces, logAll, putExact, type RuleFindings, settleFindings } from './run-rules.ts';

export interface ReviewTools {
  /** The context of what is declared, as it is by now. */
  readonly beside: () => CheckContext;
  /** Records with places of their own; what is declared has them from then on. */
  readonly readExact: (places: Iterable<RecordPlace>) => ReadonlyMap<RecordPlace, DraftDataset>;
}

export class ReviewInParts {
  readonly #declared: Dataset;
  readonly #answers: AnswerBatches;
  readonly #speakers = new SpeakersSeen();
  /** Questions that imply an answer to another, or are implied. */
  readonly #bound: ReadonlySet<string>;
  readonly #tools: ReviewTools;
  readonly #log = new ProblemLog();
  #retracted: ReadonlySet<string> = new Set();

  /** In what is declared there is no error. */
  constructor(sorter: Sorter, tools: ReviewTools) {
    const { draft } = tools.beside();
    // Of the others nothing bears on what follows.
    const actors = draft.actors.filter(({ affiliations }) => affiliations.some(({ type }) => type === 'partOf'));
    const bare = { ...draft, actors, events: [], documents: [], narratives: [] };
    this.#declared = buildDataset({ ...tools.beside(), draft: bare });
    this.#answers = new AnswerBatches(this.#declared, sorter);
    this.#tools = tools;
    this.#bound = new Set(
      this.#declared.questions.flatMap(({ id, impliedBy }) =>
        impliedBy.length === 0 ? [] : [id, ...impliedBy.map(({ question }) => question)],
      ),
    );
  }

  /** A part without errors. */
  add(context: CheckContext): void {
    const bound: DraftAssertion[] = [];
    for (const draft of context.draft.assertions) {
      const assertion = buildSaid(draft, context);
      this.#speakers.see(assertion.by, assertion.saidAt === undefined);
      if (assertion.answers.length > 0) this.#answers.add(assertion);
      if (assertion.answers.some(({ question }) => this.#bound.has(question))) bound.push(draft);
    }
    if (bound.length > 0) this.#findImplied(bound, context);
  }

  /** `related` are the assertions that are related to each other. */
  finish(related: readonly DraftAssertion[], declared: DraftDataset, tools: CheckTools, placeOf: PlaceOf): ProblemLog {
    this.#findNeedless({ ...declared, assertions: related }, tools);
    const retractions = related.flatMap(({ id, retracts }) =>
      retracts.map(({ assertion }) => ({ from: id.value, to: assertion.value })),
    );
    this.#retracted = findRetracted(retractions);
    this.#findChanges(placeOf);
    return this.#log;
  }

  /** Once it has finished. */
  get said(): SaidAnswers {
    return { batches: this.#answers, retracted: this.#retracted };
  }

  #findImplied(bound: readonly DraftAssertion[], context: CheckContext): void {
    const { questions } = this.#declared;
    const dataset = (own: CheckContext): Dataset => ({
      ...this.#declared,
      questions: questions.filter(({ id }) => this.#bound.has(id)),
      assertions: own.draft.assertions.map((one) => buildAssertion(one, own)),
    });
    this.#settle({ ...context.draft, assertions: bound, silences: [] }, (draft) => {
      const own = buildPartContext(draft, this.#tools.beside());
      return {
        rule: contradictoryImplication,
        findings: [...(contradictoryImplication.review?.(dataset(own), own) ?? [])],
      };
    });
  }

  #findNeedless(draft: DraftDataset, tools: CheckTools): void {
    const mayBeNeedless = draft.assertions.some(({ relations }) =>
      relations.some(({ kind }) => kind?.value === 'denies' || kind?.value === 'rivals'),
    );
    if (!mayBeNeedless) return;
    this.#settle(draft, (related) => {
      const context = buildCheckContext(related, tools);
      const findings = [...(needlessRelation.review?.(buildDataset(context), context) ?? [])];
      return { rule: needlessRelation, findings };
    });
  }

  /** What is retracted bears on nothing. */
  #findChanges(placeOf: PlaceOf): void {
    const retracted = this.#retracted;
    const changes = new Map<string, UndatedChange>();
    const isWanted = ({ id, by, act }: Assertion) =>
      !retracted.has(id) && (this.#speakers.mayChange(by) || act === 'retracts');
    for (const batch of this.#answers.read(isWanted)) {
      for (const one of listUndatedChanges(batch, this.#speakers)) {
        const [from, to] = [one.first, one.second].sort();
        changes.set(`${from} ${to}`, one);
      }
    }
    const sorted = [...changes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, change]) => change);
    const find = (place: PlaceOf): RuleFindings => ({
      rule: undatedChange,
      findings: sayChanges(sorted, place),
    });
    const exact = this.#tools.readExact(listRecordPlaces([find(placeOf)], this.#log));
    const ids = new Map([...exact].map(([place, { assertions }]) => [place.number, assertions[0]?.id.place]));
    logAll(
      [
        find((id) => {
          const place = placeOf(id);
          return (place instanceof RecordPlace && ids.get(place.number)) || place;
        }),
      ],
      this.#log,
    );
  }

  /** Finds once more, until every place that is shown is one of its own. */
  #settle(draft: DraftDataset, find: (draft: DraftDataset) => RuleFindings): void {
    let shown = draft;
    const readExact = (places: ReadonlySet<RecordPlace>) => {
      shown = putExact(shown, this.#tools.readExact(places));
    };
    logAll(
      settleFindings(() => [find(shown)], readExact, this.#log),
      this.#log,
    );
  }
}

/** Where an assertion stands. */
export type PlaceOf = (assertion: string) => Place | undefined;

/** Without what bears on nothing that follows. */
function buildSaid(draft: DraftAssertion, context: CheckContext): Assertion {
  const isNarrated = draft.by.some(({ value }) => value === narratorId);
  const bare = { ...draft, cites: [], about: [], narratives: [], tags: [], reportedBy: [] };
  return buildAssertion(isNarrated ? bare : { ...bare, quotes: [] }, context);
}
