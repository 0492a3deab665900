// A disk that is full, read-only or not ours, told from a bug: what the files beside a server may meet. Mends nothing.

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'no space is left on its disk',
  EDQUOT: 'your share of its disk is used up',
  EROFS: 'its disk is read-only',
  EACCES: 'it may not be written',
  EPERM: 'it may not be written',
};

/** Why a file could not be written, as a clause with its path; undefined where it was something else. */
export function describeDiskFailure(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  const reason = Object.hasOwn(reasons, error.code) ? reasons[error.code] : undefined;
  if (reason === undefined) return undefined;
  return 'path' in error && typeof error.path === 'string' ? `${error.path}: ${reason}` : reason;
}
