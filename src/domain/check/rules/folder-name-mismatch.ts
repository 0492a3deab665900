// A dataset whose id is not the name of its folder.
import type { RuleDefinition } from '../rule.ts';

export const folderNameMismatch: RuleDefinition = {
  code: 'folder-name-mismatch',
  severity: 'error',
  title: 'A dataset whose id is not the name of its folder.',
  looksAt: 'each',
  *check({ draft: { header, folderName } }) {
    if (!header || header.id.value === '' || header.id.value === folderName) return;
    yield {
      place: header.id.place,
      message: `the dataset is called \`${header.id.value}\`, and its folder \`${folderName}\`: they must be the same`,
      notes: [{ message: 'rename one of them; what is loaded in the database goes by the id' }],
    };
  },
};
