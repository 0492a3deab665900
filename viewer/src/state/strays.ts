// What an address names that is not there: said in a sentence, with what was probably meant and what is chosen without it. The
// picture shows the default in its place, and a default that nobody asked for must not pass for the thing asked for.

import { distance } from 'fastest-levenshtein';
import { cutMiddle } from '../../../src/domain/records/say.ts';
import { type KnownRecord, nameMeant, suggestRecord } from '../../../src/domain/records/suggest-record.ts';
import type { Affair } from '../affair/affair.ts';
import { relationFamilies } from '../affair/relations.ts';
import { type Filters, isDated } from '../choice/visibility.ts';
import { noticesWords } from '../language/english/notices.ts';
import { explainUnable, layouts } from '../layout/layouts.ts';
import { type Choices, parseDays, parseView, readFields, splitList, themes } from './url-state.ts';

export interface Stray {
  /** "This dataset has no question “who-is-resposible”." */
  readonly text: string;
  /** What was probably meant, and the choices with it. */
  readonly meant?: { readonly text: string; readonly change: Partial<Choices> };
  /** The choices without it; nothing where it has left no trace in them. */
  readonly without: Partial<Choices>;
}

const longest = 60;

/** `known`: the layouts there are; `address`: the hash as it was read, with what the choices leave out; empty once something else was chosen. */
export function listStrays(
  affair: Affair,
  choices: Choices,
  address: string,
  known: readonly { readonly name: string }[] = layouts,
): readonly Stray[] {
  return [
    ...listNonsense(address, known).map(describeNonsense),
    ...describeUnable(affair, choices),
    ...describeQuestion(affair, choices),
    ...describeCompared(affair, choices),
    ...describeFilter(choices.hidden, 'actors', 'hiddenActor', listActors(affair)),
    ...describeFilter(choices.hidden, 'acts', 'hiddenAct', listActs(affair)),
    ...describeFilter(choices.hidden, 'narratives', 'hiddenNarrative', listNarratives(affair)),
  ];
}

/** What was probably meant by the id of a record that is not there; of an account (`question=value`), its question at least. */
export function suggestSelection(affair: Affair, selected: string): KnownRecord | undefined {
  const { nodes } = affair.index.graph;
  const [first = ''] = selected.split(/[~=]/);
  const known = [
    ...listActors(affair),
    ...listQuestions(affair),
    ...listNarratives(affair),
    ...nodes.Event.map(({ id, properties }) => ({ id, name: properties.name })),
    ...nodes.Document.map(({ id, properties }) => ({ id, name: properties.title })),
    ...nodes.Assertion.map(({ id, properties }) => ({ id, name: properties.claim })),
    ...nodes.Silence.map(({ id, properties }) => ({ id, name: properties.in })),
  ];
  return known.find((one) => one.id === first) ?? suggestRecord(first, known, distance);
}

interface Nonsense {
  readonly key: 'layout' | 'theme' | 'hide' | 'view' | 'said';
  readonly value: string;
  /** What could stand there instead; empty where that is no list of words. */
  readonly known: readonly string[];
}

/** Values of an address that mean nothing in any dataset, in the order of the keys. */
function listNonsense(hash: string, layouts: readonly { readonly name: string }[]): readonly Nonsense[] {
  const fields = readFields(hash);
  const found: Nonsense[] = [];
  const check = (key: Nonsense['key'], values: readonly string[], known: readonly string[]) => {
    for (const value of values) if (!known.includes(value)) found.push({ key, value, known });
  };
  const one = (key: string) => [fields.get(key) ?? ''].filter((value) => value !== '');
  check(
    'layout',
    one('layout'),
    layouts.map((layout) => layout.name),
  );
  check('theme', one('theme'), themes);
  check('hide', splitList(fields.get('hide')), relationFamilies);
  if (parseView(fields.get('view')) === undefined) check('view', one('view'), []);
  if (parseDays(fields.get('said')) === undefined) check('said', one('said'), []);
  return found;
}

