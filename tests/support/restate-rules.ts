// What follows by rule, said a second time: slow, and on purpose unlike src/domain/derive. It looks at every two assertions and every
// two of their answers, and writes each sentence of the rules down as it stands in docs/derivation.md. Shares no code with the
// program but the types of a checked dataset.
import type { Answer, Assertion, Dataset, Question } from '../../src/domain/records/model.ts';

type Said = Pick<Answer, 'question' | 'stance' | 'how' | 'only'> &
  Partial<Pick<Answer, 'value' | 'from' | 'to' | 'hedge' | 'asOf' | 'of'>>;

export interface RestatedConflict {
  readonly from: string;
  readonly to: string;
  readonly kind: 'denies' | 'rivals';
  readonly rule: string;
  readonly questions: readonly string[];
  readonly hedged: boolean;
}

/** Sorted by from, to. Cost: assertions² × answers². Numbers of answers are not limited. */
export function restateConflicts(dataset: Dataset): RestatedConflict[] {
  const said = new Map(dataset.assertions.map((one) => [one.id as string, answersOf(dataset, one)]));
  const conflicts: RestatedConflict[] = [];
  for (const a of dataset.assertions) {
    for (const b of dataset.assertions) {
      if (a.id >= b.id || isTakenBack(dataset, a) || isTakenBack(dataset, b)) continue;
      if ([a, b].some((one) => one.act === 'questions' || one.act === 'declines')) continue;
      if (areSettledByHand(a, b)) continue;
      const shared = a.by.filter((actor) => b.by.includes(actor)).length;
      const changed = shared > 0 && shared === a.by.length && shared === b.by.length && areAtKnownTimesApart(a, b);
      if (shared > 0 && !changed) continue;
      const clashes = listClashes(dataset, said.get(a.id) ?? [], said.get(b.id) ?? []);
      if (clashes.length === 0) continue;
      const order = ['denied-answer', 'disjoint-values', 'rival-answers'];
      const rule = order.find((name) => clashes.some((one) => one.rule === name)) ?? '';
      conflicts.push({
        from: a.id,
        to: b.id,
        kind: rule === 'denied-answer' ? 'denies' : 'rivals',
        rule: changed ? 'changed-answer' : rule,
        questions: [...new Set(clashes.map((one) => one.question as string))].sort(),
        hedged: clashes.some((one) => one.hedged),
      });
    }
  }
  return conflicts.sort((x, y) => (`${x.from} ${x.to}` < `${y.from} ${y.to}` ? -1 : 1));
}

/** What an assertion answers, and what that implies until nothing new comes. */
function answersOf(dataset: Dataset, assertion: Assertion): Said[] {
  const all: Said[] = [...assertion.answers];
  for (let grown = true; grown; ) {
    grown = false;
    for (const ground of [...all].filter((one) => one.how === 'asserted' || one.how === 'implied')) {
      for (const follows of listImplied(dataset, ground)) {
        const beside = assertion.answers.some(
          (one) => one.question === follows.question && one.stance === follows.stance && one.value === follows.value,
        );
        const known = all.find(
          (one) =>
            one.question === follows.question &&
            one.stance === follows.stance &&
            one.value === follows.value &&
            one.asOf === follows.asOf &&
            one.of === follows.of,
        );
        if (beside) continue;
        if (known === undefined) {
          all.push(follows);
          grown = true;
        } else if (
          known.how === 'implied' &&
          known.hedge !== undefined &&
          (follows.hedge === undefined || follows.hedge < known.hedge)
        ) {
          all.splice(all.indexOf(known), 1, follows);
          grown = true;
        }
      }
    }
  }
  return all;
}

function listImplied(dataset: Dataset, ground: Said): Said[] {
  if (ground.stance !== 'held') return [];
  const carried = { how: 'implied' as const, only: false, hedge: ground.hedge, asOf: ground.asOf, of: ground.of };
  const clean = (one: object) =>
    Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as unknown as Said;
  return dataset.questions.flatMap((on) =>
    on.impliedBy.flatMap((rule): Said[] => {
      const about = questionOf(dataset, rule.question);
      const found: Said[] = [];
      if (ground.question === rule.question && isInside(dataset, about, ground, rule)) {
        found.push(clean({ ...carried, question: on.id, stance: 'held', value: rule.is }));
      }
      if (ground.question === on.id && ground.value === (rule.is === 'yes' ? 'no' : 'yes')) {
        found.push(
          about.slot === 'yes-no'
            ? clean({ ...carried, question: rule.question, stance: 'held', value: rule.value === 'yes' ? 'no' : 'yes' })
            : clean({
                ...carried,
                question: rule.question,
                stance: 'denied',
                value: rule.value,
                from: rule.from,
                to: rule.to,
              }),
        );
      }
      return found;
    }),
  );
}

function listClashes(dataset: Dataset, ours: readonly Said[], theirs: readonly Said[]) {
  const counts = (one: Said) => one.stance !== 'open' && (one.how === 'asserted' || one.how === 'implied');
  const clashes: { question: string; rule: string; hedged: boolean }[] = [];
  for (const x of ours.filter(counts)) {
    for (const y of theirs.filter(counts)) {
      if (x.question !== y.question || x.asOf !== y.asOf || x.of !== y.of) continue;
      const question = questionOf(dataset, x.question);
      const sameBase = (one: Said) =>
        counts(one) && one.question === x.question && one.asOf === x.asOf && one.of === x.of && one.stance === 'held';
      const rule = clashOf(dataset, question, x, y, ours.filter(sameBase), theirs.filter(sameBase));
      if (rule !== undefined) {
        clashes.push({ question: x.question, rule, hedged: x.hedge !== undefined || y.hedge !== undefined });
      }
    }
  }
  return clashes;
}

