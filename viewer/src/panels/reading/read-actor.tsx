// One actor: what it asserts, who contradicts it, whom it speaks for, what it passed over, when it was heard.
import type { JSX } from 'preact';
import { countOf } from '../../../../src/domain/base/count.ts';
import type { Affiliated } from '../../../../src/domain/graph/index-graph.ts';
import type { Affair } from '../../affair/affair.ts';
import { attribute, describeOwn } from '../../affair/attribution.ts';
import { describeRelation, nameActor } from '../../affair/describe.ts';
import { affiliationWords } from '../../affair/describe-affiliation.ts';
import { describeDate } from '../../affair/describe-value.ts';
import { bearsOnContent, isContradiction, otherEnd } from '../../affair/relations.ts';
import { Monogram, RecordLink, Section, Statement } from '../parts/parts.tsx';

export function ActorPane({ affair, id }: { affair: Affair; id: string }): JSX.Element | null {
  const { index } = affair;
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
        {node.unnamed ? 'unnamed ' : node.pseudonymous ? 'pseudonymous ' : ''}
        {node.kind}
        {node.aliases === undefined ? '' : ` · also ${node.aliases.join(', ')}`}
        {node.wikidata === undefined ? '' : ` · Wikidata ${node.wikidata}`}
      </p>
      {affiliations.map((one) => (
        <p class="chain" key={`${one.type} ${one.actor}`}>
          {affiliationWords[one.type]} <RecordLink id={one.actor} class="actor" />
          {describeSpan(one)}
        </p>
      ))}
      {affiliates.length === 0 ? null : (
        <p class="chain">
          {affiliates.map((one, position) => (
            <span key={`${one.type} ${one.actor}`}>
              {position === 0 ? '' : ' · '}
              <RecordLink id={one.actor} class="actor" /> {affiliationWords[one.type]} it
            </span>
          ))}
        </p>
      )}
      <p class="facts-line">
        {countOf(said.length, 'assertion')}
        {told === 0 ? '' : `, ${told === said.length ? 'all' : told} told only by others`}
        {' · '}
        {countOf(against.length, 'contradiction')}
        {dates.length === 0 ? ' · no date' : ` · dated from ${describeDate(dates[0] ?? '')}`}
      </p>
      {node.note === undefined ? null : <p class="why">{node.note}</p>}
      <Section title="Asserts" count={said.length}>
        <ul class="plain-list">
          {said.map((one) => (
            <li key={one} class="said">
              <span class="muted">
                <bdi>{describeOwn(affair, one)}:</bdi>
              </span>{' '}
              <RecordLink id={one} />
            </li>
          ))}
        </ul>
        {said.length === 0 ? <p class="hint">Named here; nothing it said is recorded.</p> : null}
      </Section>
      {silences.length === 0 ? null : (
        <Section title="Passed over" count={silences.length}>
          <ul class="plain-list">
            {silences.map((one) => (
              <li key={one}>
                <span class="muted">{attribute(affair, one).teller}:</span> <RecordLink id={one} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {against.length === 0 ? null : (
        <Section title="Contradictions" count={against.length}>
          <ul class="plain-list">
            {against.map(({ one, relation }) => {
              const other = otherEnd(relation, one);
              return (
                <li key={`${one} ${relation.id}`} class="said">
                  <RecordLink id={relation.id}>
                    <b class="con-text">{describeRelation(relation)}</b>
                  </RecordLink>{' '}
                  <Statement affair={affair} id={other} />
                </li>
              );
            })}
          </ul>
        </Section>
      )}
    </>
  );
}

function describeSpan({ from, to }: Affiliated): string {
  if (from === undefined && to === undefined) return '';
  return ` (${from === undefined ? '' : `from ${describeDate(from)}`}${to === undefined ? '' : ` to ${describeDate(to)}`})`;
}
