import { type Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeViolations } from './browser.ts';

/** Nothing reaches over the edge; clean by axe, which needs scripts to run. */
export async function expectClean(page: Page, hasScripts: boolean): Promise<void> {
  const violations = hasScripts ? await axeViolations(page) : [];
  expect({ at: page.url(), violations }).toEqual({ at: page.url(), violations: [] });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect({ at: page.url(), overflow: Math.max(0, overflow) }).toEqual({ at: page.url(), overflow: 0 });
}
