import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contextOf, quarter } from '../../../../test/feedback-fixture.ts';
import { testService, type TestService } from '../../../../test/service.ts';
import { sql } from '../../../platform/db/sql.ts';
import { type Transact } from '../../../platform/http/route.ts';
import { figureSources } from '../../../service-modules.ts';
import { buildReview, verifyRelease } from '../index.ts';
import { listSigningKeys, revokeSigningKey, rotateSigningKey } from './change-signing-key.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.close());

const transact: Transact = (work) => service.database.transaction((tx) => work(contextOf(tx, service.city.cityId)));

const publish = (period: string) =>
  transact(async (ctx) => {
    const built = await buildReview(ctx, { template: 'quarterly-feedback', period: quarter(period) }, figureSources);
    if (!built.ok) throw new Error(JSON.stringify(built.faults));
    return built.review;
  });

async function runJobs(): Promise<void> {
  const jobs = await service.startJobs();
  await jobs.runDue();
  await jobs.stop();
}

const reviewAddress = (period: string, edition = 1): string => `/fi/reviews/quarterly-feedback/${period}/${edition}`;

/** The release as somebody downloads it. */
async function downloaded(period: string, edition = 1): Promise<Map<string, Uint8Array>> {
  const response = await service.app.web.fetch(
    new Request(`https://kuulolla.example${reviewAddress(period, edition)}/release`, {
      headers: { 'x-forwarded-for': `10.9.${edition}.${Math.floor(Math.random() * 250)}` },
    }),
  );
  expect(response.status).toBe(200);
  return new Map(Object.entries(unzipSync(new Uint8Array(await response.arrayBuffer()))));
}

describe('a published edition', () => {
  test('is sealed by a job, downloaded whole, and holds before a reader who trusts nobody', async () => {
    await publish('2019-Q1');
    expect((await service.visitor().get(reviewAddress('2019-Q1'))).text).toContain('allekirjoitetaan');
    expect((await service.visitor().get(`${reviewAddress('2019-Q1')}/release`)).status).toBe(404);
    await runJobs();
    const release = await downloaded('2019-Q1');
    expect(verifyRelease(release)).toMatchObject({ ok: true });
    const keys = (await service.visitor().get('/.well-known/kuulolla-keys.json')).text;
    expect(Buffer.from(release.get('keys.json') ?? []).toString()).toBe(keys);
  });

  test('stays at its address for ever, byte for byte', async () => {
    await publish('2019-Q2');
    await runJobs();
    const page = (await service.visitor().get(reviewAddress('2019-Q2'))).text;
    const address = /\/releases\/[0-9a-f]{64}\/fi\/index\.html/.exec(page)?.[0] ?? '';
    const served = await service.visitor().get(address);
    expect(served.headers.get('content-type')).toContain('text/html');
    expect(served.text).toBe(Buffer.from((await downloaded('2019-Q2')).get('fi/index.html') ?? []).toString());
    await publish('2019-Q2');
    await runJobs();
    expect((await service.visitor().get(address)).text).toBe(served.text);
    expect((await service.visitor().get(address.replace('index.html', '../manifest.json'))).status).not.toBe(500);
    expect((await service.visitor().get(address.replace('index.html', 'none.html'))).status).toBe(404);
  });

  test('that corrects another says which, in the chain of all', async () => {
    await publish('2018-Q1');
    await runJobs();
    await publish('2018-Q1');
    await runJobs();
    const second = await downloaded('2018-Q1', 2);
    const report = verifyRelease(second);
    expect(report.ok).toBe(true);
    const { link } = JSON.parse(Buffer.from(second.get('release.json') ?? []).toString());
    expect(link.supersedes).toMatch(/^[0-9a-f]{64}$/);
    expect(link.supersedes).toBe(link.prev);
  });

  test('is found by the word latest', async () => {
    await publish('2017-Q4');
    await publish('2017-Q4');
    const visitor = service.visitor();
    expect((await visitor.get('/fi/reviews/quarterly-feedback/2017-Q4/latest')).location).toBe(
      reviewAddress('2017-Q4', 2),
    );
    expect((await visitor.get('/fi/reviews/quarterly-feedback/latest')).location).toBe(reviewAddress('2019-Q2', 2));
    expect((await visitor.get('/fi/reviews/other/latest')).status).toBe(404);
  });
});

