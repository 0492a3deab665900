// The Time layout: a lane for every speaker, statements where they were said.
import type { Layout } from './layout.ts';

export const time = {
  name: 'time',
  title: 'Time',
  noun: 'the lanes',
  help: 'Time has a lane for every speaker; Ctrl and the wheel stretch it.',
  needsWebGL: false,
  needsQuestion: false,
  needsDated: 3,
  showsAccounts: false,
  hasSide: false,
  spreads: true,
  hasFoot: true,
  opensOn: [],
} as const satisfies Layout;
