import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { aKey } from '../interface-steps.ts';
import { helsinki, open311Program, v2 } from '../open311-program.ts';
import { testService } from '../service.ts';

/** A client of the open interface that we did not write: npm `open311` (Code for America, 2011-2014). */
type Told = (fault: unknown, answer: unknown) => void;
interface Client {
  serviceDiscovery(options: object, told: Told): void;
  serviceList(told: Told): void;
  serviceDefinition(code: string, told: Told): void;
  submitRequest(request: object, told: Told): void;
  serviceRequests(...asked: unknown[]): void;
  token(token: string, told: Told): void;
}
const Open311: new (options: object) => Client = createRequire(import.meta.url)('open311');

const service = await testService({ environment: { KUULOLLA_TRUSTED_PROXIES: '0' } });
let key = '';
const { publish, giveOne, aRequest, send, get } = open311Program(service, () => key);
let client: Client;
let origin = '';

beforeAll(async () => {
  ({ key } = await aKey(service.as('administrator')));
  origin = await service.listenOnFreePort();
  client = new Open311({ discovery: `${origin}${v2}/discovery.json`, apiKey: key });
  const found = discovered.parse(await ask((told) => client.serviceDiscovery({ cache: true }, told)));
  expect(found.endpoints[0]?.url).toBe('https://kuulolla.example/open311/v2/');
  // The service calls itself by its public name; the test has no such name.
  Object.assign(client, { endpoint: `${origin}${v2}/` });
});
afterAll(() => service.close());

const discovered = z.object({ endpoints: z.array(z.object({ url: z.string() })) });
const ids = z.array(z.looseObject({ service_request_id: z.string() }));

const ask = (call: (told: Told) => void): Promise<unknown> =>
  new Promise((resolve, reject) => {
    call((fault, answer) => {
      if (fault) reject(Object.assign(new Error(String(answer)), { fault }));
      else resolve(answer);
    });
  });

describe('the client of Code for America', () => {
  test('lists services and reads their definition', async () => {
    const found = await ask((told) => client.serviceList(told));
    expect(found).toMatchObject([{ service_code: 'queues', type: 'realtime' }]);
    const definition = await ask((told) => client.serviceDefinition('queues', told));
    expect(definition).toMatchObject({ service_code: 'queues', attributes: [{ code: 'kind', order: 1 }] });
  });
  test('gives a request with attributes, and reads it back in every way that it knows', async () => {
    const request = {
      service_code: 'queues',
      lat: 60.18,
      long: 24.95,
      description: 'Pitkä jono.',
      attributes: { kind: 'idea' },
    };
    const [made] = ids.parse(await ask((told) => client.submitRequest(request, told)));
    const id = made?.service_request_id ?? '';
    await publish(id);
    const open = ids.parse(await ask((told) => client.serviceRequests({ status: 'open' }, told)));
    expect(open.map((it) => it.service_request_id)).toContain(id);
    const two = ids.parse(await ask((told) => client.serviceRequests([id, 'unknown'], told)));
    expect(two).toHaveLength(1);
    const [one] = z
      .array(z.looseObject({ requested_datetime: z.date(), extended_attributes: z.looseObject({}) }))
      .parse(await ask((told) => client.serviceRequests(id, { extensions: true }, told)));
    expect(Number.isNaN(one?.requested_datetime.getTime())).toBe(false);
    expect(await ask((told) => client.token(id, told))).toMatchObject([{ service_request_id: id }]);
  });
  test('is told what is wrong: the status, and the list of errors', async () => {
    const request = { service_code: 'queues', lat: 60.18, long: 24.95, description: 'Pitkä jono.' };
    const keyless = new Open311({ endpoint: `${origin}${v2}/`, apiKey: 'wrong' });
    await expect(ask((told) => keyless.submitRequest(request, told))).rejects.toMatchObject({
      fault: 403,
      message: expect.stringContaining('"code":403'),
    });
    await expect(ask((told) => client.serviceRequests('unknown', told))).rejects.toThrow('404');
  });
});

/** What the fields of an item are, by name: `string`, `number`, `null` and so on, several where they differ. */
function shapeOf(items: readonly Readonly<Record<string, unknown>>[]): Map<string, Set<string>> {
  const shape = new Map<string, Set<string>>();
  for (const item of items) {
    for (const [name, value] of Object.entries(item)) {
      shape.set(name, (shape.get(name) ?? new Set()).add(value === null ? 'null' : typeof value));
    }
  }
  return shape;
}

