import { sha256 } from '../../../kernel/hash.ts';
import { Problem } from '../../../kernel/problem.ts';
import { type Context } from '../../../platform/context.ts';
import { type Transact } from '../../../platform/http/route.ts';
import { type Outbound, type OutboundAnswer } from '../../../platform/outbound/outbound.ts';
import {
  cityOf,
  districtsOf,
  localDay,
  organisationUnitsAt,
  themeIdsByCode,
  workingCalendarOf,
} from '../../city/index.ts';
import { type HarvestedRecord, storeHarvested } from '../../feedback/index.ts';
import { type Harvest, type HarvestCounts, type HarvestRun, noHarvestCounts } from './harvest.ts';
import {
  backOffMs,
  type HarvestQuestion,
  type HarvestStep,
  nextQuestion,
  retryAfterMs,
  stepAfter,
  usualWaitMs,
} from './harvest-question.ts';
import {
  type AnswerMark,
  findAnswerMark,
  findHarvest,
  insertRun,
  keepAnswerMark,
  moveHarvest,
  noteRun,
  scheduleHarvest,
} from './harvest.store.ts';
import { type HarvestWorld, readItem } from './harvested-record.ts';
import { boxOf } from './place-on-map.ts';
import { readAnswer } from './read-answer.ts';

/** With what a harvest is run. */
export interface HarvestTools {
  readonly outbound: Outbound;
  readonly transact: Transact;
  readonly signal: AbortSignal;
  /** How we present ourselves: name, version and address. */
  readonly userAgent: string;
}

/** Questions of one run; a longer harvest goes on with the next. */
const mostQuestions = 500;
const mostBytes = 20 * 1024 * 1024;
const timeoutMs = 60_000;

interface Run {
  readonly harvest: Harvest;
  readonly startedAt: Date;
  counts: HarvestCounts;
  notes: Readonly<Record<string, number>>;
  readUntil: Date | null;
}

/**
 * Reads what another system has to tell, question by question, one at a time. Each answer is stored together with the
 * note of how far the harvest has come, so that it can be killed at any moment and goes on where it was. What fails is
 * tried again later: when the other side says, or after longer and longer waits.
 */
export async function runHarvest(harvestId: string, tools: HarvestTools): Promise<void> {
  const { transact, signal } = tools;
  const run = await transact((ctx) => beginRun(ctx, harvestId));
  if (!run) return;
  try {
    for (let asked = 0; asked < mostQuestions; asked += 1) {
      signal.throwIfAborted();
      if (await askOnce(run, tools)) {
        await transact((ctx) =>
          endRun(ctx, run, { state: 'finished', outcome: null, waitMs: usualWaitMs[run.harvest.dialect] }),
        );
        return;
      }
    }
    await transact((ctx) => endRun(ctx, run, { state: 'finished', outcome: null, waitMs: 0 }));
  } catch (fault) {
    signal.throwIfAborted();
    if (!(fault instanceof Problem)) throw fault;
    await transact((ctx) =>
      endRun(ctx, run, { state: 'failed', outcome: outcomeOf(fault), waitMs: waitAfter(run, fault) }),
    );
  }
}

const outcomeOf = ({ code, facts }: Problem): string =>
  [code, ...(facts.status === undefined ? [] : [facts.status]), ...(facts.code === undefined ? [] : [facts.code])].join(
    ' ',
  );

const waitAfter = ({ harvest }: Run, { facts }: Problem): number =>
  typeof facts.waitMs === 'number' ? facts.waitMs : backOffMs(harvest.failuresInARow + 1);

async function beginRun({ tx, cityId, now }: Context, harvestId: string): Promise<Run | undefined> {
  const harvest = await findHarvest(tx, cityId, harvestId);
  if (!harvest?.isOn || harvest.nextAt > now) return undefined;
  await insertRun(tx, cityId, harvestId, now);
  return { harvest, startedAt: now, counts: noHarvestCounts, notes: {}, readUntil: null };
}

interface RunEnd {
  readonly state: HarvestRun['state'];
  readonly outcome: string | null;
  readonly waitMs: number;
}

async function endRun({ tx, cityId, now }: Context, run: Run, { state, outcome, waitMs }: RunEnd): Promise<void> {
  const { harvest, startedAt, counts, notes, readUntil } = run;
  await noteRun(tx, cityId, harvest.harvestId, startedAt, { state, outcome, counts, notes, readUntil });
  await scheduleHarvest(tx, cityId, harvest.harvestId, new Date(now.getTime() + waitMs), state === 'failed');
}

