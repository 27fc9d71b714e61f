import { afterAll, describe, expect, test } from 'vitest';
import { caseOffice, staff, theSystem } from '../../../../test/case-office.ts';
import { settingsOf } from '../../../../test/identity-service.ts';
import { lettersIn } from '../../../../test/outbox.ts';
import { type Person } from '../../../../test/person.ts';
import { testService } from '../../../../test/service.ts';
import { contactsOf } from '../../people/index.ts';
import { eventsOf } from '../cases/feedback-event.store.ts';
import { findCase } from '../cases/handled-case.store.ts';
import { newTrackingCode } from '../cases/tracking-code.ts';
import { holdCase } from '../privacy/hold-case.ts';
import { guessLimits } from './guesses.ts';

// Nobody goes to the provider here: that there is one is enough.
const service = await testService({ environment: settingsOf('RESIDENT', 'https://login.example.fi') });
const office = caseOffice(service);
afterAll(() => service.close());

const enterPath = '/fi/feedback/mine';
const casePath = '/fi/feedback/mine/case';
const handler = staff('unit-head', null);
const textOf = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const caseOf = (id: string) => office.as(theSystem, ({ tx, cityId }) => findCase(tx, cityId, id));
const historyOf = (id: string) => office.as(theSystem, ({ tx, cityId }) => eventsOf(tx, cityId, id));

/** A case and somebody who has its code. */
async function followed(
  input: Parameters<typeof office.give>[0] = {},
): Promise<{ person: Person; id: string; code: string }> {
  const { feedbackCaseId: id, code } = await office.give(input);
  const person = service.visitor();
  const entered = await person.post(enterPath, { code });
  expect([entered.status, entered.location]).toEqual([303, casePath]);
  return { person, id, code };
}

const seen = async (person: Person): Promise<string> => textOf((await person.get(casePath)).text);

describe('the code of a case', () => {
  test('is taken however it is typed, and stands in no address from then on', async () => {
    const { code } = await office.give();
    const person = service.visitor();
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `;
    const entered = await person.post(enterPath, { code: typed });
    expect(entered.location).toBe(casePath);
    const cookie = entered.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^__Host-kuulolla-visit=.*HttpOnly.*Secure.*SameSite=Lax/);
    const shown = await person.get(casePath);
    expect(shown.headers.get('cache-control')).toBe('no-store');
    expect(shown.text).not.toContain(code);
  });
  test('works as a link of a letter, which leaves nothing behind in the address, in caches and in logs', async () => {
    const { code } = await office.give();
    const person = service.visitor();
    const entered = await person.get(`${enterPath}/${code}`);
    expect([entered.status, entered.location]).toEqual([303, casePath]);
    expect(entered.headers.get('cache-control')).toBe('no-store');
    expect(await seen(person)).toContain('Palautteesi on perillä');
    expect(service.logged()).not.toContain(code);
  });
  test('is forgotten by the browser when the giver stops looking', async () => {
    const { person } = await followed();
    expect((await person.post(casePath, { go: 'leave' })).location).toBe(`${enterPath}?left=yes`);
    expect((await person.get(casePath)).location).toBe(enterPath);
  });
  test('goes by letter to who wants it, three times at most', async () => {
    const { person, code } = await followed();
    for (const name of ['a', 'b', 'c']) {
      const sent = await person.post('/fi/feedback/thanks', { email: `${name}@example.fi` });
      expect(sent.location).toBe('/fi/feedback/thanks?sent=yes');
    }
    expect((await person.post('/fi/feedback/thanks', { email: 'd@example.fi' })).status).toBe(429);
    const bad = await person.post('/fi/feedback/thanks', { email: 'a@example.fi\r\nBcc: x@example.fi' });
    expect(bad.status).toBe(422);
    const jobs = await service.startJobs();
    await jobs.runDue();
    await jobs.stop();
    const letters = (await lettersIn(service.config.mail.outbox)).filter(({ text }) => text.includes(code));
    expect(letters).toHaveLength(3);
    expect(letters[0]?.text).toContain(`https://kuulolla.example/fi/feedback/mine/${code}`);
  });
});

