// Graphs → every file of a static site: the viewer as it was built for a folder, the data, the plain pages, and their pictures as PNG.
// Writes nothing. The same graphs give the same bytes.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Failure } from '../domain/base/result.ts';
import { type MeasurePlain, pictureFont, type SiteSource, type SiteWriter } from '../wire/site-pages.ts';
import { readFontWidths } from './font-widths.ts';

export interface SiteOptions extends Pick<SiteSource, 'datasets' | 'baseUrl' | 'language'> {
  /** `dist/viewer-site` of the program. */
  readonly built: string;
}

const fontFiles = { regular: 'DejaVuSans.ttf', bold: 'DejaVuSans-Bold.ttf' } as const;

export interface BuiltSite {
  /** By path from the folder of the site. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** Pictures that hold title and counts alone, because the rasteriser gave up on what was drawn. */
  readonly plainPictures: readonly string[];
}

/** Throws a Failure of kind `files` where the viewer was not built for it. */
export async function buildSite({ built, ...source }: SiteOptions): Promise<BuiltSite> {
  const script = join(built, 'page/viewer.js');
  const writer = join(built, 'pages/write-pages.js');
  if (![script, writer].every((one) => existsSync(one))) {
    throw new Failure('the viewer is not built', {
      kind: 'files',
      hint: 'run `npm run build` in the folder of the program',
    });
  }
  const { writePages } = (await import(pathToFileURL(writer).href)) as SiteWriter;
  const fonts = {
    regular: await readFile(join(built, 'fonts', fontFiles.regular)),
    bold: await readFile(join(built, 'fonts', fontFiles.bold)),
  };
  const widths = { regular: readFontWidths(fonts.regular), bold: readFontWidths(fonts.bold) };
  const measure: MeasurePlain = (text, sizePx, weight) => widths[weight](text) * sizePx;
  const pages = writePages({ ...source, measure });
  const files = new Map<string, string | Uint8Array>(pages.files);
  files.set('assets/viewer.js', await readFile(script));
  files.set('assets/viewer.css', await readFile(join(built, 'page/viewer.css')));
  const draw = await openRasteriser(Object.values(fonts));
  const plainPictures: string[] = [];
  for (const [path, { drawn, plain }] of pages.pictures) {
    const png = tryToDraw(draw, drawn);
    if (png === undefined) plainPictures.push(path);
    files.set(path, png ?? draw(plain));
  }
  return { files, plainPictures };
}

/** Nothing where the rasteriser gives up: it panics on some sheets of several thousand texts, and draws the next one. */
function tryToDraw(draw: (svg: string) => Uint8Array, svg: string): Uint8Array | undefined {
  try {
    return draw(svg);
  } catch (error) {
    if (error instanceof Error && error.name === 'RuntimeError') return undefined;
    throw error;
  }
}

/** SVG → PNG, in the fonts that are handed over and no other: the same on every machine. */
async function openRasteriser(fontBuffers: readonly Uint8Array[]): Promise<(svg: string) => Uint8Array> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  await startOnce(async () => {
    const module = new URL('./index_bg.wasm', import.meta.resolve('@resvg/resvg-wasm'));
    await initWasm(await readFile(module));
  });
  return (svg) => {
    const drawing = new Resvg(svg, {
      font: { fontBuffers: [...fontBuffers], defaultFontFamily: pictureFont, loadSystemFonts: false },
    });
    const image = drawing.render();
    const png = image.asPng();
    image.free();
    drawing.free();
    return png;
  };
}

/** It may be started once a process. */
let started: Promise<void> | undefined;
function startOnce(start: () => Promise<void>): Promise<void> {
  started ??= start();
  return started;
}
