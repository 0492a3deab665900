// The Graph layout: accounts as regions that face each other over a gap, contradictions across it, speakers around.
import type { Layout } from './layout.ts';

export const graph = {
  name: 'graph',
  title: 'Graph',
  noun: 'the graph',
  help: 'In Graph accounts that contradict each other face each other across a gap; accounts and speakers can be dragged, with a finger once it has rested on one.',
  needsWebGL: true,
  needsQuestion: false,
  needsDated: 0,
  showsAccounts: true,
  hasSide: true,
  spreads: true,
  hasFoot: false,
  opensOn: ['contested'],
} as const satisfies Layout;