/** The fields of a large plain endpoint, as the city of Köln answers (read in 2023), and of what kind they are. */
const plainShape: Readonly<Record<string, readonly string[]>> = {
  service_request_id: ['string'],
  status: ['string'],
  service_code: ['string'],
  service_name: ['string'],
  description: ['string'],
  agency_responsible: ['null'],
  service_notice: ['null'],
  address_id: ['null'],
  requested_datetime: ['string'],
  updated_datetime: ['string'],
  address: ['string'],
  zipcode: ['null'],
  lat: ['number'],
  long: ['number'],
  status_notes: ['string'],
  media_url: ['string'],
};

/** The same of Helsinki, as the fixture of the 6Aika project has it, with what extensions=true adds. */
const helsinkiShape: Readonly<Record<string, readonly string[]>> = {
  service_request_id: ['string'],
  service_code: ['string'],
  description: ['string'],
  requested_datetime: ['string'],
  updated_datetime: ['string'],
  status: ['string'],
  status_notes: ['string'],
  agency_responsible: ['string'],
  service_name: ['string'],
  long: ['string'],
  lat: ['string'],
  extended_attributes: ['object'],
};

const items = z.array(z.record(z.string(), z.unknown()));

describe('our answers have the shape of other cities', () => {
  beforeAll(async () => {
    const id = await giveOne({ address_string: 'Hämeentie 1' });
    await publish(id);
  });
  test('plain: every field of a large city, of the same kind or null', async () => {
    const ours = shapeOf(items.parse((await get(`${v2}/requests.json`)).body()));
    for (const [name, kinds] of Object.entries(plainShape)) {
      for (const kind of ours.get(name) ?? ['missing']) expect([...kinds, 'null', 'string'], name).toContain(kind);
    }
    expect([...(ours.get('lat') ?? [])]).toContain('number');
    expect([...(ours.get('service_code') ?? [])]).toEqual(['string']);
  });
  test('of Helsinki: texts for everything, coordinates too', async () => {
    const found = items.parse((await get(`${helsinki}/requests.json?extensions=true`)).body());
    const ours = shapeOf(found);
    for (const [name, kinds] of Object.entries(helsinkiShape)) expect([...(ours.get(name) ?? [])], name).toEqual(kinds);
    const extended = z.object({ detailed_status: z.string(), title: z.string() }).loose();
    for (const { extended_attributes: attributes } of found) extended.parse(attributes);
  });

  // The files themselves are not part of the project; where they lie beside it the lists above are held against them.
  const beside = [process.env['KUULOLLA_SHARED'], join(import.meta.dirname, '../../../shared')].find(
    (folder) => folder !== undefined && existsSync(join(folder, 'data')),
  );
  test.skipIf(beside === undefined)('and the lists here are those of the real answers', () => {
    const read = (name: string): unknown => JSON.parse(readFileSync(join(beside ?? '', 'data', name), 'utf8'));
    const koeln = shapeOf(items.parse(read('koeln/requests.json')));
    expect(Object.fromEntries([...koeln].map(([name, kinds]) => [name, [...kinds]]))).toEqual(plainShape);
    const task = z.record(z.string(), z.unknown()).parse(read('helsinki-open311/taskful_request.json'));
    expect(Object.fromEntries([...shapeOf([task])].map(([name, kinds]) => [name, [...kinds]]))).toEqual(helsinkiShape);
  });
});

describe('what programs of Helsinki do', () => {
  test('the feedback bot reads a list, takes a code inside an entry for an error, and the notes of the first', async () => {
    const made = items.parse(
      (await send(aRequest({ description: 'Roskat lojuvat puistossa.', title: 'Roskat' }), helsinki)).body(),
    );
    expect(made[0] && 'code' in made[0]).toBe(false);
    const id = z.string().parse(made[0]?.['service_request_id']);
    const answer = items.parse((await get(`${helsinki}/requests/${id}.json?extensions=true&locale=fi`)).body());
    expect(answer[0]).toMatchObject({ status_notes: '' });
  });
  test('the Service Map sends more than the standard knows, and must get 200', async () => {
    const body = {
      api_key: key,
      service_code: 'queues',
      description: 'Odotusaika oli liian pitkä tänään.',
      email: 'kulkija@example.fi',
      can_be_published: 'false',
      service_object_id: 'kallio',
      service_object_type: 'unit',
      service_request_type: 'OTHER',
      internal_feedback: 'true',
      first_name: '',
    };
    expect((await send(body, helsinki)).status).toBe(200);
  });
  test('without a language is told in English', async () => {
    const answer = await send(aRequest({ api_key: '' }), helsinki);
    expect(answer.status).toBe(403);
    const services = items.parse((await get(`${helsinki}/services.json`)).body());
    expect(services[0]).toMatchObject({ description: 'Feedback about queues' });
  });
});
