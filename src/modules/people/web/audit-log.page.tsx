import { type Language } from '../../../kernel/language.ts';
import { type AuditEntry, type AuditFacts, type AuditVerdict } from '../../../platform/audit/audit-log.ts';
import { roles } from '../../../platform/auth/rights.ts';
import { formatDateTime, formatNumber } from '../../../platform/i18n/format.ts';
import {
  Actions,
  Button,
  EmptyState,
  FilterForm,
  type Item,
  ItemList,
  Moment,
  Muted,
  Notice,
  PageHeading,
  Select,
  Stack,
} from '../../../platform/web/components/index.ts';
import { peopleTexts } from '../texts.ts';

export interface AuditLogProps {
  readonly language: Language;
  readonly timeZone: string;
  readonly entries: readonly AuditEntry[];
  /** The events that the city's log has, as codes. */
  readonly events: readonly string[];
  readonly eventNames: Readonly<Record<string, string>>;
  readonly event: string | undefined;
  /** Names of accounts by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly placeName: (place: string | null) => string;
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
      <Stack>
        {verdict && <Verdict language={language} verdict={verdict} />}
        <Actions>
          <Button kind="secondary" href={`${path}/check`}>
            {texts.check}
          </Button>
        </Actions>
        <EventFilter {...props} path={path} />
        {entries.length === 0 ? (
          <EmptyState title={texts.empty}>{texts.emptyText}</EmptyState>
        ) : (
          <ItemList label={texts.list} items={entries.map((entry) => itemOf(entry, props))} />
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
      </Stack>
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

const EventFilter = ({ language, events, eventNames, event, path }: AuditLogProps & { path: string }) => {
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
        choices={events.map((value) => ({ value, label: eventName(value, eventNames) }))}
        value={event}
        placeholder={texts.anyEvent}
      />
    </FilterForm>
  );
};

/** An event that no module names, as after its module was taken out, stands under its code. */
const eventName = (event: string, names: Readonly<Record<string, string>>): string =>
  Object.hasOwn(names, event) ? (names[event] ?? event) : event;

/** One entry: what, then who and when and at which number, then the facts. */
function itemOf(entry: AuditEntry, { language, timeZone, names, eventNames, placeName }: AuditLogProps): Item {
  const time = formatDateTime(entry.at, language, timeZone);
  return {
    key: String(entry.number),
    title: eventName(entry.event, eventNames),
    text: factsOf(entry, { language, names, placeName }),
    meta: [
      actorName(entry.actor, names, language),
      <Moment key="at" at={entry.at.toISOString()}>
        {time}
      </Moment>,
      <Muted key="number">{formatNumber(entry.number, language)}</Muted>,
    ],
  };
}

function actorName(actor: string, names: ReadonlyMap<string, string>, language: Language): string {
  const texts = peopleTexts[language].auditLog;
  const [kind, id = ''] = actor.split(/:(.*)/s);
  if (kind === 'staff') return names.get(id) ?? texts.unknown({ id });
  if (kind === 'resident') return texts.resident;
  return kind === 'system' ? texts.system({ name: id }) : texts.visitor;
}

type FactSources = Pick<AuditLogProps, 'language' | 'names' | 'placeName'>;

/** Facts in words where we have them; the id of a role grant says nothing to people. */
const factsOf = ({ facts }: AuditEntry, sources: FactSources): string =>
  Object.entries(facts)
    .filter(([name]) => name !== 'roleGrantId')
    .map(([name, value]) => `${factName(name, sources.language)}: ${factValue(name, value, sources)}`)
    .join(' · ');

function factName(name: string, language: Language): string {
  const names: Readonly<Record<string, string>> = peopleTexts[language].auditLog.factNames;
  return Object.hasOwn(names, name) ? (names[name] ?? name) : name;
}

function factValue(name: string, value: AuditFacts[string], { language, names, placeName }: FactSources): string {
  const texts = peopleTexts[language];
  if (name === 'organisationUnitId') return placeName(value === null ? null : String(value));
  if (name === 'accountId') return value === null ? texts.auditLog.nobody : (names.get(String(value)) ?? String(value));
  const role = roles.find((each) => name === 'role' && each === value);
  return role ? texts.roles[role] : String(value ?? '–');
}
