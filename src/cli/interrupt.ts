// Ctrl-C and termination as an AbortSignal, so that a command can stop cleanly and say what was and was not done.
import { exitCodes } from './exit-codes.ts';

export interface Interruption {
  readonly signal: AbortSignal;
  /** Gives Ctrl-C back its usual meaning. */
  release(): void;
}

/**
 * The first SIGINT, SIGTERM or SIGHUP aborts the signal and sets exit code 130; a second one ends the process at once.
 * Release it when the work is done, or the process stays open to signals of this command.
 */
export function listenForInterrupt(): Interruption {
  const controller = new AbortController();
  const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const stop = () => {
    if (controller.signal.aborted) process.exit(exitCodes.interrupted);
    process.exitCode = exitCodes.interrupted;
    controller.abort();
  };
  for (const name of names) process.on(name, stop);
  return {
    signal: controller.signal,
    release: () => {
      for (const name of names) process.off(name, stop);
    },
  };
}
