import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inflate } from '@sparticuz/chromium';
import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { z } from 'zod';

/**
 * A browser for journeys. `KUULOLLA_BROWSER` names one to use; else the one that
 * comes with the npm packages is unpacked once per machine (some 3 s) together
 * with the shared libraries and fonts it needs, so that nothing else is to be
 * installed; else a Chromium of the system. Close it after the tests.
 *
 * @throws Error that lists what was tried, when no browser starts.
 */
export async function openBrowser(): Promise<Browser> {
  const refusals: string[] = [];
  for (const candidate of candidates()) {
    try {
      const { executablePath, env } = await candidate.find();
      return await chromium.launch({ executablePath, env: { ...ownEnvironment(), ...env }, args: launchArguments });
    } catch (error) {
      refusals.push(`${candidate.name}: ${error instanceof Error ? error.message.slice(0, 600) : String(error)}`);
    }
  }
  throw new Error(`No browser could be started. Install Chromium or set KUULOLLA_BROWSER.\n${refusals.join('\n')}`);
}

/**
 * What axe finds on a page, one line for each fault: rule, help, places. Empty
 * when the page is clean. The rules: WCAG 2.0-2.2 A and AA, and best practice.
 */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source); // by the debugger: a strict content security policy refuses a script tag
  return page.evaluate(async (tags) => {
    const { violations } = await window.axe.run(document, { runOnly: { type: 'tag', values: tags } });
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(' ')).join('; ')})`,
    );
  }, axeTags);
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** In containers there is neither a sandbox for root nor much shared memory. */
const launchArguments = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'];

type Found = { readonly executablePath: string; readonly env?: Record<string, string> };
type Candidate = { readonly name: string; readonly find: () => Promise<Found> };

function candidates(): Candidate[] {
  const named = process.env['KUULOLLA_BROWSER'];
  const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].filter(existsSync);
  return [
    ...(named ? [{ name: named, find: async () => ({ executablePath: named }) }] : []),
    { name: 'the Chromium of @sparticuz/chromium', find: unpackedChromium },
    ...installed.map((executablePath) => ({ name: executablePath, find: async () => ({ executablePath }) })),
  ];
}

/** Unpacked aside and then renamed: several test processes may come at once. */
async function unpackedChromium(): Promise<Found> {
  const packed = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(packed, 'package.json'), 'utf8')));
  const home = join(tmpdir(), `kuulolla-chromium-${version}-${process.getuid?.() ?? 0}`);
  if (!existsSync(home)) await unpack(join(packed, 'bin'), home);
  return {
    executablePath: join(home, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [join(home, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(home, 'fonts.conf'),
    },
  };
}

async function unpack(from: string, home: string): Promise<void> {
  const aside = await mkdtemp(`${home}-`);
  const before = process.env['TMPDIR'];
  try {
    process.env['TMPDIR'] = aside; // the package unpacks into the directory for temporary files
    for (const part of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']) {
      await inflate(join(from, part));
    }
    await writeFile(join(aside, 'fonts.conf'), fontSettings(home));
    await rename(aside, home).catch((error: unknown) => {
      if (!existsSync(home)) throw error; // else another process was first, and its copy is as good
    });
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    await rm(aside, { recursive: true, force: true });
  }
}

/** The package's own settings name a fixed directory; a browser that finds no font ends at the first form control. */
const fontSettings = (home: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
  <alias><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;

const ownEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
