// Looks that are shared: nobody is given one that began before they asked.
import { expect, test } from 'vitest';
import { shareNext } from '../../../src/neo4j/ping.ts';

function holdLooks() {
  const open: ((answer: number | Error) => void)[] = [];
  const look = shareNext(
    () =>
      new Promise<number>((resolve, reject) => {
        open.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer)));
      }),
  );
  return { look, open, settle: () => new Promise((resolve) => setImmediate(resolve)) };
}

test('whoever asks during a look shares the one after it', async () => {
  const { look, open, settle } = holdLooks();
  const first = look();
  await settle();
  const later = [look(), look(), look()];
  await settle();
  const begunMeanwhile = open.length;
  open[0]?.(1);
  await settle();
  open[1]?.(2);

  expect(begunMeanwhile).toBe(1);
  expect(await first).toBe(1);
  expect(await Promise.all(later)).toEqual([2, 2, 2]);
  expect(open).toHaveLength(2);
});

test('a look that fails, fails for those who share it, and the next one begins', async () => {
  const { look, open, settle } = holdLooks();
  const first = [look(), look()].map((one) => one.catch((error: Error) => error.message));
  await settle();
  const next = look();
  open[0]?.(new Error('away'));
  await settle();
  open[1]?.(2);

  expect(await Promise.all(first)).toEqual(['away', 'away']);
  expect(await next).toBe(2);
});
