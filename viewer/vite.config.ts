// How the viewer becomes files: plain modules and one style sheet, nothing inline, so that the server's content policy holds.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const fetchedLater = [
  '/panels/search/search-body.tsx',
  '/panels/frame/help-body.tsx',
  '/panels/time/time-strip.tsx',
  '/panels/document/spine.tsx',
  '/panels/frame/bottom.tsx',
  '/affair/quoted-documents.ts',
  '/panels/reading/chosen-pane.tsx',
  '/panels/reading/overview-pane.tsx',
  '/panels/parts/filters.tsx',
  '/panels/questions/questions.tsx',
  '/affair/mouths.ts',
  '/panels/parts/relation-rows.tsx',
  '/panels/parts/long-list.tsx',
  '/affair/fold-words.ts',
  '/affair/overview.ts',
  '/outlive-server.ts',
  '/embed.ts',
  '/panels/frame/amiss.tsx',
  '/panels/save/save-menu.tsx',
  '/state/draw-picture.ts',
  '/state/strays.ts',
  '/domain/records/suggest-record.ts',
  '/layout/calendar.ts',
  '/affair/said.ts',
  '/language/german/german.ts',
  '/language/english/notices.ts',
  '/language/english/arena.ts',
  '/language/english/dispute.ts',
  '/language/english/guide.ts',
  '/language/english/reading.ts',
  '/language/english/document.ts',
  '/language/english/listing.ts',
  '/language/english/table.ts',
  '/language/english/timeline.ts',
];

/** Read by the first load, whatever else reads it. */
const sharedEarly =
  /node_modules\/(@?preact)|affair\/describe(-value|-manner)?\.ts|language\/english\/(frame|speech)|panels\/parts\/parts|domain\/(measures|derive)/;

function isFetchedLater(modules: readonly string[]): boolean {
  return modules.some((id) => id.endsWith('-page.tsx') || fetchedLater.some((end) => id.endsWith(end)));
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // Relative addresses: the same files work at any path, and later from a folder without a server.
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // A worker is fetched by what is itself fetched later.
  worker: { rolldownOptions: { output: { entryFileNames: 'assets/later/[name]-[hash].js' } } },
  build: {
    outDir: fileURLToPath(new URL('../dist/viewer', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    modulePreload: { polyfill: false },
    // A `data:` address is allowed for images only; nothing else may become one.
    assetsInlineLimit: 0,
    reportCompressedSize: true,
    rolldownOptions: {
      output: {
        // What several parts of the first load share is one file: small ones compress badly.
        codeSplitting: {
          groups: [
            {
              name: 'shared',
              priority: 2,
              minShareCount: 2,
              test: (id) => !isFetchedLater([id]) && sharedEarly.test(id),
            },
          ],
        },
        // What is fetched only when asked for stands apart: the rest is the first load, which has a budget.
        assetFileNames: (asset) =>
          asset.names.some((name) => name.endsWith('.css') && name !== 'index.css')
            ? 'assets/later/[name]-[hash][extname]'
            : 'assets/[name]-[hash][extname]',
        chunkFileNames: (chunk) =>
          chunk.name !== 'shared' && isFetchedLater(chunk.moduleIds)
            ? 'assets/later/[name]-[hash].js'
            : 'assets/[name]-[hash].js',
      },
    },
  },
});
