import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanCode, cleanText } from './clean-text.ts';
import { rowReader, type RowOutcome } from './feedback-row.ts';
import { type ImportProfileFile, parseProfile } from './import-profile.ts';
import { contentHash } from './import-chunk.ts';
import { themeCode } from './row-themes.ts';

const usual: ImportProfileFile = {
  name: 'Palautejärjestelmä',
  source: 'palaute',
  timeZone: 'Europe/Helsinki',
  sourceId: ['tunnus'],
  received: { column: 'saapui', formats: ['d.M.yyyy H.mm', 'd.M.yyyy', 'iso'] },
  status: { column: 'tila', values: { uusi: 'received', valmis: 'closed', poistettu: null }, default: 'received' },
};
const usualRow = { tunnus: 'A1', saapui: '29.3.2026 12.00', tila: 'uusi' };

function readRow(row: Record<string, string>, change: Partial<ImportProfileFile> = {}): RowOutcome {
  const parsed = parseProfile({ ...usual, ...change });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const cells = { ...usualRow, ...row };
  const lookups = {
    organisationUnitIds: new Map([['kallio', 'unit-1']]),
    districtIds: new Map([['d1', 'district-1']]),
    themeCodes: new Set(['esteettomyys', 'jonotus']),
  };
  const now = new Date('2026-12-01T12:00:00Z');
  return rowReader(parsed.profile, Object.keys(cells), 'x.csv', lookups, now)(Object.values(cells));
}
const recordOf = (outcome: RowOutcome) => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.rejects));
  return outcome.record;
};
const reasonsOf = (outcome: RowOutcome) =>
  outcome.ok ? [] : outcome.rejects.map((it) => `${it.column}: ${it.reason}`);

describe('times', () => {
  test.each([
    ['29.3.2026 2.59', '2026-03-29T00:59:00.000Z'],
    ['1.7.2026 0.30', '2026-06-30T21:30:00.000Z'],
    ['25.10.2026 3.30', '2026-10-25T00:30:00.000Z'],
    ['29.2.2024', '2024-02-28T22:00:00.000Z'],
    ['2019-03-23T06:32:00+01:00', '2019-03-23T05:32:00.000Z'],
    ['2019-03-23 06:32:00.5Z', '2019-03-23T06:32:00.500Z'],
  ])('%s in the files of Helsinki is %s', (saapui, instant) => {
    expect(recordOf(readRow({ saapui })).receivedAt.toISOString()).toBe(instant);
  });

  test.each([
    ['29.3.2026 3.30', 'skipped-hour'],
    ['30.2.2026 12.00', 'no-such-date'],
    ['29.2.2023', 'no-such-date'],
    ['31.12.2025 24.00', 'no-such-date'],
    ['2026-13-01', 'no-such-date'],
    ['2026-01-01T12:00+19:00', 'no-such-date'],
    ['eilen', 'not-a-date'],
    ['12/24/2025', 'not-a-date'],
    ['', 'missing'],
    ['3.12.2026 12.00', 'in-the-future'],
    ['1.1.1970', 'too-early'],
    ['1.1.0000', 'no-such-date'],
  ])('%j is rejected: %s', (saapui, reason) => {
    expect(reasonsOf(readRow({ saapui }))).toEqual([`saapui: ${reason}`]);
  });

  test('a skipped hour moves on, and a repeated one is the later, when the profile says so', () => {
    const rules = { skippedHour: 'shift', repeatedHour: 'later' } as const;
    expect(recordOf(readRow({ saapui: '29.3.2026 3.30' }, rules)).receivedAt.toISOString()).toBe(
      '2026-03-29T01:30:00.000Z',
    );
    expect(recordOf(readRow({ saapui: '25.10.2026 3.30' }, rules)).receivedAt.toISOString()).toBe(
      '2026-10-25T01:30:00.000Z',
    );
  });

  test('a written offset is passed over when the source writes wrong ones', () => {
    const received = { column: 'saapui', offset: 'ignored' } as const;
    const record = recordOf(readRow({ saapui: '2026-07-01T12:00:00+01:00' }, { received }));
    expect(record.receivedAt.toISOString()).toBe('2026-07-01T09:00:00.000Z');
  });

  test('effects that precede their cause are mended and told', () => {
    const change = {
      changed: { column: 'muutettu', formats: ['d.M.yyyy H.mm'] },
      answered: { column: 'vastattu', formats: ['d.M.yyyy H.mm', 'd.M.yyyy'] },
    };
    const early = readRow({ muutettu: '29.3.2026 11.58', vastattu: '28.3.2026 12.00' }, change);
    expect(early).toMatchObject({ ok: true, warnings: ['changed-before-received', 'answer-before-received'] });
    expect(recordOf(early)).toMatchObject({ answeredAt: null });
    expect(recordOf(early).changedAt).toEqual(recordOf(early).receivedAt);
    const sameDay = readRow({ muutettu: '', vastattu: '29.3.2026' }, change);
    expect(sameDay).toMatchObject({ ok: true, warnings: [] });
    expect(recordOf(sameDay).answeredAt).toEqual(recordOf(sameDay).receivedAt);
  });

  test('an answer counts only in the statuses that the profile names', () => {
    const answered: ImportProfileFile['answered'] = { column: 'muutettu', whenStatus: ['closed'] };
    const muutettu = '2026-04-01T12:00:00Z';
    expect(recordOf(readRow({ muutettu }, { answered })).answeredAt).toBeNull();
    expect(recordOf(readRow({ muutettu, tila: 'valmis' }, { answered })).answeredAt).toEqual(new Date(muutettu));
  });
});

