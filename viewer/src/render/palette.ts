// Colours of the theme for what is drawn on canvases. The style sheet is the only place where a colour is written.

import { campColors } from '../affair/mark-camps.ts';

export interface Palette {
  readonly ground: string;
  readonly panel: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly quiet: string;
  readonly contradicts: string;
  readonly supports: string;
  readonly relies: string;
  readonly neutral: string;
  readonly neutralTint: string;
  readonly camps: readonly string[];
  readonly tints: readonly string[];
  readonly font: string;
}

/** `read` gives the value of a custom property. */
export function buildPalette(read: (name: string) => string): Palette {
  const list = (suffix: string) => Array.from({ length: campColors }, (_, at) => read(`--camp-${at}${suffix}`));
  return {
    ground: read('--ground'),
    panel: read('--panel'),
    ink: read('--ink'),
    muted: read('--muted'),
    line: read('--line'),
    quiet: read('--quiet'),
    contradicts: read('--contradicts'),
    supports: read('--supports'),
    relies: read('--relies'),
    neutral: read('--neutral'),
    neutralTint: read('--neutral-tint'),
    camps: list(''),
    tints: list('-tint'),
    font: read('--sans'),
  };
}
