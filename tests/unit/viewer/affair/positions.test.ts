// The table of positions says what the accounts say: every answer once for each of its speakers, in its own manner, with its teller.
import { beforeAll, describe, expect, test } from 'vitest';
import { heldIn } from '../../../../viewer/src/affair/account.ts';
import { type Affair, readAffair } from '../../../../viewer/src/affair/affair.ts';
import { attribute } from '../../../../viewer/src/affair/attribution.ts';
import { groupPositions, listPositions, type PositionCell } from '../../../../viewer/src/affair/positions.ts';
import { judgePoint, setAgainst } from '../../../../viewer/src/affair/two-actors.ts';
import { readEveryDataset } from '../../../support/every-dataset.ts';
import { buildInventedGraph } from '../../../support/viewer-affair.ts';

let affairs: ReadonlyMap<string, Affair>;
beforeAll(async () => {
  const all = await readEveryDataset();
  const read = all.map(({ name, index }) => [name, readAffair(index.graph)] as const);
  affairs = new Map([...read, ['invented', readAffair(buildInventedGraph())]]);
});

function cellOf(name: string, actor: string, question: string): PositionCell | undefined {
  const affair = affairs.get(`data/${name}`);
  if (affair === undefined) throw new Error(`no ${name}`);
  return listPositions(affair)
    .find((row) => row.actor === actor)
    ?.cells.get(question);
}

const linesOf = (cell: PositionCell | undefined) =>
  cell?.positions.map((one) => [one.text, ...one.notes, one.teller].filter(Boolean).join(' · '));

/** "actor question statement": each answer for each of its speakers, as the accounts have it. */
function listFromAccounts({ questions, index }: Affair): string[] {
  return questions.flatMap(({ question, camps, open, takenBack }) => {
    const accounts = camps.flatMap((camp) => camp.accounts);
    const said = [...accounts.flatMap((one) => [...heldIn(one), ...one.denies]), ...open, ...takenBack];
    const silences = [...new Set(accounts.flatMap((one) => one.passedOver.map((id) => `${one.key} ${id}`)))];
    return [
      ...said.flatMap((one) => index.speakersOf(one.assertion).map((actor) => `${actor} ${question} ${one.assertion}`)),
      ...silences.flatMap((one) => {
        const [, id = ''] = one.split(' ');
        return index.silentIn(id).map((actor) => `${actor} ${question} ${id}`);
      }),
    ];
  });
}

describe('listPositions', () => {
  test('holds every answer of every account exactly once for each of its speakers', () => {
    for (const [name, affair] of affairs) {
      const statements = listPositions(affair).flatMap((row) =>
        [...row.cells].flatMap(([question, cell]) =>
          cell.positions.flatMap((one) => one.statements.map((id) => `${row.actor} ${question} ${id}`)),
        ),
      );

      expect(statements.toSorted(), name).toEqual(listFromAccounts(affair).toSorted());
    }
  });

  test('says the teller of everything that is told, and of every silence who noticed it', () => {
    let told = 0;
    for (const affair of affairs.values()) {
      for (const position of listPositions(affair).flatMap((row) =>
        [...row.cells.values()].flatMap((cell) => cell.positions),
      )) {
        for (const id of position.statements) expect(position.teller).toBe(attribute(affair, id).teller);
        if (position.told) told += 1;
        expect(position.told).toBe(
          affair.index.node('Assertion', position.statements[0] ?? '')?.properties.asTold ?? false,
        );
      }
    }
    expect(told).toBeGreaterThan(20);
  });

  test('has the letter and the colour of the account, whatever is done with it', () => {
    for (const affair of affairs.values()) {
      for (const row of listPositions(affair)) {
        for (const [question, { positions }] of row.cells) {
          for (const { camp, answer } of positions) {
            if (camp === undefined) continue;
            const own = affair
              .faceOff(question)
              ?.camps.find((one) => one.accounts.some((account) => account.key === answer.replace(/^not /, '')));
            expect([camp.letter, camp.color]).toEqual([own?.letter, own?.color]);
          }
        }
      }
    }
  });

  test('tells apart what is held, denied, hinted, told by others, passed over and taken back', () => {
    expect(linesOf(cellOf('crocus-city-hall', 'putin', 'who-is-responsible'))).toEqual([
      'Ukraine · hinted · as told by Government of Ukraine',
      'passes over “Islamic State” · noted by the document itself',
    ]);
    expect(linesOf(cellOf('crocus-city-hall', 'watson', 'who-is-responsible'))).toEqual([
      'Islamic State · and nobody else',
      'not Ukraine · implied',
    ]);
    expect(linesOf(cellOf('crocus-city-hall', 'boyes', 'who-is-responsible'))).toEqual([
      'Islamic State · takes it as given',
    ]);
    expect(linesOf(cellOf('harbour-fire', 'harbour-company', 'who-is-to-blame'))).toEqual([
      'The welders',
      'The strikers · taken back',
    ]);
  });

  test('says that a speaker changes only where dates tell, and where one answer contradicts another', () => {
    expect(cellOf('harbour-fire', 'hakansson', 'how-did-it-start')?.change).toEqual({
      text: 'changes: 2 answers, 10–15 November 2019',
      contradicts: true,
    });
    // Of two days and on two bases: none contradicts another.
    expect(cellOf('harbour-fire', 'hakansson', 'how-many-died')?.change).toEqual({
      text: '3 answers, 10–15 November 2019',
      contradicts: false,
    });
    // The second is implied by the first.
    expect(cellOf('harbour-fire', 'harbour-company', 'how-did-it-start')?.change).toBeUndefined();
    expect(cellOf('crocus-city-hall', 'boyes', 'protector-claim-holds')?.change).toBeUndefined();
  });
});

