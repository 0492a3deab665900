// The Chromium of the browser tests and of the viewer's bench: the system's or the bundled one, drawing without a graphics card.
import { existsSync } from 'node:fs';
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

/** `webgl: false` cannot draw with WebGL at all. */
export async function launchBrowser(webgl = true): Promise<Browser> {
  const args = [...quiet, ...(webgl ? softwareWebgl : ['--disable-gpu', '--disable-3d-apis'])];
  return chromium.launch({ executablePath: await findBrowser(), args });
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
