// What a reader does on the page and what is seen then, as values: run at three sizes, in two themes and on two roads by whoever can
// open the page. Words of the data are looked for rather than words of the page.

export type Step =
  /** The address, as a link that is followed. */
  | { readonly go: string }
  | { readonly press: string }
  | { readonly type: string }
  /** The first visible element that the selector finds, or that has this role and name. */
  | { readonly click: string | { readonly role: 'button' | 'link'; readonly name: string | RegExp } }
  /** A view, by its button or, where there is no room for buttons, in the list of them. */
  | { readonly view: 'accounts' | 'positions' | 'graph' | 'time' | 'list' }
  | { readonly dataset: string }
  | { readonly travel: 'back' | 'forward' };

export type Sight =
  | { readonly at: string; readonly says: string | RegExp }
  | { readonly at: string; readonly count: number }
  /** Once at least. */
  | { readonly at: string }
  | { readonly address: RegExp }
  | { readonly focus: string };

export interface Scenario {
  readonly name: string;
  /** Where the page is opened. */
  readonly at: string;
  /** What is done, and what is seen after it; only what is seen, of a page as it opens. */
  readonly turns: readonly { readonly do?: readonly Step[]; readonly see: readonly Sight[] }[];
  /** Others have nothing of the kind. */
  readonly only?: readonly SizeName[];
}

export const sizes = {
  desk: { width: 1440, height: 900 },
  tablet: { width: 768, height: 1024 },
  phone: { width: 390, height: 844 },
} as const;
export type SizeName = keyof typeof sizes;
export const themes = ['light', 'dark'] as const;
export type ThemeName = (typeof themes)[number];
/** What stands behind the page: files in memory, or a database. */
export type RoadName = 'files' | 'neo4j';

export interface Run {
  readonly scenario: Scenario;
  readonly size: SizeName;
  readonly theme: ThemeName;
  readonly road: RoadName;
}

/**
 * Not the product: each scenario at every size, in a theme that changes from one size to the next and from one scenario to the next,
 * and at one of its sizes over a database. So each scenario is seen in both themes and on both roads, each size in each theme by half
 * of them and on each road by some.
 */
export function pairUp(scenarios: readonly Scenario[]): readonly Run[] {
  return scenarios.flatMap((scenario, at) => {
    const own = scenario.only ?? (Object.keys(sizes) as SizeName[]);
    return own.map((size, turn) => ({
      scenario,
      size,
      theme: (at + turn) % 2 === 0 ? ('light' as const) : ('dark' as const),
      road: turn === at % own.length ? ('neo4j' as const) : ('files' as const),
    }));
  });
}

const crocus = '#dataset=crocus-city-hall';
const harbour = '#dataset=harbour-fire';
const accounts = `${crocus}&layout=accounts`;
const pane = '.pane';

