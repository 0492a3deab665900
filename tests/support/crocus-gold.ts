// What the founding article attributes to whom, written down from the article and not from the dataset. The dataset is held against it.
import type { Answer, QuoteForm } from '../../src/domain/records/model.ts';

type Given = { readonly question: string } & Partial<Pick<Answer, 'stance' | 'value' | 'how' | 'only' | 'hedge'>>;

export interface GoldAttribution {
  readonly gold: string;
  /** Several where one sentence makes several claims. */
  readonly assertions: readonly string[];
  readonly by: readonly string[];
  readonly verb?: string;
  readonly form: QuoteForm;
  /** As it occurs in the article. */
  readonly quote: string;
  readonly answers: readonly Given[];
  readonly reportedBy?: string;
}

export const goldAttributions: readonly GoldAttribution[] = [
  {
    gold: 'a1',
    assertions: ['boyes-political-survival'],
    by: ['boyes'],
    verb: 'wrote',
    form: 'mixed',
    quote:
      'Putin‘s political survival was based on him being “more protective of the motherland” than the last Soviet leader Mikail Gorbachev',
    answers: [],
  },
  {
    gold: 'a2',
    assertions: ['boyes-great-protector'],
    by: ['boyes'],
    verb: 'wrote',
    form: 'direct',
    quote: 'Russian towns have by and large been sheltered from the nastiness. [Putin] was the Great Protector.',
    answers: [],
  },
  {
    gold: 'a3',
    assertions: ['boyes-image-shattered'],
    by: ['boyes'],
    verb: 'argues',
    form: 'indirect',
    quote:
      'that image may have been shattered by a brutal ISIS attack in Moscow that saw gunmen mow down Russians in a music hall before lobbing explosives and setting the building ablaze',
    answers: [
      { question: 'protector-claim-holds', value: 'no', hedge: 'may have been' },
      { question: 'who-is-responsible', value: 'islamic-state', how: 'presupposed' },
    ],
  },
  {
    gold: 'a4',
    assertions: ['boyes-claim-shaky', 'boyes-apparat-unprepared', 'boyes-rhetoric-not-credible'],
    by: ['boyes'],
    verb: 'wrote',
    form: 'direct',
    quote:
      '[The Crocus City Hall attack] exposed at once the shakiness of his claim to be Russia‘s sword and shield, the unpreparedness of the security apparat for a new threat and the low credibility of the regime’s war rhetoric.',
    answers: [{ question: 'protector-claim-holds', value: 'no' }],
  },
  {
    gold: 'a5',
    assertions: ['boyes-losing-the-narrative'],
    by: ['boyes'],
    verb: 'added',
    form: 'direct',
    quote: 'The sequencing of events charts how Putin is losing control of the narrative.',
    answers: [{ question: 'losing-the-narrative', value: 'yes' }],
  },
  {
    gold: 'a6',
    assertions: ['putin-fleeing-to-ukraine'],
    by: ['putin'],
    verb: 'claimed',
    form: 'indirect',
    quote: 'they were captured while fleeing to Ukraine',
    answers: [{ question: 'ukraine-involved', value: 'yes', how: 'insinuated' }],
  },
  {
    gold: 'a7',
    assertions: ['kyiv-denies-involvement'],
    by: ['kyiv'],
    verb: 'strongly denied',
    form: 'indirect',
    quote: 'any involvement in Friday’s assault on the Crocus City Hall music venue in Krasnogorsk',
    answers: [{ question: 'ukraine-involved', value: 'no' }],
  },
  {
    gold: 'a8',
    assertions: ['isis-k-claims'],
    by: ['isis-k'],
    verb: 'claimed',
    form: 'indirect',
    quote: 'responsibility',
    answers: [{ question: 'who-is-responsible', value: 'isis-k' }],
  },
  {
    gold: 'a9',
    assertions: ['kyiv-accuses', 'kyiv-names-the-motive'],
    by: ['kyiv'],
    verb: 'accused',
    form: 'indirect',
    quote:
      'him and other Russian politicians of falsely linking Ukraine to the assault to stoke fervor for Russia’s war in Ukraine',
    answers: [
      { question: 'ukraine-involved', value: 'no' },
      { question: 'why-link-ukraine', value: 'stoke-war-fervor' },
    ],
  },
  {
    gold: 'a10',
    assertions: ['us-intelligence-confirms'],
    by: ['us-intelligence-officials'],
    verb: 'confirmed',
    form: 'indirect',
    quote: 'the claim by the IS affiliate',
    answers: [{ question: 'who-is-responsible', value: 'isis-k' }],
  },
  {
    gold: 'a11a',
    assertions: ['watson-sole-responsibility'],
    by: ['watson'],
    verb: 'said',
    form: 'direct',
    quote: 'ISIS bears sole responsibility for this attack.',
    answers: [{ question: 'who-is-responsible', value: 'islamic-state', only: true }],
  },
  {
    gold: 'a11b',
    assertions: ['watson-no-ukrainian-involvement'],
    by: ['watson'],
    verb: 'said',
    form: 'direct',
    quote: 'There was no Ukrainian involvement whatsoever,',
    answers: [{ question: 'ukraine-involved', value: 'no' }],
  },
  {
    gold: 'a12',
    assertions: ['watson-us-told-russia', 'watson-us-warned-americans'],
    by: ['watson'],
    verb: 'said',
    form: 'indirect',
    quote:
      'The US shared information with Russia in early March about a planned terrorist attack in Moscow and issued a public warning to Americans in Russia',
    answers: [{ question: 'russia-told-beforehand', value: 'yes' }],
  },
  {
    gold: 'a13',
    assertions: ['putin-eleven-detained'],
    by: ['putin'],
    verb: 'said',
    form: 'indirect',
    quote: 'authorities detained a total of 11 people in the attack',
    answers: [{ question: 'how-many-detained', value: '11' }],
  },
  {
    gold: 'a14',
    assertions: ['putin-barbaric-act'],
    by: ['putin'],
    verb: 'called',
    form: 'mixed',
    quote: 'a bloody, barbaric terrorist act.',
    answers: [],
  },
  {
    gold: 'n1',
    assertions: ['kremlin-links-ukraine'],
    by: ['putin', 'russian-politicians'],
    form: 'indirect',
    quote: 'linking Ukraine to the assault',
    reportedBy: 'kyiv-accuses',
    answers: [
      { question: 'ukraine-involved', value: 'yes' },
      { question: 'who-is-responsible', value: 'ukraine', how: 'insinuated' },
    ],
  },
  {
    gold: 'n2',
    assertions: ['putin-sword-and-shield'],
    by: ['putin'],
    form: 'indirect',
    quote: 'claim to be Russia‘s sword and shield',
    reportedBy: 'boyes-claim-shaky',
    answers: [{ question: 'protector-claim-holds', value: 'yes' }],
  },
  {
    gold: 'narrator: arrests',
    assertions: ['narrator-four-arrested'],
    by: ['article-narrator'],
    form: 'direct',
    quote: 'Russian authorities arrested four suspects',
    answers: [{ question: 'how-many-arrested', value: '4' }],
  },
  {
    gold: 'narrator: toll',
    assertions: ['narrator-at-least-143-killed'],
    by: ['article-narrator'],
    form: 'direct',
    quote: 'killed at least 143 people',
    answers: [{ question: 'how-many-killed', value: '143..' }],
  },
  {
    gold: 'narrator: whose attack',
    assertions: ['narrator-isis-k-attack'],
    by: ['article-narrator'],
    form: 'direct',
    quote: 'a brutal terror attack by ISIS-K',
    answers: [{ question: 'who-is-responsible', value: 'isis-k', how: 'presupposed' }],
  },
  {
    gold: 'headline',
    assertions: ['headline-losing-control'],
    by: ['article-narrator'],
    form: 'mixed',
    quote: 'losing control',
    answers: [],
  },
  {
    gold: 'headline: mutiny',
    assertions: ['headline-mutiny-fears'],
    by: ['article-narrator'],
    form: 'direct',
    quote: 'Russian mutiny fears surge',
    answers: [],
  },
  {
    gold: 'first line',
    assertions: ['narrator-could-be-losing-control'],
    by: ['article-narrator'],
    form: 'mixed',
    quote: 'losing control',
    answers: [],
  },
];

