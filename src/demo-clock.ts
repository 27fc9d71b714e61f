import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { demoBeginsAt } from '../demo/feedback/handling.ts';

const kept = z.object({ beganAt: z.iso.datetime() });

/**
 * How far the demonstration's clock is from the machine's, in milliseconds: its first start is the morning on which the
 * demonstration begins, and from then on its time goes by like ours. The first start is kept in the folder.
 */
export async function demoClockShift(folder: string, now: Date): Promise<number> {
  const path = join(folder, 'clock.json');
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text !== undefined) return demoBeginsAt.getTime() - Date.parse(kept.parse(JSON.parse(text)).beganAt);
  await mkdir(folder, { recursive: true });
  await writeFile(path, `${JSON.stringify({ beganAt: now.toISOString() })}\n`);
  return demoBeginsAt.getTime() - now.getTime();
}
