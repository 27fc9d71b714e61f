import { type Language } from '../../../kernel/language.ts';
import { parsePeriod, type Period } from '../../../kernel/period.ts';
import { Problem } from '../../../kernel/problem.ts';
import { dayIn } from '../../../kernel/time-zone.ts';
import { type Context } from '../../../platform/context.ts';
import { type FigureSource, type Topic } from '../../../platform/figure-source.ts';
import { type Asked, page, redirect, type Reply, type Route, type Transact } from '../../../platform/http/route.ts';
import {
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  ItemList,
  Notice,
  PageHeading,
  Section,
  Select,
  TextInput,
} from '../../../platform/web/components/index.ts';
import { cityOf, themesAt, type ThemeOnDay } from '../../city/index.ts';
import { buildReview, type BuildReviewRequest } from '../build-review.ts';
import { disclosureTexts } from '../disclosure/texts.ts';
import { disclosurePath } from '../disclosure/web/disclosure.routes.tsx';
import { faultText } from '../fault.ts';
import { listReviews } from '../read-review.store.ts';
import { type ReviewHead } from '../review.ts';
import { templates } from '../templates.ts';
import { reportTexts } from '../texts.ts';
import { reviewPath } from './addresses.ts';
import { reviewItem } from './review.routes.tsx';
import { reportPageTexts } from './texts.ts';

const action = 'reports.publish-review';
const path = '/staff/reviews';

/** Where staff have a review made of what was brought in. */
export const staffReviewRoutes = (sources: readonly FigureSource[]): readonly Route[] => [
  {
    method: 'get',
    path,
    action,
    handle: async (ctx, asked) => formPage(asked, await surroundings(ctx), noForm, {}, []),
  },
  { method: 'post', path, action, handleLong: (transact, asked) => build(transact, asked, sources) },
];

interface ReviewForm {
  readonly period: string;
  readonly comparison: string;
  readonly theme: string;
  readonly words: string;
}

const noForm: ReviewForm = { period: '', comparison: '', theme: '', words: '' };

type FormErrors = Readonly<Record<string, string | undefined>>;

interface Surroundings {
  readonly reviews: readonly ReviewHead[];
  readonly themes: readonly ThemeOnDay[];
  readonly timeZone: string;
  /** Whether the person sets from how many on protected numbers are shown. */
  readonly setsDisclosure: boolean;
}

async function surroundings(ctx: Context): Promise<Surroundings> {
  const { timeZone } = (await cityOf(ctx.tx, ctx.cityId)).settings;
  const today = dayIn(timeZone, ctx.now);
  return {
    reviews: await listReviews(ctx.tx, ctx.cityId),
    themes: await themesAt(ctx.tx, ctx.cityId, today),
    timeZone,
    setsDisclosure: ctx.scope('reports.set-disclosure').kind === 'all',
  };
}

async function build(transact: Transact, asked: Asked, sources: readonly FigureSource[]): Promise<Reply> {
  const form = readForm(asked.form);
  const parsed = parseForm(form, asked.language);
  if (!parsed.ok) return formPage(asked, await transact(surroundings), form, parsed.errors, []);
  try {
    const built = await transact((ctx) => buildReview(ctx, parsed.request, sources));
    if (built.ok) return redirect(`${asked.base}${reviewPath(built.review)}`);
    const faults = built.faults.map((fault) => faultText(fault, asked.language));
    return formPage(asked, await transact(surroundings), form, {}, faults);
  } catch (refused) {
    if (!(refused instanceof Problem) || !isAboutForm(refused)) throw refused;
    const field = refused.code.includes('comparison')
      ? 'comparison'
      : refused.code.includes('topic')
        ? 'words'
        : 'period';
    return formPage(asked, await transact(surroundings), form, { [field]: sentence(refused, asked.language) }, []);
  }
}

const isAboutForm = ({ kind, code }: Problem): boolean =>
  code.startsWith('reports.') && (kind === 'invalid' || kind === 'conflict');

function sentence({ code, facts }: Problem, language: Language): string {
  const texts: Readonly<Record<string, (facts: Problem['facts']) => string>> = reportTexts[language].problems;
  return texts[code.slice('reports.'.length)]?.(facts) ?? code;
}

function readForm(form: FormData): ReviewForm {
  const field = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim().slice(0, 400) : '';
  };
  return { period: field('period'), comparison: field('comparison'), theme: field('theme'), words: field('words') };
}

type ParsedForm =
  { readonly ok: true; readonly request: BuildReviewRequest } | { readonly ok: false; readonly errors: FormErrors };

function parseForm(form: ReviewForm, language: Language): ParsedForm {
  const texts = reportPageTexts[language].staff;
  const period = parsePeriod(form.period);
  const comparison: Period | undefined = form.comparison === '' ? undefined : parsePeriod(form.comparison);
  const errors: FormErrors = {
    period: period ? undefined : texts.notAPeriod,
    comparison: form.comparison !== '' && !comparison ? texts.notAPeriod : undefined,
    words: form.theme !== '' && form.words !== '' ? texts.oneTopic : undefined,
  };
  if (!period || Object.values(errors).some((error) => error !== undefined)) return { ok: false, errors };
  const { name: template } = templates.find(({ periods }) => periods === period.kind) ?? templates[0];
  return { ok: true, request: { template, period, comparison, topic: topicOf(form) } };
}

function topicOf({ theme, words }: ReviewForm): Topic | undefined {
  if (theme !== '') return { theme };
  const list = words.split(',').flatMap((word) => (word.trim() === '' ? [] : [word.trim()]));
  return list.length > 0 ? { words: list } : undefined;
}

function formPage(
  { language, csrfToken, base }: Asked,
  { reviews, themes, timeZone, setsDisclosure }: Surroundings,
  form: ReviewForm,
  errors: FormErrors,
  faults: readonly string[],
): Reply {
  const texts = reportPageTexts[language].staff;
  const isWrong = faults.length > 0 || Object.values(errors).some((error) => error !== undefined);
  const body = (
    <>
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      {setsDisclosure && (
        <p>
          <a href={`${base}${disclosurePath}`}>{disclosureTexts[language].page.link}</a>
        </p>
      )}
      {faults.length > 0 && (
        <Notice language={language} tone="danger" title={texts.faultsHeading}>
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Section heading={texts.buildHeading}>
        <Form csrfToken={csrfToken}>
          <TextInput
            language={language}
            name="period"
            label={texts.period}
            hint={texts.periodHint}
            value={form.period}
            error={errors.period}
            width="short"
            required
          />
          <TextInput
            language={language}
            name="comparison"
            label={texts.comparison}
            hint={texts.comparisonHint}
            value={form.comparison}
            error={errors.comparison}
            width="short"
          />
          <Select
            language={language}
            name="theme"
            label={texts.topicTheme}
            value={form.theme}
            choices={[
              { value: '', label: texts.topicThemeNone },
              ...themes.map((theme) => ({ value: theme.code, label: theme.name[language] })),
            ]}
          />
          <TextInput
            language={language}
            name="words"
            label={texts.topicWords}
            hint={texts.topicWordsHint}
            value={form.words}
            error={errors.words}
          />
          <p>{texts.publishNote}</p>
          <Button>{texts.submit}</Button>
        </Form>
      </Section>
      <Section heading={texts.listHeading}>
        {reviews.length === 0 ? (
          <EmptyState title={texts.emptyTitle}>{texts.emptyText}</EmptyState>
        ) : (
          <ItemList items={reviews.map((review) => reviewItem(review, language, timeZone))} />
        )}
      </Section>
    </>
  );
  return page(texts.title, body, isWrong ? { status: 422 } : {});
}
