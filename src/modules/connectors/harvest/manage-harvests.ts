import { codeFromName } from '../../../kernel/code-from-name.ts';
import { newId } from '../../../kernel/id.ts';
import { Problem } from '../../../kernel/problem.ts';
import { accountOf } from '../../../platform/auth/rights.ts';
import { type Context } from '../../../platform/context.ts';
import { startOfDay, workingCalendarOf } from '../../city/index.ts';
import { type Harvest, type HarvestInput } from './harvest.ts';
import { enqueueHarvest } from './harvest-jobs.ts';
import { findHarvest, insertHarvest, switchHarvest } from './harvest.store.ts';

export const manageHarvests = 'connectors.manage-harvests';

export const allowHarvests = (ctx: Context): Promise<void> => ctx.allow(manageHarvests, { wholeCity: true });

/** Begins to read another system. Its address has been checked by the caller, as that takes the network. */
export async function addHarvest(ctx: Context, input: HarvestInput): Promise<string> {
  await allowHarvests(ctx);
  const { tx, cityId } = ctx;
  const harvestId = newId(ctx.now.getTime());
  await insertHarvest(tx, cityId, {
    harvestId,
    name: input.name,
    source: `harvest-${codeFromName(input.name, 60) || harvestId}`,
    url: input.url,
    dialect: input.dialect,
    format: input.format,
    readFrom: startOfDay(await workingCalendarOf(tx, cityId), input.readFrom),
    spanDays: 30,
    madeBy: accountOf(ctx.actor).accountId ?? null,
  });
  await ctx.audit('connectors.harvest-made', { harvestId });
  await enqueueHarvest(ctx, harvestId);
  return harvestId;
}

/** The harvest, for administrators. */
export async function openHarvest(ctx: Context, harvestId: string): Promise<Harvest> {
  await allowHarvests(ctx);
  const found = await findHarvest(ctx.tx, ctx.cityId, harvestId);
  if (!found) throw new Problem('not-found', 'connectors.no-such-harvest');
  return found;
}

/** Stops reading, or goes on with it from where it was. */
export async function turnHarvest(ctx: Context, harvestId: string, isOn: boolean): Promise<void> {
  await openHarvest(ctx, harvestId);
  await switchHarvest(ctx.tx, ctx.cityId, harvestId, isOn);
  await ctx.audit(isOn ? 'connectors.harvest-turned-on' : 'connectors.harvest-turned-off', { harvestId });
  if (isOn) await enqueueHarvest(ctx, harvestId);
}

/** Reads now, whatever was planned. */
export async function harvestNow(ctx: Context, harvestId: string): Promise<void> {
  const { isOn } = await openHarvest(ctx, harvestId);
  if (!isOn) return turnHarvest(ctx, harvestId, true);
  await switchHarvest(ctx.tx, ctx.cityId, harvestId, true);
  await enqueueHarvest(ctx, harvestId);
  await ctx.audit('connectors.harvest-asked', { harvestId });
}
