// How far a large dataset is before Neo4j hears of it: said on standard error, so that nobody takes minutes of work for a hang.
import type { StreamProgress } from '../dataset/stream/check-stream.ts';
import { countOf } from '../domain/base/count.ts';
import type { ServerReport } from '../server/found-server.ts';

/** Often enough for a person; what is made in between is not counted in words. */
const everyMs = 200;

export interface ReadingReport {
  readonly onProgress: (progress: StreamProgress) => void;
  readonly onRows: (count: number) => void;
  /** Clears what is drawn. */
  done(): void;
}

export function reportReading(
  name: string,
  report: ServerReport,
  nowMs: () => number = () => performance.now(),
): ReadingReport {
  let toldMs = Number.NEGATIVE_INFINITY;
  const tell = (what: () => string, isDue = false) => {
    if (!isDue && nowMs() - toldMs < everyMs) return;
    toldMs = nowMs();
    report.update(`${name}: ${what()} …`);
  };
  return {
    onProgress: ({ step, records }) => {
      if (step === 'reading') tell(() => `${countOf(records, 'statement')} checked`);
      else tell(() => `comparing ${countOf(records, 'statement')}`, true);
    },
    onRows: (count) => tell(() => `${countOf(count, 'record')} made`),
    done: () => report.update(''),
  };
}
