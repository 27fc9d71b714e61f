import { parseFigureCode } from '../../../../kernel/figure-code.ts';
import { type Language } from '../../../../kernel/language.ts';
import { notFound } from '../../../../kernel/problem.ts';
import { type Context } from '../../../../platform/context.ts';
import { type FieldErrors, parseInput, textIn } from '../../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import {
  Button,
  ErrorSummary,
  Form,
  Notice,
  PageHeading,
  Prose,
  Section,
  TextArea,
  TextInput,
} from '../../../../platform/web/components/index.ts';
import { cityOf, dueDay, workingCalendarOf } from '../../../city/index.ts';
import { loadFigureByCode } from '../../read-review.store.ts';
import { figurePath } from '../../web/addresses.ts';
import { askAboutNumber, numberQuestionInput } from '../ask-about-number.ts';
import { lastAnswer, longestText, type NumberQuestion, questionPagePath } from '../number-question.ts';
import { findQuestionByPage } from '../number-question.store.ts';
import { dayInWords, numberQuestionTexts } from '../texts.ts';

const action = 'reports.ask-about-number';
const askPath = '/figures/:code/question';

/** Where residents say that a number looks wrong, and read the answer. */
export const askRoutes: readonly Route[] = [
  {
    method: 'get',
    path: askPath,
    action,
    handle: async (ctx, asked) => formPage(asked, await askedOf(ctx, asked), noWords),
  },
  { method: 'post', path: askPath, action, attemptsPerMinute: 10, handle: ask },
  { method: 'get', path: '/number-questions/:link', action, handle: showQuestion },
];

interface Words {
  readonly text: string;
  readonly email: string;
  readonly name: string;
}
const noWords: Words = { text: '', email: '', name: '' };

/** The number that is asked about, and by when an answer is promised. */
interface AskedNumber {
  readonly code: string;
  readonly day: string;
}

async function askedOf(ctx: Context, { params, language }: Asked): Promise<AskedNumber> {
  const code = parseFigureCode(params.code ?? '');
  if (code === undefined || !(await loadFigureByCode(ctx.tx, ctx.cityId, code))) {
    throw notFound('reports.figure-is-unknown');
  }
  const { settings } = await cityOf(ctx.tx, ctx.cityId);
  const due = dueDay(await workingCalendarOf(ctx.tx, ctx.cityId), ctx.now, settings.responseTargetDays);
  return { code, day: dayInWords(due, language) };
}

async function ask(ctx: Context, asked: Asked): Promise<Reply> {
  const number = await askedOf(ctx, asked);
  const { form, language, baseUrl, base } = asked;
  const words: Words = {
    text: textIn(form, 'text').replaceAll('\r\n', '\n'),
    email: textIn(form, 'email').trim(),
    name: textIn(form, 'name'),
  };
  const { errors } = numberQuestionTexts[language];
  const parsed = parseInput(numberQuestionInput, words, (field) =>
    field === 'email' ? errors.email : field === 'name' ? errors.name : errors.text,
  );
  if (!parsed.ok) return formPage(asked, number, words, parsed.errors);
  const { pageToken } = await askAboutNumber(ctx, number.code, parsed.value, baseUrl);
  return redirect(`${base}${questionPagePath(pageToken)}`);
}

function formPage(
  { language, csrfToken }: Asked,
  { code, day }: AskedNumber,
  words: Words,
  errors: FieldErrors = {},
): Reply {
  const texts = numberQuestionTexts[language];
  const isWrong = Object.values(errors).some((error) => error !== undefined);
  const title = texts.title({ code });
  const body = (
    <>
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={title} lead={<p>{texts.lead({ day })}</p>} />
      <Form csrfToken={csrfToken}>
        <TextArea
          language={language}
          name="text"
          label={texts.text}
          hint={texts.textHint}
          value={words.text.slice(0, 2 * longestText)}
          error={errors['text']}
          rows={6}
          required
        />
        <TextInput
          language={language}
          name="email"
          type="email"
          label={texts.email}
          hint={texts.emailHint}
          value={words.email.slice(0, 300)}
          error={errors['email']}
          autocomplete="email"
          spellcheck={false}
        />
        <TextInput
          language={language}
          name="name"
          label={texts.name}
          hint={texts.nameHint}
          value={words.name.slice(0, 300)}
          error={errors['name']}
          autocomplete="name"
        />
        <Button>{texts.submit}</Button>
      </Form>
    </>
  );
  return page(title, body, isWrong ? { status: 422 } : {});
}

async function showQuestion(ctx: Context, { params, language }: Asked): Promise<Reply> {
  const question = await findQuestionByPage(ctx.tx, ctx.cityId, params.link ?? '');
  if (!question) throw notFound('reports.number-question-is-unknown');
  const texts = numberQuestionTexts[language];
  const title = texts.page.title({ code: question.code });
  return page(
    title,
    <>
      <PageHeading title={title} />
      <QuestionState question={question} language={language} />
      <Section heading={texts.page.yourWords}>
        <Prose>
          <Paragraphs text={question.text} />
        </Prose>
      </Section>
      <p>
        <a href={`/${language}${figurePath(question.code)}`}>{texts.page.toFigure}</a>
      </p>
    </>,
  );
}

const QuestionState = ({ question, language }: { question: NumberQuestion; language: Language }) => {
  const texts = numberQuestionTexts[language];
  const answer = lastAnswer(question);
  if (!answer) {
    return (
      <Notice
        language={language}
        tone="success"
        title={texts.page.waiting({ day: dayInWords(question.dueOn, language) })}
      >
        <p>{texts.page.keep}</p>
      </Notice>
    );
  }
  return (
    <Section heading={texts.page.answer}>
      <Notice
        language={language}
        tone={answer.verdict === 'right' ? 'success' : 'warning'}
        title={texts.verdicts[answer.verdict]}
      >
        <Paragraphs text={answer.text} lang={question.language} />
      </Notice>
    </Section>
  );
};

/** A person's words in the paragraphs that she made. */
export const Paragraphs = ({ text, lang }: { text: string; lang?: Language }) => (
  <>
    {text
      .split(/\n{2,}/)
      .filter((part) => part.trim() !== '')
      .map((part, at) => (
        <p key={at} lang={lang}>
          {part}
        </p>
      ))}
  </>
);
