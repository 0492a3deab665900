// The comparison itself, on pictures drawn here: what a reader would see is found, what two machines draw a shade apart is not.
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { comparePictures, halve, mostDiffering } from '../../support/compare-pictures.ts';

type Colour = readonly [red: number, green: number, blue: number];
type Box = readonly [x: number, y: number, width: number, height: number, colour: Colour];

const [ink, blue, orange, line]: Colour[] = [
  [30, 30, 30],
  [11, 99, 165],
  [150, 84, 0],
  [150, 150, 150],
];
const card: Box = [40, 40, 90, 30, ink as Colour];
const disc: Box = [200, 60, 14, 14, blue as Colour];
const thin: Box = [130, 120, 120, 1, line as Colour];

function draw(boxes: readonly Box[], noise = 0): PNG {
  const png = new PNG({ width: 320, height: 200 });
  png.data.fill(250);
  for (const [left, top, width, height, colour] of boxes) {
    for (let y = top; y < top + height; y += 1)
      for (let x = left; x < left + width; x += 1)
        for (const [part, shade] of colour.entries()) png.data[(y * 320 + x) * 4 + part] = shade;
  }
  for (let at = 0; at < png.data.length; at += 1) {
    if (at % 4 === 3) png.data[at] = 255;
    else png.data[at] = (png.data[at] ?? 0) + ((at * 7919) % (2 * noise + 1)) - noise;
  }
  return halve(PNG.sync.write(png));
}

const usual = draw([card, disc, thin]);

test.each([
  ['a card that stands 8 pixels lower', [[40, 48, 90, 30, ink] as unknown as Box, disc, thin]],
  ['a disc in another colour', [card, [200, 60, 14, 14, orange] as unknown as Box, thin]],
  ['a line of one pixel that is missing', [card, disc]],
])('%s is found', (_, boxes) => {
  expect(comparePictures(draw(boxes), usual)).toBeGreaterThan(mostDiffering);
});

test('a shade more or less is none', () => {
  expect(comparePictures(draw([card, disc, thin], 5), usual)).toBe(0);
  expect(comparePictures(draw([card, disc, thin]), usual)).toBe(0);
});

test('another size is a difference', () => {
  expect(comparePictures(new PNG({ width: 10, height: 10 }), usual)).toBeGreaterThan(mostDiffering);
});
