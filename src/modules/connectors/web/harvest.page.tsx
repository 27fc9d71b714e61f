import { type Language } from '../../../kernel/language.ts';
import { type Asked } from '../../../platform/http/route.ts';
import { formatDateTime, formatNumber } from '../../../platform/i18n/format.ts';
import {
  Actions,
  Breadcrumb,
  Button,
  DataTable,
  DefinitionList,
  Form,
  Notice,
  PageHeading,
  Section,
} from '../../../platform/web/components/index.ts';
import { type Harvest, type HarvestRun } from '../harvest/harvest.ts';
import { outcomeSentence } from '../problem-sentence.ts';
import { harvestPath, harvestsPath } from './addresses.ts';
import { HarvestState } from './harvests.page.tsx';
import { connectorPageTexts } from './texts.ts';

export interface HarvestView {
  readonly asked: Asked;
  readonly it: Harvest;
  readonly runs: readonly HarvestRun[];
  readonly timeZone: string;
}

/** One system that is read: how far it has come, and what each reading did. */
export const HarvestPage = (view: HarvestView) => {
  const { asked, it, runs, timeZone } = view;
  const { language, base, query } = asked;
  const texts = connectorPageTexts[language].harvests;
  const notices: Readonly<Record<string, string>> = {
    now: texts.nowNotice,
    off: texts.offNotice,
    on: texts.onNotice,
  };
  const notice = notices[query.get('done') ?? ''];
  const moment = (at: Date): string => formatDateTime(at, language, timeZone);
  return (
    <>
      <Breadcrumb
        language={language}
        crumbs={[{ label: texts.title, href: `${base}${harvestsPath}` }, { label: it.name }]}
      />
      {notice && <Notice language={language} tone="success" title={notice} />}
      <PageHeading title={<bdi>{it.name}</bdi>} lead={<HarvestState language={language} it={it} />} />
      <DefinitionList
        items={[
          { term: texts.facts.url, value: it.url },
          { term: texts.facts.dialect, value: texts.dialects[it.dialect] },
          { term: texts.facts.format, value: texts.formats[it.format] },
          { term: texts.facts.source, value: it.source },
          { term: texts.facts.from, value: moment(it.cursor.from) },
          ...(it.isOn ? [{ term: texts.facts.next, value: moment(it.nextAt) }] : []),
        ]}
      />
      <Buttons {...view} />
      <Section heading={texts.log}>{runs.length === 0 ? <p>{texts.logEmpty}</p> : <RunLog {...view} />}</Section>
    </>
  );
};

const Buttons = ({ asked, it }: HarvestView) => {
  const { language, base, csrfToken } = asked;
  const texts = connectorPageTexts[language].harvests;
  const own = `${base}${harvestPath(it.harvestId)}`;
  return (
    <Form csrfToken={csrfToken} action={`${own}/now`}>
      <Actions>
        <Button>{texts.now}</Button>
        <Button kind="secondary" formAction={`${own}/${it.isOn ? 'off' : 'on'}`}>
          {it.isOn ? texts.turnOff : texts.turnOn}
        </Button>
      </Actions>
    </Form>
  );
};

const RunLog = ({ asked, runs, timeZone }: HarvestView) => {
  const { language } = asked;
  const { columns, log, states } = connectorPageTexts[language].harvests;
  const number = (value: number): string => formatNumber(value, language);
  return (
    <DataTable
      caption={log}
      hideCaption
      columns={[
        { key: 'started', label: columns.started },
        { key: 'state', label: columns.state },
        { key: 'pages', label: columns.pages, numeric: true },
        { key: 'read', label: columns.read, numeric: true },
        { key: 'stored', label: columns.stored, numeric: true },
        { key: 'changed', label: columns.changed, numeric: true },
        { key: 'rejected', label: columns.rejected, numeric: true },
        { key: 'until', label: columns.until },
        { key: 'notes', label: columns.notes },
      ]}
      rows={runs.map((run) => ({
        key: run.startedAt.toISOString(),
        header: formatDateTime(run.startedAt, language, timeZone),
        cells: [
          states[run.state],
          number(run.counts.pages),
          number(run.counts.read),
          number(run.counts.stored),
          number(run.counts.changed),
          number(run.counts.rejected),
          run.readUntil ? formatDateTime(run.readUntil, language, timeZone) : '',
          notesText(run, language),
        ],
      }))}
    />
  );
};

function notesText({ notes, outcome }: HarvestRun, language: Language): string {
  const texts = connectorPageTexts[language].harvests;
  const known: Readonly<Record<string, string>> = texts.notes;
  const all = Object.entries(notes).map(([note, count]) =>
    texts.note({ count: formatNumber(count, language), what: known[note] ?? note }),
  );
  return [...(outcome === null ? [] : [outcomeSentence(outcome, language)]), ...all].join(' · ');
}
