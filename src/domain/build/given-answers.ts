// Answers as they are given, in any order → those to one question at a time, each once. Makes no nodes of them.
import type { Sorter } from './answer-batches.ts';
import { type AnswerValue, nameAnswer } from './answer-nodes.ts';
import type { GraphTools } from './build-graph.ts';

/** Answers, or other rows, that are in memory at once. */
export const rowsAtOnce = 2_000;

/** Answers by question, each once or a few times. */
export class GivenAnswers {
  readonly #sorter: Sorter;
  readonly #hashText: GraphTools['hashText'];
  /** Those met last: most are given by many. */
  readonly #met = new Set<string>();

  constructor(sorter: Sorter, hashText: GraphTools['hashText']) {
    this.#sorter = sorter;
    this.#hashText = hashText;
  }

  add(answer: AnswerValue): void {
    const name = nameAnswer(answer, this.#hashText);
    if (this.#met.has(name)) return;
    if (this.#met.size >= rowsAtOnce) this.#met.clear();
    this.#met.add(name);
    const { question, value, from, to, asOf, of } = answer;
    this.#sorter.add(question, JSON.stringify({ question, value, from, to, asOf, of }));
  }

  /** All of some questions at a time, each answer once. */
  *read(): Generator<AnswerValue[]> {
    let answers: AnswerValue[] = [];
    for (const ofQuestion of groupSorted(this.#sorter.read())) {
      for (const one of new Set(ofQuestion)) answers.push(JSON.parse(one));
      if (answers.length < rowsAtOnce) continue;
      yield answers;
      answers = [];
    }
    if (answers.length > 0) yield answers;
  }
}

/** Values of one key at a time. */
export function* groupSorted(entries: Iterable<{ readonly key: string; readonly value: string }>): Generator<string[]> {
  let values: string[] = [];
  let last: string | undefined;
  for (const { key, value } of entries) {
    if (key !== last && values.length > 0) {
      yield values;
      values = [];
    }
    last = key;
    values.push(value);
  }
  if (values.length > 0) yield values;
}
