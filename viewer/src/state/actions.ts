// What the user can do, as verbs. Each changes the choices once and writes them to the address: a new entry where going back
// should undo it, the same entry where it only refines.
import { batch } from '@preact/signals';
import type { DayRange } from '../affair/days.ts';
import type { RelationFamily } from '../affair/relations.ts';
import { noFilters } from '../choice/visibility.ts';
import { explainUnable, type LayoutName, layouts } from '../layout/layouts.ts';
import type { View } from '../layout/scene.ts';
import {
  affair,
  choices,
  circumstances,
  faceOff,
  hovered,
  isOverviewOpen,
  lastShown,
  layout,
  opening,
  pickedFrom,
  readHash,
} from './app-state.ts';
import { type Choices, noChoices, parseHash, renderHash, type ThemeName } from './url-state.ts';

export function readAddress(): void {
  rememberShown();
  batch(() => {
    const parsed = parseHash(location.hash);
    // A plain link to a dataset, as the command line opens it, may say it in the query.
    const asked = new URLSearchParams(location.search).get('dataset') ?? '';
    choices.value = parsed.dataset === '' ? { ...parsed, dataset: asked } : parsed;
    readHash.value = location.hash;
    hovered.value = undefined;
  });
}

/** What an address named in vain is replaced by what was meant, or left out: of the address, too. */
export function mend(part: Partial<Choices>): void {
  change(part, 'same');
  if (readHash.value !== '') writeAddress('same');
}

/** Before another affair may be asked for. */
function rememberShown(): void {
  if (opening.value.name === 'ready') lastShown.value = choices.value;
}

/** Back to the affair that is still open, where another one that was asked for is not shown. Nothing where none is open. */
export function goBack(): void {
  const before = lastShown.value;
  if (before === undefined) return;
  choices.value = before;
  writeAddress('same');
}

function change(part: Partial<Choices>, entry: 'new' | 'same'): void {
  const next = { ...choices.value, ...part };
  choices.value = next;
  if (renderHash(next) !== renderHash(parseHash(location.hash))) writeAddress(entry);
}

function writeAddress(entry: 'new' | 'same'): void {
  const address = renderHash(choices.value) || location.pathname + location.search;
  readHash.value = '';
  if (entry === 'new') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

export function select(id: string | undefined): void {
  const from = pickedFrom.value;
  if (from !== undefined && id !== from && affair.value?.index.labelOf(id ?? '') === 'Assertion') {
    pickedFrom.value = undefined;
    change({ selected: from, to: id }, 'new');
    return;
  }
  if (id === undefined) pickedFrom.value = undefined;
  if (id === choices.value.selected) return;
  change({ selected: id, to: undefined }, 'new');
}

/** The assertion that is chosen next is where the chain leads from this one. */
export function pickChainEnd(from: string | undefined): void {
  pickedFrom.value = from;
}

export function setChainEnd(to: string | undefined): void {
  change({ to }, 'new');
}

/** The text of a document in place of the layout; undefined puts it away. */
export function openDocument(read: string | undefined): void {
  change({ read }, 'new');
}

/** What is chosen, or what happened, is put away; where nothing is, the text that is read. */
export function closePane(): void {
  if (choices.value.selected === undefined && choices.value.read !== undefined) openDocument(undefined);
  isOverviewOpen.value = false;
  select(undefined);
}

/** What happened, in place of what is chosen; or put away. */
export function toggleOverview(): void {
  const isSeen = isOverviewOpen.value && choices.value.selected === undefined;
  select(undefined);
  isOverviewOpen.value = !isSeen;
}

/** Shows the accounts of a question. */
export function chooseQuestion(id: string): void {
  change({ question: id, selected: undefined, to: undefined, view: undefined }, 'new');
}

export function chooseLayout(name: LayoutName): void {
  const chosen = layouts.find((one) => one.name === name);
  if (chosen === undefined || (chosen === layout.value && choices.value.read === undefined)) return;
  if (explainUnable(chosen, circumstances.value) !== undefined) return;
  const needsQuestion = chosen.needsQuestion && faceOff.value === undefined;
  const first = affair.value?.questions[0]?.question;
  change(
    {
      layout: name,
      read: undefined,
      view: undefined,
      ...(needsQuestion && first !== undefined ? { question: first } : {}),
    },
    'new',
  );
}

export function chooseTheme(theme: ThemeName): void {
  change({ theme }, 'same');
}

/** In the view that was chosen before; what else is chosen belongs to the affair. */
export function chooseDataset(dataset: string): void {
  rememberShown();
  const { layout: chosen, theme } = choices.value;
  change({ ...noChoices, dataset, layout: chosen, theme }, 'new');
}

/** Two are set against each other; one waits for another. */
export function compare(actors: readonly string[]): void {
  change({ compared: actors }, 'new');
}

export function arrange(arranged: string): void {
  change({ arranged }, 'same');
}

export function rememberView(view: View | undefined): void {
  change({ view }, 'same');
}

export function toggleFamily(family: RelationFamily): void {
  const { hidden } = choices.value;
  change({ hidden: { ...hidden, families: toggle(hidden.families, family) } }, 'same');
}

export function toggleFilter(kind: 'acts' | 'actors' | 'narratives', id: string): void {
  const { hidden } = choices.value;
  change({ hidden: { ...hidden, [kind]: toggle(hidden[kind], id) } }, 'same');
}

/** Hides what was said outside of these days; without any, nothing is hidden for its date. */
export function chooseDays(said: DayRange | undefined): void {
  const { said: _, ...others } = choices.value.hidden;
  change({ hidden: said === undefined ? others : { ...others, said } }, 'same');
}

export function showEverything(): void {
  change({ hidden: noFilters }, 'same');
}

function toggle<T extends string>(list: readonly T[], item: T): T[] {
  return list.includes(item) ? list.filter((one) => one !== item) : [...list, item].sort();
}
