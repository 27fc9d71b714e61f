import { cityOf } from '../../city/index.ts';
import { z } from 'zod';
import { isId } from '../../../kernel/id.ts';
import { type Language } from '../../../kernel/language.ts';
import { type AuditEntry, type AuditVerdict } from '../../../platform/audit/audit-log.ts';
import { auditEvents, newestAuditEntries, verifyAuditLog } from '../../../platform/audit/audit-log.store.ts';
import { type Context } from '../../../platform/context.ts';
import { type Asked, page, type Reply, type Route } from '../../../platform/http/route.ts';
import { accountNames } from '../account.store.ts';
import { peopleTexts } from '../texts.ts';
import { AuditLog } from './audit-log.page.tsx';
import { placeNames } from './places.ts';

const entriesOnPage = 50;

const queryInput = z.object({
  event: z
    .string()
    .regex(/^[a-z-]+\.[a-z-]+$/)
    .optional()
    .catch(undefined),
  before: z.coerce.number().int().min(1).optional().catch(undefined),
});

/** How audit events read in a language, by their codes. */
export type EventNames = (language: Language) => Readonly<Record<string, string>>;

/** The log tells of the whole city, so a role in a part of it is not enough. */
export const auditLogRoutes = (eventNames: EventNames): readonly Route[] => [
  {
    method: 'get',
    path: '/staff/audit-log',
    action: 'platform.read-audit-log',
    handle: (ctx, asked) => auditLogPage(ctx, asked, eventNames, undefined),
  },
  {
    method: 'get',
    path: '/staff/audit-log/check',
    action: 'platform.read-audit-log',
    // It reads the whole log.
    attemptsPerMinute: 6,
    handle: async (ctx, asked) => {
      await ctx.allow('platform.read-audit-log', { wholeCity: true });
      return auditLogPage(ctx, asked, eventNames, await verifyAuditLog(ctx.tx, ctx.cityId));
    },
  },
];

async function auditLogPage(
  ctx: Context,
  { language, query }: Asked,
  eventNames: EventNames,
  verdict: AuditVerdict | undefined,
): Promise<Reply> {
  await ctx.allow('platform.read-audit-log', { wholeCity: true });
  const { event, before } = queryInput.parse(Object.fromEntries(query));
  const found = await newestAuditEntries(ctx.tx, ctx.cityId, entriesOnPage + 1, { event, before });
  const entries = found.slice(0, entriesOnPage);
  const props = {
    language,
    timeZone: (await cityOf(ctx.tx, ctx.cityId)).settings.timeZone,
    entries,
    eventNames: eventNames(language),
    events: await auditEvents(ctx.tx, ctx.cityId),
    event,
    names: await accountNames(ctx.tx, ctx.cityId, idsIn(entries)),
    placeName: await placeNames(ctx, language),
    hasOlder: found.length > entries.length,
    isNewest: before === undefined,
    verdict,
  };
  return page(peopleTexts[language].auditLog.title, <AuditLog {...props} />);
}

/** Every id that an entry names: accounts among them are shown by name. */
const idsIn = (entries: readonly AuditEntry[]): string[] => {
  const values = entries.flatMap(({ actor, facts }) => [actor.replace(/^staff:/, ''), ...Object.values(facts)]);
  return [...new Set(values.map(String).filter(isId))];
};
