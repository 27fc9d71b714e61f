import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { afterAll, describe, expect, test } from 'vitest';
import { caseOffice, theSystem } from '../../../../test/case-office.ts';
import { auditEventsOf } from '../../../../test/people-service.ts';
import { testService } from '../../../../test/service.ts';
import { examineFile } from '../../../platform/attachments/index.ts';
import { plantEicar, plantPdf, plantPhoto } from '../../../platform/attachments/planted-files.ts';
import { findsEicar, plantScanner } from '../../../platform/attachments/planted-scanner.ts';
import { visitor } from '../../../platform/auth/rights.ts';
import { AttachmentList } from './attachment-list.tsx';
import { attachmentReply } from './attachment-reply.ts';
import { attachmentPath } from './attachment.routes.ts';
import { attachmentsOf, emptyAttachments, waitingAttachments } from './attachment.store.ts';
import { keepAttachments } from './keep-attachments.ts';

let answering = findsEicar;
const scanner = await plantScanner((bytes) => answering(bytes));
const service = await testService({ environment: { KUULOLLA_CLAMAV: `127.0.0.1:${scanner.port}` } });
const office = caseOffice(service);
const { city } = service;
afterAll(async () => {
  await service.close();
  await scanner.close();
});

/** Between the calls no job runs by itself. */
async function runJobs(): Promise<void> {
  const jobs = await service.startJobs();
  await jobs.runDue();
  await jobs.stop();
}

const eventsSoFar = async () => (await auditEventsOf(service.database, city.cityId)).map(({ event }) => event);

