// A question to the person at the terminal. Decides nothing about what happens where there is none.
import { createInterface } from 'node:readline';
import { escapeForTerminal, isInteractive } from './terminal.ts';

/** Whether somebody is there to answer: both the answer and the question need a terminal. */
export function canAsk(): boolean {
  return isInteractive(process.stdin) && isInteractive(process.stderr);
}

/** Anything but `y` or `yes` is a no, a closed input and an aborted signal too. */
export function ask(question: string, signal?: AbortSignal): Promise<boolean> {
  // Without a line editor of its own: the terminal has one, and Ctrl-C stays a signal.
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: false });
  return new Promise<boolean>((resolve) => {
    lines.once('close', () => resolve(false));
    signal?.addEventListener('abort', () => lines.close(), { once: true });
    lines.question(`${escapeForTerminal(question)} [y/N] `, (answer) => resolve(/^y(?:es)?$/i.test(answer.trim())));
  }).finally(() => lines.close());
}
