// What `rashomon site` puts into a folder, in two modes. `page`: the viewer as one classic script and one style sheet, since a
// browser takes neither modules nor workers from `file:`. `pages`: the code that writes the plain pages and pictures, for Node.
import { readFileSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, defineConfig, type Plugin } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const jsx = { runtime: 'automatic', importSource: 'preact' } as const;
const asWorker = '?worker&url';
const marked = '\0worker:';

/** A worker's code stands in the script itself, and is handed to the browser as an address of the page's own. */
function carryWorkers(): Plugin {
  return {
    name: 'carry-workers',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(asWorker)) return null;
      const found = await this.resolve(source.slice(0, -asWorker.length), importer);
      return found && `${marked}${found.id}.js`;
    },
    async load(id) {
      if (!id.startsWith(marked)) return null;
      const code = await bundleWorker(id.slice(marked.length, -'.js'.length));
      return `export default URL.createObjectURL(new Blob([${JSON.stringify(code)}], { type: 'text/javascript' }));`;
    },
  };
}

async function bundleWorker(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    root: at('.'),
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  const [first] = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  if (first?.type !== 'chunk') throw new Error(`${entry} did not become a script`);
  return first.code;
}

const pageEntry = '\0page';

/** The page's parts, its style sheets those of the served page, in the order in which they must run: first who answers it, then the page itself. */
function beginPage(): Plugin {
  const served = readFileSync(at('index.html'), 'utf8');
  const styles = [...served.matchAll(/rel="stylesheet" href="([^"]+)"/g)].map(([, path]) => path);
  const parts = ['/src/answer-from-files.ts', ...styles, '/src/main.tsx'];
  return {
    name: 'begin-page',
    resolveId: (source) => (source === pageEntry ? source : null),
    load: (id) => (id === pageEntry ? parts.map((one) => `import '${one}';`).join('\n') : null),
  };
}

/** The fonts that pictures are drawn in, with their licence. */
function carryFonts(): Plugin {
  return {
    name: 'carry-fonts',
    async closeBundle() {
      const from = dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json'));
      const to = at('../dist/viewer-site/fonts');
      await mkdir(to, { recursive: true });
      for (const file of ['ttf/DejaVuSans.ttf', 'ttf/DejaVuSans-Bold.ttf', 'LICENSE'])
        await copyFile(join(from, file), join(to, basename(file)));
    },
  };
}

export default defineConfig(({ mode }) => ({
  root: at('.'),
  base: './',
  oxc: { jsx },
  plugins: [beginPage(), carryWorkers(), carryFonts()],
  // The program's folder holds what it needs: nothing of the developers' packages is asked for when it runs.
  ssr: { noExternal: true },
  build: {
    outDir: at(mode === 'page' ? '../dist/viewer-site/page' : '../dist/viewer-site/pages'),
    emptyOutDir: true,
    target: mode === 'page' ? 'es2022' : 'node20',
    sourcemap: false,
    ...(mode === 'page'
      ? {
          modulePreload: false,
          cssCodeSplit: false,
          assetsInlineLimit: 0,
          rolldownOptions: {
            input: pageEntry,
            // Of the loader of parts, of which there are none here.
            checks: { emptyImportMeta: false },
            output: {
              format: 'iife' as const,
              codeSplitting: false,
              entryFileNames: 'viewer.js',
              assetFileNames: 'viewer[extname]',
            },
          },
        }
      : {
          ssr: at('src/site/write-pages.ts'),
          minify: false,
          copyPublicDir: false,
          rolldownOptions: { output: { entryFileNames: 'write-pages.js' } },
        }),
  },
}));
