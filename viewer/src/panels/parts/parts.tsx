// Small pieces every panel uses: links to records, names, quotes. Text from data reaches the page as text only.

import { type ComponentChildren, Fragment, type JSX } from 'preact';
import { assertNever } from '../../../../src/domain/base/result.ts';
import type { QuoteRow } from '../../../../src/domain/graph/index-graph.ts';
import { leftOut } from '../../../../src/domain/records/model.ts';
import type { Affair } from '../../affair/affair.ts';
import { attribute, nameStatement } from '../../affair/attribution.ts';
import { describeClaim, describeForm, monogramOf, nameActor } from '../../affair/describe.ts';
import { frameWords } from '../../language/english/frame.ts';
import { speechWords } from '../../language/english/speech.ts';
import { select } from '../../state/actions.ts';
import { affair, campOf, choices } from '../../state/app-state.ts';
import { renderHash } from '../../state/url-state.ts';

/** A link to a record of the graph: Enter and click open it here, a middle click elsewhere. */
export function RecordLink(props: {
  id: string;
  children?: ComponentChildren;
  class?: string;
  label?: string;
  tabIndex?: number;
}): JSX.Element {
  const { id, children, label } = props;
  return (
    <a
      class={`record ${props.class ?? ''}`}
      href={renderHash({ ...choices.value, selected: id, to: undefined }) || '#'}
      aria-label={label ?? (children === undefined ? nameForReader(id) : undefined)}
      tabIndex={props.tabIndex}
      draggable={false}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        select(id);
      }}
    >
      {children ?? describeRecord(id)}
    </a>
  );
}

/** A statement is never named without who says it; the others are named by what is seen. */
function nameForReader(id: string): string | undefined {
  const all = affair.value;
  const kind = all?.index.labelOf(id);
  return all !== undefined && (kind === 'Assertion' || kind === 'Silence') ? nameStatement(all, id) : undefined;
}

export function describeRecord(id: string): string {
  const index = affair.value?.index;
  if (index === undefined) return id;
  const label = index.labelOf(id);
  switch (label) {
    case 'Actor':
      return nameActor(index, id);
    case 'Question':
      return index.node('Question', id)?.properties.text ?? id;
    case 'Document':
      return index.node('Document', id)?.properties.title ?? id;
    case 'Narrative':
      return index.node('Narrative', id)?.properties.name ?? id;
    case 'Event':
      return index.node('Event', id)?.properties.name ?? id;
    case 'Assertion':
    case 'Silence':
      return describeClaim(index, id);
    case 'Answer':
    case 'Dataset':
    case undefined:
      return id;
    default:
      return assertNever(label, 'label');
  }
}

/** Who says it and through whom that is known, then the claim: the one way in which a list names a statement. */
export function Statement(props: { affair: Affair; id: string; nameless?: boolean }): JSX.Element {
  const { names, act, teller, takenBack } = attribute(props.affair, props.id);
  const known = [teller, takenBack ? speechWords().takenBack : undefined].filter((one) => one !== undefined).join(', ');
  return (
    <span class="statement">
      {/* The link is named by all of it. */}
      <span aria-hidden="true">
        {props.nameless ? null : (
          <>
            <b>
              <bdi>{names}</bdi>
            </b>{' '}
            <span class="muted">{act}</span>
          </>
        )}
        {known === '' ? null : (
          <span class="told-note">
            {props.nameless ? '' : ', '}
            <bdi>{known}</bdi>
          </span>
        )}
        {props.nameless && known === '' ? '' : ': '}
      </span>
      <RecordLink id={props.id} />
    </span>
  );
}

export function ActorLinks({ ids }: { ids: readonly string[] }): JSX.Element {
  return (
    <>
      {ids.map((id, position) => (
        <span key={id}>
          {position === 0 ? '' : position === ids.length - 1 ? frameWords().and : ', '}
          <RecordLink id={id} class="actor">
            <bdi>{describeRecord(id)}</bdi>
          </RecordLink>
        </span>
      ))}
    </>
  );
}

/** The disc with a speaker's letters, in the colour of the account the assertion holds. */
export function Monogram(props: { affair: Affair; actor: string | undefined; assertion?: string }): JSX.Element {
  const camp = props.assertion === undefined ? undefined : campOf.value.get(props.assertion);
  return (
    <span class={`mono ${campClass(camp)}`} aria-hidden="true">
      {monogramOf(props.affair, props.actor)}
    </span>
  );
}

export function campClass(camp: number | undefined): string {
  return camp === undefined ? 'camp-none' : `camp-${camp % 7}`;
}

