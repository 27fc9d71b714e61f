import { type FigureOrigin } from '../../../../kernel/figure.ts';
import { type Language } from '../../../../kernel/language.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import { type Definition, DefinitionList, Section } from '../../../../platform/web/components/index.ts';
import { recordedTexts } from '../../recorded/texts.ts';
import { type ReviewFigure } from '../../review.ts';

export type FigureOriginsProps = {
  readonly figure: ReviewFigure;
  /** The cell that is asked about; without one, all of the figure. */
  readonly cellKey?: Readonly<Record<string, string>>;
  readonly language: Language;
  readonly timeZone: string;
};

/** Where the numbers of a recorded figure stand: it takes the place of the query. */
export const FigureOrigins = ({ figure, cellKey, language, timeZone }: FigureOriginsProps) => {
  const texts = recordedTexts[language].origin;
  const asked = (figure.definition.origins ?? []).filter(
    ({ key }) => cellKey === undefined || Object.entries(key).every(([name, code]) => cellKey[name] === code),
  );
  return (
    <>
      {asked.map((origin) => (
        <Section
          key={Object.values(origin.key).join(' ')}
          heading={asked.length > 1 ? texts.headingOf(nameOf(figure, origin, language)) : texts.heading}
        >
          <DefinitionList
            items={[
              ...originItems(origin, language, timeZone),
              { term: texts.level, value: texts.levelText },
              { term: texts.definition, value: figure.definition.id },
              { term: texts.fingerprint, value: <code>{figure.extract.sha256}</code> },
            ]}
          />
        </Section>
      ))}
    </>
  );
};

/** The cell in words, in the order of the dimensions: stored keys have none. */
const nameOf = ({ definition, codes }: ReviewFigure, { key }: FigureOrigin, language: Language): string =>
  definition.dimensions
    .flatMap(({ code: dimension }) => {
      const code = key[dimension];
      return codes[dimension]?.find((shown) => shown.code === code)?.label[language] ?? [];
    })
    .join(', ');

/** What is known of where a number stands, without what nobody wrote down. */
function originItems(origin: FigureOrigin, language: Language, timeZone: string): Definition[] {
  const texts = recordedTexts[language].origin;
  const { document, dated, page, link, method, note, reason, recordedAt } = origin;
  const told: readonly (readonly [string, Definition['value'] | undefined])[] = [
    [texts.document, document],
    [texts.dated, dated === undefined ? undefined : dayText(dated, language)],
    [texts.page, page],
    [texts.link, link === undefined ? undefined : <a href={link}>{link}</a>],
    [texts.method, method],
    [texts.note, note],
    [texts.reason, reason],
    [texts.recordedAt, formatDate(new Date(recordedAt), language, timeZone)],
  ];
  return told.flatMap(([term, value]) => (value === undefined ? [] : [{ term, value }]));
}

/** A day of the calendar, which no time zone moves. */
export const dayText = (day: string, language: Language): string =>
  formatDate(new Date(`${day}T12:00:00Z`), language, 'UTC');
