import { type Language } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { type Asked } from '../../../platform/http/route.ts';
import { formatDateTime, formatNumber } from '../../../platform/i18n/format.ts';
import { isolate } from '../../../platform/i18n/isolate.ts';
import {
  Actions,
  Breadcrumb,
  Button,
  type Definition,
  DefinitionList,
  Form,
  Moment,
  Notice,
  type NoticeTone,
  PageHeading,
  Progress,
  Section,
  Stack,
} from '../../../platform/web/components/index.ts';
import { type FeedbackImport, type ImportState, type StoredReject } from '../feedback-import.ts';
import { importsPath } from './dependencies.ts';
import { fileNames, refusalText } from './draft-of.ts';
import { CountsList, ImportStateLabel, RejectsList, WarningsList } from './import-parts.tsx';
import { importPageTexts } from './texts.ts';

export interface ImportView {
  readonly asked: Asked;
  readonly it: FeedbackImport;
  readonly now: Date;
  readonly timeZone: string;
  /** The name of who began it; null for the command line. */
  readonly startedBy: string | null;
  /** Rows of the files by the dry run; unknown for an import from the command line. */
  readonly expectedRows: number | undefined;
  readonly rejects: readonly StoredReject[];
  readonly mayImport: boolean;
}

const isUnfinished = (it: FeedbackImport): boolean => it.state === 'waiting' || it.state === 'running';

/** A running import shows a sign of life with every chunk, within seconds; two minutes without one is a standstill. */
const quietMs = 120_000;
export const isQuiet = (it: FeedbackImport, now: Date): boolean =>
  isUnfinished(it) && now.getTime() - it.progressedAt.getTime() > quietMs;

/** One import: where it stands, what came of it. */
export const ImportPage = (view: ImportView) => {
  const { asked, it, mayImport, rejects } = view;
  const { language, base } = asked;
  const texts = importPageTexts[language];
  const list = `${base}${importsPath}`;
  const title = texts.one.title(isolate(it.source));
  return (
    <>
      <Breadcrumb language={language} crumbs={[{ label: texts.list.title, href: list }, { label: title }]} />
      <PageHeading title={title} />
      <StateNotice view={view} />
      {isUnfinished(it) && <ProgressSection view={view} />}
      <Section heading={texts.one.outcome}>
        <CountsList language={language} counts={it.counts} />
        <WarningsList language={language} warnings={it.warnings} />
      </Section>
      {rejects.length > 0 && (
        <Section heading={texts.one.rejects}>
          <p>{texts.one.rejectsCount(it.counts.rejected, formatNumber(it.counts.rejected, language))}</p>
          <RejectsList language={language} label={texts.check.rejects} rejects={rejects} files={it.files} />
          <Actions>
            <Button kind="secondary" href={`${list}/${it.importId}/rejects.csv`}>
              {texts.one.rejectsDownload}
            </Button>
          </Actions>
        </Section>
      )}
      <Section heading={texts.one.about}>
        <Stack>
          <Facts view={view} />
          {mayImport && !isUnfinished(it) && (
            <Actions>
              <Button kind="secondary" href={`${list}/new`}>
                {texts.one.again}
              </Button>
            </Actions>
          )}
        </Stack>
      </Section>
    </>
  );
};

const noticeTones: Readonly<Record<ImportState, NoticeTone>> = {
  waiting: 'info',
  running: 'info',
  finished: 'success',
  failed: 'danger',
  cancelled: 'info',
};

const StateNotice = ({ view: { asked, it, now } }: { view: ImportView }) => {
  const { language } = asked;
  const texts = importPageTexts[language].one;
  const stateTexts: Readonly<Record<ImportState, string>> = {
    waiting: texts.waiting,
    running: texts.running,
    finished: texts.finishedText,
    failed: texts.failedText,
    cancelled: texts.cancelledText,
  };
  const quiet = isQuiet(it, now);
  const failure =
    it.failure === null ? undefined : refusalText(new Problem('invalid', it.failure, failureFacts(it)), language);
  return (
    <Notice
      language={language}
      tone={quiet ? 'warning' : noticeTones[it.state]}
      title={quiet ? texts.quiet : stateTexts[it.state]}
    >
      {failure && <p>{failure}</p>}
    </Notice>
  );
};

/** Only the code of a refusal is kept; the names of the files are its likeliest fact. */
const failureFacts = (it: FeedbackImport) => {
  const names = it.files.map(({ name }) => isolate(name)).join(', ');
  return { name: names, file: names, names };
};

const ProgressSection = ({ view: { asked, it, now, expectedRows, mayImport } }: { view: ImportView }) => {
  const { language, base, csrfToken } = asked;
  const texts = importPageTexts[language].one;
  const own = `${base}${importsPath}/${it.importId}`;
  const quiet = isQuiet(it, now);
  const read = formatNumber(it.counts.read, language);
  return (
    <Section heading={texts.progress}>
      {expectedRows === undefined ? (
        <p>{texts.progressUnknown(read)}</p>
      ) : (
        <Progress
          id="progress"
          label={texts.rowsRead}
          value={Math.min(it.counts.read, expectedRows)}
          max={Math.max(expectedRows, 1)}
          text={texts.progressText(read, formatNumber(expectedRows, language))}
        />
      )}
      {!quiet && it.counts.read > 0 && <p>{paceText(it, expectedRows, language)}</p>}
      <Form csrfToken={csrfToken} action={`${own}/resume`}>
        <Actions>
          {quiet && mayImport && <Button>{texts.resume}</Button>}
          <Button kind="secondary" href={own}>
            {texts.refresh}
          </Button>
          {mayImport && (
            <Button kind="quiet" href={`${own}/cancel`}>
              {texts.cancel}
            </Button>
          )}
        </Actions>
      </Form>
    </Section>
  );
};

/** Rows a second since the beginning, and the time that the rest takes at that pace. */
function paceText(it: FeedbackImport, expectedRows: number | undefined, language: Language): string {
  const texts = importPageTexts[language].one;
  const seconds = Math.max((it.progressedAt.getTime() - it.startedAt.getTime()) / 1000, 1);
  const rate = it.counts.read / seconds;
  const rateText = texts.rate(formatNumber(Math.round(rate), language));
  if (expectedRows === undefined || rate === 0) return rateText;
  const left = Math.ceil(Math.max(expectedRows - it.counts.read, 0) / rate);
  const time = left < 90 ? texts.seconds(left) : texts.minutes(Math.round(left / 60));
  return `${rateText}, ${texts.left(time)}`;
}

const Facts = ({ view: { asked, it, timeZone, startedBy } }: { view: ImportView }) => {
  const { language } = asked;
  const texts = importPageTexts[language];
  const moment = (at: Date) => <Moment at={at.toISOString()}>{formatDateTime(at, language, timeZone)}</Moment>;
  const items: Definition[] = [
    { term: texts.one.state, value: <ImportStateLabel language={language} state={it.state} /> },
    { term: texts.one.files, value: <bdi>{fileNames(it.files)}</bdi> },
    { term: texts.one.who, value: <bdi>{startedBy ?? texts.list.commandLine}</bdi> },
    { term: texts.one.started, value: moment(it.startedAt) },
  ];
  if (it.finishedAt !== null) items.push({ term: texts.one.finished, value: moment(it.finishedAt) });
  return <DefinitionList items={items} />;
};
