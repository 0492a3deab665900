// What stands on every sheet that leaves the page, saved or printed: which affair, which view of it, of which state of which dataset,
// and the day.
import type { DatasetSummary } from '../../../src/wire/dataset-summary.ts';
import { describeSource } from '../affair/describe-source.ts';
import { frameWords } from '../language/english/frame.ts';
import { speechWords } from '../language/english/speech.ts';
import { affair, choices, datasets, layout } from './app-state.ts';
import type { SheetManner } from './on-sheet.ts';

/** What the server says of the dataset that is open. */
export function readSummary(): DatasetSummary | undefined {
  const open = affair.value?.index.dataset;
  return datasets.value.find((one) => one.id === open);
}

export function readTitle(): string {
  return affair.value?.index.graph.nodes.Dataset[0]?.properties.title ?? '';
}

/** "Positions", or that a text is read. */
export function nameShown(): string {
  return choices.value.read === undefined ? layout.value.words().title : frameWords().documentView;
}

/** Dataset, version, checksum and day. */
export function sayOrigin(manner: SheetManner): string {
  const summary = readSummary();
  const say = manner === 'saved' ? frameWords().savedOn : frameWords().printedOn;
  return `${summary === undefined ? 'Rashomon' : describeSource(summary)} · ${say(speechWords().formats.day(new Date()))}`;
}
