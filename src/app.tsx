import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { type Logger } from 'pino';
import { type Permissions } from './platform/auth/rights.ts';
import { type FindAncestors } from './platform/context.ts';
import { type Database, type Tx } from './platform/db/database.ts';
import { type Attempts } from './platform/http/attempts.ts';
import { type Metrics, measured } from './platform/http/measure.ts';
import { openToAll, ownHeaders, sandboxed } from './platform/http/own-headers.ts';
import { collectProblemTexts } from './platform/http/problem-texts.ts';
import { type Route } from './platform/http/route.ts';
import { serveProblems } from './platform/http/serve-problems.ts';
import {
  type City,
  type FindSession,
  languageOf,
  type ServeOptions,
  serveRoutes,
  type TouchSession,
  type WebVariables,
} from './platform/http/serve-routes.ts';
import { type Module } from './platform/module.ts';
import { type Sealer } from './platform/sealing/index.ts';
import { renderPage, renderProblem } from './platform/web/page-frame.tsx';
import { bundleIslands } from './platform/web/islands/islands.ts';
import { type Asset, type Assets } from './platform/web/theme/themes.ts';

export interface AppDependencies {
  readonly database: Database;
  readonly modules: readonly Module[];
  readonly assets: Assets;
  readonly attempts: Attempts;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly settings: {
    readonly baseUrl: string;
    readonly trustedProxies: number;
    readonly metricsToken: string | undefined;
  };
  readonly findCity: (tx: Tx) => Promise<City | undefined>;
  readonly findSession: FindSession;
  readonly touchSession: TouchSession;
  readonly findAncestors: FindAncestors;
  readonly sealer: Sealer;
}

export interface App {
  readonly web: Hono<WebVariables>;
  readonly routes: readonly Route[];
  readonly permissions: Permissions;
}

/** The whole service as a function from Request to Response; used by the server and by every test. */
export function createApp(dependencies: AppDependencies): App {
  const { modules, settings, log, metrics } = dependencies;
  const routes = modules.flatMap((module) => module.routes);
  const permissions: Permissions = Object.assign({}, ...modules.map((module) => module.permissions));
  refuseUndeclaredActions(routes, permissions);
  const islands = bundleIslands(modules.flatMap((module) => module.islands ?? []));
  const frameSettings = {
    islands: new Map([...islands].map(([name, { href }]) => [name, href])),
    assets: { stylesheet: dependencies.assets.stylesheet.href, icon: dependencies.assets.icon.href },
    staffMenu: modules.flatMap((module) => module.staffMenu ?? []),
    permissions,
    problemTexts: collectProblemTexts(modules),
  };
  const options: ServeOptions = {
    database: dependencies.database,
    routes,
    permissions,
    constraints: Object.assign({}, ...modules.map((module) => module.constraints ?? {})),
    baseUrl: settings.baseUrl,
    trustedProxies: settings.trustedProxies,
    attempts: dependencies.attempts,
    log,
    findCity: dependencies.findCity,
    findSession: dependencies.findSession,
    touchSession: dependencies.touchSession,
    findAncestors: dependencies.findAncestors,
    sealer: dependencies.sealer,
    renderPage: (reply, frame) => renderPage(frameSettings, reply, frame),
    renderProblem: (problem, requestId, frame) => renderProblem(frameSettings, problem, requestId, frame),
  };
  const web = new Hono<WebVariables>({ strict: false });
  web.use(measured(log, metrics));
  web.use(sandboxed);
  web.use(ownHeaders(settings.baseUrl));
  serveHealth(web, dependencies);
  serveAssets(web, [dependencies.assets.stylesheet, dependencies.assets.icon, ...islands.values()]);
  web.use(compressPublic());
  web.use('/:language/*', etag());
  web.use('/api/*', openToAll);
  web.use('/open311/*', openToAll);
  web.get('/', (c) => c.redirect(`/${languageOf(c)}`, 302));
  serveRoutes(web, options);
  serveProblems(web, options);
  return { web, routes, permissions };
}

/** A route whose action nobody has declared would be closed to all: say so at start, not at the first click. */
function refuseUndeclaredActions(routes: readonly Route[], permissions: Permissions): void {
  const unknown = routes.filter((route) => !Object.hasOwn(permissions, route.action));
  if (unknown.length > 0) {
    throw new Error(
      `routes without a declared action: ${unknown.map((route) => `${route.path} (${route.action})`).join(', ')}`,
    );
  }
}

/**
 * The pages of who is signed in hold a form token beside what a request can influence, so they are not compressed
 * (BREACH, 2013).
 */
function compressPublic() {
  const compressed = compress({ threshold: 1024 });
  return async (web: Parameters<typeof compressed>[0], next: Parameters<typeof compressed>[1]) =>
    /^\/(?:fi|sv|en)\/staff(?:\/|$)/.test(web.req.path) || /kuulolla-resident=/.test(web.req.header('cookie') ?? '')
      ? next()
      : compressed(web, next);
}

function serveHealth(web: Hono<WebVariables>, { database, metrics, settings }: AppDependencies): void {
  web.get('/healthz', (c) => c.json({ status: 'ok' }));
  web.get('/readyz', async (c) => {
    const health = await database.health();
    return c.json(health, health.state === 'down' ? 503 : 200);
  });
  web.get('/metrics', async (c) => {
    const isAllowed =
      settings.metricsToken !== undefined && c.req.header('authorization') === `Bearer ${settings.metricsToken}`;
    if (!isAllowed) return c.notFound();
    return c.body(await metrics.registry.metrics(), 200, { 'content-type': metrics.registry.contentType });
  });
}

function serveAssets(web: Hono<WebVariables>, assets: readonly Asset[]): void {
  for (const asset of assets) {
    web.get(asset.href, compress({ threshold: 1024 }), (c) =>
      c.body(asset.body, 200, { 'content-type': asset.type, 'cache-control': 'public, max-age=31536000, immutable' }),
    );
  }
}
