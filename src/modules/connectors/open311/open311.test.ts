import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { caseOffice, staff, theSystem } from '../../../../test/case-office.ts';
import { aKey } from '../../../../test/interface-steps.ts';
import { testService } from '../../../../test/service.ts';
import { actOnCase, eventsOf, findCase } from '../../feedback/index.ts';
import {
  discoverySchema,
  errorsSchema,
  givenSchema,
  requestSchema,
  serviceDefinitionSchema,
  serviceSchema,
  tokenSchema,
} from './open311-schemas.ts';

const service = await testService();
const { city } = service;
const office = caseOffice(service);
const handler = staff('handler', city.kallio);
const visitor = service.visitor();
let key = '';
let apiKeyId = '';
beforeAll(async () => {
  ({ key, apiKeyId } = await aKey(service.as('administrator'), { name: 'Kaupunkisovellus' }));
});
afterAll(() => service.close());

const v2 = '/open311/v2';
const helsinki = '/open311/helsinki/v1';
const get = async (path: string) => {
  const { status, text, headers } = await visitor.get(path);
  return { status, headers, text, body: (): unknown => JSON.parse(text) };
};
const send = async (fields: Record<string, string>, base = v2, format = 'json') => {
  const body = new URLSearchParams(fields);
  const answer = await visitor.send(`${base}/requests.${format}`, { method: 'POST', body });
  return { ...answer, body: (): unknown => JSON.parse(answer.text) };
};
let sentSoFar = 0;
/** A request that is like no other. */
const aRequest = (more: Record<string, string> = {}): Record<string, string> => {
  sentSoFar += 1;
  return {
    api_key: key,
    service_code: 'queues',
    description: `Jono on pitkä, numero ${sentSoFar}.`,
    lat: '60.1841',
    long: '24.9499',
    ...more,
  };
};
const given = z.array(givenSchema).length(1);
const idOf = (body: unknown): string => given.parse(body)[0]?.service_request_id ?? '';
const giveOne = async (more: Record<string, string> = {}): Promise<string> => idOf((await send(aRequest(more))).body());
const list = z.array(requestSchema);
const ids = (body: unknown): string[] => list.parse(body).map((it) => it.service_request_id);
/** Publication is decided apart; here its outcome alone matters. */
const publish = (id: string) =>
  office.as(handler, (ctx) => actOnCase(ctx, id, 'staff', { act: 'publish', change: { isPublished: true } }));
const caseOf = (id: string) => office.as(theSystem, ({ tx, cityId }) => findCase(tx, cityId, id));

/** The elements of a document by their path, when it is well-formed. */
function elementsOf(xml: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const path: string[] = [];
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    path.push(name);
    texts.push('');
  });
  parser.on('text', (text) => {
    texts[texts.length - 1] += text;
  });
  parser.on('closetag', () => {
    const at = path.join('/');
    found.set(at, [...(found.get(at) ?? []), texts.pop() ?? '']);
    path.pop();
  });
  parser.write(xml).close();
  return found;
}

describe('discovery', () => {
  test('names an endpoint with a slash at its end, in both formats', async () => {
    const found = discoverySchema.parse((await get(`${v2}/discovery.json`)).body());
    expect(found.endpoints[0]).toEqual({
      specification: 'http://wiki.open311.org/GeoReport_v2',
      url: 'https://kuulolla.example/open311/v2/',
      changeset: found.changeset,
      type: 'production',
      formats: ['text/xml', 'application/json'],
    });
    const xml = elementsOf((await get(`${v2}/discovery.xml`)).text);
    expect(xml.get('discovery/endpoints/endpoint/url')).toEqual(found.endpoints.map(({ url }) => url));
    expect(xml.get('discovery/endpoints/endpoint/formats/format')).toContain('text/xml');
  });
  test('of the dialect begins with the dialect', async () => {
    const found = discoverySchema.parse((await get(`${helsinki}/discovery.json`)).body());
    expect(found.endpoints[0]?.url).toBe('https://kuulolla.example/open311/helsinki/v1/');
  });
});

