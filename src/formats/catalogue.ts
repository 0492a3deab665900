// The formats of other tools, in the order of docs/formats.md. The one place that lists them; loads none until it is asked for.
import type { ListedFormat } from './format.ts';

export const formats: readonly ListedFormat[] = [
  {
    name: 'csv',
    title: 'CSV: nodes and edges; any table with a mapping',
    reads: true,
    writes: true,
    isFolder: true,
    load: async () => (await import('./csv/csv.ts')).csv,
  },
  {
    name: 'aif',
    title: 'AIF JSON and xAIF',
    reads: true,
    writes: true,
    load: async () => (await import('./aif/aif.ts')).aif,
  },
  {
    name: 'webannotation',
    title: 'W3C Web Annotation; Hypothes.is',
    reads: true,
    writes: true,
    load: async () => (await import('./webannotation/webannotation.ts')).webannotation,
  },
  {
    name: 'claimreview',
    title: 'ClaimReview JSON-LD; Google Fact Check API',
    reads: true,
    writes: true,
    load: async () => (await import('./claimreview/claimreview.ts')).claimreview,
  },
  {
    name: 'graphml',
    title: 'GraphML',
    reads: false,
    writes: true,
    load: async () => (await import('./graphml/graphml.ts')).graphml,
  },
  {
    name: 'gexf',
    title: 'GEXF for Gephi',
    reads: false,
    writes: true,
    load: async () => (await import('./gexf/gexf.ts')).gexf,
  },
];
