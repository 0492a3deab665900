// One assertion: the claim, who says it and through whom it is known, the exact words in their context, what stands against it.

import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { citeQuote, citeStatement } from '../../../../src/domain/citation/cite.ts';
import { speaksItself } from '../../../../src/domain/citation/names.ts';
import { readWithdrawals } from '../../../../src/domain/citation/qualifications.ts';
import type { AnswerRow } from '../../../../src/domain/graph/answer-rows.ts';
import type { QuoteRow } from '../../../../src/domain/graph/index-graph.ts';
import { listPrincipalChains } from '../../../../src/domain/graph/principals.ts';
import { listReportingChains } from '../../../../src/domain/graph/reporting-chains.ts';
import { accountKey } from '../../../../src/domain/measures/accounts.ts';
import { accountId, listAgreeing } from '../../affair/account.ts';
import type { Affair } from '../../affair/affair.ts';
import { attribute } from '../../affair/attribution.ts';
import { describeSaidAt, nameActor, shortenTitle } from '../../affair/describe.ts';
import { describeManner } from '../../affair/describe-manner.ts';
import { describeAnswer, describeDate } from '../../affair/describe-value.ts';
import { nameQuote } from '../../affair/located-quotes.ts';
import { tracePath } from '../../affair/path.ts';
import { describeExtent, listExtents } from '../../affair/quoted-documents.ts';
import { readingWords } from '../../language/english/reading.ts';
import { speechWords } from '../../language/english/speech.ts';
import { openDocument } from '../../state/actions.ts';
import { askForTexts, lookUpIn, openShipped, shippedLength } from '../../state/texts.ts';
import { Citation } from '../parts/citation.tsx';
import { ActorLinks, QuoteBlock, Quoted, RecordLink, Section } from '../parts/parts.tsx';
import { RecordList } from '../parts/record-list.tsx';
import { RelationSections } from '../parts/relation-rows.tsx';
import { ChainSection, PathSection } from './read-path.tsx';

export function AssertionPane({ affair, id }: { affair: Affair; id: string }): JSX.Element | null {
  const { index } = affair;
  const node = index.node('Assertion', id)?.properties;
  if (node === undefined) return null;
  const speakers = index.speakersOf(id);
  const said = describeSaidAt(index, id);
  return (
    <>
      <h3 class="claim-title">
        <bdi>{node.claim}</bdi>
      </h3>
      <p class="chain">
        <ActorLinks ids={speakers} /> {attribute(affair, id).act}
        {node.in === undefined ? '' : readingWords().where(node.in.replace(/^in /, ''))}
        {speakers.length > 1 && index.graph.relationships.ASSERTS.some((one) => one.to === id && one.properties.joint)
          ? readingWords().jointly
          : speakers.length > 1
            ? readingWords().eachOfThem
            : ''}
        {said === undefined ? '' : `, ${said}`}
        {node.place === undefined ? '' : ` · ${node.place}`}
        {node.when === undefined ? '' : readingWords().ofTime(describeDate(node.when))}
      </p>
      {node.named === undefined ? null : <p class="chain">{readingWords().named(node.named)}</p>}
      {readWithdrawals(index, id).map((one) => (
        <TakenBack key={one.by} affair={affair} withdrawal={one} />
      ))}
      <SpeaksFor affair={affair} speakers={speakers} />
      <ReportingChains affair={affair} id={id} />
      <Quotes affair={affair} id={id} />
      <Cited affair={affair} id={id} />
      <PathSection affair={affair} path={tracePath(affair, id)} />
      <Answers affair={affair} id={id} />
      <RelationSections affair={affair} id={id} />
      <Told affair={affair} id={id} />
      <ChainSection affair={affair} id={id} />
      <SameUtterance affair={affair} id={id} />
      <Narratives affair={affair} id={id} />
      {node.note === undefined ? null : (
        <Section title={readingWords().note}>
          <p class="why">{node.note}</p>
        </Section>
      )}
    </>
  );
}

/** "Taken back by Hedda Brandt, as told by …, 16 November 2019, in “The Marrowick Courier”: She had the days mixed up." */
function TakenBack({
  affair,
  withdrawal,
}: {
  affair: Affair;
  withdrawal: ReturnType<typeof readWithdrawals>[number];
}): JSX.Element {
  const { index } = affair;
  const { by, because, isTakenBack } = withdrawal;
  const { teller } = attribute(affair, by);
  const documents = [...new Set(index.quotesOf(by).map((quote) => quote.to))];
  return (
    <p class="chain withdrawn-note">
      <RecordLink id={by}>{readingWords().takenBack}</RecordLink> {readingWords().by}{' '}
      <ActorLinks ids={index.speakersOf(by)} />
      {teller === undefined ? '' : `, ${teller}`}, {describeSaidAt(index, by) ?? readingWords().dayNotKnown}
      {documents.map((one, position) => (
        <span key={one}>
          {position === 0 ? readingWords().inDocument : readingWords().andInDocument}{' '}
          <Quoted>
            <RecordLink id={one} />
          </Quoted>
        </span>
      ))}
      {isTakenBack ? readingWords().itselfTakenBack : ''}
      {because === '' ? '.' : ': '}
      <bdi>{because}</bdi>
    </p>
  );
}

