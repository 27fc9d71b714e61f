import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publicGallery, staffGallery } from '../src/platform/web/theme/gallery/gallery.tsx';
import { favicon, stylesheet, themeNames } from '../src/platform/web/theme/themes.ts';
import { axeViolations, openBrowser } from '../test/browser.ts';

/**
 * Writes every component and chart as pages and pictures, for people to look at:
 * `tsx scripts/gallery.ts [directory]`. Ends with what axe finds, and with a
 * fault when it finds something.
 */
async function gallery(directory: string): Promise<number> {
  await mkdir(directory, { recursive: true });
  const pages = await writePages(directory);
  const browser = await openBrowser();
  let found = 0;
  try {
    for (const page of pages) {
      for (const width of [320, 360, 1280]) {
        for (const colorScheme of ['light', 'dark'] as const) {
          const tab = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
          await tab.goto(`file://${join(directory, `${page}.html`)}`);
          await tab.screenshot({ path: join(directory, `${page}-${width}-${colorScheme}.png`), fullPage: true });
          const tooWide = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          const violations = await axeViolations(tab);
          if (tooWide > 0) violations.push(`${tooWide} px too wide`);
          found += violations.length;
          for (const violation of violations) console.log(`${page} ${width} ${colorScheme}: ${violation}`);
          await tab.close();
        }
      }
    }
  } finally {
    await browser.close();
  }
  console.log(`${pages.length} pages in ${directory}, ${found} faults`);
  return found;
}

async function writePages(directory: string): Promise<string[]> {
  const names: string[] = [];
  await writeFile(join(directory, 'mark.svg'), favicon().body);
  for (const theme of themeNames) {
    await writeFile(join(directory, `${theme}.css`), stylesheet(theme).body);
    const assets = { stylesheet: `${theme}.css`, icon: 'mark.svg' };
    for (const language of ['fi', 'en'] as const) {
      for (const [kind, page] of [['public', publicGallery] as const, ['staff', staffGallery] as const]) {
        const name = `gallery-${theme}-${kind}-${language}`;
        await writeFile(join(directory, `${name}.html`), page(language, assets));
        names.push(name);
      }
    }
  }
  return names;
}

process.exitCode = (await gallery(process.argv[2] ?? join(tmpdir(), 'kuulolla-gallery'))) > 0 ? 1 : 0;
