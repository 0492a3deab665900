// Recipe → a checked dataset: numbers become references that exist, and what would break a rule of the format (a cycle, a
// duplicate, a value of the wrong slot) is left out. Pure: equal recipes give equal datasets.
import type {
  Act,
  ActorId,
  Answer,
  AssertionId,
  Dataset,
  DatasetId,
  DocumentId,
  EventId,
  NarrativeId,
  Question,
  QuestionId,
  Quote,
  Relation,
} from '../../src/domain/records/model.ts';
import { contradictionKinds, supportKinds } from '../../src/domain/records/model.ts';
import type { AnswerRecipe, QuoteRecipe, Recipe, RelationRecipe } from './arbitrary-recipe.ts';
import { at, byId, choose, chooseMany, present, sortedRecord, uniqueSorted } from './assemble-lists.ts';
import { assembleDate, assembleValue, type DateRecipe } from './assemble-values.ts';

export function assembleDataset(id: string, recipe: Recipe): Dataset {
  const ids = nameRecords(recipe);
  const events = assembleEvents(recipe, ids);
  const questions = assembleQuestions(recipe, ids);
  return {
    id: id as DatasetId,
    format: 1,
    version: '1.0.0',
    title: recipe.title,
    licence: 'CC0-1.0',
    language: 'en',
    curators: [],
    ...present(recipe.rest),
    events: byId(events),
    actors: byId(assembleActors(recipe, ids)),
    documents: byId(assembleDocuments(recipe, ids)),
    questions: byId(questions),
    narratives: byId(
      recipe.narratives.map((one, i) => ({
        id: at(ids.narratives, i) as NarrativeId,
        name: one.name,
        ...present(one.rest),
      })),
    ),
    assertions: byId(assembleAssertions(recipe, ids, events, questions)),
    silences: byId(assembleSilences(recipe, ids, questions)),
  };
}

type Ids = ReturnType<typeof nameRecords>;

function nameRecords(recipe: Recipe) {
  const name = (letter: string, list: readonly { slug: string }[]) => list.map((one, i) => `${one.slug}-${letter}${i}`);
  return {
    events: name('e', recipe.events) as EventId[],
    actors: name('p', recipe.actors) as ActorId[],
    documents: name('d', recipe.documents) as DocumentId[],
    questions: name('q', recipe.questions) as QuestionId[],
    narratives: name('n', recipe.narratives) as NarrativeId[],
    assertions: name('a', recipe.assertions) as AssertionId[],
    silences: name('s', recipe.silences),
  };
}

function assembleEvents(recipe: Recipe, ids: Ids): Dataset['events'][number][] {
  return recipe.events.map(({ name, date, partOf, rest }, i) => ({
    id: at(ids.events, i),
    name,
    ...present(rest),
    ...present({
      date: date && assembleDate(date),
      // Only an earlier event: no cycles.
      partOf: partOf === undefined ? undefined : choose(ids.events.slice(0, i), partOf),
    }),
  }));
}

function assembleActors(recipe: Recipe, ids: Ids): Dataset['actors'][number][] {
  return recipe.actors.map(({ affiliations, name, kind, unnamed, pseudonymous, rest }, i) => {
    const listed = affiliations.flatMap(({ type, actor, from, to }) => {
      const other = choose(ids.actors.slice(0, i), actor);
      const bounds = assembleBounds(from, to);
      return other === undefined ? [] : [{ type, actor: other, ...bounds }];
    });
    return {
      id: at(ids.actors, i),
      name,
      kind,
      aliases: [],
      unnamed,
      pseudonymous: pseudonymous && !unnamed,
      ...present(rest),
      affiliations: uniqueSorted(listed, (one) => [one.type, one.actor, one.from ?? '', one.to ?? '']),
    };
  });
}

/** An affiliation that would end before it begins keeps its beginning only. */
function assembleBounds(from: DateRecipe | undefined, to: DateRecipe | undefined) {
  const [begins, ends] = [from && assembleDate(from), to && assembleDate(to)];
  const reversed = begins?.from !== undefined && ends?.to !== undefined && begins.from > ends.to;
  return present({ from: begins?.text, to: reversed ? undefined : ends?.text });
}

