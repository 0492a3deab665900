// Dataset → NarrativeGraph, a step of it: answers as nodes. One for each value held, denied or passed over, and for each wider
// value that has one within it. Whoever gives an answer is no concern of this file.

import { groupBy } from '../base/group-by.ts';
import { haveEqualBounds, liesWithin } from '../base/intervals.ts';
import { omitAbsent } from '../base/result.ts';
import type { GraphNode, GraphRelationship } from '../graph/narrative-graph.ts';
import type { Question, QuestionId } from '../records/model.ts';
import type { WithinLookup } from '../records/within.ts';

/** What tells one answer to a question from another; bounds follow from the value. */
export interface AnswerValue {
  readonly question: string;
  readonly value: string;
  readonly from?: number | string | undefined;
  readonly to?: number | string | undefined;
  readonly asOf?: string | undefined;
  readonly of?: string | undefined;
}

export interface AnswerNodes {
  readonly nodes: readonly GraphNode<'Answer'>[];
  readonly ANSWERS: readonly GraphRelationship<'ANSWERS'>[];
  readonly NAMES: readonly GraphRelationship<'NAMES'>[];
  readonly WITHIN: readonly GraphRelationship<'WITHIN'>[];
}

/** Index entries have an end, and an id stands in the keys of relationships: a longer part is given by its hash. */
const maxPartLength = 200;

/** `question/value[/asOf[/of]]`, each part percent-encoded. `hashText` gives a SHA-256 in hex. */
export function nameAnswer({ question, value, asOf, of }: AnswerValue, hashText: (text: string) => string): string {
  const parts = of !== undefined ? [value, asOf ?? '', of] : asOf !== undefined ? [value, asOf] : [value];
  const encoded = parts.map((part) => {
    const text = encodeURIComponent(part);
    return text.length <= maxPartLength ? text : `sha256:${hashText(part)}`;
  });
  return [question, ...encoded].join('/');
}

/** Numbers and dates of a question with more answers than this are not nested: comparing them is quadratic. */
export const nestedAnswersLimit = 200;

/** Cost: linear, and for a question of numbers or dates at most the square of `nestedAnswersLimit`. */
export function buildAnswerNodes(
  given: Iterable<AnswerValue>,
  context: {
    readonly questions: readonly Question[];
    readonly actorNameOf: (id: string) => string | undefined;
    readonly withinOf: (question: QuestionId) => WithinLookup;
    readonly hashText: (text: string) => string;
  },
): AnswerNodes {
  const { hashText } = context;
  const questions = new Map<string, Question>(context.questions.map((one) => [one.id, one]));
  const answers = new Map<string, AnswerValue>();
  const add = (answer: AnswerValue) => {
    const id = nameAnswer(answer, hashText);
    if (!answers.has(id)) answers.set(id, answer);
    return id;
  };
  const within: GraphRelationship<'WITHIN'>[] = [];

  for (const answer of given) {
    add(answer);
    const lookUp = context.withinOf(answer.question as QuestionId);
    for (const value of lookUp(answer.value)) add({ ...answer, value });
  }
  const byBase = groupBy([...answers], ([, { question, asOf, of }]) => JSON.stringify([question, asOf, of]));
  for (const [, group] of byBase) {
    const question = group[0] && questions.get(group[0][1].question);
    if (question === undefined) continue;
    const isMeasured = question.slot === 'number' || question.slot === 'date';
    if (isMeasured && group.length > nestedAnswersLimit) continue;
    within.push(...(isMeasured ? nestIntervals(group) : nestValues(group, context.withinOf(question.id), hashText)));
  }
  const entries = [...answers];
  return {
    nodes: entries.map(([id, answer]) => {
      const question = questions.get(answer.question);
      const declared =
        question && Object.hasOwn(question.values, answer.value) ? question.values[answer.value] : undefined;
      const label = declared?.label ?? (question?.slot === 'actor' ? context.actorNameOf(answer.value) : undefined);
      const { value, from, to, asOf, of } = answer;
      return { id, properties: omitAbsent({ value, label, from, to, asOf, of }) as GraphNode<'Answer'>['properties'] };
    }),
    ANSWERS: entries.map(([from, { question }]) => ({ from, to: question, properties: {} })),
    NAMES: entries.flatMap(([from, { question, value }]) =>
      questions.get(question)?.slot === 'actor' && context.actorNameOf(value) !== undefined
        ? [{ from, to: value, properties: {} }]
        : [],
    ),
    WITHIN: within,
  };
}

/** From each value to the next wider ones: those it lies in and nothing between. */
function nestValues(
  group: readonly (readonly [string, AnswerValue])[],
  withinOf: WithinLookup,
  hashText: (text: string) => string,
): GraphRelationship<'WITHIN'>[] {
  return group.flatMap(([from, answer]) => {
    const wider = withinOf(answer.value);
    const next = wider.filter((one) => !wider.some((other) => other !== one && withinOf(other).includes(one)));
    return next.map((value) => ({ from, to: nameAnswer({ ...answer, value }, hashText), properties: {} }));
  });
}

/** Of intervals with equal bounds each lies in the other. */
function nestIntervals(group: readonly (readonly [string, AnswerValue])[]): GraphRelationship<'WITHIN'>[] {
  return group.flatMap(([from, inner]) => {
    const wider = group.filter(([id, outer]) => id !== from && liesWithin(inner, outer));
    const next = wider.filter(
      ([, one]) =>
        haveEqualBounds(inner, one) ||
        !wider.some(
          ([, other]) => !haveEqualBounds(one, other) && !haveEqualBounds(inner, other) && liesWithin(other, one),
        ),
    );
    return next.map(([to]) => ({ from, to, properties: {} }));
  });
}
