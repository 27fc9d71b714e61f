import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillTemplate, openFields, templateFields, templateInput, templatesFor } from './answer-template.ts';
import { type ApprovalRule, approverFor } from './approval.ts';

const values = { name: 'Aino', unit: 'Kallio', received: '1.12.', 'due day': '', handler: 'Kaisa', theme: 'jonot' };
const template = (name: string, more: object = {}) => ({
  templateId: name,
  version: 1,
  name,
  kind: null,
  themeId: null,
  texts: { fi: 'Hei', sv: 'Hej', en: 'Hello' },
  isRetired: false,
  savedBy: null,
  savedAt: new Date('2026-11-25'),
  ...more,
});

describe('a template', () => {
  test('is filled with what is known, and what is not known stays to be seen', () => {
    expect(fillTemplate('Hei {{ name }}, {{due day}} {{unit}}.', values)).toBe('Hei Aino, {{due day}} Kallio.');
    expect(openFields('Hei Aino, {{due day}}.')).toEqual(['{{due day}}']);
  });
  test('with a field that nobody knows is refused', () => {
    const input = { name: 'Jono', kind: null, themeId: null, text: { fi: 'Hei {{nimi}}', sv: 'Hej', en: 'Hello' } };
    expect(templateInput.safeParse(input).error?.issues.map(({ path }) => path.join('-'))).toEqual(['text-fi']);
  });
  test('of which all is known leaves no field open', () => {
    const known = Object.fromEntries(templateFields.map((name) => [name, 'x']));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...templateFields.map((name) => `{{${name}}} `), 'sana ')), (parts) => {
        expect(openFields(fillTemplate(parts.join(''), { ...values, ...known }))).toEqual([]);
      }),
    );
  });
  test('that fits best is offered first, a retired one never', () => {
    const offered = templatesFor(
      [
        template('any'),
        template('other theme', { themeId: 'other' }),
        template('theme and kind', { themeId: 'queues', kind: 'complaint' }),
        template('theme', { themeId: 'queues' }),
        template('retired', { themeId: 'queues', isRetired: true }),
        template('kind', { kind: 'complaint' }),
      ],
      { kind: 'complaint', themeIds: ['queues'] },
    );
    expect(offered.map(({ name }) => name)).toEqual(['theme and kind', 'theme', 'kind', 'any', 'other theme']);
  });
});

describe('a second pair of eyes', () => {
  const rule = (approver: ApprovalRule['approver'], themeId: string | null, organisationUnitId: string | null) => ({
    ruleId: 'r',
    themeId,
    organisationUnitId,
    approver,
  });
  const it = { themeIds: ['fees'], ancestorsOrSelf: ['kallio', 'clinics'] };
  test.each([
    ['no rule', [], undefined],
    ['a rule of its theme', [rule('colleague', 'fees', null)], 'colleague'],
    ['a rule of a part above', [rule('colleague', null, 'clinics')], 'colleague'],
    ['a rule of theme and another part', [rule('colleague', 'fees', 'schools')], undefined],
    ['two rules', [rule('colleague', 'fees', null), rule('unit-head', null, 'kallio')], 'unit-head'],
  ] as const)('%s', (_name, rules, approver) => {
    expect(approverFor(rules, it)).toBe(approver);
  });
});
