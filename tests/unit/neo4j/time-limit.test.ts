import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { withDeadline } from '../../../src/neo4j/time-limit.ts';
import { runCli } from '../../support/run-cli.ts';

/** Never comes to an end by itself; notes whether it was told. */
function work() {
  const told: unknown[] = [];
  const run = (ended: AbortSignal) => {
    ended.addEventListener('abort', () => told.push(ended.reason));
    return new Promise<string>(() => undefined);
  };
  return { told, run };
}

describe('withDeadline', () => {
  test('gives what the work gives, and tells it nothing', async () => {
    const signals: AbortSignal[] = [];

    const answer = await withDeadline({ timeoutMs: 1 }, async (ended) => {
      signals.push(ended);
      await sleep(50);
      return 'an answer';
    });

    expect(answer).toBe('an answer');
    expect(signals[0]?.aborted).toBe(false);
  });

  test('throws what the work throws', async () => {
    await expect(withDeadline({}, async () => Promise.reject(new Error('of the work')))).rejects.toThrow('of the work');
  });

  test('ends the waiting for what never ends, and tells the work', async () => {
    const { told, run } = work();

    const error = await withDeadline({ timeoutMs: 1 }, run).catch((reason: unknown) => reason);

    expect(error).toMatchObject({
      name: 'Failure',
      kind: 'query',
      message: expect.stringContaining('longer than 0.001 s'),
    });
    expect(told).toEqual([error]);
  });

  test('ends the waiting when the signal aborts', async () => {
    const { told, run } = work();
    const controller = new AbortController();
    const waiting = withDeadline({ signal: controller.signal }, run);

    controller.abort();

    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    expect(told).toHaveLength(1);
  });

  test('does not begin where the signal was aborted before', async () => {
    let began = false;

    const refused = withDeadline({ signal: AbortSignal.abort() }, async () => {
      began = true;
    });

    await expect(refused).rejects.toMatchObject({ name: 'AbortError' });
    expect(began).toBe(false);
  });
});

describe('--timeout', () => {
  test.each(['2073601', '2147484', '1e9', '1e308'])(
    'of %s seconds is more than a timer holds, and refused',
    async (seconds) => {
      const { exitCode, stderr } = await runCli(['query', 'silences', '--timeout', seconds]);

      expect(exitCode).toBe(2);
      expect(stderr).toBe(`error: a query may take at most 2073600 seconds (24 days), not \`${seconds}\`\n`);
    },
  );

  test('may be as long as it takes at most, and does not ring at once', async () => {
    const answer = await withDeadline({ timeoutMs: 2_073_600_000 }, async () => {
      await sleep(50);
      return 'an answer';
    });

    expect(answer).toBe('an answer');
  });
});
