import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages } from '../../kernel/language.ts';
import { draftProfile } from './draft-profile.ts';
import { profileFaultText } from './feedback-texts.ts';
import { parseProfile, readProfile } from './import-profile.ts';

const example = (path: string): string => readFileSync(new URL(`../../../examples/${path}`, import.meta.url), 'utf8');

describe('a profile', () => {
  test.each(['karlsruhe/profile.json', 'finnish-export/profile.json'])('of the examples is right: %s', (path) => {
    expect(readProfile(example(path))).toMatchObject({ ok: true });
  });

  test('read back from where it was stored means the same', () => {
    const first = readProfile(example('karlsruhe/profile.json'));
    if (!first.ok) throw new Error('the example is wrong');
    expect(parseProfile(JSON.parse(JSON.stringify(first.profile)))).toEqual(first);
  });

  test('tells every fault with its place and what to do', () => {
    const parsed = parseProfile({
      name: '',
      source: 'Iso Nimi',
      timeZone: 'Helsinki',
      sourceId: ['id'],
      received: { column: 'saapui', formats: ['d.m.yyyy'], ofset: 'ignored' },
      status: { column: 'tila', values: { Valmis: 'finished', Poistettu: null } },
      themesValidFrom: '2020-02-30',
      colour: 'red',
    });
    const faults = parsed.ok ? [] : parsed.faults;
    expect(faults.map(({ path, reason }) => `${path}: ${reason}`).toSorted()).toEqual([
      'colour: unknown-key',
      'name: too-short-or-long',
      'received.formats.0: time-pattern',
      'received.ofset: unknown-key',
      'source: code',
      'status.values.Valmis: not-one-of',
      'themesValidFrom: day',
      'timeZone: time-zone',
    ]);
    for (const fault of faults)
      for (const language of languages) expect(profileFaultText(fault, language)).toMatch(/\w/);
  });

  test('without what every case must have is refused', () => {
    const parsed = parseProfile({ name: 'x', source: 'x', timeZone: 'UTC', sourceId: ['id'], status: {} });
    expect(parsed.ok ? [] : parsed.faults).toEqual([{ path: 'received', reason: 'missing', facts: {} }]);
    const noStatus = parseProfile({
      name: 'x',
      source: 'x',
      timeZone: 'UTC',
      sourceId: ['id'],
      received: { column: 'd' },
      status: {},
    });
    expect(noStatus.ok ? [] : noStatus.faults.map(({ path }) => path)).toEqual(['status.default']);
  });

  test('that is no JSON says so', () => {
    expect(readProfile('{ "name": ')).toMatchObject({ ok: false, faults: [{ reason: 'not-json' }] });
  });
});

describe('a first draft', () => {
  const path = new URL('../../../examples/finnish-export/palautteet.csv', import.meta.url).pathname;

  test('finds columns, forms of times and values of a Finnish export, and needs no edit to be lawful', async () => {
    const draft = await draftProfile([path]);
    expect(draft).toMatchObject({
      source: 'palautteet',
      sourceId: [['Palautenumero']],
      received: { column: ['Saapunut'], formats: ['d.M.yyyy H.mm'] },
      answered: { column: ['Vastattu'] },
      kind: {
        column: ['Palautetyyppi'],
        values: { Kiitos: 'praise', Moite: 'complaint', Idea: 'idea', Kysymys: 'question' },
      },
      status: { values: { Vastattu: 'answered', Käsittelyssä: 'open' } },
      channel: { values: { Verkkolomake: 'web', Puhelin: 'phone' } },
      theme: { column: ['Aihe'] },
      text: { column: ['Palaute'] },
    });
    expect(parseProfile(JSON.parse(JSON.stringify(draft)))).toMatchObject({ ok: true });
  });
});
