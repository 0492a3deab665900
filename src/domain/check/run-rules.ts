// Rules and what they may look at → findings, and which records must be read again, with places, before these are shown.
import type { Place } from '../base/diagnostic.ts';
import type { DraftDataset } from '../records/draft.ts';
import { keptOfCode, type ProblemLog } from './problem-log.ts';
import { RecordPlace } from './record-place.ts';
import { diagnose, type Finding, type RuleDefinition } from './rule.ts';

export interface RuleFindings {
  readonly rule: RuleDefinition;
  readonly findings: Iterable<Finding>;
}

/** Rules that found something, in their order. */
export function findAll(
  rules: readonly RuleDefinition[],
  run: (rule: RuleDefinition) => Iterable<Finding> | undefined,
): RuleFindings[] {
  return rules.flatMap((rule) => {
    const findings = [...(run(rule) ?? [])];
    return findings.length === 0 ? [] : [{ rule, findings }];
  });
}

/** The same without holding what was found: it is found again whenever it is looked at. */
export function findAgain(
  rules: readonly RuleDefinition[],
  run: (rule: RuleDefinition) => Iterable<Finding> | undefined,
): RuleFindings[] {
  return rules.flatMap((rule) => {
    const find = () => (run(rule) ?? [])[Symbol.iterator]();
    return find().next().done === true ? [] : [{ rule, findings: { [Symbol.iterator]: find } }];
  });
}

export function logAll(found: readonly RuleFindings[], log: ProblemLog): void {
  for (const { rule, findings } of found) for (const one of findings) log.add(diagnose(rule, one));
}

/** Places of whole records that would be shown as they are. Of a code of which enough is shown, nothing is. */
export function listRecordPlaces(found: readonly RuleFindings[], log: ProblemLog): Set<RecordPlace> {
  const places = new Set<RecordPlace>();
  for (const { rule, findings } of found) {
    if (log.isFull(rule.code)) continue;
    let looked = 0;
    for (const { place, notes = [] } of findings) {
      if (place instanceof RecordPlace) places.add(place);
      for (const note of notes) if (note.place instanceof RecordPlace) places.add(note.place);
      looked += 1;
      if (looked === keptOfCode) break;
    }
  }
  return places;
}

/** Places are met in two rounds: those of findings, and those of what they then point at. */
const mostRounds = 4;

/** Finds once more, with records that were read with places of their own, until no other place would be shown. */
export function settleFindings(
  find: () => readonly RuleFindings[],
  readExact: (places: ReadonlySet<RecordPlace>) => void,
  log: ProblemLog,
): readonly RuleFindings[] {
  let found = find();
  let places = listRecordPlaces(found, log);
  for (let round = 0; round < mostRounds && places.size > 0; round += 1) {
    readExact(places);
    const read = places;
    found = find();
    places = listRecordPlaces(found, log);
    if ([...places].every((one) => read.has(one))) break;
  }
  return found;
}

export const draftLists = [
  'events',
  'actors',
  'documents',
  'questions',
  'narratives',
  'assertions',
  'silences',
] as const;

/** The draft, with those records in the stead of others that stand at their places; itself where there are none. Cost: linear. */
export function putExact(draft: DraftDataset, exact: ReadonlyMap<RecordPlace, DraftDataset>): DraftDataset {
  const isMeant = (record: { readonly span: Place } | undefined) =>
    record?.span instanceof RecordPlace && exact.has(record.span);
  if (!isMeant(draft.header) && !draftLists.some((name) => draft[name].some(isMeant))) return draft;
  const replaced = Object.fromEntries(
    draftLists.map((name) => [
      name,
      draft[name].map((record) => {
        const one = record.span instanceof RecordPlace ? exact.get(record.span) : undefined;
        const own = one?.[name][0];
        return own === undefined
          ? record
          : { ...own, ...('textAtHand' in record && { textAtHand: record.textAtHand }) };
      }),
    ]),
  );
  const header = draft.header?.span instanceof RecordPlace ? exact.get(draft.header.span)?.header : undefined;
  return { ...draft, ...replaced, ...(header && { header }) };
}
