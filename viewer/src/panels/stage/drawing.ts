// What the picture hands to its parts: the scene with its plates, and the stage that shows it.
import type { Plate, SectionLabel } from '../../layout/accounts.ts';
import type { Scene } from '../../layout/scene.ts';
import type { Stage } from '../../render/stage.ts';

export interface Drawing {
  readonly scene: Scene;
  readonly plates: readonly Plate[];
  readonly sections: readonly SectionLabel[];
}

export interface StageRef {
  readonly current: Stage | undefined;
}
