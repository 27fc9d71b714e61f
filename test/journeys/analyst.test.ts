import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startOwn } from '../processes.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kuulolla-analyst-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs `kuulolla …` on a database of the journey's own. */
async function kuulolla(...words: readonly string[]): Promise<{ code: number | null; out: string; err: string }> {
  const command = startOwn('src/cli.ts', [...words, '--data', join(folder, 'db')], {});
  const code = await command.ended();
  return { code, out: command.out(), err: command.err() };
}

const example = 'examples/finnish-export/palautteet.csv';
const profile = 'examples/finnish-export/profile.json';

describe('an analyst with an export of her own', () => {
  test('is told what to type when a command is incomplete', async () => {
    expect(await kuulolla('import', 'feedback')).toMatchObject({ code: 2, err: expect.stringContaining('--profile') });
    expect(await kuulolla('review', 'quarterly-feedback', '--period', '2020-Q9')).toMatchObject({
      code: 2,
      err: expect.stringContaining('2020-Q4'),
    });
  });

  test('sets the city up, drafts a profile, tries it out, brings feedback in and gets a review', async () => {
    expect((await kuulolla('city', 'create', 'koekaupunki', '--name-fi', 'Koekaupunki')).code).toBe(0);
    const draft = join(folder, 'draft.json');
    expect((await kuulolla('import', 'feedback', example, '--init', draft)).code).toBe(0);
    expect(JSON.parse(await readFile(draft, 'utf8'))).toHaveProperty('sourceId');

    const tried = await kuulolla('import', 'feedback', example, '--profile', profile, '--dry-run', '--json');
    const first = await kuulolla(
      'import',
      'feedback',
      example,
      '--profile',
      profile,
      '--rejects',
      join(folder, 'rejects.csv'),
      '--json',
    );
    const { rows } = JSON.parse(first.out);
    expect(JSON.parse(tried.out).rows).toEqual(rows);
    expect(rows.stored).toBeGreaterThan(0);
    expect(rows.read).toBe(rows.stored + rows.changed + rows.unchanged + rows.rejected);

    const again = await kuulolla(
      'import',
      'feedback',
      example,
      '--profile',
      profile,
      '--json',
      '--rejects',
      join(folder, 'again.csv'),
    );
    expect(JSON.parse(again.out).rows).toMatchObject({ stored: 0, changed: 0, rejected: rows.rejected });

    const out = join(folder, 'review');
    const period = await periodOfExample();
    const built = await kuulolla('review', 'quarterly-feedback', '--period', period, '--out', out, '--json');
    expect(built).toMatchObject({ code: 0 });
    expect(JSON.parse(built.out).cases.period).toBeGreaterThan(0);
    for (const language of ['fi', 'sv', 'en']) {
      expect(await readFile(join(out, language, 'index.html'), 'utf8')).toContain(`<html lang="${language}">`);
    }
    expect((await readdir(join(out, 'data'))).filter((name) => name.endsWith('.csv')).length).toBeGreaterThan(5);
  });

  test('is told of every fault of a profile at once, with its place', async () => {
    const wrong = join(folder, 'wrong.json');
    await writeFile(
      wrong,
      JSON.stringify({ name: 'x', source: 1, kind: { column: 'tyyppi', values: { a: 'blame' } } }),
    );
    const told = await kuulolla('import', 'feedback', example, '--profile', wrong);
    expect(told.code).toBe(1);
    expect(told.err).toMatch(/source:[\s\S]*kind\.values\.a:/);
  });

  test('finds the log of what was done whole', async () => {
    expect(await kuulolla('audit-log', 'verify')).toMatchObject({ code: 0, out: expect.stringContaining('whole') });
  });
});

/** The quarter of the example's first row, whose time is written as people write it. */
async function periodOfExample(): Promise<string> {
  const [, , month = '1', year = '2020'] = /(\d{1,2})\.(\d{1,2})\.(\d{4})/.exec(await readFile(example, 'utf8')) ?? [];
  return `${year}-Q${Math.ceil(Number(month) / 3)}`;
}