/** A quote in its context: prefix, exact words, suffix; the analyst's translation below where there is one. */
export function QuoteBlock(props: { quote: QuoteRow; marked?: boolean }): JSX.Element {
  const { properties: quote, to } = props.quote;
  const document = affair.value?.index.node('Document', to)?.properties;
  return (
    <blockquote class="quote" lang={quote.lang ?? document?.language ?? ''} dir="auto">
      {quote.prefix === undefined ? '' : `…${fromWholeWord(quote.prefix)}`}
      <Pieces quote={props.quote} mark />
      {quote.suffix === undefined ? '' : `${toWholeWord(quote.suffix)}…`}
      <Translation text={quote.translation} />
    </blockquote>
  );
}

/** Between two pieces stands what the analyst left out, in neither's type: nobody may take it for words of the document. */
function Pieces(props: { quote: QuoteRow; mark?: boolean }): JSX.Element {
  const { exact, pieces = [exact] } = props.quote.properties;
  return (
    <>
      {pieces.map((piece, at) => (
        <Fragment key={at}>
          {at === 0 ? null : (
            <span class="left-out" title={frameWords().leftOut}>
              {' '}
              {leftOut}{' '}
            </span>
          )}
          {props.mark ? <mark>{piece}</mark> : piece}
        </Fragment>
      ))}
    </>
  );
}

/** The analyst's, in the language of the dataset. */
function Translation({ text }: { text: string | undefined }): JSX.Element | null {
  const index = affair.value?.index;
  if (text === undefined || index === undefined) return null;
  return (
    <span class="translation" lang={index.node('Dataset', index.dataset)?.properties.language ?? ''} dir="auto">
      <span class="tag">{frameWords().translation}</span> {text}
    </span>
  );
}

/** Context is at most 32 characters long: one that is nearly so was cut by length, perhaps inside a word. */
const cutLength = 30;

function fromWholeWord(prefix: string): string {
  const space = prefix.search(/\s/);
  return prefix.length < cutLength || space < 0 ? prefix : prefix.slice(space + 1);
}

function toWholeWord(suffix: string): string {
  const space = suffix.trimEnd().search(/\s\S*$/);
  return suffix.length < cutLength || space < 0 ? suffix : suffix.slice(0, space);
}

/** The exact words and their translation, for two claims side by side; in quotation marks only where they are the speaker's. */
export function ShortQuote({ id }: { id: string }): JSX.Element | null {
  const index = affair.value?.index;
  const [quote] = index?.quotesOf(id) ?? [];
  if (index === undefined || quote === undefined) return null;
  const language = quote.properties.lang ?? index.node('Document', quote.to)?.properties.language ?? '';
  const isDirect = quote.properties.form === 'direct' && index.labelOf(id) !== 'Silence';
  return (
    <span class="short-quote">
      {isDirect ? (
        <q lang={language} dir="auto">
          <Pieces quote={quote} />
        </q>
      ) : (
        <bdi lang={language}>
          <Pieces quote={quote} />{' '}
        </bdi>
      )}
      {isDirect ? null : <span class="tag">{describeForm(index, id)}</span>}
      <Translation text={quote.properties.translation} />
    </span>
  );
}

/** In the quotation marks of the language. */
export function Quoted({ children }: { children: ComponentChildren }): JSX.Element {
  return (
    <>
      {frameWords().quoteOpens}
      {children}
      {frameWords().quoteCloses}
    </>
  );
}

export function Section(props: { title: string; count?: number; children: ComponentChildren }): JSX.Element {
  return (
    <section class="block">
      <h3 class="caps">
        {props.title}
        {props.count === undefined ? '' : ` · ${props.count}`}
      </h3>
      {props.children}
    </section>
  );
}

export function Icon({ name }: { name: keyof typeof icons }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={icons[name]} />
    </svg>
  );
}

const icons = {
  close: 'M4 4l8 8M12 4l-8 8',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  fit: 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3',
  search: 'M7 12a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM11 11l3.2 3.2',
  link: 'M6.5 9.5l3-3M7 4.5l1.4-1.4a2.8 2.8 0 0 1 4 4L11 8.5M9 11.5l-1.4 1.4a2.8 2.8 0 0 1-4-4L5 7.5',
  save: 'M8 2.5v7.5M5 7.2l3 3 3-3M3 11v2.5h10V11',
  back: 'M9.5 3.5L5 8l4.5 4.5',
  auto: 'M8 2.5v11a5.5 5.5 0 0 0 0-11zM8 13.5A5.5 5.5 0 1 1 8 2.5',
  light:
    'M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6zM8 1.4v1.4M8 13.2v1.4M1.4 8h1.4M13.2 8h1.4M3.3 3.3l1 1M11.7 11.7l1 1M12.7 3.3l-1 1M4.3 11.7l-1 1',
  dark: 'M13 9.6A5.6 5.6 0 0 1 6.4 3a5.6 5.6 0 1 0 6.6 6.6z',
  chevron: 'M4 6l4 4 4-4',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
} as const;
