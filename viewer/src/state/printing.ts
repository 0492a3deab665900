// Whether the page is being put on paper: what is folded away on a screen is unfolded there.
import { signal } from '@preact/signals';

export const isPrinting = signal(false);

const paper = matchMedia('print');
paper.addEventListener('change', (event) => {
  isPrinting.value = event.matches;
});
addEventListener('beforeprint', () => {
  isPrinting.value = true;
});
addEventListener('afterprint', () => {
  isPrinting.value = false;
});
