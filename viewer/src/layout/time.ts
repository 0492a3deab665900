// The Time layout: a lane for every speaker, statements where they were said.

import { frameWords } from '../language/english/frame.ts';
import type { Layout } from './layout.ts';

export const time = {
  name: 'time',
  words: () => frameWords().views.time,
  needsWebGL: false,
  needsQuestion: false,
  needsDated: 3,
  showsAccounts: false,
  hasSide: false,
  spreads: true,
  hasFoot: true,
  opensOn: [],
} as const satisfies Layout;