function assembleDocuments(recipe: Recipe, ids: Ids): Dataset['documents'][number][] {
  return recipe.documents.map((one, i) => ({
    id: at(ids.documents, i),
    title: one.title,
    publisher: chooseMany(ids.actors, one.publisher),
    authors: chooseMany(ids.actors, one.authors),
    ...present({ date: one.date && assembleDate(one.date) }),
    archived: [],
    medium: 'text',
    sha256: one.sha256,
    length: one.length,
    ...present(one.rest),
    ...present({ removed: assembleRemoved(one.date, one.removed) }),
    derivedFrom: chooseMany(ids.documents.slice(0, i), one.derivedFrom),
    supersedes: chooseMany(ids.documents.slice(0, i), one.supersedes),
  }));
}

/** Nothing is taken down before it is published. */
function assembleRemoved(date: DateRecipe | undefined, removed: DateRecipe | undefined): string | undefined {
  const [published, gone] = [date && assembleDate(date), removed && assembleDate(removed)];
  const isReversed = published?.from !== undefined && gone?.to !== undefined && published.from > gone.to;
  return isReversed ? undefined : gone?.text;
}

function assembleQuestions(recipe: Recipe, ids: Ids): Question[] {
  const questions: Question[] = [];
  recipe.questions.forEach((one, i) => {
    const named = one.slot === 'actor' || one.slot === 'token';
    const values = named ? assembleValues(one, ids) : {};
    const exclusive = named && one.exclusive;
    questions.push({
      id: at(ids.questions, i),
      text: one.text,
      slot: one.slot,
      about: chooseMany(ids.events, one.about),
      exclusive,
      ...present({ because: exclusive ? one.because : undefined }),
      values,
      ...present({
        unit: one.slot === 'number' ? one.unit : undefined,
        tolerance: one.slot === 'number' || one.slot === 'date' ? one.tolerance : undefined,
        presupposes: one.presupposes === undefined ? undefined : choose(ids.assertions, one.presupposes),
      }),
      impliedBy: [],
      ...present(one.rest),
    });
  });
  // On an earlier question only: no cycles.
  return questions.map((question, i) =>
    question.slot === 'yes-no'
      ? {
          ...question,
          impliedBy: assembleImplications(recipe.questions[i]?.impliedBy ?? [], questions.slice(0, i), ids),
        }
      : question,
  );
}

/** Actor questions group some of their actors under headings; token questions declare every token. */
function assembleValues(one: Recipe['questions'][number], ids: Ids): Question['values'] {
  const heading = (i: number) => (i % 2 === 0 ? `heading-${i}` : `token-${i}`);
  const names = one.values.map((_, i) => heading(i));
  const entries = one.values.map(({ label, within }, i): [string, Question['values'][string]] => [
    at(names, i),
    { ...present({ label }), within: chooseMany(names.slice(0, i), within) },
  ]);
  if (one.slot === 'token') return sortedRecord(entries);
  const actors = ids.actors.flatMap((actor, i): [string, Question['values'][string]][] => {
    const value = one.values[i];
    return value === undefined ? [] : [[actor, { within: chooseMany(ids.actors.slice(0, i), value.within) }]];
  });
  return sortedRecord(actors);
}

function assembleImplications(
  recipes: Recipe['questions'][number]['impliedBy'],
  earlier: readonly Question[],
  ids: Ids,
): Question['impliedBy'] {
  const listed = recipes.flatMap(({ question, value, is, because }) => {
    const ground = choose(earlier, question);
    const read = ground && assembleValue(ground, value, value % 5, ids.actors);
    return ground === undefined || read === undefined ? [] : [{ question: ground.id, ...read, is, because }];
  });
  return uniqueSorted(listed, (one) => [one.question, one.value]);
}

interface AssertionParts {
  readonly by: readonly ActorId[];
  readonly depth: number;
}

