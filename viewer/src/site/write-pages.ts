// Everything of a static site that is text, by its path, and its pictures as SVG: what the program asks for, built for Node. Reads no
// file and writes none; the same graphs give the same bytes.
import { compareText } from '../../../src/domain/base/result.ts';
import { readColumns } from '../../../src/domain/graph/graph-columns.ts';
import {
  graphScript,
  receiverName,
  type SitePages,
  type SitePicture,
  type SiteSource,
} from '../../../src/wire/site-pages.ts';
import { type Affair, readAffair } from '../affair/affair.ts';
import { german } from '../language/german/german.ts';
import { speak } from '../language/language.ts';
import mark from '../mark.svg?raw';
import { showActing } from '../state/fetch-graph.ts';
import { drawAffair } from './draw-affair.ts';
import { renderAffairPage, renderFrontPage } from './front-pages.tsx';
import style from './plain.css?raw';
import type { PageContext } from './plain-page.tsx';
import { renderActorPage, renderDocumentPage, renderQuestionPage } from './record-pages.tsx';
import { affairPath, frontPath, markPath, picturePath, recordPath, stylePath } from './site-paths.ts';

/** Every sentence is in the language that is asked for while it is written; afterwards English is spoken. */
export function writePages(source: SiteSource): SitePages {
  speak(source.language ?? 'en', source.language === 'de' ? german : undefined);
  try {
    return writeAll(source);
  } finally {
    speak('en');
  }
}

function writeAll(source: SiteSource): SitePages {
  const { datasets, baseUrl, measure } = source;
  const summaries = datasets.map((one) => showActing(one.summary) as typeof one.summary);
  const affairs = datasets.map(({ payload }, at) => {
    const summary = summaries[at];
    return { summary, affair: readAffair(readColumns(showActing(payload) as typeof payload)) };
  });
  const pages = new Map<string, string>([[frontPath, renderFrontPage(summaries, source)]]);
  const pictures = new Map<string, SitePicture>();
  for (const { summary, affair } of affairs) {
    if (summary === undefined) continue;
    for (const [path, page] of listPages({ affair, summary, baseUrl })) pages.set(path, page);
    pictures.set(picturePath(summary.id), drawAffair(affair, summary, measure));
  }
  const files = new Map([...pages, [stylePath, style], [markPath, mark]]);
  for (const { payload, summary } of datasets) files.set(graphScript(summary.id), writeGraph(summary.id, payload));
  if (baseUrl !== undefined) files.set('sitemap.xml', writeSitemap([...pages.keys()], baseUrl));
  return { files, pictures };
}

function listPages(site: Omit<PageContext, 'path'> & { readonly affair: Affair }): [string, string][] {
  const { affair, summary } = site;
  const { Actor, Document } = affair.index.graph.nodes;
  const at = (path: string): PageContext => ({ ...site, path });
  return [
    [affairPath(summary.id), renderAffairPage(at(affairPath(summary.id)))],
    ...affair.questions.map((one): [string, string] => {
      const path = recordPath(summary.id, 'question', one.question);
      return [path, renderQuestionPage(at(path), one)];
    }),
    ...Actor.map(({ id }): [string, string] => {
      const path = recordPath(summary.id, 'actor', id);
      return [path, renderActorPage(at(path), id)];
    }),
    ...Document.map(({ id }): [string, string] => {
      const path = recordPath(summary.id, 'document', id);
      return [path, renderDocumentPage(at(path), id)];
    }),
  ];
}

/** A script that hands over a text: nothing of the data is ever run. */
function writeGraph(dataset: string, payload: unknown): string {
  return `${receiverName}(${quote(dataset)}, ${quote(JSON.stringify(payload))});\n`;
}

function quote(text: string): string {
  return JSON.stringify(text)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

function writeSitemap(paths: readonly string[], baseUrl: string): string {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const entries = paths.toSorted(compareText).map((path) => `  <url><loc>${escaped(baseUrl + path)}</loc></url>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</urlset>\n`;
}
