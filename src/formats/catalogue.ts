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
];