describe('values', () => {
  test('are found whatever their case, blanks and unseen signs', () => {
    expect(recordOf(readRow({ tila: ' \u200bVALMIS\u00a0' })).status).toBe('closed');
  });

  test('that the profile does not know are rejected or passed over, as it says', () => {
    expect(reasonsOf(readRow({ tila: 'outo' }))).toEqual(['tila: unknown-value']);
    const status = { column: 'tila', values: {}, default: 'open', unknown: 'ignore' } as const;
    expect(recordOf(readRow({ tila: 'outo' }, { status })).status).toBe('open');
  });

  test('of units and districts are codes of the city', () => {
    const change = { unit: { column: 'toimipiste' }, district: { column: 'alue', unknown: 'ignore' } } as const;
    const record = recordOf(readRow({ toimipiste: 'Kallio', alue: 'missä lie' }, change));
    expect(record).toMatchObject({ organisationUnitId: 'unit-1', districtId: null });
    expect(reasonsOf(readRow({ toimipiste: 'Vallila', alue: '' }, change))).toEqual(['toimipiste: unknown-value']);
  });

  test('every fault of a row is told at once', () => {
    const outcome = readRow({ tunnus: '', saapui: 'x', tila: 'outo' });
    expect(reasonsOf(outcome).toSorted()).toEqual(['saapui: not-a-date', 'tila: unknown-value', 'tunnus: missing']);
  });

  test('several themes stand in one cell, and new ones are made when the profile allows', () => {
    const theme = { column: 'aihe', values: { Jono: 'jonotus' }, unknown: 'create', separator: ';' } as const;
    const { themes } = recordOf(readRow({ aihe: 'jono; Esteettömyys ;Uusi aihe;JONO' }, { theme }));
    expect(themes).toEqual([{ code: 'esteettomyys' }, { code: 'jonotus' }, { code: 'uusi-aihe', name: 'Uusi aihe' }]);
    const strict = { ...theme, unknown: 'reject' } as const;
    expect(reasonsOf(readRow({ aihe: 'Uusi aihe' }, { theme: strict }))).toEqual(['aihe: unknown-value']);
  });
});

describe('text that could do harm', () => {
  const change = { text: { column: 'teksti' }, place: { column: 'paikka', blank: ['-'] } };

  test('keeps every sign but NUL and half surrogates, and script stays text', () => {
    const teksti = 'a\0b \ud800 \u202eabc <script>alert(1)</script> =1+1 👩‍👩‍👧 e\u0301';
    const record = recordOf(readRow({ teksti, paikka: '-' }, change));
    expect(record.text).toBe('a\ufffdb \ufffd \u202eabc <script>alert(1)</script> =1+1 👩‍👩‍👧 e\u0301');
    expect(record.place).toBeNull();
  });

  test('longer than 64 kB is rejected and its reject is short', () => {
    const outcome = readRow({ teksti: 'ä'.repeat(5_000_000), paikka: '' }, change);
    expect(reasonsOf(outcome)).toEqual(['teksti: too-long']);
    expect(outcome.ok ? '' : outcome.rejects[0]?.value.length).toBe(301);
    expect(readRow({ teksti: 'ä'.repeat(32 * 1024), paikka: '' }, change).ok).toBe(true);
  });

  test('in ids: unseen signs go, control characters are rejected', () => {
    expect(recordOf(readRow({ tunnus: '\u202eA1\u200b ' })).sourceId).toBe('A1');
    expect(reasonsOf(readRow({ tunnus: 'A\x0001' }))).toEqual(['tunnus: control-character']);
    expect(reasonsOf(readRow({ tunnus: 'A'.repeat(201) }))).toEqual(['tunnus: too-long']);
  });

  test('nothing that is stored is unfit for the database', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(anything, (value) => {
        for (const text of [cleanText(value), cleanCode(value)]) expect(text.isWellFormed()).toBe(true);
        expect(cleanText(value)).not.toContain('\0');
        expect(cleanCode(cleanCode(value))).toBe(cleanCode(value));
        expect(themeCode(value)).toMatch(/^$|^[a-z0-9][a-z0-9-]*$/);
      }),
    );
  });
});

test('a row of another length than the header is rejected, but blank cells at its end are not', () => {
  const parsed = parseProfile(usual);
  if (!parsed.ok) throw new Error('the usual profile is wrong');
  const lookups = { organisationUnitIds: new Map(), districtIds: new Map(), themeCodes: new Set<string>() };
  const read = rowReader(parsed.profile, ['tunnus', 'saapui', 'tila'], 'x.csv', lookups, new Date('2026-12-01'));
  expect(reasonsOf(read(['A1', '1.1.2026']))).toContain(': ragged-row');
  expect(reasonsOf(read(['A1', '1.1.2026', 'uusi', 'liikaa']))).toEqual([': ragged-row']);
  expect(read(['A1', '1.1.2026', 'uusi', '', ' ']).ok).toBe(true);
});

test('the hash of a record changes with everything that the source tells', () => {
  const change = { text: { column: 'teksti' } };
  const of = (row: Record<string, string>) => contentHash(recordOf(readRow({ teksti: 'x', ...row }, change)));
  const hashes = [of({}), of({ teksti: 'y' }), of({ tila: 'valmis' }), of({ saapui: '29.3.2026 12.01' })];
  expect(new Set(hashes).size).toBe(4);
  expect(of({})).toBe(of({ tila: 'UUSI ' }));
});
