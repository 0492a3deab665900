// Accounts on screen are the domain's: by value, day and base, what was taken back apart, who holds as told told apart.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { areDisjoint } from '../../../../src/domain/base/intervals.ts';
import { deriveRelations } from '../../../../src/domain/derive/derive-relations.ts';
import { listRetracted } from '../../../../src/domain/derive/list-retracted.ts';
import { type Account, gradeHolding, listAccounts, type Role } from '../../../../src/domain/measures/accounts.ts';
import { listFaceOffs } from '../../../../src/domain/measures/face-off.ts';
import { collectFacts } from '../../../../src/domain/measures/facts.ts';
import { hasHolders, heldIn, type ShownAccount, type ShownAnswer } from '../../../../viewer/src/affair/account.ts';
import { type Affair, readAffair } from '../../../../viewer/src/affair/affair.ts';
import { attribute } from '../../../../viewer/src/affair/attribution.ts';
import type { ShownFaceOff } from '../../../../viewer/src/affair/face-off.ts';
import { listCollidingCamps, summarise } from '../../../../viewer/src/affair/summarise.ts';
import { findAccount, listCamps } from '../../../../viewer/src/choice/reducers.ts';
import { listVisible, noFilters } from '../../../../viewer/src/choice/visibility.ts';
import { planDocument } from '../../../../viewer/src/layout/plan-document.ts';
import { readEveryDataset } from '../../../support/every-dataset.ts';

let affairs: ReadonlyMap<string, Affair>;
beforeAll(async () => {
  const all = await readEveryDataset();
  affairs = new Map(all.map(({ name, index }) => [name, readAffair(index.graph)]));
});

function read(name: string, question: string): { readonly affair: Affair; readonly faceOff: ShownFaceOff } {
  const affair = affairs.get(name);
  const faceOff = affair?.faceOff(question);
  if (affair === undefined || faceOff === undefined) throw new Error(`no question ${question} in ${name}`);
  return { affair, faceOff };
}

/** Every question of every dataset. */
function listQuestions() {
  return [...affairs].flatMap(([name, affair]) => affair.questions.map((faceOff) => ({ name, affair, faceOff })));
}

const accountsOf = (faceOff: ShownFaceOff) => faceOff.camps.flatMap((camp) => camp.accounts);
const idsOf = (stands: readonly ShownAnswer[]) => [...new Set(stands.map((one) => one.assertion))].sort();
const labelsOf = (faceOff: ShownFaceOff) => faceOff.camps.map((camp) => camp.accounts.map((one) => one.label));

/** Role by role, as the screen shows it. */
function rolesOnScreen(account: ShownAccount) {
  return {
    holds: idsOf(account.holds),
    presupposes: idsOf(account.presupposes),
    hints: idsOf(account.hints),
    denies: idsOf(account.denies),
    takenBack: idsOf(account.takenBack),
  };
}

