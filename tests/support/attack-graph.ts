// Three assertions for formats of solvers: a denial, an undercut, a contradiction of the saying, and ids that a solver may not take.
import { makeGraph, relation } from './tiny-dataset.ts';

export const attackGraph = makeGraph({
  assertions: [
    { id: 'one', by: ['ann'], claim: 'It\nstopped.' },
    { id: 'two-2', by: ['bo'], relations: [relation('CONTRADICTS', 'one', { kind: 'denies' })] },
    {
      id: '3-three',
      by: ['cy'],
      relations: [
        relation('CONTRADICTS', 'two-2', { kind: 'undercuts' }),
        relation('CONTRADICTS', 'one', { kind: 'denies', level: 'utterance' }),
      ],
    },
  ],
});
