// One mistake planted into a whole dataset that is right: it is reported once, under its own code, on its own line, and nothing else is.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../../support/check-text.ts';

const source = 'data/harbour-fire';
const files = new Map(listFiles(source).map((file) => [file, readFileSync(join(source, file), 'utf8')]));

interface Mistake {
  readonly file: string;
  /** Text that occurs once in the file, and what stands there instead. */
  readonly right: string;
  readonly wrong: string;
  readonly code: string;
  /** Part of the line that is pointed at. */
  readonly at: string;
  /** What is suggested, where something is. */
  readonly suggestion?: string;
}

const plant =
  (file: string) =>
  (right: string, wrong: string, code: string, at: string, suggestion?: string): Mistake =>
    suggestion === undefined ? { file, right, wrong, code, at } : { file, right, wrong, code, at, suggestion };
const inDataset = plant('dataset.yaml');
const inHearing = plant('assertions/hearing.yaml');
const inCourier = plant('assertions/courier.yaml');
const inJsonl = plant('hearing.jsonl');

const mistakes: readonly Mistake[] = [
  inDataset('id: harbour-fire\n', 'id: harbour-fires\n', 'folder-name-mismatch', 'id: harbour-fires'),
  inDataset('language: en\ncurators', 'language: english\ncurators', 'invalid-language', 'language: english'),
  inDataset('licence: CC0-1.0', 'licence: CC 0', 'invalid-licence', 'licence: CC 0', 'CC-0'),
  inDataset('date: 2019-11-09/2019-11-10', 'date: 2019-11-10/2019-11-09', 'reversed-dates', 'date: 2019-11-10/'),
  inDataset('date: 2019-10-21/..', 'date: 21 October 2019', 'invalid-date', 'date: 21 October', '2019-10-21'),
  inDataset('partOf: dockers-strike', 'partOf: aurelia-evacuation', 'cycle', 'partOf: aurelia-evacuation'),
  inDataset('partOf: dockers-strike', 'partOf: docker-strike', 'unknown-reference', 'docker-strike', 'dockers-strike'),
  inDataset('partOf: dockers-union', 'partOf: dockers-strike', 'wrong-reference-kind', 'partOf: dockers-strike'),
  inDataset('partOf: dockers-union', 'partOf: strike-committee', 'self-affiliation', 'partOf: strike-committee'),
  inDataset('dockers-union, from: 2016}', 'dockers-union, from: 2016, to: 2014}', 'reversed-dates', 'to: 2014'),
  inDataset('memberOf: aurelia-crew', 'memberOf: aurelia', 'unknown-reference', 'memberOf: aurelia', 'aurelia-crew'),
  inDataset(
    'publisher: [dockers-union, seamens-mission]',
    'publisher: [dockers-union, dockers-union, seamens-mission]',
    'repeated-entry',
    'publisher:',
  ),
  inDataset('derivedFrom: [courier]', 'derivedFrom: [joint-statement]', 'cycle', 'derivedFrom: [joint-statement]'),
  inDataset('sha256: 14f20d5e', 'sha256: 24f20d5e', 'wrong-sha256', 'sha256: 24f20d5e'),
  inDataset(
    'text: documents/press-release.txt',
    'text: documents/pres-release.txt',
    'unreadable-text',
    'pres-release.txt',
    'documents/press-release.txt',
  ),
  inDataset(
    '    exclusive: true\n    because: A fire',
    '    exclusive: true\n    note-because: A fire',
    'unknown-key',
    'note-because',
    'because',
  ),
  inDataset(
    'because: A fire that starts in one place on one night has one cause, and every account here names the start.\n',
    '\n',
    'exclusive-without-reason',
    'exclusive',
  ),
  inDataset(
    'label: Welding sparks, within: accident',
    'label: Welding sparks, within: accidents',
    'undeclared-value',
    'within: accidents',
    'accident',
  ),
  inDataset('label: Accident}', 'label: Accident, within: welding-sparks}', 'cycle', 'within: welding-sparks'),
  inDataset('arson: {is: yes', 'arsen: {is: yes', 'undeclared-value', 'arsen', 'arson'),
  inDataset(
    '      strike-committee: {label: The strikers}',
    '      strike-comittee: {label: The strikers}',
    'unknown-reference',
    'strike-comittee',
    'strike-committee',
  ),
  inDataset('tolerance: 5', 'tolerance: -5', 'wrong-format', 'tolerance: -5'),
  inDataset(
    'presupposes: joint-sprinklers-off',
    'presupposes: sprinklers-on',
    'wrong-reference-kind',
    'presupposes',
    'cathcart-sprinklers-on',
  ),
  inDataset('  loft-by-the-week:', '  caldeira: {name: Again}\n  loft-by-the-week:', 'duplicate-id', 'caldeira: {'),
  inHearing('document: hearing', 'document: hearings', 'unknown-reference', 'document: hearings', 'hearing'),
  inHearing(
    'answers: {how-did-it-start: welding-sparks}',
    'answers: {how-did-it-start: welding}',
    'undeclared-value',
    'welding}',
    'welding-sparks',
  ),
  inHearing('start: 313', 'start: 312', 'wrong-position', 'start: 312'),
  inHearing('        end: 397\n', '', 'half-position', 'start: 313'),
  inHearing('for eight hours, and then', 'for eight hours and then', 'altered-quote', 'eight hours and then'),
  inHearing('"As of Tuesday there were five dead"', '"A comet fell upon the quay"', 'lost-quote', 'comet'),
  inHearing(
    '      - exact: "How it began I leave open."\n        form: direct\n        prefix: "the pickets; they were there. "\n        suffix: " For the deaths we hold Brandt &"\n        start: 739\n        end: 765\n',
    '      - {exact: "the fire", form: direct}\n',
    'ambiguous-quote',
    '"the fire"',
  ),
  inHearing(
    'quote: "I told you that it may have been"',
    'quote: "I told him that it must have been"',
    'relation-quote-lost',
    'I told him',
  ),
  inHearing(
    'mayor-recalls-wiring:\n        kind: corrects',
    'mayor-recall-wiring:\n        kind: corrects',
    'unknown-reference',
    'mayor-recall-wiring',
    'mayor-recalls-wiring',
  ),
  inHearing(
    'mayor-recalls-wiring:\n        kind: corrects',
    'mayor-recalls-wiring:\n        kind: confirms',
    'unknown-value',
    'kind: confirms',
  ),
  inHearing(
    'mayor-recalls-wiring:\n        kind: corrects',
    'chief-corrects-mayor:\n        kind: corrects',
    'self-relation',
    'chief-corrects-mayor:',
  ),
  inHearing(
    'how-many-died: {value: 5, asOf: 2019-11-12}',
    'how-many-died: {value: 5, asOf: 12.11.2019}',
    'invalid-date',
    '12.11.2019',
  ),
  inHearing(
    'how-many-died: {value: 5, asOf: 2019-11-12}',
    'how-many-died: {value: five, asOf: 2019-11-12}',
    'invalid-value',
    'value: five',
  ),
  inHearing(
    'how-many-died: {value: 5, asOf: 2019-11-12}',
    'how-many-died: {value: 7..5, asOf: 2019-11-12}',
    'empty-interval',
    '7..5',
    '5..7',
  ),
  inHearing(
    'how-many-died: {value: 5, asOf: 2019-11-12}',
    'how-many-died: {value: 5, not: 4, asOf: 2019-11-12}',
    'unclear-answer',
    'not: 4',
  ),
  inHearing('how-did-it-start: {open: true}', 'how-did-it-start: {open: false}', 'unclear-answer', 'open: false'),
  inHearing(
    'answers: {strikers-at-the-store: yes}',
    'answers: {strikers-at-the-store: {not: no}}',
    'not-on-yes-no',
    'not: no',
    'value: yes',
  ),
  inHearing('    act: retracts\n', '    act: concedes\n', 'retraction-mismatch', 'company-accuses-strikers'),
  inHearing(
    'company-accuses-strikers: The accusation',
    'courier-eleven-hours: The accusation',
    'foreign-retraction',
    'courier-eleven-hours',
  ),
  inHearing(
    '    by: hakansson\n    named: Ms Håkansson\n    act: says\n    claim: As of Tuesday',
    '    by: hakansen\n    named: Ms Håkansson\n    act: says\n    claim: As of Tuesday',
    'unknown-reference',
    'by: hakansen',
    'hakansson',
  ),
  inCourier(
    '    by: narrator\n    act: says\n    claim: Three people',
    '    by: narrater\n    act: says\n    claim: Three people',
    'unknown-reference',
    'by: narrater',
  ),
  inCourier('part: headline\n        start: 0', 'part: title\n        start: 0', 'unknown-value', 'part: title'),
  inCourier('how-many-injured: ~40', 'how-many-injured: about 40', 'invalid-value', 'about 40', '~40'),
  inJsonl(
    '"by":["odowd"],"named":"The Mayor","act":"questions"',
    '"by":["odowd"],"named":"The Mayor","act":"question"',
    'unknown-value',
    '"act":"question"',
    'questions',
  ),
  inJsonl('"id":"odowd"', '"id":"Odowd"', 'invalid-id', '"id":"Odowd"', 'odowd'),
];

describe('a mistake planted into the harbour fire', () => {
  test('is one in a dataset that is right without it', async () => {
    const { diagnostics } = await checkFolder('harbour-fire', Object.fromEntries(files));

    expect(diagnostics).toEqual([]);
  });

  test.each(mistakes)('$file: $wrong is $code', async ({ file, right, wrong, code, at, suggestion }) => {
    const original = files.get(file) ?? '';
    expect(original.split(right)).toHaveLength(2);
    const changed = original.replace(right, () => wrong);

    const { diagnostics } = await checkFolder('harbour-fire', { ...Object.fromEntries(files), [file]: changed });

    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map((error) => error.code)).toEqual([code]);
    const place = errors[0]?.place;
    const line = changed.slice(changed.lastIndexOf('\n', (place?.start ?? 0) - 1) + 1).split('\n')[0];
    expect(place?.file).toBe(file);
    expect(line).toContain(at);
    expect(errors[0]?.suggestion).toBe(suggestion);
  });
});

function listFiles(folder: string, inside = ''): string[] {
  return readdirSync(join(folder, inside)).flatMap((name) => {
    const path = inside === '' ? name : `${inside}/${name}`;
    return statSync(join(folder, path)).isDirectory() ? listFiles(folder, path) : [path];
  });
}
