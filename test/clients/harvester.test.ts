import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { makeTargets } from '../route-addresses.ts';
import { publishedReview } from '../review-steps.ts';
import { testService, type TestService } from '../service.ts';

/** What a data portal reads of a catalogue: all that DCAT-AP makes compulsory or recommends, and where the files are. */
const inThreeLanguages = z
  .array(z.object({ '@value': z.string().min(1), '@language': z.enum(['fi', 'sv', 'en']) }))
  .length(3);
const link = z.object({ '@id': z.url() });
const distribution = z.looseObject({
  '@type': z.literal('dcat:Distribution'),
  'dct:title': inThreeLanguages,
  'dcat:accessURL': link,
  'dcat:downloadURL': link,
  'dcat:mediaType': link,
  'dct:format': link,
  'dct:license': link,
  'dct:language': z.array(link).min(1),
});
const dataset = z.looseObject({
  '@id': z.url(),
  '@type': z.literal('dcat:Dataset'),
  'dct:title': inThreeLanguages,
  'dct:description': inThreeLanguages,
  'dct:publisher': z.looseObject({ '@type': z.literal('foaf:Agent'), 'foaf:name': inThreeLanguages }),
  'dcat:version': z.string(),
  'dct:temporal': z.array(z.looseObject({ 'dcat:startDate': z.object({ '@value': z.iso.date() }) })).length(1),
  'dcat:keyword': z.array(z.looseObject({})).min(3),
  'dcat:distribution': z.array(distribution).min(10),
});
const catalogue = z.looseObject({
  '@id': z.url(),
  'dct:title': inThreeLanguages,
  'dct:description': inThreeLanguages,
  'dct:publisher': z.looseObject({ '@id': z.url() }),
  'dcat:dataset': z.array(dataset),
});

let service: TestService;
beforeAll(async () => {
  service = await testService();
  await makeTargets(service);
  // A second edition of the same period: the catalogue lists the newest alone.
  await publishedReview(service.as('analyst'), service.as('editor'), { period: '2020-Q1' });
});
afterAll(() => service.close());

const asked = async () => {
  const answer = await service.visitor().get('/api/v1/catalogue.jsonld');
  expect(answer.headers.get('content-type')).toContain('application/ld+json');
  return catalogue.parse(JSON.parse(answer.text));
};

test('a data portal finds the newest edition of each review with all that DCAT-AP asks for', async () => {
  const found = await asked();
  expect(
    found['dcat:dataset'].map((each) => [each['dcat:version'], each['dct:temporal'][0]?.['dcat:startDate']['@value']]),
  ).toEqual([['2', '2020-01-01']]);
});

test('every file of the catalogue is served as what the catalogue says it is', async () => {
  const files = (await asked())['dcat:dataset'].flatMap((each) => each['dcat:distribution']);
  const visitor = service.visitor();
  for (const file of files) {
    const answer = await visitor.get(new URL(file['dcat:downloadURL']['@id']).pathname);
    const type = file['dcat:mediaType']['@id'].split('/media-types/')[1];
    expect([file['@id'], answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([
      file['@id'],
      200,
      type,
    ]);
  }
});

test('the Turtle names the same datasets and files', async () => {
  const found = await asked();
  const turtle = (await service.visitor().get('/api/v1/catalogue.ttl')).text;
  const addresses = (predicate: string) =>
    [...turtle.matchAll(new RegExp(`${predicate} <([^>]+)>`, 'g'))].map((each) => each[1]).toSorted();
  expect(addresses('dcat:downloadURL')).toEqual(
    found['dcat:dataset']
      .flatMap((each) => each['dcat:distribution'].map((file) => file['dcat:downloadURL']['@id']))
      .toSorted(),
  );
  expect([...turtle.matchAll(/\n {2}a dcat:Dataset/g)]).toHaveLength(found['dcat:dataset'].length);
});

test('a file that there is not is a plain 404', async () => {
  const visitor = service.visitor();
  const edition = '/fi/reviews/quarterly-feedback/2020-Q1/1';
  for (const file of [
    'tables/nothing.csv',
    'tables/feedback.received-by-kind.exe',
    'workbook/tables.exe',
    'workbook/tables.csv',
  ]) {
    expect((await visitor.get(`${edition}/${file}`)).status).toBe(404);
  }
  expect((await visitor.get('/fi/reviews/quarterly-feedback/2020-Q1/9/workbook/tables.ods')).status).toBe(404);
});
