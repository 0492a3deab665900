// The Positions layout: who says what on every question, as a table of speakers and questions.
import type { Layout } from './layout.ts';

export const positions = {
  name: 'positions',
  title: 'Positions',
  noun: 'the table',
  help: 'Positions is a table of speakers and questions. Arrow keys go from cell to cell, Enter opens the words.',
  needsWebGL: false,
  needsQuestion: false,
  needsDated: 0,
  showsAccounts: true,
  hasSide: false,
  spreads: true,
  hasFoot: false,
  opensOn: [],
} as const satisfies Layout;
