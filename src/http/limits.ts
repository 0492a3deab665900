// Every limit of the server in one place, each with its reason.

/** Slow-header attacks hold a socket for long: Node's own default is a minute. */
export const headersTimeoutMs = 10_000;
/** Longest time from the first byte of a request to its last. */
export const requestTimeoutMs = 20_000;
/** More open sockets than an analyst's browser tabs need, few enough to stay far from the process's file limit. */
export const maxSockets = 200;
/** Nothing here reads a body: a larger one is a mistake or an attack. */
export const maxBodyBytes = 64 * 1024;
/** A named query that takes longer is cut off: the database is shared. */
export const queryTimeoutMs = 5_000;
/** Rows of one answer; the answer says when it was cut. */
export const maxRows = 10_000;
/** Database reads at once; the heap of a small server carries no more comfortably. */
export const maxReadsAtOnce = 4;
/** Reads that may wait for their turn before a client is told to come back. */
export const maxReadsWaiting = 32;
/** What a client that is told to come back is told to wait. */
export const retryAfterSeconds = 2;
