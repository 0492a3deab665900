// Accept and reject, row by row: what each rule lets through beside what it does not. Golden messages are in invalid-fixtures.test.ts.
import { describe, expect, test } from 'vitest';
import { checkRecords, errorsOf, warningsOf } from '../../../support/check-text.ts';

/** An assertion of the captain's that is right in itself, with more fields or others. */
const says = (id: string, more = '', by = 'captain') =>
  `${id}: {by: ${by}, act: ${more.includes('retracts:') ? 'retracts' : 'says'}, claim: A claim., quotes: [{exact: "Fog held us back,"}]${more ? `, ${more}` : ''}}`;
const lines = (...rows: string[]) => rows.join('\n');

async function errors(records: Parameters<typeof checkRecords>[0]) {
  return errorsOf(await checkRecords(records));
}

describe('answers', () => {
  test.each([
    ['a held token', '{why: fog}', []],
    ['two held tokens', '{why: [fog, engine]}', []],
    ['held and another denied', '{why: [fog, {not: engine}]}', []],
    ['held within what is denied', '{why: [fog, {not: weather}]}', []],
    ['held and denied as of two days', '{why: [{value: fog, asOf: 2024-05-01}, {not: fog, asOf: 2024-05-02}]}', []],
    ['the same on two bases', '{how-many: [{value: 3, of: crew}, {value: 3, of: passengers}]}', []],
    ['open', '{why: {open: true}}', []],
    ['open: false', '{why: {open: false}}', ['unclear-answer']],
    ['nothing', '{why: {how: asserted}}', ['unclear-answer']],
    ['held and open at once', '{why: {value: fog, open: true}}', ['unclear-answer']],
    ['held and open: false', '{why: {value: fog, open: false}}', []],
    ['a token that is not declared', '{why: rain}', ['undeclared-value']],
    ['a denied token that is not declared', '{why: {not: rain}}', ['undeclared-value']],
    ['an actor', '{who: {value: captain, only: true}}', []],
    ['an actor that is not declared', '{who: admiral}', ['unknown-reference']],
    ['an event for an actor', '{who: delay}', ['wrong-reference-kind']],
    ['a question that is not declared', '{whom: captain}', ['unknown-reference']],
    ['an actor for a question', '{captain: fog}', ['wrong-reference-kind']],
    ['yes', '{fog: yes}', []],
    ['yes in capitals', '{fog: YES}', ['invalid-value']],
    ['yes and no', '{fog: [yes, no]}', ['contradictory-answers']],
    ['yes and no as of two days', '{fog: [{value: yes, asOf: 2024-05-01}, {value: no, asOf: 2024-05-02}]}', []],
    ['not yes', '{fog: {not: yes}}', ['not-on-yes-no']],
    ['only yes', '{fog: {value: yes, only: true}}', ['misplaced-only']],
    ['only: false', '{fog: {value: yes, only: false}}', []],
    ['only 3', '{how-many: {value: 3, only: true}}', ['misplaced-only']],
    ['only denied', '{why: {not: fog, only: true}}', ['misplaced-only']],
    ['the largest number', '{how-many: 9007199254740992}', []],
    ['the smallest number', '{how-many: -9007199254740992}', []],
    ['one beyond the largest', '{how-many: 9007199254740993}', ['unsafe-integer']],
    ['one beyond the smallest', '{how-many: -9007199254740993}', ['unsafe-integer']],
    ['one beyond the largest, as a text', '{how-many: "9007199254740993"}', ['invalid-value']],
    ['an interval', '{how-many: 3..5}', []],
    ['an empty interval', '{how-many: 5..3}', ['empty-interval']],
    ['an unreadable number', '{how-many: many}', ['invalid-value']],
    ['the same number written twice', '{how-many: [3, 3.0]}', ['repeated-answer']],
    ['the same token held and denied', '{why: [fog, {not: fog}]}', ['contradictory-answers']],
    ['an empty span of days', '{which-day: 2024-05-02/2024-05-01}', ['empty-interval']],
    ['a day that does not exist', '{which-day: 2024-02-30}', ['invalid-value']],
    ['a day of another form for asOf', '{how-many: {value: 3, asOf: yesterday}}', ['invalid-date']],
  ])('%s', async (_, answers, expected) => {
    expect(await errors({ assertions: says('fog-held', `answers: ${answers}`) })).toEqual(expected);
  });
});

