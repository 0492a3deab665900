// Shapes of relations, per target: a reason alone, a relation, or a list of either.
import { z } from 'zod';
import { confidences, contradictionKinds, levels, supportKinds } from '../../domain/records/model.ts';
import { exactWords, id, shortForm, text } from './fields.ts';

const because = text('Why: the analyst’s reason, in a sentence.');

function relation<const Kinds extends readonly [string, ...string[]]>(
  id: string,
  kinds: Kinds,
  usual: Kinds[number],
  description: string,
) {
  const shape = z
    .strictObject({
      kind: z.enum(kinds).describe('How.'),
      because,
      confidence: z.enum(confidences).describe('How sure the analyst is.').optional(),
      level: z
        .enum(levels)
        .describe('content: what is claimed; utterance: that it was claimed. Default: content.')
        .optional(),
      quote: exactWords('The document’s own words that draw the relation; absent where the analyst draws it.', {
        inFlow: false,
      }).optional(),
    })
    .meta({ id, title: 'relation', description });
  shortForm.add(shape, { key: 'because', assumed: { kind: usual } });
  return shape;
}

function perTarget<Shape extends z.ZodType>(shape: Shape, description: string) {
  return z
    .record(id('An assertion.'), z.union([because, shape, z.array(z.union([because, shape]))]))
    .describe(description);
}

const reasoned = z.strictObject({ because }).meta({ id: 'reason', title: 'relation', description: 'A reason.' });
shortForm.add(reasoned, { key: 'because', assumed: {} });

export const supports = perTarget(
  relation(
    'support',
    supportKinds,
    'confirms',
    'confirms: says it is so too; evidences: gives a reason; restates: the same claim again.',
  ),
  'Assertions this one supports. Short form: the reason alone, for `confirms`.',
);
export const contradicts = perTarget(
  relation(
    'contradiction',
    contradictionKinds,
    'denies',
    'denies: not so; rivals: something else instead; undercuts: attacks the basis; corrects: puts right.',
  ),
  'Assertions this one contradicts. Short form: the reason alone, for `denies`.',
);
export const reliesOn = perTarget(reasoned, 'Assertions without which this one has no ground, each with the reason.');
export const compatible = perTarget(
  reasoned,
  'Assertions that can hold together with this one although a rule says no.',
);
