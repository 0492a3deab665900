// Silences, documents, narratives and events in the reading pane.

import type { JSX } from 'preact';
import type { Affair } from '../../affair/affair.ts';
import { attribute } from '../../affair/attribution.ts';
import { describeClaim } from '../../affair/describe.ts';
import { describeDate, describeValue } from '../../affair/describe-value.ts';
import { tracePath } from '../../affair/path.ts';
import { sayCharacters } from '../../affair/quoted-documents.ts';
import { readingWords } from '../../language/english/reading.ts';
import { openDocument } from '../../state/actions.ts';
import { ActorLinks, Quoted, RecordLink, Section } from '../parts/parts.tsx';
import { RecordList } from '../parts/record-list.tsx';
import { Quotes, ReportingChains } from './read-assertion.tsx';
import { PathSection } from './read-path.tsx';

export function SilencePane({ affair, id }: { affair: Affair; id: string }): JSX.Element | null {
  const { index } = affair;
  const node = index.node('Silence', id)?.properties;
  if (node === undefined) return null;
  return (
    <>
      <h3 class="claim-title">
        <bdi>{describeClaim(index, id)}</bdi>
      </h3>
      <p class="chain">
        <ActorLinks ids={index.silentIn(id)} />
        {readingWords().where(node.in.replace(/^in /, ''))}, {attribute(affair, id).teller}
      </p>
      <p class="why">{readingWords().whatSilenceIs}</p>
      <ReportingChains affair={affair} id={id} />
      <Quotes affair={affair} id={id} />
      <PathSection affair={affair} path={tracePath(affair, id)} />
      <Section title={readingWords().passedOver}>
        {index.passedOverIn(id).map(({ to, properties }) => (
          <p key={`${to} ${properties.value}`}>
            <RecordLink id={to} class="question-link" />{' '}
            <RecordLink id={`${to}=${properties.value}`}>
              <b>{describeValue(index, to, properties.value)}</b>
            </RecordLink>
          </p>
        ))}
      </Section>
      {node.note === undefined ? null : <p class="why">{node.note}</p>}
    </>
  );
}

export function DocumentPane({ affair, id }: { affair: Affair; id: string }): JSX.Element | null {
  const { index } = affair;
  const node = index.node('Document', id)?.properties;
  if (node === undefined) return null;
  const { relationships } = index.graph;
  const publishers = relationships.PUBLISHED_BY.filter((one) => one.from === id).map((one) => one.to);
  const authors = relationships.WRITTEN_BY.filter((one) => one.from === id).map((one) => one.to);
  const retells = relationships.DERIVED_FROM.filter((one) => one.from === id).map((one) => one.to);
  const earlier = relationships.SUPERSEDES.filter((one) => one.from === id).map((one) => one.to);
  const later = relationships.SUPERSEDES.filter((one) => one.to === id).map((one) => one.from);
  const citing = [...new Set(index.citesTo(id).map((one) => one.from))];
  const quoted = [...new Set(index.quotesIn(id).map((one) => one.from))];
  return (
    <>
      <h3 class="claim-title" lang={node.language ?? ''} dir="auto">
        {node.title}
      </h3>
      <p class="chain">
        {readingWords().media[node.medium]}
        {node.date === undefined ? readingWords().undated : describeDate(node.date)} ·{' '}
        {publishers.length === 0 ? readingWords().noPublisher : <ActorLinks ids={publishers} />}
        {authors.length === 0 ? '' : readingWords().writtenBy}
        {authors.length === 0 ? null : <ActorLinks ids={authors} />}
      </p>
      {node.removed === undefined ? null : (
        <p class="chain">
          {readingWords().takenDown} {describeDate(node.removed)}
        </p>
      )}
      {[...new Set([...(node.url === undefined ? [] : [node.url]), ...(node.archived ?? [])])]
        .filter((one) => /^https?:\/\//.test(one))
        .map((url) => (
          <p class="chain" key={url}>
            <a href={url} rel="noopener noreferrer" target="_blank">
              {url === node.url ? readingWords().original : readingWords().archivedCopy(nameSite(url))}{' '}
              {readingWords().otherSite}
            </a>
          </p>
        ))}
      <p class="chain">
        {[
          node.length === undefined ? undefined : sayCharacters(node.length),
          node.sha256 === undefined ? undefined : `SHA-256 ${node.sha256.slice(0, 12)}…`,
        ]
          .filter((one) => one !== undefined)
          .join(' · ')}
      </p>
      {node.medium === 'text' ? (
        <p>
          <button type="button" class="wide-button" onClick={() => openDocument(id)}>
            {readingWords().readText}
          </button>
        </p>
      ) : null}
      {retells.map((one) => (
        <p class="chain" key={one}>
          {readingWords().retells}{' '}
          <Quoted>
            <RecordLink id={one} />
          </Quoted>
        </p>
      ))}
      {earlier.map((one) => (
        <p class="chain" key={one}>
          {readingWords().earlierState}{' '}
          <Quoted>
            <RecordLink id={one} />
          </Quoted>
        </p>
      ))}
      {later.map((one) => (
        <p class="chain" key={one}>
          {readingWords().laterState}{' '}
          <Quoted>
            <RecordLink id={one} />
          </Quoted>
        </p>
      ))}
      {node.note === undefined ? null : <p class="why">{node.note}</p>}
      {quoted.length === 0 && node.medium !== 'text' ? null : (
        <Section title={readingWords().quotedFrom} count={quoted.length}>
          <RecordList affair={affair} ids={quoted} />
        </Section>
      )}
      {citing.length === 0 ? null : (
        <Section title={readingWords().citedBy} count={citing.length}>
          <RecordList affair={affair} ids={citing} />
        </Section>
      )}
    </>
  );
}

/** The format asks for `http` and something behind it, so not every address can be parsed. */
function nameSite(url: string): string {
  return URL.canParse(url) ? readingWords().atSite(new URL(url).hostname) : '';
}

export function NarrativePane({ affair, id }: { affair: Affair; id: string }): JSX.Element {
  const { index } = affair;
  const node = index.node('Narrative', id)?.properties;
  const told = index.assertionsIn(id);
  return (
    <>
      <h3 class="claim-title">
        <bdi>{node?.name ?? id}</bdi>
      </h3>
      <p class="chain">
        {readingWords().toldTogether(told.length, new Set(told.flatMap((one) => index.speakersOf(one))).size)}
      </p>
      {node?.description === undefined ? null : <p class="why">{node.description}</p>}
      <Section title={readingWords().itsAssertions} count={told.length}>
        <RecordList affair={affair} ids={told} />
      </Section>
    </>
  );
}

export function EventPane({ affair, id }: { affair: Affair; id: string }): JSX.Element {
  const { index } = affair;
  const node = index.node('Event', id)?.properties;
  const about = index.thatAreAbout(id);
  const wholes = index.graph.relationships.PART_OF.filter((one) => one.from === id).map((one) => one.to);
  return (
    <>
      <h3 class="claim-title">
        <bdi>{node?.name ?? id}</bdi>
      </h3>
      <p class="chain">
        {[
          node?.date === undefined ? readingWords().noDate : describeDate(node.date),
          node?.place,
          node?.wikidata && `Wikidata ${node.wikidata}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {wholes.map((one) => (
        <p class="chain" key={one}>
          {readingWords().partOf} <RecordLink id={one} />
        </p>
      ))}
      {node?.note === undefined ? null : <p class="why">{node.note}</p>}
      <Section title={readingWords().aboutIt} count={about.length}>
        <RecordList affair={affair} ids={about} />
      </Section>
    </>
  );
}