describe('services', () => {
  test('are the themes of the city, their codes texts', async () => {
    const found = z.array(serviceSchema).parse((await get(`${v2}/services.json`)).body());
    expect(found.map(({ service_code }) => service_code)).toEqual(['queues']);
    const xml = elementsOf((await get(`${v2}/services.xml`)).text);
    expect(xml.get('services/service/service_code')).toEqual(['queues']);
  });
  test('have a definition, which is the one answer that is no list', async () => {
    const found = serviceDefinitionSchema.parse((await get(`${v2}/services/queues.json?locale=sv`)).body());
    expect(found.attributes[0]?.values.map(({ name }) => name)).toContain('Beröm');
    const xml = elementsOf((await get(`${v2}/services/queues.xml`)).text);
    expect(xml.get('service_definition/attributes/attribute/values/value/key')).toContain('praise');
  });
  test('have none in the dialect, and are always in real time', async () => {
    const found = z.array(serviceSchema).parse((await get(`${helsinki}/services.json?locale=fi_FI`)).body());
    expect(found.every(({ metadata, type }) => !metadata && type === 'realtime')).toBe(true);
  });
});

describe('a request that is given in', () => {
  test('is a case of the channel open311 with the program as its source, answered with 200 and a list of one', async () => {
    const answer = await send(
      aRequest({
        email: 'Aino@Example.fi',
        first_name: 'Aino',
        'attribute[kind]': 'complaint',
        title: 'Jono',
        locale: 'sv',
      }),
    );
    expect(answer.status).toBe(200);
    const [found] = given.parse(answer.body());
    expect(found?.service_notice).toMatch(/^Du får svar senast \d+\.\d+\.\d{4}\.$/);
    expect(await caseOf(found?.service_request_id ?? '')).toMatchObject({
      channel: 'open311',
      kind: 'complaint',
      title: 'Jono',
      language: 'sv',
      themeIds: [city.theme],
      latitude: 60.1841,
      longitude: 24.9499,
      wantsAnswer: true,
      mayPublish: false,
      isHandledHere: true,
    });
    const { source } = await service.database.transaction((tx) =>
      tx
        .raw('select source from feedback.feedback_case where feedback_case_id = $1', [found?.service_request_id])
        .then(([row]) => z.object({ source: z.string() }).parse(row)),
    );
    expect(source).toBe('open311-kaupunkisovellus');
  });
  test('in XML is answered in XML', async () => {
    const answer = await send(aRequest(), v2, 'xml');
    expect(answer.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    expect(answer.text).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>/);
    expect(elementsOf(answer.text).get('service_requests/request/service_request_id')).toHaveLength(1);
  });
  test('again within a minute is the same request; with other words it is another', async () => {
    const fields = aRequest();
    const [first, second] = await Promise.all([send(fields), send(fields)]);
    expect(idOf(second.body())).toBe(idOf(first.body()));
    expect(await giveOne()).not.toBe(idOf(first.body()));
  });
  test('may stand at a unit instead of on the map, as a form too', async () => {
    const id = await giveOne({ lat: '', long: '', service_object_id: 'Kallio', service_object_type: 'unit' });
    expect(await caseOf(id)).toMatchObject({ organisationUnitId: city.kallio, latitude: null });
    const form = new FormData();
    for (const [name, value] of Object.entries(aRequest({ address_string: 'Hämeentie 1, Helsinki' })))
      form.append(name, value);
    const answer = await visitor.send(`${helsinki}/requests.json`, { method: 'POST', body: form });
    expect(answer.status).toBe(200);
    expect(await caseOf(idOf(JSON.parse(answer.text)))).toMatchObject({ place: 'Hämeentie 1, Helsinki' });
  });
  test('keeps the addresses of pictures under its words', async () => {
    const id = await giveOne({ media_url: 'https://pictures.example/a.jpg' });
    expect((await caseOf(id))?.text).toContain('https://pictures.example/a.jpg');
  });
  test('may be published when its giver says so, or when the program has told its users', async () => {
    expect(await caseOf(await giveOne({ can_be_published: 'true' }))).toMatchObject({ mayPublish: true });
    const telling = await aKey(service.as('administrator'), { tells: 'yes' });
    expect(await caseOf(await giveOne({ api_key: telling.key }))).toMatchObject({ mayPublish: true });
    const kept = await giveOne({ api_key: telling.key, can_be_published: 'false' });
    expect(await caseOf(kept)).toMatchObject({ mayPublish: false });
  });

  test.each<[string, Record<string, string>, number]>([
    ['a wrong key, whatever else is wrong', { api_key: 'wrong', service_code: 'none', description: '' }, 403],
    ['no key', { api_key: '' }, 403],
    ['no service', { service_code: '' }, 400],
    ['a service that there is not', { service_code: 'none' }, 404],
    ['no description', { description: ' ' }, 400],
    ['a description of 4,001 characters', { description: 'ä'.repeat(4001) }, 400],
    ['no place', { lat: '', long: '' }, 400],
    ['half a place', { long: '' }, 400],
    ['a place beyond the earth', { lat: '91' }, 400],
    ['an address by a number', { lat: '', long: '', address_id: '7' }, 400],
    ['a unit without its type', { service_object_id: 'kallio' }, 400],
    ['a unit that there is not', { service_object_id: '1', service_object_type: 'unit' }, 404],
    ['an address that is none', { email: 'aino' }, 400],
    ['a kind that there is not', { 'attribute[kind]': 'rant' }, 400],
    ['a picture that is none', { media_url: 'javascript:alert(1)' }, 400],
    ['a picture inside', { media_url: 'http://169.254.169.254/a.png' }, 400],
  ])('with %s is refused with a list of errors', async (_name, more, status) => {
    for (const format of ['json', 'xml']) {
      const answer = await send(aRequest(more), v2, format);
      expect(answer.status).toBe(status);
      if (format === 'json') {
        const [error] = errorsSchema.parse(answer.body());
        expect(error?.code).toBe(status);
        expect(error?.description).not.toBe('');
      } else expect(elementsOf(answer.text).get('errors/error/code')).toEqual([String(status)]);
    }
  });
  test('in the dialect has at least 10 and at most 5,000 characters', async () => {
    const lengths = { 9: 400, 10: 200, 5000: 200, 5001: 400 };
    for (const [length, status] of Object.entries(lengths)) {
      const description = `${sentSoFar}${'ä'.repeat(5001)}`.slice(0, Number(length));
      expect((await send(aRequest({ description }), helsinki)).status).toBe(status);
    }
  });
  test('with fields that nobody knows is taken without them', async () => {
    const id = await giveOne({
      service_request_type: 'OTHER',
      internal_feedback: 'true',
      status: 'closed',
      is_published: '1',
    });
    expect(await caseOf(id)).toMatchObject({ status: 'received', isPublished: false });
  });
  test('that is no form, or too large, is refused as an error of the interface', async () => {
    const json = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
    expect(errorsSchema.parse(JSON.parse((await visitor.send(`${v2}/requests.json`, json)).text))[0]?.code).toBe(400);
    const large = await send(aRequest({ description: 'x'.repeat(200_000) }));
    expect(large.status).toBe(413);
    expect(errorsSchema.parse(large.body())[0]?.code).toBe(413);
  });
  test('one too many in a minute waits', async () => {
    const slow = await aKey(service.as('administrator'), { perMinute: '2' });
    const statuses: number[] = [];
    for (let count = 0; count < 4; count += 1) statuses.push((await send(aRequest({ api_key: slow.key }))).status);
    expect(statuses).toEqual([200, 200, 429, 429]);
  });
  test('from a page of another site is taken: the key is what allows, and no cookie is read', async () => {
    const headers = { origin: 'https://app.example', 'sec-fetch-site': 'cross-site' };
    const wish = { method: 'POST', body: new URLSearchParams(aRequest()), headers };
    expect((await service.as('administrator').send(`${v2}/requests.json`, wish)).status).toBe(200);
  });
});

