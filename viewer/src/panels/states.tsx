// What stands there while there is no graph: it loads, it failed, there is none. Each says what to do.
import type { JSX } from 'preact';

export function Loading(): JSX.Element {
  return (
    <main class="state" aria-busy="true">
      <div class="pulse" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
      <p role="status">Opening the graph…</p>
    </main>
  );
}

export function Failed({ title, hint }: { title: string; hint: string }): JSX.Element {
  return (
    <main class="state">
      <div role="alert">
        <h1>{title}</h1>
        <p>{hint}</p>
      </div>
      <button type="button" class="wide-button" onClick={() => location.reload()}>
        Try again
      </button>
    </main>
  );
}

export function NoDataset(): JSX.Element {
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
