// How the viewer becomes files: plain modules and one style sheet, nothing inline, so that the server's content policy holds.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // Relative addresses: the same files work at any path, and later from a folder without a server.
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: fileURLToPath(new URL('../dist/viewer', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    modulePreload: { polyfill: false },
    // A `data:` address is allowed for images only; nothing else may become one.
    assetsInlineLimit: 0,
    reportCompressedSize: true,
  },
});
