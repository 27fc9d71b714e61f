import { z } from 'zod';
import { notFound } from '../../../../kernel/problem.ts';
import { type Context } from '../../../../platform/context.ts';
import { type FieldErrors, textIn } from '../../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { isolate } from '../../../../platform/i18n/isolate.ts';
import {
  Breadcrumb,
  Checkbox,
  DateInput,
  ErrorSummary,
  Form,
  HiddenInput,
  PageHeading,
  TextInput,
} from '../../../../platform/web/components/index.ts';
import { allOrganisationUnitsAsOf } from '../../organisation.store.ts';
import { setHoursInput, setWorkingHours } from '../../set-working-hours.ts';
import { openingsText, parseOpenings } from '../../week.ts';
import { setHoursOf, workingHoursOf } from '../../working-hours.store.ts';
import { usualWeek, type Week } from '../../working-hours.ts';
import { todayOf } from '../days.ts';
import { SubmitOrCancel } from '../form-parts.tsx';
import { cityPageTexts } from '../texts.ts';
import { workingHoursTexts } from './texts.ts';
import { workingHoursPath } from './working-hours.page.tsx';

const action = 'city.edit-working-hours';
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const fieldOf = (weekday: number): string => `day-${weekday}`;

interface Values {
  readonly validFrom: string;
  readonly isAsAbove: boolean;
  readonly days: readonly string[];
}

interface View {
  readonly asked: Asked;
  readonly organisationUnitId: string | null;
  readonly name: string;
  readonly values: Values;
  readonly errors: FieldErrors;
}

/** The part that an address or a form names, by name; none is the whole city. Refuses who may not set its hours. */
async function partOf(ctx: Context, wish: string, asked: Asked): Promise<Pick<View, 'organisationUnitId' | 'name'>> {
  if (wish === '') {
    await ctx.allow(action, { wholeCity: true });
    return { organisationUnitId: null, name: workingHoursTexts[asked.language].wholeCity };
  }
  const units = await allOrganisationUnitsAsOf(ctx.tx, ctx.cityId, await todayOf(ctx));
  const unit = z.uuid().safeParse(wish).success && units.find((each) => each.organisationUnitId === wish);
  if (!unit) throw notFound();
  await ctx.allow(action, { organisationUnitId: wish });
  return { organisationUnitId: wish, name: unit.name[asked.language] };
}

async function showEdit(ctx: Context, asked: Asked): Promise<Reply> {
  const { tx, cityId } = ctx;
  const part = await partOf(ctx, asked.query.get('unit') ?? '', asked);
  const today = await todayOf(ctx);
  const hours = (await workingHoursOf(tx, cityId))(part.organisationUnitId);
  const week = hours.weeks.findLast(({ validFrom }) => validFrom <= today)?.week ?? usualWeek;
  const own = (await setHoursOf(tx, cityId)).findLast(
    ({ organisationUnitId, validFrom }) => organisationUnitId === part.organisationUnitId && validFrom <= today,
  );
  const isAsAbove = part.organisationUnitId !== null && own !== undefined && own.week === null;
  const separator = asked.language === 'en' ? ':' : '.';
  const days = week.map((day) => openingsText(day, separator));
  return editPage({ asked, ...part, values: { validFrom: today, isAsAbove, days }, errors: {} });
}

const editPage = (view: View, status?: 422): Reply =>
  page(workingHoursTexts[view.asked.language].editTitle(isolate(view.name)), <EditPage {...view} />, {
    status,
    path: `${workingHoursPath}/edit${view.organisationUnitId === null ? '' : `?unit=${view.organisationUnitId}`}`,
  });

const EditPage = ({ asked, organisationUnitId, name, values, errors }: View) => {
  const { language, base, csrfToken } = asked;
  const texts = workingHoursTexts[language];
  const { calendar } = cityPageTexts[language];
  const list = `${base}${workingHoursPath}`;
  return (
    <>
      <Breadcrumb
        language={language}
        crumbs={[
          { label: calendar.title, href: `${base}/staff/calendar` },
          { label: texts.title, href: list },
          { label: isolate(name) },
        ]}
      />
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={texts.editTitle(isolate(name))} lead={<p>{texts.editLead}</p>} />
      <Form csrfToken={csrfToken} action={`${list}/edit`}>
        <HiddenInput name="unit" value={organisationUnitId ?? ''} />
        <DateInput
          language={language}
          name="validFrom"
          label={texts.from}
          hint={texts.fromHint}
          value={values.validFrom}
          error={errors.validFrom}
          required
        />
        {organisationUnitId !== null && (
          <Checkbox
            language={language}
            name="isAsAbove"
            label={texts.sameAsAbove}
            hint={texts.sameHint}
            checked={values.isAsAbove}
          />
        )}
        {weekdays.map((weekday) => (
          <TextInput
            key={weekday}
            language={language}
            name={fieldOf(weekday)}
            label={capital(calendar.weekdays[weekday])}
            value={values.days[weekday - 1]}
            error={errors[fieldOf(weekday)]}
            width="short"
            spellcheck={false}
          />
        ))}
        <SubmitOrCancel language={language} submit={texts.submit} cancelHref={list} />
      </Form>
    </>
  );
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

async function saveEdit(ctx: Context, asked: Asked): Promise<Reply> {
  const { form, language, base } = asked;
  const part = await partOf(ctx, textIn(form, 'unit'), asked);
  const values: Values = {
    validFrom: textIn(form, 'validFrom'),
    isAsAbove: part.organisationUnitId !== null && textIn(form, 'isAsAbove') === 'yes',
    days: weekdays.map((weekday) => textIn(form, fieldOf(weekday))),
  };
  const texts = workingHoursTexts[language].errors;
  const read = values.days.map(parseOpenings);
  const dayErrors = read.flatMap((day, index) => (day === undefined ? [[fieldOf(index + 1), texts.day]] : []));
  const week: Week = read.map((day) => day ?? []);
  const parsed = setHoursInput.safeParse({
    organisationUnitId: part.organisationUnitId,
    validFrom: values.validFrom,
    week: values.isAsAbove ? null : week,
  });
  const wrong = new Set(parsed.error?.issues.map(({ path }) => path[0]));
  const errors: FieldErrors = {
    ...(wrong.has('validFrom') && { validFrom: texts.validFrom }),
    ...(!values.isAsAbove && Object.fromEntries(dayErrors)),
    ...(wrong.has('week') && dayErrors.length === 0 && { [fieldOf(1)]: texts.week }),
  };
  if (!parsed.success || Object.keys(errors).length > 0) return editPage({ asked, ...part, values, errors }, 422);
  await setWorkingHours(ctx, parsed.data);
  return redirect(`${base}${workingHoursPath}?done=set`);
}

export const editWorkingHoursRoutes: readonly Route[] = [
  { method: 'get', path: `${workingHoursPath}/edit`, action, handle: showEdit },
  { method: 'post', path: `${workingHoursPath}/edit`, action, handle: saveEdit },
];
