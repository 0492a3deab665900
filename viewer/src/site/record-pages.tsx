// The plain pages of an affair: one for each question, actor and document. What is counted is counted over all that is recorded.
import type { JSX } from 'preact';
import type { ShownAccount, ShownAnswer } from '../affair/account.ts';
import { describeReason, describeRelation, nameActor } from '../affair/describe.ts';
import { describeKind } from '../affair/describe-kind.ts';
import { describeDate } from '../affair/describe-value.ts';
import type { ShownFaceOff } from '../affair/face-off.ts';
import { sayAccounts } from '../affair/say-accounts.ts';
import { listingWords } from '../language/english/listing.ts';
import { readingWords } from '../language/english/reading.ts';
import { speechWords } from '../language/english/speech.ts';
import { type PageContext, renderPlainPage } from './plain-page.tsx';
import { Origin, StatementLine, WholeStatement } from './plain-statement.tsx';
import { pointTo, recordPath, viewerPath } from './site-paths.ts';

export function renderQuestionPage(context: PageContext, faceOff: ShownFaceOff): string {
  const { affair, summary } = context;
  const said = sayAccounts(affair, faceOff)
    .map((part) => part.text)
    .join('');
  const { exclusive, because } = affair.index.node('Question', faceOff.question)?.properties ?? {};
  return renderPlainPage(
    context,
    {
      title: faceOff.text,
      description: `${faceOff.text} ${said}`,
      viewer: viewerPath({ dataset: summary.id, question: faceOff.question }),
    },
    <>
      <h1 lang={summary.language}>
        <bdi>{faceOff.text}</bdi>
      </h1>
      <p class="lead">{said}</p>
      <p class="muted">{exclusive ? readingWords().onlyOne(because ?? '') : readingWords().severalCanHold}</p>
      {faceOff.camps.map((camp) => (
        <section key={camp.position} class={`camp camp-${camp.color % 7}`}>
          {camp.accounts.map((account) => (
            <Account key={account.key} context={context} account={account} letter={camp.letter} />
          ))}
        </section>
      ))}
      <Stands context={context} title={listingWords().leftOpenBy} stands={faceOff.open} />
      <Contradictions context={context} faceOff={faceOff} />
    </>,
  );
}

function Account(props: { context: PageContext; account: ShownAccount; letter: string }): JSX.Element {
  const { context, account } = props;
  return (
    <>
      <h2>
        <span class="letter">{props.letter}</span> {readingWords().answer} <bdi>{account.label}</bdi>
      </h2>
      <Stands context={context} title={readingWords().heldBy} stands={account.holds} />
      <Stands context={context} title={readingWords().givenBy} stands={account.presupposes} />
      <Stands context={context} title={readingWords().hintedBy} stands={account.hints} />
      <Stands context={context} title={readingWords().deniedBy} stands={account.denies} />
      <Stands context={context} title={readingWords().takenBackBy} stands={account.takenBack} />
      <Statements context={context} title={readingWords().passedOver} ids={account.passedOver} />
    </>
  );
}

function Stands(props: { context: PageContext; title: string; stands: readonly ShownAnswer[] }): JSX.Element | null {
  return <Statements {...props} ids={[...new Set(props.stands.map((one) => one.assertion))]} />;
}

function Statements(props: {
  context: PageContext;
  title: string;
  ids: readonly string[];
  anchored?: boolean;
}): JSX.Element | null {
  if (props.ids.length === 0) return null;
  return (
    <section class="stands">
      <h3>
        {props.title} · {props.ids.length}
      </h3>
      {props.ids.map((id) => (
        <WholeStatement key={id} context={props.context} id={id} anchored={props.anchored ?? false} />
      ))}
    </section>
  );
}

function Contradictions({ context, faceOff }: { context: PageContext; faceOff: ShownFaceOff }): JSX.Element | null {
  if (faceOff.contradictions.length === 0) return null;
  return (
    <section>
      <h2>
        {readingWords().contradictions} · {faceOff.contradictions.length}
      </h2>
      <ol class="pairs">
        {faceOff.contradictions.map((relation) => (
          <li key={relation.id}>
            <StatementLine context={context} id={relation.from} />
            <p class="between">
              <b class="sign">{describeRelation(relation)}</b> <Origin relation={relation} />
            </p>
            <StatementLine context={context} id={relation.to} />
            <p class="why">{describeReason(relation)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

export function renderActorPage(context: PageContext, id: string): string {
  const { affair, summary, path } = context;
  const { index } = affair;
  const node = index.node('Actor', id)?.properties;
  const name = nameActor(index, id);
  const said = index.assertionsOf(id);
  const told = said.filter((one) => index.node('Assertion', one)?.properties.asTold === true).length;
  const facts = `${speechWords().assertions(said.length)}${told === 0 ? '' : readingWords().toldOnly(told, said.length)}`;
  return renderPlainPage(
    context,
    {
      title: name,
      description: listingWords().ofActor(name, summary.title, facts),
      viewer: viewerPath({ dataset: summary.id, selected: id }),
    },
    <>
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <p class="muted">
        {node === undefined ? '' : describeKind(node)}
        {node?.aliases === undefined ? '' : readingWords().also(node.aliases.join(', '))}
      </p>
      {index.affiliationsOf(id).map((one) => (
        <p key={`${one.type} ${one.actor}`}>
          {readingWords().affiliations[one.type]}{' '}
          <a href={pointTo(path, recordPath(summary.id, 'actor', one.actor))}>
            <bdi>{nameActor(index, one.actor)}</bdi>
          </a>
        </p>
      ))}
      <p class="lead">{facts}.</p>
      {node?.note === undefined ? null : <p lang={summary.language}>{node.note}</p>}
      {said.length === 0 ? <p class="muted">{readingWords().onlyNamed}</p> : null}
      <Statements context={context} title={readingWords().asserts} ids={said} anchored />
      <Statements context={context} title={readingWords().passedOver} ids={index.silencesOf(id)} anchored />
    </>,
  );
}

export function renderDocumentPage(context: PageContext, id: string): string {
  const { affair, summary } = context;
  const { index } = affair;
  const { title = id, date, url, language } = index.node('Document', id)?.properties ?? {};
  const publishers = index.publishersOf(id).map((one) => nameActor(index, one));
  const quoted = [
    ...new Set(
      index
        .quotesIn(id)
        .toSorted(byPlace)
        .map((one) => one.from),
    ),
  ];
  const facts = [
    publishers.join(', ') || readingWords().noPublisher,
    date === undefined ? readingWords().undated : describeDate(date),
  ];
  return renderPlainPage(
    context,
    {
      title,
      description: listingWords().ofDocument(title, facts.join(', '), quoted.length),
      viewer: viewerPath({ dataset: summary.id, selected: id }),
    },
    <>
      <h1 lang={language} dir="auto">
        <bdi>{title}</bdi>
      </h1>
      <p class="muted">{facts.join(' · ')}</p>
      {url === undefined ? null : (
        <p class="address">
          <bdi>{url}</bdi>
        </p>
      )}
      <Statements context={context} title={listingWords().quotedInOrder} ids={quoted} />
    </>,
  );
}

function byPlace(a: Place, b: Place): number {
  return (a.properties.start ?? Infinity) - (b.properties.start ?? Infinity) || 0;
}

interface Place {
  readonly properties: { readonly start?: number };
}
