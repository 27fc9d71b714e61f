import { type Language } from '../../../kernel/language.ts';
import { formatNumber } from '../../../platform/i18n/format.ts';
import {
  Breadcrumb,
  DefinitionList,
  ItemList,
  StatusLabel,
  Steps,
  type Tone,
} from '../../../platform/web/components/index.ts';
import { type ImportCounts, type ImportState, type StoredReject } from '../feedback-import.ts';
import { type RowWarning } from '../feedback-row.ts';
import { feedbackTexts, rejectText } from '../feedback-texts.ts';
import { importsPath } from './dependencies.ts';
import { importPageTexts } from './texts.ts';

const tones: Readonly<Record<ImportState, Tone>> = {
  waiting: 'info',
  running: 'info',
  finished: 'success',
  failed: 'danger',
  cancelled: 'neutral',
};

export const ImportStateLabel = ({ language, state }: { language: Language; state: ImportState }) => (
  <StatusLabel tone={tones[state]}>{feedbackTexts[language].importStates[state]}</StatusLabel>
);

/** The way here, and where in the four steps this is. */
export const DraftHead = (props: { language: Language; base: string; title: string; step: 1 | 2 | 3 | 4 }) => {
  const texts = importPageTexts[props.language];
  const { files, columns, values, check } = texts.steps;
  return (
    <>
      <Breadcrumb
        language={props.language}
        crumbs={[{ label: texts.list.title, href: `${props.base}${importsPath}` }, { label: props.title }]}
      />
      <Steps language={props.language} labels={[files, columns, values, check]} current={props.step} />
    </>
  );
};

/** Rows that were not taken: where, what and why. */
export const RejectsList = (props: {
  language: Language;
  label: string;
  rejects: readonly StoredReject[];
  files: readonly { readonly name: string }[];
}) => {
  const texts = importPageTexts[props.language].check;
  return (
    <ItemList
      label={props.label}
      items={props.rejects.map((reject) => ({
        key: `${reject.fileNumber}/${reject.rowNumber}/${reject.number}`,
        title: (
          <>
            {props.files.length > 1 && (
              <>
                <bdi>{props.files[reject.fileNumber]?.name}</bdi>{' '}
              </>
            )}
            {texts.row(formatNumber(reject.rowNumber, props.language))}
            {reject.column !== '' && (
              <>
                , <bdi>{reject.column}</bdi>: <bdi>{reject.value}</bdi>
              </>
            )}
          </>
        ),
        text: <p>{rejectText(reject, props.language)}</p>,
      }))}
    />
  );
};

/** The five counts of an import. */
export const CountsList = ({ language, counts }: { language: Language; counts: ImportCounts }) => {
  const texts = importPageTexts[language].check;
  const value = (count: number) => formatNumber(count, language);
  return (
    <DefinitionList
      items={[
        { term: texts.read, value: value(counts.read) },
        { term: texts.stored, value: value(counts.stored) },
        { term: texts.changed, value: value(counts.changed) },
        { term: texts.unchanged, value: value(counts.unchanged) },
        { term: texts.rejected, value: value(counts.rejected) },
      ]}
    />
  );
};

/** What was mended in rows, and in how many. */
export const WarningsList = (props: { language: Language; warnings: Partial<Record<RowWarning, number>> }) => {
  const texts: Readonly<Record<string, string>> = feedbackTexts[props.language].rowWarnings;
  const told = Object.entries(props.warnings);
  return told.length === 0 ? null : (
    <DefinitionList
      items={told.map(([warning, count]) => ({
        term: texts[warning] ?? warning,
        value: formatNumber(count, props.language),
      }))}
    />
  );
};
