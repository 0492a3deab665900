// The Accounts layout: the accounts of one question as a document, a column each, whoever denies one inside it.
import type { Layout } from './layout.ts';

export const accounts = {
  name: 'accounts',
  title: 'Accounts',
  noun: 'the accounts',
  help: 'Accounts is a document: it scrolls, prints and can be selected like any text.',
  needsWebGL: false,
  needsQuestion: true,
  needsDated: 0,
  showsAccounts: true,
  hasSide: false,
  spreads: false,
  hasFoot: true,
  opensOn: ['wide', 'narrow'],
} as const satisfies Layout;
