// What the program and the viewer's code agree on about a static site: what is handed over to write it, and where its parts stand.
import type { DatasetSummary } from './dataset-summary.ts';
import type { GraphColumnsPayload } from './graph-payload.ts';
import type { Language } from './languages.ts';

/** The name of the page's own datum that lists the datasets, as JSON. */
export const datasetListId = 'rashomon-datasets';
/** The name of the page's own datum that says in which language a site was asked for. */
export const pageLanguageName = 'rashomon-language';
/** What a graph's script calls, with the dataset's id and the graph as JSON text. */
export const receiverName = 'receiveGraph';

/** From the folder of the site. */
export function graphScript(dataset: string): string {
  return `data/${dataset}.js`;
}

export interface SiteSource {
  readonly datasets: readonly { readonly summary: DatasetSummary; readonly payload: GraphColumnsPayload }[];
  /** Where the folder will stand, with a slash at its end; absent where that is not known. */
  readonly baseUrl?: string;
  /** Of the pages, and the one in which the viewer opens; absent: English pages, and the viewer in the reader's. */
  readonly language?: Language;
  readonly measure: MeasurePlain;
}

/** Width of a text in pixels, in the font pictures are drawn with. */
export type MeasurePlain = (text: string, sizePx: number, weight: 'regular' | 'bold') => number;

/** The name of that font. */
export const pictureFont = 'DejaVu Sans';

export interface SitePages {
  /** Text of each file, by its path from the folder of the site. */
  readonly files: ReadonlyMap<string, string>;
  /** By the path of the PNG it is to become. */
  readonly pictures: ReadonlyMap<string, SitePicture>;
}

/** Two forms of one sheet, as SVG. */
export interface SitePicture {
  readonly drawn: string;
  /** Title and counts alone, where the other cannot be turned into pixels. */
  readonly plain: string;
}

/** What `dist/viewer-site/pages/write-pages.js` exports. */
export interface SiteWriter {
  readonly writePages: (source: SiteSource) => SitePages;
}
