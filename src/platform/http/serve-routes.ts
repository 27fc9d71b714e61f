import { type Context as HonoContext, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getConnInfo } from '@hono/node-server/conninfo';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { type Logger } from 'pino';
import { isLanguage, type Language, languages, type Trilingual } from '../../kernel/language.ts';
import { Problem, type ProblemKind } from '../../kernel/problem.ts';
import { type Actor, type Audience, type Permissions, visitor } from '../auth/rights.ts';
import { recordAudit } from '../audit/audit-log.store.ts';
import { type Context, type FindAncestors, makeContext } from '../context.ts';
import { type Database, type Tx } from '../db/database.ts';
import { clientAddress, isSameSecret, readForm, readParams, readQuery, refuseCrossSite } from './guards.ts';
import { type Sealer } from '../sealing/index.ts';
import { type Attempts } from './attempts.ts';
import { browserName } from './browser-name.ts';
import { contentDisposition } from './content-disposition.ts';
import { type Asked, type DataReply, type Reply, type Route, type SessionCookie, type LongRoute } from './route.ts';

/** The city as the frame of a page needs it. */
export interface City {
  readonly cityId: string;
  readonly name: Trilingual;
  readonly timeZone: string;
  readonly isDemonstration: boolean;
}

/** Who sends a request, by the session's token. */
export interface Session {
  readonly actor: Actor;
  readonly csrfToken: string;
  /** Its last use was written down so long ago that it should be written again. */
  readonly isLongUntouched: boolean;
}

/** A session of one audience by its token: staff's token opens nothing of residents, and the other way round. */
export type FindSession = (tx: Tx, cityId: string, token: string, of: Audience) => Promise<Session | undefined>;
export type TouchSession = (tx: Tx, cityId: string, token: string, of: Audience) => Promise<void>;

/** What a page is put into. */
export interface Frame {
  readonly language: Language;
  readonly path: string;
  readonly city: City | undefined;
  readonly actor: Actor;
  readonly csrfToken: string;
  readonly isStaffArea: boolean;
}

export interface ServeOptions {
  readonly database: Database;
  readonly routes: readonly Route[];
  readonly permissions: Permissions;
  readonly constraints: Readonly<Record<string, readonly [ProblemKind, string]>>;
  readonly baseUrl: string;
  readonly trustedProxies: number;
  readonly attempts: Attempts;
  readonly log: Logger;
  readonly findCity: (tx: Tx) => Promise<City | undefined>;
  readonly findSession: FindSession;
  /** Writes down that a session is in use, in a transaction of its own: a page's own only reads. */
  readonly touchSession: TouchSession;
  readonly findAncestors: FindAncestors;
  readonly sealer: Sealer;
  readonly renderPage: (reply: Extract<Reply, { kind: 'page' }>, frame: Frame) => string;
  readonly renderProblem: (problem: Problem | undefined, requestId: string, frame: Frame) => string;
}

const defaultBodyLimit = 64 * 1024;

const bodyLimitOf = (route: Route): number => route.bodyLimit ?? defaultBodyLimit;

/** Names of the values that travel with a request inside Hono. */
interface Variables {
  Variables: {
    requestId: string;
    frame: Frame | undefined;
    refused: Route['refused'];
    isFromOutside?: boolean;
  };
}

type Web = HonoContext<Variables>;

/**
 * Serves the routes below `/fi`, `/sv` and `/en`. Order of guards: rate,
 * origin, parse, transaction with session and form token, policy, use case;
 * then commit, then view.
 */
export function serveRoutes(app: Hono<Variables>, options: ServeOptions): void {
  for (const route of options.routes) {
    const path = route.bare ? route.path : `/:language{(?:fi|sv|en)}${route.path === '/' ? '' : route.path}`;
    const limit = bodyLimit({
      maxSize: bodyLimitOf(route),
      onError: () => {
        throw new Problem('too-large', 'platform.too-large');
      },
    });
    const noteRefusal: MiddlewareHandler<Variables> = (web, next) => {
      web.set('refused', route.refused);
      return next();
    };
    app.on(route.method.toUpperCase(), path, noteRefusal, limit, (web) => answer(web, route, options));
  }
}

async function answer(web: Web, route: Route, options: ServeOptions): Promise<Response> {
  const address = addressOf(web, options.trustedProxies);
  await options.attempts.count(
    route.attemptsPerMinute === undefined ? 'all' : route.path,
    address,
    route.attemptsPerMinute,
  );
  if (!route.byKey) refuseCrossSite(web.req.raw, options.baseUrl);
  const language = languageOf(web);
  const audience: Audience = isStaffPath(belowLanguage(web.req.path)) ? 'staff' : 'resident';
  const token = route.byKey ? undefined : getCookie(web, cookieName(options.baseUrl, sessionCookie[audience]));
  const request: RequestState = { web, route, options, language, audience, token, address, touch: false };
  // A large body is read only from somebody who may send it.
  const isForAll = options.permissions[route.action] === 'everyone';
  if (bodyLimitOf(route) > defaultBodyLimit && !route.typedAgain && !isForAll)
    await openTransaction(request, true, () => Promise.resolve());
  request.form = await readForm(web.req.raw);
  const reply = await handle(request).catch((fault: unknown) => typedAgain(request, fault));
  await touchIfDue(request);
  return respond(request, reply);
}

