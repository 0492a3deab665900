// Relations of one assertion, by what they do to it: each with its kind, its reason and the words on the other end.

import type { JSX } from 'preact';
import type { Affair } from '../../affair/affair.ts';
import { describeReason, describeRelation } from '../../affair/describe.ts';
import { type DrawnRelation, otherEnd, relationFamilies } from '../../affair/relations.ts';
import { guideWords } from '../../language/english/guide.ts';
import { RecordLink, Section, ShortQuote, Statement } from './parts.tsx';
import { findable, LongList } from './record-list.tsx';

export function RelationSections({ affair, id }: { affair: Affair; id: string }): JSX.Element {
  // From the one end, and from the other; reports are read where the chain of tellers stands.
  const titles = guideWords().relations;
  const inOrder = [...new Set(relationFamilies.flatMap((family) => titles[family]))].filter(Boolean);
  const groups = new Map<string, DrawnRelation[]>(inOrder.map((title) => [title, []]));
  for (const relation of affair.relationsOf(id)) {
    const [forward = '', backward = ''] = titles[relation.family];
    groups.get(relation.from === id || relation.symmetric ? forward : backward)?.push(relation);
  }
  return (
    <>
      {[...groups].map(([title, relations]) =>
        relations.length === 0 ? null : (
          <Section key={title} title={title} count={relations.length}>
            <LongList
              items={relations}
              say={guideWords().findRelations}
              class="ruled-list"
              keyOf={(relation) => relation.id}
              textOf={(relation) => `${findable(affair, otherEnd(relation, id))} ${describeReason(relation)}`}
              render={(relation) => <RelationRow affair={affair} relation={relation} id={id} />}
              estimate={140}
            />
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
        <RecordLink id={relation.id} label={guideWords().relation(describeRelation(relation))}>
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
    relation.derived ? guideWords().derivedByRule : guideWords().recorded,
    relation.confidence === undefined ? undefined : guideWords().confidences[relation.confidence],
    relation.level === 'utterance' ? guideWords().aboutSaying : undefined,
    relation.quote === undefined ? undefined : guideWords().drawnInDocument,
    relation.hedged === true ? guideWords().hedged : undefined,
    relation.hearsay ? guideWords().onHearsay : undefined,
  ];
  return parts
    .filter((one) => one !== undefined)
    .map((one) => ` · ${one}`)
    .join('');
}
