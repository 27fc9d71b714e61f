import { type Trilingual } from '../../kernel/language.ts';
import { Problem } from '../../kernel/problem.ts';
import { type Day } from './day.ts';
import { lastsFrom, type History } from './validity.ts';

/** What something can be about, with all that it has been called and what it has belonged to. */
export interface Theme {
  readonly themeId: string;
  readonly code: string;
  readonly history: History;
}

/** A theme as it is on one day. */
export interface ThemeOnDay {
  readonly themeId: string;
  readonly code: string;
  readonly parentId: string | null;
  readonly name: Trilingual;
}

/** That one theme belongs to another, now or later. */
export interface ThemeLink {
  readonly themeId: string;
  readonly parentId: string;
}

/** Refuses a parent that ends, or that belongs to the theme itself now or later. */
export function checkThemePlace(themeId: string, parent: Theme | null, from: Day, links: readonly ThemeLink[]): void {
  if (parent === null) return;
  if (!lastsFrom(parent.history, from)) throw new Problem('conflict', 'city.parent-is-not-valid', { day: from });
  if (branchIds(themeId, links).has(parent.themeId)) throw new Problem('invalid', 'city.theme-below-itself');
}

/** A theme and all below it. */
export function branchIds(themeId: string, links: readonly ThemeLink[]): Set<string> {
  const found = new Set([themeId]);
  // A set grows while it is walked: what is added is visited too.
  for (const parentId of found) {
    for (const link of links) if (link.parentId === parentId) found.add(link.themeId);
  }
  return found;
}

/** The themes below a theme of this code, itself included; empty when none has the code. */
export function themeBranch(themes: readonly ThemeOnDay[], code: string): ThemeOnDay[] {
  const top = themes.find((theme) => theme.code === code);
  if (!top) return [];
  const links = themes.flatMap(({ themeId, parentId }) => (parentId === null ? [] : [{ themeId, parentId }]));
  const ids = branchIds(top.themeId, links);
  return themes.filter((theme) => ids.has(theme.themeId));
}
