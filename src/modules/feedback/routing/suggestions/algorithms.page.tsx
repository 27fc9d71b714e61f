import { type Language } from '../../../../kernel/language.ts';
import { type Context } from '../../../../platform/context.ts';
import { type Asked, page, type Reply, type Route } from '../../../../platform/http/route.ts';
import { formatDateTime, formatNumber, formatPercent } from '../../../../platform/i18n/format.ts';
import { DataTable, PageHeading, Prose, Section } from '../../../../platform/web/components/index.ts';
import { cityOf } from '../../../city/index.ts';
import { languageName } from '../web/rule-in-words.ts';
import { type Measures, type Quality } from './measures.ts';
import { algorithmTexts } from './texts.ts';
import { type ModelCard, newestModelCard, suggestionsInUse, type SuggestionsInUse } from './theme-model.store.ts';

export const algorithmsPath = '/about/algorithms';

/** Fewer texts than this make a share that says nothing. */
const leastShown = 50;

async function showCard(ctx: Context, { language }: Asked): Promise<Reply> {
  const { tx, cityId } = ctx;
  const card = await newestModelCard(tx, cityId);
  const inUse = await suggestionsInUse(tx, cityId);
  const { timeZone } = (await cityOf(tx, cityId)).settings;
  return page(algorithmTexts[language].title, <CardPage {...{ language, card, inUse, timeZone }} />, {
    path: algorithmsPath,
  });
}

interface View {
  readonly language: Language;
  readonly card: ModelCard | undefined;
  readonly inUse: SuggestionsInUse;
  readonly timeZone: string;
}

const CardPage = ({ language, card, inUse, timeZone }: View) => {
  const texts = algorithmTexts[language];
  const state = card
    ? texts.trained(
        formatDateTime(card.trainedAt, language, timeZone),
        formatNumber(card.measures.texts, language),
        formatNumber(card.themes.length, language),
      )
    : texts.notTrained;
  return (
    <>
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      <Part heading={texts.doesHeading} lines={texts.does} />
      <Part heading={texts.howHeading} lines={[...texts.how, state]} />
      {card && <QualityPart language={language} measures={card.measures} />}
      {card && <UsePart language={language} inUse={inUse} />}
      <Part heading={texts.limitsHeading} lines={texts.limits} />
    </>
  );
};

const Part = ({ heading, lines }: { heading: string; lines: readonly string[] }) => (
  <Section heading={heading}>
    <Prose>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Prose>
  </Section>
);

const QualityPart = ({ language, measures }: { language: Language; measures: Measures }) => {
  const texts = algorithmTexts[language];
  const share = (value: number): string => formatPercent(value, language, 0);
  const row = (key: string, header: string, quality: Quality) => ({
    key,
    header,
    cells: [formatNumber(quality.texts, language), share(quality.first), share(quality.firstThree)],
  });
  const shown = Object.entries(measures.byLanguage)
    .filter(([, quality]) => quality.texts >= leastShown)
    .sort(([, one], [, other]) => other.texts - one.texts);
  return (
    <Section heading={texts.qualityHeading}>
      <p>{texts.quality}</p>
      <DataTable
        caption={texts.caption}
        columns={[
          { key: 'language', label: texts.language },
          { key: 'texts', label: texts.texts, numeric: true },
          { key: 'first', label: texts.first, numeric: true },
          { key: 'three', label: texts.firstThree, numeric: true },
        ]}
        rows={shown.map(([code, quality]) =>
          row(code, code === '' ? texts.unknown : languageName(code, language), quality),
        )}
        footer={[row('all', texts.all, measures)]}
        notes={[texts.few]}
      />
      <Prose>
        <p>{texts.more(formatNumber(measures.macroF1, language, 2), share(measures.majority))}</p>
        <p>{texts.calibration(formatPercent(measures.calibrationError, language, 1))}</p>
      </Prose>
    </Section>
  );
};

const UsePart = ({ language, inUse }: { language: Language; inUse: SuggestionsInUse }) => {
  const texts = algorithmTexts[language];
  const share = (count: number): string => formatPercent(count / inUse.cases, language, 0);
  const lines =
    inUse.cases < leastShown
      ? [texts.useFew]
      : [texts.use(formatNumber(inUse.cases, language), share(inUse.first), share(inUse.any)), texts.bias];
  return <Part heading={texts.useHeading} lines={lines} />;
};

export const algorithmRoutes: readonly Route[] = [
  { method: 'get', path: algorithmsPath, action: 'feedback.read-algorithms', handle: showCard },
];
