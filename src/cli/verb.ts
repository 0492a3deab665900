// What the command line knows of a verb before it is asked for.
import type { Command } from '@commander-js/extra-typings';

export interface Verb {
  readonly name: string;
  readonly summary: string;
  // biome-ignore lint/suspicious/noExplicitAny: each command has its own argument and option types, which the list cannot share
  load(): Promise<Command<any, any, any>>;
}
