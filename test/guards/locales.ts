import { languages } from '../../src/kernel/language.ts';

export type Texts = { readonly [key: string]: unknown };

/** Every text of a locale by its path, functions included. */
export function textPaths(texts: Texts, above = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) => {
    const path = above === '' ? key : `${above}.${key}`;
    return typeof value === 'object' && value !== null ? textPaths(value as Texts, path) : [path];
  });
}

/** What differs between the languages of one locale folder: missing, extra or empty texts. */
export function localeFaults(folder: string, texts: Readonly<Record<(typeof languages)[number], Texts>>): string[] {
  const finnish = new Set(textPaths(texts.fi));
  return languages.flatMap((language) => {
    const own = new Set(textPaths(texts[language]));
    const missing = [...finnish]
      .filter((path) => !own.has(path))
      .map((path) => `${folder}/${language}.ts lacks ${path}`);
    const extra = [...own]
      .filter((path) => !finnish.has(path))
      .map((path) => `${folder}/${language}.ts has ${path}, which fi.ts has not`);
    return [
      ...missing,
      ...extra,
      ...emptyTexts(texts[language]).map((path) => `${folder}/${language}.ts has an empty ${path}`),
    ];
  });
}

function emptyTexts(texts: Texts, above = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) => {
    const path = above === '' ? key : `${above}.${key}`;
    if (typeof value === 'string') return value.trim() === '' ? [path] : [];
    return typeof value === 'object' && value !== null ? emptyTexts(value as Texts, path) : [];
  });
}
