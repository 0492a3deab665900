// Questions about answers and who gives them, answered from a graph in memory: the rows that the .cypher files of the same names give.
import { groupBy } from '../../domain/base/group-by.ts';
import { compareText } from '../../domain/base/result.ts';
import type { GraphIndex } from '../../domain/graph/index-graph.ts';
import { type Account, accountKey, listAccounts, type Role } from '../../domain/measures/accounts.ts';
import { type Holder, listHolders } from '../../domain/measures/origins-of-answers.ts';
import { listSingleOrigins } from '../../domain/measures/single-origin-assertions.ts';
import { listStandingTogether } from '../../domain/measures/standing-together.ts';
import { listSilences } from '../../domain/measures/utterances.ts';
import {
  type Asked,
  aboutEvent,
  describeAssertion,
  firstQuote,
  isSpokenBy,
  type Measure,
  nameOf,
  namesOf,
  orderBy,
  sortTexts,
} from './rows.ts';

function listQuestions(index: GraphIndex, asked: Asked) {
  const only = asked.text('question');
  return index.graph.nodes.Question.filter(({ id }) => only === undefined || id === only);
}

/** Names of those who have one of these parts in an account, each name once. */
function nameParts(index: GraphIndex, account: Account | undefined, ...roles: readonly Role[]): readonly string[] {
  const parts = (account?.parts ?? []).filter((part) => roles.includes(part.role));
  return sortTexts(namesOf(index, new Set(parts.map((part) => part.actor))));
}

const accounts: Measure = ({ index, retracted }, asked) => {
  const within = groupBy(index.graph.relationships.WITHIN, (one) => one.from);
  const excludes = groupBy(
    index.graph.relationships.EXCLUDES.flatMap(({ from, to }) => [
      { one: from, other: to },
      { one: to, other: from },
    ]),
    (pair) => pair.one,
  );
  const readValue = (answer: string) => index.describeAnswer(answer)?.value ?? '';
  const rows = listQuestions(index, asked).flatMap(({ id: question, properties: { text } }) => {
    const measured = new Map(listAccounts(index, question, retracted).map((one) => [one.key, one]));
    return index.answerNodesOf(question).map((answer) => {
      const { value, label, asOf, of } = index.describeAnswer(answer) ?? { value: '' };
      const account = measured.get(accountKey(value, asOf, of));
      return {
        ...{ question, text, value, label: label ?? value, asOf, of },
        holders: nameParts(index, account, 'held', 'held as told'),
        origins: sortTexts(namesOf(index, account?.origins ?? [])),
        hintedBy: nameParts(index, account, 'taken as given', 'hinted', 'hinted as told'),
        deniers: nameParts(index, account, 'denied', 'denied as told'),
        passedOverBy: namesOf(
          index,
          (account?.passedOver ?? []).map((one) => one.actor),
        ),
        within: (within.get(answer) ?? []).map((one) => readValue(one.to)).sort(compareText),
        excludes: (excludes.get(answer) ?? []).map((pair) => readValue(pair.other)).sort(compareText),
      };
    });
  });
  return orderBy(rows, (row) => [row.question, row.value, row.asOf, row.of]);
};

const rivalAnswers: Measure = ({ index, retracted }, asked) => {
  const isAbout = aboutEvent(index, asked.text('event'));
  const rows = listQuestions(index, asked).flatMap(({ id: question, properties: { text } }) =>
    (isAbout(question) ? listAccounts(index, question, retracted) : []).map((account) => {
      const node = index.answerNodesOf(question).find((one) => {
        const { value, asOf, of } = index.describeAnswer(one) ?? { value: '' };
        return accountKey(value, asOf, of) === account.key;
      });
      return {
        ...{ question, text, value: account.value, asOf: account.asOf, of: account.of },
        label: (node && index.describeAnswer(node)?.label) ?? account.value,
        heldBy: nameParts(index, account, 'held'),
        heldAsTold: nameParts(index, account, 'held as told'),
        takenAsGivenBy: nameParts(index, account, 'taken as given'),
        hintedBy: nameParts(index, account, 'hinted'),
        hintedAsTold: nameParts(index, account, 'hinted as told'),
        deniedBy: nameParts(index, account, 'denied'),
        deniedAsTold: nameParts(index, account, 'denied as told'),
        leftOpenBy: nameParts(index, account, 'open'),
        takenBackBy: nameParts(index, account, 'taken back'),
        passedOverBy: sortTexts(namesOf(index, new Set(account.passedOver.map((one) => one.actor)))),
        origins: account.origins.length,
      };
    }),
  );
  return orderBy(rows, (row) => [row.question, row.value, row.asOf, row.of]);
};

const answerCounts: Measure = ({ index }, asked) => {
  const rows = listQuestions(index, asked).flatMap(({ id: question, properties: { text, paired } }) => {
    const given = index.answersTo(question);
    if (given.length <= asked.number('above')) return [];
    const groups = groupBy(given, ({ properties: { stance, value, asOf, of } }) =>
      JSON.stringify([stance, value, asOf, of]),
    );
    return [...groups.values()].map((same) => {
      const { stance, value, asOf, of } = same[0]?.properties ?? { stance: 'open' };
      return {
        ...{ question, text, stance, value, asOf, of, paired },
        answers: same.length,
        actors: new Set(same.flatMap((one) => index.speakersOf(one.from))).size,
        asTold: same.filter((one) => index.node('Assertion', one.from)?.properties.asTold).length,
      };
    });
  });
  return orderBy(rows, (row) => [row.question, row.stance, row.value, row.asOf, row.of]);
};

