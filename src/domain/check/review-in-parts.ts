// What only a sound dataset is asked (rules with `review`), of one whose assertions pass by: with each part what an assertion gives alone,
// in the end what two give together. Nothing of it is told where there is an error anywhere.
import type { Place } from '../base/diagnostic.ts';
import { AnswerBatches, type SaidHead, type Sorter } from '../build/answer-batches.ts';
import type { SaidAnswers } from '../build/dataset-parts.ts';
import { findRetracted } from '../derive/list-retracted.ts';
import type { DraftAssertion, DraftDataset } from '../records/draft.ts';
import type { Assertion, Dataset } from '../records/model.ts';
import { narratorId } from '../records/narrator.ts';
import { buildAssertion } from './build-assertion.ts';
import { buildDataset, createQuestionLookup } from './build-dataset.ts';
import { buildPartContext, type CheckContext } from './check-context.ts';
import { ProblemLog } from './problem-log.ts';
import { RecordPlace } from './record-place.ts';
import { contradictoryImplication } from './rules/contradictory-implication.ts';
import { deriveWithout, listBare, needlessRelation, sayNeedless } from './rules/needless-relation.ts';
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

/** Of so many it costs little that every part of them is looked at beside what is declared. */
const impliedAtOnce = 2_000;

export class ReviewInParts {
  readonly #declared: Dataset;
  readonly #answers: AnswerBatches;
  readonly #speakers = new SpeakersSeen();
  /** Questions that imply an answer to another, or are implied. */
  readonly #bound: ReadonlySet<string>;
  readonly #tools: ReviewTools;
  readonly #impliedAtOnce: number;
  /** Assertions with answers that are bound to others, to be looked at together. */
  #implied: DraftAssertion[] = [];
  readonly #log = new ProblemLog();
  #retracted: ReadonlySet<string> = new Set();

  /** In what is declared there is no error. */
  constructor(sorter: Sorter, tools: ReviewTools) {
    this.#tools = tools;
    const { draft } = tools.beside();
    // Of the others nothing bears on what follows.
    const actors = draft.actors.filter(({ affiliations }) => affiliations.some(({ type }) => type === 'partOf'));
    this.#bound = new Set(
      draft.questions.flatMap(({ id, impliedBy }) =>
        impliedBy.length === 0 ? [] : [id.value, ...impliedBy.map(({ question }) => question.value)],
      ),
    );
    const questions = this.#bound.size === 0 ? [] : draft.questions.filter(({ id }) => this.#bound.has(id.value));
    const bare = { ...draft, actors, questions, events: [], documents: [], narratives: [] };
    this.#declared = buildDataset({ ...tools.beside(), draft: bare });
    this.#answers = new AnswerBatches(this.#declared, createQuestionLookup(tools.beside), sorter);
    this.#impliedAtOnce = Math.max(impliedAtOnce, actors.length);
  }

  /** A part without errors. */
  add(context: CheckContext): void {
    for (const draft of context.draft.assertions) {
      const assertion = buildSaid(draft, context);
      this.#speakers.see(assertion.by, assertion.saidAt === undefined);
      if (assertion.answers.length > 0) this.#answers.add(assertion);
      if (assertion.answers.some(({ question }) => this.#bound.has(question))) this.#implied.push(draft);
    }
    if (this.#implied.length >= this.#impliedAtOnce) this.#findImplied();
  }

  /** `related` are the assertions that are related to each other. */
  finish(related: readonly DraftAssertion[], declared: DraftDataset, placeOf: PlaceOf): ProblemLog {
    this.#findImplied();
    const retractions = related.flatMap(({ id, retracts }) =>
      retracts.map(({ assertion }) => ({ from: id.value, to: assertion.value })),
    );
    this.#retracted = findRetracted(retractions);
    this.#findNeedless({ ...declared, assertions: related });
    this.#findChanges(placeOf);
    return this.#log;
  }

  /** What bears on what follows. */
  get bound(): Pick<Dataset, 'actors' | 'questions'> {
    return this.#declared;
  }

  /** Once it has finished. */
  get said(): SaidAnswers {
    return { batches: this.#answers, retracted: this.#retracted };
  }

  #findImplied(): void {
    const assertions = this.#implied;
    this.#implied = [];
    if (assertions.length === 0) return;
    const asked = assertions.flatMap(({ answers }) => answers.map(({ question }) => question.value));
    const questions = this.#answers.listQuestions(asked.filter((id) => this.#bound.has(id)));
    const dataset = (own: CheckContext): Dataset => ({
      ...this.#declared,
      questions,
      assertions: own.draft.assertions.map((one) => buildAssertion(one, own)),
    });
    this.#settle({ ...this.#tools.beside().draft, assertions }, (draft) => {
      const own = buildPartContext(draft, this.#tools.beside());
      return {
        rule: contradictoryImplication,
        findings: [...(contradictoryImplication.review?.(dataset(own), own) ?? [])],
      };
    });
  }

  /** What is retracted gives nothing that could make a relation needless. */
  #findNeedless(draft: DraftDataset): void {
    const bare = listBare(draft);
    if (bare.length === 0) return;
    const ends = new Set(bare.flatMap(({ from, to }) => [from, to.value]));
    const datasets = this.#answers.read(({ id }) => ends.has(id) && !this.#retracted.has(id));
    const derived = deriveWithout(datasets, bare);
    if (derived.size === 0) return;
    this.#settle(draft, (shown) => ({ rule: needlessRelation, findings: [...sayNeedless(listBare(shown), derived)] }));
  }

  /** What is retracted bears on nothing. */
  #findChanges(placeOf: PlaceOf): void {
    const retracted = this.#retracted;
    const changes = new Map<string, UndatedChange>();
    const isWanted = ({ id, by, act }: SaidHead) =>
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
  const quotes = isNarrated ? draft.quotes : none;
  return buildAssertion(
    { ...draft, quotes, cites: none, about: none, narratives: none, tags: none, reportedBy: none },
    context,
  );
}

const none: readonly never[] = [];
