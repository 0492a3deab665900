// The List layout: everything as text, for screen readers, phones and print.
import type { Layout } from './layout.ts';

export const list = {
  name: 'list',
  title: 'List',
  noun: 'the list',
  help: 'List holds the same content as text.',
  needsWebGL: false,
  needsQuestion: false,
  needsDated: 0,
  showsAccounts: true,
  hasSide: true,
  spreads: false,
  hasFoot: true,
  opensOn: [],
} as const satisfies Layout;
