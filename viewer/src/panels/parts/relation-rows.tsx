// Relations of one assertion, by what they do to it: each with its kind, its reason and the words on the other end.
import type { JSX } from 'preact';
import type { Affair } from '../../affair/affair.ts';
import { describeReason, describeRelation } from '../../affair/describe.ts';
import { type DrawnRelation, otherEnd, type RelationFamily, relationFamilies } from '../../affair/relations.ts';
import { RecordLink, Section, ShortQuote, Statement } from './parts.tsx';

/** From the one end, and from the other; reports are read where the chain of tellers stands. */
const titles: Readonly<Record<RelationFamily, readonly [string, string]>> = {
  contradicts: ['Contradicts', 'Contradicted by'],
  'contradicts-derived': ['Contradicts', 'Contradicted by'],
  supports: ['Supports', 'Supported by'],
  relies: ['Relies on', 'Relied on by'],
  compatible: ['Can both hold', 'Can both hold'],
  reports: ['', ''],
};
const orderOfTitles = [...new Set(relationFamilies.flatMap((family) => titles[family]))].filter(Boolean);

export function RelationSections({ affair, id }: { affair: Affair; id: string }): JSX.Element {
  const groups = new Map<string, DrawnRelation[]>(orderOfTitles.map((title) => [title, []]));
  for (const relation of affair.relationsOf(id)) {
    const [forward, backward] = titles[relation.family];
    groups.get(relation.from === id || relation.symmetric ? forward : backward)?.push(relation);
  }
  return (
    <>
      {[...groups].map(([title, relations]) =>
        relations.length === 0 ? null : (
          <Section key={title} title={title} count={relations.length}>
            {relations.map((relation) => (
              <RelationRow key={relation.id} affair={affair} relation={relation} id={id} />
            ))}
          </Section>
        ),
      )}
    </>
  );
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
    relation.level === 'utterance' ? 'about whether it was said, not about the claim' : undefined,
    relation.quote === undefined ? undefined : 'drawn in the document',
    relation.hedged === true ? 'hedged' : undefined,
    relation.hearsay ? 'rests on hearsay' : undefined,
  ];
  return parts
    .filter((one) => one !== undefined)
    .map((one) => ` · ${one}`)
    .join('');
}
