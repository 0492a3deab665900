/// <reference types="vite/client" />
// What the bundler adds to the language: style sheets fetched with the module that needs them, and `import.meta.glob`.

/** Vite builds the worker as a file of its own and gives its address. */
declare module '*?worker&url' {
  const url: string;
  // biome-ignore lint/style/noDefaultExport: what the bundler makes of such an import has no other name
  export default url;
}
