// Where each page of a site stands, and how one page points to another. Ids are small letters, digits and hyphens, so that a path
// is an address as it stands.
import type { GraphIndex } from '../../../src/domain/graph/index-graph.ts';
import { speakersBehind } from '../affair/describe.ts';
import { noChoices, renderHash } from '../state/url-state.ts';

export const frontPath = 'index.html';
export const stylePath = 'assets/plain.css';
export const markPath = 'assets/mark.svg';
export const viewerScriptPath = 'assets/viewer.js';
export const viewerStylePath = 'assets/viewer.css';

export type PagedKind = 'question' | 'actor' | 'document';

export function affairPath(dataset: string): string {
  return `${dataset}/index.html`;
}

export function recordPath(dataset: string, kind: PagedKind, id: string): string {
  return `${dataset}/${kind}/${id}.html`;
}

export function picturePath(dataset: string): string {
  return `${dataset}/picture.png`;
}

/** A statement is read in full on the page of its first speaker. */
export function statementPath(index: GraphIndex, id: string): string {
  const [speaker] = speakersBehind(index, id);
  return speaker === undefined
    ? affairPath(index.dataset)
    : `${recordPath(index.dataset, 'actor', speaker)}#${anchorOf(id)}`;
}

export function anchorOf(id: string): string {
  return `s-${id}`;
}

/** The viewer, open at a place. `layout` is the viewer's own choice. */
export function viewerPath(place: {
  readonly dataset: string;
  readonly question?: string;
  readonly selected?: string;
}) {
  return `${frontPath}${renderHash({ ...noChoices, ...place })}`;
}

/** From one page to another: works in any folder and from `file:`, where a folder has no index. */
export function pointTo(from: string, to: string): string {
  return `${'../'.repeat(from.split('/').length - 1)}${to}`;
}
