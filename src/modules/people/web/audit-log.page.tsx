import { type Language } from '../../../kernel/language.ts';
import { type AuditEntry, type AuditVerdict } from '../../../platform/audit/audit-log.ts';
import { formatDateTime, formatNumber } from '../../../platform/i18n/format.ts';
import {
  Actions,
  Button,
  DataTable,
  EmptyState,
  FilterForm,
  Notice,
  PageHeading,
  Select,
} from '../../../platform/web/components/index.ts';
import { peopleTexts } from '../texts.ts';

export interface AuditLogProps {
  readonly language: Language;
  readonly timeZone: string;
  readonly entries: readonly AuditEntry[];
  /** The events that the city's log has, as codes. */
  readonly events: readonly string[];
  readonly event: string | undefined;
  /** Names of accounts by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly hasOlder: boolean;
  readonly isNewest: boolean;
  readonly verdict: AuditVerdict | undefined;
}

/** Who did what and when, newest first. */
export const AuditLog = (props: AuditLogProps) => {
  const { language, entries, verdict } = props;
  const texts = peopleTexts[language].auditLog;
  const path = `/${language}/staff/audit-log`;
  return (
    <>
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      {verdict && <Verdict language={language} verdict={verdict} />}
      <Button kind="secondary" href={`${path}/check`}>
        {texts.check}
      </Button>
      <EventFilter {...props} path={path} />
      {entries.length === 0 ? (
        <EmptyState title={texts.empty}>{texts.emptyText}</EmptyState>
      ) : (
        <EntryTable {...props} />
      )}
      <Actions>
        {props.hasOlder && (
          <Button kind="secondary" href={`${path}?${olderQuery(props)}`}>
            {texts.older}
          </Button>
        )}
        {!props.isNewest && (
          <Button kind="quiet" href={path}>
            {texts.newest}
          </Button>
        )}
      </Actions>
    </>
  );
};

function olderQuery({ entries, event }: AuditLogProps): string {
  const before = String(entries.at(-1)?.number ?? 0);
  return new URLSearchParams(event ? { event, before } : { before }).toString();
}

const Verdict = ({ language, verdict }: { language: Language; verdict: AuditVerdict }) => {
  const texts = peopleTexts[language].auditLog;
  if (verdict.ok) {
    const facts = { count: formatNumber(verdict.entries, language), head: verdict.head };
    return (
      <Notice language={language} tone="success" title={texts.wholeTitle}>
        <p>{texts.whole(facts)}</p>
      </Notice>
    );
  }
  return (
    <Notice language={language} tone="danger" title={texts.brokenTitle}>
      <p>{texts.broken[verdict.reason]({ number: formatNumber(verdict.number, language) })}</p>
    </Notice>
  );
};

const EventFilter = ({ language, events, event, path }: AuditLogProps & { path: string }) => {
  const texts = peopleTexts[language].auditLog;
  return (
    <FilterForm
      language={language}
      action={path}
      label={texts.filter}
      submit={texts.show}
      clearHref={event ? path : undefined}
    >
      <Select
        language={language}
        name="event"
        label={texts.event}
        choices={events.map((value) => ({ value, label: eventName(value, language) }))}
        value={event}
        placeholder={texts.anyEvent}
      />
    </FilterForm>
  );
};

/** Another module's event stands under its code, which is the word that its own documents use. */
function eventName(event: string, language: Language): string {
  const names: Readonly<Record<string, string>> = peopleTexts[language].events;
  return Object.hasOwn(names, event) ? (names[event] ?? event) : event;
}

const EntryTable = ({ language, timeZone, entries, names }: AuditLogProps) => {
  const texts = peopleTexts[language].auditLog;
  return (
    <DataTable
      caption={texts.caption}
      columns={[
        { key: 'number', label: texts.number },
        { key: 'at', label: texts.at },
        { key: 'actor', label: texts.actor },
        { key: 'event', label: texts.event },
        { key: 'facts', label: texts.facts },
      ]}
      rows={entries.map((entry) => ({
        key: String(entry.number),
        header: formatNumber(entry.number, language),
        cells: [
          formatDateTime(entry.at, language, timeZone),
          actorName(entry.actor, names, language),
          eventName(entry.event, language),
          factsOf(entry, names),
        ],
      }))}
    />
  );
};

function actorName(actor: string, names: ReadonlyMap<string, string>, language: Language): string {
  const texts = peopleTexts[language].auditLog;
  const [kind, id = ''] = actor.split(/:(.*)/s);
  if (kind === 'staff') return names.get(id) ?? texts.unknown({ id });
  return kind === 'system' ? texts.system({ name: id }) : texts.visitor;
}

/** Facts as the log holds them; an account is told by its name. */
const factsOf = ({ facts }: AuditEntry, names: ReadonlyMap<string, string>): string =>
  Object.entries(facts)
    .map(([name, value]) => `${name}: ${names.get(String(value)) ?? String(value ?? '–')}`)
    .join('; ');
