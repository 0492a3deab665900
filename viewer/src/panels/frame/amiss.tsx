// What is said where something is amiss: quiet lines over the picture for what the address names in vain, a dataset that did not
// come, a server that is away; and in the picture's place that a dataset is not there. Each with a way on; no other affair is opened.
import { noticesWords } from '../../language/english/notices.ts';
import '../../theme/notices.css';
import { computed } from '@preact/signals';
import { distance } from 'fastest-levenshtein';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { cutMiddle } from '../../../../src/domain/records/say.ts';
import { suggestRecord } from '../../../../src/domain/records/suggest-record.ts';
import { chooseDataset, goBack, mend } from '../../state/actions.ts';
import { affair, choices, datasets, files, notOpened, readHash, server, standing } from '../../state/app-state.ts';
import { fetchDatasets } from '../../state/fetch-graph.ts';
import { lookForLoads, openAddress, refreshOpen } from '../../state/open-affair.ts';
import { listStrays, type Stray } from '../../state/strays.ts';

const strays = computed<readonly Stray[]>(() =>
  affair.value === undefined ? [] : listStrays(affair.value, choices.value, readHash.value),
);

export function Notices(): JSX.Element {
  const failed = notOpened.value;
  return (
    <div class="notices" role="status">
      {server.value === 'here' ? null : (
        <p class="notice" data-server={server.value}>
          {server.value === 'away' ? noticesWords().serverAway : noticesWords().databaseAway}
        </p>
      )}
      {files.value === undefined ? <StandingNotice /> : <FilesNotice {...files.value} />}
      {failed === undefined ? null : (
        <p class="notice">
          <bdi>{failed.title}</bdi> {noticesWords().notOpened} {failed.reason}{' '}
          <button type="button" onClick={() => chooseDataset(failed.dataset)}>
            {noticesWords().tryAgain}
          </button>
          <button type="button" onClick={() => (notOpened.value = undefined)}>
            {noticesWords().close}
          </button>
        </p>
      )}
      {strays.value.map(({ text, meant, without }) => (
        <p class="notice" key={text}>
          <bdi>{text}</bdi>{' '}
          {meant === undefined ? null : (
            <button type="button" onClick={() => mend(meant.change)}>
              <bdi>{meant.text}</bdi>
            </button>
          )}
          <button type="button" onClick={() => mend(without)}>
            {noticesWords().goOnWithout}
          </button>
        </p>
      ))}
    </div>
  );
}

/** The database holds something else than what is shown, or will soon: nothing under the reader's eyes changes by itself. */
function StandingNotice(): JSX.Element | null {
  if (standing.value === 'same') return null;
  if (standing.value === 'loading') {
    return (
      <p class="notice" data-standing="loading">
        {noticesWords().isBeingLoaded}
      </p>
    );
  }
  if (standing.value === 'gone') {
    return (
      <p class="notice" data-standing="gone">
        {noticesWords().wasRemoved}
      </p>
    );
  }
  return (
    <p class="notice" data-standing="changed">
      {noticesWords().wasLoadedAgain}{' '}
      <button type="button" onClick={() => void showNow()}>
        {noticesWords().showNow}
      </button>
    </p>
  );
}

/** What does not come is said by the notice that then stands here: the server is away, or the next load is under way. */
async function showNow(): Promise<void> {
  await refreshOpen().catch(() => lookForLoads().catch(() => undefined));
}

type FilesProps = NonNullable<typeof files.value>;

