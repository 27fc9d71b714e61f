import { type Language } from '../../../../kernel/language.ts';
import { formatNumber } from '../../../../platform/i18n/format.ts';
import { LineChart } from '../../../../platform/web/charts/index.ts';
import { dayText } from '../day-text.ts';
import { type Forecast, type ForecastDay } from '../forecast/forecast.ts';
import { unitHeadTexts } from './texts.ts';

/** The coming two weeks: how many cases are open, with the range, and day by day what comes in and is answered. */
export const ForecastPart = (props: { language: Language; forecast: Forecast; open: number }) => {
  const { language, forecast, open } = props;
  const texts = unitHeadTexts[language].forecast;
  const number = (value: number): string => formatNumber(Math.round(value), language);
  const { days } = forecast;
  const sum = (pick: (day: ForecastDay) => number): number => days.reduce((all, day) => all + pick(day), 0);
  const last = days.at(-1);
  const [from, to] = [number(open), number(last?.backlog ?? open)];
  const change = Math.round(last?.backlog ?? open) - open;
  const values = (pick: (day: ForecastDay) => number): number[] => days.map((day) => Math.round(pick(day)));
  return (
    <LineChart
      id="backlog"
      language={language}
      title={change > 0 ? texts.rises(from, to) : change < 0 ? texts.falls(from, to) : texts.stays(from)}
      summary={texts.summary(
        number(sum(({ arrivals }) => arrivals)),
        number(sum(({ answers }) => answers)),
        number(last?.backlogLow ?? open),
        number(last?.backlogHigh ?? open),
      )}
      source={texts.source(number(forecast.historyDays), number(forecast.trials))}
      times={days.map(({ day }) => shortDay(day))}
      series={[
        { key: 'backlog', label: texts.backlog, values: values((day) => day.backlog) },
        { key: 'high', label: texts.high, values: values((day) => day.backlogHigh) },
        { key: 'low', label: texts.low, values: values((day) => day.backlogLow) },
      ]}
      format={number}
      table={{
        caption: texts.caption,
        columns: [
          { key: 'day', label: texts.day },
          { key: 'arrivals', label: texts.arrivals, numeric: true },
          { key: 'answers', label: texts.answers, numeric: true },
          { key: 'backlog', label: texts.backlog, numeric: true },
          { key: 'range', label: texts.range, numeric: true },
        ],
        rows: days.map((day) => ({
          key: day.day,
          header: day.isWorkingDay ? dayText(day.day, language) : `${dayText(day.day, language)} (${texts.free})`,
          cells: [
            number(day.arrivals),
            number(day.answers),
            number(day.backlog),
            `${number(day.backlogLow)}–${number(day.backlogHigh)}`,
          ],
        })),
      }}
    />
  );
};

/** `8.12.`, as all three languages can be read on a narrow scale. */
function shortDay(day: string): string {
  const [, month, ofMonth] = day.split('-').map(Number);
  return `${ofMonth}.${month}.`;
}
