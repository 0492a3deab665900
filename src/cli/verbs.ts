// The verbs of the command line: name, one-line summary, and where the command is. Loads nothing until a verb is asked for.
import type { Verb } from './verb.ts';

/** In the order of a working day: write, check, load, ask, look, keep house. */
export const verbs: readonly Verb[] = [
  {
    name: 'start',
    summary: 'find or start Neo4j, load a dataset, serve the picture and open it',
    load: async () => (await import('./commands/start.ts')).startCommand(),
  },
  {
    name: 'init',
    summary: 'begin a dataset: a small one that passes `check`',
    load: async () => (await import('./commands/init.ts')).initCommand(),
  },
  {
    name: 'add',
    summary: 'put a text into a dataset, with its title and SHA-256',
    load: async () => (await import('./commands/add.ts')).addCommand(),
  },
  {
    name: 'check',
    summary: 'report every problem of a dataset, with its place',
    load: async () => (await import('./commands/check.ts')).checkCommand(),
  },
  {
    name: 'fmt',
    summary: 'write a dataset in its canonical form, comments kept',
    load: async () => (await import('./commands/fmt.ts')).fmtCommand(),
  },
  {
    name: 'load',
    summary: 'reconcile a dataset into Neo4j',
    load: async () => (await import('./commands/load.ts')).loadCommand(),
  },
  {
    name: 'query',
    summary: 'ask a named question, or list them',
    load: async () => (await import('./commands/query.ts')).queryCommand(),
  },
  {
    name: 'view',
    summary: 'show the picture straight from the files, without a database',
    load: async () => (await import('./commands/view.ts')).viewCommand(),
  },
  {
    name: 'serve',
    summary: 'serve the viewer and the HTTP API over Neo4j',
    load: async () => (await import('./commands/serve.ts')).serveCommand(),
  },
  {
    name: 'mcp',
    summary: 'answer agents: the questions as tools, the records as resources',
    load: async () => (await import('./commands/mcp.ts')).mcpCommand(),
  },
  {
    name: 'site',
    summary: 'write the viewer and plain pages into a folder for any web server',
    load: async () => (await import('./commands/site.ts')).siteCommand(),
  },
  {
    name: 'datasets',
    summary: 'list what is loaded',
    load: async () => (await import('./commands/datasets.ts')).datasetsCommand(),
  },
  {
    name: 'verify',
    summary: 'recompute every hash of a loaded dataset',
    load: async () => (await import('./commands/verify.ts')).verifyCommand(),
  },
  {
    name: 'remove',
    summary: 'take one dataset out of Neo4j, and nothing else',
    load: async () => (await import('./commands/remove.ts')).removeCommand(),
  },
  {
    name: 'import',
    summary: 'make a dataset of the files of another tool',
    load: async () => (await import('./commands/import.ts')).importCommand(),
  },
  {
    name: 'export',
    summary: 'write a dataset as records, or for another tool',
    load: async () => (await import('./commands/export.ts')).exportCommand(),
  },
  {
    name: 'doctor',
    summary: 'explain what was found on this machine and which Neo4j would be used',
    load: async () => (await import('./commands/doctor.ts')).doctorCommand(),
  },
  {
    name: 'completion',
    summary: 'print a script that completes commands in bash, zsh or fish',
    load: async () => (await import('./commands/completion.ts')).completionCommand(verbs),
  },
];
