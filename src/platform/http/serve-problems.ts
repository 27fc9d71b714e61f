import { type Context as HonoContext, type Hono } from 'hono';
import { notFound, Problem, type ProblemKind } from '../../kernel/problem.ts';
import { visitor } from '../auth/rights.ts';
import { StatementFailed } from '../db/statement-failed.ts';
import { type DataReply } from './route.ts';
import {
  type City,
  type Frame,
  languageOf,
  makeFrame,
  respondData,
  type ServeOptions,
  type WebVariables,
} from './serve-routes.ts';

const statusOf = {
  invalid: 422,
  malformed: 400,
  'signed-out': 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
} as const satisfies Record<ProblemKind, number>;

/** Answers what no handler answered: refusals with their page, faults with a request id and nothing else. */
export function serveProblems(app: Hono<WebVariables>, options: ServeOptions): void {
  app.notFound((web) => problemResponse(web, notFound(), options));
  app.onError((fault, web) => {
    const problem = fault instanceof Problem ? fault : undefined;
    if (!problem) options.log.error({ requestId: web.get('requestId'), fault: faultFacts(fault) }, 'fault');
    return problemResponse(web, problem, options);
  });
}

/** The kind and place of a fault. What a database or a parser says may quote data, so it stays out of the log. */
function faultFacts(fault: Error): Record<string, unknown> {
  const isDatabase = fault instanceof StatementFailed;
  const mayQuote = isDatabase || fault instanceof SyntaxError;
  return {
    name: fault.name,
    code: isDatabase ? fault.sqlState : 'code' in fault ? fault.code : undefined,
    message: mayQuote ? undefined : fault.message,
    stack: fault.stack
      ?.split('\n')
      .filter((line) => line.startsWith('    at '))
      .slice(0, 12),
  };
}

async function problemResponse(
  web: HonoContext<WebVariables>,
  problem: Problem | undefined,
  options: ServeOptions,
): Promise<Response> {
  const language = languageOf(web);
  const refused = web.get('refused');
  if (refused) return refuseProgram(web, refused(problem, web.req.path, language), problem);
  const frame = web.get('frame') ?? makeFrame(web.req.path, language, await cityOf(options), visitor, '');
  const entrance = web.req.method === 'GET' ? entranceOf(problem, frame) : undefined;
  if (entrance !== undefined) {
    const { pathname, search } = new URL(web.req.url);
    const next = entrance === '/identify' ? pathname + search : pathname;
    return web.redirect(`/${language}${entrance}?next=${encodeURIComponent(next)}`, 303);
  }
  const status = problem ? statusOf[problem.kind] : 500;
  tellWhenToComeBack(web, status, problem);
  if (web.req.path.startsWith('/api/')) return web.json({ error: problem?.code ?? 'platform.fault' }, status);
  return web.html(options.renderProblem(problem, web.get('requestId'), frame), status);
}

function tellWhenToComeBack(web: HonoContext<WebVariables>, status: number, problem: Problem | undefined): void {
  if (status === 503) web.header('retry-after', '30');
  if (status === 429) web.header('retry-after', String(problem?.facts.seconds ?? 60));
  web.header('cache-control', 'no-store');
}

function refuseProgram(web: HonoContext<WebVariables>, reply: DataReply, problem: Problem | undefined): Response {
  tellWhenToComeBack(web, reply.status ?? 200, problem);
  return respondData(web, reply);
}

/** Where whoever only looked at a page gets in; nowhere when that is not what is wrong. */
function entranceOf(problem: Problem | undefined, frame: Frame): '/identify' | '/staff/sign-in' | undefined {
  if (problem?.code === 'platform.identify-first') return '/identify';
  return problem?.kind === 'signed-out' && frame.isStaffArea ? '/staff/sign-in' : undefined;
}

/** The city for the frame of an error page; an error page is served even when the database is away. */
async function cityOf(options: ServeOptions): Promise<City | undefined> {
  try {
    return await options.database.transaction((tx) => options.findCity(tx), { readOnly: true });
  } catch (fault) {
    options.log.warn({ name: fault instanceof Error ? fault.name : 'unknown' }, 'no city for an error page');
    return undefined;
  }
}
