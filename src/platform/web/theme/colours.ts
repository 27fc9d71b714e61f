/** The tokens that hold in one way of looking, name without dashes to value. */
export type Tokens = ReadonlyMap<string, string>;

export type Look = 'light' | 'dark' | 'light, more contrast' | 'dark, more contrast';

/**
 * The tokens of a theme for each look, as a browser would choose them from the
 * four blocks that a theme has.
 *
 * @throws Error when the text has a block that is not one of the four.
 */
export function tokensByLook(theme: string): Readonly<Record<Look, Tokens>> {
  const blocks = {
    root: new Map<string, string>(),
    dark: new Map<string, string>(),
    more: new Map<string, string>(),
    moreDark: new Map<string, string>(),
  };
  const bare = theme.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  for (const [, media = '', inside = ''] of bare.matchAll(/(?:@media([^{]*)\{\s*)?:root\s*\{([^}]*)\}/g)) {
    const block = blocks[blockOf(media.trim())];
    for (const [, name = '', value = ''] of inside.matchAll(/--([a-z0-9-]+):\s*([^;]+);/g))
      block.set(name, value.trim());
  }
  const { root, dark, more, moreDark } = blocks;
  return {
    light: root,
    dark: new Map([...root, ...dark]),
    'light, more contrast': new Map([...root, ...more]),
    'dark, more contrast': new Map([...root, ...dark, ...more, ...moreDark]),
  };
}

function blockOf(media: string): 'root' | 'dark' | 'more' | 'moreDark' {
  if (media === '') return 'root';
  if (media === 'screen and (prefers-color-scheme: dark)') return 'dark';
  if (media === '(prefers-contrast: more)') return 'more';
  if (media === 'screen and (prefers-contrast: more) and (prefers-color-scheme: dark)') return 'moreDark';
  throw new Error(`A theme has no block for "${media}"`);
}

/**
 * Contrast of two colours, 1-21, as WCAG 2.2 defines it.
 *
 * @throws Error when a colour is not written as `#rrggbb`.
 */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(colour: string): number {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new Error(`Write the colour "${colour}" as #rrggbb`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** What stands on what, and the least contrast it must have. */
export type Pair = { readonly on: string; readonly colour: string; readonly least: number };

const pairs = (least: number, colours: readonly string[], grounds: readonly string[]): Pair[] =>
  colours.flatMap((colour) => grounds.map((on) => ({ on, colour, least })));

const tones = ['info', 'success', 'warning', 'danger'];
const pages = ['background', 'surface'];

/** Every pair that the rules use: text 4.5, muted text 7, marks, edges and focus 3. */
export const usedPairs: readonly Pair[] = [
  ...pairs(7, ['text', 'muted'], pages),
  ...pairs(4.5, ['primary', 'primary-hover', ...tones], pages),
  ...tones.flatMap((tone) => pairs(4.5, [tone, 'text'], [`${tone}-surface`])),
  ...pairs(4.5, ['on-primary'], ['primary', 'primary-hover']),
  ...pairs(4.5, ['on-danger'], ['danger', 'danger-hover']),
  ...pairs(4.5, ['on-header'], ['header']),
  ...pairs(3, ['brand'], ['header']),
  ...pairs(3, ['edge', 'focus', 'mark', 'mark-quiet'], pages),
  ...pairs(3, ['focus'], ['focus-gap']),
  ...pairs(3, ['edge'], ['background']),
  ...[1, 2, 3, 4].flatMap((part) => [
    ...pairs(3, [`part-${part}`], ['background']),
    ...pairs(4.5, [`on-part-${part}`], [`part-${part}`]),
  ]),
  ...[1, 2, 3, 4, 5].flatMap((step) => pairs(4.5, [`on-step-${step}`], [`step-${step}`])),
];

/** The pairs that are too weak in a look, one line each. */
export const weakPairs = (tokens: Tokens): string[] =>
  usedPairs.flatMap(({ on, colour, least }) => {
    const found = contrast(tokens.get(`color-${colour}`) ?? '', tokens.get(`color-${on}`) ?? '');
    return found >= least ? [] : [`${colour} on ${on}: ${found.toFixed(2)}, needs ${least}`];
  });
