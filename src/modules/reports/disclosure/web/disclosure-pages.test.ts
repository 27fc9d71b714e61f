import { afterAll, expect, test } from 'vitest';
import { testService } from '../../../../../test/service.ts';

const service = await testService();
afterAll(() => service.close());

const path = '/en/staff/reviews/disclosure';
const rule = {
  validFrom: '2199-01-01',
  thresholdPublic: '12',
  thresholdInside: '6',
  'legalSource-fi': 'Tilastolaki 280/2004, 13 §',
  'legalSource-sv': 'Statistiklagen 280/2004, 13 §',
  'legalSource-en': 'Statistics Act 280/2004, section 13',
};

test('an administrator sees the rule in force, writes down a new one with its basis, and sees it in the history', async () => {
  const person = service.as('administrator');
  expect((await person.get('/en/staff/reviews')).text).toContain(`href="${path}"`);
  const before = (await person.get(path)).text;
  expect(before).toContain('The city has not written down a rule of its own yet.');
  expect(before).toContain('>10<');
  const answer = await person.post(path, rule);
  expect([answer.status, answer.location]).toEqual([303, `${path}?done=saved`]);
  const after = (await person.get(`${path}?done=saved`)).text;
  expect(after).toContain('The new rule is saved.');
  expect(after).toContain('Statistics Act 280/2004, section 13');
  expect((await person.get('/fi/staff/audit-log')).text).toContain('Pienten lukujen suojauksen sääntö muutettu');
});

test.each([
  ['validFrom', { validFrom: '2020-01-01' }, 'Give the day as 2026-01-31, today at the earliest.'],
  ['validFrom', { validFrom: '2199-02-31' }, 'Give the day as 2026-01-31, today at the earliest.'],
  [
    'thresholdPublic',
    { thresholdPublic: '2' },
    'Give a whole number from 3 to 100, at least the limit inside the city.',
  ],
  [
    'thresholdPublic',
    { thresholdPublic: '5' },
    'Give a whole number from 3 to 100, at least the limit inside the city.',
  ],
  ['thresholdInside', { thresholdInside: 'six' }, 'Give a whole number from 3 to 100.'],
  ['legalSource-sv', { 'legalSource-sv': ' ' }, 'Write the basis, 300 characters at most.'],
])('%s is said to be wrong at its field, and what was typed stays', async (field, wrong, text) => {
  const answer = await service.as('administrator').post(path, { ...rule, ...wrong });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain(text);
  expect(answer.text).toContain(`href="#${field}"`);
  expect(answer.text).toContain('Tilastolaki 280/2004, 13 §');
});

test('an analyst has no way there', async () => {
  expect((await service.as('analyst').get(path)).status).toBe(403);
  expect((await service.as('analyst').get('/en/staff/reviews')).text).not.toContain(`href="${path}"`);
});
