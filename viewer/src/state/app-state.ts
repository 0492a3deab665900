// All that changes while the page is open, as signals: what was fetched, what the user chose, what follows from both. Draws
// nothing; the address is written by state/actions.
import { computed, signal } from '@preact/signals';
import type { DatasetSummary } from '../../../src/wire/dataset-summary.ts';
import type { FilesState } from '../../../src/wire/files-state.ts';
import type { Affair } from '../affair/affair.ts';
import { isContradiction, type RelationFamily } from '../affair/relations.ts';
import { type Look, listCamps, listLit } from '../choice/reducers.ts';
import { isDated, listVisible } from '../choice/visibility.ts';
import type { Layout } from '../layout/layout.ts';
import { resolveLayout } from '../layout/layouts.ts';
import { type Choices, noChoices, parseHash, renderHash } from './url-state.ts';

export type Opening =
  /** `title`: of what is on its way; what was shown before is not shown under its name. */
  | { readonly name: 'loading'; readonly title?: string }
  /** The address names a dataset that is not loaded here. */
  | { readonly name: 'unknown'; readonly asked: string }
  /** `isLoading`: the dataset is being loaded, and opens when that is done. */
  | { readonly name: 'failed'; readonly title: string; readonly hint: string; readonly isLoading?: boolean }
  | { readonly name: 'empty' }
  | { readonly name: 'ready' };

/** How far the page has come with what the address names. */
export const opening = signal<Opening>({ name: 'loading' });
export const datasets = signal<readonly DatasetSummary[]>([]);
export const affair = signal<Affair | undefined>(undefined);
/** Of the affair that is shown, as the list of datasets said when it was fetched. */
export const shownChecksum = signal<string | undefined>(undefined);
export const choices = signal<Choices>(noChoices);
/** The hash as it was read; empty once something was chosen since. What it says that cannot be meant is not in the choices. */
export const readHash = signal('');
/** `away`: nothing answers; `sick`: the server does, and what it rests on does not. What is loaded stays usable. */
export const server = signal<'here' | 'away' | 'sick'>('here');
/** Whether what is shown is what stands in the files; undefined until it is known, and where a database is behind the server. */
export const files = signal<Extract<FilesState, { from: 'files' }> | undefined>(undefined);
/** A dataset that was asked for and did not come, while another one is shown. */
export const notOpened = signal<
  { readonly dataset: string; readonly title: string; readonly reason: string } | undefined
>(undefined);
/** What was chosen when the open affair was last seen: the way back to it. */
export const lastShown = signal<Choices | undefined>(undefined);
export const hovered = signal<string | undefined>(undefined);
/** Under this width the list comes first and panels become sheets. */
export const isNarrow = signal(false);
/** This browser cannot draw the picture; false until that is known. */
export const hasNoPicture = signal(false);
/** What happened, over a picture that has all the room. */
export const isOverviewOpen = signal(false);
/** The assertion from which a chain is to lead to whatever is chosen next. */
export const pickedFrom = signal<string | undefined>(undefined);
/** Kinds of relations the picture draws as lines; undefined where the layout draws, or could draw, all of them. */
export const drawnFamilies = signal<ReadonlySet<RelationFamily> | undefined>(undefined);
/** The legend as a panel, beside a layout that has no side for it. */
export const isLegendOpen = signal(false);
export const isSearchOpen = signal(false);
export const isHelpOpen = signal(false);
export const isSaveOpen = signal(false);

/** Whether what is shown is what stands behind the server: a load may be writing it anew, have changed it, or have removed it. */
export const standing = computed<'same' | 'loading' | 'changed' | 'gone'>(() => {
  const open = affair.value?.index.dataset;
  const now = datasets.value.find((one) => one.id === open);
  if (open === undefined) return 'same';
  if (now === undefined) return 'gone';
  if (now.state === 'loading') return 'loading';
  return now.checksum === shownChecksum.value ? 'same' : 'changed';
});

/** The question whose accounts are coloured: the chosen one, else the most contested; null where none is wanted. */
export const question = computed<string | null>(() => {
  const chosen = choices.value.question;
  const known = affair.value?.questions ?? [];
  if (chosen === null) return null;
  if (chosen !== undefined && known.some((one) => one.question === chosen)) return chosen;
  return known.find((one) => one.answering.length > 0)?.question ?? null;
});

/** What decides which layouts can be shown. */
export const circumstances = computed(() => ({
  isNarrow: isNarrow.value,
  isContested: isContested.value,
  hasQuestion: question.value !== null,
  hasWebGL: !hasNoPicture.value,
  dated: dated.value,
}));

const isContested = computed(() => affair.value?.relations.some(isContradiction) ?? false);
const dated = computed(() => affair.value?.index.graph.nodes.Assertion.filter(isDated).length ?? 0);

export const layout = computed<Layout>(() => resolveLayout(choices.value.layout, circumstances.value));

export const faceOff = computed(() => (question.value === null ? undefined : affair.value?.faceOff(question.value)));

/** Parts of the choices, each with a life of its own: what moves the camera or the theme must not make the picture anew. */
export const selected = computed(() => choices.value.selected);
/** As text: equal filters read from an address again are the same ones. */
const filters = computed(() => renderHash({ ...noChoices, hidden: choices.value.hidden }));

export const visibility = computed(() => {
  const { hidden } = parseHash(filters.value);
  return affair.value === undefined ? undefined : listVisible(affair.value, hidden);
});

export const lit = computed(() => (affair.value === undefined ? undefined : listLit(affair.value, selected.value)));
export const campOf = computed(() => listCamps(faceOff.value));

export const look = computed<Look>(() => ({
  shown: visibility.value?.shown ?? new Set(),
  selected: selected.value,
  hovered: hovered.value,
  lit: lit.value,
  campOf: campOf.value,
}));