describe('accounts on screen', () => {
  test('are those of the measure, for every question of every dataset', () => {
    for (const { affair, faceOff } of listQuestions()) {
      const measured = listAccounts(affair.index, faceOff.question, listRetracted(affair.index.graph));
      for (const one of measured.filter((account) => account.value !== undefined)) {
        const shown = accountsOf(faceOff).find((account) => account.key === one.key);
        const having = (...roles: readonly Role[]) =>
          one.parts.filter((part) => roles.includes(part.role)).map((part) => part.answer);
        const ids = (answers: ReturnType<typeof having>) => [...new Set(answers.map((answer) => answer.from))].sort();
        const hinted = having('hinted as told');
        const isGiven = (answer: (typeof hinted)[number]) => answer.properties.how === 'presupposed';
        expect(shown && rolesOnScreen(shown)).toEqual({
          holds: ids(having('held', 'held as told')),
          presupposes: ids([...having('taken as given'), ...hinted.filter(isGiven)]),
          hints: ids([...having('hinted'), ...hinted.filter((answer) => !isGiven(answer))]),
          denies: ids(having('denied', 'denied as told')),
          takenBack: ids(having('taken back')),
        });
        expect(shown?.origins).toEqual(one.origins);
      }
      expect(accountsOf(faceOff)).toHaveLength(measured.filter((account) => account.value !== undefined).length);
      expect(idsOf(faceOff.open)).toEqual(
        [
          ...new Set(
            measured.flatMap((one) => one.parts.flatMap((part) => (part.role === 'open' ? [part.answer.from] : []))),
          ),
        ].sort(),
      );
    }
  });

  test.each(['crocus-city-hall', 'harbour-fire'])('of %s are the rows of rival-answers', (name) => {
    const golden = readGolden(name);
    const nameOf = (affair: Affair) => (actor: string) => affair.index.node('Actor', actor)?.properties.name ?? actor;
    for (const row of golden) {
      const { affair, faceOff } = read(`data/${name}`, row.question);
      const speakers = (stands: readonly ShownAnswer[], told: boolean) =>
        [
          ...new Set(
            stands
              .filter((one) => (attribute(affair, one.assertion).teller !== undefined) === told)
              .flatMap((one) => affair.index.speakersOf(one.assertion).map(nameOf(affair))),
          ),
        ].sort();
      if (row.value === null) {
        expect(speakers(faceOff.open, false)).toEqual(row.leftOpenBy);
        continue;
      }
      const account = accountsOf(faceOff).find(
        (one) =>
          one.value === row.value &&
          one.key.split('@')[1] === (row.asOf ?? one.key.split('@')[1]) &&
          sameBase(one, row),
      );
      if (account === undefined) throw new Error(`no account for ${JSON.stringify(row)}`);
      expect({
        heldBy: speakers(account.holds, false),
        heldAsTold: speakers(account.holds, true),
        deniedBy: speakers(account.denies, false),
        deniedAsTold: speakers(account.denies, true),
        takenAsGivenBy: speakers(account.presupposes, false),
        hintedBy: speakers(account.hints, false),
        hintedAsTold: speakers([...account.hints, ...account.presupposes], true),
        takenBackBy: [...new Set([...speakers(account.takenBack, false), ...speakers(account.takenBack, true)])],
        origins: account.origins.length,
      }).toEqual({
        heldBy: row.heldBy.toSorted(),
        heldAsTold: row.heldAsTold.toSorted(),
        deniedBy: row.deniedBy.toSorted(),
        deniedAsTold: row.deniedAsTold.toSorted(),
        takenAsGivenBy: row.takenAsGivenBy.toSorted(),
        hintedBy: row.hintedBy.toSorted(),
        hintedAsTold: row.hintedAsTold.toSorted(),
        takenBackBy: row.takenBackBy.toSorted(),
        origins: row.origins,
      });
    }
  });

  test('stand in columns that are the camps of the measure, for every question of every dataset', () => {
    let columnsSeen = 0;
    for (const { affair, faceOff } of listQuestions()) {
      const measured = listFaceOffs(collectFacts(affair.index.graph)).find((one) => one.question === faceOff.question);
      const { camps } = planDocument(faceOff, listVisible(affair, noFilters));
      const columnOf = new Map<string, { readonly stance: string; readonly color: number }>(
        camps.flatMap(({ camp, accounts }) =>
          accounts.flatMap(({ held, denied }) =>
            [...held.ids, ...denied.ids].map(
              (id) => [id, { stance: held.ids.includes(id) ? 'held' : 'denied', color: camp.color }] as const,
            ),
          ),
        ),
      );
      const holdersOf = (account: Account) =>
        account.parts.filter((part) => gradeHolding(part) !== undefined).map((part) => part.answer.from);
      const denyingIn = (account: Account) =>
        account.parts.filter(({ role }) => role.startsWith('denied')).map((part) => part.answer.from);
      const holding = new Map<string, number>();
      measured?.camps.forEach((camp, position) => {
        for (const id of camp.flatMap(holdersOf)) if (!holding.has(id)) holding.set(id, position);
      });
      for (const [id, position] of holding) {
        const color = faceOff.camps[position]?.color;
        expect({ id, ...columnOf.get(id) }).toEqual({ id, stance: 'held', color });
        columnsSeen += 1;
      }
      const denying = measured?.camps.flatMap((camp) => camp.flatMap(denyingIn)).filter((id) => !holding.has(id));
      for (const id of denying ?? []) expect(columnOf.get(id)?.stance).toBe('denied');
      expect(faceOff.collisions).toEqual(measured?.collisions);
      expect(listCollidingCamps(faceOff).map((camp) => camp.position)).toEqual(
        [...(measured?.camps.keys() ?? [])].filter((position) =>
          measured?.camps[position]?.some(({ key }) => measured.collisions.flat().includes(key)),
        ),
      );
    }
    expect(columnsSeen).toBeGreaterThan(100);
  });

  test('what was taken back holds no account, and stands apart', () => {
    const { affair, faceOff } = read('data/harbour-fire', 'who-is-to-blame');
    const strikers = accountsOf(faceOff).find((one) => one.value === 'strike-committee');

    expect(strikers && hasHolders(strikers)).toBe(false);
    expect(strikers && idsOf(strikers.takenBack)).toEqual(['company-accuses-strikers']);
    expect(listCamps(faceOff).has('company-accuses-strikers')).toBe(false);
    const plan = planDocument(faceOff, listVisible(affair, noFilters));
    expect(plan.takenBackFrom).toBe('The strikers');
    expect(plan.takenBack.ids).toEqual(['company-accuses-strikers']);
    expect(summarise(faceOff)).toBe('3 accounts collide · 2 contradictions');
  });

  test('figures of other days and bases are accounts of their own, the same number shares a camp', () => {
    const { faceOff } = read('data/harbour-fire', 'how-many-died');

    expect(labelsOf(faceOff)).toEqual([
      ['3 people', 'at least 3 people', '3 people, as of 10 November 2019', '3 people, as of 12 November 2019'],
      ['5 people, as of 12 November 2019'],
      ['4 people among employees of the company, as of 12 November 2019'],
      ['2 people among employees of the company, as of 12 November 2019'],
    ]);
  });

  test('an address names each account, and a value alone its first', () => {
    for (const { affair, faceOff } of listQuestions()) {
      for (const account of accountsOf(faceOff)) {
        expect(findAccount(affair, `${faceOff.question}=${account.key}`)?.account).toBe(account);
        expect(findAccount(affair, `${faceOff.question}=${account.value}`)?.account.value).toBe(account.value);
      }
    }
  });
});

