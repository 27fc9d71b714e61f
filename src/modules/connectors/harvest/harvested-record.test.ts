import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type HarvestWorld, readItem } from './harvested-record.ts';
import { boxOf } from './place-on-map.ts';
import { readAnswer } from './read-answer.ts';

const helsinkiBox = boxOf([]);
const world: HarvestWorld = {
  source: 'there',
  now: new Date('2026-11-25T12:00:00Z'),
  box: helsinkiBox,
  themeCodes: new Set(['queues']),
  unitIds: new Map([['kallion asema', 'unit-1']]),
};
const item = {
  service_request_id: 'A-1',
  status: 'closed',
  service_code: '009',
  service_name: 'Romuajoneuvot',
  description: 'Auto on seissyt kaksi viikkoa.\r\nSiirtäkää se.',
  requested_datetime: '2026-03-22T13:27:16+02:00',
  updated_datetime: '2026-03-24T16:06:40+02:00',
  lat: 60.2,
  long: 24.9,
};
const read = (sent: unknown) => readItem(sent, world);
const recordOf = (sent: unknown) => {
  const found = read(sent);
  if (!found.ok) throw new Error(found.reason);
  return found;
};

describe('an item of another system', () => {
  test('becomes a case that was answered when it was closed', () => {
    const { record, notes } = recordOf(item);
    expect(record).toMatchObject({
      sourceId: 'A-1',
      status: 'closed',
      text: 'Auto on seissyt kaksi viikkoa.\nSiirtäkää se.',
      themes: [{ code: 'there-009', name: 'Romuajoneuvot' }],
      receivedAt: new Date('2026-03-22T11:27:16Z'),
      answeredAt: new Date('2026-03-24T14:06:40Z'),
      position: { latitude: 60.2, longitude: 24.9 },
    });
    expect(notes).toEqual([]);
  });
  test('may lack fields, have nulls, empty texts and coordinates as texts', () => {
    const bare = { service_request_id: 7, status: 'open', requested_datetime: item.requested_datetime };
    expect(recordOf(bare).record).toMatchObject({
      sourceId: '7',
      text: null,
      themes: [],
      position: null,
      changedAt: new Date('2026-03-22T11:27:16Z'),
    });
    const nulls = { ...bare, description: null, address: '', service_code: null, lat: '', long: null };
    expect(recordOf(nulls).record).toEqual(recordOf(bare).record);
    expect(recordOf({ ...item, lat: '60.2', long: '24.9' }).record.position).toEqual({
      latitude: 60.2,
      longitude: 24.9,
    });
  });
  test('with swapped coordinates is put right and noted; beyond the city it has no place', () => {
    const swapped = recordOf({ ...item, lat: '22.266944', long: '60.451667' });
    expect(swapped.record.position).toEqual({ latitude: 60.451667, longitude: 22.266944 });
    expect(swapped.notes).toEqual(['swapped-coordinates']);
    const far = recordOf({ ...item, lat: 50.89, long: 6.96 });
    expect(far.record.position).toBeNull();
    expect(far.notes).toEqual(['outside-the-city']);
    expect(recordOf({ ...item, lat: 'x', long: 'NaN' }).record.position).toBeNull();
  });
  test('of a theme or a part of the organisation that the city has belongs there', () => {
    const { record } = recordOf({ ...item, service_code: 'queues', agency_responsible: 'Kallion asema' });
    expect(record).toMatchObject({ themes: [{ code: 'queues' }], organisationUnitId: 'unit-1' });
  });
  test('keeps title, answer and the finer state of the dialect', () => {
    const { record } = recordOf({
      ...item,
      status: 'open',
      status_notes: 'Kiitos kysymyksestä.',
      extended_attributes: { title: 'Autosta', detailed_status: 'RECEIVED,PUBLIC_WORKS_NEW', tasks: [{}] },
    });
    expect(record).toMatchObject({
      status: 'received',
      title: 'Autosta',
      answer: 'Kiitos kysymyksestä.',
      answeredAt: null,
    });
  });
  test.each<[string, unknown, string]>([
    ['no object', 'x', 'not-an-object'],
    ['no id', { ...item, service_request_id: null }, 'no-id'],
    ['no time', { ...item, requested_datetime: undefined }, 'no-time'],
    ['a time without a zone', { ...item, requested_datetime: '2026-03-22T13:27:16' }, 'no-time'],
    ['a time to come', { ...item, requested_datetime: '2027-03-22T13:27:16Z' }, 'in-the-future'],
    ['a text of a megabyte', { ...item, description: 'x'.repeat(1_000_000) }, 'too-long'],
  ])('with %s is refused by its reason', (_name, sent, reason) => {
    expect(read(sent)).toEqual({ ok: false, reason });
  });
  test('never fails, whatever it holds', () => {
    const keys = fc.constantFrom(...Object.keys(item), 'extended_attributes', '__proto__');
    fc.assert(
      fc.property(fc.dictionary(keys, fc.anything()), (odd) => {
        expect(typeof read({ ...item, ...odd }).ok).toBe('boolean');
      }),
    );
  });
});

describe('an answer', () => {
  const json = (value: unknown) => readAnswer(Buffer.from(JSON.stringify(value)), 'application/json');
  const xml = (text: string) => readAnswer(Buffer.from(text), 'text/xml; charset=utf-8');

  test('is a list, or a list in a root', async () => {
    expect(await json([item])).toHaveLength(1);
    expect(await json({ service_requests: [item, item] })).toHaveLength(2);
    expect(await json([])).toEqual([]);
  });
  test('in XML gives the same items', async () => {
    const document =
      '<?xml version="1.0" encoding="utf-8"?><service_requests><request><service_request_id>A-1</service_request_id>' +
      '<status_notes/><description>a &amp; b &lt;c&gt;</description><lat>60.2</lat>' +
      '<extended_attributes><title>T</title></extended_attributes></request><request/></service_requests>';
    expect(await xml(document)).toEqual([
      {
        service_request_id: 'A-1',
        status_notes: '',
        description: 'a & b <c>',
        lat: '60.2',
        extended_attributes: { title: 'T' },
      },
      {},
    ]);
  });
  test.each<[string, unknown]>([
    ['as an object', { code: 403, description: 'no' }],
    ['in a list', [{ code: '403', description: 'no' }]],
    ['in a root', { errors: [{ code: 403 }] }],
  ])('that is an error %s is told as one', async (_name, value) => {
    await expect(json(value)).rejects.toMatchObject({ code: 'connectors.harvest-refused', facts: { code: '403' } });
  });
  test('that is an error in XML too', async () => {
    await expect(xml('<errors><error><code>404</code></error></errors>')).rejects.toMatchObject({
      facts: { code: '404' },
    });
  });
  test.each([
    ['breaks off', '[{"service_request_id":"A-1"},{"serv'],
    ['is a page', '<html><body>Hello'],
    ['is a number', '7'],
    ['is nothing', ''],
    [
      'has a document type',
      '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><service_requests>&a;</service_requests>',
    ],
    ['is deep', `${'<a>'.repeat(100)}${'</a>'.repeat(100)}`],
  ])('that %s is unreadable', async (_name, text) => {
    await expect(readAnswer(Buffer.from(text), 'application/json')).rejects.toMatchObject({
      code: 'connectors.harvest-unreadable',
    });
  });
});