function SpeaksFor({ affair, speakers }: { affair: Affair; speakers: readonly string[] }): JSX.Element | null {
  const { index } = affair;
  const chains = speakers.flatMap((actor) => listPrincipalChains(index, actor)).filter((chain) => chain.length > 1);
  if (chains.length === 0) return null;
  return (
    <>
      {chains.map((chain) => (
        <p class="chain" key={chain.join(' ')}>
          {speakers.length > 1 ? `${nameActor(index, chain[0] ?? '')}: ` : ''}
          {chain.slice(1).map((actor, position) => (
            <span key={actor}>
              {position === 0 ? '' : ', '}
              {describeAffiliation(affair, chain[position] ?? '', actor)} <RecordLink id={actor} class="actor" />
            </span>
          ))}
        </p>
      ))}
    </>
  );
}

/** "speaks for", or "speaks for and part of" where both are recorded. */
function describeAffiliation({ index }: Affair, actor: string, other: string): string {
  const types = index.affiliationsOf(actor).filter((one) => one.actor === other && one.type !== 'WRITES_FOR');
  const { affiliations } = readingWords();
  return speechWords().formats.list([...new Set(types.map((one) => affiliations[one.type]))]);
}

/** "article → Kyiv accuses → Putin links": outermost first. */
export function ReportingChains({ affair, id }: { affair: Affair; id: string }): JSX.Element | null {
  const { index } = affair;
  const chains = listReportingChains(index, id).filter((chain) => chain.length > 1);
  if (chains.length === 0) return null;
  return (
    <div class="told-box">
      <p class="tag-line">{readingWords().onlyThrough}</p>
      {chains.map((chain) => (
        <ol class="reporting" key={chain.join(' ')}>
          {[...new Set(chain.flatMap((one) => index.quotesOf(one).map((quote) => quote.to)))]
            .slice(0, 1)
            .map((document) => (
              <li key={document}>
                <RecordLink id={document}>
                  {shortenTitle(index.node('Document', document)?.properties.title ?? document)}
                </RecordLink>
              </li>
            ))}
          {chain.map((one) => (
            <li key={one}>
              {one === id ? (
                <b>
                  {attribute(affair, one).names} {attribute(affair, one).act}
                </b>
              ) : (
                <RecordLink id={one}>
                  {attribute(affair, one).names} {attribute(affair, one).act}
                </RecordLink>
              )}
            </li>
          ))}
        </ol>
      ))}
    </div>
  );
}

/** Whose words the document gives; a silence has no words of its own. */
function nameForm({ index }: Affair, { from, to, properties }: QuoteRow): string {
  if (index.labelOf(from) === 'Silence') return speechWords().forms.noticed;
  const isVoice = index.reportersOf(from).length === 0 && speaksItself(index, to, index.speakersOf(from));
  return isVoice ? speechWords().forms.own : readingWords().forms[properties.form];
}

export function Quotes({ affair, id }: { affair: Affair; id: string }): JSX.Element {
  const quotes = affair.index.quotesOf(id);
  if (quotes.length === 0) {
    return (
      <>
        <p class="hint">{readingWords().noQuoteRecorded}</p>
        <Citation text={citeStatement(affair.index, id)} />
      </>
    );
  }
  return (
    <div class="quotes">
      {quotes.map((quote) => (
        <div key={`${quote.to} ${quote.properties.position}`}>
          <QuoteBlock quote={quote} />
          <p class="anchor">
            <span class="tag">{nameForm(affair, quote)}</span>
            {quote.properties.words?.map((words) => (
              <span key={words} class="tag">
                {readingWords().ownWords(words)}
              </span>
            ))}
            {quote.properties.part === undefined ? null : (
              <span class="tag">{readingWords().parts[quote.properties.part]}</span>
            )}
            <span>
              <RecordLink id={quote.to} />
              {describePlace(quote)}
              {describeDocumentDate(affair, quote.to)}
            </span>
            <AnchorStatus quote={quote} />
          </p>
          <Citation text={citeQuote(affair.index, quote)} />
        </div>
      ))}
    </div>
  );
}

/** Only what was seen in this page: a recorded position says that it stood there when it was recorded. */
function AnchorStatus({ quote }: { quote: QuoteRow }): JSX.Element {
  const { from, to, properties } = quote;
  const length = shippedLength(to);
  useEffect(() => void askForTexts(), [to]);
  useEffect(() => {
    if (length !== undefined && length <= lookedUpUnasked) void openShipped(to);
  }, [to, length]);
  const found = lookUpIn(to)?.get(nameQuote({ owner: from, position: properties.position }));
  return (
    <span class="anchor-status">
      {found === undefined ? readingWords().notLookedUp : readingWords().found[found.status]}
      {' · '}
      <button type="button" class="text-button" onClick={() => openDocument(to)}>
        {readingWords().readInText}
      </button>
    </span>
  );
}

