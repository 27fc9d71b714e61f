import { type FigureDefinition, type Measure } from '../../../../kernel/figure.ts';
import { type Language } from '../../../../kernel/language.ts';
import { formatDateTime, formatNumber } from '../../../../platform/i18n/format.ts';
import { DefinitionList, Details } from '../../../../platform/web/components/index.ts';
import { type ReviewFigure } from '../../review.ts';
import { reportTexts } from '../../texts.ts';

export type FigureDetailsProps = {
  readonly figure: ReviewFigure;
  readonly measure?: string;
  readonly language: Language;
  readonly timeZone: string;
};

/** How a figure was counted: definition, population, rounding, query and fingerprints, for who wants to know. */
export const FigureDetails = ({ figure, measure, language, timeZone }: FigureDetailsProps) => {
  const { definition, extract, sha256 } = figure;
  const texts = reportTexts[language].figure;
  const measured = definition.measures.find(({ code }) => code === measure) ?? definition.measures[0];
  return (
    <Details summary={texts.howMade}>
      <DefinitionList
        items={[
          {
            term: texts.definition,
            value: `${definition.id}. ${texts.definitionNumber(String(definition.definition))}`,
          },
          { term: texts.population, value: populationText(definition, language) },
          ...(measured ? [{ term: texts.rules, value: roundingText(measured, language) }] : []),
          {
            term: texts.query,
            value: (
              <pre tabindex={0}>
                <code>{definition.sql}</code>
              </pre>
            ),
          },
          { term: texts.definitionFingerprint, value: <code>{sha256}</code> },
          { term: texts.fingerprint, value: <code>{extract.sha256}</code> },
          { term: texts.rows, value: formatNumber(extract.rows, language) },
          { term: texts.takenAt, value: formatDateTime(extract.takenAt, language, timeZone) },
          { term: texts.recompute, value: texts.recomputeCity },
        ]}
      />
    </Details>
  );
};

const populationText = ({ population }: FigureDefinition, language: Language): string =>
  `${population.label[language]}. ${population.sentence[language]}`;

function roundingText({ rounding }: Measure, language: Language): string {
  const texts = reportTexts[language].figure.roundings;
  if (rounding.method === 'exact') return texts.exact;
  return rounding.method === 'largest-remainder' ? texts.largestRemainder : texts.halfUp;
}
