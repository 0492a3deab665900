// One relation: both ends, both quotes side by side, the reason or the rule with the two answers it comes from.

import type { JSX } from 'preact';
import { assertNever } from '../../../../src/domain/base/result.ts';
import { citeRelation } from '../../../../src/domain/citation/cite.ts';
import type { Affair } from '../../affair/affair.ts';
import { attribute, describeAttribution } from '../../affair/attribution.ts';
import { describeForm, describeReason, describeRelation, speakersBehind } from '../../affair/describe.ts';
import { describeAnswer } from '../../affair/describe-value.ts';
import { type DrawnRelation, isContradiction } from '../../affair/relations.ts';
import { readingWords } from '../../language/english/reading.ts';
import { Citation } from '../parts/citation.tsx';
import { ActorLinks, Monogram, QuoteBlock, Quoted, RecordLink, Section } from '../parts/parts.tsx';
import { describeOrigin } from '../parts/relation-rows.tsx';

export function RelationPane({ affair, relation }: { affair: Affair; relation: DrawnRelation }): JSX.Element {
  return (
    <>
      <h3 class={`claim-title relation-title ${relation.family}`}>{titleOf(relation)}</h3>
      <p class="chain">{describeOrigin(relation).replace(/^ · /, '')}</p>
      <div class="ends">
        <RelationEnd affair={affair} id={relation.from} />
        <p class="between" aria-hidden="true">
          {isContradiction(relation) ? '✕' : relation.symmetric ? '↕' : '↓'}
        </p>
        <RelationEnd affair={affair} id={relation.to} />
      </div>
      <Section title={relation.derived ? readingWords().theRule : readingWords().theReason}>
        <p class="reason">{describeReason(relation)}</p>
        {relation.by === undefined ? null : (
          <p class="why">
            {readingWords().drawnBy} <RecordLink id={relation.by} class="actor" />
          </p>
        )}
        {relation.scheme === undefined ? null : (
          <p class="why">
            {readingWords().scheme} <bdi>{relation.scheme}</bdi>
          </p>
        )}
        {relation.together === undefined ? null : (
          <p class="why">
            {readingWords().together}{' '}
            <Quoted>
              <bdi>{relation.together}</bdi>
            </Quoted>
            .
          </p>
        )}
        {relation.quote === undefined ? null : (
          <p class="why">
            {readingWords().documentDraws}{' '}
            <Quoted>
              <bdi>{relation.quote}</bdi>
            </Quoted>
          </p>
        )}
        <Citation text={citeDrawn(affair, relation)} />
        {relation.derived ? <p class="why">{readingWords().noAnalyst}</p> : null}
      </Section>
      {relation.conflict === undefined ? null : (
        <Section title={readingWords().comesFrom} count={relation.conflict.evidence.length}>
          {relation.conflict.evidence.map((one) => (
            <div
              class="evidence"
              key={`${one.question} ${one.fromAnswer.properties.value} ${one.toAnswer.properties.value}`}
            >
              <RecordLink id={one.question} class="question-link" />
              <p>
                {[one.fromAnswer, one.toAnswer].map((answer) => (
                  <span key={answer.from} class="evidence-answer">
                    <bdi>{describeAttribution(affair, answer.from)}</bdi>:{' '}
                    {readingWords().stances[answer.properties.stance]}{' '}
                    <b>{describeAnswer(affair.index, one.question, answer.properties)}</b>
                    {answer.properties.how === 'implied' ? readingWords().impliedAside : ''}
                    {answer.properties.hedge === undefined ? '' : readingWords().hedgedAside(answer.properties.hedge)}
                  </span>
                ))}
              </p>
            </div>
          ))}
        </Section>
      )}
    </>
  );
}

/** Only where the document's own words draw it: what an analyst drew is cited by the quotes of its ends. */
function citeDrawn({ index }: Affair, { from, to, kind, quote }: DrawnRelation): string {
  if (quote === undefined) return '';
  const recorded = index
    .recordedRelationsBetween(from, to)
    .find((one) => one.from === from && 'quote' in one.properties && one.properties.kind === kind);
  return recorded === undefined ? '' : citeRelation(index, recorded);
}

function titleOf(relation: DrawnRelation): string {
  const kind = describeRelation(relation);
  switch (relation.family) {
    case 'contradicts':
    case 'contradicts-derived':
      return readingWords().contradiction(kind);
    case 'supports':
      return readingWords().support(kind);
    case 'relies':
      return readingWords().oneRelies;
    case 'compatible':
      return readingWords().bothHold;
    case 'reports':
      return readingWords().oneReports;
    default:
      return assertNever(relation.family, 'family');
  }
}

function RelationEnd({ affair, id }: { affair: Affair; id: string }): JSX.Element {
  const { index } = affair;
  const speakers = speakersBehind(index, id);
  const [quote] = index.quotesOf(id);
  const { act, teller, takenBack } = attribute(affair, id);
  const known = [act, teller, takenBack ? readingWords().wasTakenBack : undefined].filter((one) => one !== undefined);
  return (
    <div class="end">
      <p class="end-who">
        <Monogram affair={affair} actor={speakers[0]} assertion={id} />
        <span>
          <ActorLinks ids={speakers} />
          <bdi>{` ${known.join(', ')}`}</bdi>
        </span>
      </p>
      <p class="end-claim">
        <RecordLink id={id} />
      </p>
      {quote === undefined ? <p class="hint">{readingWords().noQuote}</p> : <QuoteBlock quote={quote} />}
      {quote === undefined ? null : (
        <p class="anchor">
          <span class="tag">{describeForm(index, id)}</span>
        </p>
      )}
    </div>
  );
}
