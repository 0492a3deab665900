// The page of an affair, which lists its questions, actors and documents; and the front page, which is the viewer where scripts
// run, and a list of the affairs where they do not.
import type { JSX } from 'preact';
import { countOf } from '../../../src/domain/base/count.ts';
import type { DatasetSummary } from '../../../src/wire/dataset-summary.ts';
import { datasetListId } from '../../../src/wire/site-pages.ts';
import { describeAll } from '../affair/caption.ts';
import { nameActor } from '../affair/describe.ts';
import { describeDate } from '../affair/describe-value.ts';
import { listEvents } from '../affair/events.ts';
import { summarise } from '../affair/summarise.ts';
import { describePicture, Head, type PageContext, renderPlainPage, renderWhole } from './plain-page.tsx';
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
                <bdi>{name}</bdi>
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
            alt={describePicture(summary.title)}
            width="1200"
            height="630"
          />
        </a>
      </p>
      <h2>Questions · {affair.questions.length}</h2>
      <ul class="records">
        {affair.questions.map((one) => (
          <li key={one.question}>
            <a href={link('question', one.question)}>
              <bdi>{one.text}</bdi>
            </a>{' '}
            <span class="muted">{summarise(one)}</span>
          </li>
        ))}
      </ul>
      <h2>Actors · {index.graph.nodes.Actor.length}</h2>
      <ul class="records">
        {index.graph.nodes.Actor.map(({ id }) => (
          <li key={id}>
            <a href={link('actor', id)}>
              <bdi>{nameActor(index, id)}</bdi>
            </a>{' '}
            <span class="muted">{countOf(index.assertionsOf(id).length, 'assertion')}</span>
          </li>
        ))}
      </ul>
      <h2>Documents · {index.graph.nodes.Document.length}</h2>
      <ul class="records">
        {index.graph.nodes.Document.map(({ id, properties: { title, date } }) => (
          <li key={id}>
            <a href={link('document', id)}>
              <bdi>{title}</bdi>
            </a>{' '}
            <span class="muted">{date === undefined ? 'undated' : describeDate(date)}</span>
          </li>
        ))}
      </ul>
    </>,
  );
}

/** With scripts the viewer takes the place of the list. */
export function renderFrontPage(datasets: readonly DatasetSummary[], baseUrl: string | undefined): string {
  const [first] = datasets;
  const title = datasets.length === 1 && first !== undefined ? `${first.title} · Rashomon` : 'Rashomon';
  return renderWhole(
    <html lang="en">
      <Head
        path={frontPath}
        title={title}
        description={`Rival accounts of one event, side by side, and the exact words they rest on: ${datasets.map((one) => one.title).join('; ')}.`}
        lang="en"
        baseUrl={baseUrl}
        policy="viewer"
        style={viewerStylePath}
        picture={first === undefined ? undefined : picturePath(first.id)}
        pictureAlt={first === undefined ? '' : describePicture(first.title)}
      >
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
      <p class="lead">Rival accounts of one event, side by side, and the exact words they rest on.</p>
      <ul class="records">
        {datasets.map((one) => (
          <li key={one.id}>
            <a href={affairPath(one.id)} lang={one.language}>
              <bdi>{one.title}</bdi>
            </a>{' '}
            <span class="muted">
              {countOf(one.questions, 'question')}, {countOf(one.actors, 'actor')}, {countOf(one.documents, 'document')}
            </span>
          </li>
        ))}
      </ul>
      <noscript>
        <p>
          The pictures that can be turned and searched need JavaScript; these pages hold the same content without it.
        </p>
      </noscript>
    </main>
  );
}
