// A licence that is no SPDX expression. Whether the name is on SPDX's list is not looked up: the list grows.
import type { RuleDefinition } from '../rule.ts';

export const invalidLicence: RuleDefinition = {
  code: 'invalid-licence',
  severity: 'error',
  title: 'A licence that is no SPDX expression.',
  looksAt: 'each',
  *check({ draft: { header } }) {
    const licence = header?.licence;
    if (!licence || expression.test(licence.value)) return;
    const guess = licence.value.trim().replace(/\s+/g, '-');
    yield {
      place: licence.place,
      message: `\`${licence.value}\` is no SPDX licence: write its identifier, such as \`CC-BY-4.0\`, \`CC0-1.0\` or \`MIT\``,
      ...(/^[A-Za-z0-9.-]{2,40}$/.test(guess) && { suggestion: guess }),
    };
  },
};

/** Identifiers, joined by the words of SPDX 2.3, Annex D; brackets are let through where they stand before and behind names. */
const name = '\\(*[A-Za-z0-9.-]+\\+?(?::[A-Za-z0-9.-]+)?\\)*';
const expression = new RegExp(`^${name}(?: (?:AND|OR|WITH) ${name})*$`);