function assembleAssertions(
  recipe: Recipe,
  ids: Ids,
  events: readonly Dataset['events'][number][],
  questions: Question[],
) {
  const parts: AssertionParts[] = [];
  return recipe.assertions.map((one, i): Dataset['assertions'][number] => {
    const target = one.retracts && i > 0 ? one.retracts.target % i : undefined;
    const retracted = target === undefined ? undefined : parts[target];
    // A chain of retractions is at most four long.
    const retracts = retracted !== undefined && retracted.depth < 4;
    const by = retracts ? retracted.by : chooseMany(ids.actors, one.by);
    parts.push({ by, depth: retracts ? retracted.depth + 1 : 0 });
    const withdrawal = retracts
      ? [assembleWithdrawal(at(ids.assertions, target ?? 0), one.retracts?.because ?? '')]
      : [];
    const act: Act = retracts ? 'retracts' : one.act;
    return {
      id: at(ids.assertions, i),
      by,
      joint: one.joint && by.length > 1,
      ...present({ utterance: one.utterance }),
      act,
      claim: one.claim,
      quotes: assembleQuotes(one.quotes, quotableDocuments(by, recipe, ids)),
      cites: assembleCited(one.cites, ids),
      // Undated: a retraction is not dated earlier than what it retracts.
      ...(retracts ? {} : assembleSaidAt(one.saidAt, ids, events)),
      about: chooseMany([...ids.events, ...ids.actors], one.about),
      answers: assembleAnswers(one.answers, questions, ids),
      relations: assembleRelations(recipe, ids, i, withdrawal),
      reportedBy: chooseMany(ids.assertions.slice(0, i), one.reportedBy),
      narratives: chooseMany(ids.narratives, one.narratives),
      tags: [],
      ...present(one.rest),
    };
  });
}

function assembleWithdrawal(to: AssertionId, because: string): Relation {
  return { type: 'CONTRADICTS', kind: 'withdraws', to, level: 'content', because };
}

function assembleSaidAt(
  saidAt: Recipe['assertions'][number]['saidAt'],
  ids: Ids,
  events: readonly Dataset['events'][number][],
): Pick<Dataset['assertions'][number], 'saidAt' | 'saidFrom' | 'saidTo'> {
  if (saidAt === undefined) return {};
  if (saidAt.kind === 'date') {
    const { text, from, to } = assembleDate(saidAt.date);
    return { saidAt: text, ...present({ saidFrom: from, saidTo: to }) };
  }
  const id = choose(ids.events, saidAt.event);
  if (id === undefined) return {};
  const date = events.find((one) => one.id === id)?.date;
  return saidAt.kind === 'after'
    ? { saidAt: { after: id }, ...present({ saidFrom: date?.to }) }
    : { saidAt: { before: id }, ...present({ saidTo: date?.from }) };
}

const bases = ['those present', 'those registered'];
const days = ['2024-03-23', '2024-03-25'];

function assembleAnswers(recipes: readonly AnswerRecipe[], questions: readonly Question[], ids: Ids): Answer[] {
  const listed = recipes.flatMap((one): Answer[] => {
    const question = choose(questions, one.question);
    if (question === undefined) return [];
    const stance = question.slot === 'yes-no' && one.stance === 'denied' ? 'held' : one.stance;
    const value = stance === 'open' ? {} : assembleValue(question, one.value, one.span, ids.actors);
    if (value === undefined) return [];
    const named = question.slot === 'actor' || question.slot === 'token';
    return [
      {
        question: question.id,
        stance,
        ...value,
        how: stance === 'open' ? 'asserted' : one.how,
        only: one.only && named && stance === 'held',
        ...present({
          ...one.rest,
          asOf: one.asOf === undefined ? undefined : days[one.asOf],
          of: one.of === undefined ? undefined : bases[one.of],
        }),
      },
    ];
  });
  const kept = keepConsistent(listed, questions);
  return uniqueSorted(kept, (one) => [one.question, one.stance, one.value ?? '', one.asOf ?? '', one.of ?? '']);
}

/**
 * Keeps an assertion from contradicting itself on a question, as of one day: nothing beside an open answer, no value both
 * held and denied, not both yes and no, and numbers and dates all held or all denied.
 */
