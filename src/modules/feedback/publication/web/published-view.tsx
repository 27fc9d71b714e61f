import { type Language, isLanguage } from '../../../../kernel/language.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import {
  AsWritten,
  Columns,
  DefinitionList,
  InLanguage,
  Moment,
  Muted,
  PageHeading,
  Section,
} from '../../../../platform/web/components/index.ts';
import { feedbackTexts } from '../../feedback-texts.ts';
import { type PublishedCase } from '../publication.ts';
import { maskedPieces } from '../redaction.ts';
import { publicationTexts } from '../texts.ts';
import { type Names } from './places.ts';

export interface PublishedViewProps {
  readonly language: Language;
  readonly names: Names;
  readonly shown: PublishedCase;
}

/** A published case as everybody sees it; the preview of staff is the same. */
export const PublishedView = ({ language, names, shown }: PublishedViewProps) => {
  const texts = publicationTexts[language].case;
  const isMasked = [shown.title, shown.text, shown.answer ?? ''].some((text) =>
    maskedPieces(text).some(({ isMask }) => isMask),
  );
  return (
    <>
      <PageHeading title={<bdi lang={shown.language ?? undefined}>{shown.title}</bdi>} />
      <Columns
        sideLabel={texts.about}
        side={<Facts language={language} names={names} shown={shown} />}
        main={
          <>
            <Section heading={texts.text}>
              <Written shown={shown}>{shown.text}</Written>
            </Section>
            <Section heading={texts.answer}>
              {shown.answer === null ? (
                <p>{texts.noAnswer}</p>
              ) : (
                <>
                  <Written shown={shown}>{shown.answer}</Written>
                  {shown.answeredAt && (
                    <p>
                      <Muted>
                        {texts.answeredOn({ date: formatDate(shown.answeredAt, language, names.timeZone) })}
                      </Muted>
                    </p>
                  )}
                </>
              )}
            </Section>
            {isMasked && (
              <p>
                <Muted>{texts.masked}</Muted>
              </p>
            )}
          </>
        }
      />
    </>
  );
};

/** Several lines in the language that the giver and the city used. */
const Written = ({ shown, children }: { shown: PublishedCase; children: string }) =>
  isLanguage(shown.language) ? (
    <InLanguage language={shown.language}>
      <AsWritten>{children}</AsWritten>
    </InLanguage>
  ) : (
    <AsWritten>{children}</AsWritten>
  );

const Facts = ({ language, names, shown }: PublishedViewProps) => {
  const texts = publicationTexts[language].case;
  const themes = shown.themeIds.flatMap((id) => names.themeName(id) ?? []);
  const day = (at: Date) => <Moment at={at.toISOString()}>{formatDate(at, language, names.timeZone)}</Moment>;
  const optional = (term: string, value: string | undefined) =>
    value === undefined || value === '' ? [] : [{ term, value: <bdi>{value}</bdi> }];
  return (
    <DefinitionList
      items={[
        { term: texts.received, value: day(shown.receivedAt) },
        { term: texts.published, value: day(shown.publishedAt) },
        ...optional(texts.kind, shown.kind === null ? undefined : feedbackTexts[language].kinds[shown.kind]),
        ...optional(texts.themes, themes.join(', ')),
        ...optional(texts.unit, names.unitName(shown.organisationUnitId)),
        ...optional(texts.district, names.districtName(shown.districtId)),
      ]}
    />
  );
};
