// Verbs of documents → the nearest of the eleven acts. A suggestion for whoever wrote the verb as the act; nothing is taken so by itself.
import type { Act } from './model.ts';

const verbsByAct: Readonly<Record<Act, string>> = {
  says: 'states state said tells told reports reported remarks remarked notes noted explains explained adds added describes described comments commented mentions mentioned writes wrote believes thinks suggests estimates predicts observes emphasises emphasizes stresses recalls declares informs testifies responds replies answers argues',
  claims: 'alleges alleged asserts asserted maintains maintained insists insisted contends contended purports boasts',
  confirms:
    'confirmed acknowledges acknowledged affirms affirmed verifies verified corroborates corroborated agrees agreed endorses supports reaffirms reiterates repeats',
  denies:
    'denied rejects rejected refutes refuted disputes disputed dismisses dismissed contradicts disproves rebuts disavows',
  accuses:
    'accused blames blamed charges charged condemns condemned criticises criticizes criticised criticized denounces denounced implicates faults',
  warns: 'warned cautions cautioned threatens threatened alerts alerted urges urged',
  questions: 'asks asked doubts doubted wonders wondered queries inquires challenges',
  announces:
    'announced promises promised pledges pledged vows vowed proposes proposed orders ordered decrees publishes releases introduces unveils',
  concedes: 'conceded admits admitted concede grants confesses confessed allows',
  retracts: 'retracted withdraws withdrew recants recanted apologises apologizes corrects corrected revokes',
  declines: 'declined refuses refused abstains abstained',
};

const actByVerb: ReadonlyMap<string, string> = new Map(
  Object.entries(verbsByAct).flatMap(([act, verbs]) => verbs.split(' ').map((verb) => [verb, act] as const)),
);

/** Of any form of the verb (`allege`, `alleged`, `alleging`); undefined for one that is not known. */
export function suggestAct(verb: string): string | undefined {
  const word = verb.trim().toLowerCase();
  const stem = word.replace(/(?:e|es|s|ed|ing)$/, '');
  const forms = [word, `${stem}s`, `${stem}es`, `${stem}ed`, word.replace(/y$/, 'ies')];
  return forms.map((form) => actByVerb.get(form)).find((act) => act !== undefined);
}
