// The Positions layout: who says what on every question, as a table of speakers and questions.

import { frameWords } from '../language/english/frame.ts';
import type { Layout } from './layout.ts';

export const positions = {
  name: 'positions',
  words: () => frameWords().views.positions,
  needsWebGL: false,
  needsQuestion: false,
  needsDated: 0,
  showsAccounts: true,
  hasSide: false,
  spreads: true,
  hasFoot: false,
  opensOn: [],
} as const satisfies Layout;
