import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newId } from '../../../kernel/id.ts';
import { feedbackKinds } from '../feedback-case.ts';
import { askedAbout, behalves, carriedFields, type Draft, readDraft } from './draft.ts';
import { newFormSecret } from './form-secret.ts';

function formOf(pairs: Iterable<readonly [string, string]>): FormData {
  const form = new FormData();
  for (const [name, value] of pairs) form.append(name, value);
  return form;
}

const line = fc
  .string({ unit: 'grapheme', maxLength: 60 })
  .map((text) => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '').trim());
const id = fc.constantFrom(...Array.from({ length: 5 }, () => newId()));
const drafts: fc.Arbitrary<Draft> = fc.record({
  text: line,
  kind: fc.option(fc.constantFrom(...feedbackKinds, null), { nil: undefined }),
  themeIds: fc.uniqueArray(id, { maxLength: 3 }),
  otherThemeId: fc.option(id, { nil: null }),
  place: line,
  unit: fc.oneof(id, fc.constantFrom('', 'none')),
  districtId: fc.option(id, { nil: null }),
  wantsAnswer: fc.option(fc.boolean(), { nil: undefined }),
  email: line,
  phone: line,
  name: line,
  mayPublish: fc.boolean(),
  behalf: fc.constantFrom(...behalves),
  behalfName: line,
  behalfKnows: fc.boolean(),
  proxyId: fc.option(id, { nil: null }),
  hasSeenWhere: fc.boolean(),
  secret: fc.option(fc.constant(newFormSecret()), { nil: undefined }),
  keptOf: fc.constantFrom('', 'abc'),
  aside: fc.constantFrom('', 'token'),
});

describe('what somebody has said', () => {
  test('travels from step to step without loss', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        expect(readDraft(formOf(carriedFields(draft, [])))).toEqual(draft);
      }),
    );
  });
  test('is carried but for what the step asks itself', () => {
    const draft = readDraft(
      formOf([
        ['text', 'Kiitos!'],
        ['place', 'Kallio'],
      ]),
    );
    expect(carriedFields(draft, ['place']).map(([name]) => name)).not.toContain('place');
  });
  test('is read as nothing where it is not of the form', () => {
    const hostile = ['kind', 'theme', 'unit', 'district', 'wantsAnswer', 'behalf', 'proxy', 'secret'].map(
      (name) => [name, `' or 1=1 --`] as const,
    );
    expect(readDraft(formOf(hostile))).toMatchObject({
      kind: null,
      themeIds: [],
      unit: '',
      districtId: null,
      wantsAnswer: undefined,
      behalf: 'self',
      proxyId: null,
      secret: undefined,
    });
  });
  test('a kind that was asked and left open is not asked again', () => {
    expect(readDraft(formOf([['kind', '']])).kind).toBeNull();
    expect(
      readDraft(
        formOf([
          ['kind', ''],
          ['kind', 'idea'],
        ]),
      ).kind,
    ).toBe('idea');
    expect(readDraft(formOf([])).kind).toBeUndefined();
  });
  test('a line has no line ends', () => {
    expect(readDraft(formOf([['place', 'Kallio\r\nBcc: x@example.fi']])).place).toBe('Kallio Bcc: x@example.fi');
  });
});

test('addresses of streets are no reason to ask, phone numbers are', () => {
  expect(askedAbout('Hämeentie 12:n kohdalla on kuoppa.')).toEqual([]);
  expect(askedAbout('Soita 040 123 4567.').map(({ kind }) => kind)).toEqual(['phone']);
});