/** One question and what it brings; whether everything has been read. */
async function askOnce(run: Run, tools: HarvestTools): Promise<boolean> {
  const { harvest } = run;
  const { question, mark, addressHash, now } = await tools.transact(async ({ tx, cityId, now: at }) => {
    const next = nextQuestion(harvest, at);
    const hash = sha256(next.url);
    const found = await findAnswerMark(tx, cityId, harvest.harvestId, hash);
    return { question: next, mark: found, addressHash: hash, now: at };
  });
  const answer = await ask(question, mark, tools, now);
  const items = answer.status === 304 ? undefined : await readAnswer(answer.body, answer.headers['content-type'] ?? '');
  const step = stepAfter(harvest, question, items?.length, now);
  const done = await tools.transact(async (ctx) => {
    const taken = step.isCut ? undefined : await take(ctx, run, items, step);
    const isOurs = await moveHarvest(ctx.tx, ctx.cityId, harvest.harvestId, harvest.cursor, step.cursor);
    if (!isOurs) throw new Problem('conflict', 'connectors.harvest-elsewhere');
    const newMark = { etag: answer.headers.etag ?? null, lastModified: answer.headers['last-modified'] ?? null };
    if (items && !step.isCut && (newMark.etag ?? newMark.lastModified) !== null) {
      await keepAnswerMark(ctx.tx, ctx.cityId, harvest.harvestId, addressHash, newMark);
    }
    const progress = {
      ...progressOf(run, taken, step),
      readUntil: step.isCut ? run.readUntil : earlier(question.to, now),
    };
    await noteRun(ctx.tx, ctx.cityId, harvest.harvestId, run.startedAt, {
      state: 'running',
      outcome: null,
      ...progress,
    });
    return progress;
  });
  Object.assign(run, done, { harvest: { ...harvest, cursor: step.cursor, failuresInARow: 0 } });
  return step.isDone;
}

const earlier = (one: Date, other: Date): Date => (one < other ? one : other);

async function ask(
  { url }: HarvestQuestion,
  mark: AnswerMark | undefined,
  { outbound, signal, userAgent }: HarvestTools,
  now: Date,
): Promise<OutboundAnswer> {
  const headers = {
    accept: 'application/json, text/xml',
    'user-agent': userAgent,
    ...(mark?.etag ? { 'if-none-match': mark.etag } : {}),
    ...(mark?.lastModified ? { 'if-modified-since': mark.lastModified } : {}),
  };
  const answer = await outbound.send({ method: 'GET', url, headers, mostBytes, timeoutMs, signal });
  const { status } = answer;
  if (status === 200 || (status === 304 && mark)) return answer;
  const waitMs = retryAfterMs(answer.headers['retry-after'], now);
  if (waitMs !== undefined && (status === 429 || status === 503)) {
    throw new Problem('unavailable', 'connectors.harvest-wait', { status, waitMs });
  }
  // What the other side says of its refusal is more than the number, where it can be read.
  if (status >= 400 && status < 500)
    await readAnswer(answer.body, answer.headers['content-type'] ?? '').catch(tellRefusal);
  throw new Problem('unavailable', 'connectors.harvest-status', { status });
}

function tellRefusal(fault: unknown): void {
  if (fault instanceof Problem && fault.code === 'connectors.harvest-refused') throw fault;
}

/** What was taken of an answer. */
interface Taken {
  readonly read: number;
  readonly stored: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly notes: readonly string[];
}

async function take(
  ctx: Context,
  { harvest }: Run,
  items: readonly unknown[] | undefined,
  step: HarvestStep,
): Promise<Taken | undefined> {
  if (!items) return undefined;
  const world = await worldOf(ctx, harvest);
  const records: HarvestedRecord[] = [];
  const notes: string[] = step.isFull ? ['answer-cut-off'] : [];
  for (const sent of items) {
    const read = readItem(sent, world);
    if (read.ok) records.push(read.record);
    notes.push(...(read.ok ? read.notes : [read.reason]));
  }
  const { readFrom } = harvest;
  const done = await storeHarvested(ctx, harvest.source, records, {
    themesValidFrom: readFrom.toISOString().slice(0, 10),
    isGenerated: (await cityOf(ctx.tx, ctx.cityId)).isDemonstration,
  });
  return { ...done, read: items.length, rejected: items.length - records.length, notes };
}

async function worldOf({ tx, cityId, now }: Context, { source }: Harvest): Promise<HarvestWorld> {
  const today = localDay(await workingCalendarOf(tx, cityId), now);
  const units = await organisationUnitsAt(tx, cityId, today);
  const unitIds = new Map<string, string>();
  for (const { organisationUnitId, code, name } of units) {
    for (const known of [code, name.fi, name.sv, name.en]) unitIds.set(known.toLowerCase(), organisationUnitId);
  }
  return {
    source,
    now,
    box: boxOf(await districtsOf(tx, cityId)),
    themeCodes: new Set((await themeIdsByCode(tx, cityId)).keys()),
    unitIds,
  };
}

function progressOf(
  { counts, notes }: Run,
  taken: Taken | undefined,
  step: HarvestStep,
): Pick<Run, 'counts' | 'notes'> {
  const all = { ...notes };
  for (const note of taken?.notes ?? []) all[note] = (all[note] ?? 0) + 1;
  return {
    notes: all,
    counts: {
      pages: counts.pages + 1,
      unchangedPages: counts.unchangedPages + (taken || step.isCut ? 0 : 1),
      read: counts.read + (taken?.read ?? 0),
      stored: counts.stored + (taken?.stored ?? 0),
      changed: counts.changed + (taken?.changed ?? 0),
      unchanged: counts.unchanged + (taken?.unchanged ?? 0),
      rejected: counts.rejected + (taken?.rejected ?? 0),
    },
  };
}
