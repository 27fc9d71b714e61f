import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { theSystem } from '../../../../test/case-office.ts';
import { aKey } from '../../../../test/interface-steps.ts';
import { elementsOf, givenList, helsinki, idOf, open311Program, v2 } from '../../../../test/open311-program.ts';
import { testService } from '../../../../test/service.ts';
import sharp from 'sharp';
import { attachmentsOf, eventsOf } from '../../feedback/index.ts';
import { errorsSchema } from './open311-schemas.ts';

const service = await testService();
const { city } = service;
const { office, visitor, send, aRequest, giveOne, caseOf } = open311Program(service, () => key);
let key = '';
let apiKeyId = '';
beforeAll(async () => {
  ({ key, apiKeyId } = await aKey(service.as('administrator'), { name: 'Kaupunkisovellus' }));
});
afterAll(() => service.close());

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
    const [found] = givenList.parse(answer.body());
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
  test('may leave a telephone number instead of an address', async () => {
    const found = await caseOf(await giveOne({ phone: '040 123 4567' }));
    expect(found).toMatchObject({ wantsAnswer: true });
    expect(found?.giverContactId).not.toBeNull();
    expect(await caseOf(await giveOne({ first_name: 'Aino' }))).toMatchObject({
      wantsAnswer: false,
      giverContactId: null,
    });
  });
  test('keeps the addresses of pictures under its words', async () => {
    const id = await giveOne({ media_url: 'https://pictures.example/a.jpg' });
    expect((await caseOf(id))?.text).toContain('https://pictures.example/a.jpg');
  });
  test('keeps its pictures, made anew; what is no picture or document is refused in words', async () => {
    const post = (name: string, bytes: Uint8Array<ArrayBuffer>, more = {}) => {
      const form = new FormData();
      for (const [field, value] of Object.entries(aRequest(more))) form.append(field, value);
      form.append('media[]', new File([bytes], name));
      return visitor.send(`${v2}/requests.json`, { method: 'POST', body: form });
    };
    const picture = Uint8Array.from(
      await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
        .jpeg()
        .toBuffer(),
    );
    const id = idOf(JSON.parse((await post('kuva.jpg', picture)).text));
    const kept = await office.as(theSystem, ({ tx, cityId }) => attachmentsOf(tx, cityId, id));
    expect(kept.map(({ name, type }) => [name, type])).toEqual([['kuva.jpg', 'jpeg']]);
    const page = new TextEncoder().encode('<html><script>alert(1)</script></html>');
    const refused = await post('kuva.jpg', page);
    expect(refused.status).toBe(400);
    expect(errorsSchema.parse(JSON.parse(refused.text))[0]?.description).toContain('kuva.jpg');
    expect((await post('kuva.jpg', page, { api_key: 'wrong' })).status).toBe(403);
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
      const description = `${length}${'ä'.repeat(5001)}`.slice(0, Number(length));
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
    const large = await send(aRequest({ description: 'x'.repeat(40_000_000) }));
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

test('the history of a case tells by which program it came', async () => {
  const id = await giveOne();
  const history = await office.as(theSystem, ({ tx, cityId }) => eventsOf(tx, cityId, id));
  expect(history.map(({ act, byKind }) => [act, byKind])).toEqual([['receive', 'giver']]);
});
