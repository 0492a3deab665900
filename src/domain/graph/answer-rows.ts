// NarrativeGraph → who answers what, each answer in one row: the assertion's HOLDS, DENIES or LEAVES_OPEN together with what the
// Answer node says. The one place that joins the two; judges nothing.
import { groupBy } from '../base/group-by.ts';
import { compareText } from '../base/result.ts';
import type { AnswerManner, Stance, ValueBounds } from '../records/model.ts';
import type { GraphRelationship, NarrativeGraph } from './narrative-graph.ts';

/** What an Answer node says, with every value it lies in. */
export interface AnswerReading extends ValueBounds {
  readonly value: string;
  readonly label?: string;
  readonly asOf?: string;
  readonly of?: string;
  /** Transitively, sorted, itself left out; absent where there is none, and for numbers and dates, which have bounds. */
  readonly within?: readonly string[];
}

/** An assertion's answer to a question. */
export interface AnswerRow {
  /** Id of the assertion. */
  readonly from: string;
  /** Id of the question. */
  readonly to: string;
  /** Id of the Answer node; absent where the question is left open. */
  readonly answer?: string;
  readonly properties: Partial<Omit<AnswerReading, 'label'>> & {
    readonly stance: Stance;
    readonly how: AnswerManner;
    readonly only: boolean;
    readonly hedge?: string;
  };
}

/** A silence and the answer it passes over. */
export interface PassedOverRow {
  readonly from: string;
  /** Id of the question. */
  readonly to: string;
  readonly properties: { readonly value: string };
}

export interface Answers {
  /** Sorted by assertion, question, stance, value, asOf, of. */
  readonly ofAssertions: readonly AnswerRow[];
  /** Sorted by question, assertion, stance, value, asOf, of. */
  readonly toQuestions: readonly AnswerRow[];
  /** Sorted by silence, question, value. */
  readonly passedOver: readonly PassedOverRow[];
  /** By id of the Answer node. */
  readonly readings: ReadonlyMap<string, AnswerReading>;
}

/** Answers whose node or question is not in the graph are left out. Cost: n log n, and what values lie within. */
export function listAnswers({ nodes, relationships }: NarrativeGraph): Answers {
  const questionOf = new Map(relationships.ANSWERS.map((one) => [one.from, one.to]));
  const readings = readAnswerNodes({ nodes, relationships }, questionOf);
  const stand =
    (stance: Stance) =>
    ({ from, to: answer, properties }: GraphRelationship<'HOLDS' | 'DENIES'>): AnswerRow[] => {
      const [question, reading] = [questionOf.get(answer), readings.get(answer)];
      if (question === undefined || reading === undefined) return [];
      const { label: _, ...said } = reading;
      return [{ from, to: question, answer, properties: { stance, ...properties, ...said } }];
    };
  const rows: AnswerRow[] = [
    ...relationships.HOLDS.flatMap(stand('held')),
    ...relationships.DENIES.flatMap(stand('denied')),
    ...relationships.LEAVES_OPEN.map(
      ({ from, to, properties }): AnswerRow => ({
        from,
        to,
        properties: { stance: 'open', only: false, ...properties },
      }),
    ),
  ];
  const passedOver = relationships.PASSES_OVER.flatMap(({ from, to: answer }): PassedOverRow[] => {
    const [to, reading] = [questionOf.get(answer), readings.get(answer)];
    return to === undefined || reading === undefined ? [] : [{ from, to, properties: { value: reading.value } }];
  });
  const byAssertion = rows.sort((a, b) => compareText(a.from, b.from) || compareText(a.to, b.to) || byAnswer(a, b));
  return {
    ofAssertions: byAssertion,
    toQuestions: byAssertion.toSorted((a, b) => compareText(a.to, b.to)),
    passedOver: passedOver.sort(
      (a, b) =>
        compareText(a.from, b.from) || compareText(a.to, b.to) || compareText(a.properties.value, b.properties.value),
    ),
    readings,
  };
}

function readAnswerNodes(
  { nodes, relationships }: NarrativeGraph,
  questionOf: ReadonlyMap<string, string>,
): Map<string, AnswerReading> {
  const slotOf = new Map(nodes.Question.map((one) => [one.id, one.properties.slot]));
  const values = new Map(nodes.Answer.map((one) => [one.id, one.properties.value]));
  const wider = groupBy(relationships.WITHIN, (one) => one.from);
  const listWithin = (id: string): string[] => {
    const slot = slotOf.get(questionOf.get(id) ?? '');
    if (slot !== 'actor' && slot !== 'token') return [];
    const above = new Set<string>();
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const { to } of wider.get(next) ?? []) {
        if (to === id || above.has(to)) continue;
        above.add(to);
        open.push(to);
      }
    }
    return [...above].map((one) => values.get(one) ?? one).sort(compareText);
  };
  return new Map(
    nodes.Answer.map(({ id, properties }) => {
      const within = listWithin(id);
      return [id, within.length === 0 ? properties : { ...properties, within }];
    }),
  );
}

function byAnswer({ properties: a }: AnswerRow, { properties: b }: AnswerRow): number {
  return (
    compareText(a.stance, b.stance) ||
    compareText(a.value ?? '', b.value ?? '') ||
    compareText(a.asOf ?? '', b.asOf ?? '') ||
    compareText(a.of ?? '', b.of ?? '')
  );
}
