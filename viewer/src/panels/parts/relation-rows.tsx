// Relations of one assertion, by what they do to it: each with its kind, its reason and the words on the other end.
import type { JSX } from 'preact';
import type { Affair } from '../../affair/affair.ts';
import { describeAttribution } from '../../affair/attribution.ts';
import { describeReason, describeRelation } from '../../affair/describe.ts';
import { type DrawnRelation, isContradiction, isSupport, otherEnd } from '../../affair/relations.ts';
import { RecordLink, Section, ShortQuote, Statement } from './parts.tsx';

export function RelationSections({ affair, id }: { affair: Affair; id: string }): JSX.Element {
  const all = affair.relationsOf(id);
  const groups: readonly [string, readonly DrawnRelation[]][] = [
    ['Contradicts', all.filter((one) => isContradiction(one) && (one.from === id || one.symmetric))],
    ['Contradicted by', all.filter((one) => isContradiction(one) && one.to === id && !one.symmetric)],
    ['Supports', all.filter((one) => isDrawnSupport(one) && (one.from === id || one.symmetric))],
    ['Supported by', all.filter((one) => isDrawnSupport(one) && one.to === id && !one.symmetric)],
    ['Relies on', all.filter((one) => one.family === 'relies' && one.from === id)],
    ['Relied on by', all.filter((one) => one.family === 'relies' && one.to === id)],
    ['Can both hold', all.filter((one) => one.family === 'compatible')],
  ];
  const agreements = all.filter((one) => one.family === 'supports-derived');
  return (
    <>
      {groups.map(([title, relations]) =>
        relations.length === 0 ? null : (
          <Section key={title} title={title} count={relations.length}>
            {relations.map((relation) => (
              <RelationRow key={relation.id} affair={affair} relation={relation} id={id} />
            ))}
          </Section>
        ),
      )}
      {agreements.length === 0 ? null : (
        <Section title="Same answer" count={agreements.length}>
          <p class="why">Nobody drew these lines: others give the same answer.</p>
          <ul>
            {agreements.map((one) => (
              <li key={one.id}>
                <RecordLink id={one.id}>{describeAttribution(affair, otherEnd(one, id))}</RecordLink>
                {describeOrigin(one).replace(' · derived by rule', '')}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** By an analyst: that others give the same answer is one group, and not a line each with two quotes. */
function isDrawnSupport(relation: DrawnRelation): boolean {
  return isSupport(relation) && !relation.derived;
}

function RelationRow({ affair, relation, id }: { affair: Affair; relation: DrawnRelation; id: string }): JSX.Element {
  const other = otherEnd(relation, id);
  return (
    <div class={`relation ${relation.family}`}>
      <p class="relation-kind">
        <RecordLink id={relation.id} label={`Relation: ${describeRelation(relation)}`}>
          <b>{describeRelation(relation)}</b>
        </RecordLink>
        <span>{describeOrigin(relation)}</span>
      </p>
      <p class="relation-claim">
        <Statement affair={affair} id={other} />
      </p>
      <p class="why">{describeReason(relation)}</p>
      <div class="two-quotes">
        <ShortQuote id={id} />
        <ShortQuote id={other} />
      </div>
    </div>
  );
}

/** " · recorded · high confidence · drawn in the document", " · derived by rule · hedged". */
export function describeOrigin(relation: DrawnRelation): string {
  const parts = [
    relation.derived ? 'derived by rule' : 'recorded',
    relation.confidence === undefined ? undefined : `${relation.confidence} confidence`,
    relation.level === 'utterance' ? 'of the utterance, not of the claim' : undefined,
    relation.quote === undefined ? undefined : 'drawn in the document',
    relation.hedged === true ? 'hedged' : undefined,
    relation.hearsay ? 'rests on hearsay' : undefined,
  ];
  return parts
    .filter((one) => one !== undefined)
    .map((one) => ` · ${one}`)
    .join('');
}
