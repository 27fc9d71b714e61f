import { isId } from '../../../../kernel/id.ts';
import { type Language } from '../../../../kernel/language.ts';
import { notFound } from '../../../../kernel/problem.ts';
import { formWithFilesBytes } from '../../../../platform/attachments/index.ts';
import { type Context } from '../../../../platform/context.ts';
import { textIn } from '../../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { workingCalendarOf } from '../../../city/index.ts';
import { residentOf } from '../../../people/index.ts';
import { attachmentReply } from '../../attachments/attachment-reply.ts';
import { casesOfResident, findCase } from '../../cases/handled-case.store.ts';
import { type HandledCase } from '../../cases/handled-case.ts';
import { readTrackingCode } from '../../cases/tracking-code.ts';
import { seesTexts } from '../giver-acts.ts';
import { type Guesses } from '../guesses.ts';
import { openByCode } from '../open-by-code.ts';
import { examineSent } from '../sent-files.ts';
import { giveTexts } from '../texts.ts';
import { EnterCode } from './enter-code.page.tsx';
import { type GivePages, identifyAddress } from './give.routes.tsx';
import { doGiverAct, showCase } from './mine-acts.tsx';
import { minePath, ownCasePath } from './mine-paths.ts';

const action = 'feedback.give';
const residentAction = 'feedback.follow-own-cases';

/**
 * Where givers follow their feedback. The code of a case is sent in a form or stands in the link of a letter, and from
 * then on in a cookie: in no address, so in no history, log or `Referer`.
 */
export const mineRoutes = ({ guesses, canIdentify }: GivePages): readonly Route[] => [
  { method: 'get', path: minePath, action, isOfOne: true, handle: (ctx, asked) => enterPage(ctx, asked, canIdentify) },
  {
    method: 'post',
    path: minePath,
    action,
    isOfOne: true,
    handle: (ctx, asked) => enter(ctx, asked, { guesses, canIdentify }, textIn(asked.form, 'code')),
  },
  {
    method: 'get',
    path: ownCasePath,
    action,
    isOfOne: true,
    handle: async (ctx, asked) => {
      const it = await caseOfCookie(ctx, asked, guesses);
      return it ? showCase(ctx, asked, it, { path: ownCasePath, canIdentify }) : redirect(`${asked.base}${minePath}`);
    },
  },
  {
    method: 'post',
    path: ownCasePath,
    action,
    isOfOne: true,
    bodyLimit: formWithFilesBytes,
    attemptsPerMinute: 60,
    handleLong: async (transact, asked) => {
      const files = await examineSent(asked.form);
      return transact(async (ctx) => {
        const it = await caseOfCookie(ctx, asked, guesses);
        return it
          ? doGiverAct(ctx, asked, it, { path: ownCasePath, canIdentify }, files)
          : redirect(`${asked.base}${minePath}`);
      });
    },
  },
  {
    method: 'get',
    path: `${ownCasePath}/files/:attachment`,
    action,
    isOfOne: true,
    handle: async (ctx, asked) => fileOf(ctx, asked, await caseOfCookie(ctx, asked, guesses)),
  },
  {
    method: 'get',
    path: `${ownCasePath}/:case`,
    action: residentAction,
    isOfOne: true,
    handle: async (ctx, asked) =>
      showCase(ctx, asked, await caseOfResident(ctx, asked), { path: pathOf(asked), canIdentify }),
  },
  {
    method: 'post',
    path: `${ownCasePath}/:case`,
    action: residentAction,
    isOfOne: true,
    bodyLimit: formWithFilesBytes,
    attemptsPerMinute: 60,
    handleLong: async (transact, asked) => {
      const files = await examineSent(asked.form);
      return transact(async (ctx) =>
        doGiverAct(ctx, asked, await caseOfResident(ctx, asked), { path: pathOf(asked), canIdentify }, files),
      );
    },
  },
  {
    method: 'get',
    path: `${ownCasePath}/:case/files/:attachment`,
    action: residentAction,
    isOfOne: true,
    handle: async (ctx, asked) => fileOf(ctx, asked, await caseOfResident(ctx, asked)),
  },
  // The link of a letter; behind `/case`, which it would take for a code.
  {
    method: 'get',
    path: `${minePath}/:link`,
    action,
    handle: (ctx, asked) => enter(ctx, asked, { guesses, canIdentify }, asked.params['link'] ?? ''),
  },
];

