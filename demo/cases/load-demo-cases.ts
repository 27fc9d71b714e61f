import {
  findAncestors,
  organisationUnitIdsByCode,
  districtIdsByCode,
  themeIdsByCode,
} from '../../src/modules/city/index.ts';
import {
  actOnCase,
  eventsOf,
  findCase,
  findCaseBySource,
  proposePublication,
  publishCase,
  receiveFeedback,
} from '../../src/modules/feedback/index.ts';
import { type Actor, type Permissions, visitor } from '../../src/platform/auth/rights.ts';
import { type Context, makeContext } from '../../src/platform/context.ts';
import { type Database, type Tx } from '../../src/platform/db/database.ts';
import { asOf } from '../../src/platform/db/shifted-clock.ts';
import { type Sealer } from '../../src/platform/sealing/index.ts';
import { type DemoFeedback } from '../feedback/generate-feedback.ts';
import { randomOf, type Random } from '../feedback/random.ts';
import { type CaseStep, stepsOf } from './case-steps.ts';
import { actorOf, type DemoStaff } from './demo-staff.ts';
import { giverOf } from './givers.ts';

/** Where these cases come from, in the register of sources. */
export const demoCaseSource = 'demonstration-inbox';

export interface DemoCasesOptions {
  readonly permissions: Permissions;
  /** Seals how the givers are reached. */
  readonly sealer: Sealer;
  /** Who handles them. */
  readonly staff: readonly DemoStaff[];
}

/**
 * Gives cases in and handles them as people do, each thing at its own moment: with history, messages and promises as the
 * use cases make them. What is there already stays, so that a load that was cut off goes on. Gives how many were made.
 */
export async function loadDemoCases(
  database: Database,
  cityId: string,
  cases: readonly DemoFeedback[],
  options: DemoCasesOptions,
): Promise<number> {
  const ids = await database.transaction((tx) => idsByCode(tx, cityId), { readOnly: true });
  let made = 0;
  for (let from = 0; from < cases.length; from += casesAtOnce) {
    made += await database.transaction((tx) =>
      loadSome({ tx, cityId, ids, ...options }, cases.slice(from, from + casesAtOnce)),
    );
  }
  return made;
}

const casesAtOnce = 50;

async function idsByCode(tx: Tx, cityId: string) {
  return {
    units: await organisationUnitIdsByCode(tx, cityId),
    districts: await districtIdsByCode(tx, cityId),
    themes: await themeIdsByCode(tx, cityId),
  };
}

interface Loading extends DemoCasesOptions {
  readonly tx: Tx;
  readonly cityId: string;
  readonly ids: Awaited<ReturnType<typeof idsByCode>>;
}

async function loadSome(loading: Loading, cases: readonly DemoFeedback[]): Promise<number> {
  let made = 0;
  for (const it of cases) {
    if (await findCaseBySource(loading.tx, loading.cityId, demoCaseSource, it.sourceId)) continue;
    await loadOne(loading, it);
    made += 1;
  }
  return made;
}

async function loadOne(loading: Loading, it: DemoFeedback): Promise<void> {
  const random = randomOf(`case ${it.sourceId}`);
  const { ids } = loading;
  const handler = handlerOf(loading, random, ids.units.get(it.unitCode) ?? null);
  const isWrittenByStaff = ['phone', 'visit', 'letter'].includes(it.channel);
  const { feedbackCaseId } = await receiveFeedback(
    contextAt(loading, isWrittenByStaff ? handler : visitor, it.receivedAt),
    {
      kind: it.kind,
      channel: it.channel,
      language: it.language,
      themeIds: it.themeCodes.flatMap((code) => ids.themes.get(code) ?? []),
      organisationUnitId: ids.units.get(it.unitCode) ?? null,
      districtId: it.districtCode === null ? null : (ids.districts.get(it.districtCode) ?? null),
      source: demoCaseSource,
      sourceId: it.sourceId,
      isGenerated: true,
      isPast: true,
      mayPublish: it.isPublished,
      ...giverOf(random, it),
    },
  );
  for (const step of stepsOf(random, it)) await takeStep(loading, feedbackCaseId, handler, step);
  if (it.isPublished && it.answeredAt) {
    const decider: Actor = { kind: 'system', name: 'demonstration' };
    await publish(contextAt(loading, decider, it.changedAt), feedbackCaseId);
  }
}

/** Publishes a case as it is proposed: the texts of the demonstration are of nobody. */
async function publish(ctx: Context, feedbackCaseId: string): Promise<void> {
  const found = await findCase(ctx.tx, ctx.cityId, feedbackCaseId);
  if (!found || found.isSensitive) return;
  const proposed = proposePublication(found, await eventsOf(ctx.tx, ctx.cityId, feedbackCaseId));
  const decision = { version: found.version, showsPlace: false, isChecked: true, isPast: true };
  await publishCase(ctx, feedbackCaseId, { ...proposed, ...decision });
}

async function takeStep(loading: Loading, feedbackCaseId: string, handler: Actor, step: CaseStep): Promise<void> {
  const { at, by, ...input } = step;
  const actor: Actor = by === 'staff' ? handler : by === 'giver' ? visitor : { kind: 'system', name: 'demonstration' };
  await actOnCase(contextAt(loading, actor, at), feedbackCaseId, by, { ...input, isPast: true });
}

const contextAt = ({ tx, cityId, permissions, sealer }: Loading, actor: Actor, at: Date): Context =>
  makeContext({ tx: asOf(tx, at), cityId, actor, language: 'fi', permissions, findAncestors, sealer });

/** Mostly somebody whose own unit it is, else one of those who work for a larger part. */
function handlerOf({ staff }: Loading, random: Random, organisationUnitId: string | null): Actor {
  const own = staff.filter((it) => it.organisationUnitId === organisationUnitId);
  const chosen = own.length > 0 ? own : staff;
  const found = chosen[random.below(chosen.length)];
  return found ? actorOf(found) : { kind: 'system', name: 'demonstration' };
}
