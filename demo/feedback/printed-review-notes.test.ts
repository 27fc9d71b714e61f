import { describe, expect, test } from 'vitest';
import { languages } from '../../src/kernel/language.ts';
import { localeFaults } from '../../test/guards/locales.ts';
import { en } from './locales/en.ts';
import { fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';
import { printedReviewNotes } from './printed-review-notes.ts';
import { printedContradictions } from './seed-facts.ts';

describe('notes about the printed review', () => {
  test.each(languages)('say each contradiction once in %s', (language) => {
    const { heading, introduction, notes } = printedReviewNotes(language);
    expect(heading).not.toBe('');
    expect(introduction).toContain('2020');
    expect(new Set(notes).size).toBe(printedContradictions.length);
  });

  test('write numbers as the language does', () => {
    expect(printedReviewNotes('fi').notes[4]).toBe(
      'Influenssarokotusten osuus kaikista palautteista: painetussa katsauksessa 26\u00a0%, sen omista riveistä laskien 22,7\u00a0% (509 / 2243).',
    );
    expect(printedReviewNotes('en').notes[5]).toBe(
      'Amount of feedback about influenza vaccinations compared with the year before: nearly 6 times in the printed review, 5.4 times by its own rows (509 / 95).',
    );
  });

  test('have every text in every language', () => {
    expect(localeFaults('demo/feedback/locales', { fi, sv, en })).toEqual([]);
  });
});
