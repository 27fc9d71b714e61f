import { type ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { caseOffice, theSystem } from '../../../../test/case-office.ts';
import { aKey } from '../../../../test/interface-steps.ts';
import { open311Program } from '../../../../test/open311-program.ts';
import { type Heard, type Receiver, receiver } from '../../../../test/receiver.ts';
import { testService, type TestService } from '../../../../test/service.ts';
import { type Jobs } from '../../../platform/jobs/jobs.ts';
import { actOnCase, findCaseBySource, publicCases } from '../../feedback/index.ts';
import { toXml } from '../open311/xml.ts';

const allowing = { KUULOLLA_CALL_OWN_MACHINE: 'yes' };
const service = await testService({ environment: allowing });
const office = caseOffice(service);
const administrator = service.as('administrator');
let jobs: Jobs;
beforeAll(async () => {
  jobs = await service.startJobs();
});
afterAll(() => service.close());

let made = 0;
interface Wanted {
  readonly dialect?: string;
  readonly format?: string;
  readonly readFrom?: string;
}
const tomorrowless = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
/** Another system that is read from now on; its first reading is done. */
async function harvesting(
  url: string,
  { dialect = 'helsinki', format = 'json', readFrom = tomorrowless(20) }: Wanted = {},
) {
  made += 1;
  const name = `Lähde ${made}`;
  const added = await administrator.post('/fi/staff/harvests', { name, url, dialect, format, readFrom });
  const harvestId = /\/harvests\/([\da-f-]{36})/.exec(added.location ?? '')?.[1];
  if (!harvestId) throw new Error(`the harvest was answered with ${added.status}: ${added.text}`);
  await jobs.runDue();
  return { harvestId, source: `harvest-lahde-${made}` };
}
async function readAgain(harvestId: string): Promise<void> {
  // The queue takes one such wish a second.
  await new Promise((resolve) => setTimeout(resolve, 1100));
  await administrator.post(`/fi/staff/harvests/${harvestId}/now`);
  await jobs.runDue();
}
const runRow = z.object({
  state: z.string(),
  outcome: z.string().nullable(),
  pages: z.number(),
  unchanged_pages: z.number(),
  read: z.number(),
  stored: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  rejected: z.number(),
  notes: z.record(z.string(), z.number()),
});
/** The readings of a harvest, the newest first. */
const runsOf = async (harvestId: string) =>
  z
    .array(runRow)
    .parse(
      await service.database.transaction((tx) =>
        tx.raw('select * from connectors.harvest_run where harvest_id = $1 order by started_at desc', [harvestId]),
      ),
    );
const sourceIds = async (source: string): Promise<string[]> => {
  const rows = await service.database.transaction((tx) =>
    tx.raw('select source_id from feedback.feedback_case where source = $1 order by source_id', [source]),
  );
  return rows.map((row) => z.object({ source_id: z.string() }).parse(row).source_id);
};
const caseOf = (source: string, id: string) =>
  office.as(theSystem, ({ tx, cityId }) => findCaseBySource(tx, cityId, source, id));

describe('another city that runs this service', () => {
  let other: TestService;
  let key = '';
  let there = '';
  beforeAll(async () => {
    other = await testService();
    there = await other.listenOnFreePort();
    ({ key } = await aKey(other.as('administrator')));
  });
  afterAll(() => other.close());

  test.each([
    ['helsinki', 'json', 'helsinki/v1'],
    ['helsinki', 'xml', 'v2'],
    ['6aika', 'json', 'v2'],
    ['standard', 'xml', 'v2'],
  ])('is read in the dialect %s as %s, and what changes there changes here', async (dialect, format, base) => {
    const program = open311Program(other, () => key);
    const [one, two, hidden] = [
      await program.giveOne({ title: 'Otsikko' }),
      await program.giveOne(),
      await program.giveOne(),
    ];
    await program.publish(one);
    await program.publish(two);
    // A question names whole seconds and ends before this one.
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const { harvestId, source } = await harvesting(`${there}/open311/${base}/`, { dialect, format });
    const ids = await sourceIds(source);
    expect(ids).toContain(one);
    expect(ids).not.toContain(hidden);
    expect(await caseOf(source, one)).toMatchObject({
      status: dialect === 'standard' ? 'open' : 'received',
      isHandledHere: false,
      isPublished: true,
      latitude: 60.184,
      longitude: 24.95,
      themeIds: [service.city.theme],
      maskedText: (await program.caseOf(one))?.maskedText,
    });
    expect((await runsOf(harvestId))[0]).toMatchObject({
      state: 'finished',
      stored: ids.length,
      rejected: 0,
      outcome: null,
    });

    await program.office.as(program.handler, (ctx) => actOnCase(ctx, one, 'staff', { act: 'answer', text: 'Kiitos.' }));
    await readAgain(harvestId);
    expect(await caseOf(source, one)).toMatchObject({ status: 'closed' });
    expect((await runsOf(harvestId))[0]).toMatchObject({ state: 'finished', stored: 0, changed: 1 });
    expect(await sourceIds(source)).toEqual(ids);
  });
  test('is not told on by our own interface: what was read there is open there', async () => {
    const all = await office.as(theSystem, ({ tx, cityId }) => publicCases(tx, cityId, {}, { limit: 10, offset: 0 }));
    expect(all.length).toBeGreaterThan(0);
    expect(JSON.parse((await service.visitor().get('/open311/v2/requests.json')).text)).toEqual([]);
  });
});

const anItem = (id: number, more: object = {}) => ({
  service_request_id: `R-${id}`,
  status: 'open',
  service_code: 'queues',
  description: `Palaute ${id}`,
  requested_datetime: '2026-11-10T10:00:00+02:00',
  updated_datetime: '2026-11-10T10:00:00+02:00',
  ...more,
});

describe('a server that has faults', () => {
  let there: Receiver;
  beforeAll(async () => {
    there = await receiver();
  });
  afterAll(() => there.close());
  const answering = (how: (heard: Heard, answer: ServerResponse) => void): string => {
    there.heard.length = 0;
    there.answer(how);
    return `${there.origin}/`;
  };
  const json = (answer: ServerResponse, value: unknown, headers: Record<string, string> = {}): void => {
    answer.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
  };

  test('is asked one question at a time, by whoever we are', async () => {
    let underWay = 0;
    let most = 0;
    const url = answering((_heard, answer) => {
      underWay += 1;
      most = Math.max(most, underWay);
      setTimeout(() => {
        underWay -= 1;
        json(answer, []);
      }, 5);
    });
    await harvesting(url, { readFrom: tomorrowless(400) });
    expect(most).toBe(1);
    expect(there.heard.length).toBeGreaterThan(2);
    expect(there.heard[0]?.headers['user-agent']).toMatch(/^Kuulolla\/\S+ \(\+https:\/\/kuulolla\.example\)$/);
  });
  test.each<[string, (answer: ServerResponse) => void, string]>([
    ['fails', (answer) => void answer.writeHead(500).end('trace'), 'connectors.harvest-status 500'],
    [
      'breaks off',
      (answer) => void answer.end('[{"service_request_id":"R-1"},{"serv'),
      'connectors.harvest-unreadable',
    ],
    [
      'refuses in its body',
      (answer) => json(answer, { code: 403, description: 'no' }),
      'connectors.harvest-refused 403',
    ],
    [
      'refuses by its status',
      (answer) => void answer.writeHead(404).end('[{"code":404,"description":"no"}]'),
      'connectors.harvest-refused 404',
    ],
    [
      'leads elsewhere',
      (answer) => void answer.writeHead(302, { location: 'http://10.0.0.1/' }).end(),
      'connectors.harvest-status 302',
    ],
    ['hangs up', (answer) => void answer.destroy(), 'platform.outbound-failed'],
  ])('that %s is noted, changes nothing, and is asked again later', async (_name, fail, outcome) => {
    const url = answering((_heard, answer) => fail(answer));
    const { harvestId, source } = await harvesting(url);
    expect(await sourceIds(source)).toEqual([]);
    expect((await runsOf(harvestId))[0]).toMatchObject({ state: 'failed', outcome, stored: 0 });
    const page = (await administrator.get(`/fi/staff/harvests/${harvestId}`)).text;
    expect(page).toContain('Epäonnistuneita yrityksiä peräkkäin: 1');
    expect(page).not.toContain('trace');
    const heard = there.heard.length;
    await jobs.runDue();
    expect(there.heard).toHaveLength(heard);
    answering((_heard, answer) => json(answer, [anItem(1)]));
    await readAgain(harvestId);
    expect(await sourceIds(source)).toEqual(['R-1']);
    expect((await administrator.get(`/fi/staff/harvests/${harvestId}`)).text).toContain('käynnissä');
  });
  test('that asks to wait is left alone so long', async () => {
    const url = answering((_heard, answer) => void answer.writeHead(429, { 'retry-after': '3600' }).end());
    const { harvestId } = await harvesting(url);
    const [row] = await service.database.transaction((tx) =>
      tx.raw('select next_at from connectors.harvest where harvest_id = $1', [harvestId]),
    );
    const { next_at: nextAt } = z.object({ next_at: z.date() }).parse(row);
    expect((nextAt.getTime() - Date.now()) / 1000).toBeGreaterThan(3000);
  });
  test('that sends odd items is read as far as it can be, and the rest is counted', async () => {
    const url = answering((_heard, answer) =>
      json(answer, [
        anItem(1, { lat: '24.9', long: '60.2' }),
        anItem(2, { description: null, status_notes: null, lat: null }),
        anItem(3, { service_request_id: '' }),
        anItem(4, { requested_datetime: 'yesterday' }),
        'nothing',
        anItem(5, { description: 'Soita 040 123 4567. NUL \u0000 tässä.', status: 'closed', status_notes: 'Vastaus.' }),
      ]),
    );
    const { harvestId, source } = await harvesting(url);
    expect(await sourceIds(source)).toEqual(['R-1', 'R-2', 'R-5']);
    expect(await caseOf(source, 'R-1')).toMatchObject({ latitude: 60.2, longitude: 24.9 });
    expect((await caseOf(source, 'R-5'))?.maskedText).not.toContain('040');
    expect((await runsOf(harvestId))[0]).toMatchObject({
      read: 6,
      stored: 3,
      rejected: 3,
      notes: { 'swapped-coordinates': 1, 'no-id': 1, 'no-time': 1, 'not-an-object': 1 },
    });
    expect((await administrator.get(`/en/staff/harvests/${harvestId}`)).text).toContain('coordinates were swapped');
  });
  test('that only knows XML is read as XML', async () => {
    const url = answering((heard, answer) => {
      if (!heard.url.startsWith('/requests.xml')) return void answer.writeHead(404).end();
      answer.writeHead(200, { 'content-type': 'text/xml' }).end(
        toXml(
          'service_requests',
          [anItem(1), anItem(2)].map((it) => ({ ...it })),
        ),
      );
    });
    const { source } = await harvesting(url, { format: 'xml' });
    expect(await sourceIds(source)).toEqual(['R-1', 'R-2']);
  });
  test('that cuts its answers off is asked in halves until they fit', async () => {
    const all = Array.from({ length: 450 }, (_, at) => {
      const time = new Date(Date.now() - 9 * 86_400_000 + at * 600_000).toISOString();
      return anItem(at, { requested_datetime: time, updated_datetime: time });
    });
    const url = answering((heard, answer) => {
      const query = new URL(heard.url, 'http://x').searchParams;
      const [from, to] = [query.get('updated_after') ?? '', query.get('updated_before') ?? ''].map(Date.parse);
      const found = all.filter(
        (it) => Date.parse(it.updated_datetime) >= (from ?? 0) && Date.parse(it.updated_datetime) < (to ?? 0),
      );
      json(answer, found.slice(0, 200));
    });
    const { harvestId, source } = await harvesting(url);
    expect(await sourceIds(source)).toHaveLength(450);
    expect((await runsOf(harvestId))[0]).toMatchObject({ stored: 450, state: 'finished' });
  });
  test('that can say that nothing has changed need not send it again', async () => {
    const url = answering((heard, answer) => {
      if (heard.headers['if-none-match'] === '"1"') return void answer.writeHead(304).end();
      json(answer, [anItem(1)], { etag: '"1"' });
    });
    const { harvestId } = await harvesting(url, { dialect: 'standard', readFrom: tomorrowless(2) });
    await readAgain(harvestId);
    const [second] = await runsOf(harvestId);
    expect(second).toMatchObject({ state: 'finished', unchanged_pages: second?.pages, read: 0 });
  });
  test('an older version of a case never replaces a newer one', async () => {
    const url = answering((_heard, answer) =>
      json(answer, [anItem(1, { status: 'closed', updated_datetime: '2026-11-12T10:00:00Z' })]),
    );
    const { harvestId, source } = await harvesting(url);
    answering((_heard, answer) => json(answer, [anItem(1, { updated_datetime: '2026-11-11T10:00:00Z' })]));
    await readAgain(harvestId);
    expect(await caseOf(source, 'R-1')).toMatchObject({ status: 'closed' });
  });
});

describe('an address to read', () => {
  test.each(['http://169.254.169.254/', 'gopher://93.184.215.14/', 'nowhere', 'https://93.184.215.14/?a=b'])(
    '%s is refused at the field',
    async (url) => {
      const fields = { name: 'X', url, dialect: 'standard', format: 'json', readFrom: '2026-01-01' };
      const answer = await administrator.post('/fi/staff/harvests', fields);
      expect(answer.status).toBe(422);
      expect(answer.text).toContain('href="#url"');
    },
  );
});
