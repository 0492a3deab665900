// Which statements are saved, and the sentence that says so before they are.
import { describe, expect, test } from 'vitest';
import { chooseSaved } from '../../../../viewer/src/choice/choose-saved.ts';
import { listVisible, noFilters } from '../../../../viewer/src/choice/visibility.ts';
import { readInventedAffair } from '../../../support/viewer-affair.ts';

const affair = readInventedAffair();
const all = listVisible(affair, noFilters);
const name = (id: string) => id.toUpperCase();
const nothing = { together: [], name };

describe('chooseSaved', () => {
  test('takes everything where nothing is chosen', () => {
    const { ids, sentence } = chooseSaved(affair, all, nothing);

    expect(ids).toHaveLength(8);
    expect(ids.at(-1)).toBe('smith-silent');
    expect(sentence).toBe('All 8 statements.');
  });

  test('says what filters hide and what is put away', () => {
    const visible = listVisible(affair, { ...noFilters, actors: ['priest'] });
    const shown = new Set([...visible.shown].filter((id) => id !== 'weather'));
    const { ids, sentence } = chooseSaved(affair, visible, nothing, shown);

    expect(ids).not.toContain('bells');
    expect(ids).not.toContain('weather');
    expect(sentence).toBe('5 of 8 statements: your filters hide 2, 1 is put away.');
  });

  test('takes a chosen statement with its teller in the sentence', () => {
    const { ids, sentence } = chooseSaved(affair, all, { ...nothing, selected: 'dog-blamed' });

    expect(ids).toEqual(['dog-blamed']);
    expect(sentence).toBe('1 statement, the chosen one: Smith says, as told by Priest.');
  });

  test('takes what a chosen speaker says and passes over, and counts what filters hide of it', () => {
    const visible = listVisible(affair, { ...noFilters, acts: ['says'] });

    expect(chooseSaved(affair, all, { ...nothing, selected: 'smith' })).toEqual({
      ids: ['dog-blamed', 'smith-silent'],
      sentence: '2 statements of what is chosen: SMITH.',
    });
    expect(chooseSaved(affair, visible, { ...nothing, selected: 'smith' }).sentence).toBe(
      '1 statement of what is chosen: SMITH. Your filters hide 1 more.',
    );
  });

  test('takes both ends of a relation, and what is chosen together before what is chosen', () => {
    const [relation] = affair.relations;

    expect(chooseSaved(affair, all, { ...nothing, selected: relation?.id }).ids).toHaveLength(2);
    expect(chooseSaved(affair, all, { together: ['bells', 'weather'], selected: 'baker', name })).toEqual({
      ids: ['weather', 'bells'],
      sentence: '2 statements, chosen together.',
    });
  });
});
