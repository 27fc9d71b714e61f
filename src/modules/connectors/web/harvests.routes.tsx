import { type Context } from '../../../platform/context.ts';
import { type FieldErrors, parseInput, textIn } from '../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route, type Transact } from '../../../platform/http/route.ts';
import { type Outbound } from '../../../platform/outbound/outbound.ts';
import { cityOf } from '../../city/index.ts';
import { harvestInput } from '../harvest/harvest.ts';
import { listHarvests, newestRuns } from '../harvest/harvest.store.ts';
import {
  addHarvest,
  allowHarvests,
  harvestNow,
  manageHarvests,
  openHarvest,
  turnHarvest,
} from '../harvest/manage-harvests.ts';
import { problemSentence } from '../problem-sentence.ts';
import { harvestPath, harvestsPath } from './addresses.ts';
import { idIn, refusedAddress } from './api-keys.routes.tsx';
import { HarvestPage } from './harvest.page.tsx';
import { type HarvestFormValues, HarvestsPage } from './harvests.page.tsx';
import { connectorPageTexts } from './texts.ts';

const action = manageHarvests;
const oneHarvest = `${harvestsPath}/:harvest`;
const logLength = 50;

/** Where administrators say which other systems are read, and see what came of it. */
export const harvestRoutes = (outbound: Outbound): readonly Route[] => [
  { method: 'get', path: harvestsPath, action, handle: (ctx, asked) => listPage(ctx, asked, emptyForm, {}) },
  { method: 'post', path: harvestsPath, action, handleLong: (transact, asked) => add(transact, asked, outbound) },
  { method: 'get', path: oneHarvest, action, handle: showHarvest },
  change('now', harvestNow),
  change('off', (ctx, harvestId) => turnHarvest(ctx, harvestId, false)),
  change('on', (ctx, harvestId) => turnHarvest(ctx, harvestId, true)),
];

function change(part: 'now' | 'off' | 'on', act: (ctx: Context, harvestId: string) => Promise<void>): Route {
  return {
    method: 'post',
    path: `${oneHarvest}/${part}`,
    action,
    handle: async (ctx, asked) => {
      const id = idIn(asked, 'harvest', 'connectors.no-such-harvest');
      await act(ctx, id);
      return redirect(`${asked.base}${harvestPath(id)}?done=${part}`);
    },
  };
}

const emptyForm: HarvestFormValues = { name: '', url: '', dialect: 'standard', format: 'json', readFrom: '' };

async function listPage(ctx: Context, asked: Asked, values: HarvestFormValues, errors: FieldErrors): Promise<Reply> {
  await allowHarvests(ctx);
  const view = {
    asked,
    harvests: await listHarvests(ctx.tx, ctx.cityId),
    timeZone: (await cityOf(ctx.tx, ctx.cityId)).settings.timeZone,
    values,
    errors,
  };
  const isWrong = Object.keys(errors).length > 0;
  return page(
    connectorPageTexts[asked.language].harvests.title,
    <HarvestsPage {...view} />,
    isWrong ? { status: 422 } : {},
  );
}

/** The address is looked up before anything is written, and outside of a transaction, as it takes the network. */
async function add(transact: Transact, asked: Asked, outbound: Outbound): Promise<Reply> {
  await transact(allowHarvests);
  const { form, language, base } = asked;
  const { errors: texts } = connectorPageTexts[language].harvests;
  const values: HarvestFormValues = {
    name: textIn(form, 'name').slice(0, 200),
    url: textIn(form, 'url').slice(0, 3000),
    dialect: textIn(form, 'dialect'),
    format: textIn(form, 'format'),
    readFrom: textIn(form, 'readFrom').slice(0, 40),
  };
  const wrong = (errors: FieldErrors) => transact((ctx) => listPage(ctx, asked, values, errors));
  const parsed = parseInput(harvestInput, values, (field) =>
    field === 'url' || field === 'dialect' || field === 'format' || field === 'readFrom' ? texts[field] : texts.name,
  );
  if (!parsed.ok) return wrong(parsed.errors);
  const problem = await refusedAddress(outbound, parsed.value.url, false);
  if (problem) return wrong({ url: problemSentence(problem, language) });
  const harvestId = await transact((ctx) => addHarvest(ctx, parsed.value));
  return redirect(`${base}${harvestPath(harvestId)}?done=now`);
}

async function showHarvest(ctx: Context, asked: Asked): Promise<Reply> {
  const it = await openHarvest(ctx, idIn(asked, 'harvest', 'connectors.no-such-harvest'));
  const view = {
    asked,
    it,
    runs: await newestRuns(ctx.tx, ctx.cityId, it.harvestId, logLength),
    timeZone: (await cityOf(ctx.tx, ctx.cityId)).settings.timeZone,
  };
  return page(it.name, <HarvestPage {...view} />);
}