function clashOf(
  dataset: Dataset,
  question: Question,
  x: Said,
  y: Said,
  heldByX: readonly Said[],
  heldByY: readonly Said[],
): string | undefined {
  if (x.stance === 'denied' && y.stance === 'denied') return undefined;
  if (x.stance !== y.stance) {
    const [held, denied] = x.stance === 'held' ? [x, y] : [y, x];
    return isInside(dataset, question, held, denied) ? 'denied-answer' : undefined;
  }
  if (question.slot === 'yes-no') return x.value === y.value ? undefined : 'denied-answer';
  if (question.slot === 'number' || question.slot === 'date') {
    if (!hasEnds(x) || !hasEnds(y)) return undefined;
    return precedes(x, y) || precedes(y, x) ? 'disjoint-values' : undefined;
  }
  const meet = (one: Said, other: Said) =>
    isInside(dataset, question, one, other) || isInside(dataset, question, other, one);
  if (question.exclusive) {
    return heldByX.some((one) => heldByY.some((other) => meet(one, other))) ? undefined : 'rival-answers';
  }
  const alone = (one: Said, own: readonly Said[], other: Said) =>
    one.only && !own.some((said) => said.only && meet(said, other));
  return alone(x, heldByX, y) || alone(y, heldByY, x) ? 'rival-answers' : undefined;
}

/** Whether the value of one is that of the other or lies in it. */
function isInside(dataset: Dataset, question: Question, inner: Ends, outer: Ends): boolean {
  if (question.slot === 'number' || question.slot === 'date') {
    if (!hasEnds(inner) || !hasEnds(outer)) return false;
    // A day has more in it than any time.
    const isTimed = (one: Ends) => `${one.from}${one.to}`.includes('T');
    if (isTimed(outer) && !isTimed(inner)) return false;
    const [a, b] = [endsOf(inner, outer), endsOf(outer, inner)];
    return a.low >= b.low && a.high <= b.high;
  }
  let reached = [inner.value];
  for (let step = 0; step <= dataset.actors.length + Object.keys(question.values).length; step += 1) {
    if (reached.includes(outer.value)) return true;
    reached = reached.flatMap((value) => [
      ...(Object.entries(question.values).find(([id]) => id === value)?.[1].within ?? []),
      ...(question.slot === 'actor'
        ? (dataset.actors.find((actor) => actor.id === value)?.affiliations ?? [])
            .filter((one) => one.type === 'partOf')
            .map((one) => one.actor as string)
        : []),
    ]);
  }
  return false;
}

function hasEnds(one: { readonly from?: number | string; readonly to?: number | string }): boolean {
  return one.from !== undefined || one.to !== undefined;
}

interface Ends {
  readonly value?: string;
  readonly from?: number | string;
  readonly to?: number | string;
}

function precedes(a: Ends, b: Ends): boolean {
  return endsOf(a, b).high < endsOf(b, a).low;
}

/** Days and times as numbers, so that one infinity serves for all; a time beside a day is the day that is written in it. */
function endsOf({ value = '', from, to }: Ends, beside: Ends) {
  const byDay = ![`${from}${to}`, `${beside.from}${beside.to}`].every((ends) => ends.includes('T'));
  const asNumber = (end: number | string) => {
    if (typeof end === 'number') return end;
    const text = byDay && end.includes('T') ? value.slice(0, 10) : end;
    return Number(text.replaceAll(/\D/g, ''));
  };
  return {
    low: from === undefined ? Number.NEGATIVE_INFINITY : asNumber(from),
    high: to === undefined ? Number.POSITIVE_INFINITY : asNumber(to),
  };
}

function isTakenBack(dataset: Dataset, assertion: Assertion): boolean {
  return dataset.assertions.some(
    (other) =>
      other.relations.some(
        (one) => one.type === 'CONTRADICTS' && one.kind === 'withdraws' && one.to === assertion.id,
      ) && !isTakenBack(dataset, other),
  );
}

/** An analyst related the two in content, or said that both can hold. */
function areSettledByHand(a: Assertion, b: Assertion): boolean {
  const settles = (from: Assertion, to: Assertion) =>
    from.relations.some((one) => one.to === to.id && (!('level' in one) || one.level === 'content'));
  return settles(a, b) || settles(b, a);
}

function areAtKnownTimesApart(a: Assertion, b: Assertion): boolean {
  if (!a.saidFrom || !a.saidTo || !b.saidFrom || !b.saidTo) return false;
  const timesOf = ({ saidAt, saidFrom, saidTo }: Assertion): Ends => ({
    ...(typeof saidAt === 'string' && { value: saidAt }),
    ...(saidFrom !== undefined && { from: saidFrom }),
    ...(saidTo !== undefined && { to: saidTo }),
  });
  return precedes(timesOf(a), timesOf(b)) || precedes(timesOf(b), timesOf(a));
}

function questionOf(dataset: Dataset, id: string): Question {
  const found = dataset.questions.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no question ${id}`);
  return found;
}
