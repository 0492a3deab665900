import { describe, expect, test } from 'vitest';
import { findPieces } from '../../../../src/domain/anchor/pieces.ts';
import { prepareText } from '../../../../src/domain/anchor/prepared-text.ts';

const find = (text: string, exact: string) => {
  const pieces = findPieces(prepareText(text), exact);
  for (const { start, end, found } of pieces?.pieces ?? []) expect(text.slice(start, end)).toBe(found);
  return pieces && [pieces.between, ...pieces.pieces.map(({ found }) => found)];
};

describe('findPieces', () => {
  test.each([
    ['…', 'We did it all, as one would, to warn them.', 'We did it all … to warn them'],
    ['[…]', 'We did it all, as one would, to warn them.', 'We did it all […] to warn them'],
    ['...', 'We did it all, as one would, to warn them.', 'We did it all ... to warn them'],
    ['(...)', 'We did it all, as one would, to warn them.', 'We did it all (...) to warn them'],
  ])('gives the pieces around %s', (_, text, exact) => {
    expect(find(text, exact)).toEqual(['elision', 'We did it all', 'to warn them']);
  });

  test('takes the pieces that stand nearest to one another', () => {
    expect(findPieces(prepareText('We ran. We did it to warn them. To warn'), 'We … to warn')?.pieces[0]?.start).toBe(
      8,
    );
  });

  test('gives none where the pieces stand in another order', () => {
    expect(find('To warn them we did it all.', 'we did it all … To warn them')).toBeUndefined();
  });

  test('gives the pieces around a running head, at a word broken at the end of the page', () => {
    const text = 'was near the bridge on that mor-\n12\nGE.24-01234\n\nning”. He did';

    expect(find(text, 'near the bridge on that morning')).toEqual([
      'furniture',
      'near the bridge on that mor-',
      'ning',
    ]);
  });

  test('gives the pieces around numbers of lines, times and posts of a thread', () => {
    expect(find(' 4 I saw the car\n 5 at the gate', 'saw the car at the gate')).toEqual([
      'furniture',
      'saw the car',
      'at the gate',
    ]);
    expect(find('We warned them in\n♥ 900\nMayor · 14 May\n3/3 April. They', 'We warned them in April.')).toEqual([
      'furniture',
      'We warned them in',
      'April.',
    ]);
    expect(find('so it was[12] that night', 'so it was that night')).toEqual(['furniture', 'so it was', 'that night']);
  });

  test.each([
    ['words inside a line', 'He was not guilty of it', 'He was guilty'],
    ['a chapter', `It began\n${'a line of the chapter\n'.repeat(400)}and ended`, 'It began and ended'],
    ['dots that the document has itself', 'We ran... and fell', 'We ran… and fell'],
    ['nothing there', 'It began.', 'An iceberg stood'],
  ])('does not take %s for something to leave out', (_, text, exact) => {
    expect(find(text, exact)).toBeUndefined();
  });
});