describe('questions', () => {
  test.each([
    [
      'an exclusive token question with a reason',
      'q: {text: Q?, slot: token, exclusive: true, because: B., values: {a: {}}}',
      [],
    ],
    ['an exclusive question without', 'q: {text: Q?, slot: actor, exclusive: true}', ['exclusive-without-reason']],
    ['exclusive: false without', 'q: {text: Q?, slot: actor, exclusive: false}', []],
    ['exclusive: false on a number', 'q: {text: Q?, slot: number, exclusive: false}', []],
    ['an exclusive number', 'q: {text: Q?, slot: number, exclusive: true, because: B.}', ['misplaced-question-field']],
    [
      'an exclusive yes-no question',
      'q: {text: Q?, slot: yes-no, exclusive: true, because: B.}',
      ['misplaced-question-field'],
    ],
    ['headings for actors', 'q: {text: Q?, slot: actor, values: {captain: {label: C, within: crew}}}', []],
    [
      'headings for actors that are none',
      'q: {text: Q?, slot: actor, values: {captian: {within: crow}}}',
      ['unknown-reference', 'unknown-reference'],
    ],
    ['headings for yes and no', 'q: {text: Q?, slot: yes-no, values: {yes: {label: Y}, no: {label: N}}}', []],
    [
      'yes within no',
      'q: {text: Q?, slot: yes-no, values: {yes: {within: no}, no: {label: N}}}',
      ['misplaced-question-field'],
    ],
    ['headings for maybe', 'q: {text: Q?, slot: yes-no, values: {maybe: {label: M}}}', ['misplaced-question-field']],
    ['a unit for people', 'q: {text: Q?, slot: number, unit: people, tolerance: 0.5}', []],
    ['a unit for actors', 'q: {text: Q?, slot: actor, unit: people}', ['misplaced-question-field']],
    ['a tolerance of days', 'q: {text: Q?, slot: date, tolerance: 2}', []],
    ['a tolerance of hours', 'q: {text: Q?, slot: date, tolerance: 0.5}', ['invalid-tolerance']],
    ['a value within another', 'q: {text: Q?, slot: token, values: {a: {within: [b, c]}, b: {within: c}, c: {}}}', []],
    ['a value within an undeclared one', 'q: {text: Q?, slot: token, values: {a: {within: d}}}', ['undeclared-value']],
    ['a value within itself', 'q: {text: Q?, slot: token, values: {a: {within: a}}}', ['cycle']],
    ['two values within each other', 'q: {text: Q?, slot: token, values: {a: {within: b}, b: {within: a}}}', ['cycle']],
    ['a presupposed question', 'q: {text: Q?, slot: yes-no, presupposes: delay}', ['wrong-reference-kind']],
    [
      'an implication',
      'p: {text: P?, slot: number}\nq: {text: Q?, slot: yes-no, impliedBy: {p: {3..: {is: yes, because: B.}}}}',
      [],
    ],
    [
      'an implication for a token question',
      'p: {text: P?, slot: number}\nq: {text: Q?, slot: actor, impliedBy: {p: {3: {is: yes, because: B.}}}}',
      ['misplaced-question-field'],
    ],
    [
      'an implication from no number',
      'p: {text: P?, slot: number}\nq: {text: Q?, slot: yes-no, impliedBy: {p: {three: {is: yes, because: B.}}}}',
      ['invalid-value'],
    ],
    [
      'an implication from no actor',
      'p: {text: P?, slot: actor}\nq: {text: Q?, slot: yes-no, impliedBy: {p: {admiral: {is: yes, because: B.}}}}',
      ['unknown-reference'],
    ],
    [
      'an implication from no question',
      'q: {text: Q?, slot: yes-no, impliedBy: {why: {fog: {is: yes, because: B.}}}}',
      ['unknown-reference'],
    ],
    [
      'an implication from itself',
      'q: {text: Q?, slot: yes-no, impliedBy: {q: {yes: {is: yes, because: B.}}}}',
      ['cycle'],
    ],
  ])('%s', async (_, questions, expected) => {
    expect(await errors({ questions, assertions: says('fog-held') })).toEqual(expected);
  });

  test('what is part of an actor lies within it, and cannot contain it by another road', async () => {
    const actors = lines('captain: {name: C, kind: person, partOf: crew}', 'crew: {name: The crew, kind: group}');
    const questions = 'q: {text: Q?, slot: actor, values: {crew: {within: captain}}}';

    expect(await errors({ actors, questions, assertions: says('fog-held') })).toEqual(['cycle']);
  });
});

