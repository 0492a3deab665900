// What is said where something is amiss: quiet lines over the picture for what the address names in vain, a dataset that did not
// come, a server that is away; and in the picture's place that a dataset is not there. Each with a way on; no other affair is opened.
import '../../theme/notices.css';
import { computed } from '@preact/signals';
import { distance } from 'fastest-levenshtein';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { spellCount } from '../../../../src/domain/base/count.ts';
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
          {server.value === 'away'
            ? 'The server does not answer. What is open still works; this message goes when the server answers again.'
            : 'The database behind the server does not answer. What is open still works; this message goes when it answers again.'}
        </p>
      )}
      {files.value === undefined ? <StandingNotice /> : <FilesNotice {...files.value} />}
      {failed === undefined ? null : (
        <p class="notice">
          <bdi>{failed.title}</bdi> could not be opened: {failed.reason}{' '}
          <button type="button" onClick={() => chooseDataset(failed.dataset)}>
            Try again
          </button>
          <button type="button" onClick={() => (notOpened.value = undefined)}>
            Close
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
            Go on without it
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
        This dataset is being loaded now. What is shown is as it stood before; it can be read anew when the load is
        done.
      </p>
    );
  }
  if (standing.value === 'gone') {
    return (
      <p class="notice" data-standing="gone">
        This dataset was removed from the database since it was opened here. What is open still works.
      </p>
    );
  }
  return (
    <p class="notice" data-standing="changed">
      This dataset was loaded again since it was opened here. What is shown is as it stood before.{' '}
      <button type="button" onClick={() => void showNow()}>
        Show what stands now
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
        This is not what the files say now. Changed since they were read: <bdi>{changed.join(', ')}</bdi>. Start{' '}
        <code>rashomon view</code> again, or with <code>--watch</code>, to see it.
      </p>
    );
  }
  if (errors > 0) {
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      <section class="notice" data-files="errors" aria-label="Problems in the files" tabIndex={0}>
        <p>
          {spellCount(errors, 'error')} in the files.{' '}
          {affair.value === undefined
            ? 'The picture comes when they are mended.'
            : 'What was sound before is shown until they are mended.'}
        </p>
        <ProblemList problems={problems.filter((one) => one.severity === 'error')} all={errors} />
      </section>
    );
  }
  if (warnings === 0 || !files.value?.follows) return null;
  return (
    <details class="notice" data-files="warnings">
      <summary>{spellCount(warnings, 'warning')} in the files</summary>
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
          And {all - problems.length} more: <code>rashomon check</code> shows them all.
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
      Back to <bdi>{index.graph.nodes.Dataset[0]?.properties.title ?? index.dataset}</bdi>
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
          No dataset <bdi>“{cutMiddle(asked, 80)}”</bdi> is loaded here
        </h1>
        <p>
          {meant === undefined ? (
            'The link may be from another server, or the dataset was removed.'
          ) : (
            <>
              Did you mean <bdi>{meant.name}</bdi>?
            </>
          )}
        </p>
      </div>
      {files.value === undefined ? null : <FilesNotice {...files.value} />}
      {inOrder.map(({ id, name }) => (
        <button key={id} type="button" class="wide-button" onClick={() => chooseDataset(id)}>
          Open <bdi>{name}</bdi>
        </button>
      ))}
    </main>
  );
}

export function NoDataset(): JSX.Element {
  if (files.value !== undefined) {
    return (
      <main class="state">
        <h1>Nothing can be shown yet</h1>
        <FilesNotice {...files.value} />
      </main>
    );
  }
  return (
    <main class="state">
      <h1>No dataset is loaded</h1>
      <p>
        Load one and reload this page: <code>npx rashomon load data/crocus-city-hall</code>
      </p>
      <p>
        Or open a folder without a database: <code>npx rashomon view data/crocus-city-hall</code>
      </p>
    </main>
  );
}

async function lookOnce(asked: string): Promise<void> {
  const loaded = await fetchDatasets().catch(() => datasets.peek());
  datasets.value = loaded;
  if (loaded.some((one) => one.id === asked)) await openAddress();
}
