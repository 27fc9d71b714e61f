import { type Language } from '../../../kernel/language.ts';
import { type FieldErrors } from '../../../platform/http/form-values.ts';
import { DataTable, Notice, Section, StatusLabel } from '../../../platform/web/components/index.ts';
import { type Day } from '../day.ts';
import { type History, type Version, versionOn } from '../validity.ts';
import { dayText, spanText } from './days.ts';
import { type Span } from './spans.store.ts';
import { cityPageTexts } from './texts.ts';

/** What has a history: a part of the organisation, a theme. */
interface Lasting {
  readonly history: History;
}

/** What holds today, else what comes first or was last. */
export function shownVersion({ history }: Lasting, today: Day): Version {
  const [first] = history;
  const shown = versionOn(history, today) ?? (first && first.validFrom > today ? first : history.at(-1));
  if (!shown) throw new Error('a history without versions');
  return shown;
}

/** From when it is, or until when it was. */
export function stateText({ history }: Lasting, today: Day, language: Language): string {
  const texts = cityPageTexts[language];
  const first = history[0]?.validFrom ?? today;
  const end = history.at(-1)?.validTo ?? null;
  if (end !== null) return (end > today ? texts.closes : texts.closed)(dayText(end, language));
  return first > today ? texts.opens(dayText(first, language)) : texts.since(dayText(first, language));
}

/** A day before the newest version cannot be written to any more. */
export function tooEarly({ history }: Lasting, from: Day, language: Language): FieldErrors | undefined {
  const newest = history.at(-1)?.validFrom;
  if (newest === undefined || from >= newest) return undefined;
  return { from: cityPageTexts[language].tooEarly(dayText(newest, language)) };
}

/** An end must leave the newest version a day at least. */
export function tooEarlyToEnd({ history }: Lasting, from: Day, language: Language): FieldErrors | undefined {
  const newest = history.at(-1)?.validFrom;
  if (newest === undefined || from > newest) return undefined;
  return { from: cityPageTexts[language].tooEarlyToEnd(dayText(newest, language)) };
}

/** A mark for what begins later than today or has an end. */
export const SpanMark = ({ language, span, today }: { language: Language; span: Span; today: Day }) => {
  const texts = cityPageTexts[language];
  return (
    <>
      {span.firstFrom > today && (
        <>
          {' '}
          <StatusLabel tone="info">{texts.opens(dayText(span.firstFrom, language))}</StatusLabel>
        </>
      )}
      {span.lastTo !== null && (
        <>
          {' '}
          <StatusLabel tone={span.lastTo > today ? 'warning' : 'neutral'}>
            {span.lastTo > today
              ? texts.closes(dayText(span.lastTo, language))
              : texts.closed(dayText(span.lastTo, language))}
          </StatusLabel>
        </>
      )}
    </>
  );
};

/** What was just done, when the address says so in a word that we know. */
export const DoneNotice = (props: {
  language: Language;
  texts: Readonly<Record<string, string>>;
  done: string | null;
}) => {
  const text = props.done !== null && Object.hasOwn(props.texts, props.done) ? props.texts[props.done] : undefined;
  return text === undefined ? null : <Notice language={props.language} tone="success" title={text} />;
};

export interface HistoryProps {
  readonly language: Language;
  readonly history: History;
  /** The name of what it belonged to, by id. */
  readonly nameOf: (id: string) => string;
}

/** What something has been called and where it has belonged, the newest first. */
export const HistoryTable = ({ language, history, nameOf }: HistoryProps) => {
  const texts = cityPageTexts[language].history;
  return (
    <Section heading={texts.heading}>
      <DataTable
        caption={texts.caption}
        hideCaption
        columns={[
          { key: 'period', label: texts.period },
          { key: 'name', label: texts.name },
          { key: 'parent', label: texts.parent },
        ]}
        rows={history.toReversed().map((version) => ({
          key: version.validFrom,
          header: spanText(version.validFrom, version.validTo, language),
          cells: [
            <bdi key="name">{version.name[language]}</bdi>,
            version.parentId === null ? texts.top : <bdi key="parent">{nameOf(version.parentId)}</bdi>,
          ],
        }))}
      />
    </Section>
  );
};
