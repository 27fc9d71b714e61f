import { type Language } from '../../../../kernel/language.ts';
import { dayIn } from '../../../../kernel/time-zone.ts';
import { type Context } from '../../../../platform/context.ts';
import { type FieldErrors, parseInput, textIn } from '../../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import {
  Button,
  DefinitionList,
  EmptyState,
  ErrorSummary,
  Form,
  HiddenInput,
  ItemList,
  Notice,
  PageHeading,
  RadioGroup,
  Section,
  StatusLabel,
  TextArea,
} from '../../../../platform/web/components/index.ts';
import { cityOf } from '../../../city/index.ts';
import { contactsOf } from '../../../people/index.ts';
import { figurePath } from '../../web/addresses.ts';
import {
  answerNumberQuestion,
  listNumberQuestions,
  numberAnswerInput,
  openNumberQuestion,
} from '../answer-number-question.ts';
import { lastAnswer, longestText, type NumberQuestion, staffQuestionPath, verdicts } from '../number-question.ts';
import { dayInWords, numberQuestionTexts } from '../texts.ts';
import { Paragraphs } from './ask.routes.tsx';

const action = 'reports.answer-number-question';

/** Where staff answer those to whom a number looks wrong. */
export const staffQuestionRoutes: readonly Route[] = [
  { method: 'get', path: '/staff/number-questions', action, handle: showList },
  {
    method: 'get',
    path: '/staff/number-questions/:question',
    action,
    handle: async (ctx, asked) => {
      const question = await openNumberQuestion(ctx, asked.params.question ?? '');
      return questionPage(asked, question, await askerOf(ctx, question), { verdict: '', text: '' });
    },
  },
  { method: 'post', path: '/staff/number-questions/:question', action, handle: answer },
];

async function showList(ctx: Context, { language }: Asked): Promise<Reply> {
  const questions = await listNumberQuestions(ctx);
  const { timeZone } = (await cityOf(ctx.tx, ctx.cityId)).settings;
  const today = dayIn(timeZone, ctx.now);
  const texts = numberQuestionTexts[language].staff;
  const waiting = questions.filter(({ answers }) => answers.length === 0).length;
  const body = (
    <>
      <PageHeading title={texts.title} lead={<p>{texts.waiting({ count: waiting })}</p>} />
      {questions.length === 0 ? (
        <EmptyState title={texts.emptyTitle}>{texts.emptyText}</EmptyState>
      ) : (
        <ItemList items={questions.map((question) => questionItem(question, language, today))} />
      )}
    </>
  );
  return page(texts.title, body);
}

const shown = 160;

function questionItem(question: NumberQuestion, language: Language, today: string) {
  const texts = numberQuestionTexts[language];
  const answered = lastAnswer(question);
  const isLate = !answered && question.dueOn < today;
  return {
    key: question.questionId,
    title: texts.staff.one({ code: question.code }),
    href: `/${language}${staffQuestionPath(question.questionId)}`,
    text: (
      <p lang={question.language}>
        {question.text.length > shown ? `${question.text.slice(0, shown)}…` : question.text}
      </p>
    ),
    meta: answered
      ? [
          <StatusLabel key="answered" tone="success">
            {texts.staff.answered}
          </StatusLabel>,
          texts.verdicts[answered.verdict],
        ]
      : [
          ...(isLate
            ? [
                <StatusLabel key="late" tone="danger">
                  {texts.staff.late}
                </StatusLabel>,
              ]
            : []),
          texts.staff.due({ day: dayInWords(question.dueOn, language) }),
        ],
  };
}

interface Asker {
  readonly hasAddress: boolean;
  readonly name?: string;
}

async function askerOf(ctx: Context, { contactId }: NumberQuestion): Promise<Asker> {
  const contact = contactId === undefined ? undefined : (await contactsOf(ctx, [contactId])).get(contactId);
  return { hasAddress: contact?.email !== undefined, ...(contact?.name === undefined ? {} : { name: contact.name }) };
}

interface AnswerWords {
  readonly verdict: string;
  readonly text: string;
}

async function answer(ctx: Context, asked: Asked): Promise<Reply> {
  const { form, language, baseUrl, base, params } = asked;
  const question = await openNumberQuestion(ctx, params.question ?? '');
  const words: AnswerWords = {
    verdict: textIn(form, 'verdict'),
    text: textIn(form, 'text').replaceAll('\r\n', '\n'),
  };
  const { errors } = numberQuestionTexts[language];
  const parsed = parseInput(numberAnswerInput, words, (field) =>
    field === 'verdict' ? errors.verdict : errors.answer,
  );
  if (!parsed.ok) return questionPage(asked, question, await askerOf(ctx, question), words, parsed.errors);
  const seen = Number(textIn(form, 'seen'));
  await answerNumberQuestion(ctx, question.questionId, { ...parsed.value, seen }, baseUrl);
  return redirect(`${base}${staffQuestionPath(question.questionId)}`);
}

function questionPage(
  { language, csrfToken }: Asked,
  question: NumberQuestion,
  asker: Asker,
  words: AnswerWords,
  errors: FieldErrors = {},
): Reply {
  const all = numberQuestionTexts[language];
  const texts = all.staff;
  const title = texts.one({ code: question.code });
  const isWrong = Object.values(errors).some((error) => error !== undefined);
  const last = lastAnswer(question);
  const body = (
    <>
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={title} lead={<p>{texts.due({ day: dayInWords(question.dueOn, language) })}</p>} />
      <Section heading={texts.question}>
        <Paragraphs text={question.text} lang={question.language} />
        <DefinitionList
          items={[
            { term: texts.number, value: <a href={`/${language}${figurePath(question.code)}`}>{question.code}</a> },
            { term: texts.asker, value: asker.hasAddress ? texts.askerHasAddress : texts.askerHasNone },
          ]}
        />
        {asker.name !== undefined && <p>{texts.credit({ name: asker.name })}</p>}
      </Section>
      {question.answers.map((one, at) => (
        <Notice
          key={at}
          language={language}
          tone={one.verdict === 'right' ? 'success' : 'warning'}
          title={all.verdicts[one.verdict]}
        >
          <Paragraphs text={one.text} lang={question.language} />
          {one === last && one.verdict === 'wrong' && (
            <p>
              <a href={`/${language}/staff/reviews`}>{texts.correct}</a>
            </p>
          )}
        </Notice>
      ))}
      <Section heading={last ? texts.again : all.page.answer}>
        <Form csrfToken={csrfToken}>
          <HiddenInput name="seen" value={String(question.answers.length)} />
          <RadioGroup
            language={language}
            name="verdict"
            label={texts.verdict}
            value={words.verdict}
            error={errors['verdict']}
            choices={verdicts.map((value) => ({ value, label: all.verdicts[value] }))}
            required
          />
          <TextArea
            language={language}
            name="text"
            label={texts.text({ language: texts.languages[question.language] })}
            value={words.text.slice(0, 2 * longestText)}
            error={errors['text']}
            rows={8}
            required
          />
          <Button>{texts.submit}</Button>
        </Form>
      </Section>
      <Button kind="quiet" href={`/${language}/staff/number-questions`}>
        {texts.back}
      </Button>
    </>
  );
  return page(title, body, isWrong ? { status: 422 } : {});
}
