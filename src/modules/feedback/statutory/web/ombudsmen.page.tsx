import { type Context } from '../../../../platform/context.ts';
import { type FieldErrors, textIn } from '../../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import {
  Actions,
  Breadcrumb,
  Button,
  ErrorSummary,
  FieldRow,
  FilterForm,
  Form,
  HiddenInput,
  Notice,
  PageHeading,
  Section,
  TextInput,
} from '../../../../platform/web/components/index.ts';
import { localDay, workingCalendarOf } from '../../../city/index.ts';
import { statutoryAction } from '../matter-scope.store.ts';
import { type MonthCell, monthOfOmbudsmen, ombudsmanSubjects, ombudsmen, recordMonth } from '../ombudsmen.ts';
import { statutoryTexts } from '../texts.ts';
import { ombudsmenPath, statutoryPath } from './addresses.ts';

const mostContacts = 100_000;
const fieldOf = ({ ombudsman, subject }: Pick<MonthCell, 'ombudsman' | 'subject'>): string => `${ombudsman}-${subject}`;

interface MonthForm {
  readonly month: string;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: FieldErrors;
}

async function showMonth(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow(statutoryAction, { wholeCity: true });
  const current = await currentMonth(ctx);
  const wished = asked.query.get('month') ?? current;
  const month = isMonth(wished, current) ? wished : current;
  const cells = await monthOfOmbudsmen(ctx, `${month}-01`);
  const values = Object.fromEntries(cells.map((cell) => [fieldOf(cell), cell.contacts?.toString() ?? '']));
  const errors = month === wished ? {} : { month: statutoryTexts[asked.language].errors.month };
  return monthPage(asked, { month, values, errors });
}

const currentMonth = async (ctx: Context): Promise<string> =>
  localDay(await workingCalendarOf(ctx.tx, ctx.cityId), ctx.now).slice(0, 7);

const isMonth = (text: string, current: string): boolean =>
  /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/.test(text) && text <= current;

async function saveMonth(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow(statutoryAction, { wholeCity: true });
  const { form, language, base } = asked;
  const texts = statutoryTexts[language].errors;
  const current = await currentMonth(ctx);
  const month = textIn(form, 'month');
  if (!isMonth(month, current)) return monthPage(asked, { month: current, values: {}, errors: { month: texts.month } });
  const typed = ombudsmen.flatMap((ombudsman) =>
    ombudsmanSubjects.map((subject) => ({
      ombudsman,
      subject,
      text: textIn(form, fieldOf({ ombudsman, subject })).trim().slice(0, 20),
    })),
  );
  const isCount = (text: string): boolean => text === '' || (/^\d{1,6}$/.test(text) && Number(text) <= mostContacts);
  const wrong = typed.filter(({ text }) => !isCount(text));
  if (wrong.length > 0) {
    const values = Object.fromEntries(typed.map((cell) => [fieldOf(cell), cell.text]));
    const errors = Object.fromEntries(wrong.map((cell) => [fieldOf(cell), texts.contacts]));
    return monthPage(asked, { month, values, errors });
  }
  const cells = typed.map(({ text, ...cell }) => ({ ...cell, contacts: text === '' ? null : Number(text) }));
  await recordMonth(ctx, `${month}-01`, cells);
  return redirect(`${base}${ombudsmenPath}?month=${month}&done=recorded`);
}

function monthPage(asked: Asked, { month, values, errors }: MonthForm): Reply {
  const { language, base, csrfToken, query } = asked;
  const texts = statutoryTexts[language];
  const isWrong = Object.keys(errors).length > 0;
  const body = (
    <>
      <Breadcrumb
        language={language}
        crumbs={[{ label: texts.title, href: `${base}${statutoryPath}` }, { label: texts.ombudsmen }]}
      />
      {query.get('done') === 'recorded' && !isWrong && (
        <Notice language={language} tone="success" title={texts.done.recorded} />
      )}
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={texts.ombudsmen} lead={<p>{texts.ombudsmenLead}</p>} />
      <FilterForm language={language} action={`${base}${ombudsmenPath}`} submit={texts.show} label={texts.month}>
        <TextInput
          language={language}
          name="month"
          label={texts.month}
          hint={texts.monthHint}
          value={month}
          error={errors['month']}
          width="short"
          required
        />
      </FilterForm>
      <Form csrfToken={csrfToken} action={`${base}${ombudsmenPath}`}>
        <HiddenInput name="month" value={month} />
        {ombudsmen.map((ombudsman) => (
          <Section key={ombudsman} heading={`${texts.ombudsman[ombudsman]} ${month}`}>
            <FieldRow>
              {ombudsmanSubjects.map((subject) => {
                const name = fieldOf({ ombudsman, subject });
                return (
                  <TextInput
                    key={name}
                    language={language}
                    name={name}
                    label={texts.subjects[subject]}
                    value={values[name]}
                    error={errors[name]}
                    inputmode="numeric"
                    width="short"
                    autocomplete="off"
                  />
                );
              })}
            </FieldRow>
          </Section>
        ))}
        <Actions>
          <Button>{texts.save}</Button>
        </Actions>
      </Form>
    </>
  );
  return page(texts.ombudsmen, body, { path: ombudsmenPath, ...(isWrong ? { status: 422 } : {}) });
}

export const ombudsmenRoutes: readonly Route[] = [
  { method: 'get', path: ombudsmenPath, action: statutoryAction, handle: showMonth },
  { method: 'post', path: ombudsmenPath, action: statutoryAction, handle: saveMonth },
];
