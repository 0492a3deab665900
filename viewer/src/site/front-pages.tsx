// The page of an affair, which lists its questions, actors and documents; and the front page, which is the viewer where scripts
// run, and a list of the affairs where they do not.
import type { JSX } from 'preact';
import type { DatasetSummary } from '../../../src/wire/dataset-summary.ts';
import { datasetListId, pageLanguageName, type SiteSource } from '../../../src/wire/site-pages.ts';
import { describeAll } from '../affair/caption.ts';
import { nameActor } from '../affair/describe.ts';
import { describeDate } from '../affair/describe-value.ts';
import { listEvents } from '../affair/events.ts';
import { summarise } from '../affair/summarise.ts';
import { listingWords } from '../language/english/listing.ts';
import { readingWords } from '../language/english/reading.ts';
import { speechWords } from '../language/english/speech.ts';
import { spokenLanguage } from '../language/language.ts';
import { Head, type PageContext, renderPlainPage, renderWhole } from './plain-page.tsx';
import {
  affairPath,
  frontPath,
  picturePath,
  pointTo,
  recordPath,
  viewerPath,
  viewerScriptPath,
  viewerStylePath,
} from './site-paths.ts';

export function renderAffairPage(context: PageContext): string {
  const { affair, summary, path } = context;
  const { index } = affair;
  const link = (kind: 'question' | 'actor' | 'document', id: string) => pointTo(path, recordPath(summary.id, kind, id));
  const said = describeAll(affair)
    .map((part) => part.text)
    .join('');
  return renderPlainPage(
    context,
    {
      title: summary.title,
      description: summary.description ?? `${summary.title}: ${said}`,
      viewer: viewerPath({ dataset: summary.id }),
    },
    <>
      <h1 lang={summary.language}>
        <bdi>{summary.title}</bdi>
      </h1>
      {summary.description === undefined ? null : (
        <p lang={summary.language} dir="auto">
          {summary.description}
        </p>
      )}
      <ul class="events">
        {listEvents(affair)
          .flatMap((id) => index.node('Event', id) ?? [])
          .map(({ id, properties: { name, date, place } }) => (
            <li key={id}>
              <b>
                <bdi lang={summary.language}>{name}</bdi>
              </b>{' '}
              <span class="muted">
                {[date === undefined ? undefined : describeDate(date), place].filter(Boolean).join(', ')}
              </span>
            </li>
          ))}
      </ul>
      <p class="lead">{said}</p>
      <p>
        <a href={pointTo(path, viewerPath({ dataset: summary.id }))}>
          <img
            src={pointTo(path, picturePath(summary.id))}
            alt={listingWords().pictureOf(summary.title)}
            width="1200"
            height="630"
          />
        </a>
      </p>
      <h2>{listingWords().questions(affair.questions.length)}</h2>
      <ul class="records">
        {affair.questions.map((one) => (
          <li key={one.question}>
            <a href={link('question', one.question)}>
              <bdi lang={summary.language}>{one.text}</bdi>
            </a>{' '}
            <span class="muted">{summarise(one)}</span>
          </li>
        ))}
      </ul>
      <h2>{listingWords().actors(speechWords().formats.number(index.graph.nodes.Actor.length))}</h2>
      <ul class="records">
        {index.graph.nodes.Actor.map(({ id }) => (
          <li key={id}>
            <a href={link('actor', id)}>
              <bdi>{nameActor(index, id)}</bdi>
            </a>{' '}
            <span class="muted">{speechWords().assertions(index.assertionsOf(id).length)}</span>
          </li>
        ))}
      </ul>
      <h2>{listingWords().documents(index.graph.nodes.Document.length)}</h2>
      <ul class="records">
        {index.graph.nodes.Document.map(({ id, properties: { title, date, language } }) => (
          <li key={id}>
            <a href={link('document', id)}>
              <bdi lang={language}>{title}</bdi>
            </a>{' '}
            <span class="muted">{date === undefined ? readingWords().undated : describeDate(date)}</span>
          </li>
        ))}
      </ul>
    </>,
  );
}

/** With scripts the viewer takes the place of the list. */
export function renderFrontPage(
  datasets: readonly DatasetSummary[],
  { baseUrl, language }: Pick<SiteSource, 'baseUrl' | 'language'>,
): string {
  const [first] = datasets;
  const title = datasets.length === 1 && first !== undefined ? `${first.title} · Rashomon` : 'Rashomon';
  return renderWhole(
    <html lang={spokenLanguage()}>
      <Head
        path={frontPath}
        title={title}
        description={`${listingWords().motto}: ${datasets.map((one) => one.title).join('; ')}.`}
        baseUrl={baseUrl}
        policy="viewer"
        style={viewerStylePath}
        picture={first === undefined ? undefined : picturePath(first.id)}
        pictureAlt={first === undefined ? '' : listingWords().pictureOf(first.title)}
      >
        {language === undefined ? null : <meta name={pageLanguageName} content={language} />}
        <meta name={datasetListId} content={JSON.stringify(datasets)} />
        <script defer src={viewerScriptPath} />
      </Head>
      <body>
        <div id="app">
          <AffairList datasets={datasets} />
        </div>
      </body>
    </html>,
  );
}

function AffairList({ datasets }: { datasets: readonly DatasetSummary[] }): JSX.Element {
  return (
    <main class="boot front">
      <h1>Rashomon</h1>
      <p class="lead">{listingWords().motto}.</p>
      <ul class="records">
        {datasets.map((one) => (
          <li key={one.id}>
            <a href={affairPath(one.id)} lang={one.language}>
              <bdi>{one.title}</bdi>
            </a>{' '}
            <span class="muted">{listingWords().holds(one.questions, one.actors, one.documents)}</span>
          </li>
        ))}
      </ul>
      <noscript>
        <p>{listingWords().needsScripts}</p>
      </noscript>
    </main>
  );
}
