import { type Language } from '../../../kernel/language.ts';
import { type Context } from '../../../platform/context.ts';
import { compareText } from '../../../platform/i18n/format.ts';
import { isolate } from '../../../platform/i18n/isolate.ts';
import {
  allOrganisationUnitsAsOf,
  allThemesAsOf,
  type Day,
  districtsOf,
  type OrganisationNode,
  organisationTree,
} from '../../city/index.ts';
import { type Choice } from '../../../platform/web/components/index.ts';

/** What lists call the parts of the organisation, themes and districts, and the choices of their filters. */
export interface InboxNames {
  readonly unit: (id: string | null) => string | undefined;
  readonly theme: (id: string) => string | undefined;
  readonly district: (id: string | null) => string | undefined;
  /** Parts that exist today; what lies below something stands under it, drawn in. */
  readonly units: readonly Choice[];
  readonly themes: readonly Choice[];
  readonly districts: readonly Choice[];
}

export async function inboxNames({ tx, cityId }: Context, today: Day, language: Language): Promise<InboxNames> {
  const units = await allOrganisationUnitsAsOf(tx, cityId, today);
  const themes = await allThemesAsOf(tx, cityId, today);
  const districts = await districtsOf(tx, cityId);
  const unitNames = new Map(units.map((it) => [it.organisationUnitId, it.name[language]]));
  const themeNames = new Map(themes.map((it) => [it.themeId, it.name[language]]));
  const districtNames = new Map(districts.map((it) => [it.districtId, it.name[language]]));
  const inOrder = (choices: Choice[]): Choice[] =>
    choices.sort((one, other) => compareText(language)(one.label, other.label));
  return {
    unit: (id) => (id === null ? undefined : unitNames.get(id)),
    theme: (id) => themeNames.get(id),
    district: (id) => (id === null ? undefined : districtNames.get(id)),
    units: unitChoices(await organisationTree(tx, cityId, today), language),
    themes: inOrder(themes.map(({ code, name }) => ({ value: code, label: isolate(name[language]) }))),
    districts: inOrder(
      districts.map(({ districtId, name }) => ({ value: districtId, label: isolate(name[language]) })),
    ),
  };
}

const unitChoices = (nodes: readonly OrganisationNode[], language: Language, depth = 0): Choice[] =>
  nodes.flatMap((node) => [
    { value: node.organisationUnitId, label: `${'\u00a0\u00a0'.repeat(depth)}${isolate(node.name[language])}` },
    ...unitChoices(node.children, language, depth + 1),
  ]);
