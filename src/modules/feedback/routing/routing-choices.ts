import { type Language } from '../../../kernel/language.ts';
import { type Context } from '../../../platform/context.ts';
import { isolate } from '../../../platform/i18n/isolate.ts';
import { type Choice } from '../../../platform/web/components/index.ts';
import { districtsOf } from '../../city/index.ts';
import { staffWithRoles } from '../../people/index.ts';
import { cityChoices, treeChoices } from '../clocks/targets/place-choices.ts';
import { handlingRoles } from './routing-world.ts';

/** What rules may name, as choices and by name. */
export interface RoutingChoices {
  readonly units: readonly Choice[];
  readonly themes: readonly Choice[];
  readonly districts: readonly Choice[];
  readonly accounts: readonly Choice[];
  /** Parts, themes, districts and accounts by their ids; what has ended may be missing. */
  readonly nameOf: ReadonlyMap<string, string>;
}

/** Reads what rules may name today. */
export async function routingChoices(ctx: Context, language: Language): Promise<RoutingChoices> {
  const { units, themes, nameOf } = await cityChoices(ctx, language);
  const districts = (await districtsOf(ctx.tx, ctx.cityId)).map(({ districtId, parentId, name }) => ({
    id: districtId,
    parentId,
    name: name[language],
  }));
  const accounts = await staffWithRoles(ctx.tx, ctx.cityId, handlingRoles);
  return {
    units,
    themes,
    districts: treeChoices(districts),
    accounts: accounts.map(({ accountId, name }) => ({ value: accountId, label: isolate(name) })),
    nameOf: new Map([
      ...nameOf,
      ...districts.map(({ id, name }) => [id, name] as const),
      ...accounts.map(({ accountId, name }) => [accountId, name] as const),
    ]),
  };
}
