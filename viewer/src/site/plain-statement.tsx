// A statement on a plain page: who says it, in which words of the document's, through whom it is known, what it answers and what
// stands against it. The one way in which these pages give a statement, whole or in a line.
import type { JSX } from 'preact';
import { citeQuote, citeStatement } from '../../../src/domain/citation/cite.ts';
import type { QuoteRow } from '../../../src/domain/graph/index-graph.ts';
import { leftOut } from '../../../src/domain/records/model.ts';
import { attribute } from '../affair/attribution.ts';
import {
  describeClaim,
  describeForm,
  describeReason,
  describeRelation,
  describeSaidAt,
  nameActor,
  speakersBehind,
} from '../affair/describe.ts';
import { describeManner } from '../affair/describe-manner.ts';
import { describeAnswer } from '../affair/describe-value.ts';
import { bearsOnContent, type DrawnRelation, isContradiction, otherEnd } from '../affair/relations.ts';
import { frameWords } from '../language/english/frame.ts';
import { guideWords } from '../language/english/guide.ts';
import { listingWords } from '../language/english/listing.ts';
import { readingWords } from '../language/english/reading.ts';
import { speechWords } from '../language/english/speech.ts';
import type { PageContext } from './plain-page.tsx';
import { anchorOf, pointTo, recordPath, statementPath } from './site-paths.ts';

interface Shown {
  readonly context: PageContext;
  readonly id: string;
}

/** "Vladimir Putin claims (“linking”), as told by Kyiv: the claim", each name and the claim a link. */
export function StatementLine({ context, id }: Shown): JSX.Element {
  const { affair, path } = context;
  return (
    <span class="statement">
      <Attributed context={context} id={id} />
      {': '}
      <a href={pointTo(path, statementPath(affair.index, id))}>
        <bdi lang={context.summary.language}>{describeClaim(affair.index, id)}</bdi>
      </a>
    </span>
  );
}

/** Every speaker by name and with a link; never without who tells it and that it was taken back. */
function Attributed({ context, id }: Shown): JSX.Element {
  const { affair, path, summary } = context;
  const { act, teller, takenBack } = attribute(affair, id);
  const speakers = speakersBehind(affair.index, id);
  const said = describeSaidAt(affair.index, id);
  return (
    <>
      {speakers.map((actor, position) => (
        <span key={actor}>
          {position === 0 ? '' : position === speakers.length - 1 ? frameWords().and : ', '}
          <a class="speaker" href={pointTo(path, recordPath(summary.id, 'actor', actor))}>
            <bdi>{nameActor(affair.index, actor)}</bdi>
          </a>
        </span>
      ))}{' '}
      {act}
      {teller === undefined ? null : (
        <span class="told">
          , <bdi>{teller}</bdi>
        </span>
      )}
      {takenBack ? <span class="told">, {frameWords().takenBack}</span> : null}
      {said === undefined ? null : <span class="muted"> ({said})</span>}
    </>
  );
}

export function WholeStatement({ context, id, anchored }: Shown & { anchored?: boolean }): JSX.Element {
  const { affair, summary } = context;
  const { index } = affair;
  const quotes = index.quotesOf(id);
  return (
    <article class="whole" {...(anchored ? { id: anchorOf(id) } : {})} data-statement={id}>
      <p class="who">
        <Attributed context={context} id={id} />:
      </p>
      <p class="claim" lang={summary.language} dir="auto">
        {anchored ? describeClaim(index, id) : <ClaimLink context={context} id={id} />}
      </p>
      {quotes.map((quote) => (
        <Quoted key={`${quote.to} ${quote.properties.position}`} context={context} quote={quote} />
      ))}
      {quotes.length === 0 ? (
        <p class="source" lang="en">
          {citeStatement(index, id)}
        </p>
      ) : null}
      <Answered context={context} id={id} />
      <Against context={context} id={id} />
    </article>
  );
}

function ClaimLink({ context, id }: Shown): JSX.Element {
  const { index } = context.affair;
  return <a href={pointTo(context.path, statementPath(index, id))}>{describeClaim(index, id)}</a>;
}

/** The document's words, whose they are, and the citation that says the rest. */
function Quoted({ context, quote }: { context: PageContext; quote: QuoteRow }): JSX.Element {
  const { affair, path, summary } = context;
  const { index } = affair;
  const { exact, pieces = [exact], lang, translation } = quote.properties;
  const document = index.node('Document', quote.to)?.properties;
  return (
    <figure class="quoted">
      <blockquote lang={lang ?? document?.language} dir="auto">
        {pieces.join(` ${leftOut} `)}
      </blockquote>
      {translation === undefined ? null : (
        <p class="translation" lang={summary.language} dir="auto">
          {frameWords().translation}: {translation}
        </p>
      )}
      <figcaption>
        <span class="form">{describeForm(index, quote.from)}</span>
        {readingWords().inDocument}{' '}
        <a href={pointTo(path, recordPath(summary.id, 'document', quote.to))}>
          <bdi>{document?.title ?? quote.to}</bdi>
        </a>
        <details>
          <summary>{frameWords().citation}</summary>
          <p>
            <bdi lang="en">{citeQuote(index, quote)}</bdi>
          </p>
        </details>
      </figcaption>
    </figure>
  );
}

function Answered({ context, id }: Shown): JSX.Element | null {
  const { affair, path, summary } = context;
  const answers = affair.index.answersOf(id);
  if (answers.length === 0) return null;
  return (
    <ul class="answers" aria-label={listingWords().whatItAnswers}>
      {answers.map(({ to, properties }) => (
        <li key={`${to} ${properties.stance} ${properties.value ?? ''} ${properties.asOf ?? ''}`}>
          <a href={pointTo(path, recordPath(summary.id, 'question', to))}>
            <bdi lang={summary.language}>{affair.index.node('Question', to)?.properties.text ?? to}</bdi>
          </a>{' '}
          {properties.stance === 'open' || properties.value === undefined ? (
            readingWords().leavesOpen
          ) : (
            <>
              {properties.stance === 'denied' ? readingWords().denies : listingWords().answerBefore}
              <b>
                <bdi>{describeAnswer(affair.index, to, properties)}</bdi>
              </b>
            </>
          )}
          <span class="muted">
            {describeManner(properties)
              .map((one) => ` · ${one}`)
              .join('')}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Against({ context, id }: Shown): JSX.Element | null {
  const { affair } = context;
  const against = affair.relationsOf(id).filter((one) => isContradiction(one) && bearsOnContent(one));
  if (against.length === 0) return null;
  return (
    <details class="against" open={against.length <= shownAgainst}>
      <summary>{speechWords().contradictions(against.length)}</summary>
      <ul>
        {against.map((relation) => (
          <li key={relation.id}>
            <b class="sign">{describeRelation(relation)}</b> <Origin relation={relation} />{' '}
            <StatementLine context={context} id={otherEnd(relation, id)} />
            {relation.derived ? null : <span class="why">{describeReason(relation)}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** More are folded: a reader without scripts opens them all the same. */
const shownAgainst = 6;

/** "(recorded)", "(derived by rule)". */
export function Origin({ relation }: { relation: DrawnRelation }): JSX.Element {
  return <span class="muted">({relation.derived ? guideWords().derivedByRule : guideWords().recorded})</span>;
}
