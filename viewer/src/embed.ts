// The page inside another one, as `?embed=1`: the picture, the reading pane where something is chosen, and a line that names the affair
// and leads to the whole page. Comes with what an open page needs.
import { guideWords } from './language/english/guide.ts';
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
  line.append(title, ' ', link);
  document.body.append(line);
  effect(() => {
    link.textContent = guideWords().openWholePage;
    const dataset = affair.value?.index.graph.nodes.Dataset[0]?.properties;
    title.textContent =
      dataset === undefined ? 'Rashomon' : guideWords().titleAndVersion(dataset.title, dataset.version);
    document.documentElement.dataset.embed = choices.value.selected === undefined ? 'whole' : 'chosen';
    const lang = new URLSearchParams(location.search).get('lang');
    const query = lang === null ? '' : `?lang=${encodeURIComponent(lang)}`;
    link.href = `${location.pathname}${query}${renderHash(choices.value)}`;
  });
}
