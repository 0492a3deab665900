// Points that keep their size, cards where there is room: how the stage shows what the bench gives it.
import type { SceneTraits } from './scene.ts';

export const force: SceneTraits = { nodes: 'points', nearFrom: 1.9, middleFrom: 0.38, shrinksFrom: 0.6 };
