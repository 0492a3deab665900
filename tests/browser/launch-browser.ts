// The Chromium of the browser tests and of the viewer's bench: the system's or the bundled one, drawing without a graphics card.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** Letters without hints and sub-pixels: the same on every machine. */
const plainLetters = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'];

export interface BrowserOptions {
  /** False: it cannot draw with WebGL at all. */
  readonly webgl?: boolean;
  /** A folder with all the fonts it knows; else those of the machine. */
  readonly fonts?: string;
}

export async function launchBrowser({ webgl = true, fonts }: BrowserOptions = {}): Promise<Browser> {
  const args = [...quiet, ...(webgl ? softwareWebgl : ['--disable-gpu', '--disable-3d-apis'])];
  const executablePath = await findBrowser();
  if (fonts === undefined) return chromium.launch({ executablePath, args });
  const config = join(fonts, 'fonts.conf');
  writeFileSync(config, `<fontconfig><dir>${fonts}</dir><cachedir>${join(fonts, 'cache')}</cachedir></fontconfig>`);
  const env = { ...process.env, FONTCONFIG_FILE: config };
  return chromium.launch({ executablePath, args: [...args, ...plainLetters], env });
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
