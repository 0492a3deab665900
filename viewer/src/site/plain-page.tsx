// What every plain page has around what it says: head, way back, way to the viewer, foot. Text is text: Preact escapes it.
import type { ComponentChildren, JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { DatasetSummary } from '../../../src/wire/dataset-summary.ts';
import type { Affair } from '../affair/affair.ts';
import { listingWords } from '../language/english/listing.ts';
import { spokenLanguage } from '../language/language.ts';
import { affairPath, frontPath, markPath, picturePath, pointTo, stylePath } from './site-paths.ts';

/** What a page is written for. */
export interface PageContext {
  readonly affair: Affair;
  readonly summary: DatasetSummary;
  /** Of the page itself, from the folder of the site. */
  readonly path: string;
  readonly baseUrl: string | undefined;
}

export interface PageHead {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly baseUrl: string | undefined;
  /** Path of its Open Graph picture. */
  readonly picture: string | undefined;
  readonly pictureAlt: string;
}

/** Nothing from elsewhere, nothing inline. Who may frame a page can only be said by a server. */
const policies = {
  plain: "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'",
  viewer:
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; worker-src blob:; base-uri 'none'; " +
    "form-action 'none'; require-trusted-types-for 'script'; trusted-types rashomon",
} as const;

const longestDescription = 300;

export function Head(
  props: PageHead & { policy: keyof typeof policies; style: string; children?: ComponentChildren },
): JSX.Element {
  const { path, title, baseUrl, picture } = props;
  const description = shorten(props.description);
  // An address in Open Graph must be absolute; without a base a relative one is the best there is.
  const address = (to: string) => (baseUrl === undefined ? pointTo(path, to) : `${baseUrl}${to}`);
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={policies[props.policy]} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <title>{title}</title>
      <meta name="description" content={description} />
      <meta property="og:type" content="article" />
      <meta property="og:site_name" content="Rashomon" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      {baseUrl === undefined ? null : (
        <>
          <meta property="og:url" content={address(path)} />
          <link rel="canonical" href={address(path)} />
        </>
      )}
      {picture === undefined ? null : (
        <>
          <meta property="og:image" content={address(picture)} />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta property="og:image:alt" content={props.pictureAlt} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
      <link rel="icon" href={pointTo(path, markPath)} type="image/svg+xml" />
      <link rel="stylesheet" href={pointTo(path, props.style)} />
      {props.children}
    </head>
  );
}

function shorten(text: string): string {
  const letters = [...text.replaceAll(/\s+/g, ' ')];
  return letters.length <= longestDescription
    ? letters.join('')
    : `${letters.slice(0, longestDescription - 1).join('')}…`;
}

/** A page of one affair. `viewer`: where the viewer opens at the same place. */
export function renderPlainPage(
  { affair, summary, path, baseUrl }: PageContext,
  { title, description, viewer }: { readonly title: string; readonly description: string; readonly viewer: string },
  body: JSX.Element,
): string {
  const { title: name = summary.title } = affair.index.graph.nodes.Dataset[0]?.properties ?? {};
  const isAffair = path === affairPath(summary.id);
  return renderWhole(
    <html lang={spokenLanguage()}>
      <Head
        path={path}
        title={`${title}${isAffair ? '' : ` · ${name}`} · Rashomon`}
        description={description}
        baseUrl={baseUrl}
        policy="plain"
        style={stylePath}
        picture={picturePath(summary.id)}
        pictureAlt={listingWords().pictureOf(name)}
      />
      <body>
        <header class="plain-bar">
          <nav aria-label={listingWords().sitePages}>
            <a href={pointTo(path, frontPath)}>Rashomon</a>
            {isAffair ? null : (
              <>
                {' / '}
                <a href={pointTo(path, affairPath(summary.id))} lang={summary.language}>
                  <bdi>{name}</bdi>
                </a>
              </>
            )}
          </nav>
          <a class="to-viewer" href={pointTo(path, viewer)}>
            {listingWords().openInViewer}
          </a>
        </header>
        <main>{body}</main>
        <Foot summary={summary} />
      </body>
    </html>,
  );
}

function Foot({ summary }: { summary: DatasetSummary }): JSX.Element {
  return (
    <footer class="plain-foot">
      <p>
        {listingWords().datasetOf(summary.id, summary.version, summary.licence)} {listingWords().checksum}{' '}
        <code>{summary.checksum}</code>.
      </p>
      <p>{listingWords().asGiven}</p>
    </footer>
  );
}

export function renderWhole(page: JSX.Element): string {
  return `<!doctype html>\n${renderToString(page)}\n`;
}
