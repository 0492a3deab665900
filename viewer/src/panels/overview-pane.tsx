// With nothing chosen: what happened, on what it rests, whose words, what was passed over, what is missing.
import type { JSX } from 'preact';
import type { Affair } from '../affair/affair.ts';
import { describeAll } from '../affair/caption.ts';
import { countOf, nameActor } from '../affair/describe.ts';
import { type Overview, readOverview } from '../affair/overview.ts';
import { visibility } from '../state/app-state.ts';
import { Caption } from './caption.tsx';
import { RecordLink, Section } from './parts.tsx';

export function OverviewPane({ affair }: { affair: Affair }): JSX.Element {
  const overview = readOverview(affair);
  const description = affair.index.graph.nodes.Dataset[0]?.properties.description;
  const visible = visibility.value;
  return (
    <>
      <Events overview={overview} />
      {overview.figures.length === 0 ? null : (
        <dl class="figures">
          {overview.figures.map((figure) => (
            <div key={figure.question} class={figure.values.length > 1 ? 'stacked' : ''}>
              <dt>
                <RecordLink id={figure.question} class="question-link" />
              </dt>
              <dd>{figure.values.join(' · ')}</dd>
            </div>
          ))}
        </dl>
      )}
      {description === undefined ? null : <p class="why lead">{description}</p>}
      {visible === undefined ? null : (
        <Section title="In this graph">
          <p>
            <Caption parts={describeAll(affair, visible)} />
          </p>
        </Section>
      )}
      <RestsOn overview={overview} />
      <Mouths affair={affair} overview={overview} />
      <Records title="Passed over in silence" ids={overview.silences} affair={affair} />
      <Records title="Accusations without a reply here" ids={overview.unanswered} affair={affair} />
      <Records title="In the document’s own voice" ids={overview.ownVoice} affair={affair} nameless />
      <Headlines overview={overview} />
      {overview.missing.length === 0 ? null : (
        <Section title="What is missing">
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
      <p class="caps">What happened</p>
      <h2 class="claim-title">
        <RecordLink id={main.id} />
      </h2>
      <p class="chain">{[main.date ?? 'no date', main.place].filter(Boolean).join(' · ')}</p>
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
      {all.length > others.length ? <p class="other-event muted">and {all.length - others.length} more</p> : null}
    </div>
  );
}

function RestsOn({ overview }: { overview: Overview }): JSX.Element {
  return (
    <Section title="On what it rests" count={overview.documents.length}>
      <ul class="plain-list">
        {overview.documents.map((one) => (
          <li key={one.id}>
            <RecordLink id={one.id} />
            <p class="muted">
              {one.date} · {one.publisher} · {countOf(one.quotes, 'quote')} of {countOf(one.speakers, 'speaker')}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Mouths({ affair, overview }: { affair: Affair; overview: Overview }): JSX.Element | null {
  if (overview.mouths.length === 0) return null;
  return (
    <Section title="One principal, several mouths">
      <ul class="plain-list">
        {overview.mouths.map(({ principal, speakers }) => (
          <li key={principal}>
            <RecordLink id={principal}>
              <b>{nameActor(affair.index, principal)}</b>
            </RecordLink>
            : {speakers.map((actor) => nameActor(affair.index, actor)).join(' and ')}{' '}
            <span class="muted">
              {speakers.length} speakers are not {speakers.length} sides
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Records(props: {
  title: string;
  ids: readonly string[];
  affair: Affair;
  nameless?: boolean;
}): JSX.Element | null {
  if (props.ids.length === 0) return null;
  const { index } = props.affair;
  return (
    <Section title={props.title} count={props.ids.length}>
      <ul class="plain-list">
        {props.ids.map((id) => (
          <li key={id}>
            {props.nameless ? null : (
              <b>
                {[...index.speakersOf(id), ...index.silentIn(id)].map((actor) => nameActor(index, actor)).join(' and ')}
                {': '}
              </b>
            )}
            <RecordLink id={id} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Headlines({ overview }: { overview: Overview }): JSX.Element | null {
  if (overview.headlines.length === 0) return null;
  return (
    <Section title="Headline and body" count={overview.headlines.length}>
      <ul class="plain-list">
        {overview.headlines.map(({ assertion, alsoInBody, reliesOn }) => (
          <li key={assertion}>
            <RecordLink id={assertion} />
            <span class="muted"> {alsoInBody ? 'headline and body' : 'in the headline only'}</span>
            {reliesOn.map((one) => (
              <p key={one} class="muted">
                relies on: <RecordLink id={one} />
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
