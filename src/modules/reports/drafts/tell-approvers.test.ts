import { afterAll, beforeAll, expect, test } from 'vitest';
import { lettersIn } from '../../../../test/outbox.ts';
import { startedDraft } from '../../../../test/review-steps.ts';
import { testService, type TestService } from '../../../../test/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.close());

test('who may approve is told that a draft waits, once each time it is handed in, and never who wrote it', async () => {
  const writer = await service.invite('Kaisa Kirjoittaja', 'editor');
  const colleague = await service.invite('Kalle Kollega', 'analyst');
  const handler = await service.invite('Kirsi Käsittelijä', 'handler');
  const elsewhere = await service.invite('Esa Etäällä', 'editor', service.city.kallio);
  const draftId = await startedDraft(writer.person, { period: '2020-Q2' });
  const path = `/fi/staff/reviews/drafts/${draftId}`;
  const subjectsTo = async (email: string): Promise<string[]> =>
    (await lettersIn(service.config.mail.outbox))
      .filter(({ to, text }) => to.includes(email) && text.includes(path))
      .map(({ subject }) => subject);
  const handIn = async (): Promise<void> => {
    expect((await writer.person.post(`${path}/submit`, { note: '' })).status).toBe(303);
    const jobs = await service.startJobs();
    await jobs.runDue();
    await jobs.stop();
  };
  await handIn();
  const told = 'Luonnos odottaa hyväksyntää / Ett utkast väntar på godkännande: huhti–kesäkuu 2020';
  expect(await subjectsTo(colleague.email)).toEqual([told]);
  for (const other of [writer, handler, elsewhere]) expect(await subjectsTo(other.email)).toEqual([]);
  expect((await colleague.person.post(`${path}/return`, { note: 'Otsikko.' })).status).toBe(303);
  await handIn();
  expect(await subjectsTo(colleague.email)).toEqual([told, told]);
});