describe('a key', () => {
  test('is good for the open interface and nothing else', async () => {
    for (const [path, headers] of [
      ['/fi/staff', { cookie: `__Host-kuulolla-session=${key}` }],
      ['/metrics', { authorization: `Bearer ${key}` }],
    ] as const) {
      expect((await visitor.get(path, headers)).status).not.toBe(200);
    }
    const kept = await service.database.transaction((tx) => tx.raw('select * from connectors.api_key'));
    expect(JSON.stringify(kept)).not.toContain(key);
  });
  test('that has ended opens nothing', async () => {
    const administrator = service.as('administrator');
    const ended = await aKey(administrator);
    expect((await send(aRequest({ api_key: ended.key }))).status).toBe(200);
    expect((await administrator.post(`/fi/staff/api-keys/${ended.apiKeyId}/end`)).status).toBe(303);
    expect((await send(aRequest({ api_key: ended.key }))).status).toBe(403);
    expect((await administrator.post(`/fi/staff/api-keys/${ended.apiKeyId}/end`)).status).toBe(409);
  });
  test('notes when it was last used', async () => {
    await giveOne();
    const { text } = await service.as('administrator').get(`/fi/staff/api-keys/${apiKeyId}`);
    expect(text).not.toContain('ei käytetty vielä');
    expect(text).not.toContain(key);
  });
});

