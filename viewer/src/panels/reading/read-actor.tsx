// One actor: what it asserts, who contradicts it, whom it speaks for, what it passed over, when it was heard.

import type { JSX } from 'preact';
import type { Affiliated } from '../../../../src/domain/graph/index-graph.ts';
import type { Affair } from '../../affair/affair.ts';
import { attribute, describeOwn } from '../../affair/attribution.ts';
import { describeRelation, nameActor } from '../../affair/describe.ts';
import { describeKind } from '../../affair/describe-kind.ts';
import { describeDate } from '../../affair/describe-value.ts';
import { bearsOnContent, isContradiction, otherEnd } from '../../affair/relations.ts';
import { guideWords } from '../../language/english/guide.ts';
import { readingWords } from '../../language/english/reading.ts';
import { speechWords } from '../../language/english/speech.ts';
import { describeRecord, Monogram, RecordLink, Section, Statement } from '../parts/parts.tsx';
import { findable, LongList } from '../parts/record-list.tsx';

/** In one line. */
const mostAffiliates = 20;

export function ActorPane({ affair, id }: { affair: Affair; id: string }): JSX.Element | null {
  const { index } = affair;
  const words = readingWords();
  const node = index.node('Actor', id)?.properties;
  if (node === undefined) return null;
  const said = index.assertionsOf(id);
  const silences = index.silencesOf(id);
  const against = said.flatMap((one) =>
    affair
      .relationsOf(one)
      .filter((relation) => isContradiction(relation) && bearsOnContent(relation))
      .map((relation) => ({ one, relation })),
  );
  const dates = said.flatMap((one) => index.node('Assertion', one)?.properties.saidFrom ?? []).sort();
  const affiliations = index.affiliationsOf(id);
  const affiliates = index.affiliatesOf(id);
  const told = said.filter((one) => index.node('Assertion', one)?.properties.asTold === true).length;
  return (
    <>
      <h3 class="claim-title with-mono">
        <Monogram affair={affair} actor={id} />
        <bdi>{nameActor(index, id)}</bdi>
      </h3>
      <p class="chain">
        {describeKind(node)}
        {node.aliases === undefined ? '' : readingWords().also(node.aliases.join(', '))}
        {node.wikidata === undefined ? '' : ` · Wikidata ${node.wikidata}`}
      </p>
      {affiliations.map((one) => (
        <p class="chain" key={`${one.type} ${one.actor}`}>
          {words.affiliations[one.type]} <RecordLink id={one.actor} class="actor" />
          {describeSpan(one)}
        </p>
      ))}
      {affiliates.length === 0 ? null : (
        <p class="chain">
          {affiliates.slice(0, mostAffiliates).map((one, position) => (
            <span key={`${one.type} ${one.actor}`}>
              {position === 0 ? '' : ' · '}
              <RecordLink id={one.actor} class="actor" /> {words.affiliates[one.type]}
            </span>
          ))}
          {affiliates.length <= mostAffiliates ? '' : ` · ${guideWords().more(affiliates.length - mostAffiliates)}`}
        </p>
      )}
      <p class="facts-line">
        {speechWords().assertions(said.length)}
        {told === 0 ? '' : readingWords().toldOnly(told, said.length)}
        {' · '}
        {speechWords().contradictions(against.length)}
        {dates.length === 0 ? readingWords().withoutDate : readingWords().datedFrom(describeDate(dates[0] ?? ''))}
      </p>
      {node.note === undefined ? null : <p class="why">{node.note}</p>}
      <Section title={readingWords().asserts} count={said.length}>
        <LongList
          items={said}
          say={guideWords().findAssertions}
          keyOf={(one) => one}
          textOf={(one) => `${describeOwn(affair, one)} ${describeRecord(one)}`}
          render={(one) => (
            <>
              <span class="muted">
                <bdi>{describeOwn(affair, one)}:</bdi>
              </span>{' '}
              <RecordLink id={one} />
            </>
          )}
        />
        {said.length === 0 ? <p class="hint">{readingWords().onlyNamed}</p> : null}
      </Section>
      {silences.length === 0 ? null : (
        <Section title={readingWords().passedOver} count={silences.length}>
          <LongList
            items={silences}
            say={guideWords().findSilences}
            keyOf={(one) => one}
            textOf={(one) => findable(affair, one)}
            render={(one) => (
              <>
                <span class="muted">{attribute(affair, one).teller}:</span> <RecordLink id={one} />
              </>
            )}
          />
        </Section>
      )}
      {against.length === 0 ? null : (
        <Section title={readingWords().contradictions} count={against.length}>
          <LongList
            items={against}
            say={guideWords().findContradictions}
            keyOf={({ one, relation }) => `${one} ${relation.id}`}
            textOf={({ one, relation }) => findable(affair, otherEnd(relation, one))}
            render={({ one, relation }) => (
              <>
                <RecordLink id={relation.id}>
                  <b class="con-text">{describeRelation(relation)}</b>
                </RecordLink>{' '}
                <Statement affair={affair} id={otherEnd(relation, one)} />
              </>
            )}
          />
        </Section>
      )}
    </>
  );
}

function describeSpan({ from, to }: Affiliated): string {
  if (from === undefined && to === undefined) return '';
  return ` (${from === undefined ? '' : readingWords().from(describeDate(from))}${to === undefined ? '' : readingWords().to(describeDate(to))})`;
}
