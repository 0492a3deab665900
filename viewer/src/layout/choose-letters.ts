// Which letters stand on a shape: a speaker's in its disc, the account's in an assertion's square. Pure; draws nothing.
import type { NodeLook } from '../choice/reducers.ts';
import type { SceneNode } from './scene.ts';

/** Of a disc's radius, how wide a line of capitals may be that stands inside the disc. */
const roomInDisc = 1.8;

/**
 * None where a speaker's letters would stand out of their disc: smaller than 11 px they cannot be read, and are not drawn.
 * `shrink`: how many times smaller than its size a shape is drawn.
 */
export function chooseLetters(
  node: Pick<SceneNode, 'kind' | 'shape' | 'monogram'>,
  look: Pick<NodeLook, 'camp' | 'size'>,
  shrink: number,
  measure: (text: string) => number,
): string {
  if (node.kind === 'silence') return '–';
  if (node.shape === 'square') return look.camp === undefined ? '' : String.fromCharCode(65 + (look.camp % 26));
  const fits = node.monogram.length < 2 || measure(node.monogram) <= (roomInDisc * look.size) / shrink;
  return fits ? node.monogram : '';
}