const handle = (request: RequestState): Promise<Reply> =>
  'handle' in request.route ? handleInTransaction(request, request.route.handle) : handleLong(request, request.route);

/** The form with what was typed in it, when it came too late to be taken; throws every other fault on. */
function typedAgain(request: RequestState, fault: unknown): Reply {
  const isLate = fault instanceof Problem && (fault.kind === 'signed-out' || fault.code === 'platform.stale-form');
  if (!isLate || !request.route.typedAgain) throw fault;
  return request.route.typedAgain(asked(request, request.frame?.csrfToken ?? ''), fault);
}

interface RequestState {
  readonly web: Web;
  readonly route: Route;
  readonly options: ServeOptions;
  readonly language: Language;
  readonly audience: Audience;
  readonly token: string | undefined;
  readonly address: string;
  /** Undefined until the body is read; nothing is handled before. */
  form?: FormData;
  frame?: Frame;
  touch: boolean;
}

async function touchIfDue({ options, frame, audience, token, touch }: RequestState): Promise<void> {
  const cityId = frame?.city?.cityId;
  if (!touch || !token || !cityId) return;
  await options.database.transaction((tx) => options.touchSession(tx, cityId, token, audience));
}

function handleInTransaction(
  request: RequestState,
  handle: (ctx: Context, asked: Asked) => Promise<Reply>,
): Promise<Reply> {
  return openTransaction(request, readsOnly(request.route), (ctx, csrfToken) => handle(ctx, asked(request, csrfToken)));
}

const readsOnly = (route: Route): boolean =>
  route.method === 'get' && !route.notesReads && !('isReturn' in route && route.isReturn);

async function handleLong(request: RequestState, { handleLong: handle }: LongRoute): Promise<Reply> {
  // A program has no session, so its forms have no token.
  const csrfToken = request.route.byKey
    ? ''
    : await openTransaction(request, true, (_ctx, token) => Promise.resolve(token));
  const readOnly = readsOnly(request.route);
  return handle((work) => openTransaction(request, readOnly, (ctx) => work(ctx)), asked(request, csrfToken));
}

async function openTransaction<T>(
  request: RequestState,
  readOnly: boolean,
  work: (ctx: Context, csrfToken: string) => Promise<T>,
): Promise<T> {
  const { options, route, web } = request;
  try {
    return await options.database.transaction(
      async (tx) => {
        const city = await options.findCity(tx);
        request.frame = frameOf(request, city, visitor, '');
        if (!city) throw new Problem('unavailable', 'platform.no-city');
        const session = request.token
          ? await options.findSession(tx, city.cityId, request.token, request.audience)
          : undefined;
        const actor = session?.actor ?? visitor;
        const csrfToken = session?.csrfToken ?? '';
        request.touch = session?.isLongUntouched ?? false;
        request.frame = frameOf(request, city, actor, csrfToken);
        web.set('frame', request.frame);
        refuseStaleForm(request, session);
        const ctx = makeContext({
          tx,
          cityId: city.cityId,
          actor,
          language: request.language,
          permissions: options.permissions,
          findAncestors: options.findAncestors,
          sealer: options.sealer,
        });
        await ctx.allow(route.action);
        return work(ctx, csrfToken);
      },
      { readOnly },
    );
  } catch (fault) {
    const problem = problemOf(fault, options.constraints);
    if (problem?.kind === 'forbidden' || problem?.facts.concealed) await auditRefusal(request, problem);
    throw problem ?? fault;
  }
}

/** The form of somebody with a session carries its token; one that does not is old or forged. */
function refuseStaleForm(request: RequestState, session: Session | undefined): void {
  if (!session || !request.form || request.route.method !== 'post') return;
  const sent = request.form.get('csrfToken');
  if (typeof sent !== 'string' || !isSameSecret(sent, session.csrfToken)) {
    throw new Problem('forbidden', 'platform.stale-form');
  }
}

async function auditRefusal(request: RequestState, problem: Problem): Promise<void> {
  const { frame, options, route } = request;
  if (!frame?.city || frame.actor.kind === 'visitor') return;
  const { cityId } = frame.city;
  const { actor } = frame;
  await options.database.transaction((tx) =>
    recordAudit(tx, {
      cityId,
      at: tx.now,
      actor,
      event: 'platform.refused',
      facts: { action: route.action, reason: problem.code },
    }),
  );
}

function problemOf(fault: unknown, constraints: ServeOptions['constraints']): Problem | undefined {
  if (fault instanceof Problem) return fault;
  if (!(fault instanceof Error) || !('constraint' in fault) || typeof fault.constraint !== 'string') return undefined;
  const meaning = Object.hasOwn(constraints, fault.constraint) ? constraints[fault.constraint] : undefined;
  return meaning ? new Problem(meaning[0], meaning[1], {}, { cause: fault }) : undefined;
}

