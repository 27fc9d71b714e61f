import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../../../kernel/language.ts';
import { keyText } from '../../../kernel/figure.ts';
import { evaluateProse } from '../prose/evaluate.ts';
import { findKey } from '../prose/find-cell.ts';
import { parseProse } from '../prose/parse.ts';
import { kindsDefinition, kindsFigure, plainBook, proseScope } from '../prose/prose-fixture.ts';
import { plainText } from '../prose/segment.ts';
import { referenceBook, writeCell } from '../prose/write-reference.ts';
import { completePick, findFigures, pickOperators, readPick, type WishedPick, writePick } from './figure-picker.ts';

const figure = kindsFigure();
const figures = new Map([[kindsDefinition.id, figure]]);

const read = (text: string, language: (typeof languages)[number] = 'fi') => {
  const { segments, faults } = evaluateProse(text, language, proseScope(language), plainBook);
  return { text: plainText(segments), faults };
};

const said = (wished: WishedPick): string => {
  const { text, faults } = read(writePick(figure, completePick(figure, wished)).fi);
  expect(faults).toEqual([]);
  return text.replaceAll('\u00a0', ' ');
};

describe('a reference that is written for a cell', () => {
  test('means that cell again', () => {
    for (const { key } of figure.cells.values()) {
      const [call] = parseProse(`{f ${writeCell(figure, key)}}`, '', 'fi').nodes;
      if (call?.kind !== 'call') throw new Error('no call was written');
      expect(keyText(findKey(call, figure))).toBe(keyText(key));
    }
  });

  test('leaves out what is understood', () => {
    const key = { period: '2020-Q4', kind: 'total', measure: 'cases' };
    expect(writeCell(figure, key)).toBe('feedback.kinds');
    expect(writeCell(figure, { period: '2019-Q4', kind: 'idea', measure: 'share' })).toBe(
      'feedback.kinds period=comparison kind=idea measure=share',
    );
  });

  test('stands where a number has no code yet, also for computed numbers', () => {
    const narrative =
      '{pctChange {f feedback.kinds} {f feedback.kinds period=comparison}} {rank feedback.kinds over=kind kind=idea}';
    const { segments } = evaluateProse(narrative, 'fi', proseScope(), referenceBook(figures));
    expect(segments.flatMap((segment) => (segment.kind === 'number' ? [segment.code] : []))).toEqual([
      '{pctChange {f feedback.kinds} {f feedback.kinds period=comparison}}',
      '{rank feedback.kinds kind=idea over=kind}',
    ]);
  });
});

describe('the figure picker', () => {
  test('finds figures by any words of their titles, counts and codes, in any order and case', () => {
    expect(findFigures(figures, 'KINDS how')).toHaveLength(1);
    expect(findFigures(figures, 'complaint')).toHaveLength(1);
    expect(findFigures(figures, '')).toHaveLength(1);
    expect(findFigures(figures, 'complaint elephants')).toEqual([]);
  });

  test('says what was chosen', () => {
    expect(said({})).toBe('2 243');
    expect(said({ one: { kind: 'praise' } })).toBe('900');
    expect(said({ operator: 'pctChange' })).toBe('33 %');
    expect(said({ operator: 'diff', one: { kind: 'complaint' } })).toBe('600');
    expect(said({ operator: 'times', one: { kind: 'complaint' } })).toBe('2,0');
    expect(said({ operator: 'share', one: { kind: 'complaint' } })).toBe('53,5 %');
    expect(said({ operator: 'max', over: 'kind' })).toBe('1 200');
    expect(said({ operator: 'top', over: 'kind' })).toBe('complaint');
    expect(said({ operator: 'rank', over: 'kind', one: { kind: 'idea' } })).toBe('3');
    expect(said({ operator: 'name', over: 'kind', one: { kind: 'idea' } })).toBe('idea');
    expect(said({ operator: 'direction' })).toBe('kasvoi');
    expect(said({ operator: 'tested', one: { kind: 'praise' } })).toBe('ei muuttunut selvästi');
  });

  test('takes each choice in every language without a fault, and opens a reference as it was chosen', () => {
    const kinds = fc.constantFrom('total', 'praise', 'complaint', 'idea');
    const key = fc.record({
      kind: kinds,
      period: fc.constantFrom('2020-Q4', '2019-Q4'),
      measure: fc.constantFrom('cases', 'share'),
    });
    fc.assert(
      fc.property(fc.constantFrom(...pickOperators), key, key, (operator, one, other) => {
        const same = { ...other, measure: one.measure };
        const pick = completePick(figure, { operator, one, other: same, over: 'kind' });
        const written = writePick(figure, pick);
        const problems = languages.flatMap((language) =>
          read(written[language], language).faults.map((it) => it.problem),
        );
        // A sum takes two cells that differ, and shares of shares or sums of one have no test.
        expect(problems.every((problem) => ['cell-is-repeated', 'change-has-no-test'].includes(problem))).toBe(true);
        const opened = readPick(written.fi, figures);
        expect(opened && writePick(figure, completePick(opened.figure, opened.wished))).toEqual(written);
      }),
    );
  });

  test('fills in what cannot be chosen', () => {
    const wished = {
      operator: 'explode',
      one: { kind: 'no-such', elephant: 'x' },
      other: { kind: '"}' },
      over: 'nothing',
    };
    expect(said(wished)).toBe('2 243');
    expect(readPick('{f feedback.unknown}', figures)).toBeUndefined();
    expect(readPick('{{{"', figures)).toBeUndefined();
  });
});
