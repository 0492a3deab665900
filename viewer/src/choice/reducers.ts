// What is chosen → how each node and relation looks. Pure: the graph is never changed to highlight, and nothing is drawn here.
import { assertNever } from '../../../src/domain/base/result.ts';
import { heldIn, listAgreeing } from '../affair/account.ts';
import type { Affair } from '../affair/affair.ts';
import type { ShownFaceOff } from '../affair/face-off.ts';

/** Everything the look of the picture depends on, besides positions and colours of the theme. */
export interface Look {
  readonly shown: ReadonlySet<string>;
  readonly selected: string | undefined;
  readonly hovered: string | undefined;
  /** Nodes in the light; undefined where nothing is chosen and all are. */
  readonly lit: ReadonlySet<string> | undefined;
  /** Camp of the chosen question by assertion. */
  readonly campOf: ReadonlyMap<string, number>;
}

export type NodeShape = 'disc' | 'square' | 'diamond';

export type NodeKind = 'actor' | 'assertion' | 'silence' | 'question';

export interface NodeAttributes {
  readonly shape: NodeShape;
  readonly kind: NodeKind;
  /** CSS pixels. */
  readonly size: number;
}

/**
 * What a choice lights up: an assertion, what it is related to and who gives the same answer, an actor and what it asserts, a relation's ends, an
 * account's holders and deniers, a narrative's assertions, whoever answers a question, what is quoted in a document.
 * undefined where the choice is not in this graph.
 */
export function listLit(affair: Affair, selected: string | undefined): ReadonlySet<string> | undefined {
  if (selected === undefined) return undefined;
  const { index } = affair;
  const relation = affair.relation(selected);
  if (relation !== undefined) return new Set([relation.from, relation.to]);
  const label = index.labelOf(selected);
  switch (label) {
    case 'Assertion':
    case 'Silence': {
      const near = affair.relationsOf(selected).flatMap((one) => [one.from, one.to]);
      const speakers = [...index.speakersOf(selected), ...index.silentIn(selected)];
      const questions = index.answersOf(selected).map((row) => row.to);
      const agreeing = [...new Set(questions)].flatMap((question) => {
        const accounts = affair.faceOff(question)?.camps.flatMap((camp) => camp.accounts) ?? [];
        return listAgreeing(accounts, selected).map((stand) => stand.assertion);
      });
      return new Set([selected, ...near, ...speakers, ...questions, ...agreeing]);
    }
    case 'Actor': {
      const words = [...index.assertionsOf(selected), ...index.silencesOf(selected)];
      const mouths = index.affiliatesOf(selected).map((one) => one.actor);
      return new Set([selected, ...words, ...mouths, ...mouths.flatMap((one) => index.assertionsOf(one))]);
    }
    case 'Narrative':
      return new Set(index.assertionsIn(selected));
    case 'Question': {
      const silences = index.silencesOn(selected).map((one) => one.from);
      return new Set([selected, ...silences, ...index.answersTo(selected).map((row) => row.from)]);
    }
    case 'Document':
      return new Set(index.quotesIn(selected).map((row) => row.from));
    case 'Event':
      return new Set(index.thatAreAbout(selected));
    case 'Answer':
    case 'Dataset':
    case undefined:
      return listLitByAccount(affair, selected);
    default:
      return assertNever(label, 'label');
  }
}

function listLitByAccount(affair: Affair, selected: string): ReadonlySet<string> | undefined {
  const found = findAccount(affair, selected);
  if (found === undefined) return undefined;
  const { account } = found;
  const stands = [...heldIn(account), ...account.denies, ...account.takenBack];
  return new Set([...stands.map((one) => one.assertion), ...account.passedOver]);
}

/** `question=key` → the account it names; a value alone names the first account of that value. */
export function findAccount(affair: Affair, selected: string) {
  const at = selected.indexOf('=');
  if (at < 0) return undefined;
  const faceOff = affair.faceOff(selected.slice(0, at));
  const name = selected.slice(at + 1);
  const accounts = (faceOff?.camps ?? []).flatMap((camp) => camp.accounts.map((account) => ({ camp, account })));
  const found = accounts.find((one) => one.account.key === name) ?? accounts.find((one) => one.account.value === name);
  return faceOff && found && { faceOff, ...found };
}

/** The colour of the camp of a question that each stands in: holders by what they hold first. Deniers only belong to no camp. */
export function listCamps(faceOff: ShownFaceOff | undefined): ReadonlyMap<string, number> {
  const camps = new Map<string, number>();
  for (const camp of faceOff?.camps ?? []) {
    for (const stand of camp.accounts.flatMap(heldIn)) {
      if (!camps.has(stand.assertion)) camps.set(stand.assertion, camp.color);
    }
  }
  return camps;
}