export const scenarios: readonly Scenario[] = [
  {
    name: 'the most contested question stands open, the way back leads through what was chosen',
    at: accounts,
    turns: [
      { see: [{ at: '.question-tab-row [aria-current]', says: 'Who is responsible' }, { at: '.acc-caption' }] },
      {
        do: [{ click: '.acc-card[data-id="isis-k-claims"] a' }],
        see: [{ at: `${pane} .quote mark`, says: 'responsibility' }, { address: /select=isis-k-claims/ }],
      },
      { do: [{ view: 'list' }], see: [{ at: '.list-view' }, { at: `${pane} .quote` }] },
      { do: [{ travel: 'back' }], see: [{ at: '.acc-view' }, { address: /select=isis-k-claims/ }] },
      { do: [{ travel: 'back' }], see: [{ at: '.acc-view' }, { at: `${pane} .quote`, count: 0 }] },
      { do: [{ travel: 'forward' }], see: [{ at: `${pane} .quote mark`, says: 'responsibility' }] },
    ],
  },
  {
    name: 'a link brings back view, question, choice and filters',
    at: `${crocus}&layout=list&question=ukraine-involved&select=putin&hide=reports`,
    turns: [
      {
        see: [
          { at: '.list-view' },
          { at: '#list-question', says: 'Was Ukraine involved' },
          { at: `${pane} .claim-title`, says: 'Putin' },
          { at: '.hidden-note', says: /\d/ },
          { address: /^#dataset=crocus-city-hall&layout=list&question=ukraine-involved&select=putin&hide=reports$/ },
        ],
      },
    ],
  },
  {
    name: 'what is told names its teller wherever it is chosen',
    at: `${accounts}&select=kremlin-links-ukraine`,
    turns: [
      {
        do: [{ click: '.citation summary' }],
        see: [
          { at: pane, says: 'as told by Government of Ukraine' },
          { at: '.citation p', says: 'as told by Government of Ukraine' },
          { at: '.citation p', says: 'paraphrase' },
        ],
      },
      { do: [{ view: 'positions' }], see: [{ at: '.position.told', says: 'as told by' }] },
      { do: [{ view: 'list' }], see: [{ at: '.list-item .rep', says: 'as told by Government of Ukraine' }] },
    ],
  },
  {
    name: 'by keyboard alone: into the accounts, a card, the pane, and out',
    at: accounts,
    only: ['desk', 'tablet'],
    turns: [
      { do: [{ press: 'Tab' }, { press: 'Enter' }], see: [{ focus: '[data-id="isis-k-claims"]' }] },
      { do: [{ press: 'Enter' }], see: [{ at: `${pane} .claim-title` }, { address: /select=isis-k-claims/ }] },
      { do: [{ press: 'Escape' }], see: [{ address: /layout=accounts$/ }] },
    ],
  },
  {
    name: 'search finds words of a quote, marks them and opens them',
    at: `${crocus}&layout=list`,
    turns: [
      {
        do: [{ press: 'Control+k' }, { type: 'sole responsibility' }],
        see: [{ at: '.result mark', says: /sole|responsibility/i }],
      },
      { do: [{ press: 'Enter' }], see: [{ at: `${pane} .quote mark`, says: 'sole responsibility' }] },
    ],
  },
  {
    name: 'a contradiction is explained by both quotes',
    at: `${crocus}&layout=list&select=kyiv-denies-involvement`,
    turns: [
      {
        do: [{ click: `${pane} a.record[href*="contradicts"]` }],
        see: [{ at: `${pane} .ends .quote`, count: 2 }, { address: /~contradicts~content/ }],
      },
    ],
  },
  {
    name: 'two speakers are set against each other and the table comes back',
    at: `${crocus}&layout=positions&compare=kyiv,putin`,
    turns: [
      { see: [{ at: '.two-actors h2', says: 'Vladimir Putin' }, { at: '.point' }] },
      { do: [{ click: '.two-back button' }], see: [{ at: '.positions table' }, { address: /layout=positions$/ }] },
    ],
  },
  {
    name: 'one affair after the other keeps the view',
    at: `${crocus}&layout=list`,
    turns: [
      {
        do: [{ dataset: 'harbour-fire' }],
        see: [{ at: '#list-question' }, { address: /^#dataset=harbour-fire/ }, { at: '.list-view' }],
      },
    ],
  },
  {
    name: 'the text of a document and a quote in it',
    at: `${harbour}&layout=list&select=courier`,
    turns: [
      { see: [{ at: `${pane} .claim-title` }] },
      { do: [{ go: `${harbour}&layout=list&read=courier&select=chief-wiring` }], see: [{ at: '.document-page' }] },
    ],
  },
  {
    name: 'numbers stand on their axis with day and base',
    at: `${harbour}&layout=accounts&question=how-many-died`,
    turns: [{ see: [{ at: '.axis-row' }, { at: '.axis-rows', says: /12 November 2019/ }] }],
  },
  {
    name: 'lanes hold what was said when',
    at: `${harbour}&layout=time`,
    turns: [
      { see: [{ at: '.lane-box' }, { at: '.lane-box .told-note', says: 'told by' }] },
      { do: [{ click: '.lane-box a' }], see: [{ at: `${pane} .claim-title` }, { address: /select=/ }] },
    ],
  },
];
