import { describe, expect, test } from 'vitest';
import { describePace } from '../../../src/cli/render-plan.ts';

describe('describePace', () => {
  test('says nothing while a rate means nothing', () => {
    expect(describePace(5_000, 900_000, 200)).toBe('');
    expect(describePace(0, 900_000, 9_000)).toBe('');
  });

  test('says how fast it goes and how long it will still take, in minutes where those are many', () => {
    expect(describePace(100_000, 200_000, 10_000)).toBe(', 10000 a second, 10 s left');
    expect(describePace(100_000, 10_000_000, 10_000)).toBe(', 10000 a second, 17 min left');
  });
});
