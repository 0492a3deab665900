// The small line under a claim: through whom it is known, whose words it gives, in what manner it answers.
import type { Affair } from './affair.ts';
import { describeForm, describeTeller } from './describe.ts';
import { describeDate } from './describe-value.ts';
import type { FaceOff } from './face-off.ts';

/** "as told by Kyiv", "paraphrase", "takes it as given", "hedged: may have been". */
export function describeCardNotes(affair: Affair, faceOff: FaceOff | undefined, id: string): string[] {
  const { index } = affair;
  const notes: string[] = [];
  const teller = describeTeller(index, id);
  if (affair.retracted.has(id)) notes.push('taken back');
  if (teller !== undefined) notes.push(teller);
  if (index.labelOf(id) === 'Silence') notes.push('a silence');
  else notes.push(describeForm(index, id));
  for (const { to, properties } of index.answersOf(id)) {
    if (to !== faceOff?.question) continue;
    if (properties.how === 'presupposed') notes.push('takes it as given');
    if (properties.how === 'insinuated') notes.push('hints at it');
    if (properties.only) notes.push('and nobody else');
    if (properties.hedge !== undefined) notes.push(`hedged: “${properties.hedge}”`);
    if (properties.asOf !== undefined) notes.push(`as of ${describeDate(properties.asOf)}`);
  }
  return [...new Set(notes)];
}
