// With nothing chosen: what happened, on what it rests, whose words, what was passed over, what is missing.
import { readingWords } from '../../language/english/reading.ts';
import '../../theme/overview.css';
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { accountId } from '../../affair/account.ts';
import type { Affair } from '../../affair/affair.ts';
import { attribute } from '../../affair/attribution.ts';
import { describeAll } from '../../affair/caption.ts';
import { nameActor, shortenTitle } from '../../affair/describe.ts';
import { type Figure, type Overview, readOverview } from '../../affair/overview.ts';
import { speechWords } from '../../language/english/speech.ts';
import { Caption, HiddenNote } from '../parts/caption.tsx';
import { fetchLater } from '../parts/fetch-later.tsx';
import { Growing } from '../parts/long-list.tsx';
import { Quoted, RecordLink, Section, Statement } from '../parts/parts.tsx';

const AffairMap = fetchLater(async () => (await import('../map/affair-map.tsx')).AffairMap, 'quiet');

export function OverviewPane({ affair }: { affair: Affair }): JSX.Element {
  const overview = useMemo(() => readOverview(affair), [affair]);
  const description = affair.index.graph.nodes.Dataset[0]?.properties.description;
  return (
    <>
      <Events overview={overview} />
      <Figures affair={affair} figures={overview.figures} />
      {description === undefined ? null : <p class="why lead">{description}</p>}
      <Section title={readingWords().inThisGraph}>
        <p>
          <Caption parts={describeAll(affair)} /> <HiddenNote />
        </p>
      </Section>
      <AffairMap affair={affair} />
      <RestsOn overview={overview} />
      <Mouths affair={affair} overview={overview} />
      <Records title={readingWords().passedOverInSilence} ids={overview.silences} affair={affair} />
      <Records title={readingWords().unanswered} ids={overview.unanswered} affair={affair} />
      <Records title={readingWords().ownVoice} ids={overview.ownVoice} affair={affair} />
      <Headlines affair={affair} overview={overview} />
      {overview.missing.length === 0 ? null : (
        <Section title={readingWords().missing}>
          <ul class="dashes">
            {overview.missing.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** More are a matter for the list and the search. */
const otherEvents = 4;

function Events({ overview }: { overview: Overview }): JSX.Element | null {
  const [main, ...all] = overview.events;
  const others = all.slice(0, otherEvents);
  if (main === undefined) return null;
  return (
    <div class="event">
      <p class="caps">{readingWords().whatHappened}</p>
      <h2 class="claim-title">
        <RecordLink id={main.id} />
      </h2>
      <p class="chain">{[main.date ?? readingWords().noDate, main.place].filter(Boolean).join(' · ')}</p>
      {others.map((event) => (
        <p key={event.id} class="other-event">
          <RecordLink id={event.id} />
          <span class="muted">
            {[event.date, event.place]
              .filter(Boolean)
              .map((one) => ` · ${one}`)
              .join('')}
          </span>
        </p>
      ))}
      {all.length > others.length ? (
        <p class="other-event muted">{readingWords().andMore(all.length - others.length)}</p>
      ) : null}
    </div>
  );
}

function RestsOn({ overview }: { overview: Overview }): JSX.Element {
  return (
    <Section title={readingWords().restsOnDocuments} count={overview.documents.length}>
      <ul class="plain-list">
        <Growing
          items={overview.documents}
          render={(one) => (
            <li key={one.id}>
              <RecordLink id={one.id} />
              <p class="muted">
                {one.date} · {one.publisher} · {readingWords().quotesOf(one.quotes, one.speakers)}
              </p>
            </li>
          )}
        />
      </ul>
    </Section>
  );
}

function Mouths({ affair, overview }: { affair: Affair; overview: Overview }): JSX.Element | null {
  if (overview.mouths.length === 0) return null;
  return (
    <Section title={readingWords().onePrincipal}>
      <ul class="plain-list">
        <Growing
          items={overview.mouths}
          render={({ principal, speakers, words, quarrels }) => (
            <li key={principal}>
              <RecordLink id={principal}>
                <b>{nameActor(affair.index, principal)}</b>
              </RecordLink>
              : {nameSome(affair, speakers)}{' '}
              <span class="muted">
                ({words}){quarrels === 0 ? '' : readingWords().quarrel(quarrels)}
              </span>
            </li>
          )}
        />
      </ul>
    </Section>
  );
}

function Records(props: { title: string; ids: readonly string[]; affair: Affair }): JSX.Element | null {
  if (props.ids.length === 0) return null;
  return (
    <Section title={props.title} count={props.ids.length}>
      <ul class="plain-list">
        <Growing
          items={props.ids}
          render={(id) => (
            <li key={id}>
              <Statement affair={props.affair} id={id} /> <In affair={props.affair} id={id} />
            </li>
          )}
        />
      </ul>
    </Section>
  );
}

const mostNamed = 12;

/** "A, B and C"; of many, the first: all of them are under their principal. */
function nameSome(affair: Affair, actors: readonly string[]): string {
  const names = actors.slice(0, mostNamed).map((actor) => nameActor(affair.index, actor));
  const more = actors.length - names.length;
  return speechWords().formats.list(more === 0 ? names : [...names, readingWords().more(more)]);
}

/** In which documents it stands. */
function In({ affair, id }: { affair: Affair; id: string }): JSX.Element | null {
  const documents = [...new Set(affair.index.quotesOf(id).map((quote) => quote.to))];
  if (documents.length === 0) return <span class="muted">{readingWords().noQuote}</span>;
  return (
    <span class="muted in-document">
      {readingWords().in}{' '}
      {documents.map((one, position) => (
        <span key={one}>
          {position === 0 ? '' : ', '}
          <Quoted>
            <RecordLink id={one}>
              <bdi>{shortenTitle(affair.index.node('Document', one)?.properties.title ?? one)}</bdi>
            </RecordLink>
          </Quoted>
        </span>
      ))}
    </span>
  );
}

const mostFigures = 12;
const moreFigures = 30;

/** A toll is somebody's, for a day and on a base. */
function Figures({ affair, figures }: { affair: Affair; figures: readonly Figure[] }): JSX.Element | null {
  const [most, setMost] = useState(mostFigures);
  if (figures.length === 0) return null;
  const rest = figures.length - most;
  return (
    <>
      <dl class="figures">
        {figures.slice(0, most).map((figure) => (
          <div key={figure.question}>
            <dt>
              <RecordLink id={figure.question} class="question-link" />
            </dt>
            {figure.values.map(({ label, key, by }) => (
              <dd key={key}>
                <RecordLink id={accountId(figure.question, key)}>
                  <b>{label}</b>
                </RecordLink>{' '}
                <span class="muted">{nameHolders(affair, by)}</span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {rest <= 0 ? null : (
        <p class="more-items">
          <button type="button" onClick={() => setMost(most + moreFigures)}>
            {readingWords().moreFigures(Math.min(rest, moreFigures), figures.length)}
          </button>
        </p>
      )}
    </>
  );
}

/** "Zoë Håkansson · Harbour Company, as told by …". */
function nameHolders(affair: Affair, assertions: readonly string[]): string {
  const holders = assertions.map((id) => {
    const { names, teller } = attribute(affair, id);
    return teller === undefined ? names : `${names}, ${teller}`;
  });
  return [...new Set(holders)].join(' · ');
}

function Headlines({ affair, overview }: { affair: Affair; overview: Overview }): JSX.Element | null {
  if (overview.headlines.length === 0) return null;
  return (
    <Section title={readingWords().headlineAndBody} count={overview.headlines.length}>
      <ul class="plain-list">
        <Growing
          items={overview.headlines}
          render={({ assertion, alsoInBody, reliesOn }) => (
            <li key={assertion}>
              <Statement affair={affair} id={assertion} /> <In affair={affair} id={assertion} />
              <span class="muted">, {alsoInBody ? readingWords().inBoth : readingWords().inHeadlineOnly}</span>
              {reliesOn.map((one) => (
                <p key={one} class="muted">
                  {readingWords().reliesOn} <Statement affair={affair} id={one} />
                </p>
              ))}
            </li>
          )}
        />
      </ul>
    </Section>
  );
}
