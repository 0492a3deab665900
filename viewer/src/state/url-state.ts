// The address ↔ what the user has chosen. A link reproduces the picture; what an address says that cannot be meant is left out of
// the choices and listed beside them, so that it can be said.
// Lives in the hash: it never reaches a server, and works from a file.

import type { DayRange } from '../affair/days.ts';
import { relationFamilies } from '../affair/relations.ts';
import { type Filters, noFilters } from '../choice/visibility.ts';
import { type LayoutName, layouts } from '../layout/layouts.ts';
import type { View } from '../layout/scene.ts';

export const themes = ['auto', 'light', 'dark'] as const;
export type ThemeName = (typeof themes)[number];

export interface Choices {
  /** Empty: the first one there is. */
  readonly dataset: string;
  /** Absent: the one that opens in a window of this width. */
  readonly layout: LayoutName | undefined;
  /** undefined: the most contested one; null: none, on purpose. */
  readonly question: string | null | undefined;
  /** The id of a record, of a relation (`from~to~family~level`), or `question=value`. */
  readonly selected: string | undefined;
  /** An assertion to which a chain leads from the selected one. */
  readonly to: string | undefined;
  /** Actors set against each other, in this order. */
  readonly compared: readonly string[];
  /** How a table is sorted, grouped and folded, as its layout reads it; empty: as it opens. */
  readonly arranged: string;
  /** A document whose text is read in place of the layout. */
  readonly read: string | undefined;
  /** What is hidden. */
  readonly hidden: Filters;
  readonly theme: ThemeName;
  /** Absent: the layout's own. */
  readonly view: View | undefined;
}

export const noChoices: Choices = {
  dataset: '',
  layout: undefined,
  question: undefined,
  selected: undefined,
  to: undefined,
  compared: [],
  arranged: '',
  read: undefined,
  hidden: noFilters,
  theme: 'auto',
  view: undefined,
};

/** Keys in a fixed order, defaults left out: equal choices have equal text. Starts with `#`, or is empty. */
export function renderHash(choices: Choices): string {
  const { hidden, view } = choices;
  const parts: [string, string][] = [];
  const add = (key: string, value: string | undefined) => {
    if (value !== undefined && value !== '') parts.push([key, value]);
  };
  add('dataset', choices.dataset);
  add('layout', choices.layout);
  add('question', choices.question === null ? 'none' : choices.question);
  add('select', choices.selected);
  add('to', choices.to);
  add('compare', choices.compared.join(','));
  add('arrange', choices.arranged);
  add('read', choices.read);
  add('hide', hidden.families.join(','));
  add('hide-acts', hidden.acts.join(','));
  add('hide-actors', hidden.actors.join(','));
  add('hide-narratives', hidden.narratives.join(','));
  add('said', hidden.said && `${hidden.said.from ?? ''}..${hidden.said.to ?? ''}`);
  add('theme', choices.theme === 'auto' ? undefined : choices.theme);
  add('view', view && [Math.round(view.x), Math.round(view.y), Number(view.scale.toFixed(3))].join(','));
  return parts.length === 0 ? '' : `#${parts.map(([key, value]) => `${key}=${encodeValue(value)}`).join('&')}`;
}

/** Never throws: unknown keys and values are left out. `known`: the layouts there are. */
export function parseHash(hash: string, known: readonly { readonly name: LayoutName }[] = layouts): Choices {
  const fields = readFields(hash);
  const list = (key: string) => splitList(fields.get(key));
  const question = fields.get('question');
  const said = parseDays(fields.get('said'));
  return {
    dataset: fields.get('dataset') ?? '',
    layout: known.find((one) => one.name === fields.get('layout'))?.name,
    question: question === 'none' ? null : question || undefined,
    selected: fields.get('select') || undefined,
    to: fields.get('to') || undefined,
    compared: listWords(fields.get('compare')),
    arranged: fields.get('arrange') ?? '',
    read: fields.get('read') || undefined,
    hidden: {
      families: relationFamilies.filter((one) => list('hide').includes(one)),
      acts: list('hide-acts'),
      actors: list('hide-actors'),
      narratives: list('hide-narratives'),
      ...(said && { said }),
    },
    theme: themes.find((one) => one === fields.get('theme')) ?? 'auto',
    view: parseView(fields.get('view')),
  };
}

/** An address's `key=value` pairs; what cannot be decoded stands as it is. */
export function readFields(hash: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const part of hash.replace(/^#/, '').split('&')) {
    const at = part.indexOf('=');
    if (at > 0) fields.set(part.slice(0, at), decodeValue(part.slice(at + 1)));
  }
  return fields;
}

export function splitList(text: string | undefined): string[] {
  return listWords(text).sort();
}

function listWords(text = ''): string[] {
  return [...new Set(text.split(',').filter((one) => one !== ''))];
}

export function parseView(text: string | undefined): View | undefined {
  const [x, y, scale, more] = (text ?? '').split(',').map(Number);
  if (x === undefined || y === undefined || scale === undefined || more !== undefined) return undefined;
  const isSane = Number.isFinite(x) && Number.isFinite(y) && scale >= 0.02 && scale <= 20;
  return isSane ? { x, y, scale } : undefined;
}

/** `2019-11-09..2019-11-11`; either end may be open. Undefined for what is no such range. */
export function parseDays(text: string | undefined): DayRange | undefined {
  const [from = '', to = '', more] = (text ?? '').split('..');
  const isDay = (day: string) => /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
  const isSane = [from, to].every((day) => day === '' || isDay(day)) && (from === '' || to === '' || from <= to);
  if (from + to === '' || !isSane || more !== undefined) return undefined;
  return { ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) };
}

/** Percent-encodes what would end the value or the address; keeps `~ = : , .` readable. */
function encodeValue(value: string): string {
  return encodeURIComponent(value).replaceAll(/%(3D|3A|2C|2F)/g, (code) => decodeURIComponent(code));
}

function decodeValue(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
