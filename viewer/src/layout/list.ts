// The List layout: everything as text, for screen readers, phones and print.

import { frameWords } from '../language/english/frame.ts';
import type { Layout } from './layout.ts';

export const list = {
  name: 'list',
  words: () => frameWords().views.list,
  needsWebGL: false,
  needsQuestion: false,
  needsDated: 0,
  showsAccounts: true,
  hasSide: true,
  spreads: false,
  hasFoot: true,
  opensOn: [],
} as const satisfies Layout;
