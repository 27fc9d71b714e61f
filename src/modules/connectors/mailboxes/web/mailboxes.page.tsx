import { type FieldErrors } from '../../../../platform/http/form-values.ts';
import { type Asked } from '../../../../platform/http/route.ts';
import { formatDateTime } from '../../../../platform/i18n/format.ts';
import {
  Actions,
  Breadcrumb,
  Button,
  Checkbox,
  type Choice,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  type Item,
  ItemList,
  Notice,
  PageHeading,
  RadioGroup,
  Section,
  Select,
  Stack,
  StatusLabel,
  TextInput,
} from '../../../../platform/web/components/index.ts';
import { afterReadings, type Mailbox, mailboxWays } from '../mailbox.ts';
import { type ListedLetter } from '../mailbox.store.ts';
import { mailboxTexts } from '../texts.ts';

export const mailboxesPath = '/staff/mailboxes';
export const mailboxPath = (mailboxId: string): string => `${mailboxesPath}/${mailboxId}`;

export const mailboxFields = [
  'name',
  'address',
  'organisationUnitId',
  'way',
  'host',
  'port',
  'userName',
  'secretName',
  'folder',
  'afterReading',
  'moveTo',
  'readsOld',
  'dropFolder',
] as const;
export type MailboxField = (typeof mailboxFields)[number];
export type MailboxValues = Readonly<Record<MailboxField, string>>;

export interface MailboxesView {
  readonly asked: Asked;
  readonly mailboxes: readonly Mailbox[];
  readonly units: readonly Choice[];
  readonly timeZone: string;
  readonly values: MailboxValues;
  readonly errors: FieldErrors;
}

/** All mailboxes, and the form for another. */
export const MailboxesPage = (view: MailboxesView) => {
  const { asked, mailboxes, errors } = view;
  const { language } = asked;
  const texts = mailboxTexts[language];
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      {mailboxes.length === 0 ? (
        <EmptyState title={texts.empty}>
          <p>{texts.emptyText}</p>
        </EmptyState>
      ) : (
        <Section heading={texts.made}>
          <ItemList items={mailboxes.map((it) => mailboxItem(view, it))} />
        </Section>
      )}
      <Section heading={texts.make}>
        <MailboxForm {...view} />
      </Section>
    </>
  );
};

function mailboxItem({ asked, timeZone }: MailboxesView, it: Mailbox): Item {
  const { language, base } = asked;
  return {
    key: it.mailboxId,
    title: <bdi>{it.name}</bdi>,
    href: `${base}${mailboxPath(it.mailboxId)}`,
    text: <bdi>{it.address}</bdi>,
    meta: stateOf(it, language, timeZone),
  };
}

function stateOf(it: Mailbox, language: Asked['language'], timeZone: string) {
  const texts = mailboxTexts[language];
  const failures: Readonly<Record<string, string | undefined>> = texts.failures;
  const failure = it.failure === null ? undefined : failures[it.failure];
  return [
    it.isOn && failure !== undefined ? (
      <StatusLabel tone="danger">{failure}</StatusLabel>
    ) : (
      <StatusLabel tone={it.isOn ? 'success' : 'neutral'}>{it.isOn ? texts.on : texts.off}</StatusLabel>
    ),
    it.readAt === null ? texts.neverRead : texts.readAt({ when: formatDateTime(it.readAt, language, timeZone) }),
  ];
}

const MailboxForm = ({ asked, units, values, errors }: MailboxesView) => {
  const { language, base, csrfToken } = asked;
  const texts = mailboxTexts[language];
  const line = (name: MailboxField, label: string, more: { hint?: string; required?: boolean } = {}) => (
    <TextInput
      language={language}
      name={name}
      label={label}
      value={values[name]}
      error={errors[name]}
      autocomplete="off"
      spellcheck={false}
      {...more}
    />
  );
  return (
    <Form csrfToken={csrfToken} action={`${base}${mailboxesPath}`}>
      {line('name', texts.name, { required: true })}
      {line('address', texts.address, { hint: texts.addressHint, required: true })}
      <Select
        language={language}
        name="organisationUnitId"
        label={texts.unit}
        hint={texts.unitHint}
        value={values.organisationUnitId}
        error={errors['organisationUnitId']}
        placeholder={null}
        choices={[{ value: '', label: texts.wholeCity }, ...units]}
      />
      <RadioGroup
        language={language}
        name="way"
        label={texts.way}
        value={values.way}
        error={errors['way']}
        choices={mailboxWays.map((value) => ({ value, label: texts.ways[value] }))}
        required
      />
      <Section heading={texts.server}>
        <Stack>
          <p>{texts.serverHint}</p>
          {line('host', texts.host)}
          {line('port', texts.port, { hint: texts.portHint })}
          {line('userName', texts.userName)}
          {line('secretName', texts.secretName, { hint: texts.secretHint })}
          {line('folder', texts.folder)}
          <RadioGroup
            language={language}
            name="afterReading"
            label={texts.afterReading}
            value={values.afterReading}
            error={errors['afterReading']}
            choices={afterReadings.map((value) => ({ value, label: texts.afterReadings[value] }))}
          />
          {line('moveTo', texts.moveTo)}
          <Checkbox
            language={language}
            name="readsOld"
            label={texts.readsOld}
            checked={values.readsOld === 'yes'}
            error={errors['readsOld']}
          />
        </Stack>
      </Section>
      <Section heading={texts.drop}>
        <Stack>
          <p>{texts.dropHint}</p>
          {line('dropFolder', texts.dropFolder)}
        </Stack>
      </Section>
      <Button>{texts.submit}</Button>
    </Form>
  );
};

export interface MailboxView {
  readonly asked: Asked;
  readonly it: Mailbox;
  readonly letters: readonly ListedLetter[];
  readonly timeZone: string;
}

/** One mailbox, and what became of its letters. */
export const MailboxPage = ({ asked, it, letters, timeZone }: MailboxView) => {
  const { language, base, csrfToken, query } = asked;
  const texts = mailboxTexts[language];
  const path = `${base}${mailboxPath(it.mailboxId)}`;
  const done = query.get('done');
  return (
    <>
      <Breadcrumb
        language={language}
        crumbs={[{ label: texts.title, href: `${base}${mailboxesPath}` }, { label: it.name }]}
      />
      {(done === 'now' || done === 'on' || done === 'off') && (
        <Notice language={language} tone="success">
          <p>{texts.done[done]}</p>
        </Notice>
      )}
      <PageHeading title={<bdi>{it.name}</bdi>} lead={<Actions>{stateOf(it, language, timeZone)}</Actions>} />
      <Form action={`${path}/${it.isOn ? 'now' : 'on'}`} csrfToken={csrfToken}>
        <Actions>
          <Button>{it.isOn ? texts.now : texts.turnOn}</Button>
          {it.isOn && (
            <Button kind="secondary" formAction={`${path}/off`}>
              {texts.turnOff}
            </Button>
          )}
        </Actions>
      </Form>
      <Section heading={texts.letters}>
        {letters.length === 0 ? (
          <p>{texts.noLetters}</p>
        ) : (
          <Stack>
            <p>{texts.lettersLead}</p>
            <DataTable
              caption={texts.letters}
              hideCaption
              columns={[
                { key: 'when', label: texts.when },
                { key: 'what', label: texts.what },
              ]}
              rows={letters.map(({ at, outcome }) => ({
                header: formatDateTime(at, language, timeZone),
                cells: [texts.outcomes[outcome]],
              }))}
            />
          </Stack>
        )}
      </Section>
    </>
  );
};