const originsOfAnswers: Measure = ({ index, retracted }, asked) => {
  const rows = listQuestions(index, asked).flatMap(({ id }) =>
    listHolders(index, id, retracted).map(describeHolder(index)),
  );
  return orderBy(rows, (row) => [
    ...[row.question, row.value, row.asOf, row.of, !row.isOrigin],
    ...[row.actorName, row.actor, row.assertion],
  ]);
};

const describeHolder =
  (index: GraphIndex) =>
  ({ actor, answer: { from: assertion, to: question, properties }, whyNot }: Holder) => {
    const { value, asOf, of, how, hedge } = properties;
    const { asTold } = describeAssertion(index, assertion);
    return {
      ...{ question, value, asOf, of, actor, actorName: nameOf(index, actor), assertion, how, asTold },
      ...{ isOrigin: whyNot === undefined, whyNot, hedge, ...firstQuote(index, assertion) },
    };
  };

const singleOriginAssertions: Measure = ({ index, retracted }, asked) => {
  const only = asked.text('question');
  const rows = listSingleOrigins(index, retracted)
    .filter(({ question }) => only === undefined || question === only)
    .flatMap(({ question, value, asOf, of, origin, assertions, otherHolders }) =>
      assertions.map((assertion) => ({
        ...{ question, value, asOf, of, origin, assertion, ...firstQuote(index, assertion) },
        text: index.node('Question', question)?.properties.text,
        claim: describeAssertion(index, assertion).claim,
        originName: nameOf(index, origin),
        otherHolders: namesOf(index, otherHolders),
      })),
    );
  return orderBy(rows, (row) => [row.question, row.value, row.asOf, row.of, row.assertion]);
};

const softenedAnswers: Measure = ({ index }, asked) => {
  const rows = listQuestions(index, asked).flatMap(({ id: question }) =>
    index
      .answersTo(question)
      .filter(({ from, properties: { hedge, how } }) => {
        const isSoftened = hedge !== undefined || how === 'presupposed' || how === 'insinuated';
        return isSoftened && isSpokenBy(index, from, asked.text('actor'));
      })
      .map(({ from: assertion, properties: { stance, value, how, hedge } }) => ({
        ...describeAssertion(index, assertion),
        ...firstQuote(index, assertion),
        ...{ assertion, question, stance, value, how, hedge },
      })),
  );
  return orderBy(rows, (row) => [row.question, row.value, row.stance, row.assertion, row.how, row.hedge]);
};

const camps: Measure = ({ index, retracted }, asked) => {
  const actor = asked.text('actor');
  const found = listStandingTogether(index, retracted).filter(
    ({ actors }) => actor === undefined || actors.includes(actor),
  );
  return found.map(({ actors, questions, answers, asTold }) => ({
    ...{ actors, questions, asTold },
    names: actors.map((one) => nameOf(index, one)),
    answers: answers.map((answer) => {
      const { value = '', asOf, of } = index.describeAnswer(answer) ?? {};
      const question = index.graph.relationships.ANSWERS.find((one) => one.from === answer)?.to ?? '';
      return `${question}: ${value}${asOf === undefined ? '' : ` as of ${asOf}`}${of === undefined ? '' : ` of ${of}`}`;
    }),
  }));
};

const silences: Measure = ({ index }, asked) => {
  const only = asked.text('actor');
  const rows = listSilences(index)
    .filter(({ actor }) => only === undefined || actor === only)
    .map(({ silence, actor, question, value, noticedBy }) => {
      const node =
        question === undefined || value === undefined
          ? undefined
          : index.describeAnswer(findAnswer(index, question, value));
      return {
        ...{ silence, actor, question, value, ...firstQuote(index, silence) },
        actorName: nameOf(index, actor),
        occasion: index.node('Silence', silence)?.properties.in,
        text: question === undefined ? undefined : index.node('Question', question)?.properties.text,
        label: node?.label ?? value,
        noticedBy: sortTexts(namesOf(index, noticedBy)),
      };
    });
  return orderBy(rows, (row) => [row.silence, row.actorName, row.actor, row.question, row.value]);
};

/** The Answer node for a value as of no day and on no base: such a one is passed over. */
function findAnswer(index: GraphIndex, question: string, value: string): string {
  const isIt = (id: string) => {
    const answer = index.describeAnswer(id);
    return answer?.value === value && answer.asOf === undefined && answer.of === undefined;
  };
  return index.answerNodesOf(question).find(isIt) ?? '';
}

/** By the names of the questions. */
export const aboutAccounts: Readonly<Record<string, Measure>> = {
  accounts,
  'answer-counts': answerCounts,
  camps,
  'origins-of-answers': originsOfAnswers,
  'rival-answers': rivalAnswers,
  silences,
  'single-origin-assertions': singleOriginAssertions,
  'softened-answers': softenedAnswers,
};
