// Assertions that pass by → datasets small enough to be compared at once, in each of which everything stands that is said on its
// questions, and nothing else. What follows by rule on those questions follows from that alone.
import { groupBy } from '../base/group-by.ts';
import { groupQuestions } from '../derive/imply.ts';
import type { Answer, Assertion, Dataset, Question, Relation } from '../records/model.ts';

/** Sorts by key; entries of one key come in the order added. */
export interface Sorter {
  add(key: string, value: string): void;
  read(): Iterable<{ readonly key: string; readonly value: string }>;
}

/** Of an assertion what bears on what follows from its answers. */
type Said = Pick<Assertion, 'id' | 'by' | 'act' | 'joint'> &
  Partial<Pick<Assertion, 'saidAt' | 'saidFrom' | 'saidTo'>> & {
    readonly answers: readonly Answer[];
    readonly relations: readonly Relation[];
  };

/** What tells whether an assertion is wanted. */
export type SaidHead = Pick<Assertion, 'id' | 'by' | 'act'>;

/** A batch ends with the first question that makes it hold so many assertions. */
const assertionsAtOnce = 2_000;

export class AnswerBatches {
  readonly #declared: Dataset;
  readonly #sorter: Sorter;
  readonly #questionOf: (id: string) => Question | undefined;
  readonly #groups: ReadonlyMap<string, string>;
  readonly #bound: ReadonlyMap<string, readonly Question[]>;

  /**
   * Of `declared`, only those actors matter that are part of others, and those questions that imply an answer to another or are implied;
   * the others are asked for one at a time.
   */
  constructor(declared: Dataset, questionOf: (id: string) => Question | undefined, sorter: Sorter) {
    this.#declared = declared;
    this.#sorter = sorter;
    this.#questionOf = questionOf;
    this.#groups = groupQuestions(declared.questions);
    this.#bound = groupBy(declared.questions, ({ id }) => this.#groups.get(id) ?? id);
  }

  /** With the questions that these are bound to. */
  listQuestions(ids: Iterable<string>): Question[] {
    const groups = new Set([...ids].map((id) => this.#groups.get(id) ?? id));
    return [...groups].flatMap((group) => this.#questionsIn(group));
  }

  add({ id, by, act, joint, saidAt, saidFrom, saidTo, answers, relations }: Assertion): void {
    const byGroup = groupBy(answers, ({ question }) => this.#groups.get(question) ?? question);
    for (const [group, own] of byGroup) {
      const said: Said = {
        ...{ id, by, act, joint, answers: own },
        relations: relations.map(strip),
        ...(saidAt !== undefined && { saidAt }),
        ...(saidFrom !== undefined && { saidFrom }),
        ...(saidTo !== undefined && { saidTo }),
      };
      this.#sorter.add(group, JSON.stringify(said));
    }
  }

  /** Each with the questions it is about; assertions for which `isWanted` is false are left out, and questions that have then none. */
  *read(isWanted: (said: SaidHead) => boolean = () => true): Generator<Dataset> {
    let questions: Question[] = [];
    let assertions = new Map<string, Assertion>();
    let last: string | undefined;
    for (const { key, value } of this.#sorter.read()) {
      if (key !== last && assertions.size >= assertionsAtOnce) {
        yield this.#build(questions, assertions);
        [questions, assertions] = [[], new Map()];
      }
      if (key !== last) questions.push(...this.#questionsIn(key));
      last = key;
      const said = JSON.parse(value) as Said;
      if (isWanted(said)) assertions.set(said.id, join(assertions.get(said.id), fill(said)));
    }
    if (assertions.size > 0) yield this.#build(questions, assertions);
  }

  #questionsIn(group: string): readonly Question[] {
    const bound = this.#bound.get(group);
    if (bound !== undefined) return bound;
    const question = this.#questionOf(group);
    return question === undefined ? [] : [question];
  }

  #build(questions: readonly Question[], assertions: ReadonlyMap<string, Assertion>): Dataset {
    return {
      ...this.#declared,
      ...{ events: [], documents: [], narratives: [], silences: [], questions },
      assertions: [...assertions.values()],
    };
  }
}

/** What a relation keeps from following. */
function strip(relation: Relation): Relation {
  const { type, to } = relation;
  return ('level' in relation ? { type, to, kind: relation.kind, level: relation.level } : { type, to }) as Relation;
}

/** What is left out is put into the same object: there are many. */
function fill(said: Said): Assertion {
  return Object.assign(said, nothing);
}

const none: readonly never[] = [];
const nothing = { claim: '', about: none, quotes: none, cites: none, reportedBy: none, narratives: none, tags: none };

function join(one: Assertion | undefined, other: Assertion): Assertion {
  return one === undefined ? other : { ...one, answers: [...one.answers, ...other.answers] };
}
