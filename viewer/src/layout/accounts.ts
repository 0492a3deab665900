// The Accounts layout: the accounts of one question as a document, a column each, whoever denies one inside it.

import { frameWords } from '../language/english/frame.ts';
import type { Layout } from './layout.ts';

export const accounts = {
  name: 'accounts',
  words: () => frameWords().views.accounts,
  needsWebGL: false,
  needsQuestion: true,
  needsDated: 0,
  showsAccounts: true,
  hasSide: false,
  spreads: false,
  hasFoot: true,
  opensOn: ['wide', 'narrow'],
} as const satisfies Layout;
