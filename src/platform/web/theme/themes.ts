import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The themes that come with the service; a city chooses one by name. */
export const themeNames = ['neutral', 'helsinki'] as const;
export type ThemeName = (typeof themeNames)[number];

export const isThemeName = (value: unknown): value is ThemeName => themeNames.some((known) => known === value);

/** A file that the service sends with a name made of its content, so that browsers may keep it for ever. */
export type Asset = { readonly href: string; readonly body: string; readonly type: string };

/** All that a page needs besides itself. */
export type Assets = { readonly stylesheet: Asset; readonly icon: Asset };

/** The rules, in the order in which they are sent: what people set themselves comes last. */
const ruleFiles = [
  'page',
  'frame',
  'text',
  'buttons',
  'forms',
  'notices',
  'tables',
  'lists',
  'text-parts',
  'navigation',
  'numbers',
  'answers',
  'charts',
  'settings',
] as const;

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** The values of a theme's tokens. Reads a file. */
export const tokensOf = (theme: ThemeName): string => read(`./${theme}.css`);

/** The rules that all themes share. Reads files. */
export const rules = (): string => ruleFiles.map((name) => read(`./base/${name}.css`)).join('\n');

/** The one stylesheet of a theme. Reads files: call it once, at start. */
export const stylesheet = (theme: ThemeName): Asset => stylesheetOf(tokensOf(theme));

/** The files that pages of a theme need. Reads files: call it once, at start. */
export const assetsOf = (theme: ThemeName): Assets => ({ stylesheet: stylesheet(theme), icon: favicon() });

/** The stylesheet for tokens of one's own. */
export const stylesheetOf = (tokens: string): Asset =>
  asset('style', 'css', `${tokens}\n${rules()}`, 'text/css; charset=utf-8');

/** The mark as the sign of the page in a browser. Reads a file: call it once, at start. */
export const favicon = (): Asset => asset('mark', 'svg', read('./favicon.svg'), 'image/svg+xml');

function asset(name: string, extension: string, body: string, type: string): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { href: `/assets/${name}.${hash}.${extension}`, body, type };
}
