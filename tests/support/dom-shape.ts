// The shape of a page without its words: which elements with which attributes stand in which. Words of the data must not change it.

/**
 * To be evaluated in a page, of the first element that the selector finds: each way from the root down to an element once, as `html[lang] > body > main.positions > …`, with names of
 * attributes and without their values but for classes; comments and links that lead anywhere but into the page or the web count.
 */
export const readShapeOf = (selector: string) => `(() => {
  const ways = new Set();
  const describe = (one) => {
    const names = one.getAttributeNames().filter((name) => name !== 'class').sort();
    const classes = [...one.classList].sort().map((name) => '.' + name).join('');
    const link = one.getAttribute('href') ?? one.getAttribute('xlink:href') ?? '';
    const { protocol } = new URL(link, 'https://page.example/');
    const odd = /^(https?|file|blob|data):$/.test(protocol) ? '' : '!' + protocol;
    return one.localName + classes + names.map((name) => '[' + name + ']').join('') + odd;
  };
  const walk = (one, above) => {
    if (one.nodeType === Node.COMMENT_NODE) ways.add(above + ' > comment');
    if (one.nodeType !== Node.ELEMENT_NODE) return;
    const here = above + ' > ' + describe(one);
    ways.add(here);
    for (const inner of one.childNodes) walk(inner, here);
  };
  const root = document.querySelector('${selector}');
  if (root !== null) walk(root, '');
  return [...ways];
})()`;

export const readShape = readShapeOf(':root');

/** What only one of two shapes has, in words. */
export function compareShapes(seen: readonly string[] = [], usual: readonly string[] = []): readonly string[] {
  const [more, less] = [new Set(seen), new Set(usual)];
  return [
    ...seen.filter((way) => !less.has(way)).map((way) => `more: ${way}`),
    ...usual.filter((way) => !more.has(way)).map((way) => `missing: ${way}`),
  ];
}

/** The same of HTML or SVG that is no page, each text on its own. To be evaluated in an empty page. */
export function readShapesOf(texts: readonly string[], type: 'text/html' | 'image/svg+xml'): string {
  return `${JSON.stringify(texts)}.map((text) => {
    const document = new DOMParser().parseFromString(text, '${type}');
    return ${readShape};
  })`;
}
