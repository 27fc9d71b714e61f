import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publicGallery, staffGallery } from '../../src/platform/web/theme/gallery/gallery.tsx';
import { stylesheet, themeNames } from '../../src/platform/web/theme/themes.ts';
import { axeViolations, openBrowser } from '../browser.ts';

let browser: Browser;
let directory: string;

beforeAll(async () => {
  browser = await openBrowser();
  directory = await mkdtemp(join(tmpdir(), 'kuulolla-gallery-'));
});

afterAll(async () => {
  await browser.close();
  await rm(directory, { recursive: true });
});

describe.each(themeNames)('the look of %s', (theme) => {
  test.each([
    ['public', publicGallery, 'light', 320],
    ['public', publicGallery, 'dark', 1280],
    ['staff', staffGallery, 'light', 1280],
    ['staff', staffGallery, 'dark', 320],
  ] as const)('%s pages are accessible and fit the screen', async (kind, gallery, colorScheme, width) => {
    const file = join(directory, `${theme}-${kind}.html`);
    await writeFile(join(directory, `${theme}.css`), stylesheet(theme).body);
    await writeFile(file, gallery('fi', { stylesheet: `${theme}.css`, icon: 'mark.svg' }));
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    await page.goto(`file://${file}`);
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(await page.evaluate(smallChartTexts)).toEqual([]);
    expect(await page.evaluate(textsOutside)).toEqual([]);
    await page.close();
  });
});

/** Chart texts drawn smaller than 12 px, with the scale of their picture. Runs in the page. */
function smallChartTexts(): string[] {
  return [...document.querySelectorAll<SVGTextElement>('.chart__image text')]
    .filter((text) => Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 1) < 11.99)
    .map((text) => text.textContent ?? '');
}

/** Chart texts that leave their picture, or meet another text of it. Runs in the page. */
function textsOutside(): string[] {
  return [...document.querySelectorAll('.chart__image')].flatMap((image) => {
    const frame = image.getBoundingClientRect();
    const boxes = [...image.querySelectorAll('tspan[x], text:not(:has(tspan[x]))')].map((text) => ({
      words: text.textContent ?? '',
      box: text.getBoundingClientRect(),
    }));
    return boxes.flatMap(({ words, box }, at) => {
      const isOut = box.left < frame.left - 1 || box.right > frame.right + 1;
      const met = boxes.slice(at + 1).find(
        (other) =>
          Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 1 &&
          // Line boxes overlap by their leading; letters do not until a third of a line.
          Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > box.height / 3,
      );
      return isOut || met
        ? [`${image.parentElement?.id}${words} ${isOut ? 'leaves the picture' : `meets ${met?.words}`}`]
        : [];
    });
  });
}
