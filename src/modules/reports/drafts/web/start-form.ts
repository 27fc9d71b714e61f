import { type Language } from '../../../../kernel/language.ts';
import { endedPeriod, parsePeriod, type Period, previousPeriod, yearBefore } from '../../../../kernel/period.ts';
import { type Topic } from '../../../../platform/figure-source.ts';
import { type FieldErrors, type Parsed, textIn } from '../../../../platform/http/form-values.ts';
import { type DraftRequest } from '../start-draft.ts';
import { templates } from '../../templates.ts';
import { draftTexts } from './texts.ts';

/** What the form for a new draft holds, as it was typed. */
export interface StartForm {
  readonly template: string;
  readonly period: string;
  readonly otherPeriod: string;
  readonly comparison: string;
  readonly otherComparison: string;
  readonly theme: string;
  readonly words: string;
  readonly corrects: string;
}

export const emptyStart: StartForm = {
  template: templates[0].name,
  period: '',
  otherPeriod: '',
  comparison: 'year-before',
  otherComparison: '',
  theme: '',
  words: '',
  corrects: '',
};

export function readStart(form: FormData): StartForm {
  const field = (name: string): string => textIn(form, name).trim().slice(0, 400);
  return {
    template: field('template'),
    period: field('period'),
    otherPeriod: field('otherPeriod'),
    comparison: field('comparison') || emptyStart.comparison,
    otherComparison: field('otherComparison'),
    theme: field('theme'),
    words: field('words'),
    corrects: field('corrects'),
  };
}

/** Reads the form as a request, or says what is wrong at which field. */
export function parseStart(form: StartForm, language: Language): Parsed<DraftRequest> {
  const texts = draftTexts[language].list;
  const asked = form.otherPeriod || form.period;
  const period = parsePeriod(asked);
  const comparison = period && comparisonOf(form, period);
  const errors: FieldErrors = {
    template: templates.some(({ name }) => name === form.template) ? undefined : texts.noTemplate,
    [form.otherPeriod ? 'otherPeriod' : 'period']: period ? undefined : texts.notAPeriod,
    otherComparison: comparison === 'unreadable' ? texts.notAPeriod : undefined,
    words: form.theme !== '' && form.words !== '' ? texts.oneTopic : undefined,
  };
  if (!period || comparison === 'unreadable' || Object.values(errors).some(Boolean)) return { ok: false, errors };
  const topic = topicOf(form);
  return {
    ok: true,
    value: {
      template: form.template,
      period,
      ...(comparison ? { comparison } : {}),
      ...(topic ? { topic } : {}),
      ...(form.corrects === '' ? {} : { corrects: form.corrects }),
    },
  };
}

function comparisonOf({ comparison, otherComparison }: StartForm, period: Period): Period | undefined | 'unreadable' {
  if (comparison === 'year-before') return yearBefore(period);
  if (comparison === 'none') return undefined;
  // The field, or a period in the place of the choice.
  return parsePeriod(comparison === 'other' ? otherComparison : comparison) ?? 'unreadable';
}

function topicOf({ theme, words }: StartForm): Topic | undefined {
  if (theme !== '') return { theme };
  const list = words.split(',').flatMap((word) => (word.trim() === '' ? [] : [word.trim()]));
  return list.length > 0 ? { words: list } : undefined;
}

const mostQuarters = 8;
const mostYears = 5;

/** The periods of a kind that are over on a day (`2020-11-03`), the newest first. */
export function endedPeriods(kind: Period['kind'], today: string): Period[] {
  const ended = [endedPeriod(today, kind)];
  const most = kind === 'year' ? mostYears : mostQuarters;
  while (ended.length < most) ended.push(...ended.slice(-1).map(previousPeriod));
  return ended;
}

/** The field at which a refusal of the request belongs. */
export function fieldOfRefusal(code: string, { comparison, otherPeriod }: StartForm): string {
  if (code.includes('comparison')) return comparison === 'other' ? 'otherComparison' : 'comparison';
  if (code.includes('topic')) return 'words';
  return otherPeriod === '' ? 'period' : 'otherPeriod';
}