function asked(request: RequestState, csrfToken: string): Asked {
  const { web, options } = request;
  return {
    language: request.language,
    base: `/${request.language}`,
    params: readParams(web.req.param()),
    query: readQuery(web.req.url),
    form: request.form ?? new FormData(),
    csrfToken,
    clientAddress: request.address,
    baseUrl: options.baseUrl,
    session: ownCookie(request, sessionCookie[request.audience]),
    errand: ownCookie(request, 'errand', 600),
    visit: ownCookie(request, 'visit', 2 * 60 * 60),
    browser: browserName(web.req.header('user-agent')),
  };
}

/** Each audience has a cookie of its own, so a browser can hold both sessions and mixes neither. */
const sessionCookie: Readonly<Record<Audience, string>> = { staff: 'session', resident: 'resident' };

function ownCookie({ web, options }: RequestState, which: string, maxAge?: number): SessionCookie {
  const name = cookieName(options.baseUrl, which);
  const secure = options.baseUrl.startsWith('https:');
  return {
    token: getCookie(web, name),
    set: (token) => setCookie(web, name, token, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge }),
    clear: () => deleteCookie(web, name, { path: '/', secure }),
  };
}

/** `__Host-` needs a secure connection; without one (the machine itself, tests) the plain name is used. */
const cookieName = (baseUrl: string, which: string): string =>
  baseUrl.startsWith('https:') ? `__Host-kuulolla-${which}` : `kuulolla-${which}`;

function frameOf(request: RequestState, city: City | undefined, actor: Actor, csrfToken: string): Frame {
  return makeFrame(request.web.req.path, request.language, city, actor, csrfToken);
}

/** The frame of a page at an address, for whoever reads it. */
export function makeFrame(
  path: string,
  language: Language,
  city: City | undefined,
  actor: Actor,
  csrfToken: string,
): Frame {
  const below = belowLanguage(path);
  return { language, path: below, city, actor, csrfToken, isStaffArea: isStaffPath(below) };
}

const belowLanguage = (path: string): string => path.replace(/^\/(?:fi|sv|en)(?=\/|$)/, '') || '/';

const isStaffPath = (below: string): boolean => below === '/staff' || below.startsWith('/staff/');

const addressOf = (web: Web, trustedProxies: number): string =>
  clientAddress(web.req.header('x-forwarded-for'), socketAddress(web), trustedProxies);

/** Requests that tests make in the process have no socket. */
function socketAddress(web: Web): string {
  try {
    return getConnInfo(web).remote.address ?? 'unknown';
  } catch {
    return 'in-process';
  }
}

/** The language of the address, else the reader's first that we have, else Finnish. */
export function languageOf(web: HonoContext): Language {
  const inPath = web.req.path.split('/')[1];
  if (isLanguage(inPath)) return inPath;
  const wished = (web.req.header('accept-language') ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((code) => isLanguage(code));
  return languages.find((language) => language === wished) ?? 'fi';
}

function respond(request: RequestState, reply: Reply): Response {
  const { web, options, frame } = request;
  // What only staff may see stays in no cache, be it a page or a file (OWASP ASVS 5.0, 14.3.2); nor does what one person
  // sees by a secret link.
  const isOfOne = request.route.isOfOne === true || request.route.path.includes('/:link');
  const isPublic = frame !== undefined && !frame.isStaffArea && !isOfOne && frame.actor.kind === 'visitor';
  web.header('cache-control', isPublic ? 'no-cache' : 'no-store');
  switch (reply.kind) {
    case 'redirect':
      return web.redirect(reply.to, 303);
    case 'json':
      return web.json(reply.body ?? null, reply.status ?? 200);
    case 'data':
      return respondData(web, reply);
    case 'file':
    case 'stream': {
      web.header('content-type', reply.type);
      if (reply.kind === 'file' && reply.fromOutside) web.set('isFromOutside', true);
      if (reply.fileName) {
        const kind = reply.kind === 'file' && reply.fromOutside === 'shown' ? 'inline' : 'attachment';
        web.header('content-disposition', contentDisposition(kind, reply.fileName));
      }
      if (reply.kind === 'stream') {
        // A tag of its own, never asked for again: one made of the content would wait for the end.
        web.header('etag', `"${web.get('requestId')}"`);
        return web.body(reply.body);
      }
      return web.body(typeof reply.body === 'string' ? reply.body : Uint8Array.from(reply.body));
    }
    case 'page': {
      if (!frame) throw new Error('a page was made outside a transaction');
      if (reply.goesOnTo) web.header('refresh', `0; url=${reply.goesOnTo}`);
      return web.html(options.renderPage(reply, frame), reply.status ?? 200);
    }
  }
}

export function respondData(web: Web, { body, type, status = 200, headers = {} }: DataReply): Response {
  for (const [name, value] of Object.entries(headers)) web.header(name, value);
  return web.body(body, status, { 'content-type': type });
}

export type { Variables as WebVariables };
