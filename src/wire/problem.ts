// Every HTTP error has this shape: problem details, RFC 9457. Says nothing of our inside: a 500 carries an id and no more.

export interface Problem {
  /** A path into docs/http-api.md's list of problems, or about:blank. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  /** An id found again in the server's log. */
  readonly instance?: string;
  readonly suggestion?: string;
}
