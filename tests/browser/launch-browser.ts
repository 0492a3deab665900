// The Chromium of the browser tests and of the viewer's bench: the system's or the bundled one, drawing without a graphics card.
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const quiet = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
const softwareWebgl = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
/** Letters and layers by another road: a page is there in half the time. */
const webglAlone = ['--disable-gpu-rasterization', '--disable-gpu-compositing'];

/** Letters without hints and sub-pixels: the same on every machine. */
const plainLetters = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'];

interface BrowserFonts {
  readonly files: readonly string[];
  /** What CSS calls it → the family. */
  readonly families: Readonly<Record<string, string>>;
}

export interface BrowserOptions {
  /** False: it cannot draw with WebGL at all. */
  readonly webgl?: boolean;
  /** True: letters and layers are drawn by the same road as WebGL, as with a graphics card. */
  readonly allByWebgl?: boolean;
  /** All the fonts it knows; else those of the machine. */
  readonly fonts?: BrowserFonts;
}

export async function launchBrowser({ webgl = true, allByWebgl, fonts }: BrowserOptions = {}): Promise<Browser> {
  const drawing = webgl
    ? [...softwareWebgl, ...(allByWebgl ? [] : webglAlone)]
    : ['--disable-gpu', '--disable-3d-apis'];
  const args = [...quiet, ...drawing];
  const executablePath = await findBrowser();
  if (fonts === undefined) return chromium.launch({ executablePath, args });
  const folder = mkdtempSync(join(tmpdir(), 'rashomon-fonts-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const file of fonts.files) copyFileSync(file, join(folder, basename(file)));
  const config = join(folder, 'fonts.conf');
  writeFileSync(config, writeFontConfig(folder, fonts));
  const env = { ...process.env, FONTCONFIG_FILE: config };
  return chromium.launch({ executablePath, args: [...args, ...plainLetters], env });
}

function writeFontConfig(folder: string, { families }: BrowserFonts): string {
  const kinds = Object.entries(families).map(
    ([kind, family]) =>
      `<alias binding="same"><family>${kind}</family><prefer><family>${family}</family></prefer></alias>`,
  );
  return `<fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir>${kinds.join('')}</fontconfig>`;
}

/** The system's browser, or the one that npm brought along; which of them can be said in the environment. */
async function findBrowser(): Promise<string> {
  const wanted = process.env.RASHOMON_TEST_BROWSER ?? '';
  const system = systemBrowsers.find((path) => existsSync(path));
  if (system !== undefined && wanted !== 'bundled') return system;
  if (wanted === 'system')
    throw new Error(`RASHOMON_TEST_BROWSER=system: none of ${systemBrowsers.join(', ')} is there`);
  const packed = await import('@sparticuz/chromium');
  return packed.default.executablePath();
}
