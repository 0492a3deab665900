// A picture that moves with the camera before it is painted anew: counted, not timed.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Projection } from '../../../../viewer/src/layout/scene.ts';
import { Glide, type Layer } from '../../../../viewer/src/render/glide.ts';

const still: Projection = { scale: 1, offsetX: 0, offsetY: 0, width: 1000, height: 800 };

describe('Glide', () => {
  let layers: Layer[];
  let asked: number;
  let glide: Glide;

  beforeEach(() => {
    vi.useFakeTimers();
    layers = [{ style: { transform: '', transformOrigin: '' } }, { style: { transform: '', transformOrigin: '' } }];
    asked = 0;
    glide = new Glide(layers, () => {
      asked += 1;
    });
    glide.settle(still);
  });
  afterEach(() => vi.useRealTimers());

  /** So many frames of a drag, 16 ms and some pixels each, from where it was painted. */
  function drag(frames: number, step = 4): void {
    for (let frame = 1; frame <= frames; frame += 1) {
      vi.advanceTimersByTime(16);
      glide.follow({ ...still, offsetX: step * frame });
    }
  }

  test('moves what is painted and paints once, when the camera rests', () => {
    glide.paintMs = 900;
    drag(60);

    expect([asked, glide.isUnderWay]).toEqual([0, true]);
    expect(layers.map((one) => one.style.transform)).toEqual([
      'translate(240px, 0px) scale(1)',
      'translate(240px, 0px) scale(1)',
    ]);

    vi.advanceTimersByTime(1000);
    expect(asked).toBe(1);

    glide.settle({ ...still, offsetX: 240 });
    expect(layers.map((one) => one.style.transform)).toEqual(['', '']);
    expect(glide.isUnderWay).toBe(false);
  });

  test('keeps the point under the pointer where it is zoomed', () => {
    glide.paintMs = 900;
    // Ten units at 300 pixels stay there at half the size again.
    glide.follow({ ...still, scale: 1.5, offsetX: 300 - 300 * 1.5, offsetY: 0 });

    expect(layers[0]?.style.transform).toBe('translate(-150px, 0px) scale(1.5)');
  });

  test('is painted under way once a part of the stage is bare, unless painting is slow', () => {
    glide.paintMs = 8;
    drag(37);
    expect(asked).toBe(0);
    glide.follow({ ...still, offsetX: 160 });
    expect(asked).toBe(1);

    glide.settle(still);
    glide.follow({ ...still, scale: 1.8 });
    expect(asked).toBe(2);

    glide.settle(still);
    glide.paintMs = 900;
    glide.follow({ ...still, offsetX: 700 });
    expect(asked).toBe(2);
  });

  test('is painted for another size of the stage, and where nothing is painted yet', () => {
    glide.paintMs = 900;
    glide.follow({ ...still, width: 900 });
    expect(asked).toBe(1);

    const first = new Glide(layers, () => {
      asked += 1;
    });
    first.follow(still);
    expect(asked).toBe(2);
  });

  test('asks for nothing once it is gone', () => {
    glide.paintMs = 900;
    drag(3);
    glide.kill();
    vi.advanceTimersByTime(1000);
    expect(asked).toBe(0);
  });
});
