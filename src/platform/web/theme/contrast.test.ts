import { describe, expect, test } from 'vitest';
import { contrast, type Look, tokensByLook, weakPairs } from './colours.ts';
import { publicGallery, staffGallery } from './gallery/gallery.tsx';
import { assetsOf, rules, stylesheetOf, themeNames, tokensOf } from './themes.ts';

/** A city of our own invention: only its tokens differ. */
const third = tokensOf('neutral')
  .replaceAll('#00594f', '#5b1a6b')
  .replaceAll('#003f38', '#3d0f49')
  .replaceAll('#7cd6c6', '#e3b8f0');

const themes: readonly (readonly [string, string])[] = [
  ...themeNames.map((name) => [name, tokensOf(name)] as const),
  ['a third', third],
];
const looks: readonly Look[] = ['light', 'dark', 'light, more contrast', 'dark, more contrast'];

describe.each(themes)('the theme %s', (_name, tokens) => {
  test.each(looks)('can be read when the screen is %s', (look) => {
    expect(weakPairs(tokensByLook(tokens)[look])).toEqual([]);
  });

  test('has every token that the rules use, and none that they do not', () => {
    const used = new Set([...rules().matchAll(/var\(--([a-z0-9-]+)\)/g)].map(([, name]) => name));
    expect([...tokensByLook(tokens).light.keys()].toSorted()).toEqual([...used].toSorted());
  });

  test('changes in the dark only what it has in the light', () => {
    const { light, dark } = tokensByLook(tokens);
    expect([...dark.keys()]).toEqual([...light.keys()]);
    expect(dark.get('color-background')).not.toBe(light.get('color-background'));
  });
});

test('contrast is that of the recommendation', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(() => contrast('teal', '#ffffff')).toThrow('#rrggbb');
});

test('a colour that is too weak is found', () => {
  const pale = tokensOf('neutral').replace('--color-muted: #45524f', '--color-muted: #8a9693');
  expect(weakPairs(tokensByLook(pale).light)).toContainEqual(expect.stringMatching(/^muted on background: \d/));
});

describe('the rules', () => {
  test('name no colour of their own', () => {
    const words =
      /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|oklab|lab|lch|color-mix)\(|:\s[^;{]*\b(?:white|black|gr[ae]y|red|green|blue|teal|silver|navy)\b(?!-)/gi;
    const bare = rules().replaceAll(/\/\*[\s\S]*?\*\//g, '');
    expect([...bare.matchAll(words)].map(([found]) => found)).toEqual([]);
  });

  test('know every class on the pages, and no other', () => {
    const assets = { stylesheet: 's.css', icon: 'm.svg' };
    const pages = [publicGallery('fi', assets), staffGallery('fi', assets)].join('');
    const drawn = new Set([...pages.matchAll(/\bclass="([^"]+)"/g)].flatMap(([, names = '']) => names.split(/\s+/)));
    const bare = rules().replaceAll(/\/\*[\s\S]*?\*\//g, '');
    const selectors = [...bare.matchAll(/(?:^|[}{;])\s*([^{};@]+)\{/g)].map(([, selector = '']) => selector).join(' ');
    const known = new Set([...selectors.matchAll(/\.([a-z][a-z0-9_-]*)/g)].map(([, name = '']) => name));
    expect([...drawn].filter((name) => !known.has(name)).toSorted()).toEqual([]);
    expect([...known].filter((name) => !drawn.has(name)).toSorted()).toEqual([]);
  });
});

test('a stylesheet is named by its content', () => {
  const one = stylesheetOf(tokensOf('neutral'));
  expect(one.href).toMatch(/^\/assets\/style\.[0-9a-f]{12}\.css$/);
  expect(stylesheetOf(tokensOf('neutral')).href).toBe(one.href);
  expect(stylesheetOf(third).href).not.toBe(one.href);
  expect(assetsOf('helsinki').icon.body).toContain('<svg');
});
