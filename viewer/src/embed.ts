// The page inside another one, as `?embed=1`: the picture, the reading pane where something is chosen, and a line that names the affair
// and leads to the whole page. Comes with what an open page needs.
import './theme/embed.css';
import { effect } from '@preact/signals';
import { affair, choices } from './state/app-state.ts';
import { renderHash } from './state/url-state.ts';

/** Nothing where the page stands by itself. */
export function showEmbedded(): void {
  if (new URLSearchParams(location.search).get('embed') !== '1') return;
  const line = document.createElement('p');
  const title = document.createElement('bdi');
  const link = document.createElement('a');
  line.className = 'embed-line';
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = 'Open the whole page';
  line.append(title, ' ', link);
  document.body.append(line);
  effect(() => {
    const dataset = affair.value?.index.graph.nodes.Dataset[0]?.properties;
    title.textContent = dataset === undefined ? 'Rashomon' : `${dataset.title}, version ${dataset.version}`;
    document.documentElement.dataset.embed = choices.value.selected === undefined ? 'whole' : 'chosen';
    link.href = `${location.pathname}${renderHash(choices.value)}`;
  });
}