describe('an edition that cannot be sealed', () => {
  test('keeps its later editions waiting, and no other review', async () => {
    await publish('2013-Q1');
    await publish('2013-Q1');
    await publish('2013-Q2');
    const broken = await transact(async ({ tx, cityId }) => {
      const { id } = await tx.one(sql<{ id: string }>`
        select review_id as id from reports.review
        where city_id = ${cityId} and period = '2013-Q1' and edition = 1
      `);
      // A tree that no release can be made of, as after a fault of the disk.
      await tx.run(sql`
        update reports.review_text set tree = jsonb_set(tree, '{title}', '"gone"') where review_id = ${id}
      `);
      return id;
    });
    await runJobs();
    const statusOf = async (period: string, edition: number): Promise<number> =>
      (await service.visitor().get(`${reviewAddress(period, edition)}/release`)).status;
    expect(await statusOf('2013-Q2', 1)).toBe(200);
    expect(await statusOf('2013-Q1', 1)).toBe(404);
    expect(await statusOf('2013-Q1', 2)).toBe(404);
    await transact(({ tx }) =>
      tx.run(sql`
        update reports.review_text set tree = jsonb_set(tree, '{title}', '[{"kind": "text", "text": "Katsaus"}]')
        where review_id = ${broken}
      `),
    );
    await publish('2013-Q3');
    await runJobs();
    expect(await statusOf('2013-Q1', 2)).toBe(200);
  });
});

describe('the key of the city', () => {
  test('is replaced by one that it signs for, and releases go on', async () => {
    const before = await listSigningKeys(transact);
    const { keyId } = await rotateSigningKey(transact, service.config.signingKeys, { isLost: false });
    await publish('2016-Q1');
    await runJobs();
    const release = await downloaded('2016-Q1');
    expect(JSON.parse(Buffer.from(release.get('release.json') ?? []).toString()).link.keyId).toBe(keyId);
    const first = before[0]?.keyId ?? '';
    expect(verifyRelease(release, { trust: { fingerprints: [first] } }).ok).toBe(true);
  });

  test('that is missing signs nothing and stops nothing else; what waited is sealed when it is back', async () => {
    const folder = join(service.config.signingKeys, service.city.cityId);
    const away = `${folder}-away`;
    await rename(folder, away);
    await publish('2015-Q1');
    await runJobs();
    expect((await service.visitor().get(`${reviewAddress('2015-Q1')}/release`)).status).toBe(404);
    await expect(rotateSigningKey(transact, service.config.signingKeys, { isLost: false })).rejects.toThrow(/--lost/);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (const name of await readdir(away)) await rename(join(away, name), join(folder, name));
    await publish('2015-Q2');
    await runJobs();
    expect(verifyRelease(await downloaded('2015-Q1')).ok).toBe(true);
  });

  test('that was stolen is revoked: its signatures are not believed, and the next key goes on with the chain', async () => {
    await publish('2014-Q1');
    await runJobs();
    const signedByStolen = await downloaded('2014-Q1');
    const [stolen] = (await listSigningKeys(transact)).toReversed();
    await rotateSigningKey(transact, service.config.signingKeys, { isLost: false });
    const revoked = { keyId: stolen?.keyId ?? '', from: new Date(0), reason: 'The server was broken into.' };
    await revokeSigningKey(transact, service.config.signingKeys, revoked);
    const { text } = await service.visitor().get('/.well-known/kuulolla-keys.json');
    const trust = { keysFile: Buffer.from(text), name: 'kuulolla-keys.json' };
    const problemsOf = (found: readonly { readonly problem: string }[]): string[] =>
      found.map(({ problem }) => problem);
    expect(problemsOf(verifyRelease(signedByStolen, { trust }).findings)).toContain('key-revoked');
    await publish('2014-Q2');
    await runJobs();
    const next = verifyRelease(await downloaded('2014-Q2'), { trust });
    expect(problemsOf(next.findings)).toEqual([]);
    expect(problemsOf(next.notices)).toContain('key-revoked');
    const unknown = { ...revoked, keyId: 'a'.repeat(64) };
    await expect(revokeSigningKey(transact, service.config.signingKeys, unknown)).rejects.toMatchObject({
      code: 'reports.signing-key-is-unknown',
    });
  });
});
