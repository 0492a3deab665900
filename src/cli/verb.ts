// What a verb of the command line is: the list in verbs.ts holds them, and what lists them takes them from there.
import type { Command } from '@commander-js/extra-typings';

export interface Verb {
  readonly name: string;
  readonly summary: string;
  // biome-ignore lint/suspicious/noExplicitAny: each command has its own argument and option types, which a list cannot share
  load(): Promise<Command<any, any, any>>;
}