describe('a code that there is not', () => {
  test('reads the same whether it is made up, of another city or of a case that is gone', async () => {
    const answers = await Promise.all(
      [newTrackingCode(), newTrackingCode()].map((code) => service.visitor().post(enterPath, { code })),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    const bodies = answers.map(({ text }) => text.replaceAll(/[0-9A-Z]{4}(?:-[0-9A-Z]{4}){4}/g, 'CODE'));
    expect(bodies[0]).toBe(bodies[1]);
    expect((await service.visitor().get(`${enterPath}/${newTrackingCode()}`)).status).toBe(404);
  });
  test('that is no code at all is a slip, says so and counts as no guess', async () => {
    const headers = { 'x-forwarded-for': '198.51.100.7' };
    for (let slip = 0; slip <= guessLimits.perAddress; slip += 1) {
      expect((await service.visitor().post(enterPath, { code: 'abc' }, headers)).status).toBe(422);
    }
  });
  test('can be guessed twenty times an hour from an address, by whatever way in', async () => {
    const headers = { 'x-forwarded-for': '198.51.100.8' };
    const ways: ((code: string) => Promise<{ status: number }>)[] = [
      (code) => service.visitor().post(enterPath, { code }, headers),
      (code) => service.visitor().get(`${enterPath}/${code}`, headers),
      (code) => service.visitor(`__Host-kuulolla-visit=${code}`).get(casePath, headers),
      (code) => service.visitor(`__Host-kuulolla-visit=${code}`).get('/fi/feedback/thanks', headers),
    ];
    const statuses: number[] = [];
    for (let at = 0; at < 200; at += 1) {
      statuses.push((await ways[at % ways.length]?.(newTrackingCode()))?.status ?? 0);
    }
    expect(statuses.slice(0, guessLimits.perAddress)).not.toContain(429);
    expect(new Set(statuses.slice(guessLimits.perAddress))).toEqual(new Set([429]));
    // Even the right one: else guessing would go on. From elsewhere it opens as before.
    const { code } = await office.give();
    expect((await service.visitor().post(enterPath, { code }, headers)).status).toBe(429);
    expect((await service.visitor().post(enterPath, { code })).status).toBe(303);
  });
});

describe('the page of a case', () => {
  test('says where it stands, what was promised and who has it, and shows what was said', async () => {
    const { person, id } = await followed({ wantsAnswer: true });
    expect(await seen(person)).toMatch(/odottaa käsittelijää.*Siitä vastaa kallio.*Saat vastauksen viimeistään/);
    await office.act(handler, id, { act: 'take' });
    await office.act(handler, id, { act: 'note', text: 'Sisäinen huomio.' });
    await office.act(handler, id, { act: 'ask-colleague', text: 'Mitä sanot?' });
    await office.act(handler, id, { act: 'interim-answer', text: 'Selvitämme tätä.' });
    const text = await seen(person);
    expect(text).toContain('Odotin vastaanotolla kaksi tuntia.');
    expect(text).toContain('Selvitämme tätä.');
    expect(text).not.toMatch(/Sisäinen huomio|Mitä sanot|Kaisa Käsittelijä/);
  });
  test('says plainly that the city is late', async () => {
    const receivedAt = new Date(Date.now() - 30 * 86_400_000);
    const { person } = await followed({ receivedAt, wantsAnswer: true });
    expect(await seen(person)).toContain('Olemme myöhässä, ja pahoittelemme sitä.');
  });
  test('answers a question of the city, and the same words sent twice are said once', async () => {
    const { person, id } = await followed();
    await office.act(handler, id, { act: 'ask-giver', text: 'Minä päivänä?' });
    expect(await seen(person)).toContain('Vastaa kysymykseen');
    for (const _ of [1, 2]) {
      expect((await person.post(casePath, { go: 'reply', text: 'Maanantaina.' })).location).toBe(
        `${casePath}?done=replied`,
      );
    }
    expect((await historyOf(id)).filter(({ act }) => act === 'giver-replied')).toHaveLength(1);
    expect(await caseOf(id)).toMatchObject({ status: 'open' });
    expect((await person.post(casePath, { go: 'reply', text: ' ' })).status).toBe(422);
  });
  test('gives words that came too late back in the form that fits', async () => {
    const { person, id } = await followed();
    await office.act(handler, id, { act: 'answer', text: 'Asia on kunnossa.' });
    await person.post(casePath, { go: 'rate', helped: 'no' });
    const late = await person.post(casePath, { go: 'reply', text: 'Muistin vielä: se oli tiistai.' });
    expect(late.status).toBe(422);
    expect(late.text).toContain('Muistin vielä: se oli tiistai.</textarea>');
  });
});

describe('after the answer', () => {
  const answered = async () => {
    const given = await followed();
    await office.act(handler, given.id, { act: 'answer', text: 'Lisäsimme aikoja.' });
    return given;
  };
  test('the giver says once whether it helped, and why', async () => {
    const { person, id } = await answered();
    expect((await person.post(casePath, { go: 'rate' })).status).toBe(422);
    await person.post(casePath, { go: 'rate', helped: 'yes', why: 'Selkeä vastaus.' });
    await person.post(casePath, { go: 'rate', helped: 'no' });
    const ratings = (await historyOf(id)).filter(({ act }) => act === 'rate');
    expect(ratings.map(({ facts, text }) => [facts, text])).toEqual([[{ helped: true }, 'Selkeä vastaus.']]);
    expect(await seen(person)).toContain('Vastaus auttoi.');
  });
  test('may have it looked at again, but not without saying why', async () => {
    const { person, id } = await answered();
    const silent = await person.post(casePath, { go: 'rate', helped: 'no', again: 'yes' });
    expect([silent.status, (await caseOf(id))?.status]).toEqual([422, 'answered']);
    await person.post(casePath, { go: 'rate', helped: 'no', again: 'yes', why: 'Aikoja ei ole.' });
    expect((await historyOf(id)).slice(-2).map(({ act, text }) => [act, text])).toEqual([
      ['rate', null],
      ['reopen', 'Aikoja ei ole.'],
    ]);
    expect(await seen(person)).toContain('taas käsittelyssä');
  });
});

describe('a giver who changes her mind', () => {
  test('withdraws: nothing more is done about it', async () => {
    const { person, id } = await followed();
    for (const _ of [1, 2]) expect((await person.post(casePath, { go: 'withdraw' })).status).toBe(303);
    expect(await caseOf(id)).toMatchObject({ status: 'withdrawn' });
    expect(await seen(person)).toContain('Peruit palautteen');
  });
  test('has her details erased: the address, the name and for whom she spoke', async () => {
    const { person, id } = await followed({
      contact: { email: 'aino@example.fi', name: 'Aino' },
      onBehalfOf: { relation: 'relative', name: 'Eeva', consent: 'told-by-giver' },
    });
    const contactId = (await caseOf(id))?.giverContactId ?? '';
    expect((await person.post(casePath, { go: 'erase' })).location).toBe(`${casePath}?done=erased`);
    expect(await caseOf(id)).toMatchObject({ giverContactId: null, giverResidentId: null, onBehalfOf: null });
    const left = await office.as(theSystem, (ctx) => contactsOf(ctx, [contactId]));
    expect(left.size).toBe(0);
    expect(await seen(person)).not.toContain('Eeva');
  });
  test('keeps her details while the law holds the case, and is told why', async () => {
    const { person, id } = await followed({ contact: { email: 'pidetty@example.fi', name: 'Pirjo' } });
    const contactId = (await caseOf(id))?.giverContactId ?? '';
    await office.as(staff('registrar', null), (ctx) => holdCase(ctx, { feedbackCaseId: id, reason: 'Vahinkoasia' }));
    for (const go of ['erase', 'forget']) {
      const answer = await person.post(casePath, { go });
      expect(answer.location).toBe(`${casePath}?held=yes`);
      expect((await person.get(answer.location ?? '')).text).toContain('laki velvoittaa kaupungin säilyttämään ne');
    }
    expect(await caseOf(id)).toMatchObject({ giverContactId: contactId });
    const left = await office.as(theSystem, (ctx) => contactsOf(ctx, [contactId]));
    expect(left.size).toBe(1);
  });
  test('has it removed altogether: no word is left, and the code opens nothing', async () => {
    const { person, id, code } = await followed({ text: 'Kadotkoon tämä.' });
    expect((await person.post(casePath, { go: 'forget' })).location).toBe(`${enterPath}?gone=yes`);
    expect(await caseOf(id)).toMatchObject({ status: 'withdrawn', text: null, maskedText: null });
    expect(JSON.stringify(await historyOf(id))).not.toContain('Kadotkoon');
    expect((await person.post(enterPath, { code })).status).toBe(404);
  });
  test('takes back the permission to publish', async () => {
    const { person, id } = await followed({ mayPublish: true });
    await person.post(casePath, { go: 'unpublish' });
    expect(await caseOf(id)).toMatchObject({ mayPublish: false, isPublished: false });
  });
});

describe('a sensitive case', () => {
  const secret = 'Tunnukseni on 131052-308T, ja asia koskee lääkitystäni.';
  test('shows by the code alone where it stands, and no word of what was said', async () => {
    const { person, id } = await followed({ text: secret });
    await office.act(staff('registrar', null), id, { act: 'answer', text: 'Salainen vastaus.' });
    const { text } = await person.get(casePath);
    expect(textOf(text)).toContain('Palautteeseesi on vastattu.');
    expect(text).not.toMatch(/lääkitys|131052|Salainen vastaus|<textarea/);
    expect(text).toContain('/fi/identify?next=');
    // Nor are words taken that nobody could have read an answer to.
    await person.post(casePath, { go: 'rate', helped: 'no' });
    expect((await historyOf(id)).map(({ act }) => act)).not.toContain('rate');
  });
  test('becomes that of the resident who has its code and has identified herself; after that the code opens nothing more', async () => {
    const { feedbackCaseId: id, code } = await office.give({ text: secret });
    const person = await service.resident('Tuula Tunnistettu');
    await person.post(enterPath, { code });
    expect(await seen(person)).toContain('Jos palaute on sinun');
    const claimed = await person.post(casePath, { go: 'claim' });
    expect(claimed.location).toBe(`${casePath}/${id}?done=claimed`);
    expect(textOf((await person.get(`${casePath}/${id}`)).text)).toContain('lääkitystäni');
    const thief = await service.resident('Varas Varanen');
    await thief.post(enterPath, { code });
    expect((await thief.post(casePath, { go: 'claim' })).status).toBe(404);
    expect(await seen(thief)).not.toContain('lääkitystäni');
  });
});
