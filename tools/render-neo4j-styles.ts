// The graph's schema and the colours of the viewer → a style for Neo4j Browser and a perspective for Bloom, so that the graph looks
// there as it does here. Labels, types and properties are those of schema.ts: none can be forgotten.
import {
  type Label,
  labels,
  nodeSchema,
  type RelationshipType,
  relationshipSchema,
  relationshipTypes,
  type Storage,
} from '../src/domain/graph/schema.ts';

interface NodeStyle {
  /** Names of colours in viewer/src/theme/tokens.css. */
  readonly colour: string;
  /** A property that every such node has, or nearly every one. */
  readonly caption: string;
  readonly diameter: number;
}

const nodeStyles: Readonly<Record<Label, NodeStyle>> = {
  Dataset: { colour: 'ink', caption: 'title', diameter: 40 },
  Event: { colour: 'neutral', caption: 'name', diameter: 65 },
  Actor: { colour: 'camp-0', caption: 'name', diameter: 65 },
  Document: { colour: 'camp-6', caption: 'title', diameter: 50 },
  Question: { colour: 'camp-2', caption: 'text', diameter: 80 },
  Answer: { colour: 'camp-3', caption: 'value', diameter: 65 },
  Narrative: { colour: 'camp-5', caption: 'name', diameter: 65 },
  Assertion: { colour: 'camp-1', caption: 'claim', diameter: 80 },
  Silence: { colour: 'quiet', caption: 'in', diameter: 50 },
};

interface LineStyle {
  readonly colour: string;
  readonly width: number;
}

/** What contradicts and what supports is drawn to be seen; the rest is quiet. What follows by rule is thin: nobody drew it. */
const lineStyles: { readonly [T in RelationshipType]?: LineStyle } = {
  CONTRADICTS: { colour: 'contradicts', width: 4 },
  CONFLICTS_WITH: { colour: 'contradicts', width: 1 },
  EXCLUDES: { colour: 'contradicts', width: 1 },
  SUPPORTS: { colour: 'supports', width: 4 },
  RELIES_ON: { colour: 'relies', width: 3 },
  COMPATIBLE: { colour: 'neutral', width: 2 },
  ASSERTS: { colour: 'ink', width: 2 },
  REPORTS: { colour: 'muted', width: 2 },
};
const quietLine: LineStyle = { colour: 'quiet', width: 1 };

/** `tokens` is viewer/src/theme/tokens.css, whose first block holds the light colours. */
export function renderNeo4jStyles(tokens: string): readonly { readonly path: string; readonly text: string }[] {
  const light = tokens.slice(0, tokens.indexOf('}'));
  const colours = new Map([...light.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]));
  const find = (name: string): string => {
    const hex = colours.get(name);
    if (hex === undefined) throw new Error(`there is no colour ${name} in tokens.css`);
    return hex;
  };
  return [
    {
      path: 'docs/neo4j/rashomon-perspective.json',
      text: `${JSON.stringify(renderPerspective(find), undefined, 2)}\n`,
    },
    { path: 'docs/neo4j/rashomon.grass', text: renderGrass(find) },
  ];
}

function lineOf(type: RelationshipType): LineStyle {
  return lineStyles[type] ?? quietLine;
}

/** What a line is about, where it has a kind. */
function captionOf(type: RelationshipType): string {
  return 'kind' in relationshipSchema[type].properties ? 'kind' : '';
}

function renderGrass(find: (name: string) => string): string {
  const nodes = labels.map((label) => {
    const { colour, caption, diameter } = nodeStyles[label];
    const hex = find(colour);
    return `node.${label} {\n  diameter: ${diameter}px;\n  color: ${hex};\n  border-color: ${hex};\n  border-width: 2px;\n  text-color-internal: ${colour === 'quiet' ? find('ink') : '#ffffff'};\n  font-size: 10px;\n  caption: "{${caption}}";\n}\n`;
  });
  const lines = relationshipTypes.map((type) => {
    const { colour, width } = lineOf(type);
    const caption = captionOf(type) === '' ? '<type>' : `{${captionOf(type)}}`;
    return `relationship.${type} {\n  color: ${find(colour)};\n  shaft-width: ${width}px;\n  font-size: 8px;\n  padding: 3px;\n  text-color-external: ${find('ink')};\n  text-color-internal: #ffffff;\n  caption: "${caption}";\n}\n`;
  });
  return [...nodes, ...lines].join('\n');
}

const dataTypes: { readonly [S in Storage]?: string } = {
  text: 'string',
  integer: 'bigint',
  float: 'number',
  boolean: 'boolean',
};

/** The properties whose type Bloom has a word for; it finds the others by itself. */
function listProperties(properties: object): { name: string; dataType: string }[] {
  const stored = Object.entries({ ...properties, id: { storage: 'text' } }) as [string, { storage: Storage }][];
  return stored.flatMap(([name, { storage }]) => {
    const dataType = dataTypes[storage];
    return dataType === undefined ? [] : [{ name, dataType }];
  });
}

/** Nothing here is newer than the file itself. */
const madeAt = 1_711_065_600_000;

function renderPerspective(find: (name: string) => string) {
  const dated = { createdAt: madeAt, lastEditedAt: madeAt };
  const shared = { textSize: 1, textAlign: 'top', captionKeys: [], styleRules: [] };
  const colours = labels.map((label) => find(nodeStyles[label].colour));
  return {
    name: 'Rashomon',
    id: '5f0e7b52-9a3c-4d0b-8b4e-7a5d1c2f6e90',
    version: '2.21.0',
    type: 'STANDARD_PERSPECTIVE',
    ...dated,
    categories: labels.map((label, at) => ({
      id: at + 1,
      name: label,
      labels: [label],
      color: find(nodeStyles[label].colour),
      icon: 'no-icon',
      size: nodeStyles[label].diameter / 65,
      ...shared,
      properties: listProperties(nodeSchema[label]).map((one) => ({ ...one, exclude: false })),
      captions: [captionBy(nodeStyles[label].caption, 'property')],
      ...dated,
    })),
    categoryIndex: labels.length,
    labels: Object.fromEntries(
      labels.map((label) => [label, listProperties(nodeSchema[label]).map((one) => typed(one, label))]),
    ),
    relationshipTypes: relationshipTypes.map((type) => ({
      id: type,
      name: type,
      color: find(lineOf(type).colour),
      size: lineOf(type).width / 2,
      ...shared,
      properties: listProperties(relationshipSchema[type].properties)
        .filter(({ name }) => name !== 'id')
        .map((one) => typed(one, type)),
      captions: [captionOf(type) === '' ? captionBy(type, 'relationship') : captionBy('kind', 'property')],
    })),
    palette: { colors: [...new Set(colours)], currentIndex: 0 },
    templates: [],
    sceneActions: [],
    hiddenRelationshipTypes: [],
    hiddenCategories: [],
    hideUncategorisedData: false,
    parentPerspectiveId: null,
    metadata: {
      pathSegments: relationshipTypes.flatMap((type) =>
        relationshipSchema[type].ends.map(([source, target]) => ({ source, relationshipType: type, target })),
      ),
      indexes: [],
    },
  };
}

function captionBy(key: string, type: 'property' | 'relationship') {
  return { key, type, isCaption: true, inTooltip: true, styles: [] };
}

function typed({ name, dataType }: { name: string; dataType: string }, type: string) {
  return { propertyKey: name, type, dataType };
}
