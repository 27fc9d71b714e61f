import { type Language } from '../../../kernel/language.ts';
import { type FieldErrors } from '../../../platform/http/form-values.ts';
import { type Asked } from '../../../platform/http/route.ts';
import { isolate } from '../../../platform/i18n/isolate.ts';
import {
  Actions,
  Breadcrumb,
  Button,
  CheckboxGroup,
  DataTable,
  DateInput,
  Form,
  ItemList,
  Notice,
  PageHeading,
  RadioGroup,
  Section,
  StatusLabel,
  TextInput,
} from '../../../platform/web/components/index.ts';
import { type CitySettings } from '../city.ts';
import { weekday } from '../day.ts';
import { type CalendarException } from '../working-calendar.ts';
import { dayText } from './days.ts';
import { SubmitOrCancel, type Values } from './form-parts.tsx';
import { type FreeDay } from './free-days.ts';
import { cityPageTexts, cityTexts } from './texts.ts';

interface FormPart {
  readonly asked: Asked;
  readonly values: Values;
  readonly errors: FieldErrors;
}

const weekdayText = (number: number, language: Language): string =>
  Object.values(cityPageTexts[language].calendar.weekdays)[number - 1] ?? '';

/** Every free day of a year that is not just a weekend. */
export const FreeDays = (props: { language: Language; year: number; days: readonly FreeDay[] }) => {
  const { language, year, days } = props;
  const texts = cityPageTexts[language];
  return (
    <DataTable
      caption={texts.calendar.caption(String(year))}
      hideCaption
      columns={[
        { key: 'day', label: texts.labels.day },
        { key: 'weekday', label: texts.calendar.weekday },
        { key: 'why', label: texts.calendar.why },
      ]}
      rows={days.map((free) => ({
        key: free.day,
        header: dayText(free.day, language),
        cells: [
          weekdayText(free.weekday, language),
          free.reason.kind === 'holiday' ? (
            cityTexts[language].holidays[free.reason.code]
          ) : (
            <bdi key="why">{free.reason.name}</bdi>
          ),
        ],
      }))}
    />
  );
};

/** What the city has declared against the rules. */
export const Exceptions = (props: { asked: Asked; exceptions: readonly CalendarException[]; mayEdit: boolean }) => {
  const { language, base } = props.asked;
  const texts = cityPageTexts[language].calendar;
  return (
    <Section heading={texts.exceptions}>
      {props.exceptions.length === 0 ? (
        <p>{texts.noExceptions}</p>
      ) : (
        <ItemList
          items={props.exceptions.map(({ day, isWorkingDay, name }) => ({
            key: day,
            title: (
              <>
                {weekdayText(weekday(day), language)} {dayText(day, language)}: <bdi>{name}</bdi>
              </>
            ),
            meta: [
              <StatusLabel key="kind" tone="neutral">
                {isWorkingDay ? texts.working : texts.free}
              </StatusLabel>,
              props.mayEdit && <a href={`${base}/staff/calendar/exceptions/${day}/remove`}>{texts.remove}</a>,
            ].filter(Boolean),
          }))}
        />
      )}
    </Section>
  );
};

export const AddException = ({ asked, values, errors }: FormPart) => {
  const { language, base, csrfToken } = asked;
  const texts = cityPageTexts[language].calendar;
  return (
    <Section heading={texts.add} level={3}>
      <Form csrfToken={csrfToken} action={`${base}/staff/calendar/exceptions`}>
        <DateInput
          language={language}
          name="day"
          label={cityPageTexts[language].labels.day}
          value={values.day}
          error={errors.day}
          required
        />
        <RadioGroup
          language={language}
          name="isWorkingDay"
          label={texts.kind}
          choices={[
            { value: 'no', label: texts.free },
            { value: 'yes', label: texts.working },
          ]}
          value={values.isWorkingDay}
          error={errors.isWorkingDay}
          required
        />
        <TextInput
          language={language}
          name="name"
          label={texts.name}
          hint={texts.nameHint}
          value={values.name}
          error={errors.name}
          maxlength={200}
          required
        />
        <Actions>
          <Button kind="secondary">{texts.addSubmit}</Button>
        </Actions>
      </Form>
    </Section>
  );
};

/** The eves that the city keeps free, and its promise to answer. */
export const SettingsForm = ({ asked, values, errors, settings }: FormPart & { settings: CitySettings }) => {
  const { language, base, csrfToken } = asked;
  const texts = cityPageTexts[language].calendar;
  return (
    <Section heading={texts.settings}>
      <p>{texts.settingsNote}</p>
      <Form csrfToken={csrfToken} action={`${base}/staff/calendar/settings`}>
        <CheckboxGroup
          language={language}
          name="eves"
          label={texts.eves}
          choices={[
            { value: 'midsummer', label: texts.midsummerEve },
            { value: 'christmas', label: texts.christmasEve },
          ]}
          values={[
            ...(settings.midsummerEveIsFree ? ['midsummer'] : []),
            ...(settings.christmasEveIsFree ? ['christmas'] : []),
          ]}
        />
        <TextInput
          language={language}
          name="responseTargetDays"
          label={cityPageTexts[language].labels.responseTargetDays}
          hint={texts.responseTargetHint}
          value={values.responseTargetDays ?? String(settings.responseTargetDays)}
          error={errors.responseTargetDays}
          inputmode="numeric"
          width="short"
          required
        />
        <Actions>
          <Button kind="secondary">{texts.settingsSubmit}</Button>
        </Actions>
      </Form>
    </Section>
  );
};

/** Names the day and what follows. */
export const RemoveExceptionPage = ({ asked, exception }: { asked: Asked; exception: CalendarException }) => {
  const { language, base, csrfToken } = asked;
  const texts = cityPageTexts[language].calendar;
  const day = dayText(exception.day, language);
  const list = `${base}/staff/calendar`;
  return (
    <>
      <Breadcrumb language={language} crumbs={[{ label: texts.title, href: list }, { label: texts.remove }]} />
      <PageHeading title={texts.removeTitle(day)} />
      <Form csrfToken={csrfToken} action={`${list}/exceptions/${exception.day}/remove`}>
        <Notice language={language} tone="warning">
          <p>{texts.removeConsequence(day, isolate(exception.name))}</p>
        </Notice>
        <SubmitOrCancel language={language} kind="danger" submit={texts.removeSubmit} cancelHref={list} />
      </Form>
    </>
  );
};
