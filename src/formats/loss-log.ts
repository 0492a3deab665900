// What a crossing between formats lost, assumed or leaves to people, counted by kind with three examples each. Prints nothing.
import { LineIndex, type SourceText } from '../dataset/read/line-index.ts';
import type { Place } from '../domain/base/diagnostic.ts';
import { groupBy } from '../domain/base/group-by.ts';
import { compareText } from '../domain/base/result.ts';

/**
 * `lost`: it was there and is not carried. `assumed`: it was not there, and the format that is written needs something.
 * `proposed`: what a person may want to do, such as making one actor of two; nothing was done.
 */
export const lossTypes = ['lost', 'assumed', 'proposed'] as const;
export type LossType = (typeof lossTypes)[number];

/** An input file and an offset in it; or words, such as the id of a record. */
export type LossPlace = Place | string;

export interface LossEntry {
  readonly type: LossType;
  /** A name for it that stays: `assertion.answers.hedge`, `reply-order`. */
  readonly kind: string;
  /** What it is, in a clause. */
  readonly says: string;
  readonly count: number;
  /** The first three. `path:line:column` of an input file, or the record. */
  readonly examples: readonly { readonly place: string; readonly text?: string }[];
}

export interface LossReport {
  readonly format: string;
  readonly direction: 'import' | 'export';
  /** Lost, then assumed, then proposed; each sorted by kind. */
  readonly entries: readonly LossEntry[];
}

const shownExamples = 3;
const longestExample = 80;

interface Kept {
  readonly type: LossType;
  readonly kind: string;
  readonly says: string;
  count: number;
  readonly examples: { readonly place: LossPlace; readonly text?: string }[];
}

export class LossLog {
  readonly #kept = new Map<string, Kept>();

  lost(kind: string, says: string, place: LossPlace, text?: string): void {
    this.#add('lost', kind, says, place, text);
  }

  assumed(kind: string, says: string, place: LossPlace, text?: string): void {
    this.#add('assumed', kind, says, place, text);
  }

  proposed(kind: string, says: string, place: LossPlace, text?: string): void {
    this.#add('proposed', kind, says, place, text);
  }

  /** `sources`: texts of input files by path, for lines and columns. */
  build(
    head: Pick<LossReport, 'format' | 'direction'>,
    sources: ReadonlyMap<string, string | SourceText> = new Map(),
  ): LossReport {
    const lines = new Map<string, SourceText>();
    const locate = (place: LossPlace): string => {
      if (typeof place === 'string') return place;
      const source = sources.get(place.file);
      if (source === undefined) return place.file;
      const index = lines.get(place.file) ?? (typeof source === 'string' ? new LineIndex(source) : source);
      lines.set(place.file, index);
      const { line, start } = index.find(place.start);
      return `${place.file}:${line}:${place.start - start + 1}`;
    };
    const byType = groupBy([...this.#kept.values()], (one) => one.type);
    const entries = lossTypes
      .flatMap((type) => [...(byType.get(type) ?? [])].sort((a, b) => compareText(a.kind, b.kind)))
      .map(({ examples, ...entry }) => ({
        ...entry,
        examples: examples.map(({ place, text }) => ({
          place: locate(place),
          ...(text === undefined ? {} : { text }),
        })),
      }));
    return { ...head, entries };
  }

  #add(type: LossType, kind: string, says: string, place: LossPlace, text: string | undefined): void {
    const key = `${type} ${kind}`;
    const kept = this.#kept.get(key) ?? { type, kind, says, count: 0, examples: [] };
    this.#kept.set(key, kept);
    kept.count += 1;
    if (kept.examples.length >= shownExamples) return;
    const shown =
      text === undefined ? {} : { text: [...text.slice(0, 2 * longestExample)].slice(0, longestExample).join('') };
    kept.examples.push({ place, ...shown });
  }
}

/** What `--strict` refuses: proposals are none of it. */
export function countLoss({ entries }: LossReport): number {
  return entries.filter(({ type }) => type !== 'proposed').reduce((sum, { count }) => sum + count, 0);
}

const heads: Readonly<Record<LossType, string>> = {
  lost: 'Not carried:',
  assumed: 'Assumed, because it is needed and was not said:',
  proposed: 'For you to decide; nothing was done:',
};

/** Several lines, each ended: a sum and its clause a line, examples below. */
export function renderLossReport({ format, direction, entries }: LossReport): string {
  const name = `${direction === 'import' ? 'from' : 'into'} ${format}`;
  if (entries.length === 0) return `Loss report, ${name}: nothing was lost or assumed.\n`;
  const lines = lossTypes.flatMap((type) => {
    const ofType = entries.filter((one) => one.type === type);
    return ofType.length === 0 ? [] : [heads[type], ...ofType.flatMap(renderEntry)];
  });
  return `Loss report, ${name}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

function renderEntry({ kind, says, count, examples }: LossEntry): string[] {
  const shown = examples.map(({ place, text }) => (text === undefined ? place : `${place} “${text}”`));
  const more = count > examples.length ? ' …' : '';
  return [`${String(count).padStart(7)}  ${says} [${kind}]`, `         ${shown.join(' · ')}${more}`];
}