describe('groupPositions', () => {
  test('puts nobody in the place of another: everybody stands once, under a principal that is added', () => {
    const affair = affairs.get('data/crocus-city-hall');
    if (affair === undefined) throw new Error('not read');
    const actors = listPositions(affair).map((row) => row.actor);
    const groups = groupPositions(affair, actors);

    expect(groups.flatMap((one) => one.actors).toSorted()).toEqual(actors.toSorted());
    expect(groups.map((one) => [one.principal?.words, one.actors])).toEqual(
      expect.arrayContaining([
        ['both belong to Russia', expect.arrayContaining(['putin', 'russian-politicians'])],
        ['both belong to United States', expect.arrayContaining(['watson', 'us-intelligence-officials'])],
      ]),
    );
    expect(groups.at(-1)?.principal).toBeUndefined();
  });
});

describe('setAgainst', () => {
  test('finds between two what stands in the graph, over every question once, and the other way round the same', () => {
    for (const [name, affair] of affairs) {
      const rows = listPositions(affair);
      for (const [one, other] of pairsOf(rows.map((row) => row.actor)).slice(0, 40)) {
        const found = setAgainst(affair, rows, one, other);
        const turned = setAgainst(affair, rows, other, one);
        const all = new Set([...found.points.flatMap((point) => point.contradictions), ...found.beside]);
        const between = affair.relations.filter(
          (relation) =>
            relation.family !== 'reports' &&
            [relation.from, relation.to].every((id) => affair.index.labelOf(id) === 'Assertion') &&
            ((speaks(affair, one, relation.from) && speaks(affair, other, relation.to)) ||
              (speaks(affair, one, relation.to) && speaks(affair, other, relation.from))),
        );

        expect([...all].map((relation) => relation.id).toSorted(), `${name} ${one} ${other}`).toEqual(
          between.map((relation) => relation.id).toSorted(),
        );
        expect(turned.contradictions).toBe(found.contradictions);
        expect(turned.points.map(judgePoint)).toEqual(found.points.map(judgePoint));
      }
    }
  });

  test('puts both answers side by side, and says where they agree, contradict or one gives none', () => {
    const affair = affairs.get('data/crocus-city-hall');
    if (affair === undefined) throw new Error('not read');
    const judged = (one: string, other: string) =>
      Object.fromEntries(
        setAgainst(affair, listPositions(affair), one, other).points.map((point) => [
          point.question,
          judgePoint(point),
        ]),
      );

    expect(judged('kyiv', 'putin')).toEqual({
      'who-is-responsible': expect.any(String),
      'ukraine-involved': 'contradict',
      'protector-claim-holds': 'alone',
      'how-many-detained': 'alone',
      'why-link-ukraine': 'alone',
    });
    expect(judged('kyiv', 'watson')).toMatchObject({ 'ukraine-involved': 'agree' });
  });
});

function pairsOf(actors: readonly string[]): (readonly [string, string])[] {
  return actors.flatMap((one, at) => actors.slice(at + 1).map((other) => [one, other] as const));
}

function speaks({ index }: Affair, actor: string, assertion: string): boolean {
  return index.speakersOf(assertion).includes(actor);
}
