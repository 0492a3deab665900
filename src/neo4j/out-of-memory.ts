// Errors of Neo4j's transaction memory, which the driver would try again, just as large: wrapped in an error that it does not know.
import { isDriverError, memoryCodes } from './failures.ts';

class OutOfMemory extends Error {}

export function isOutOfMemory(error: unknown): boolean {
  return error instanceof OutOfMemory || (isDriverError(error) && memoryCodes.includes(error.code));
}

/** For the work inside a managed transaction: `work(…).catch(wrapOutOfMemory)`. */
export function wrapOutOfMemory(error: unknown): never {
  throw isOutOfMemory(error) ? new OutOfMemory('transaction memory', { cause: error }) : error;
}

/** Outside of it: the driver's own error again. */
export function unwrapOutOfMemory(error: unknown): unknown {
  return error instanceof OutOfMemory ? error.cause : error;
}
