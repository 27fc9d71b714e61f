import { type Language } from '../../../../kernel/language.ts';
import { type Context } from '../../../../platform/context.ts';
import { isolate } from '../../../../platform/i18n/isolate.ts';
import { type Choice } from '../../../../platform/web/components/index.ts';
import { allOrganisationUnitsAsOf, localDay, themesAt, workingCalendarOf } from '../../../city/index.ts';

/** What stands in a tree, with its name. */
interface Placed {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
}

/** The parts of a tree as choices of a list: what lies below something stands under it, drawn in. */
export function treeChoices(placed: readonly Placed[]): Choice[] {
  const ids = new Set(placed.map(({ id }) => id));
  const below = Map.groupBy(placed, ({ parentId }) => (parentId !== null && ids.has(parentId) ? parentId : null));
  const choices = (parentId: string | null, depth: number): Choice[] =>
    (below.get(parentId) ?? []).flatMap(({ id, name }) => [
      { value: id, label: `${'\u00a0\u00a0'.repeat(depth)}${isolate(name)}` },
      ...choices(id, depth + 1),
    ]);
  return choices(null, 0);
}

/** The parts of the organisation and the themes of today, as choices and by name. */
export async function cityChoices(ctx: Context, language: Language) {
  const { tx, cityId } = ctx;
  const today = localDay(await workingCalendarOf(tx, cityId), ctx.now);
  const units = (await allOrganisationUnitsAsOf(tx, cityId, today)).map((unit) => ({
    id: unit.organisationUnitId,
    parentId: unit.parentId,
    name: unit.name[language],
  }));
  const themes = (await themesAt(tx, cityId, today)).map(({ themeId, parentId, name }) => ({
    id: themeId,
    parentId,
    name: name[language],
  }));
  return {
    units: treeChoices(units),
    themes: treeChoices(themes),
    nameOf: new Map([...units, ...themes].map(({ id, name }) => [id, name])),
  };
}