describe('relations', () => {
  const pair = (one: string, two = '') => lines(says('a', one), says('b', two, 'mate'), says('c', '', 'crew'));

  test.each([
    ['one of each type', 'supports: {b: B.}, reliesOn: {b: B.}, compatible: {b: B.}', '', []],
    [
      'support at one level, contradiction at the other',
      'supports: {b: {kind: confirms, level: utterance, because: B.}}, contradicts: {b: B.}',
      '',
      [],
    ],
    ['both at one level', 'supports: {b: B.}, contradicts: {b: B.}', '', ['supports-and-contradicts']],
    [
      'both at one level from either end',
      'supports: {b: B.}',
      'contradicts: {a: {kind: undercuts, because: B.}}',
      ['supports-and-contradicts'],
    ],
    ['itself', 'supports: {a: B.}', '', ['self-relation']],
    ['itself as compatible', 'compatible: {a: B.}', '', ['self-relation']],
    ['a denial from both ends', 'contradicts: {b: B.}', 'contradicts: {a: B.}', ['symmetric-declared-twice']],
    [
      'a denial and a rival from both ends',
      'contradicts: {b: B.}',
      'contradicts: {a: {kind: rivals, because: B.}}',
      ['symmetric-declared-twice'],
    ],
    [
      'a denial from both ends at two levels',
      'contradicts: {b: B.}',
      'contradicts: {a: {kind: denies, level: utterance, because: B.}}',
      [],
    ],
    [
      'undercutting each other',
      'contradicts: {b: {kind: undercuts, because: B.}}',
      'contradicts: {a: {kind: undercuts, because: B.}}',
      [],
    ],
    ['confirming each other', 'supports: {b: B.}', 'supports: {a: B.}', []],
    [
      'restating each other',
      'supports: {b: {kind: restates, because: B.}}',
      'supports: {a: {kind: restates, because: B.}}',
      ['symmetric-declared-twice'],
    ],
    ['compatible from both ends', 'compatible: {b: B.}', 'compatible: {a: B.}', ['symmetric-declared-twice']],
    ['relying on each other', 'reliesOn: {b: B.}', 'reliesOn: {a: B.}', []],
    ['twice at one level', 'supports: {b: [B., {kind: evidences, because: B.}]}', '', ['repeated-relation']],
    ['twice at two levels', 'supports: {b: [B., {kind: confirms, level: utterance, because: B.}]}', '', []],
    ['an actor', 'supports: {captain: B.}', '', ['wrong-reference-kind']],
    ['nothing that is there', 'supports: {bb: B.}', '', ['unknown-reference']],
    ['a quote that draws it', 'contradicts: {b: {kind: denies, quote: "the captain said", because: B.}}', '', []],
    [
      'a quote in other typography',
      'contradicts: {b: {kind: denies, quote: "\\"Fog held us back,\\"", because: B.}}',
      '',
      [],
    ],
    ['a quote that occurs twice', 'contradicts: {b: {kind: denies, quote: "he engine", because: B.}}', '', []],
    [
      'a quote that is not there',
      'contradicts: {b: {kind: denies, quote: "an iceberg in the way", because: B.}}',
      '',
      ['relation-quote-lost'],
    ],
  ])('%s', async (_, one, two, expected) => {
    expect(await errors({ assertions: pair(one, two) })).toEqual(expected);
  });

  test('a relation’s quote may stand in a document whose text is out of reach', async () => {
    const a = `a: {by: captain, act: says, claim: A., quotes: [{exact: "Fog", document: radio}, {exact: "Fog held us"}], contradicts: {b: {kind: denies, quote: "an iceberg in the way", because: B.}}}`;

    expect(await errors({ assertions: lines(a, says('b')) })).toEqual([]);
  });
});

