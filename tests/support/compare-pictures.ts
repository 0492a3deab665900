// Two pictures of a page: how much one differs from the other where it differs most. Halves them first: letters that two browsers draw
// a shade apart become equal, what was moved, recoloured or left out does not.
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Pixels on each side of a square of a halved picture; about a letter's line and a half. */
const windowSize = 16;
/** Of OKLab distance, 1 from black to white. */
const threshold = 0.1;
/** Of the 256 pixels of a square, so many may be of another colour. */
export const mostDiffering = 8;

/** Shades that nobody tells apart become one: a picture on the disk is a third as large. */
const shades = 8;

/** A PNG at half its size, each pixel the mean of four. */
export function halve(bytes: Buffer): PNG {
  const whole = PNG.sync.read(bytes);
  const half = new PNG({ width: Math.floor(whole.width / 2), height: Math.floor(whole.height / 2) });
  for (let y = 0; y < half.height; y += 1) {
    for (let x = 0; x < half.width; x += 1) {
      const first = (2 * y * whole.width + 2 * x) * 4;
      for (let part = 0; part < 4; part += 1) {
        const [at, below] = [first + part, first + whole.width * 4 + part];
        const four = [at, at + 4, below, below + 4].map((place) => whole.data[place] ?? 0);
        half.data[(y * half.width + x) * 4 + part] = Math.min(
          255,
          Math.round(four.reduce((sum, one) => sum + one, 0) / 4 / shades) * shades,
        );
      }
    }
  }
  return half;
}

/** Pixels that differ in the square in which most do; all there are where the sizes differ. */
export function comparePictures(seen: PNG, usual: PNG): number {
  const { width, height } = usual;
  if (seen.width !== width || seen.height !== height) return windowSize ** 2;
  return pixelmatch(seen.data, usual.data, null, width, height, { threshold, windowSize, includeAA: true });
}
