// Something that is a part, a report, a retraction or a ground of itself, by however many steps.

import { countOf } from '../../../domain/base/count.ts';
import { type Arrow, findCycles } from '../../base/find-cycles.ts';
import type { DraftDataset, Text } from '../../records/draft.ts';
import type { Finding, RuleDefinition } from '../rule.ts';

interface Family {
  /** What an arrow says, between two ids. */
  readonly says: string;
  readonly why: string;
  readonly arrows: readonly Arrow[];
  /** Arrows that may close a cycle, but are looked at for themselves elsewhere. */
  readonly beside?: readonly Arrow[];
}

export const cycle: RuleDefinition = {
  code: 'cycle',
  severity: 'error',
  title: 'Records that lead back to themselves.',
  looksAt: 'together',
  *check({ draft }) {
    for (const family of listFamilies(draft)) {
      if (family.arrows.length === 0) continue;
      const own = new Set(family.arrows);
      for (const arrows of findCycles([...family.arrows, ...(family.beside ?? [])])) {
        if (arrows.some((arrow) => own.has(arrow))) yield describe(family, arrows);
      }
    }
  },
};

/** Steps of one cycle that are shown with their places. */
const shownSteps = 8;

function describe({ says, why }: Family, arrows: readonly Arrow[]): Finding {
  const [first, ...others] = arrows as [Arrow, ...Arrow[]];
  const chain = [first.from, ...arrows.map(({ to }) => to)].map((id) => `\`${id}\``).join(' → ');
  const through = others.length === 0 ? '' : ` (${chain})`;
  return {
    place: first.place,
    message: `\`${first.from}\` ${says} itself${through}: ${why}`,
    notes: [
      ...others
        .slice(0, shownSteps)
        .map(({ from, to, place }) => ({ message: `\`${from}\` ${says} \`${to}\` here`, place })),
      ...(others.length > shownSteps ? [{ message: `and ${countOf(others.length - shownSteps, 'more step')}` }] : []),
    ],
  };
}

/** One at a time: there is one for each question. */
function* listFamilies({ events, actors, documents, questions, assertions }: DraftDataset): Generator<Family> {
  const actorParts = pointAll(actors, ({ id, affiliations }) =>
    affiliations.filter(({ type, actor }) => type === 'partOf' && actor.value !== id.value).map(({ actor }) => actor),
  );
  // Parts that lead back to themselves are a mistake of their own.
  const sound = findCycles(actorParts).length === 0;
  const part = { says: 'is part of', why: 'nothing is a part of itself' };
  yield { ...part, arrows: pointAll(events, ({ partOf }) => (partOf ? [partOf] : [])) };
  yield { ...part, arrows: actorParts };
  yield {
    says: 'retells',
    why: 'of two documents, one came first',
    arrows: pointAll(documents, ({ derivedFrom }) => derivedFrom),
  };
  yield {
    says: 'supersedes',
    why: 'of two states of a document, one came first',
    arrows: pointAll(documents, ({ supersedes }) => supersedes),
  };
  for (const { values, slot } of questions) {
    yield {
      says: 'lies within',
      why: 'no value lies within itself',
      arrows: pointAll(values, ({ within }) => within),
      // What is part of an actor lies within it, without being told so again.
      beside: slot?.value === 'actor' && sound ? actorParts : [],
    };
  }
  yield {
    says: 'is implied by',
    why: 'an answer cannot follow from itself',
    arrows: pointAll(questions, ({ impliedBy }) => impliedBy.map(({ question }) => question)),
  };
  yield {
    says: 'is reported by',
    why: 'no report reports itself',
    arrows: pointAll(assertions, ({ reportedBy }) => reportedBy),
  };
  yield {
    says: 'retracts',
    why: 'a retraction comes after what it takes back',
    arrows: pointAll(assertions, ({ retracts }) => retracts.map(({ assertion }) => assertion)),
  };
}

/** From each record to each of those that it names. */
function pointAll<R extends { readonly id: Text }>(
  records: readonly R[],
  listNamed: (record: R) => readonly Text[],
): Arrow[] {
  return records.flatMap((record) =>
    listNamed(record).map((to) => ({ from: record.id.value, to: to.value, place: to.place })),
  );
}