/** from, type, kind, to, confidence, drawn in the document or not. */
export const goldRelations: readonly string[] = [
  'us-intelligence-confirms SUPPORTS confirms isis-k-claims medium',
  'watson-sole-responsibility SUPPORTS confirms isis-k-claims high',
  'watson-no-ukrainian-involvement SUPPORTS confirms kyiv-denies-involvement high',
  'putin-fleeing-to-ukraine SUPPORTS evidences kremlin-links-ukraine low',
  'kyiv-denies-involvement CONTRADICTS denies kremlin-links-ukraine high',
  'kyiv-accuses CONTRADICTS denies kremlin-links-ukraine high “falsely linking Ukraine”',
  'watson-no-ukrainian-involvement CONTRADICTS denies kremlin-links-ukraine high',
  'watson-sole-responsibility CONTRADICTS rivals kremlin-links-ukraine medium',
  'isis-k-claims CONTRADICTS rivals kremlin-links-ukraine low',
  'boyes-claim-shaky CONTRADICTS undercuts putin-sword-and-shield high “exposed at once the shakiness of his claim”',
  'headline-losing-control RELIES_ON boyes-losing-the-narrative',
  'narrator-could-be-losing-control RELIES_ON boyes-losing-the-narrative',
  'narrator-four-arrested COMPATIBLE putin-eleven-detained',
];

/** One hedged denial and one agreement; everything else is recorded, or presupposed, or insinuated. */
export const goldDerived: readonly string[] = [
  'CONTRADICTS denies denied-answer boyes-image-shattered putin-sword-and-shield hedged',
  'SUPPORTS agrees same-answer kyiv-accuses watson-no-ukrainian-involvement',
];

export const goldQuestions: Readonly<Record<string, string>> = {
  'who-is-responsible': 'actor',
  'ukraine-involved': 'yes-no',
  'how-many-killed': 'number',
  'how-many-detained': 'number',
  'how-many-arrested': 'number',
  'russia-told-beforehand': 'yes-no',
  'protector-claim-holds': 'yes-no',
  'losing-the-narrative': 'yes-no',
  'why-link-ukraine': 'token',
};