describe('retractions', () => {
  test.each([
    ['one’s own earlier assertion', says('b', 'retracts: {a: B.}, saidAt: 2024-05-02'), []],
    ['on the same day', says('b', 'retracts: {a: B.}, saidAt: 2024-05-01'), []],
    ['perhaps later', says('b', 'retracts: {a: B.}, saidAt: 2024-04-30/2024-05-01'), []],
    ['undated', says('b', 'retracts: {a: B.}'), []],
    ['the day before', says('b', 'retracts: {a: B.}, saidAt: 2024-04-30'), ['early-retraction']],
    ['at a time of that day', says('b', 'retracts: {a: B.}, saidAt: 2024-05-01T09:00Z'), []],
    ['at a time of that day in its own zone', says('b', 'retracts: {a: B.}, saidAt: 2024-05-01T01:00+03:00'), []],
    ['a minute before', says('b', 'retracts: {a: B.}, saidAt: 2024-04-30T23:59Z'), ['early-retraction']],
    ['before the event of that day', says('b', 'retracts: {a: B.}, saidAt: {before: delay}'), []],
    ['somebody else’s', says('b', 'retracts: {a: B.}', 'mate'), ['foreign-retraction']],
    ['as one of two', says('b', 'retracts: {a: B.}', '[captain, mate]'), ['foreign-retraction']],
    ['nothing', 'b: {by: captain, act: retracts, claim: B., quotes: ["Fog held us back"]}', ['retraction-mismatch']],
    [
      'with another act',
      'b: {by: captain, act: denies, claim: B., quotes: ["Fog held us back"], retracts: {a: B.}}',
      ['retraction-mismatch'],
    ],
    ['and contradicting the same', says('b', 'retracts: {a: B.}, contradicts: {a: B.}'), ['repeated-relation']],
    ['and supporting the same', says('b', 'retracts: {a: B.}, supports: {a: B.}'), ['supports-and-contradicts']],
    ['itself', says('b', 'retracts: {b: B.}'), ['cycle']],
  ])('%s', async (_, retraction, expected) => {
    expect(await errors({ assertions: lines(says('a', 'saidAt: 2024-05-01'), retraction) })).toEqual(expected);
  });

  test.each([
    [4, []],
    [5, ['deep-retraction']],
    [7, ['deep-retraction']],
  ])('a chain of %i', async (length, expected) => {
    const chain = Array.from({ length }, (_, index) => says(`r${index + 1}`, `retracts: {r${index}: B.}`));

    expect(await errors({ assertions: lines(says('r0'), ...chain) })).toEqual(expected);
  });
});

describe('speakers', () => {
  test.each([
    ['an actor', 'captain', []],
    ['the narrator', 'narrator', []],
    ['an event', 'delay', ['wrong-reference-kind']],
    ['a document', 'gazette', ['wrong-reference-kind']],
    ['nobody known', 'kapitan', ['unknown-reference']],
    ['the same twice', '[captain, captain]', ['repeated-entry']],
  ])('%s', async (_, by, expected) => {
    expect(await errors({ assertions: says('a', '', by) })).toEqual(expected);
  });

  test('narrator stands in `by` of an assertion only', async () => {
    const silences = 's: {by: narrator, in: the paper, quotes: ["Fog held us back"]}';

    expect(await errors({ assertions: says('a', 'about: narrator'), silences })).toEqual([
      'unknown-reference',
      'unknown-reference',
    ]);
  });

  test('joint is for several', async () => {
    expect(await errors({ assertions: says('a', 'joint: true', '[captain, mate]') })).toEqual([]);
    expect(await errors({ assertions: says('a', 'joint: true', '[captain]') })).toEqual(['joint-alone']);
    expect(await errors({ assertions: says('a', 'joint: false') })).toEqual([]);
  });

  test('an unnamed speaker may be quoted twice from one document', async () => {
    const twice = lines(says('a', '', 'sailor'), says('b', '', 'sailor'));

    expect(await errors({ assertions: twice })).toEqual([]);
  });

  test('a pseudonymous speaker is quoted from many documents, and is nobody else', async () => {
    const both = 'quotes: [{exact: "Fog held us back,"}, {exact: "It was fog.", document: radio}]';
    const assertions = `a: {by: eye, act: says, claim: A claim., ${both}}`;
    const actors = 'eye: {name: Eye, kind: group, pseudonymous: true, wikidata: Q1}';
    const checked = await checkRecords({
      assertions,
      actors: `${actors}\nmate: {name: The mate, kind: person, aliases: [Eye], wikidata: Q1}`,
      questions: '',
      narratives: '',
    });

    expect(errorsOf(checked)).toEqual([]);
    expect(checked.diagnostics.find(({ code }) => code === 'same-wikidata')?.message).toMatch(
      /never taken for another$/,
    );
    expect(checked.diagnostics.find(({ code }) => code === 'same-name')?.message).toMatch(/never taken for another/);
  });
});

