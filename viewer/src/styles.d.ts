/// <reference types="vite/client" />
// What the bundler adds to the language: style sheets fetched with the module that needs them, and `import.meta.glob`.
