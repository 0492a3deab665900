// How large things are in the lanes, in CSS pixels, on a desk and on a phone.

export const laneHead = 46;
/** Of a row of boxes; what is counted takes less. */
export const rowHeight = 84;
export const crowdHeight = 30;
export const lanePadding = 8;
/** Above a lane on a phone: its name. */
const nameLine = 24;

export function laneSizes(narrow: boolean): { readonly box: number; readonly gap: number } {
  return { box: narrow ? 176 : 212, gap: 8 };
}

/** Where names stand at the left of their lanes. */
export function laneGutter(narrow: boolean): number {
  return narrow ? 0 : 176;
}

export function laneNameHeight(narrow: boolean): number {
  return narrow ? nameLine : 0;
}