/** A longer text is fetched only where somebody reads it. */
const lookedUpUnasked = 200_000;

/** What it points to that is no text, or is not quoted. */
function Cited({ affair, id }: { affair: Affair; id: string }): JSX.Element | null {
  const cited = affair.index.citesOf(id);
  if (cited.length === 0) return null;
  return (
    <Section title={readingWords().cites} count={cited.length}>
      <ul class="plain-list">
        {cited.map(({ to, properties: { at, note } }) => (
          <li key={`${to} ${at ?? ''}`}>
            <RecordLink id={to} />
            {at === undefined ? '' : readingWords().at(at)}
            {describeDocumentDate(affair, to)}
            {note === undefined ? null : (
              <span class="muted">
                {' '}
                · <bdi>{note}</bdi>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function describePlace(quote: QuoteRow): string {
  const { at } = quote.properties;
  const locator = at === undefined ? '' : `, ${at}`;
  const extents = listExtents(quote);
  if (extents.length === 0) return readingWords().noPosition(locator);
  return readingWords().characters(locator, extents.map(describeExtent).join(', '));
}

function describeDocumentDate(affair: Affair, document: string): string {
  const date = affair.index.node('Document', document)?.properties.date;
  return date === undefined ? readingWords().commaUndated : `, ${describeDate(date)}`;
}

function Answers({ affair, id }: { affair: Affair; id: string }): JSX.Element | null {
  const { index } = affair;
  const answers = index.answersOf(id);
  if (answers.length === 0) return null;
  return (
    <Section title={readingWords().answers} count={answers.length}>
      <ul class="plain-list">
        {answers.map(({ to, properties }) => (
          <li key={`${to} ${properties.stance} ${properties.value ?? ''} ${properties.asOf ?? ''}`} class="answer">
            <RecordLink id={to} class="question-link" />
            <span class="answer-value">
              {properties.stance === 'open' || properties.value === undefined ? (
                readingWords().leavesOpen
              ) : (
                <>
                  {properties.stance === 'denied' ? readingWords().denies : ''}
                  <RecordLink id={accountId(to, accountKey(properties.value, properties.asOf, properties.of))}>
                    <b>{describeAnswer(index, to, properties)}</b>
                  </RecordLink>
                </>
              )}
              <span class="muted">
                {[
                  ...listManners(properties),
                  ...(affair.retracted.has(id) ? [readingWords().wasTakenBack] : []),
                  ...sayAgreeing(affair, id, to, accountKey(properties.value, properties.asOf, properties.of)),
                ]
                  .map((one) => ` · ${one}`)
                  .join('')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** One line for all who give the same answer: who they are is read in the account. */
function sayAgreeing(affair: Affair, id: string, question: string, key: string): string[] {
  const accounts = affair.faceOff(question)?.camps.flatMap((camp) => camp.accounts) ?? [];
  const agreeing = listAgreeing(
    accounts.filter((account) => account.key === key),
    id,
  );
  return agreeing.length === 0 ? [] : [readingWords().sameIn(agreeing.length)];
}

/** Day and base stand with the value. */
function listManners({ asOf: _day, of: _base, ...rest }: AnswerRow['properties']): string[] {
  return describeManner(rest);
}

function Told({ affair, id }: { affair: Affair; id: string }): JSX.Element | null {
  const told = affair.index.reportedIn(id);
  if (told.length === 0) return null;
  return (
    <Section title={readingWords().tellsOthers} count={told.length}>
      <RecordList affair={affair} ids={told} />
    </Section>
  );
}

function SameUtterance({ affair, id }: { affair: Affair; id: string }): JSX.Element | null {
  const { index } = affair;
  const utterance = index.node('Assertion', id)?.properties.utterance;
  if (utterance === undefined) return null;
  const others = index.graph.nodes.Assertion.filter(
    (one) => one.id !== id && one.properties.utterance === utterance,
  ).map((one) => one.id);
  if (others.length === 0) return null;
  return (
    <Section title={readingWords().saidTogether} count={others.length}>
      <RecordList affair={affair} ids={others} />
    </Section>
  );
}

function Narratives({ affair, id }: { affair: Affair; id: string }): JSX.Element | null {
  const narratives = affair.index.narrativesOf(id);
  if (narratives.length === 0) return null;
  return (
    <Section title={readingWords().narratives} count={narratives.length}>
      <p class="tags">
        {narratives.map((one) => (
          <RecordLink key={one} id={one} class="tag" />
        ))}
      </p>
    </Section>
  );
}