interface Sent {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function aCaseWith(files: readonly Sent[], { isSensitive = false } = {}) {
  const { feedbackCaseId } = await office.give({ isSensitive });
  const examined = await Promise.all(files.map((file) => examineFile(file)));
  const kept = await office.as(visitor, (ctx) => keepAttachments(ctx, feedbackCaseId, 1, examined));
  return { feedbackCaseId, ids: kept.map(({ attachmentId }) => attachmentId) };
}

const filesOf = (feedbackCaseId: string) =>
  office.as(theSystem, ({ tx, cityId }) => attachmentsOf(tx, cityId, feedbackCaseId));
const statesOf = async (feedbackCaseId: string) => (await filesOf(feedbackCaseId)).map(({ state }) => state);
const asGiver = (feedbackCaseId: string, attachmentId: string) =>
  office.as(visitor, (ctx) => attachmentReply(ctx, feedbackCaseId, attachmentId, 'giver'));
const letter = { name: 'Äidin kirje.txt', bytes: Buffer.from('Odotin kaksi tuntia.') };

describe('a file of a case', () => {
  test('is for staff alone until the scanner has cleared it', async () => {
    const { feedbackCaseId, ids } = await aCaseWith([{ name: 'kuva.jpg', bytes: await plantPhoto('piha') }]);
    const id = ids[0] ?? '';
    await expect(asGiver(feedbackCaseId, id)).rejects.toMatchObject({ code: 'feedback.no-such-attachment' });
    const handler = service.as('handler', city.kallio);
    const waiting = await handler.get(`/fi${attachmentPath(feedbackCaseId, id)}`);
    expect([waiting.status, waiting.headers.get('content-disposition')]).toEqual([
      200,
      'attachment; filename="kuva.jpg"',
    ]);
    await runJobs();
    expect(await statesOf(feedbackCaseId)).toEqual(['cleared']);
    expect(await asGiver(feedbackCaseId, id)).toMatchObject({ kind: 'file', type: 'image/jpeg', fromOutside: 'shown' });
    const cleared = await handler.get(`/fi${attachmentPath(feedbackCaseId, id)}`);
    expect(cleared.headers.get('content-disposition')).toBe('inline; filename="kuva.jpg"');
  });

  test('with something harmful in it is taken away, and the log says so', async () => {
    const { feedbackCaseId, ids } = await aCaseWith([letter, { name: 'eicar.txt', bytes: plantEicar() }]);
    await runJobs();
    const files = await filesOf(feedbackCaseId);
    expect(files.map(({ state, refusal }) => [state, refusal])).toEqual([
      ['cleared', null],
      ['refused', 'Eicar-Test-Signature'],
    ]);
    const handler = service.as('handler', city.kallio);
    expect((await handler.get(`/fi${attachmentPath(feedbackCaseId, ids[1] ?? '')}`)).status).toBe(404);
    expect(await eventsSoFar()).toContain('feedback.attachment-refused');
  });

  test('waits while the scanner is away, and is judged when it is back', async () => {
    answering = () => undefined;
    const { feedbackCaseId } = await aCaseWith([letter]);
    await runJobs();
    expect(await statesOf(feedbackCaseId)).toEqual(['waiting']);
    expect(await office.as(theSystem, ({ tx, cityId }) => waitingAttachments(tx, cityId))).toMatchObject({ count: 1 });
    answering = findsEicar;
    await aCaseWith([letter]);
    await runJobs();
    expect(await statesOf(feedbackCaseId)).toEqual(['cleared']);
  });

  test('that the scanner cannot judge keeps no other one waiting', async () => {
    answering = (bytes) => (bytes.includes('vaikea') ? 'stream: Cannot scan ERROR' : findsEicar(bytes));
    const hard = await aCaseWith([{ name: 'a.txt', bytes: Buffer.from('vaikea') }]);
    const easy = await aCaseWith([letter]);
    await runJobs();
    expect([await statesOf(hard.feedbackCaseId), await statesOf(easy.feedbackCaseId)]).toEqual([
      ['waiting'],
      ['cleared'],
    ]);
    answering = findsEicar;
  });

  test('is downloaded in a sandbox under its own name when it is no picture', async () => {
    const { feedbackCaseId, ids } = await aCaseWith([letter, { name: 'a.pdf', bytes: plantPdf() }]);
    await runJobs();
    const handler = service.as('handler', city.kallio);
    const [text, pdf] = await Promise.all(ids.map((id) => handler.get(`/fi${attachmentPath(feedbackCaseId, id)}`)));
    expect(text?.text).toBe('Odotin kaksi tuntia.');
    expect(text?.headers.get('content-disposition')).toBe(
      `attachment; filename="Aidin kirje.txt"; filename*=UTF-8''%C3%84idin%20kirje.txt`,
    );
    expect(pdf?.headers.get('content-disposition')).toBe('attachment; filename="a.pdf"');
    for (const answer of [text, pdf]) {
      expect(answer?.headers.get('content-security-policy')).toBe(
        "default-src 'none'; sandbox; frame-ancestors 'none'",
      );
      expect(answer?.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer?.headers.get('cache-control')).toBe('no-store');
    }
  });

  test('is reached through its own case alone, by whom the case may be reached', async () => {
    const one = await aCaseWith([letter]);
    const other = await aCaseWith([letter]);
    await runJobs();
    await expect(asGiver(other.feedbackCaseId, one.ids[0] ?? '')).rejects.toMatchObject({ kind: 'not-found' });
    const path = `/fi${attachmentPath(one.feedbackCaseId, one.ids[0] ?? '')}`;
    const missing = `/fi${attachmentPath(one.feedbackCaseId, other.ids[0] ?? '')}`;
    expect((await service.as('handler', city.kallio).get(missing)).status).toBe(404);
    const foreign = await service.as('handler', city.schools).get(path);
    expect(foreign.status).toBe(404);
    expect((await service.visitor().get(path)).status).not.toBe(200);
    expect((await service.as('administrator').get(path)).status).toBe(403);
  });

  test('of a sensitive case reads like none for others, and its reading is in the log', async () => {
    const { feedbackCaseId, ids } = await aCaseWith([letter], { isSensitive: true });
    const path = `/fi${attachmentPath(feedbackCaseId, ids[0] ?? '')}`;
    expect((await service.as('handler', city.kallio).get(path)).status).toBe(404);
    const before = (await eventsSoFar()).length;
    expect((await service.as('sensitive-handler', city.kallio).get(path)).status).toBe(200);
    const events = await eventsSoFar();
    expect(events.slice(before)).toContain('feedback.sensitive-read');
  });

  test('that was erased is gone, and that there was one stays', async () => {
    const { feedbackCaseId, ids } = await aCaseWith([letter]);
    await office.as(theSystem, ({ tx, cityId }) => emptyAttachments(tx, cityId, feedbackCaseId));
    expect(await filesOf(feedbackCaseId)).toMatchObject([{ state: 'erased', name: '', description: null }]);
    const handler = service.as('handler', city.kallio);
    expect((await handler.get(`/fi${attachmentPath(feedbackCaseId, ids[0] ?? '')}`)).status).toBe(404);
  });
});

test('the page of the case shows its files to staff', async () => {
  const { feedbackCaseId, ids } = await aCaseWith([letter]);
  const page = await service.as('handler', city.kallio).get(`/fi/staff/feedback/${feedbackCaseId}`);
  expect(page.text).toContain(`/fi${attachmentPath(feedbackCaseId, ids[0] ?? '')}`);
});

test('the list of files shows pictures, and says of a file that waits what it waits for', async () => {
  const { feedbackCaseId } = await aCaseWith([letter, { name: 'kuva.jpg', bytes: await plantPhoto('piha') }]);
  const shown = async (reader: 'staff' | 'giver') =>
    renderToString(
      h(AttachmentList, {
        language: 'fi',
        reader,
        attachments: await filesOf(feedbackCaseId),
        href: ({ attachmentId }) => `/files/${attachmentId}`,
      }),
    );
  expect(await shown('giver')).toContain('Tarkistetaan haittaohjelmien varalta');
  expect(await shown('giver')).not.toContain('href=');
  expect(await shown('staff')).toContain('href=');
  await runJobs();
  const cleared = await shown('giver');
  expect(cleared).toContain('alt="Kuva kuva.jpg"');
  expect(cleared.match(/href=/g)).toHaveLength(2);
});
