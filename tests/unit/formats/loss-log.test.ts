// The loss report: sums by kind, three examples with places, and what --strict counts.
import { describe, expect, test } from 'vitest';
import { countLoss, LossLog, renderLossReport } from '../../../src/formats/loss-log.ts';

describe('LossLog', () => {
  test('counts all and keeps three examples, with lines and columns of input files', () => {
    const loss = new LossLog();
    for (const start of [0, 4, 5, 6]) loss.lost('order', 'the order', { file: 'a.json', start, end: start + 1 });
    loss.assumed('actor.kind', 'a kind', 'actor baker', 'x'.repeat(200));
    loss.proposed('same-actor', 'two names', 'actor baker');

    const report = loss.build({ format: 'aif', direction: 'import' }, new Map([['a.json', 'ab\ncd\nef']]));

    expect(report.entries).toEqual([
      {
        type: 'lost',
        kind: 'order',
        says: 'the order',
        count: 4,
        examples: [{ place: 'a.json:1:1' }, { place: 'a.json:2:2' }, { place: 'a.json:2:3' }],
      },
      {
        type: 'assumed',
        kind: 'actor.kind',
        says: 'a kind',
        count: 1,
        examples: [{ place: 'actor baker', text: 'x'.repeat(80) }],
      },
      { type: 'proposed', kind: 'same-actor', says: 'two names', count: 1, examples: [{ place: 'actor baker' }] },
    ]);
    expect(countLoss(report)).toBe(5);
    expect(renderLossReport(report)).toBe(`Loss report, from aif
  Not carried:
        4  the order [order]
           a.json:1:1 · a.json:2:2 · a.json:2:3 …
  Assumed, because it is needed and was not said:
        1  a kind [actor.kind]
           actor baker “${'x'.repeat(80)}”
  For you to decide; nothing was done:
        1  two names [same-actor]
           actor baker
`);
  });

  test('says so where nothing was lost', () => {
    const report = new LossLog().build({ format: 'csv', direction: 'export' });

    expect(renderLossReport(report)).toBe('Loss report, into csv: nothing was lost or assumed.\n');
    expect(countLoss(report)).toBe(0);
  });
});