/** Files that changed, or what is wrong in them: then what was sound before is still shown. */
function FilesNotice({ changed, problems, errors, warnings }: FilesProps): JSX.Element | null {
  if (changed.length > 0) {
    return (
      <p class="notice" data-files="changed">
        {noticesWords().filesChanged} <bdi>{changed.join(', ')}</bdi>
        {noticesWords().startAgain} <code>rashomon view</code> {noticesWords().againOrWith} <code>--watch</code>
        {noticesWords().toSeeIt}
      </p>
    );
  }
  if (errors > 0) {
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      <section class="notice" data-files="errors" aria-label={noticesWords().problemsInFiles} tabIndex={0}>
        <p>
          {noticesWords().errorsInFiles(errors)}{' '}
          {affair.value === undefined ? noticesWords().pictureComes : noticesWords().shownUntil}
        </p>
        <ProblemList problems={problems.filter((one) => one.severity === 'error')} all={errors} />
      </section>
    );
  }
  if (warnings === 0 || !files.value?.follows) return null;
  return (
    <details class="notice" data-files="warnings">
      <summary>{noticesWords().warningsInFiles(warnings)}</summary>
      <ProblemList problems={problems} all={warnings} />
    </details>
  );
}

function ProblemList({ problems, all }: { problems: FilesProps['problems']; all: number }): JSX.Element {
  return (
    <>
      <ul>
        {problems.map(({ at, message, code }) => (
          <li key={at + message}>
            <code>{at}</code>: <bdi>{message}</bdi> {code === undefined ? null : <code>[{code}]</code>}
          </li>
        ))}
      </ul>
      {all <= problems.length ? null : (
        <p>
          {noticesWords().andMore(all - problems.length)} <code>rashomon check</code> {noticesWords().showsAll}
        </p>
      )}
    </>
  );
}

/** The way back to the affair that is still there. */
export function BackToOpen(): JSX.Element | null {
  const index = affair.value?.index;
  if (index === undefined) return null;
  return (
    <button type="button" class="wide-button" onClick={goBack}>
      {noticesWords().backTo} <bdi>{index.graph.nodes.Dataset[0]?.properties.title ?? index.dataset}</bdi>
    </button>
  );
}

/** What was meant, and what there is. The list may be older than a dataset that was loaded since: it is asked for once more. */
export function UnknownDataset({ asked }: { asked: string }): JSX.Element {
  useEffect(() => {
    void lookOnce(asked);
  }, [asked]);
  const known = datasets.value.map(({ id, title }) => ({ id, name: title }));
  const meant = suggestRecord(asked, known, distance);
  const inOrder = meant === undefined ? known : [meant, ...known.filter((one) => one.id !== meant.id)];
  return (
    <main class="state">
      <div role="alert">
        <h1>
          {noticesWords().noDatasetCalled} <bdi>{noticesWords().quoted(cutMiddle(asked, 80))}</bdi>{' '}
          {noticesWords().isLoadedHere}
        </h1>
        <p>
          {meant === undefined ? (
            noticesWords().fromElsewhere
          ) : (
            <>
              {noticesWords().didYouMean} <bdi>{meant.name}</bdi>?
            </>
          )}
        </p>
      </div>
      {files.value === undefined ? null : <FilesNotice {...files.value} />}
      {inOrder.map(({ id, name }) => (
        <button key={id} type="button" class="wide-button" onClick={() => chooseDataset(id)}>
          {noticesWords().open} <bdi>{name}</bdi>
        </button>
      ))}
    </main>
  );
}

export function NoDataset(): JSX.Element {
  if (files.value !== undefined) {
    return (
      <main class="state">
        <h1>{noticesWords().nothingYet}</h1>
        <FilesNotice {...files.value} />
      </main>
    );
  }
  return (
    <main class="state">
      <h1>{noticesWords().noDataset}</h1>
      <p>
        {noticesWords().loadOne} <code>npx rashomon load data/crocus-city-hall</code>
      </p>
      <p>
        {noticesWords().orOpenFolder} <code>npx rashomon view data/crocus-city-hall</code>
      </p>
    </main>
  );
}

async function lookOnce(asked: string): Promise<void> {
  const loaded = await fetchDatasets().catch(() => datasets.peek());
  datasets.value = loaded;
  if (loaded.some((one) => one.id === asked)) await openAddress();
}