function describeNonsense({ key, value, known }: Nonsense): Stray {
  const words = noticesWords();
  const say = {
    layout: words.strayLayout,
    theme: words.strayTheme,
    hide: words.strayHide,
    view: words.strayView,
    said: words.straySaid,
  }[key];
  return { text: say(cutMiddle(value, longest), known), without: {} };
}

/** A layout for which this dataset has too few dates. */
function describeUnable({ index }: Affair, choices: Choices): readonly Stray[] {
  const asked = layouts.find((one) => one.name === choices.layout);
  const dated = index.graph.nodes.Assertion.filter(isDated).length;
  const text = asked && explainUnable(asked, { hasWebGL: true, dated });
  return text === undefined ? [] : [{ text, without: { layout: undefined } }];
}

function describeQuestion(affair: Affair, { question }: Choices): readonly Stray[] {
  if (typeof question !== 'string' || affair.faceOff(question) !== undefined) return [];
  const meant = suggestRecord(question, listQuestions(affair), distance);
  return [
    {
      text: noticesWords().noQuestion(cutMiddle(question, longest)),
      ...(meant && { meant: { text: noticesWords().meant(nameMeant(meant)), change: { question: meant.id } } }),
      without: { question: undefined },
    },
  ];
}

function describeCompared(affair: Affair, { compared }: Choices): readonly Stray[] {
  const known = listActors(affair);
  const ids = new Set(known.map((one) => one.id));
  const there = compared.filter((id) => ids.has(id));
  const strange = compared
    .filter((id) => !ids.has(id))
    .map((id): Stray => {
      const meant = suggestRecord(id, known, distance);
      const replaced = meant && [...new Set(compared.map((one) => (one === id ? meant.id : one)))];
      return {
        text: noticesWords().noActorCompared(cutMiddle(id, longest)),
        ...(meant &&
          replaced && { meant: { text: noticesWords().meant(nameMeant(meant)), change: { compared: replaced } } }),
        without: { compared: compared.filter((one) => one !== id) },
      };
    });
  if (there.length < 3) return strange;
  const text = noticesWords().twoAtATime(there.length);
  return [...strange, { text, without: { compared: there.slice(0, 2) } }];
}

function describeFilter(
  hidden: Filters,
  kind: 'actors' | 'acts' | 'narratives',
  say: 'hiddenActor' | 'hiddenAct' | 'hiddenNarrative',
  known: readonly KnownRecord[],
): readonly Stray[] {
  const ids = new Set(known.map((one) => one.id));
  const strange = hidden[kind].filter((id) => !ids.has(id));
  return strange.map((id) => {
    const meant = suggestRecord(id, known, distance);
    const others = hidden[kind].filter((one) => one !== id);
    const replaced = meant && [...new Set([...others, meant.id])].sort();
    return {
      text: noticesWords()[say](cutMiddle(id, longest)),
      ...(meant &&
        replaced && {
          meant: { text: noticesWords().meant(nameMeant(meant)), change: { hidden: { ...hidden, [kind]: replaced } } },
        }),
      without: { hidden: { ...hidden, [kind]: others } },
    };
  });
}

function listActors({ index }: Affair): KnownRecord[] {
  return index.graph.nodes.Actor.map(({ id, properties }) => ({
    id,
    name: properties.name,
    aliases: properties.aliases,
  }));
}

function listQuestions({ index }: Affair): KnownRecord[] {
  return index.graph.nodes.Question.map(({ id, properties }) => ({ id, name: properties.text }));
}

function listNarratives({ index }: Affair): KnownRecord[] {
  return index.graph.nodes.Narrative.map(({ id, properties }) => ({ id, name: properties.name }));
}

function listActs({ index }: Affair): KnownRecord[] {
  const acts = new Set(index.graph.nodes.Assertion.map((one) => one.properties.act));
  return [...acts].map((act) => ({ id: act, name: act }));
}
