import { type Language } from '../../../kernel/language.ts';
import { type Context } from '../../../platform/context.ts';
import { compareText } from '../../../platform/i18n/format.ts';
import { isolate } from '../../../platform/i18n/isolate.ts';
import { type Choice } from '../../../platform/web/components/index.ts';
import { allOrganisationUnitsAsOf, allThemesAsOf, districtsOf } from '../../city/index.ts';
import { feedbackTexts } from '../feedback-texts.ts';
import { type ProfileDraft } from '../import-draft.ts';
import { profileThemes, type ValueField } from './profile-form.ts';
import { importPageTexts } from './texts.ts';

/** What values of each field may mean, as choices. */
export type Meanings = Readonly<Record<ValueField, readonly Choice[]>>;

/** Every meaning that the city and the profile know. */
export async function meaningsOf(ctx: Context, profile: ProfileDraft): Promise<Meanings> {
  const { tx, cityId, language, now } = ctx;
  const day = now.toISOString().slice(0, 10);
  const { kinds, statuses, channels } = feedbackTexts[language];
  const units = await allOrganisationUnitsAsOf(tx, cityId, day);
  const districts = await districtsOf(tx, cityId);
  const themes = await allThemesAsOf(tx, cityId, day);
  const known = new Set(themes.map((theme) => theme.code));
  const own = profileThemes(profile).filter((theme) => !known.has(theme.code));
  return {
    kind: choicesOf(kinds),
    status: choicesOf(statuses),
    channel: choicesOf(channels),
    language: choicesOf(importPageTexts[language].values.languageNames),
    unit: inOrder(units, language),
    district: inOrder(districts, language),
    theme: inOrder([...themes, ...own], language),
  };
}

const choicesOf = (texts: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(texts).map(([value, label]) => ({ value, label }));

interface Named {
  readonly code: string;
  readonly name: Readonly<Record<Language, string>>;
}

const inOrder = (named: readonly Named[], language: Language): Choice[] =>
  named
    .map(({ code, name }) => ({ value: code, label: isolate(name[language]) }))
    .sort((one, other) => compareText(language)(one.label, other.label));
