import { isId } from '../../../kernel/id.ts';
import { type Trilingual } from '../../../kernel/language.ts';
import { notFound } from '../../../kernel/problem.ts';
import { type Context, type Resource } from '../../../platform/context.ts';
import { type Asked } from '../../../platform/http/route.ts';
import { closeOrganisationUnit } from '../close-organisation-unit.ts';
import { type Day } from '../day.ts';
import { type OrganisationLevel } from '../organisation.ts';
import { ancestorsOrSelf, loadOrganisationUnit, organisationUnitsAt } from '../organisation.store.ts';
import { renameOrganisationUnit } from '../rename-organisation-unit.ts';
import { renameTheme } from '../rename-theme.ts';
import { retireTheme } from '../retire-theme.ts';
import { loadTheme, themesAt } from '../theme.store.ts';
import { type History } from '../validity.ts';
import { organisationSpans, type Span, themeSpans } from './spans.store.ts';

/** One line of a register with its history: a part of the organisation or a theme. */
export interface Entry {
  readonly id: string;
  readonly code: string;
  readonly level?: OrganisationLevel;
  readonly history: History;
}

/** An entry as it is on one day. */
export interface EntryOnDay {
  readonly id: string;
  readonly level?: OrganisationLevel;
  readonly parentId: string | null;
  readonly name: Trilingual;
}

/** The organisation and the themes are kept alike: trees valid in time, which are renamed, moved and ended. */
export interface Register {
  /** Its place below `/staff/`, and its texts. */
  readonly name: 'organisation' | 'themes';
  readonly seeAction: string;
  readonly editAction: string;
  readonly entriesAt: (ctx: Context, day: Day) => Promise<readonly EntryOnDay[]>;
  readonly load: (ctx: Context, id: string) => Promise<Entry>;
  readonly spans: (ctx: Context) => Promise<readonly Span[]>;
  /** What the right to change an entry is asked for; null for a new one at the top. */
  readonly resourceOf: (id: string | null) => Resource;
  readonly rename: (ctx: Context, id: string, name: Trilingual, from: Day) => Promise<void>;
  readonly end: (ctx: Context, id: string, from: Day) => Promise<void>;
}

export const organisationRegister: Register = {
  name: 'organisation',
  seeAction: 'city.see-organisation',
  editAction: 'city.edit-organisation',
  entriesAt: async (ctx, day) => {
    const units = await organisationUnitsAt(ctx.tx, ctx.cityId, day);
    return units.map((unit) => ({ ...unit, id: unit.organisationUnitId }));
  },
  load: async (ctx, id) => ({ ...(await loadOrganisationUnit(ctx.tx, ctx.cityId, id)), id }),
  spans: (ctx) => organisationSpans(ctx.tx, ctx.cityId),
  resourceOf: (id) => (id === null ? { wholeCity: true } : { organisationUnitId: id }),
  rename: (ctx, organisationUnitId, name, from) => renameOrganisationUnit(ctx, { organisationUnitId, name, from }),
  end: (ctx, organisationUnitId, from) => closeOrganisationUnit(ctx, { organisationUnitId, from }),
};

export const themeRegister: Register = {
  name: 'themes',
  seeAction: 'city.see-themes',
  editAction: 'city.edit-themes',
  entriesAt: async (ctx, day) => {
    const themes = await themesAt(ctx.tx, ctx.cityId, day);
    return themes.map((theme) => ({ ...theme, id: theme.themeId }));
  },
  load: async (ctx, id) => ({ ...(await loadTheme(ctx.tx, ctx.cityId, id)), id }),
  spans: (ctx) => themeSpans(ctx.tx, ctx.cityId),
  resourceOf: () => ({ wholeCity: true }),
  rename: (ctx, themeId, name, from) => renameTheme(ctx, { themeId, name, from }),
  end: (ctx, themeId, from) => retireTheme(ctx, { themeId, from }),
};

/** The id in an address; what is no id leads to no page. */
export function idIn(asked: Asked): string {
  const { id = '' } = asked.params;
  if (!isId(id)) throw notFound();
  return id;
}

/** Whether the actor may change an entry, for showing a button; the use case decides anew. */
export async function mayEdit(ctx: Context, register: Register, id: string | null, today: Day): Promise<boolean> {
  const scope = ctx.scope(register.editAction);
  if (scope.kind !== 'subtrees') return scope.kind === 'all';
  const { organisationUnitId } = register.resourceOf(id);
  if (organisationUnitId === undefined) return false;
  const above = await ancestorsOrSelf(ctx.tx, ctx.cityId, organisationUnitId, today);
  return scope.roots.some((root) => above.includes(root));
}
