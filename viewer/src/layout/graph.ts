// The Graph layout: accounts as regions that face each other over a gap, contradictions across it, speakers around.

import { frameWords } from '../language/english/frame.ts';
import type { Layout } from './layout.ts';

export const graph = {
  name: 'graph',
  words: () => frameWords().views.graph,
  needsWebGL: true,
  needsQuestion: false,
  needsDated: 0,
  showsAccounts: true,
  hasSide: true,
  spreads: true,
  hasFoot: false,
  opensOn: ['contested'],
} as const satisfies Layout;
