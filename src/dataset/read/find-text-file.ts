// The path of a document's text → the file, or why it must not be opened and which file was probably meant. Opens none.
import { readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { suggestNearest } from '../../domain/base/suggest.ts';

export interface PathProblem {
  /** "is not there": the second half of a sentence. */
  readonly why: string;
  /** A path inside the folder, with `/`. */
  readonly suggestion?: string;
  readonly note?: string;
}

/** Undefined where `path` is a file of the folder; links are followed first, so that none leads out. */
export async function findPathProblem(folder: string, path: string): Promise<PathProblem | undefined> {
  const outside = { why: 'is outside the dataset’s folder' };
  if (isAbsolute(path) || path.split(/[\\/]/).includes('..')) return outside;
  try {
    const real = await realpath(resolve(folder, path));
    const inside = relative(await realpath(folder), real);
    if (inside.startsWith('..') || isAbsolute(inside)) return outside;
    return (await stat(real)).isFile() ? undefined : { why: 'is no file' };
  } catch {
    return { why: 'is not there', ...(await suggestPath(folder, path)) };
  }
}

async function suggestPath(folder: string, path: string): Promise<Omit<PathProblem, 'why'>> {
  const segments = decode(path.trim())
    .replaceAll('\\', '/')
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.');
  // A bare name is often meant for the folder in which texts usually stand.
  const found =
    (await findAlike(folder, segments)) ??
    (segments.length === 1 ? await findAlike(folder, ['documents', ...segments]) : undefined);
  if (found === undefined || found === path) return {};
  return { suggestion: found, ...(looksLike(found, path) && { note: sayDifference(found, path) }) };
}

/** Each name by itself, or else but for case, normalisation, spaces and escapes; the last also by nearness. */
async function findAlike(folder: string, segments: readonly string[]): Promise<string | undefined> {
  const found: string[] = [];
  for (const [at, segment] of segments.entries()) {
    const names = await listNames(resolve(folder, ...found));
    const isLast = at === segments.length - 1;
    const name =
      names.find((one) => one === segment) ??
      names.find((one) => fold(one) === fold(segment)) ??
      (isLast ? suggestNearest(segment, names, distance) : undefined);
    if (name === undefined) return undefined;
    found.push(name);
  }
  return found.join('/');
}

async function listNames(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  } catch {
    return [];
  }
}

function fold(name: string): string {
  return decode(name)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .trim();
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // A `%` that is no escape.
    return name;
  }
}

function looksLike(one: string, other: string): boolean {
  return one.normalize('NFKC') === other.normalize('NFKC');
}

/** The characters in which two names differ that look the same. */
function sayDifference(onDisk: string, written: string): string {
  const [disk, dataset] = [[...onDisk], [...written]];
  const start = disk.findIndex((character, at) => character !== dataset[at]);
  const fromEnd = disk.toReversed().findIndex((character, at) => character !== dataset.at(-1 - at));
  const cut = (characters: readonly string[]) => {
    const differing = characters.slice(Math.max(0, start), Math.max(start + 1, characters.length - fromEnd));
    return differing.slice(0, 4).map(sayCode).join(' ');
  };
  return `the two look alike: the file’s name has ${cut(disk)} where the dataset has ${cut(dataset)}; rename the file, or write its name as it is`;
}

function sayCode(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