describe('accounts collide', () => {
  test('only where day and base are equal and neither answer lies in the other', () => {
    let seen = 0;
    for (const { faceOff } of listQuestions()) {
      const byKey = new Map(accountsOf(faceOff).map((one) => [one.key, one]));
      for (const [a, b] of faceOff.collisions) {
        const [x, y] = [byKey.get(a)?.answer?.properties, byKey.get(b)?.answer?.properties];
        seen += 1;
        expect([x?.asOf, x?.of]).toEqual([y?.asOf, y?.of]);
        expect(x?.value).not.toBe(y?.value);
        expect(x?.within ?? []).not.toContain(y?.value);
        expect(y?.within ?? []).not.toContain(x?.value);
        if (x?.from !== undefined && y?.from !== undefined) expect(areDisjoint(x, y)).toBe(true);
      }
    }
    expect(seen).toBeGreaterThan(25);
  });

  test('wherever a rule pairs two held answers, and nowhere without a contradiction that holds both ends', () => {
    for (const { affair, faceOff } of listQuestions()) {
      const keyOf = new Map(
        accountsOf(faceOff).flatMap((one) => heldIn(one).map((stand) => [stand.answer, one.key] as const)),
      );
      const found = new Set(faceOff.collisions.map((pair) => pair.join(' | ')));
      const derived = deriveRelations(affair.index).flatMap((one) =>
        one.evidence.flatMap(({ question, rule, fromAnswer, toAnswer }) => {
          const pair = [keyOf.get(fromAnswer.properties), keyOf.get(toAnswer.properties)];
          const isRival = one.type === 'CONTRADICTS' && question === faceOff.question && rule.kind !== 'agrees';
          return isRival && pair.every((key) => key !== undefined) ? [pair] : [];
        }),
      );
      for (const [a, b] of derived) expect(found.has(`${a} | ${b}`) || found.has(`${b} | ${a}`)).toBe(true);
      const ends = (id: string) =>
        [...keyOf]
          .filter(([answer]) => affair.index.answersOf(id).some((one) => one.properties === answer))
          .map(([, key]) => key);
      const joined = new Set(
        faceOff.contradictions.flatMap((one) =>
          ends(one.from).flatMap((a) => ends(one.to).flatMap((b) => [`${a} | ${b}`, `${b} | ${a}`])),
        ),
      );
      const isPaired = affair.index.node('Question', faceOff.question)?.properties.paired;
      if (isPaired) for (const pair of found) expect(joined.has(pair)).toBe(true);
    }
  });

  test('no camp holds two that exclude each other', () => {
    for (const { faceOff } of listQuestions()) {
      const campOf = new Map(faceOff.camps.flatMap((camp) => camp.accounts.map((one) => [one.key, camp.position])));
      for (const [a, b] of faceOff.collisions) expect(campOf.get(a)).not.toBe(campOf.get(b));
    }
  });

  test('in the founding case ISIS-K lies in Islamic State, and both stand against Ukraine', () => {
    const { faceOff } = read('data/crocus-city-hall', 'who-is-responsible');

    expect(labelsOf(faceOff)).toEqual([['ISIS-K', 'Islamic State'], ['Ukraine']]);
    expect(listCollidingCamps(faceOff)).toHaveLength(2);
  });
});

interface GoldenRow {
  readonly question: string;
  readonly value: string | null;
  readonly asOf: string | null;
  readonly of: string | null;
  readonly heldBy: readonly string[];
  readonly heldAsTold: readonly string[];
  readonly takenAsGivenBy: readonly string[];
  readonly hintedBy: readonly string[];
  readonly hintedAsTold: readonly string[];
  readonly deniedBy: readonly string[];
  readonly deniedAsTold: readonly string[];
  readonly leftOpenBy: readonly string[];
  readonly takenBackBy: readonly string[];
  readonly origins: number;
}

/** Looked up by hand in the database's answers. */
function readGolden(name: string): readonly GoldenRow[] {
  const file = fileURLToPath(new URL(`../../../fixtures/answers/${name}/rival-answers.json`, import.meta.url));
  const cases = JSON.parse(readFileSync(file, 'utf8')) as { rows: GoldenRow[] }[];
  return cases.flatMap((one) => one.rows);
}

function sameBase(account: ShownAccount, { asOf, of }: GoldenRow): boolean {
  const answer = account.answer?.properties;
  return (answer?.asOf ?? null) === asOf && (answer?.of ?? null) === of;
}
