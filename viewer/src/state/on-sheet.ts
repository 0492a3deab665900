// Whether the page is being put on a sheet, on paper or in a file: what is folded away on a screen is unfolded there, in light colours.
import { signal } from '@preact/signals';

export type SheetManner = 'saved' | 'printed';

/** The manner of it; undefined on the screen. */
export const onSheet = signal<SheetManner | undefined>(undefined);

const paper = matchMedia('print');
paper.addEventListener('change', (event) => {
  onSheet.value = event.matches ? 'printed' : undefined;
});
addEventListener('beforeprint', () => {
  onSheet.value = 'printed';
});
addEventListener('afterprint', () => {
  onSheet.value = undefined;
});
