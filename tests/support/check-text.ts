// A dataset written as text in a test, put into a folder of its own, read and checked as the program does it.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type OpenedDataset, openDataset } from '../../src/dataset/read/open-dataset.ts';

/** Files by path inside the folder, which is called `ferry`. */
export function checkFiles(files: Readonly<Record<string, string>>): Promise<OpenedDataset> {
  return checkFolder('ferry', files);
}

/** Files by path inside a folder of that name. */
export async function checkFolder(name: string, files: Readonly<Record<string, string>>): Promise<OpenedDataset> {
  const parent = await mkdtemp(join(tmpdir(), 'rashomon-check-'));
  const folder = join(parent, name);
  try {
    for (const [file, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), text);
    }
    return await openDataset(folder);
  } finally {
    await rm(parent, { recursive: true });
  }
}

const sections = {
  events: 'delay: {name: The ferry comes in late, date: 2024-05-01}',
  actors: [
    'captain: {name: The captain, kind: person}',
    'mate: {name: The mate, kind: person}',
    'crew: {name: The crew, kind: group}',
    'ship: {name: The ship, kind: organisation}',
    'sailor: {name: A sailor, kind: person, unnamed: true}',
  ].join('\n'),
  documents: [
    'gazette: {title: Ferry late, text: documents/gazette.txt}',
    `radio: {title: The news, sha256: ${'0'.repeat(64)}, length: 100}`,
  ].join('\n'),
  questions: [
    'why: {text: Why?, slot: token, about: delay, values: {fog: {within: weather}, weather: {}, engine: {}}}',
    'who: {text: Who was to blame?, slot: actor}',
    'fog: {text: Was there fog?, slot: yes-no}',
    'how-many: {text: How many were on board?, slot: number}',
    'which-day: {text: On which day?, slot: date}',
  ].join('\n'),
  narratives: 'fog-story: {name: It was the fog}',
} as const;

const header = 'format: 1\nid: ferry\nversion: 1.0.0\ntitle: Ferry\nlicence: CC0-1.0\nlanguage: en\n';
const gazette =
  'The ferry came in late. “Fog held us back,” the captain said. The engine had failed. The engine, they say.\n';
const indent = (text: string) => text.replace(/^/gm, '  ');

/**
 * Sections replace those of the ferry's dataset (lines of `id: {…}`); `assertions` and `silences` are lines of the one
 * assertions file, whose document is the gazette.
 */
export async function checkRecords(
  records: Partial<Record<keyof typeof sections | 'assertions' | 'silences', string>>,
): Promise<OpenedDataset> {
  const dataset = Object.entries(sections).map(([name, own]) => {
    const text = records[name as keyof typeof sections] ?? own;
    return text === '' ? '' : `${name}:\n${indent(text)}\n`;
  });
  const { assertions, silences } = records;
  return checkFiles({
    'dataset.yaml': `${header}${dataset.join('')}`,
    'documents/gazette.txt': gazette,
    'assertions/gazette.yaml': [
      'document: gazette\n',
      ...(assertions ? [`assertions:\n${indent(assertions)}\n`] : []),
      ...(silences ? [`silences:\n${indent(silences)}\n`] : []),
    ].join(''),
  });
}

/** Codes of the errors, in the order of their places. */
export function errorsOf({ diagnostics }: OpenedDataset): string[] {
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

export function warningsOf({ diagnostics }: OpenedDataset): string[] {
  return diagnostics.filter(({ severity }) => severity === 'warning').map(({ code }) => code);
}
