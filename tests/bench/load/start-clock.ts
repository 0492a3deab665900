// Wall time and processor time of this process since a moment.
import type { Cost } from './orders.ts';

export function startClock(): () => Cost {
  const began = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { wallMs: performance.now() - began, clientMs: (user + system) / 1000 };
  };
}
