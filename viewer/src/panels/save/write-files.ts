// What is saved → a file: the Graph as a sheet of SVG with the words of this page and this day; any file handed to the browser, which
// saves it or asks where.
import type { DatasetSummary } from '../../../../src/wire/dataset-summary.ts';
import type { Affair } from '../../affair/affair.ts';
import { describeAll } from '../../affair/caption.ts';
import { describeSource } from '../../affair/describe-source.ts';
import type { SavedHead } from '../../affair/write-rows.ts';
import { drawSheet } from '../../render/save-picture.ts';
import { affair, datasets } from '../../state/app-state.ts';
import type { DrawnView } from '../../state/drawn-view.ts';
import { announce } from '../parts/announcer.tsx';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

export function writePicture({ scene, notes }: DrawnView, manner: 'Saved' | 'Printed'): string {
  const all = affair.peek();
  const summary = all && readSummary(all.index.dataset);
  if (all === undefined || summary === undefined) return '';
  const sentence = describeAll(all).map((part) => part.text);
  return drawSheet(scene, {
    title: summary.title,
    lines: [sentence.join(''), ...notes],
    source: `${describeSource(summary)} · ${manner.toLowerCase()} ${day.format(new Date())}`,
    lang: 'en',
  });
}

/** What the server says of the dataset that is open. */
function readSummary(dataset: string): DatasetSummary | undefined {
  return datasets.peek().find((one) => one.id === dataset);
}

export function offerFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  announce(`Saved as ${name}`);
}

/** The day on the clock of whoever saves: "2026-11-27". */
export function today(): string {
  const now = new Date();
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** What stands above rows in JSON. */
export function readHead({ index }: Affair, holds: string): SavedHead {
  const { title = '', version = '', licence = '' } = index.graph.nodes.Dataset[0]?.properties ?? {};
  return {
    dataset: index.dataset,
    title,
    version,
    licence,
    checksum: readSummary(index.dataset)?.checksum ?? '',
    holds,
    savedOn: today(),
  };
}
