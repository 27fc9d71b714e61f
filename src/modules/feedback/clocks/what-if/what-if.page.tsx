import { type Context } from '../../../../platform/context.ts';
import { type Asked, page, type Reply, type Route } from '../../../../platform/http/route.ts';
import { formatNumber } from '../../../../platform/i18n/format.ts';
import {
  DataTable,
  DateInput,
  ErrorSummary,
  FilterForm,
  PageHeading,
  RadioGroup,
  Section,
} from '../../../../platform/web/components/index.ts';
import { type CalendarException, isDay, workingCalendarOf } from '../../../city/index.ts';
import { caseScope } from '../../cases/case-scope.store.ts';
import { dayText } from '../day-text.ts';
import { type MovedPromises, movedPromises } from './moved-promises.ts';
import { openPromises } from './open-promises.store.ts';
import { whatIfTexts } from './texts.ts';
import { whatIfPath } from './what-if-path.ts';

const action = 'feedback.try-free-day';

interface View {
  readonly asked: Asked;
  readonly day: string;
  readonly isWorkingDay: boolean;
  readonly error: string | undefined;
  readonly result: MovedPromises | undefined;
}

async function showWhatIf(ctx: Context, asked: Asked): Promise<Reply> {
  const { language, query } = asked;
  const day = query.get('day') ?? '';
  const isWorkingDay = query.get('kind') === 'working';
  const isAsked = query.has('day');
  const error = isAsked && !isDay(day) ? whatIfTexts[language].error : undefined;
  const result = isAsked && error === undefined ? await tryDay(ctx, { day, isWorkingDay, name: '' }) : undefined;
  const view: View = { asked, day, isWorkingDay, error, result };
  return page(whatIfTexts[language].title, <WhatIfPage {...view} />, {
    status: error === undefined ? 200 : 422,
    path: whatIfPath,
  });
}

/** What would happen to the promises that the actor may count; nothing is kept. */
async function tryDay(ctx: Context, exception: CalendarException): Promise<MovedPromises> {
  const { tx, cityId } = ctx;
  await ctx.allow(action);
  const promises = await openPromises(tx, cityId, await caseScope(ctx, action));
  return movedPromises(promises, await workingCalendarOf(tx, cityId), exception);
}

const WhatIfPage = ({ asked, day, isWorkingDay, error, result }: View) => {
  const { language, base } = asked;
  const texts = whatIfTexts[language];
  return (
    <>
      <ErrorSummary language={language} errors={{ day: error }} />
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      <FilterForm language={language} action={`${base}${whatIfPath}`} submit={texts.submit} label={texts.form}>
        <DateInput language={language} name="day" label={texts.day} value={day} error={error} required />
        <RadioGroup
          language={language}
          name="kind"
          label={texts.kind}
          choices={[
            { value: 'free', label: texts.free },
            { value: 'working', label: texts.working },
          ]}
          value={isWorkingDay ? 'working' : 'free'}
          required
        />
      </FilterForm>
      {result && <Result asked={asked} day={day} isWorkingDay={isWorkingDay} result={result} />}
    </>
  );
};

const Result = (props: { asked: Asked; day: string; isWorkingDay: boolean; result: MovedPromises }) => {
  const { day, isWorkingDay, result } = props;
  const { language } = props.asked;
  const texts = whatIfTexts[language];
  const number = (value: number): string => formatNumber(value, language);
  const heading = isWorkingDay ? texts.resultWorking : texts.resultFree;
  const named = dayText(day, language);
  return (
    <Section heading={result.moved === 0 ? texts.nothing(named) : heading(named, number(result.moved))}>
      <p>{texts.of(number(result.all))}</p>
      {result.moves.length > 0 && (
        <DataTable
          caption={texts.caption}
          hideCaption
          columns={[
            { key: 'from', label: texts.from },
            { key: 'to', label: texts.to },
            { key: 'count', label: texts.count, numeric: true },
          ]}
          rows={result.moves.map(({ from, to, count }) => ({
            key: from,
            header: dayText(from, language),
            cells: [dayText(to, language), number(count)],
          }))}
        />
      )}
      <p>{texts.explains}</p>
    </Section>
  );
};

export const whatIfRoutes: readonly Route[] = [{ method: 'get', path: whatIfPath, action, handle: showWhatIf }];
