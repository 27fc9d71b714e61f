import { z } from 'zod';
import { type Language } from '../../../kernel/language.ts';
import { notFound } from '../../../kernel/problem.ts';
import { type Context } from '../../../platform/context.ts';
import { type FieldErrors, parseInput, textIn } from '../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../platform/http/route.ts';
import { formatNumber } from '../../../platform/i18n/format.ts';
import { ErrorSummary, FilterForm, PageHeading, Section, TextInput } from '../../../platform/web/components/index.ts';
import { changeCitySettings, citySettingsInput } from '../change-city-settings.ts';
import { calendarExceptions, cityOf } from '../city.store.ts';
import { type City } from '../city.ts';
import { firstYear, isDay, lastYear } from '../day.ts';
import {
  calendarExceptionInput,
  declareCalendarException,
  withdrawCalendarException,
} from '../declare-calendar-exception.ts';
import { type CalendarException, makeWorkingCalendar } from '../working-calendar.ts';
import { AddException, Exceptions, FreeDays, RemoveExceptionPage, SettingsForm } from './calendar-parts.tsx';
import { todayOf } from './days.ts';
import { errorText, type Values, valuesIn } from './form-parts.tsx';
import { cityPageTexts } from './texts.ts';
import { freeDaysOf, workingDaysOf } from './free-days.ts';
import { DoneNotice } from './validity-parts.tsx';
import { workingHoursTexts } from './working-hours/texts.ts';
import { workingHoursPath } from './working-hours/working-hours.page.tsx';

const path = '/staff/calendar';

interface View {
  readonly asked: Asked;
  readonly year: number;
  readonly city: City;
  readonly exceptions: readonly CalendarException[];
  readonly mayEdit: boolean;
  readonly values: Values;
  readonly errors: FieldErrors;
}

const showCalendar = (ctx: Context, asked: Asked): Promise<Reply> => calendarPage(ctx, asked, {}, {});

async function calendarPage(
  ctx: Context,
  asked: Asked,
  values: Values,
  errors: FieldErrors,
  status?: 422,
): Promise<Reply> {
  const today = await todayOf(ctx);
  const wish = Number(asked.query.get('year'));
  const isYear = Number.isInteger(wish) && wish >= firstYear && wish <= lastYear;
  const view: View = {
    asked,
    year: isYear ? wish : Number(today.slice(0, 4)),
    city: await cityOf(ctx.tx, ctx.cityId),
    exceptions: await calendarExceptions(ctx.tx, ctx.cityId),
    mayEdit: ctx.scope('city.edit-settings').kind === 'all',
    values,
    errors,
  };
  return page(cityPageTexts[asked.language].calendar.title, <CalendarPage {...view} />, { status, path });
}

const CalendarPage = ({ asked, year, city, exceptions, mayEdit, values, errors }: View) => {
  const { language, base, query } = asked;
  const texts = cityPageTexts[language].calendar;
  const calendar = makeWorkingCalendar({ ...city.settings, exceptions });
  const own = { asked, values, errors };
  return (
    <>
      <DoneNotice language={language} texts={texts.done} done={query.get('done')} />
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      <YearFilter language={language} action={`${base}${path}`} year={year} />
      <Section heading={texts.caption(String(year))}>
        <p>{texts.workingDays(String(year), formatNumber(workingDaysOf(calendar, year), language))}</p>
        <FreeDays language={language} year={year} days={freeDaysOf(calendar, year)} />
      </Section>
      <Section heading={workingHoursTexts[language].title}>
        <p>
          {workingHoursTexts[language].linkText}{' '}
          <a href={`${base}${workingHoursPath}`}>{workingHoursTexts[language].link}</a>
        </p>
      </Section>
      <Exceptions asked={asked} exceptions={exceptions} mayEdit={mayEdit} />
      {mayEdit && <AddException {...own} />}
      {mayEdit && <SettingsForm {...own} settings={city.settings} />}
    </>
  );
};

const YearFilter = ({ language, action, year }: { language: Language; action: string; year: number }) => {
  const texts = cityPageTexts[language];
  return (
    <FilterForm language={language} action={action} submit={texts.show} label={texts.calendar.yearFilter}>
      <TextInput
        language={language}
        name="year"
        label={texts.labels.year}
        value={String(year)}
        inputmode="numeric"
        width="short"
        required
      />
    </FilterForm>
  );
};

async function addException(ctx: Context, asked: Asked): Promise<Reply> {
  const { form, language, base } = asked;
  const kind = textIn(form, 'isWorkingDay');
  const parsed = parseInput(
    calendarExceptionInput,
    {
      day: textIn(form, 'day'),
      name: textIn(form, 'name'),
      isWorkingDay: kind === 'yes' ? true : kind === 'no' ? false : undefined,
    },
    (field) => errorText(cityPageTexts[language], field),
  );
  if (!parsed.ok) {
    return calendarPage(ctx, asked, valuesIn(form, ['day', 'name', 'isWorkingDay']), parsed.errors, 422);
  }
  await declareCalendarException(ctx, parsed.value);
  return redirect(`${base}${path}?year=${parsed.value.day.slice(0, 4)}&done=added`);
}

/** The exception of the address's day. */
async function exceptionIn(ctx: Context, asked: Asked): Promise<CalendarException> {
  const { day = '' } = asked.params;
  const found = isDay(day) && (await calendarExceptions(ctx.tx, ctx.cityId)).find((each) => each.day === day);
  if (!found) throw notFound();
  return found;
}

async function showRemove(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow('city.edit-settings', { wholeCity: true });
  const exception = await exceptionIn(ctx, asked);
  return page(
    cityPageTexts[asked.language].calendar.remove,
    <RemoveExceptionPage asked={asked} exception={exception} />,
  );
}

async function removeException(ctx: Context, asked: Asked): Promise<Reply> {
  const { day } = await exceptionIn(ctx, asked);
  await withdrawCalendarException(ctx, day);
  return redirect(`${asked.base}${path}?year=${day.slice(0, 4)}&done=removed`);
}

async function saveSettings(ctx: Context, asked: Asked): Promise<Reply> {
  const { form, language, base } = asked;
  const { settings } = await cityOf(ctx.tx, ctx.cityId);
  const eves = form.getAll('eves');
  const parsed = parseInput(
    citySettingsInput.extend({
      responseTargetDays: z.coerce.number().pipe(citySettingsInput.shape.responseTargetDays),
    }),
    {
      ...settings,
      responseTargetDays: textIn(form, 'responseTargetDays'),
      midsummerEveIsFree: eves.includes('midsummer'),
      christmasEveIsFree: eves.includes('christmas'),
    },
    (field) => errorText(cityPageTexts[language], field),
  );
  if (!parsed.ok) return calendarPage(ctx, asked, valuesIn(form, ['responseTargetDays']), parsed.errors, 422);
  await changeCitySettings(ctx, parsed.value);
  return redirect(`${base}${path}?done=settings`);
}

const action = 'city.edit-settings';

export const calendarRoutes: readonly Route[] = [
  { method: 'get', path, action: 'city.see-calendar', handle: showCalendar },
  { method: 'post', path: `${path}/exceptions`, action, handle: addException },
  { method: 'get', path: `${path}/exceptions/:day/remove`, action, handle: showRemove },
  { method: 'post', path: `${path}/exceptions/:day/remove`, action, handle: removeException },
  { method: 'post', path: `${path}/settings`, action, handle: saveSettings },
];
