import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { theSystem } from '../../../../test/case-office.ts';
import { aKey } from '../../../../test/interface-steps.ts';
import { elementsOf, helsinki, idsOf, open311Program, requestList, v2 } from '../../../../test/open311-program.ts';
import { testService } from '../../../../test/service.ts';
import { actOnCase } from '../../feedback/index.ts';
import {
  discoverySchema,
  errorsSchema,
  serviceDefinitionSchema,
  serviceSchema,
  tokenSchema,
} from './open311-schemas.ts';

const service = await testService();
const { office, handler, visitor, get, giveOne, publish, caseOf } = open311Program(service, () => key);
let key = '';
beforeAll(async () => {
  ({ key } = await aKey(service.as('administrator'), { name: 'Kaupunkisovellus' }));
});
afterAll(() => service.close());

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

describe('a request that is not published', () => {
  test('is in no list; by its id it tells how far it has come and no word', async () => {
    const id = await giveOne({ email: 'salainen@example.fi', description: 'Salainen sana täällä.' });
    expect(idsOf((await get(`${v2}/requests.json`)).body())).not.toContain(id);
    const { text, body } = await get(`${v2}/requests/${id}.json?extensions=true`);
    const [found] = requestList.parse(body());
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
    expect(idsOf((await get(`${v2}/requests.json?service_request_id=${feedbackCaseId}`)).body())).toEqual([]);
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
    await publish(id, 'Kiitos. Lisäsimme aikoja.');
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
    const [found] = requestList.parse(answers[0]?.body());
    const stored = await caseOf(id);
    expect(found).toMatchObject({
      status: 'closed',
      lat: 60.184,
      long: 24.95,
      updated_datetime: `${stored?.answeredAt?.toISOString().slice(0, 19)}Z`,
      extended_attributes: { detailed_status: 'PROCESSED' },
    });
    const [dialect] = requestList.parse(answers[2]?.body());
    expect(dialect).toMatchObject({ lat: '60.184', long: '24.95', service_notice: '', agency_responsible: '' });
    expect('extended_attributes' in (requestList.parse((await get(`${v2}/requests/${id}.json`)).body())[0] ?? {})).toBe(
      false,
    );
  });
  test('is found by service, status, time, place and change', async () => {
    const id = await giveOne({ lat: '60.2', long: '25.0' });
    await publish(id);
    const found = async (query: string) => idsOf((await get(`${v2}/requests.json?${query}`)).body()).includes(id);
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
    expect(idsOf(body()).sort()).toEqual([one, two].sort());
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
    expect(idsOf(first.body())).toHaveLength(2);
    expect(Number(first.headers.get('x-page-count'))).toBe(Math.ceil(total / 2));
    expect(first.headers.get('x-previous-page-url')).toBeNull();
    const seen: string[] = idsOf(first.body());
    let next = first.headers.get('x-next-page-url');
    while (next) {
      const answer = await get(next);
      seen.push(...idsOf(answer.body()));
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
      expect(idsOf((await get(`${base}/requests.json?service_request_id=${id}`)).body())).toEqual([]);
      expect(idsOf((await get(`${base}/requests.json`)).body())).not.toContain(id);
    }
  };
  test('a case that is sensitive, or turns out to be when it is published', async () => {
    await hidden(await giveOne({ description: 'Tunnukseni on 131052-308T, soittakaa.' }));
    const id = await giveOne();
    await publish(id);
    await office.as(handler, (ctx) =>
      actOnCase(ctx, id, 'staff', { act: 'mark-sensitive', change: { isSensitive: true } }),
    );
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