describe('a request that is not published', () => {
  test('is in no list; by its id it tells how far it has come and no word', async () => {
    const id = await giveOne({ email: 'salainen@example.fi', description: 'Salainen sana täällä.' });
    expect(ids((await get(`${v2}/requests.json`)).body())).not.toContain(id);
    const { text, body } = await get(`${v2}/requests/${id}.json?extensions=true`);
    const [found] = list.parse(body());
    expect(found).toMatchObject({
      service_request_id: id,
      status: 'open',
      description: null,
      lat: null,
      service_code: 'queues',
    });
    expect(found?.extended_attributes).toMatchObject({ detailed_status: 'RECEIVED', title: null });
    expect(text).not.toMatch(/[Ss]alainen/);
  });
  test('that came in by another way is not known at all', async () => {
    const { feedbackCaseId } = await office.give();
    expect((await get(`${v2}/requests/${feedbackCaseId}.json`)).status).toBe(404);
    expect(ids((await get(`${v2}/requests.json?service_request_id=${feedbackCaseId}`)).body())).toEqual([]);
  });
});

describe('a published request', () => {
  test('is told whole, with its answer when it is closed, and nothing of its giver', async () => {
    const id = await giveOne({
      email: 'aino.giver@example.fi',
      first_name: 'Ainolina',
      phone: '0401234567',
      device_id: 'device-77',
      account_id: 'account-77',
      description: 'Soittakaa 040 123 4567, jono on pitkä.',
      can_be_published: 'true',
    });
    await office.as(handler, (ctx) =>
      actOnCase(ctx, id, 'staff', { act: 'answer', text: 'Kiitos. Lisäsimme aikoja.' }),
    );
    await publish(id);
    const answers = [
      await get(`${v2}/requests/${id}.json?extensions=true`),
      await get(`${v2}/requests/${id}.xml?extensions=true`),
      await get(`${helsinki}/requests/${id}.json?extensions=true`),
      await get(`${v2}/requests.json?extensions=true`),
      await get(`${v2}/requests.xml`),
    ];
    for (const { status, text } of answers) {
      expect(status).toBe(200);
      expect(text).not.toMatch(/aino|040 123|0401234567|device-77|account-77/i);
      expect(text).toContain('Lisäsimme aikoja');
    }
    const [found] = list.parse(answers[0]?.body());
    const stored = await caseOf(id);
    expect(found).toMatchObject({
      status: 'closed',
      lat: 60.1841,
      long: 24.9499,
      updated_datetime: `${stored?.answeredAt?.toISOString().slice(0, 19)}Z`,
      extended_attributes: { detailed_status: 'PROCESSED' },
    });
    const [dialect] = list.parse(answers[2]?.body());
    expect(dialect).toMatchObject({ lat: '60.1841', long: '24.9499', service_notice: '', agency_responsible: '' });
    expect('extended_attributes' in (list.parse((await get(`${v2}/requests/${id}.json`)).body())[0] ?? {})).toBe(false);
  });
  test('is found by service, status, time, place and change', async () => {
    const id = await giveOne({ lat: '60.2', long: '25.0' });
    await publish(id);
    const found = async (query: string) => ids((await get(`${v2}/requests.json?${query}`)).body()).includes(id);
    const [hourAgo, hence] = [-1, 1].map((hours) => new Date(Date.now() + hours * 3_600_000).toISOString());
    for (const query of [
      '',
      'service_code=queues',
      'status=open',
      'status=open,closed',
      'service_code=&status=',
      `start_date=${hourAgo}&end_date=${hence}`,
      `updated_after=${hourAgo}`,
      `start_date=${hourAgo?.replace('Z', '+00:00')}`,
      'lat=60.2&long=25.001&radius=100',
      'jurisdiction_id=anything&unknown=1',
    ]) {
      expect(await found(query), query).toBe(true);
    }
    for (const query of [
      'status=closed',
      `start_date=${hence}`,
      `end_date=${hourAgo}`,
      `updated_before=${hourAgo}`,
      'lat=60.2&long=25.001&radius=10',
      'service_object_id=kallio&service_object_type=unit',
    ]) {
      expect(await found(query), query).toBe(false);
    }
  });
  test('its id overrides every other argument, and unknown ids are left out', async () => {
    const [one, two] = [await giveOne(), await giveOne()];
    await publish(one);
    await publish(two);
    const unknown = '01960000-0000-7000-8000-000000000009';
    const { body } = await get(`${v2}/requests.json?service_request_id=${one},${unknown},x,%20${two}&status=closed`);
    expect(ids(body()).sort()).toEqual([one, two].sort());
  });
  test.each<[string, number]>([
    ['service_code=none', 404],
    ['status=done', 400],
    ['start_date=yesterday', 400],
    ['start_date=2026-01-01T10:00:00', 400],
    ['start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z', 400],
    ['radius=10', 400],
    ['service_object_id=kallio', 400],
    ['page=0', 400],
    ['page_size=501', 400],
  ])('?%s is answered with %i', async (query, status) => {
    const answer = await get(`${v2}/requests.json?${query}`);
    expect(answer.status).toBe(status);
    expect(errorsSchema.parse(answer.body())[0]?.code).toBe(status);
  });
  test('comes in pages for who asks for pages', async () => {
    for (let count = 0; count < 3; count += 1) await publish(await giveOne());
    const first = await get(`${v2}/requests.json?page_size=2`);
    const total = Number(first.headers.get('x-result-count'));
    expect(ids(first.body())).toHaveLength(2);
    expect(Number(first.headers.get('x-page-count'))).toBe(Math.ceil(total / 2));
    expect(first.headers.get('x-previous-page-url')).toBeNull();
    const seen: string[] = ids(first.body());
    let next = first.headers.get('x-next-page-url');
    while (next) {
      const answer = await get(next);
      seen.push(...ids(answer.body()));
      next = answer.headers.get('x-next-page-url');
    }
    expect(new Set(seen).size).toBe(total);
    expect((await get(`${v2}/requests.json`)).headers.get('x-result-count')).toBeNull();
  });
});

