// The door of the server: who may ask (host names, same origin), how (GET, HEAD), the headers every answer carries, and how many read at once.

import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import pLimit from 'p-limit';
import { countOf } from '../domain/base/count.ts';
import { maxBodyBytes } from './limits.ts';
import { renderProblem } from './problems.ts';

/**
 * The page may run our scripts and one worker of our own file; it loads nothing remote. It cannot be framed, except as `?embed=1`
 * by the `embedders`: origins such as `https://example.org`.
 */
export function sendSecureHeaders(embedders: readonly string[]): MiddlewareHandler {
  const closed = secureHeadersFor([]);
  const framed = embedders.length === 0 ? closed : secureHeadersFor(embedders);
  const isFramed = ({ req }: Context) => req.query('embed') === '1' && ['/', '/index.html'].includes(req.path);
  return (context, next) => (isFramed(context) ? framed : closed)(context, next);
}

function secureHeadersFor(embedders: readonly string[]): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: embedders.length === 0 ? ["'none'"] : [...embedders],
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ['rashomon'],
    },
    crossOriginResourcePolicy: 'same-origin',
    crossOriginOpenerPolicy: 'same-origin',
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: false,
    // It knows no list of origins; where it stood, browsers would have to pass it over for the policy above.
    xFrameOptions: embedders.length === 0 ? 'DENY' : false,
  });
}

/**
 * A page of another site can point a name of its own at 127.0.0.1 (DNS rebinding): only the names this server was started
 * under are answered. `hosts` are `name` or `name:port`, lower case; a bare name stands for every port.
 */
export function allowHosts(hosts: ReadonlySet<string>): MiddlewareHandler {
  return async (context, next) => {
    const host = (context.req.header('host') ?? '').toLowerCase();
    const name = host.replace(/:\d+$/, '');
    if (!hosts.has(host) && !hosts.has(name)) {
      return renderProblem(context, 421, { detail: 'Use the address that the server printed when it started.' });
    }
    return next();
  };
}

/** Fetch metadata (W3C) and Origin: a link from elsewhere may open the page, but no other site's script may read the API. */
export const refuseOtherSites: MiddlewareHandler = async (context, next) => {
  const site = context.req.header('sec-fetch-site');
  const isNavigation = context.req.header('sec-fetch-mode') === 'navigate' && !context.req.path.startsWith('/api/');
  const fromElsewhere = site === 'cross-site' || site === 'same-site';
  const origin = context.req.header('origin');
  const wrongOrigin = origin !== undefined && originHost(origin) !== context.req.header('host')?.toLowerCase();
  if (wrongOrigin || (fromElsewhere && !isNavigation)) return renderProblem(context, 403);
  return next();
};

function originHost(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

export const allowedMethods = 'GET, HEAD';

export const allowReadsOnly: MiddlewareHandler = async (context, next) => {
  if (context.req.method === 'GET' || context.req.method === 'HEAD') return next();
  context.header('allow', allowedMethods);
  return renderProblem(context, 405);
};

export const limitBody: MiddlewareHandler = bodyLimit({
  maxSize: maxBodyBytes,
  onError: (context) => renderProblem(context, 413),
});

export interface TurnLimits {
  readonly atOnce: number;
  readonly waiting: number;
  /** Longest wait for a turn. */
  readonly maxWaitMs: number;
  readonly retryAfterSeconds: number;
}

/** Answers 429 with Retry-After when `waiting` requests stand in the queue already, or when no turn came in time. */
export function takeTurns({ atOnce, waiting, maxWaitMs, retryAfterSeconds }: TurnLimits): MiddlewareHandler {
  const limit = pLimit(atOnce);
  const refuse = (context: Context, detail: string) => {
    context.header('retry-after', String(retryAfterSeconds));
    return renderProblem(context, 429, { detail });
  };
  return async (context, next) => {
    if (limit.pendingCount >= waiting)
      return refuse(context, `${countOf(atOnce, 'read runs', 'reads run')} and ${countOf(waiting, 'waits', 'wait')}.`);
    const { signal } = context.req.raw;
    let began = false;
    let isGone = signal.aborted;
    const turn = limit(async () => {
      // Whoever left, or was told to come back, takes no turn.
      if (isGone) return;
      began = true;
      await next();
    });
    const gaveUp = new Promise<void>((resolve) => {
      const giveUp = () => {
        isGone = true;
        resolve();
      };
      const timer = setTimeout(giveUp, maxWaitMs);
      signal.addEventListener('abort', giveUp, { once: true });
      const stopWaiting = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', giveUp);
      };
      turn.finally(stopWaiting).catch(() => undefined);
    });
    await Promise.race([turn, gaveUp]);
    if (!began) return refuse(context, 'No turn came in time.');
    await turn;
    return undefined;
  };
}
