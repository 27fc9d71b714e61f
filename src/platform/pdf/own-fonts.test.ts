import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { plantedFont } from '../../../test/planted-font.ts';

const script = fileURLToPath(new URL('../../../test/render-in-process.ts', import.meta.url));

interface Rendered {
  readonly ours: string;
  readonly theirs: string;
  readonly sha256: string;
}

async function renderedWithHome(home: string): Promise<Rendered> {
  const { stdout } = await promisify(execFile)(process.execPath, [script], { env: { ...process.env, HOME: home } });
  const rendered: Rendered = JSON.parse(stdout);
  return rendered;
}

test.runIf(process.platform === 'linux')(
  'a font of the machine changes nothing, not even one of the same name',
  async () => {
    const home = await mkdtemp(join(tmpdir(), 'kuulolla-fonts-'));
    try {
      const without = await renderedWithHome(home);
      for (const folder of ['.fonts', '.local/share/fonts']) {
        await mkdir(join(home, folder), { recursive: true });
        await writeFile(join(home, folder, 'planted.ttf'), plantedFont('Libertinus Serif'));
      }
      const planted = await renderedWithHome(home);
      expect(planted.theirs).toBe('Planted');
      expect(planted.ours).toBe('LibertinusSerif');
      expect(planted.sha256).toBe(without.sha256);
    } finally {
      await rm(home, { recursive: true });
    }
  },
);
