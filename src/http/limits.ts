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
/** Our own patience with the database: its time limit, and half a second for the answer to travel. A frozen one keeps no limit. */
export const answerTimeoutMs = queryTimeoutMs + 500;
/** A graph of 150,000 records is read whole; that the database answers at all has been seen by then. */
export const graphTimeoutMs = 60_000;
/** Whoever watches a health check waits a second or two. */
export const healthTimeoutMs = 1_200;
/** How long a ping that got no answer stands in for later ones, so that they do not pile up behind a frozen database. */
export const unansweredPingMs = 30_000;
/** Rows of one answer; the answer says when it was cut. */
export const maxRows = 10_000;
/** Database reads at once; the heap of a small server carries no more comfortably. */
export const maxReadsAtOnce = 4;
/** Reads that may wait for their turn before a client is told to come back: a room full of people who open the same page at once. */
export const maxReadsWaiting = 96;
/** Longest wait for a turn: a little longer than the reads before it may take. */
export const maxWaitMs = answerTimeoutMs + 1_000;
/** What a client that is told to come back is told to wait. */
export const retryAfterSeconds = 2;