describe('cites', () => {
  const documents = `gazette: {title: Ferry late, text: documents/gazette.txt}\nvideo: {title: A video, medium: video}`;
  const cites = (list: string) => `${says('a')}\nb: {by: mate, act: says, claim: A claim., cites: ${list}}`;

  test('stand in for a quote, and the document is used', async () => {
    const checked = await checkRecords({ documents, assertions: cites('{document: video, at: "00:14"}') });

    expect(errorsOf(checked)).toEqual([]);
    expect(warningsOf(checked)).not.toContain('assertion-without-quote');
    expect(warningsOf(checked)).not.toContain('unquoted-document');
  });

  test.each([
    ['two places of one document', '[{document: video, at: "1"}, {document: video, at: "2"}]', []],
    ['one place twice', '[{document: video, at: "1"}, {document: video, at: "1"}]', ['repeated-entry']],
    ['a document that is not declared', '[{document: vidoe}]', ['unknown-reference']],
    ['an actor', '[{document: mate}]', ['wrong-reference-kind']],
    ['no document', '[{at: "1"}]', ['missing-field']],
  ])('%s', async (_, list, expected) => {
    expect(await errors({ documents, assertions: cites(list) })).toEqual(expected);
  });
});

describe('ids', () => {
  test.each([
    ['a'.repeat(128), []],
    ['a'.repeat(129), ['invalid-id']],
    ['a-1-b', []],
    ['a--b', ['invalid-id']],
    ['-a', ['invalid-id']],
    ['A', ['invalid-id']],
    ['a_b', ['invalid-id']],
    ['é', ['invalid-id']],
    ['2024', []],
    ['narrator', ['reserved-id']],
    ['captain', ['duplicate-id']],
    ['ferry', ['duplicate-id']],
  ])('an assertion called %s', async (id, expected) => {
    expect(await errors({ assertions: says(id) })).toEqual(expected);
  });

  test.each([
    ['d'.repeat(119), []],
    ['d'.repeat(120), ['invalid-id']],
  ])('a document called %s', async (id, expected) => {
    const documents = `gazette: {title: G, text: documents/gazette.txt}\n${id}: {title: D, text: documents/gazette.txt}`;

    expect(await errors({ documents, assertions: says('a') })).toEqual(expected);
  });

  test('the id of an added narrator is taken only where one is added', async () => {
    const actors = lines('captain: {name: C, kind: person}', 'gazette-narrator: {name: G, kind: outlet}');
    const questions = 'q: {text: Q?, slot: token}';

    expect(await errors({ actors, questions, assertions: says('a') })).toEqual([]);
    expect(await errors({ actors, questions, assertions: says('a', '', 'narrator') })).toEqual(['reserved-id']);
  });
});