function keepConsistent(answers: readonly Answer[], questions: readonly Question[]): Answer[] {
  const kept: Answer[] = [];
  for (const one of answers) {
    const slot = questions.find((question) => question.id === one.question)?.slot;
    const others = kept.filter((a) => a.question === one.question && a.asOf === one.asOf && a.of === one.of);
    const agrees = (other: Answer) => {
      if (one.stance === 'open' || other.stance === 'open' || slot === 'yes-no') return other.value === one.value;
      if (slot === 'number' || slot === 'date') return other.stance === one.stance;
      return other.stance === one.stance || other.value !== one.value;
    };
    if (others.every(agrees)) kept.push(one);
  }
  return kept;
}

/** At most one relation to a pair, written by the later one: no duplicate, no symmetric pair, no two that exclude each other. */
function assembleRelations(recipe: Recipe, ids: Ids, i: number, withdrawals: readonly Relation[]): Relation[] {
  const taken = new Set<string>(withdrawals.map((one) => one.to));
  const written: readonly RelationRecipe[] = recipe.assertions[i]?.relations ?? [];
  const listed = written.flatMap((one): Relation[] => {
    const to = choose(ids.assertions.slice(0, i), one.to);
    if (to === undefined || taken.has(to)) return [];
    taken.add(to);
    const { type, level, because } = one;
    if (type === 'RELIES_ON' || type === 'COMPATIBLE') return [{ type, to, because }];
    const shared = { to, level, because, ...present(one.rest) };
    return type === 'SUPPORTS'
      ? [{ type, kind: choose(supportKinds, one.kind) ?? 'confirms', ...shared }]
      : [{ type, kind: choose(contradictionKinds, one.kind) ?? 'denies', ...shared }];
  });
  return uniqueSorted([...withdrawals, ...listed], (one) => [one.type, one.to, 'level' in one ? one.level : '']);
}

/** An unnamed actor speaks in one document only. */
function quotableDocuments(by: readonly ActorId[], recipe: Recipe, ids: Ids): readonly DocumentId[] {
  const unnamed = by.some((actor) => recipe.actors[ids.actors.indexOf(actor)]?.unnamed);
  return unnamed ? ids.documents.slice(0, 1) : ids.documents;
}

function assembleQuotes(recipes: readonly QuoteRecipe[], documents: readonly DocumentId[]): Quote[] {
  const quotes = recipes.map(({ start, words, document, exact, form, prefix, suffix, rest }): Quote => {
    const parts = exact.split(' ');
    return {
      exact,
      form,
      ...present({ prefix, suffix, ...rest }),
      words: form === 'mixed' ? chooseMany(parts, words, 'as given') : [],
      document: choose(documents, document) ?? at(documents, 0),
      ...(start === undefined ? {} : { start, end: start + exact.length }),
    };
  });
  const seen = new Set<string>();
  return quotes.filter((one) => {
    const key = JSON.stringify([one.document, one.exact, one.prefix ?? '', one.suffix ?? '']);
    return !seen.has(key) && seen.add(key);
  });
}

function assembleCited(
  recipes: Recipe['assertions'][number]['cites'],
  ids: Ids,
): Dataset['assertions'][number]['cites'] {
  const listed = recipes.map(({ document, rest }) => ({
    document: choose(ids.documents, document) ?? at(ids.documents, 0),
    ...present(rest as { readonly at?: string; readonly note?: string }),
  }));
  return uniqueSorted(listed, (one) => [one.document, one.at ?? '']);
}

function assembleSilences(recipe: Recipe, ids: Ids, questions: readonly Question[]): Dataset['silences'][number][] {
  return recipe.silences.map((one, i) => {
    const by = chooseMany(ids.actors, one.by);
    const passed = one.passesOver.flatMap(({ question, value, span }) => {
      const chosen = choose(questions, question);
      const read = chosen && assembleValue(chosen, value, span, ids.actors);
      return chosen === undefined || read === undefined ? [] : [{ question: chosen.id, ...read }];
    });
    return {
      id: at(ids.silences, i) as Dataset['silences'][number]['id'],
      by,
      in: one.in,
      passesOver: uniqueSorted(passed, (entry) => [entry.question]),
      about: chooseMany([...ids.events, ...ids.actors], one.about),
      quotes: assembleQuotes(one.quotes, quotableDocuments(by, recipe, ids)),
      reportedBy: chooseMany(ids.assertions, one.reportedBy),
      ...present(one.rest),
    };
  });
}
