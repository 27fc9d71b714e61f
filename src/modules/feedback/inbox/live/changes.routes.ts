import { Problem } from '../../../../kernel/problem.ts';
import { type Context } from '../../../../platform/context.ts';
import { type Asked, type Reply, type Route, stream, type Transact } from '../../../../platform/http/route.ts';
import { seeCases } from '../../cases/case-actions.ts';
import { type InboxFilter } from '../inbox-filter.ts';
import { inboxGround, inboxReach } from '../inbox.store.ts';
import { inboxPath } from '../web/addresses.ts';
import { allowedFilter } from '../web/inbox.routes.ts';
import { type CaseChange, changesSince, type SeenChange, seenChanges } from './changes.store.ts';
import { type ChangeFeed } from './change-feed.ts';

/** A page that was open for longer is loaded anew rather than brought up to date. */
const longestGapMs = 3_600_000;

/** A reader who takes nothing any more is let go: so many pieces may wait for her. */
const mostWaiting = 16;

/**
 * News of the cases that the reader may see, as server-sent events (HTML Living Standard, 9.2). Session and rights are
 * looked at with every piece; when they end, so does the stream. It keeps no session awake.
 */
async function showChanges(feed: ChangeFeed, transact: Transact, asked: Asked): Promise<Reply> {
  const since = sinceOf(asked);
  const first = await transact(async (ctx) => ({
    cityId: ctx.cityId,
    filter: allowedFilter(ctx, asked.query),
    missed: since === undefined ? [] : await changesSince(ctx.tx, ctx.cityId, boundedBy(since, ctx.now)),
  }));
  const encoder = new TextEncoder();
  let leave: (() => void) | undefined;
  const body = new ReadableStream<Uint8Array>(
    {
      start: async (controller) => {
        let hasEnded = false;
        const end = (): void => {
          leave?.();
          if (!hasEnded) controller.close();
          hasEnded = true;
        };
        const send = (text: string): void => {
          if (hasEnded) return;
          if ((controller.desiredSize ?? 0) < -mostWaiting) return end();
          controller.enqueue(encoder.encode(text));
        };
        const tell = async (changes: readonly CaseChange[]): Promise<void> => {
          try {
            send(await transact((ctx) => eventOf(ctx, first.filter, changes)));
          } catch (fault) {
            // A database that is away for a moment is no reason to end; a right or a session that has ended is.
            if (!(fault instanceof Problem && fault.kind === 'unavailable')) end();
          }
        };
        leave = feed.listen({ cityId: first.cityId, tell, end });
        if (!leave) return end();
        send('retry: 5000\n\n');
        await tell(first.missed);
      },
      cancel: () => leave?.(),
    },
    { highWaterMark: 1 },
  );
  return stream(body, 'text/event-stream');
}

/** An event; with nothing to tell a comment, which is a sign of life. */
async function eventOf(ctx: Context, filter: InboxFilter, changes: readonly CaseChange[]): Promise<string> {
  if (changes.length === 0) return ':\n\n';
  const ground = await inboxGround(ctx);
  const seen = await seenChanges(ctx, ground, await inboxReach(ground, filter), changes);
  return seen.length === 0 ? ':\n\n' : `event: cases\ndata: ${JSON.stringify(seen.map(toNews))}\n\n`;
}

/** As the island of the page reads it. */
const toNews = ({ feedbackCaseId, version, fits }: SeenChange) => ({ id: feedbackCaseId, version, fits });

/** The moment at which the page was made, so that nothing falls between page and stream. */
function sinceOf({ query }: Asked): Date | undefined {
  const milliseconds = Number(/^\d{10,15}$/.exec(query.get('since') ?? '')?.[0]);
  return Number.isNaN(milliseconds) ? undefined : new Date(milliseconds);
}

const boundedBy = (since: Date, now: Date): Date =>
  new Date(Math.min(Math.max(since.getTime(), now.getTime() - longestGapMs), now.getTime()));

export const changesRoutes = (feed: ChangeFeed): readonly Route[] => [
  {
    method: 'get',
    path: `${inboxPath}/changes`,
    action: seeCases,
    handleLong: (transact, asked) => showChanges(feed, transact, asked),
  },
];
