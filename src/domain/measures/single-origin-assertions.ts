// Answers that rest on one origin alone. Says nothing of whether one is enough.

import { groupBy } from '../base/group-by.ts';
import { compareText } from '../base/result.ts';
import type { GraphIndex } from '../graph/index-graph.ts';
import { type Holder, listHolders } from './origins-of-answers.ts';

export interface SingleOrigin {
  readonly question: string;
  readonly value: string;
  readonly asOf?: string;
  readonly of?: string;
  /** The one actor who asserts it of their own. */
  readonly origin: string;
  /** Ids of the origin's assertions that hold it, sorted. */
  readonly assertions: readonly string[];
  /** Others who hold it without being an origin: unnamed, as told, hinting, or relying. Sorted; who took it back is left out. */
  readonly otherHolders: readonly string[];
}

/** Sorted by question, value, asOf, of. Cost: as listHolders, for every question. */
export function listSingleOrigins(index: GraphIndex, retracted: ReadonlySet<string>): readonly SingleOrigin[] {
  return index.graph.nodes.Question.flatMap(({ id: question }) => {
    const holders = listHolders(index, question, retracted).filter((one) => one.whyNot !== 'taken back');
    const byAnswer = groupBy(
      holders,
      ({
        answer: {
          properties: { value, asOf, of },
        },
      }) => JSON.stringify([value ?? '', asOf ?? '', of ?? '']),
    );
    return [...byAnswer]
      .sort(([a], [b]) => compareText(a, b))
      .flatMap(([, group]) => describeSingleOrigin(question, group));
  });
}

function describeSingleOrigin(question: string, holders: readonly Holder[]): SingleOrigin[] {
  const original = holders.filter((one) => one.whyNot === undefined);
  const [origin, ...more] = new Set(original.map((one) => one.actor));
  const properties = holders[0]?.answer.properties;
  if (origin === undefined || more.length > 0 || properties === undefined) return [];
  const { value = '', asOf, of } = properties;
  const assertions = new Set(original.map((one) => one.answer.from));
  const others = new Set(holders.map((one) => one.actor).filter((actor) => actor !== origin));
  return [
    {
      question,
      value,
      ...(asOf === undefined ? {} : { asOf }),
      ...(of === undefined ? {} : { of }),
      origin,
      assertions: [...assertions].sort(compareText),
      otherHolders: [...others].sort(compareText),
    },
  ];
}