const pathOf = ({ params }: Asked): string => `${ownCasePath}/${params['case'] ?? ''}`;

/** The case whose code this browser has shown; the cookie of a case that there is not is cleared. */
async function caseOfCookie(ctx: Context, asked: Asked, guesses: Guesses): Promise<HandledCase | undefined> {
  const { token } = asked.visit;
  if (!token) return undefined;
  const found = await openByCode(ctx, guesses, asked.clientAddress, token);
  if (!found) asked.visit.clear();
  return found;
}

/** One of the identified resident's own; anybody else's reads like one that does not exist. */
async function caseOfResident(ctx: Context, { params }: Asked): Promise<HandledCase> {
  const { residentId } = residentOf(ctx);
  const id = params['case'] ?? '';
  const found = isId(id) ? await findCase(ctx.tx, ctx.cityId, id) : undefined;
  if (!found || found.giverResidentId !== residentId) throw notFound('feedback.no-such-case');
  return found;
}

/** A file of a case whose texts the asker may read; anything else reads like no file. */
function fileOf(ctx: Context, { params }: Asked, it: HandledCase | undefined): Promise<Reply> {
  if (!it || !seesTexts(ctx, it)) throw notFound('feedback.no-such-attachment');
  return attachmentReply(ctx, it.feedbackCaseId, params['attachment'] ?? '', 'giver');
}

async function enter(ctx: Context, asked: Asked, { guesses, canIdentify }: GivePages, typed: string): Promise<Reply> {
  const { errors } = giveTexts[asked.language];
  const code = readTrackingCode(typed);
  // What is no code at all is a slip of the hand and tells nothing.
  if (code === undefined) return enterPage(ctx, asked, canIdentify, { typed, error: errors.code, status: 422 });
  if (!(await openByCode(ctx, guesses, asked.clientAddress, code))) {
    return enterPage(ctx, asked, canIdentify, { typed, error: errors.unknownCode, status: 404 });
  }
  asked.visit.set(code);
  return redirect(`${asked.base}${ownCasePath}`);
}

/** What was done on the page before. */
function noticeOf(query: URLSearchParams, language: Language): string | undefined {
  const { left, erasedGone, gone } = giveTexts[language].mine;
  if (query.has('left')) return left;
  if (query.has('gone')) return gone;
  return query.has('erased') ? erasedGone : undefined;
}

interface Entering {
  readonly typed?: string;
  readonly error?: string;
  readonly status?: 404 | 422;
}

async function enterPage(
  ctx: Context,
  asked: Asked,
  canIdentify: boolean,
  { typed, error, status }: Entering = {},
): Promise<Reply> {
  const { language, csrfToken, query } = asked;
  const texts = giveTexts[language].enter;
  const { actor } = ctx;
  const body = (
    <EnterCode
      language={language}
      csrfToken={csrfToken}
      typed={typed}
      error={error}
      notice={noticeOf(query, language)}
      hasOpenCase={asked.visit.token !== undefined && readTrackingCode(asked.visit.token) !== undefined}
      ownCases={actor.kind === 'resident' ? await casesOfResident(ctx.tx, ctx.cityId, actor.residentId) : undefined}
      identifyHref={canIdentify ? identifyAddress(asked, minePath) : undefined}
      timeZone={(await workingCalendarOf(ctx.tx, ctx.cityId)).settings.timeZone}
    />
  );
  return page(texts.title, body, { ...(status ? { status } : {}), path: minePath });
}