describe('warnings', () => {
  test('an assertion without a quote', async () => {
    const checked = await checkRecords({ assertions: 'a: {by: captain, act: says, claim: A.}' });

    expect(warningsOf(checked)).toContain('assertion-without-quote');
    expect(checked.dataset).toBeDefined();
  });

  test('two assertions share an event through the question they answer', async () => {
    const related = lines(
      says('a', 'answers: {why: fog}, contradicts: {b: {kind: rivals, confidence: low, because: B.}}'),
      says('b', 'about: delay', 'mate'),
    );

    expect(warningsOf(await checkRecords({ assertions: related }))).not.toContain('unrelated-relation');
  });

  test.each([
    ['one answer', 'answers: {fog: yes}', ['lone-answer'], []],
    ['none', '', ['lone-answer'], []],
    ['two', 'answers: {fog: yes}', [], ['lone-answer']],
  ])('a question may say why it has one answer: %s', async (name, more, without, withReason) => {
    const second = name === 'two' ? says('b', 'answers: {fog: no}', 'mate') : '';
    const check = async (lone: string) => {
      const questions = `fog: {text: Was there fog?, slot: yes-no${lone}}`;
      return warningsOf(await checkRecords({ questions, assertions: lines(says('a', more), second) }));
    };

    expect((await check('')).filter((code) => code === 'lone-answer')).toEqual(without);
    expect((await check(', lone: Nobody else was there.')).filter((code) => code === 'lone-answer')).toEqual(
      withReason,
    );
  });

  test.each([
    ['one undated', 'saidAt: 2024-05-01, ', '', ['undated-change']],
    ['both undated', '', '', ['undated-change']],
    ['both dated', 'saidAt: 2024-05-01, ', 'saidAt: 2024-05-02, ', []],
    ['an open end, which is a date given', 'saidAt: 2024-05-01, ', 'saidAt: {after: delay}, ', []],
  ])('a change of answer without a time of saying: %s', async (_name, first, second, codes) => {
    const assertions = lines(says('a', `${first}answers: {fog: yes}`), says('b', `${second}answers: {fog: no}`));

    expect(warningsOf(await checkRecords({ assertions })).filter((code) => code === 'undated-change')).toEqual(codes);
  });

  test('no change of answer is missed between two speakers, two bases, or where a relation is drawn', async () => {
    const other = lines(says('a', 'answers: {fog: yes}'), says('b', 'answers: {fog: no}', 'mate'));
    const days = lines(says('a', 'answers: {fog: {value: yes, asOf: 2024-05-01}}'), says('b', 'answers: {fog: no}'));
    const drawn = lines(says('a', 'answers: {fog: yes}, compatible: {b: Two fogs.}'), says('b', 'answers: {fog: no}'));

    for (const assertions of [other, days, drawn]) {
      expect(warningsOf(await checkRecords({ assertions }))).not.toContain('undated-change');
    }
  });

  test('many relations with nothing in common are one sentence, with their number and the next places', async () => {
    const ids = Array.from({ length: 8 }, (_, at) => `a${at}`);
    const unrelated = lines(
      ...ids.map((id) => says(id, 'supports: {z: B.}')),
      says('z', 'contradicts: {y: B.}', 'mate'),
      says('y', '', 'mate'),
    );
    const { diagnostics } = await checkRecords({ assertions: unrelated });
    const found = diagnostics.filter(({ code }) => code === 'unrelated-relation');

    expect(found).toHaveLength(1);
    expect(found[0]?.message).toBe(
      '`a0` supports `z`, but the two share no question, event or actor; so is it with 7 more of the 9 relations',
    );
    expect(found[0]?.notes.map(({ place }) => place !== undefined)).toEqual([true, true, true, true, false]);
  });

  test('claims that look like several are one sentence, with their number', async () => {
    const on = (to: string) => says(to.replace('c', 'x'), 'supports: {c1: B., c2: B., c3: B.}');
    const claim = (id: string) =>
      `${id}: {by: mate, act: says, claim: The fog came and the engine failed., quotes: [the captain said]}`;
    const { diagnostics } = await checkRecords({
      assertions: lines(claim('c1'), claim('c2'), claim('c3'), on('ca'), on('cb'), on('cc')),
    });
    const found = diagnostics.filter(({ code }) => code === 'compound-claim');

    expect(found).toHaveLength(1);
    expect(found[0]?.message).toMatch(/^the claim of `c1` looks like several, .*; so do 2 others$/);
  });

  test('a relation with a confidence says more than the rule', async () => {
    const bare = (more: string) =>
      lines(
        says('a', `answers: {fog: no}, contradicts: {b: {kind: denies${more}, because: B.}}`),
        says('b', 'answers: {fog: yes}', 'mate'),
      );

    expect(warningsOf(await checkRecords({ assertions: bare('') }))).toContain('needless-relation');
    expect(warningsOf(await checkRecords({ assertions: bare(', confidence: low') }))).not.toContain(
      'needless-relation',
    );
    expect(warningsOf(await checkRecords({ assertions: bare(', level: utterance') }))).not.toContain(
      'needless-relation',
    );
  });

  test('an undated event bounds nothing', async () => {
    const events = 'delay: {name: D}';
    const checked = await checkRecords({ events, assertions: says('a', 'saidAt: {after: delay}') });

    expect(warningsOf(checked)).toContain('undated-event');
    expect(checked.dataset?.assertions[0]).not.toHaveProperty('saidFrom');
  });
});
