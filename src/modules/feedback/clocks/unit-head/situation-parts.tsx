import { type Language } from '../../../../kernel/language.ts';
import { formatNumber, formatPercent } from '../../../../platform/i18n/format.ts';
import { DataTable, FigureNumber, Prose, Section, Stack } from '../../../../platform/web/components/index.ts';
import { feedbackStatuses } from '../../feedback-case.ts';
import { feedbackTexts } from '../../feedback-texts.ts';
import { lookBackDays, type UnitSituation } from './look-at-unit.ts';
import { ageGroups, leastForPunctuality, type Load, type Punctualities, type Punctuality } from './situation.ts';
import { unitHeadTexts } from './texts.ts';

const millisecondsOfHour = 3_600_000;

/** What is open: by state, age and handler. */
export const LoadPart = (props: { language: Language; load: Load; handlerNames: ReadonlyMap<string, string> }) => {
  const { language, load, handlerNames } = props;
  const texts = unitHeadTexts[language].load;
  const number = (value: number): string => formatNumber(value, language);
  if (load.open === 0) return null;
  const nameOf = (handler: string | null): string =>
    handler === null ? texts.nobody : (handlerNames.get(handler) ?? texts.nobody);
  const ageNames = [
    ...ageGroups.map((to, at) =>
      at === 0 ? texts.first(number(to)) : texts.upTo(number(ageGroups[at - 1] ?? 0), number(to)),
    ),
    texts.over(number(ageGroups.at(-1) ?? 0)),
  ];
  const open = { key: 'open', label: texts.open, numeric: true };
  return (
    <Section heading={texts.heading}>
      <Stack>
        <DataTable
          caption={texts.byStatus}
          columns={[{ key: 'status', label: texts.status }, open]}
          rows={feedbackStatuses
            .filter((status) => load.byStatus.has(status))
            .map((status) => ({
              key: status,
              header: feedbackTexts[language].statuses[status],
              cells: [number(load.byStatus.get(status) ?? 0)],
            }))}
        />
        <DataTable
          caption={texts.byAge}
          columns={[{ key: 'age', label: texts.age }, open]}
          rows={ageNames.map((name, at) => ({ key: name, header: name, cells: [number(load.byAge[at] ?? 0)] }))}
        />
        <DataTable
          caption={texts.byHandler}
          columns={[{ key: 'handler', label: texts.handler }, open, { key: 'late', label: texts.late, numeric: true }]}
          rows={[...load.byHandler]
            .toSorted(([, one], [, other]) => other.open - one.open)
            .map(([handler, counts]) => ({
              key: handler ?? 'nobody',
              header: <bdi>{nameOf(handler)}</bdi>,
              cells: [number(counts.open), number(counts.late)],
            }))}
        />
      </Stack>
    </Section>
  );
};

const clocks = ['reaction', 'response', 'responseWithPauses', 'reopened'] as const;

/** Both clocks of what was answered lately. */
export const PunctualityPart = (props: { language: Language; punctualities: Punctualities; isCut: boolean }) => {
  const { language, punctualities, isCut } = props;
  const texts = unitHeadTexts[language].punctuality;
  const number = (value: number): string => formatNumber(value, language);
  const hours = (value: number | undefined): string =>
    value === undefined ? '–' : texts.hours(formatNumber(value / millisecondsOfHour, language, 1));
  const percent = (share: number | undefined): string =>
    share === undefined ? '–' : formatPercent(share * 100, language, 0);
  const cellsOf = (clock: (typeof clocks)[number], it: Punctuality): string[] => {
    if (it.count < leastForPunctuality) return [number(it.count), '–', '–', '–'];
    const within = clock === 'responseWithPauses' ? it.withinTargetDespitePauses : it.withinTarget;
    return [number(it.count), hours(it.median), hours(it.p90), percent(within)];
  };
  const hasFew = clocks.some((clock) => punctualities[clock].count < leastForPunctuality);
  return (
    <Section heading={texts.heading}>
      <Prose>
        <p>{texts.lead(number(lookBackDays))}</p>
      </Prose>
      <DataTable
        caption={texts.caption}
        columns={[
          { key: 'clock', label: texts.clock },
          { key: 'count', label: texts.count, numeric: true },
          { key: 'median', label: texts.median, numeric: true },
          { key: 'p90', label: texts.p90, numeric: true },
          { key: 'within', label: texts.within, numeric: true },
        ]}
        rows={clocks.map((clock) => ({
          key: clock,
          header: texts[clock],
          cells: cellsOf(clock, punctualities[clock]),
        }))}
        notes={[
          texts.pauses,
          ...(hasFew ? [texts.few(number(leastForPunctuality))] : []),
          ...(isCut ? [texts.cut(number(punctualities.response.count))] : []),
        ]}
      />
    </Section>
  );
};

/** Whether answers helped, as their readers say. */
export const SatisfactionPart = (props: { language: Language; ratings: UnitSituation['ratings'] }) => {
  const { language } = props;
  const { ratings, helped } = props.ratings;
  const texts = unitHeadTexts[language].satisfaction;
  const number = (value: number): string => formatNumber(value, language);
  const share = ratings === 0 ? 0 : (helped / ratings) * 100;
  return (
    <Section heading={texts.heading}>
      {ratings < leastForPunctuality ? (
        <p>{ratings === 0 ? texts.none : texts.few(number(ratings))}</p>
      ) : (
        <FigureNumber text={formatPercent(share, language, 0)} value={Math.round(share)} unit={texts.unit}>
          <p>{texts.of(number(helped), number(ratings))}</p>
        </FigureNumber>
      )}
    </Section>
  );
};