describe('what is never told', () => {
  const hidden = async (id: string) => {
    for (const base of [v2, helsinki]) {
      expect((await get(`${base}/requests/${id}.json`)).status).toBe(404);
      expect((await get(`${base}/tokens/${id}.xml`)).status).toBe(404);
      expect(ids((await get(`${base}/requests.json?service_request_id=${id}`)).body())).toEqual([]);
      expect(ids((await get(`${base}/requests.json`)).body())).not.toContain(id);
    }
  };
  test('a sensitive case, even if somebody published it', async () => {
    const id = await giveOne({ description: 'Tunnukseni on 131052-308T, soittakaa.' });
    await publish(id);
    await hidden(id);
  });
  test('one that went on as a statutory matter', async () => {
    const id = await giveOne({ service_object_id: 'kallio', service_object_type: 'unit' });
    await publish(id);
    await office.act(handler, id, { act: 'hand-on', reason: 'statutory-procedure', text: 'Tämä on muistutus.' });
    await hidden(id);
  });
  test('one that its giver withdrew', async () => {
    const id = await giveOne();
    await office.as(theSystem, (ctx) => actOnCase(ctx, id, 'giver', { act: 'withdraw' }));
    await hidden(id);
  });
});

describe('every address', () => {
  test('is there in both formats with its own type, and readable by pages of any site', async () => {
    const id = await giveOne();
    await publish(id);
    for (const path of ['discovery', 'services', 'services/queues', 'requests', `requests/${id}`, `tokens/${id}`]) {
      for (const base of [v2, helsinki]) {
        const [json, xml] = [await get(`${base}/${path}.json`), await get(`${base}/${path}.xml`)];
        expect([json.status, xml.status], path).toEqual([200, 200]);
        expect(json.headers.get('content-type')).toBe('application/json; charset=utf-8');
        expect(xml.headers.get('content-type')).toBe('text/xml; charset=utf-8');
        expect(xml.text).not.toContain('xmlns');
        expect(elementsOf(xml.text).size).toBeGreaterThan(1);
        expect(json.headers.get('access-control-allow-origin')).toBe('*');
      }
    }
  });
  test('that there is not is a list of errors', async () => {
    for (const path of ['nothing.json', 'services/none.json', 'requests/none.json', 'tokens/none.json', 'requests']) {
      const answer = await get(`${v2}/${path}`);
      expect(answer.status, path).toBe(404);
      expect(errorsSchema.parse(answer.body())[0]?.code).toBe(404);
    }
    expect(elementsOf((await get(`${v2}/requests/none.xml`)).text).get('errors/error/code')).toEqual(['404']);
  });
  test('says that nothing has changed when nothing has', async () => {
    const first = await get(`${v2}/services.json`);
    const again = await visitor.get(`${v2}/services.json`, { 'if-none-match': first.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });
  test('is in the description', async () => {
    const described = z
      .object({ openapi: z.literal('3.1.0'), paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
      .parse((await get('/open311/openapi.json')).body());
    expect(Object.keys(described.paths)).toHaveLength(12);
    expect(Object.keys(described.paths['/open311/v2/requests.json'] ?? {}).sort()).toEqual(['get', 'post']);
  });
});

describe('a token', () => {
  test('is the id, as ids are given at once', async () => {
    const id = await giveOne();
    expect(z.array(tokenSchema).parse((await get(`${v2}/tokens/${id}.json`)).body())).toEqual([
      { service_request_id: id, token: id },
    ]);
  });
});

test('markup in words stays words, in XML too', async () => {
  const description = '<script>alert(1)</script> & ]]> \u0007 "käytävä"';
  const id = await giveOne({ description });
  await publish(id);
  const xml = await get(`${v2}/requests/${id}.xml`);
  expect(xml.text).not.toContain('<script>');
  expect(elementsOf(xml.text).get('service_requests/request/description')).toEqual([
    description.replace('\u0007', '\ufffd'),
  ]);
});

test('the history of a case tells by which program it came', async () => {
  const id = await giveOne();
  const history = await office.as(theSystem, ({ tx, cityId }) => eventsOf(tx, cityId, id));
  expect(history.map(({ act, byKind }) => [act, byKind])).toEqual([['receive', 'giver']]);
});
