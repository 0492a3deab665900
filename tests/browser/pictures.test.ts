// What the page looks like, beside pictures of it that somebody looked at: with the fonts of a package, so that a picture changes where the
// page does, and nowhere else. One that is not there is made: look at it, and run again. The Graph view lays out anew where a browser sets
// a letter a hair wider: its painted words and lines are tests/unit/viewer/render/painted-graph.test.ts.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { comparePictures, halve, mostDiffering } from '../support/compare-pictures.ts';
import { startViewer, type ViewerOptions, type ViewerServer } from './open-viewer.ts';
import { until } from './read-stage.ts';

const folder = fileURLToPath(new URL('../fixtures/pictures', import.meta.url));
const results = fileURLToPath(new URL('../../test-results', import.meta.url));

const fonts = {
  files: ['DejaVuSans', 'DejaVuSans-Bold', 'DejaVuSerif', 'DejaVuSerif-Italic', 'DejaVuSansMono'].map((name) =>
    fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`)),
  ),
  families: {
    'sans-serif': 'DejaVu Sans',
    'system-ui': 'DejaVu Sans',
    serif: 'DejaVu Serif',
    monospace: 'DejaVu Sans Mono',
  },
};

interface Pictured {
  readonly name: string;
  readonly hash: string;
  readonly options: ViewerOptions;
  /** What is there once the picture is whole. */
  readonly whole: string;
  /** Something that a reader would see: in the page, each undone by the next opening. */
  readonly plant: string;
}

const pictures: readonly Pictured[] = [
  {
    name: 'accounts, light',
    hash: '#dataset=crocus-city-hall&layout=accounts',
    options: {},
    whole: '.spine-mark, .spine-stretch',
    plant: "document.querySelector('.acc-card').style.translate = '0 6px'",
  },
  {
    name: 'time, dark',
    hash: '#dataset=harbour-fire&layout=time',
    options: { theme: 'dark' },
    whole: '.lanes-page',
    plant: "document.querySelector('.lane-card, .lanes-field > *').style.translate = '0 12px'",
  },
  {
    name: 'positions, light',
    hash: '#dataset=harbour-fire&layout=positions',
    options: {},
    whole: '.position',
    plant: "document.querySelector('.position.camp-0').classList.replace('camp-0', 'camp-1')",
  },
  {
    name: 'accounts, on a phone, dark',
    hash: '#dataset=harbour-fire&layout=accounts',
    options: { width: 390, height: 844, theme: 'dark' },
    whole: '.acc-card',
    plant: "document.querySelector('.acc-jump').remove()",
  },
];

/** The page as it stands now, halved. */
async function picture(page: Page): Promise<PNG> {
  await page.evaluate(
    'document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)))))',
  );
  return halve(await page.screenshot());
}

describe('the page looks as it did', () => {
  let viewer: ViewerServer;
  beforeAll(async () => {
    viewer = await startViewer(undefined, { fonts });
  });
  afterAll(() => viewer?.stop());

  test.for(pictures)('$name; what is planted is seen', async (pictured, { skip }) => {
    skip(process.platform !== 'linux', 'only on Linux does a browser take the fonts it is given');
    const { name, hash, options, whole: awaited, plant } = pictured;
    const { page, close } = await viewer.open(hash, options);
    await until(page, `document.querySelector(${JSON.stringify(awaited)}) !== null`);
    const seen = await picture(page);
    await page.evaluate(plant);
    const planted = await picture(page);
    await close();
    const file = `${name.replaceAll(/\W+/g, '-')}.png`;
    const path = join(folder, file);
    if (!existsSync(path)) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(path, PNG.sync.write(seen));
      throw new Error(`there was no picture of it: look at ${path}, and run again`);
    }
    const usual = PNG.sync.read(readFileSync(path));
    const differing = comparePictures(seen, usual);
    if (differing > mostDiffering) {
      mkdirSync(results, { recursive: true });
      writeFileSync(join(results, file), PNG.sync.write(seen));
    }

    expect(differing, `${join(results, file)} beside ${path}`).toBeLessThanOrEqual(mostDiffering);
    expect(comparePictures(planted, usual)).toBeGreaterThan(mostDiffering);
  });
});
