import { type Language } from '../../../../kernel/language.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import { CellMark, DataTable, Notice, Section, ShortCode } from '../../../../platform/web/components/index.ts';
import { type PublishedCell } from '../../review.ts';
import { figurePath } from '../../web/addresses.ts';
import { editionName, statusNotes, valueOf } from '../../web/views/index.ts';
import { type CorrectionHead } from '../correction.ts';
import { type NumberInEdition, type RecalledNumber } from '../recall.store.ts';
import { correctionTexts } from '../texts.ts';
import { correctionPath } from './addresses.ts';

type NoticeProps = {
  readonly recalled?: RecalledNumber;
  /** The corrected number that this one was computed from. */
  readonly computedFrom?: RecalledNumber;
  readonly language: Language;
};

/** That a number is not what it was: its new value, or that it stands on one that changed. */
export const NumberNotice = ({ recalled, computedFrom, language }: NoticeProps) => {
  const texts = correctionTexts[language].number;
  const why = (correctionId: string) => <a href={`/${language}${correctionPath(correctionId)}`}>{texts.why}</a>;
  if (recalled) {
    const value = valueOf({ ...recalled, value: recalled.now }, language);
    return (
      <Notice language={language} tone="warning" title={texts.corrected}>
        <p>{recalled.now === null ? texts.withdrawn : texts.correctedTo({ value, code: recalled.codeNow })}</p>
        <p>
          {why(recalled.correctionId)} ·{' '}
          <ShortCode code={recalled.codeNow} href={`/${language}${figurePath(recalled.codeNow)}`} />
        </p>
      </Notice>
    );
  }
  return (
    computedFrom && (
      <Notice language={language} tone="warning" title={texts.computed}>
        <p>
          {texts.computedText} {why(computedFrom.correctionId)}
        </p>
      </Notice>
    )
  );
};

type HistoryProps = {
  readonly cell: PublishedCell;
  readonly history: readonly NumberInEdition[];
  readonly corrections: readonly CorrectionHead[];
  readonly language: Language;
  readonly timeZone: string;
};

/** A number in every edition that has it, and the corrections that changed it. */
export const NumberHistory = ({ cell, history, corrections, language, timeZone }: HistoryProps) => {
  const { number: texts, marks, kinds } = correctionTexts[language];
  const used = history.flatMap(({ status }) => status ?? []);
  return (
    <Section heading={texts.history}>
      {history.length < 2 && <p>{texts.only}</p>}
      {history.length > 1 && (
        <DataTable
          caption={texts.historyCaption}
          columns={[
            { key: 'review', label: texts.review },
            { key: 'value', label: texts.value, numeric: true },
            { key: 'published', label: texts.published },
            { key: 'code', label: texts.code },
          ]}
          rows={history.map((one) => ({
            key: one.code,
            header: editionName(one.review, language),
            cells: [
              <>
                {valueOf(one, language)}
                {one.status && <CellMark mark={one.status} name={marks.statusNames[one.status]} />}
              </>,
              formatDate(one.review.builtAt, language, timeZone),
              one.code === cell.code ? (
                `${one.code} (${texts.own})`
              ) : (
                <ShortCode code={one.code} href={`/${language}${figurePath(one.code)}`} />
              ),
            ],
          }))}
          notes={statusNotes(used, language)}
        />
      )}
      {corrections.length > 0 && (
        <Section level={3} heading={texts.corrections}>
          <ul>
            {corrections.map((one) => (
              <li key={one.correctionId}>
                <a href={`/${language}${correctionPath(one.correctionId)}`}>
                  {formatDate(one.publishedAt, language, timeZone)}, {kinds[one.kind].toLowerCase()}
                </a>
                : {one.reason[language]}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Section>
  );
};
